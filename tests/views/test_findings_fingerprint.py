"""Marks by which a later run knows a finding again."""

from collections.abc import Sequence
from dataclasses import replace

from found import MIXED, RUN, TWICE, File, mixed
from hypothesis import given

from wirralplan.text.source import Source, Span
from wirralplan.views.findings.fingerprint import Marks, fingerprinted


def marks(*files: File) -> list[str]:
    return [mark for _, _, mark in fingerprinted(files)]


def test_marks_stay_what_they_are_from_version_to_version() -> None:
    """Or GitLab would tell every old finding as fixed, and as new."""
    assert Marks().of("plan.yaml", "WP202") == "6bbd7f91d59ad215aea9290fcb1f5631"
    assert Marks().of() == "cae66941d9efbd404e4d88758ea67670"


def test_what_is_equal_in_all_traits_is_counted() -> None:
    given = Marks()
    first, second, third = given.of("a", "b"), given.of("a", "b"), given.of("a", "b")
    assert len({first, second, third, given.of("ab", ""), given.of("a")}) == 5
    again = Marks()
    assert [again.of("a", "b"), again.of("a", "b")] == [first, second]


def test_lines_above_change_no_mark() -> None:
    lower = mixed("# one\n\n# two\n")
    assert len(lower[1]) == len(MIXED[1])
    assert [one.span for one in lower[1]] != [one.span for one in MIXED[1]]
    assert [one.headline for one in lower[1]] != [one.headline for one in MIXED[1]]
    assert marks(lower) == marks(MIXED)


def test_path_rule_place_and_headline_make_the_mark() -> None:
    source, (one, *_) = MIXED
    others = [
        (Source("other.yaml", source.text), [one]),
        (source, [replace(one, code="WP999")]),
        (source, [replace(one, span=Span(0, 6))]),
        (source, [replace(one, headline="another")]),
    ]
    assert len({marks((source, [one]))[0], *(marks(other)[0] for other in others)}) == 5


def test_numbers_in_the_headline_and_the_help_do_not() -> None:
    source, (one, *_) = MIXED
    first = replace(one, headline="60 days overdue (first on line 2)", help="a")
    later = replace(one, headline="61 days overdue (first on line 13)", help="b")
    assert marks((source, [first])) == marks((source, [later]))


def test_the_way_the_path_is_written_does_not() -> None:
    source, found = MIXED
    windows = Source(".\\plans\\children.yaml", source.text)
    assert marks((windows, found)) == marks(MIXED)


def test_the_first_of_equal_findings_keeps_its_mark() -> None:
    source, found = TWICE
    assert len(set(marks(TWICE))) == 2
    assert marks((source, found[1:])) == marks(TWICE)[:1]


@given(RUN)
def test_no_two_findings_of_a_run_have_one_mark(files: Sequence[File]) -> None:
    given = marks(*files, *files)
    assert len(given) == 2 * sum(len(found) for _, found in files)
    assert len(set(given)) == len(given)
