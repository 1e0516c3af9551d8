"""What a plan has that numbers its parts itself and shares its work: refs, leads and supporters."""

from datetime import date

import pytest

from wirralplan.errors import AmbiguousReference, ImpossibleFilter, UnknownReference
from wirralplan.plan.dates.months import Month
from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.mentions import Mention, mentions
from wirralplan.plan.queries.selection import Selection, Typed, understood
from wirralplan.plan.queries.slips import Direction, direction, last_move, slips
from wirralplan.plan.queries.stale import stale
from wirralplan.plan.queries.story import resolved
from wirralplan.plan.queries.summary import board, loads
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import placed_activities, placed_milestones

DAY = date(2018, 6, 30)
ANY = Selection()


def milestone(title: str, due: object = "2018-09-30", **more: object) -> dict[str, object]:
    return {"title": title, "due": due, **more}


def planned(*workstreams: dict[str, object], **more: object) -> Plan:
    return Plan.model_validate({"format": "1", "title": "P", **more, "workstreams": workstreams})


PEOPLE = [
    {"name": "Ann Lee", "aliases": ["AL"]},
    {"name": "Bob Ray"},
    {"name": "Cy Dee"},
    {"name": "Di Poe"},
]
PLAN = planned(
    {
        "title": "Homes",
        "ref": "CP1",
        "activities": [
            {
                "title": "Fostering",
                "ref": "5.3",
                "lead": "Ann Lee",
                "with": ["Bob Ray", "AL"],
                "milestones": [
                    milestone("Panel", ref="2 (v)"),
                    milestone("Carers", "2018-06-01", lead="Cy Dee", **{"with": ["AL", "Bob Ray"]}),
                    milestone("Rooms", "2018-05", lead="tbc"),
                ],
            },
            {
                "title": "Adoption",
                "lead": "tbc",
                "milestones": [
                    milestone("Matching", "tbc", **{"with": ["Di Poe"]}),
                    milestone("Training", "2018-07-15", lead="AL", **{"with": ["Di Poe"]}),
                ],
            },
        ],
    },
    {
        "title": "Schools",
        "activities": [
            {
                "title": "Places",
                "lead": "Bob Ray",
                "milestones": [milestone("Count"), milestone("Survey", "2018-08", ref="R7")],
            }
        ],
    },
    people=PEOPLE,
)
REFERENCES = [one.reference for one in placed_milestones(PLAN)]


def test_each_part_is_numbered_by_itself_or_from_the_nearest_part_above_that_has_a_number() -> None:
    assert [one.number for one in placed_activities(PLAN)] == ["5.3", "CP1/2", ""]
    assert [one.outline for one in placed_activities(PLAN)] == [None, None, None]
    assert [one.number for one in placed_milestones(PLAN)] == [
        *("2 (v)", "5.3/2", "5.3/3", "CP1/2/1", "CP1/2/2", "places/count", "R7")
    ]
    assert [one.outline for one in placed_milestones(PLAN)] == [None] * 7


def test_one_number_of_its_own_is_enough_and_without_any_ours_are_shown() -> None:
    def only(**ref: object) -> Plan:
        activity = {"title": "A", "lead": "Ann Lee", "milestones": [milestone("M", **ref)]}
        return planned({"title": "W", "activities": [activity]})

    (with_ref,), (without,) = placed_milestones(only(ref="R7")), placed_milestones(only())
    assert (with_ref.number, with_ref.outline, with_ref.within.number) == ("R7", None, "")
    assert (without.number, without.outline, without.within.number) == ("1.1.1", "1.1.1", "1.1")


@pytest.mark.parametrize(
    ("typed", "reference"),
    [
        ("2(v)", "fostering/panel"),
        (" 2 (V) ", "fostering/panel"),
        ("5.3/2", "fostering/carers"),
        ("5.3 / 2", "fostering/carers"),
        ("cp1/2/1", "adoption/matching"),
        ("r7", "places/survey"),
        ("Fostering/Panel", "fostering/panel"),
        ("panel", "fostering/panel"),
        ("Count", "places/count"),
        ("places / count", "places/count"),
    ],
)
def test_a_number_of_the_plans_own_is_typed_like_a_reference(typed: str, reference: str) -> None:
    assert resolved(list(milestone_rows(PLAN, DAY)), typed).placed.reference == reference


@pytest.mark.parametrize("typed", ["1.1.1", "2.1.1", "1.1", "5.3/4", "5.3.1", "CP1/1", "R"])
def test_our_numbers_and_numbers_that_nothing_has_name_nothing(typed: str) -> None:
    with pytest.raises(UnknownReference) as failed:
        resolved(list(milestone_rows(PLAN, DAY)), typed)
    assert failed.value.sentence == f"There is no milestone '{typed}' in this plan."


@pytest.mark.parametrize(
    ("typed", "title"),
    [("5.3", ": Fostering"), ("CP1/2", ": Adoption"), ("fostering", ""), ("places", "")],
)
def test_the_name_of_an_activity_with_several_milestones_is_no_milestone(
    typed: str, title: str
) -> None:
    with pytest.raises(AmbiguousReference) as failed:
        resolved(list(milestone_rows(PLAN, DAY)), typed)
    assert failed.value.sentence == f"'{typed}' is an activity, not a milestone{title}."


