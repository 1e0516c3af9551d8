"""What a listing says: its heading, its groups of rows, and totals that always add up."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import placed_milestones
from wirralplan.views.listing import listing
from wirralplan.views.listing.listing import Listing
from wirralplan.views.paper import plain

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()
NONE = Selection(search="no milestone says this")


def lines(shown: Listing) -> list[str]:
    return "".join(plain.rendered(listing.paper(shown))).splitlines()


def test_overdue_ends_with_what_is_overdue_and_what_is_due_today() -> None:
    shown = lines(listing.overdue(listings.overdue(plan(SHIPPED), JUNE, ANY)))
    assert shown[0] == "Overdue on Saturday 30 June 2018"
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
def test_what_filters_took_away_is_not_told_as_none_due_today(
    selection: Selection, summary: str
) -> None:
    assert lines(listing.overdue(listings.overdue(plan(SHIPPED), JUNE, selection)))[-2] == summary


TOTALS = (
    "27 milestones = 9 overdue + 1 due today + 3 underway + 10 upcoming + 3 complete + 1 cancelled"
)


@pytest.mark.parametrize(
    ("shown", "sentence"),
    [
        (
            lambda: listing.overdue(listings.overdue(plan(HISTORY), DAY, NONE)),
            "Nothing that passes these filters is overdue.",
        ),
        (
            lambda: listing.falling_due(
                listings.falling_due(plan(HISTORY), DAY, DAY, DAY, NONE), DAY, DAY
            ),
            "Nothing that passes these filters falls due in these days.",
        ),
        (
            lambda: listing.everything(listings.everything(plan(HISTORY), DAY, NONE)),
            "Nothing passes these filters.",
        ),
        (
            lambda: listing.of_lead(
                *listings.led_by(plan(HISTORY), DAY, "Zoe Lee", NONE), filtered=True
            ),
            "Zoë Ångström-Lee leads nothing that passes these filters.",
        ),
        (
            lambda: listing.of_lead(
                *listings.led_by(plan(HISTORY), DAY, "Brownlow", ANY), filtered=False
            ),
            "Carl Brownlow leads nothing in this plan.",
        ),
    ],
)
def test_an_empty_answer_is_a_heading_a_sentence_and_the_totals(
    shown: Callable[[], Listing], sentence: str
) -> None:
    assert lines(shown())[1:] == [sentence, f"{TOTALS} (0 shown)"]


def test_an_unfiltered_empty_answer_does_not_speak_of_filters() -> None:
    early = date(2017, 9, 1)
    assert lines(listing.overdue(listings.overdue(plan(SHIPPED), early, ANY)))[1] == (
        "Nothing is overdue."
    )
    falling = listings.falling_due(plan(SHIPPED), early, early, early, ANY)
    assert lines(listing.falling_due(falling, early, early))[:2] == [
        "Falling due from Friday 1 September 2017 to Friday 1 September 2017",
        "Nothing falls due in these days.",
    ]
    bare = plan(SHIPPED).model_copy(update={"workstreams": ()})
    assert lines(listing.everything(listings.everything(bare, early, ANY)))[1:] == [
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
            survey, name = listings.led_by(plan(HISTORY), DAY, row.placed.lead, activity)
            shown = lines(listing.of_lead(survey, name, filtered=True))
            line = next(line for line in shown if f"  {row.placed.outline}  " in line)
            assert days in line


QUESTIONS: dict[str, Callable[[Plan, date, Selection], Listing]] = {
    "overdue": lambda of, day, chosen: listing.overdue(listings.overdue(of, day, chosen)),
    "upcoming": lambda of, day, chosen: listing.falling_due(
        listings.falling_due(of, day, day, day + timedelta(28), chosen), day, day + timedelta(28)
    ),
    "list": lambda of, day, chosen: listing.everything(listings.everything(of, day, chosen)),
    "lead": lambda of, day, chosen: listing.of_lead(
        *listings.led_by(of, day, Names.of(of).people[0].name, chosen), filtered=chosen != ANY
    ),
}


def sums(line: str) -> tuple[int, int, int | None]:
    """All milestones, the sum of the statuses, and how many the line says are shown."""
    found = re.fullmatch(
        r"(\d+) milestones? = (\d+) overdue \+ (\d+) due today \+ (\d+) underway \+ (\d+) upcoming"
        r" \+ (\d+) complete \+ (\d+) cancelled(?: \((\d+) shown\))?",
        line,
    )
    assert found, line
    return int(found[1]), sum(map(int, found.groups()[1:7])), int(found[8]) if found[8] else None


@pytest.mark.parametrize("name", QUESTIONS)
@settings(max_examples=40)
@given(generated=plans(), day=days(), search=st.sampled_from(["", "e", "a", "no such text"]))
def test_the_last_line_adds_up_to_the_whole_plan_whatever_is_asked(
    name: str, generated: Plan, day: date, search: str
) -> None:
    if name == "lead" and not Names.of(generated).people:
        return
    asked = QUESTIONS[name](generated, day, Selection(search=search))
    milestones, added, shown = sums(lines(asked)[-1])
    assert milestones == added == len(list(placed_milestones(generated)))
    assert shown == (len(asked.rows) if search or name == "lead" else None)


@settings(max_examples=40)
@given(plans(), days())
def test_no_line_ends_with_spaces_or_holds_a_control_character(generated: Plan, day: date) -> None:
    for line in lines(QUESTIONS["list"](generated, day, ANY)):
        assert line == line.rstrip()
        assert "\x1b" not in line
