"""A date with a text behind it: the date stays one, and the text is kept."""

import pytest
from astray import PLAN, changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

OLD = "            due: 2018-04-30\n"


def advice(value: str, more: str = "") -> str:
    text = changed(OLD, f"            due: {value}\n{more}")
    (one,) = findings(read(Source("plan.yaml", text)), CATALOGUE)
    return one.help


@pytest.mark.parametrize(
    ("value", "day", "note"),
    [
        (
            "2018-04-16Commented [SW2]: Check it",
            "2018-04-16",
            '"Commented [SW2]: Check it"',
        ),
        ("16/04/18Comment [A1]: Check it", "2018-04-16", '"Comment [A1]: Check it"'),
        ("16 April 2018[SW2]: Check it", "2018-04-16", '"[SW2]: Check it"'),
        ("2018-04-16: see minutes", "2018-04-16", "see minutes"),
        ("by 16 April 2018 - NB: money", "2018-04-16", '"NB: money"'),
    ],
)
def test_the_text_goes_to_a_note(value: str, day: str, note: str) -> None:
    assert advice(value) == (
        f"write  due: {day}  (leave the spaces before it)\n"
        f"and, to keep the text, below line 31 add, with 12 spaces before it:  note: {note}"
    )


def test_a_note_that_is_there_gets_the_text() -> None:
    assert advice("2018-04-16Comment [A1]: Check it", "            note: Soon\n") == (
        "write  due: 2018-04-16  (leave the spaces before it)\n"
        "and, to keep the text, add to the text of 'note' (line 32):  Comment [A1]: Check it"
    )


@pytest.mark.parametrize(
    "value", ["Note: 2018-04-16", "2018-04-16 and 2018-05-16: both", "June: 2018", "tbc: Board"]
)
def test_what_does_not_begin_with_one_day_is_quoted_as_ever(value: str) -> None:
    assert advice(value) == f'write  due: "{value}"  (leave the spaces before it)'


def test_a_text_that_begins_with_a_date_is_a_text() -> None:
    text = PLAN.replace("New recruitment campaign", "2018-04-16: campaign")
    (one,) = findings(read(Source("plan.yaml", text)), CATALOGUE)
    assert one.help == 'write  title: "2018-04-16: campaign"  (leave the spaces before it)'


@pytest.mark.parametrize("mark", ["\u00b9", " \u00b2", "\u2020", "\u2074"])
@pytest.mark.parametrize("day", ["2018-04-30", "30/04/18", "30 April 2018"])
def test_the_mark_of_a_footnote_goes(day: str, mark: str) -> None:
    assert advice(day + mark) == (
        f"that is 30 April 2018; leave out the '{mark.strip()}' behind it"
    )


def test_a_mark_with_words_is_kept_with_them() -> None:
    assert advice("2018-04-30\u00b9 if agreed").endswith("note: \u00b9 if agreed")


def test_a_raised_figure_of_the_day_is_no_mark() -> None:
    assert "leave out" not in advice("2018-04-3\u00b9")


def test_no_note_is_named_that_is_not_there() -> None:
    stray = "            \u00b9 Subject to the Board\n"
    text = changed(OLD, f"            due: 2018-04-30\u00b9 if agreed\n{stray}")
    first, _ = findings(read(Source("plan.yaml", text)), CATALOGUE)
    assert first.help.splitlines()[1:] == [
        "and below line 31 add, with 12 spaces before it:  note: \u00b9 if agreed",
        "(where a 'note' stands there by then, add the text to that)",
    ]
