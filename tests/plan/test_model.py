"""The plan as it may stand in the file, format 1: what each field takes and refuses."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from pydantic import BaseModel, ValidationError
from strategies import Written, written_plans

from wirralplan.plan.keys import keys_of
from wirralplan.plan.model import (
    UNREAD,
    UNREAD_DAY,
    Activity,
    Milestone,
    Move,
    Person,
    Plan,
    Priority,
    Update,
    Workstream,
)
from wirralplan.plan.ratings import Rag

MILESTONE: Written = {"title": "Final service restructure implemented", "due": "2018-09-30"}
ACTIVITY: Written = {"title": "Fostering action plan", "lead": "Ian Godfrey", "milestones": []}
PLAN: Written = {"format": "1", "title": "A plan", "workstreams": []}


def complaints(part: type[Any], written: object) -> list[tuple[tuple[str | int, ...], str]]:
    """Where a part is refused, and for what kind of fault."""
    with pytest.raises(ValidationError) as refused:
        part.model_validate(written)
    return [(error["loc"], error["type"]) for error in refused.value.errors()]


def test_the_example_of_the_format_page_is_a_plan() -> None:
    restructure: Written = {
        "id": "final-restructure",
        "title": "Final service restructure implemented",
        "start": "2018-04-30",
        "due": "2018-09-30",
        "moves": [
            {
                "date": "2018-06-12",
                "from": "2018-07-31",
                "reason": "HR consultation extended",
                "approved_by": "Improvement Board",
            }
        ],
        "updates": [
            {
                "date": "2018-06-20",
                "rag": "amber",
                "note": "Consultation closes 6 July",
                "by": "Ian Godfrey",
            }
        ],
        "completed": "2018-09-28",
        "evidence": "Cabinet minute 28/09/18, item 7",
    }
    fostering = ACTIVITY | {"id": "fostering", "priorities": ["3"], "milestones": [restructure]}
    plan = Plan.model_validate(
        {
            "format": "1",
            "title": "Wirral Children and Young People's Improvement Plan 2017-2019",
            "edition": "Update April 2018",
            "starts": "2017-09-01",
            "ends": "2020-03-31",
            "people": [
                {"name": "Joe Bannham", "role": "Head of Practice", "aliases": ["Joe Banham"]}
            ],
            "priorities": [{"id": "1a", "title": "Care Leavers"}],
            "checks": {"also": ["WP401"], "ignore": ["WP203"]},
            "workstreams": [{"title": "Practice Improvement", "activities": [fostering]}],
        }
    )
    assert (plan.format, plan.starts, plan.ends) == (1, date(2017, 9, 1), date(2020, 3, 31))
    assert plan.people[0].aliases == ("Joe Banham",)
    assert plan.priorities == (Priority(id="1a", title="Care Leavers"),)
    assert (plan.checks.also, plan.checks.ignore) == (("WP401",), ("WP203",))
    activity = plan.workstreams[0].activities[0]
    assert (activity.id, activity.lead, activity.priorities) == ("fostering", "Ian Godfrey", ("3",))
    milestone = activity.milestones[0]
    assert (milestone.start, milestone.due) == (date(2018, 4, 30), date(2018, 9, 30))
    assert milestone.moves[0].from_ == date(2018, 7, 31)
    assert milestone.updates[0].rag is Rag.AMBER
    assert milestone.completed == date(2018, 9, 28)
    assert not milestone.ongoing


def test_what_is_left_out_is_absent_and_lists_are_empty() -> None:
    plan = Plan.model_validate(PLAN)
    assert (plan.edition, plan.starts, plan.ends) == (None, None, None)
    assert (plan.people, plan.priorities, plan.checks.also, plan.checks.ignore) == ((), (), (), ())
    milestone = Milestone.model_validate({"title": "One event"})
    assert milestone.model_dump(exclude_defaults=True) == {"title": "One event"}
    assert (milestone.due, milestone.ongoing, milestone.moves) == (None, False, ())


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        (Plan, ["format", "title", "workstreams"]),
        (Person, ["name"]),
        (Priority, ["id", "title"]),
        (Workstream, ["title", "activities"]),
        (Activity, ["title", "lead", "milestones"]),
        (Milestone, ["title"]),
        (Move, ["date", "from", "reason"]),
        (Update, ["date", "note"]),
    ],
)
def test_keys_that_a_part_must_have(part: type[Any], keys: list[str]) -> None:
    assert complaints(part, {}) == [((key,), "missing") for key in keys]


@pytest.mark.parametrize(
    ("part", "written"),
    [
        (Plan, PLAN),
        (Person, {"name": "Joe Bannham"}),
        (Priority, {"id": "3", "title": "Recruitment"}),
        (Workstream, {"title": "Enablers", "activities": []}),
        (Activity, ACTIVITY),
        (Milestone, MILESTONE),
        (Move, {"date": "2018-06-12", "from": "2018-07-31", "reason": "HR"}),
        (Update, {"date": "2018-06-12", "note": "Going on"}),
    ],
)
@pytest.mark.parametrize("key", ["status", "owner", "from_", "on", "Title", ""])
def test_a_key_that_is_not_in_the_table_is_refused(
    part: type[Any], written: Written, key: str
) -> None:
    assert complaints(part, written | {key: "x"}) == [((key,), "extra_forbidden")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2018-6-30", "date_form"),
        ("20180630", "date_form"),
        ("2018-W26-6", "date_form"),
        ("30/06/18", "date_form"),
        ("1530316800", "date_form"),
        (" 2018-06-30", "date_form"),
        ("2018-06-30T00:00", "date_form"),
        ("today", "date_form"),
        ("", "empty"),
        ("2018-09-31", "no_such_day"),
        ("2018-02-29", "no_such_day"),
        ("2018-13-01", "no_such_day"),
        ("2018-00-01", "no_such_day"),
        ("2018-01-00", "no_such_day"),
        ("1899-12-31", "no_such_day"),
        ("2200-01-01", "no_such_day"),
        ("0000-01-01", "no_such_day"),
        ("0001-01-01", "no_such_day"),
        (["2018-06-30"], "shape"),
        ({"day": "2018-06-30"}, "shape"),
        (date(2018, 6, 30), "shape"),
        (1530316800, "shape"),
    ],
)
@pytest.mark.parametrize("key", ["due", "start", "completed", "cancelled"])
def test_a_date_has_one_form_and_must_be_in_the_calendar(key: str, text: object, kind: str) -> None:
    assert complaints(Milestone, MILESTONE | {key: text}) == [((key,), kind)]


@pytest.mark.parametrize("text", ["1900-01-01", "2020-02-29", "2199-12-31"])
def test_days_of_the_years_1900_to_2199_are_dates(text: str) -> None:
    assert Milestone.model_validate(MILESTONE | {"due": text}).due == date.fromisoformat(text)


def test_the_dates_of_moves_updates_and_of_the_span_obey_the_same_rule() -> None:
    moves = [{"date": "12/06/18", "from": "2018-09-31", "reason": "HR"}]
    updates = [{"date": "", "note": "Going on"}]
    assert complaints(Milestone, MILESTONE | {"moves": moves, "updates": updates}) == [
        (("moves", 0, "date"), "date_form"),
        (("moves", 0, "from"), "no_such_day"),
        (("updates", 0, "date"), "empty"),
    ]
    assert complaints(Plan, PLAN | {"starts": "2018", "ends": "2018-06-31"}) == [
        (("starts",), "date_form"),
        (("ends",), "no_such_day"),
    ]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("tRue", "choice"),
        ("yes", "choice"),
        ("false", "choice"),
        ("1", "choice"),
        ("", "empty"),
        (["true"], "shape"),
        (True, "shape"),
    ],
)
def test_ongoing_takes_the_word_true_only(value: object, kind: str) -> None:
    assert complaints(Milestone, {"title": "A", "ongoing": value}) == [(("ongoing",), kind)]
    assert Milestone.model_validate({"title": "A", "ongoing": "true"}).ongoing is True


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Amber", "choice"),
        ("RED", "choice"),
        ("blue", "choice"),
        ("", "empty"),
        (["red"], "shape"),
    ],
)
def test_a_rating_is_red_amber_or_green(value: object, kind: str) -> None:
    update = {"date": "2018-06-12", "note": "Going on"}
    assert complaints(Update, update | {"rag": value}) == [(("rag",), kind)]
    ratings = [Update.model_validate(update | {"rag": rag}).rag for rag in Rag]
    assert ratings == [Rag.RED, Rag.AMBER, Rag.GREEN]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Panel Chair", "bad_id"),
        ("panel_chair", "bad_id"),
        ("panel--chair", "bad_id"),
        ("-panel", "bad_id"),
        ("panel-", "bad_id"),
        ("fostering/panel", "bad_id"),
        ("café", "bad_id"),
        ("panel\n", "bad_id"),
        (" ", "bad_id"),
        ("", "empty"),
        (["panel"], "shape"),
    ],
)
@pytest.mark.parametrize(
    ("part", "written"),
    [
        (Milestone, MILESTONE),
        (Activity, ACTIVITY),
        (Workstream, {"title": "Enablers", "activities": []}),
    ],
)
def test_an_id_is_a_slug(part: type[Any], written: Written, value: object, kind: str) -> None:
    assert complaints(part, written | {"id": value}) == [(("id",), kind)]
    assert part.model_validate(written | {"id": "panel-chair-2"}).id == "panel-chair-2"


@pytest.mark.parametrize("priority", ["3", "1a", "010", "Care Leavers"])
def test_the_id_of_a_priority_is_any_text_as_it_was_typed(priority: str) -> None:
    assert Priority.model_validate({"id": priority, "title": "Recruitment"}).id == priority


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("", "string_pattern_mismatch"),
        ("  ", "string_pattern_mismatch"),
        ("\u00a0\t", "string_pattern_mismatch"),
        (["A", "B"], "string_type"),
        ({"a": "b"}, "string_type"),
    ],
)
@pytest.mark.parametrize("key", ["title", "evidence", "reason", "note", "source"])
def test_text_must_say_something(key: str, value: object, kind: str) -> None:
    assert complaints(Milestone, MILESTONE | {key: value}) == [((key,), kind)]


@pytest.mark.parametrize(
    "text", ["no", "010", "12:30", "1.10", "~", "null", "two\n  lines", "[x] :100:"]
)
def test_text_stays_what_was_typed(text: str) -> None:
    assert Milestone.model_validate(MILESTONE | {"title": text}).title == text


@pytest.mark.parametrize("text", ["Chair\n", " Chair", "Chair\n\n", "\tChair  "])
def test_what_stands_round_a_text_says_nothing(text: str) -> None:
    """A text under | ends with a line end, the same text on one line does not."""
    assert Milestone.model_validate(MILESTONE | {"title": text}).title == "Chair"


@pytest.mark.parametrize("value", ["Joe Banham", {"name": "Joe Banham"}])
@pytest.mark.parametrize(
    ("part", "written", "key"),
    [
        (Plan, PLAN, "people"),
        (Plan, PLAN, "workstreams"),
        (Person, {"name": "Joe"}, "aliases"),
        (Workstream, {"title": "Enablers"}, "activities"),
        (Activity, ACTIVITY, "milestones"),
        (Activity, ACTIVITY, "priorities"),
        (Milestone, MILESTONE, "moves"),
        (Milestone, MILESTONE, "updates"),
        (Milestone, MILESTONE, "after"),
    ],
)
def test_a_list_is_expected_also_for_one(
    part: type[Any], written: Written, key: str, value: object
) -> None:
    assert complaints(part, written | {key: value}) == [((key,), "tuple_type")]


def test_the_items_of_a_list_are_judged_one_by_one() -> None:
    assert complaints(Milestone, MILESTONE | {"after": ["a/b", "", ["c"]]}) == [
        (("after", 1), "string_pattern_mismatch"),
        (("after", 2), "string_type"),
    ]
    assert complaints(Plan, PLAN | {"workstreams": ["Enablers", {"title": "A"}]}) == [
        (("workstreams", 0), "model_type"),
        (("workstreams", 1, "activities"), "missing"),
    ]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2", "format"),
        ("01", "format"),
        ("1.0", "format"),
        ("one", "format"),
        ("", "empty"),
        (["1"], "shape"),
        (1, "shape"),
    ],
)
def test_the_format_is_1_as_text_and_no_other(value: object, kind: str) -> None:
    assert complaints(Plan, PLAN | {"format": value}) == [(("format",), kind)]


def test_every_fault_of_a_plan_is_reported_at_once() -> None:
    milestone = {"titel": "A", "due": "31/05/18", "id": "A B"}
    activity = {"title": "", "milestones": [milestone], "lead": ["Ann Lee", "Bob Ray"]}
    faulty = {"format": "2", "workstreams": [{"title": "A", "activities": [activity]}]}
    within = ("workstreams", 0, "activities", 0)
    assert complaints(Plan, faulty) == [
        (("format",), "format"),
        (("title",), "missing"),
        ((*within, "title"), "string_pattern_mismatch"),
        ((*within, "lead"), "string_type"),
        ((*within, "milestones", 0, "title"), "missing"),
        ((*within, "milestones", 0, "id"), "bad_id"),
        ((*within, "milestones", 0, "due"), "date_form"),
        ((*within, "milestones", 0, "titel"), "extra_forbidden"),
    ]


def test_a_plan_cannot_be_changed() -> None:
    milestone = Milestone.model_validate(MILESTONE)
    with pytest.raises(ValidationError, match="frozen"):
        milestone.due = date(2018, 6, 30)
    assert hash(milestone) == hash(Milestone.model_validate(MILESTONE))


def test_what_could_not_be_read_has_a_stand_in() -> None:
    move = Move.model_validate({"date": UNREAD_DAY, "from": UNREAD_DAY, "reason": UNREAD})
    assert (move.date, move.from_, move.reason) == (UNREAD_DAY, UNREAD_DAY, UNREAD)
    assert Milestone.model_validate({"title": UNREAD, "id": UNREAD}).id == UNREAD


@given(written_plans())
def test_a_plan_holds_everything_that_was_written_and_equals_its_like_only(
    written: Written,
) -> None:
    plan = Plan.model_validate(written)
    assert as_typed(plan) == bare(written)
    assert plan == Plan.model_validate(written)
    assert plan != Plan.model_validate(written | {"title": f"{plan.title} 2"})


def bare(written: Any) -> Any:
    """What was written, without what stands round a text."""
    if isinstance(written, dict):
        return {key: bare(item) for key, item in written.items()}
    return [bare(item) for item in written] if isinstance(written, list) else written.strip()


def as_typed(value: Any) -> Any:
    """A plan as the words that were typed."""
    if isinstance(value, BaseModel):
        given = [
            key for key in keys_of(type(value)).values() if key.attribute in value.model_fields_set
        ]
        items = {key.name: getattr(value, key.attribute) for key in given}
        return {name: as_typed(item) for name, item in items.items() if item is not None}
    if isinstance(value, tuple):
        return [as_typed(item) for item in value]
    return "true" if value is True else str(value)