def test_the_first_kind_of_name_that_fits_counts() -> None:
    activities = [
        {"title": "A", "ref": "m", "lead": "Ann Lee", "milestones": [milestone("Only")]},
        {"title": "B", "lead": "Ann Lee", "milestones": [milestone("M"), milestone("X", ref="b")]},
        {"title": "a/only", "lead": "Ann Lee", "milestones": [milestone("Y", ref="A/only")]},
    ]
    rows = list(milestone_rows(planned({"title": "W", "activities": activities}), DAY))
    assert resolved(rows, "a/only").placed.reference == "a/only"  # a reference before a ref
    assert resolved(rows, "m").placed.reference == "a/only"  # the ref of an activity before an id
    assert resolved(rows, "b").placed.reference == "b/x"  # a ref before the id of an activity


def references(typed: Typed) -> list[str]:
    selection = understood(PLAN, typed)
    return [row.placed.reference for row in milestone_rows(PLAN, DAY) if selection(row)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (Typed(workstreams=["cp1"]), REFERENCES[:5]),
        (Typed(workstreams=["C P 1"]), REFERENCES[:5]),
        (Typed(workstreams=["schools"]), REFERENCES[5:]),
        (Typed(activities=["5.3"]), REFERENCES[:3]),
        (Typed(activities=["CP1/2"]), REFERENCES[3:5]),
        (Typed(activities=["places"]), REFERENCES[5:]),
        # Who leads the milestone, which may be another than who leads the activity.
        (Typed(leads=["ann"]), ["fostering/panel", "adoption/training"]),
        (Typed(leads=["cy"]), ["fostering/carers"]),
        (Typed(leads=["TBC"]), ["fostering/rooms", "adoption/matching"]),
        (Typed(supporters=["bob"]), ["fostering/panel", "fostering/carers", "fostering/rooms"]),
        (Typed(supporters=["AL"]), ["fostering/carers", "fostering/rooms"]),
        (Typed(supporters=["di"]), ["adoption/matching", "adoption/training"]),
        (Typed(supporters=["di", "AL"], leads=["tbc"]), ["fostering/rooms", "adoption/matching"]),
        (Typed(supporters=["cy"]), []),
        (Typed(statuses=["undated"]), ["adoption/matching"]),
        (Typed(ratings=["none"]), ["adoption/matching"]),
        (Typed(due_after=date(2018, 8, 31), due_before=date(2018, 8, 31)), ["places/survey"]),
        (Typed(due_after=date(2018, 8, 1), due_before=date(2018, 8, 30)), []),
        (Typed(search="2 (V)"), ["fostering/panel"]),
        (Typed(search="schools"), REFERENCES[5:]),
        (Typed(search="adopt"), REFERENCES[3:5]),
    ],
)
def test_filters_know_numbers_of_the_plan_leads_of_milestones_and_supporters(
    typed: Typed, found: list[str]
) -> None:
    assert references(typed) == found


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        (Typed(workstreams=["1"]), "There is no workstream '1' in this plan.",
         "The plan has CP1 (Homes), schools (Schools)."),
        (Typed(activities=["1.1"]), "There is no activity '1.1' in this plan.",
         "The plan has 5.3 (Fostering), adoption (Adoption), places (Places)."),
        (Typed(supporters=["tbc"]), "Nobody supports a milestone under the name 'tbc'.",
         "It stands for a lead who is not named yet. For what has none, use --lead tbc."),
    ],
)  # fmt: skip
def test_what_names_nothing_here_is_refused(typed: Typed, sentence: str, hint: str) -> None:
    with pytest.raises((UnknownReference, ImpossibleFilter)) as failed:
        understood(PLAN, typed)
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


@pytest.mark.parametrize(
    ("name", "leads", "supporting"),
    [
        # By status and due date; what she helps with by due date: named under an activity's
        # 'with', which she leads herself, she helps with what others lead there, and each once.
        ("Ann Lee", "adoption/training fostering/panel", "fostering/rooms fostering/carers"),
        ("Bob Ray", "places/survey places/count",
         "fostering/rooms fostering/carers fostering/panel"),
        ("Cy Dee", "fostering/carers", ""),
        ("Di Poe", "", "adoption/training adoption/matching"),
        ("tbc", "fostering/rooms adoption/matching", ""),
    ],
)  # fmt: skip
def test_beside_what_somebody_leads_stands_what_is_supported(
    name: str, leads: str, supporting: str
) -> None:
    survey, called, helped = listings.led_by(PLAN, DAY, name.lower(), ANY)
    assert called == name
    assert " ".join(row.placed.reference for row in survey.rows) == leads
    assert " ".join(row.placed.reference for row in helped) == supporting
    assert survey.passing.milestones == len(survey.rows)
    assert survey.totals.milestones == len(REFERENCES)


