"""Progress on a milestone: what is written, where, and when it is there already."""

from datetime import date

import pytest
from wishing import made, milestone, reading, refused

from wirralplan.edits.proof import proven
from wirralplan.edits.update import updated
from wirralplan.plan.dates.months import DayOrMonth, Month
from wirralplan.plan.ratings import Rag
from wirralplan.plan.reading import read
from wirralplan.plan.walking import placed_milestones
from wirralplan.text.source import Source

DAY = date(2018, 6, 20)


def test_a_first_update_begins_a_list() -> None:
    assert made(updated(reading(), milestone("Open"), DAY, "no", Rag.RED, "Ann Lee")) == [
        "            updates:",
        "              - date: 2018-06-20",
        '                note: "no"',
        "                rag: red",
        "                by: Ann Lee",
    ]


@pytest.mark.parametrize("expected", [date(2018, 10, 15), Month(2018, 10)])
def test_when_it_is_expected_stands_last(expected: DayOrMonth) -> None:
    wish = updated(reading(), milestone("Open"), DAY, "Late", None, None, expected)
    assert made(wish) == [
        "            updates:",
        "              - date: 2018-06-20",
        "                note: Late",
        f"                expected: {expected}",
    ]


def test_an_update_that_expects_another_date_is_another() -> None:
    one, day = milestone("Moved"), date(2018, 3, 2)
    said = ("New date agreed", Rag.AMBER, "Ann Lee")
    assert updated(reading(), one, day, *said) is None
    assert updated(reading(), one, day, *said, Month(2018, 7)) is not None


def test_the_same_again_is_nothing_to_do() -> None:
    one = milestone("Moved")
    day = date(2018, 3, 2)
    assert updated(reading(), one, day, "New date agreed", Rag.AMBER, "Ann Lee") is None
    assert updated(reading(), one, day, "New date agreed", Rag.GREEN, "Ann Lee") is not None


def test_a_person_is_the_same_by_any_name() -> None:
    text = reading().source.text.replace("by: Ann Lee", "by: I. Godfrey")
    before = read(Source("plan.yaml", text))
    assert before.plan is not None
    one = next(
        placed for placed in placed_milestones(before.plan) if placed.milestone.title == "Moved"
    )
    day = date(2018, 3, 2)
    assert updated(before, one, day, "New date agreed", Rag.AMBER, "Ian Godfrey") is None
    assert updated(before, one, day, "New date agreed", Rag.AMBER, "Ann Lee") is not None


def test_a_note_needs_words_and_characters() -> None:
    one = milestone("Open")
    assert refused(lambda: updated(reading(), one, DAY, "\n", None, None)) == (
        "The note is empty.",
        "Say it in a few words.",
    )
    assert refused(lambda: updated(reading(), one, DAY, "caf\udce9", None, None)) == (
        "The note contains a broken character.",
        "Type it again instead of pasting it.",
    )


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("Begun.\nEnds in June.", "note: Begun. Ends in June."),
        ("Begun.\r\n\r\n  Ends.\n", "note: Begun. Ends."),
        ("a\tb", "note: a b"),
        ("30\u00a0homes\u200b", "note: 30 homes"),
        ("S:\\new\\table", "note: S:\\new\\table"),
        ('S:\\new: "draft"', "note: 'S:\\new: \"draft\"'"),
        ("👩\u200d👧 day", "note: 👩\u200d👧 day"),
    ],
)
def test_a_note_is_one_line_and_has_no_escape(note: str, line: str) -> None:
    wish = updated(reading(), milestone("Open"), DAY, note, None, None)
    assert made(wish)[-1].strip() == line
    assert wish is not None
    assert proven(reading(), wish).faults == ()


def test_a_control_character_is_refused() -> None:
    one = milestone("Open")
    assert refused(lambda: updated(reading(), one, DAY, "red \x1b[31m", None, None)) == (
        "The note contains a broken character.",
        "Type it again instead of pasting it.",
    )


@pytest.mark.parametrize(
    ("own", "others", "first"),
    [
        ("", "", False),
        ("1", "", False),
        ("1", "21", True),
        ("1", "21 12", False),
        ("1", "22 1", False),
        ("21", "12", True),
        ("12", "21", False),
        ("11", "21", True),
        ("132", "21", False),
        ("", "21 321", False),
    ],
)
def test_it_stands_first_where_the_newest_do(own: str, others: str, first: bool) -> None:  # noqa: FBT001 - a column of the table
    """Digits are the days of the updates, a word each milestone; the first is updated."""
    words = [own, *others.split()]
    text = "format: 1\ntitle: P\nworkstreams:\n- title: W\n  activities:\n"
    text += "  - title: A\n    lead: L\n    milestones:\n"
    for number, days in enumerate(words):
        text += f"    - title: M{number}\n      ongoing: true\n"
        text += "      updates:\n" if days else ""
        text += "".join(f"      - date: 2018-01-0{day}\n        note: x\n" for day in days)
    before = read(Source("plan.yaml", text))
    assert before.plan is not None
    one = next(placed_milestones(before.plan))
    wish = updated(before, one, DAY, "new", None, None)
    assert wish is not None
    after = proven(before, wish).plan
    assert after is not None
    notes = [update.note for update in after.workstreams[0].activities[0].milestones[0].updates]
    assert notes.index("new") == (0 if first or not own else len(own))
