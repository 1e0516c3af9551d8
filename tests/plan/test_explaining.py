"""What is wrong with a part of the plan, as facts that a sentence can be made of."""

from collections.abc import Mapping

import pytest

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


def faults(text: str) -> list[tuple[str, str, Mapping[str, str]]]:
    """Kind, text at the place, and facts of each."""
    source = Source("plan.yaml", text)

    def told(fault: Fault) -> tuple[str, str, Mapping[str, str]]:
        return fault.kind, source.slice(fault.span), fault.facts

    return [told(fault) for fault in read(source).faults]


def of_milestone(*lines: str) -> list[tuple[str, str, Mapping[str, str]]]:
    return faults(HEAD + ACTIVITY + "".join(f"            {line}\n" for line in lines))


def only(found: list[tuple[str, str, Mapping[str, str]]]) -> tuple[str, str, Mapping[str, str]]:
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("written", "meant"),
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
def test_an_unknown_key_has_at_most_one_that_was_probably_meant(written: str, meant: str) -> None:
    kind, place, facts = of_milestone(written, *(["ongoing: true"] if meant != "due" else []))[0]
    assert (kind, place) == ("unknown-key", written.partition(":")[0])
    assert facts["near"] == meant
    assert (facts["part"], facts["title"]) == ("milestone", "Register")


def test_a_key_that_is_there_already_was_not_meant() -> None:
    _, _, facts = only(of_milestone("due: 2018-06-30", "deadline: 2018-06-30"))
    assert facts["near"] != "due"
    assert "due" in facts["known"].split()
    assert "due" not in facts["free"].split()


def test_a_missing_key_is_silent_beside_one_that_was_probably_meant_for_it() -> None:
    text = HEAD + ACTIVITY.replace("lead:", "leed:") + "            due: 2018-06-30\n"
    kind, _, facts = only(faults(text))
    assert (kind, facts["near"]) == ("unknown-key", "lead")


def test_missing_keys_of_one_part_are_one_fault_at_its_first_key() -> None:
    kind, place, facts = only(
        faults(HEAD + "workstreams:\n  - activities:\n      - id: homes\n")[:1]
    )
    assert (kind, place) == ("missing-key", "activities")
    assert (facts["part"], facts["title"], facts["keys"]) == ("workstream", "", "title")
    found = faults(HEAD + "workstreams:\n  - title: P\n    activities:\n      - id: homes\n")
    assert only(found)[2]["keys"] == "title lead milestones"


@pytest.mark.parametrize(
    ("text", "comma"),
    [("{due: 2018-06-30, note: 30%, done}", "yes"), ("{due: 2018-06-30, dine: [x]}", ""),
     ("{due: 2018-06-30, dine: x}", "")],
)  # fmt: skip
def test_a_word_after_a_comma_in_braces_became_a_key(text: str, comma: str) -> None:
    written = text.replace("{", "{title: Register, ")
    text = HEAD + ACTIVITY.replace("- title: Register", f"- {written}")
    _, _, facts = only(faults(text))
    assert facts["comma"] == comma


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("due: [x]", {"key": "due", "item": "", "wanted": "a date", "got": "a list"}),
        ("note: {x: y}", {"key": "note", "wanted": "text", "got": "a group of keys"}),
        ("moves: soon", {"key": "moves", "item": "", "wanted": "a list", "got": "text"}),
        ("moves: [soon]", {"key": "moves", "item": "yes", "wanted": "a group of keys"}),
        ("after: [[x]]", {"key": "after", "item": "yes", "wanted": "text", "got": "a list"}),
        ("id: [x]", {"key": "id", "wanted": "an id"}),
        ("ongoing: [x]", {"key": "ongoing", "wanted": "the word true"}),
    ],
)
def test_a_wrong_shape_tells_what_is_wanted_and_what_is_there(
    line: str, expected: Mapping[str, str]
) -> None:
    kind, _, facts = of_milestone(line)[0]
    assert kind == "wrong-shape"
    assert facts | expected == facts  # type: ignore[operator]


