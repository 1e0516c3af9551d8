"""Points that were typed are known by their marks; what merely begins like one is left alone."""

import pytest

from wirralplan.imports.tables.grid import Line
from wirralplan.imports.tables.points import points

# Each case is the lines of a cell; `>` begins a point of a list of Word. Below it stands what
# is read, `*` for a point and `**` for a point below one.
LISTS = {
    "dashes": ("- Scoping paper agreed\n- Changes made", "*Scoping paper agreed\n*Changes made"),
    "dashes that touch": ("-Scoping paper\n-Changes made", "*Scoping paper\n*Changes made"),
    "dashes of two lengths": ("- Scoping\n\u2013 Changes\n\u2014 End", "*Scoping\n*Changes\n*End"),
    "dashes before numbers": ("- 40 discharges\n- 30 carers", "*40 discharges\n*30 carers"),
    "a bullet alone": ("• Scoping paper", "*Scoping paper"),
    "a bullet of the font Symbol": ("\uf0b7 Scoping paper", "*Scoping paper"),
    "bullets that touch": ("•Scoping\n·Changes", "*Scoping\n*Changes"),
    "stars": ("* Scoping\n* Changes", "*Scoping\n*Changes"),
    "the letter o": ("o Scoping\no Changes", "*Scoping\n*Changes"),
    "letters": ("a) Scoping\nb) Changes", "*Scoping\n*Changes"),
    "letters in brackets": ("(a) Scoping\n(b) Changes", "*Scoping\n*Changes"),
    "ten letters": (
        "\n".join(f"{letter}) Do {letter}" for letter in "abcdefghij"),
        "\n".join(f"*Do {letter}" for letter in "abcdefghij"),
    ),
    "Roman numbers": ("(i) One\n(ii) Two\n(iii) Three", "*One\n*Two\n*Three"),
    "numbers": ("1. Scoping\n2. Changes", "*Scoping\n*Changes"),
    "numbers that touch": ("1.Scoping\n2.Changes", "*Scoping\n*Changes"),
    "numbers in brackets": ("1) Scoping\n2) Changes", "*Scoping\n*Changes"),
    "dashes below bullets": (
        "• Forum\n- direct work\n- genograms\n• Next",
        "*Forum\n**direct work\n**genograms\n*Next",
    ),
    "one dash below a bullet": ("• Forum\n- direct work", "*Forum\n**direct work"),
    "letters below numbers": (
        "1. Embed\na) Care Leavers\nb) The front door\n2. Reduce\na) Now\nb) Then",
        "*Embed\n**Care Leavers\n**The front door\n*Reduce\n**Now\n**Then",
    ),
    "dashes below points of Word": (
        ">Forum\n- direct work\n- genograms\n>Next",
        "*Forum\n**direct work\n**genograms\n*Next",
    ),
    "one dash below a colon": ("Focus on:\n- direct work", "Focus on:\n*direct work"),
    "a new list below a colon": (
        "Now:\n- one\n- two\nThen:\n• three\n• four",
        "Now:\n*one\n*two\nThen:\n*three\n*four",
    ),
    "a line between": ("- Scoping\nagreed by May\n- Changes", "*Scoping\nagreed by May\n*Changes"),
}


@pytest.mark.parametrize("case", LISTS)
def test_lines_that_begin_with_a_mark_are_points(case: str) -> None:
    written, expected = LISTS[case]
    assert _read(written) == expected


LEFT = [
    "- Scoping paper agreed",
    "-",
    "•",
    "1.5 FTE",
    "- 5%",
    "- 5% of referrals\n- 3% of visits",
    "-5m\n-3m",
    "1.1a Practice standards\n1.1b Standards in use",
    "o level results",
    "A. Smith\nB. Jones",
    "2018. The year of change\n2019. The year after",
    "1. Scoping paper agreed",
    "a) Scoping paper agreed",
    "3. Scoping\n4. Changes",
    "1. Scoping\n3. Changes",
    "e.g. a paper\ni.e. one",
    "*subject to funding\n*and to staff",
    "*** urgent",
    "31.03.18\n30.04.18",
    "30/04/18 - 31/05/18",
    "co-located\nroll-out",
    "i) alone",
    "(1. odd\n(2. odd",
]


@pytest.mark.parametrize("written", LEFT)
def test_what_may_be_something_else_is_left_as_it_stands(written: str) -> None:
    assert _read(written) == written


def test_a_point_of_word_keeps_what_looks_like_a_second_mark() -> None:
    assert points([Line("• Scoping", 1), Line("- Changes", 1)]) == (
        Line("• Scoping", 1),
        Line("- Changes", 1),
    )


def _read(written: str) -> str:
    lines = [Line(line.removeprefix(">"), line.startswith(">")) for line in written.split("\n")]
    return "\n".join("*" * line.level + line.text for line in points(lines))
