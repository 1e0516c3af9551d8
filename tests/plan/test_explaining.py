"""What is wrong with a part of the plan, with what a sentence needs."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import pytest

from wirralplan.plan.dates.days import Doubt
from wirralplan.plan.faults import (
    BadId,
    DateForm,
    EmptyValue,
    ImpossibleDate,
    MissingKey,
    PlanFormat,
    UnknownKey,
    UnknownValue,
    WrongShape,
)
from wirralplan.plan.reading import read
from wirralplan.text.finding import Fault
from wirralplan.text.source import Source

HEAD = "format: 1\ntitle: A plan\n"
ACTIVITY = """\
workstreams:
  - title: Practice
    activities:
      - title: Empty homes
        lead: Ann Lee
        milestones:
          - title: Register
"""


Kind = TypeVar("Kind", bound=Fault)


def faults(text: str) -> Sequence[Fault]:
    return read(Source("plan.yaml", text)).faults


def milestone(*lines: str) -> str:
    return HEAD + ACTIVITY + "".join(f"            {line}\n" for line in lines)


def first(kind: type[Kind], found: Sequence[Fault]) -> Kind:
    assert isinstance(found[0], kind)
    return found[0]


def only(kind: type[Kind], found: Sequence[Fault]) -> Kind:
    assert len(found) == 1, found
    return first(kind, found)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("deu: 2018-06-30", "due"),
        ("Due: x", "due"),
        ("due date: 2018-06-30", "due"),
        ("deadline: 30 June 2018", "due"),
        ("by: 2018-06-30", "due"),
        ("by: Bob Ray", ""),
        ("complted: 2018-06-30", "completed"),
        ("done: 2018-06-30", "completed"),
        ("done: nearly", ""),
        ("evidance: x", "evidence"),
        ("evidance: 2018-06-30", ""),
        ("move: [x]", "moves"),
        ("move: x", ""),
        ("description: x", "note"),
        ("begin: 2018-06-30", "start"),
        ("canceled: 2018-06-30", "cancelled"),
        ("depends-on: [x]", "after"),
        ("budget: x", ""),
        ("x: x", ""),
    ],
)
def test_an_unknown_key_has_at_most_one_near_key(written: str, near: str) -> None:
    text = milestone(written, *(["ongoing: true"] if near != "due" else []))
    fault = first(UnknownKey, faults(text))
    assert text[slice(*fault.span)] == fault.key == written.partition(":")[0]
    assert fault.near == near
    assert (fault.part, fault.title) == ("milestone", "Register")


def test_a_key_that_is_there_already_is_not_near() -> None:
    fault = only(UnknownKey, faults(milestone("due: 2018-06-30", "deadline: 2018-06-30")))
    assert fault.near != "due"
    assert "due" in fault.known
    assert "due" not in fault.free


def test_a_missing_key_is_silent_beside_its_misspelling() -> None:
    text = HEAD + ACTIVITY.replace("lead:", "leed:") + "            due: 2018-06-30\n"
    assert only(UnknownKey, faults(text)).near == "lead"


def test_missing_keys_of_one_part_are_one_fault_at_its_first_key() -> None:
    text = HEAD + "workstreams:\n  - activities:\n      - id: homes\n"
    fault = first(MissingKey, faults(text))
    assert text[slice(*fault.span)] == "activities"
    assert (fault.part, fault.title, fault.keys) == ("workstream", "", ("title",))
    found = faults(HEAD + "workstreams:\n  - title: P\n    activities:\n      - id: homes\n")
    assert only(MissingKey, found).keys == ("title", "lead", "milestones")


@pytest.mark.parametrize(
    ("text", "comma"),
    [("{due: 2018-06-30, note: 30%, done}", True), ("{due: 2018-06-30, dine: [x]}", False),
     ("{due: 2018-06-30, dine: x}", False)],
)  # fmt: skip
def test_a_word_after_a_comma_in_braces_became_a_key(text: str, *, comma: bool) -> None:
    written = text.replace("{", "{title: Register, ")
    text = HEAD + ACTIVITY.replace("- title: Register", f"- {written}")
    assert only(UnknownKey, faults(text)).comma is comma


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("due: [x]", {"key": "due", "item": False, "expected": "a date", "got": "a list"}),
        ("note: {x: y}", {"key": "note", "expected": "text", "got": "a group of keys"}),
        ("moves: soon", {"key": "moves", "item": False, "expected": "a list", "got": "text"}),
        ("moves: [soon]", {"key": "moves", "item": True, "expected": "a group of keys"}),
        ("after: [[x]]", {"key": "after", "item": True, "expected": "text", "got": "a list"}),
        ("id: [x]", {"key": "id", "expected": "an id"}),
        ("ongoing: [x]", {"key": "ongoing", "expected": "the word true"}),
    ],
)
def test_a_wrong_shape_says_what_is_expected_and_what_is_there(
    line: str, expected: Mapping[str, object]
) -> None:
    fault = first(WrongShape, faults(milestone(line)))
    assert {name: getattr(fault, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "key", "expected", "needed"),
    [
        ("due:", "due", "a date", False),
        ("note: ''", "note", "text", False),
        ("moves:", "moves", "a list", False),
        ("after: ['']", "after", "text", False),
        ("ongoing:", "ongoing", "true", False),
        ("updates: [{date: , note: x}]", "date", "a date", True),
        ("updates: [{date: 2018-06-12, note: }]", "note", "text", True),
        ("updates: [{date: 2018-06-12, note: x, rag: }]", "rag", "red, amber or green", False),
        ("moves: [{date: 2018-06-12, from: 2018-06-30, reason: }]", "reason", "text", True),
        ("reason:", "reason", "text", False),
    ],
)
def test_an_empty_value_says_what_is_expected_and_whether_the_part_needs_it(
    line: str, key: str, expected: str, *, needed: bool
) -> None:
    fault = first(EmptyValue, faults(milestone(line)))
    assert (fault.key, fault.expected, fault.needed) == (key, expected, needed)


@pytest.mark.parametrize(
    ("value", "suggestion", "order", "doubt", "missing_day"),
    [
        ("30/06/18", "2018-06-30", "day/month/year", Doubt.CENTURY, ""),
        ("30/06/2018", "2018-06-30", "day/month/year", None, ""),
        ("4/5/2018", "2018-05-04", "day/month/year", Doubt.ORDER, ""),
        ("2018-06-3", "2018-06-03", "year/month/day", Doubt.END, ""),
        ("Monday 30 June 2018", "2018-06-30", "", Doubt.WEEKDAY, ""),
        ("2018-06-30 17:00", "2018-06-30", "year/month/day", Doubt.TIME, ""),
        ("30 June 2018", "2018-06-30", "", None, ""),
        ("31/09/18", "2018-09-30", "day/month/year", None, "2018-09-31"),
        ("45/13/18", "", "day/month/year", None, "2018-13-45"),
    ],
)
def test_a_date_in_another_form_tells_how_it_was_read(
    value: str, suggestion: str, order: str, doubt: Doubt | None, missing_day: str
) -> None:
    text = milestone(f"due: {value}")
    fault = only(DateForm, faults(text))
    assert text[slice(*fault.span)] == value
    read_as = (fault.suggestion, fault.order, fault.doubt, fault.missing_day)
    assert (fault.key, fault.value, *read_as) == (
        "due",
        value,
        suggestion,
        order,
        doubt,
        missing_day,
    )
    assert (fault.route[-1], fault.plan_time, fault.other) == ("due", None, "")


def test_a_text_that_is_no_date_has_no_suggestion() -> None:
    fault = only(DateForm, faults(milestone("due: soon")))
    assert (fault.suggestion, fault.order, fault.doubt) == ("", "", None)


@pytest.mark.parametrize(
    ("value", "suggestion"),
    [
        ("2018-09-31", "2018-09-30"),
        ("2019-02-29", "2019-02-28"),
        ("2018-30-06", "2018-06-30"),
        ("2018-06-00", ""),
        ("1066-10-14", ""),
    ],
)
def test_a_day_that_the_calendar_lacks_has_the_nearest_one_as_suggestion(
    value: str, suggestion: str
) -> None:
    text = milestone(f"due: {value}")
    fault = only(ImpossibleDate, faults(text))
    assert text[slice(*fault.span)] == value
    assert fault == ImpossibleDate(fault.span, value, suggestion)


def test_other_values_that_cannot_stand_there() -> None:
    bad_id = only(BadId, faults(milestone("due: 2018-06-30", "id: Panel Chair")))
    assert (bad_id.value, bad_id.suggestion) == ("Panel Chair", "panel-chair")
    unknown = only(UnknownValue, faults(milestone("ongoing: yes")))
    assert (unknown.key, unknown.value, unknown.expected) == ("ongoing", "yes", "true")
    found = faults("format: 2\ntitle: A plan\nworkstreams: []\n")
    assert only(PlanFormat, found).value == "2"