def test_who_leads_an_activity_supports_what_another_leads_there_without_being_named() -> None:
    activity = {
        "title": "A",
        "lead": "Ann Lee",
        "milestones": [milestone("M", lead="Bob Ray"), milestone("N"), milestone("O", lead="tbc")],
    }
    of = planned({"title": "W", "activities": [activity]})
    survey, _, helped = listings.led_by(of, DAY, "Ann", ANY)
    assert [row.placed.reference for row in survey.rows] == ["a/n"]
    assert [row.placed.reference for row in helped] == ["a/m", "a/o"]


def test_filters_narrow_what_is_supported_too() -> None:
    late = Selection(statuses=frozenset({Status.OVERDUE}))
    survey, _, helped = listings.led_by(PLAN, DAY, "Bob", late)
    assert survey.rows == []
    assert [row.placed.reference for row in helped] == [*("fostering/rooms", "fostering/carers")]


def test_the_loads_agree_with_what_lead_answers() -> None:
    found = {one.name: (one.activities, one.milestones, one.supports) for one in loads(PLAN)}
    assert found == {
        "Ann Lee": (1, 2, 2),
        "Bob Ray": (1, 2, 3),
        "Cy Dee": (0, 1, 0),
        "Di Poe": (0, 0, 2),
        "tbc": (1, 2, 0),
    }
    for name, (_, milestones, supports) in found.items():
        survey, _, helped = listings.led_by(PLAN, DAY, name, ANY)
        assert (len(survey.rows), len(helped)) == (milestones, supports)


def test_the_page_counts_by_who_leads_the_milestone_and_has_a_row_for_nobody_yet() -> None:
    page = board(listings.everything(PLAN, DAY, ANY))
    assert [(one.name, one.totals.milestones, one.worst, one.next_due) for one in page.leads] == [
        ("Ann Lee", 2, None, date(2018, 7, 15)),
        ("Cy Dee", 1, 29, None),
        ("tbc", 2, 30, None),
        ("Bob Ray", 2, None, Month(2018, 8)),
    ]
    assert [(one.outline, one.ref, one.id) for one in page.workstreams] == [
        (None, "CP1", "homes"),
        (None, None, "schools"),
    ]


def test_without_people_those_named_anywhere_are_everybody_and_tbc_is_nobody() -> None:
    nameless = PLAN.model_copy(update={"people": ()})
    assert [(one.name, one.milestones, one.supports) for one in loads(nameless)] == [
        ("Ann Lee", 1, 2),
        ("Cy Dee", 1, 0),
        ("AL", 1, 3),
        ("Bob Ray", 2, 3),
        ("Di Poe", 0, 2),
        ("tbc", 2, 0),
    ]


def test_what_has_no_date_yet_is_silent_too() -> None:
    found = stale(PLAN, DAY, 6, ANY, upcoming=False)
    assert [row.placed.reference for row in found.survey.rows] == [
        *("fostering/carers", "fostering/rooms", "adoption/matching")
    ]


def test_others_are_mentioned_with_the_milestones_that_they_lead_themselves() -> None:
    activity = {
        "title": "A",
        "lead": "Ann Lee / Bob",
        "milestones": [
            milestone("M"), milestone("N", lead="Cy Dee"), milestone("O", lead="Ann Lee, Di"),
        ],
    }  # fmt: skip
    found = mentions(planned({"title": "W", "activities": [activity]}), ["Ann Lee"])
    assert found == {"Ann Lee": [Mention("Ann Lee / Bob", 1), Mention("Ann Lee, Di", 1)]}


def moved(on: str, away: str, **more: str) -> dict[str, str]:
    return {"date": on, "from": away, **more}


def test_what_lost_its_date_slipped_first_and_a_first_date_is_no_slip() -> None:
    activity = {
        "title": "A",
        "lead": "Ann Lee",
        "milestones": [
            milestone("First date", moves=[moved("2018-05-01", "tbc")]),
            milestone("Made exact", moves=[moved("2018-05-01", "2018-09", reason="Room booked")]),
            milestone("Later", moves=[moved("2018-05-01", "2018-08", reason="HR")]),
            milestone("Lost", "tbc", moves=[moved("2018-05-01", "2018-04", reason="Funding")]),
            milestone("Lost and found", moves=[
                moved("2018-05-01", "2018-07", reason="Funding"), moved("2018-06-01", "tbc"),
            ]),
            milestone("Back", "2018-09-10", moves=[
                moved("2018-05-01", "2018-09", reason="HR"),
                moved("2018-06-01", "2018-10", reason="HR agreed"),
            ]),
        ],
    }  # fmt: skip
    rows = slips(planned({"title": "W", "activities": [activity]}), DAY, ANY).rows
    found = [
        (row.placed.milestone.title, row.standing.slip, direction(row), last_move(row).reason)
        for row in rows
    ]
    assert found == [
        ("Lost", None, Direction.LOST, "Funding"),
        ("Lost and found", 61, Direction.LATER, "Funding"),
        ("Later", 30, Direction.LATER, "HR"),
        ("Back", 0, Direction.BACK, "HR agreed"),
    ]
