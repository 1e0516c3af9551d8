"""Reading past mistakes, where it is clear how the line has to read."""

import pytest
from hypothesis import given
from mishaps import mutations

from wirralplan.text.document import Document
from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.recovery.recovery import mended
from wirralplan.text.source import Source, Span

KEYS = frozenset({"title", "due", "note"})


def found(text: str) -> tuple[list[tuple[Cause | None, str]], bool]:
    """Why the parser stopped at each fault and what stands there, and whether the text ended."""
    source = Source("plan.yaml", text)
    read = mended(source, KEYS)
    faults = [
        (one.cause if isinstance(one, Unreadable) else None, source.slice(one.span))
        for one in read.faults
    ]
    return faults, read.stop is None


def test_each_line_with_a_second_colon_is_reported_and_read_past() -> None:
    text = "title: a: b\ndue: x\nnote: c: d # e\n"
    assert found(text) == ([(Cause.SECOND_COLON, ":"), (Cause.SECOND_COLON, ":")], True)
    document = Document.of(Source("plan.yaml", text))
    assert document.data() == {"title": "a: b", "due": "x", "note": "c: d"}
    assert (document.whole, document.certain) == (True, False)


def test_places_are_those_of_the_text_as_written() -> None:
    text = "title: a: b\n\tdue: x\nnote: c\n"
    source = Source("plan.yaml", "title: a: b\ndue:\u00a0x\nnote: c: d\nlast: y\n")
    document = Document.of(source, KEYS)
    assert source.slice(document.span(("last",)) or Span(0, 0)) == "y"
    assert source.slice(document.span(("note",)) or Span(0, 0)) == "c: d"
    assert len(found(text)[0]) >= 1


def test_what_nobody_can_guess_is_left_out_and_the_rest_is_read() -> None:
    text = "title: a: b\ndue: [x,, y]\nnote: z\n"
    faults, ended = found(text)
    assert faults == [(Cause.SECOND_COLON, ":"), (Cause.EXTRA_COMMA, ",")]
    document = Document.of(Source("plan.yaml", text), KEYS)
    assert document.data() == {"title": "a: b", "note": "z"}
    assert ended
    assert not document.whole


def test_a_part_that_was_guessed_at_misses_nothing() -> None:
    document = Document.of(Source("plan.yaml", "- title: a: b\n- title: c\n"))
    assert (0,) in document.unfinished()
    assert (1,) not in document.unfinished()


@pytest.mark.parametrize("count", [50, 60])
def test_a_text_is_not_read_again_and_again_without_end(count: int) -> None:
    faults, whole = found("".join(f"k{number}: a: b\n" for number in range(count)))
    assert whole == (count <= 50)
    assert len(faults) == min(count, 51)


@given(mutations())
def test_what_is_read_past_keeps_its_repair_and_what_stops_has_none(text: str) -> None:
    read = mended(Source("plan.yaml", text), KEYS)
    assert read.stop is None or (read.stop in read.faults and not read.stop.repair)
    for one in read.faults:
        assert 0 <= one.span.start <= one.span.end <= len(text)