@pytest.mark.parametrize(
    ("line", "key", "wanted", "needed"),
    [
        ("due:", "due", "a date", ""),
        ("note: ''", "note", "text", ""),
        ("moves:", "moves", "a list", ""),
        ("after: ['']", "after", "text", ""),
        ("ongoing:", "ongoing", "true", ""),
        ("updates: [{date: , note: x}]", "date", "a date", "yes"),
        ("updates: [{date: 2018-06-12, note: }]", "note", "text", "yes"),
        ("updates: [{date: 2018-06-12, note: x, rag: }]", "rag", "red, amber or green", ""),
        ("moves: [{date: 2018-06-12, from: 2018-06-30, reason: }]", "reason", "text", "yes"),
        ("reason:", "reason", "text", ""),
    ],
)
def test_an_empty_value_tells_what_is_wanted_and_whether_the_part_needs_it(
    line: str, key: str, wanted: str, needed: str
) -> None:
    kind, _, facts = of_milestone(line)[0]
    assert kind == "empty-value"
    assert (facts["key"], facts["wanted"], facts["needed"]) == (key, wanted, needed)


@pytest.mark.parametrize(
    ("value", "suggestion", "order", "doubt", "missing_day"),
    [
        ("30/06/18", "2018-06-30", "day/month/year", "century", ""),
        ("30/06/2018", "2018-06-30", "day/month/year", "", ""),
        ("4/5/2018", "2018-05-04", "day/month/year", "order", ""),
        ("2018-06-3", "2018-06-03", "year/month/day", "end", ""),
        ("Monday 30 June 2018", "2018-06-30", "", "weekday", ""),
        ("2018-06-30 17:00", "2018-06-30", "year/month/day", "time", ""),
        ("30 June 2018", "2018-06-30", "", "", ""),
        ("31/09/18", "2018-09-30", "day/month/year", "", "2018-09-31"),
        ("45/13/18", "", "day/month/year", "", "2018-13-45"),
    ],
)
def test_a_date_in_another_form_tells_how_it_was_read(
    value: str, suggestion: str, order: str, doubt: str, missing_day: str
) -> None:
    kind, place, facts = only(of_milestone(f"due: {value}"))
    assert (kind, place, facts["value"]) == ("date-form", value, value)
    assert (facts["suggestion"], facts["order"]) == (suggestion, order)
    assert (facts["doubt"], facts["missing_day"]) == (doubt, missing_day)


def test_a_text_that_is_no_date_has_no_suggestion() -> None:
    kind, _, facts = only(of_milestone("due: TBC"))
    assert kind == "date-form"
    assert (facts["suggestion"], facts["order"], facts["doubt"]) == ("", "", "")


@pytest.mark.parametrize(
    ("value", "spelt", "why", "suggestion"),
    [
        ("2018-09-31", "31 September 2018", "September has 30 days", "2018-09-30"),
        ("2019-02-29", "29 February 2019", "February 2019 has 28 days", "2019-02-28"),
        ("2018-30-06", "", "there is no month 30", "2018-06-30"),
        ("2018-06-00", "0 June 2018", "the days of a month begin with 1", ""),
        ("1066-10-14", "14 October 1066", "a plan's years run from 1900 to 2199", ""),
    ],
)
def test_a_day_that_the_calendar_lacks_tells_why(
    value: str, spelt: str, why: str, suggestion: str
) -> None:
    kind, place, facts = only(of_milestone(f"due: {value}"))
    assert (kind, place) == ("impossible-date", value)
    assert (facts["spelt"], facts["why"], facts["suggestion"]) == (spelt, why, suggestion)


def test_other_values_that_cannot_stand_there() -> None:
    assert (
        only(of_milestone("due: 2018-06-30", "id: Panel Chair"))[2]["suggestion"] == "panel-chair"
    )
    kind, _, facts = only(of_milestone("ongoing: yes"))
    assert (kind, facts["value"], facts["wanted"]) == ("unknown-value", "yes", "true")
    kind, _, facts = only(faults("format: 2\ntitle: A plan\nworkstreams: []\n"))
    assert (kind, facts["value"]) == ("plan-format", "2")
