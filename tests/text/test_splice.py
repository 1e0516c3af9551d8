"""Replacements in a text, and where each character of the result came from."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Origins, Splice, in_order, spliced


def _spliced(text: str, *splices: Splice) -> str:
    return spliced(Source("plan.yaml", text), splices).text


def test_splices_replace_insert_and_remove() -> None:
    text = "due:2018 # old"
    insert = Splice(Span(4, 4), " ")
    replace = Splice(Span(4, 8), "2019")
    remove = Splice(Span(8, 14), "")
    assert _spliced(text, remove, replace, insert) == "due: 2019"


def test_everything_about_a_source_but_its_text_stays() -> None:
    source = Source("plan.yaml", "a\r\nb", bom=True)
    assert spliced(source, [Splice(Span(0, 1), "c")]) == Source("plan.yaml", "c\r\nb", bom=True)


def test_of_two_that_overlap_the_first_is_made() -> None:
    first, second = Splice(Span(0, 3), "x"), Splice(Span(2, 5), "y")
    assert in_order([second, first]) == [first]
    assert _spliced("abcdef", first, second) == "xdef"


def test_splices_that_touch_are_both_made() -> None:
    assert _spliced("abc", Splice(Span(0, 1), "x"), Splice(Span(1, 2), "y")) == "xyc"


def test_an_offset_inside_a_splice_goes_back_to_its_end() -> None:
    origins = Origins([Splice(Span(2, 4), "12345")])
    assert [origins(offset) for offset in range(9)] == [0, 1, 2, 4, 4, 4, 4, 4, 5]


def test_without_splices_every_offset_is_its_own_origin() -> None:
    assert [Origins([])(offset) for offset in (0, 5)] == [0, 5]


@st.composite
def _texts_and_splices(draw: st.DrawFn) -> tuple[str, list[Splice]]:
    text = draw(st.text(st.sampled_from("ab \n"), max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=10)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Splice(Span(*pair), draw(st.text("XY", max_size=4))) for pair in pairs]


@given(_texts_and_splices())
def test_every_untouched_character_comes_from_where_it_was(
    case: tuple[str, list[Splice]],
) -> None:
    text, splices = case
    ordered = in_order(splices)
    origins = Origins(splices)
    result = _spliced(text, *splices)
    growths = [0, *accumulate(len(s.text) - (s.span.end - s.span.start) for s in ordered)]
    for offset, character in enumerate(text):
        if any(splice.span.start <= offset < splice.span.end for splice in ordered):
            continue
        moved = offset + growths[sum(splice.span.end <= offset for splice in ordered)]
        assert (result[moved], origins(moved)) == (character, offset)


@given(_texts_and_splices())
def test_origins_stay_inside_the_text_and_in_order(case: tuple[str, list[Splice]]) -> None:
    text, splices = case
    origins = Origins(splices)
    found = [origins(offset) for offset in range(len(_spliced(text, *splices)) + 1)]
    assert found == sorted(found)
    assert all(0 <= offset <= len(text) for offset in found)
    assert found[-1] == len(text)
