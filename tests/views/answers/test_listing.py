"""What a listing says to people and to programs, and totals that always add up."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from answered import as_csv, as_json, in_file, page, read_json
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import placed_milestones
from wirralplan.views.answer import Answer
from wirralplan.views.answers import listing
from wirralplan.views.answers.milestones import FIELDS
from wirralplan.views.forms.csv import guarded

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()
NONE = Selection(search="no milestone says this")


def overdue(of: Plan, day: date, chosen: Selection) -> Answer:
    return listing.overdue(listings.overdue(of, day, chosen), in_file(of))


def upcoming(of: Plan, day: date, chosen: Selection, days: int = 0) -> Answer:
    last = day + timedelta(days)
    survey = listings.falling_due(of, day, day, last, chosen)
    return listing.falling_due(survey, in_file(of), day, last)


def everything(of: Plan, day: date, chosen: Selection) -> Answer:
    return listing.everything(listings.everything(of, day, chosen), in_file(of))


def lead(name: str, of: Plan, day: date, chosen: Selection) -> Answer:
    led = listings.led_by(of, day, name, chosen)
    return listing.of_lead(led, in_file(of), filtered=chosen != ANY)


def test_overdue_ends_with_what_is_overdue_and_what_is_due_today() -> None:
    shown = page(overdue(plan(SHIPPED), JUNE, ANY))
    assert shown[0] == "Overdue as at Saturday 30 June 2018"
    assert shown[-2:] == [
        "31 overdue (21 red, 10 amber), 14 due today",
        (
            "80 milestones = 31 overdue + 14 due today + 4 underway + 31 upcoming + 0 complete + "
            "0 cancelled"
        ),
    ]


@pytest.mark.parametrize(
    ("selection", "summary"),
    [
        (ANY, "31 overdue (21 red, 10 amber), 14 due today"),
        (Selection(leads=frozenset({"Carly Brown"})), "9 overdue (7 red, 2 amber), 5 due today"),
        (Selection(statuses=frozenset({Status.OVERDUE})), "31 overdue (21 red, 10 amber)"),
        (Selection(due_before=date(2018, 5, 1)), "21 overdue (21 red, 0 amber)"),
    ],
)
def test_what_filters_took_away_is_not_reported_as_none_due_today(
    selection: Selection, summary: str
) -> None:
    assert page(overdue(plan(SHIPPED), JUNE, selection))[-2] == summary


TOTALS = (
    "27 milestones = 9 overdue + 1 due today + 3 underway + 10 upcoming + 3 complete + 1 cancelled"
)


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        (
            lambda: overdue(plan(HISTORY), DAY, NONE),
            "Nothing that matches these filters is overdue.",
        ),
        (
            lambda: upcoming(plan(HISTORY), DAY, NONE),
            "Nothing that matches these filters is due in this period.",
        ),
        (
            lambda: everything(plan(HISTORY), DAY, NONE),
            "Nothing matches these filters.",
        ),
        (
            lambda: lead("Zoe Lee", plan(HISTORY), DAY, NONE),
            "Zoë Ångström-Lee leads nothing that matches these filters.",
        ),
        (
            lambda: lead("Brownlow", plan(HISTORY), DAY, ANY),
            "Carl Brownlow leads nothing in this plan.",
        ),
    ],
)
def test_an_empty_answer_is_a_heading_a_sentence_and_the_totals(
    shown: Callable[[], Answer], sentence: str
) -> None:
    assert page(shown())[1:] == [sentence, f"{TOTALS} (0 shown)"]


def test_an_unfiltered_empty_answer_does_not_speak_of_filters() -> None:
    early = date(2017, 9, 1)
    assert page(overdue(plan(SHIPPED), early, ANY))[1] == ("Nothing is overdue.")
    assert page(upcoming(plan(SHIPPED), early, ANY))[:2] == [
        "Due from Friday 1 September 2017 to Friday 1 September 2017",
        "Nothing is due in this period.",
    ]
    bare = plan(SHIPPED).model_copy(update={"workstreams": ()})
    assert page(everything(bare, early, ANY))[1:] == [
        "There are no milestones in this plan.",
        (
            "0 milestones = 0 overdue + 0 due today + 0 underway + 0 upcoming + 0 complete + "
            "0 cancelled"
        ),
    ]


@pytest.mark.parametrize(
    ("reference", "days"),
    [
        ("panel/chair", "5 early"),
        ("panel/regulation", "20 late"),
        ("panel/on-the-day", "on the day"),
        ("panel/restructure", "in 77"),
        ("campaign/today", "today"),
        ("campaign/later", "5 late"),
        ("campaign/withdrawn", "Radio"),
        ("rolling/always", "Training"),
    ],
)
def test_how_far_a_due_date_is_needs_no_sign(reference: str, days: str) -> None:
    activity = Selection(activities=frozenset({reference.partition("/")[0]}))
    for row in listings.everything(plan(HISTORY), DAY, activity).rows:
        if row.placed.reference == reference:
            shown = page(lead(row.placed.lead, plan(HISTORY), DAY, activity))
            line = next(line for line in shown if f"  {row.placed.outline}  " in line)
            assert days in line


QUESTIONS: dict[str, Callable[[Plan, date, Selection], Answer]] = {
    "overdue": overdue,
    "upcoming": lambda of, day, chosen: upcoming(of, day, chosen, 28),
    "list": everything,
    "lead": lambda of, day, chosen: lead(Names.of(of).people[0].name, of, day, chosen),
}


def sums(line: str) -> tuple[int, int, int | None]:
    """All milestones, the sum of the statuses, and how many the line says are shown."""
    found = re.fullmatch(
        r"(\d+) milestones? = (\d+) overdue \+ (\d+) due today \+ (\d+) underway \+ (\d+) upcoming"
        r"(?: \+ ([1-9]\d*) no date yet)? \+ (\d+) complete \+ (\d+) cancelled"
        r"(?: \((\d+) shown\))?",
        line,
    )
    assert found, line
    statuses = sum(int(count or 0) for count in found.groups()[1:8])
    return int(found[1]), statuses, int(found[9]) if found[9] else None


@pytest.mark.parametrize("name", QUESTIONS)
@settings(max_examples=40)
@given(generated=plans(), day=days(), search=st.sampled_from(["", "e", "a", "no such text"]))
def test_the_last_line_adds_up_to_the_whole_plan_whatever_is_asked(
    name: str, generated: Plan, day: date, search: str
) -> None:
    if name == "lead" and not Names.of(generated).people:
        return
    answer = QUESTIONS[name](generated, day, Selection(search=search))
    milestones, added, shown = sums(page(answer)[-1])
    assert milestones == added == len(list(placed_milestones(generated)))
    assert shown == (len(answer.data.subject.rows) if search or name == "lead" else None)


@settings(max_examples=40)
@given(plans(), days())
def test_no_line_ends_with_spaces_or_holds_a_control_character(generated: Plan, day: date) -> None:
    for line in page(QUESTIONS["list"](generated, day, ANY)):
        assert line == line.rstrip()
        assert "\x1b" not in line


# For programs


def test_an_empty_listing_is_whole_json_and_a_csv_header() -> None:
    answer = everything(plan(HISTORY), DAY, NONE)
    assert as_json(answer) == (
        "{\n"
        '  "format": "wirralplan.milestones/1",\n'
        '  "as_of": "2018-10-15",\n'
        '  "plan": {"title": "Housing & Families Plan [draft] :100:", "edition": "=Edition 2", '
        '"path": "plan.yaml"},\n'
        '  "totals": {"milestones": 27, "shown": 0, "overdue": 9, "due-today": 1, "underway": 3, '
        '"upcoming": 10, "undated": 0, "complete": 3, "cancelled": 1},\n'
        '  "milestones": [],\n'
        '  "supporting": null\n'
        "}\n"
    )
    assert as_csv(answer) == f"{','.join(field.name for field in FIELDS)}\r\n"


def test_each_milestone_has_a_line_of_its_own() -> None:
    lines = as_json(everything(plan(HISTORY), DAY, ANY)).splitlines()
    rows = [line for line in lines if line.startswith("    {")]
    assert len(rows) == 27
    assert all(line.endswith("},") for line in rows[:-1])


@pytest.mark.parametrize("path", [SHIPPED, HISTORY], ids=["shipped", "history"])
@pytest.mark.parametrize("day", ["2017-01-01", "2018-06-30", "2018-10-15", "2199-12-31"])
def test_json_is_of_the_form_that_is_promised_on_any_day(path: Path, day: str) -> None:
    answer = everything(plan(path), date.fromisoformat(day), ANY)
    assert complaints("listing", as_json(answer)) == []


def test_text_of_the_plan_is_never_altered_in_json() -> None:
    titles = [row["title"] for row in read_json(everything(plan(HISTORY), DAY, ANY))["milestones"]]
    assert "=1+1" in titles
    assert "\x1b[31mRed\x1b[0m\x1b]8;;http://evil.example\x1b\\ \x9b2J" in titles


@settings(max_examples=40)
@given(plans(), days())
def test_json_of_any_plan_on_any_day_is_of_the_form_and_csv_says_the_same(
    generated: Plan, day: date
) -> None:
    answer = everything(generated, day, ANY)
    assert complaints("listing", as_json(answer)) == []
    text = as_csv(answer)
    rows = read_json(answer)["milestones"]
    assert list(csv.DictReader(io.StringIO(text, newline=""), strict=True)) == [
        {name: in_csv(value) for name, value in row.items()} for row in rows
    ]
    assert text.count("\r\n") == len(rows) + 1


def in_csv(value: object) -> str:
    """A value of JSON as a cell of CSV holds it."""
    if isinstance(value, list):
        return guarded("; ".join(value))
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else guarded(value or "")  # type: ignore[arg-type]  # text
