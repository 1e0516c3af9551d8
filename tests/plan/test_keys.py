"""The facts about the keys of a plan, most of them read off the model."""

import pytest

from wirralplan.plan.keys import (
    STATED,
    Kind,
    depth_of,
    groups_of_keys,
    key_at,
    keys_of,
    known_keys,
    part_of,
    parts,
)
from wirralplan.plan.model import UNREAD, UNREAD_DAY, Activity, Choice, Milestone, Move, Plan
from wirralplan.text.route import Route

ACTIVITY: Route = ("workstreams", 0, "activities", 3)


def test_keys_are_in_the_order_of_the_format_and_called_as_in_the_file() -> None:
    assert list(keys_of(Move)) == ["date", "from", "reason", "approved_by"]
    assert {"format", "lead", "from", "approved_by", "ignore"} <= known_keys()
    assert "from_" not in known_keys()
    assert keys_of(Move)["from"].attribute == "from_"


def test_parts_are_known_by_the_way_to_them() -> None:
    assert part_of(()) == ("plan", Plan)
    assert part_of(ACTIVITY) == ("activity", Activity)
    assert part_of((*ACTIVITY, "milestones", 0)) == ("milestone", Milestone)
    assert part_of(("checks",)) == ("choice of checks", Choice)


def test_every_part_is_known_by_the_key_that_holds_it() -> None:
    assert [word for word, _ in parts().values()] == [
        "plan",
        "person",
        "priority",
        "choice of checks",
        "workstream",
        "activity",
        "milestone",
        "move",
        "update",
    ]
    assert list(groups_of_keys()) == list(parts())


@pytest.mark.parametrize(
    ("holder", "depth"),
    [("people", 2), ("checks", 1), ("activities", 4), ("milestones", 6), ("moves", 8)],
)
def test_so_many_steps_lead_to_a_part(holder: str, depth: int) -> None:
    assert depth_of(holder) == depth


@pytest.mark.parametrize(
    ("route", "kind"),
    [
        (("format",), Kind.FORMAT),
        (("ends",), Kind.DATE),
        (("id",), Kind.ID),
        ((*ACTIVITY, "ref"), Kind.REF),
        ((*ACTIVITY, "with", 0), Kind.TEXTS),
        (("checks",), Kind.PART),
        (("checks", "ignore", 1), Kind.TEXTS),
        (("priorities",), Kind.PARTS),
        (("priorities", 0), Kind.PARTS),
        (("priorities", 0, "id"), Kind.TEXT),
        ((*ACTIVITY, "id"), Kind.ID),
        ((*ACTIVITY, "priorities"), Kind.TEXTS),
        ((*ACTIVITY, "priorities", 0), Kind.TEXTS),
        ((*ACTIVITY, "milestones", 0, "title"), Kind.TEXT),
        ((*ACTIVITY, "milestones", 0, "start"), Kind.DATE),
        ((*ACTIVITY, "milestones", 0, "due"), Kind.DUE),
        ((*ACTIVITY, "milestones", 0, "ongoing"), Kind.TRUE),
        ((*ACTIVITY, "milestones", 0, "moves", 0, "date"), Kind.DAY),
        ((*ACTIVITY, "milestones", 0, "moves", 0, "from"), Kind.DUE),
        ((*ACTIVITY, "milestones", 0, "updates", 0, "rag"), Kind.RATING),
        ((*ACTIVITY, "due"), Kind.DUE),  # where no activity has it
        (("workstreams", 0, "priorities", 0), Kind.TEXTS),
        (("nothing", "due"), Kind.DUE),
    ],
)
def test_the_kind_of_what_stands_after_a_key(route: Route, kind: Kind) -> None:
    key = key_at(route)
    assert key is not None
    assert key.kind is kind


@pytest.mark.parametrize("route", [(), (0,), ("nothing",), (*ACTIVITY, "nothing", 2)])
def test_where_no_key_of_the_plan_stands_there_is_none(route: Route) -> None:
    assert key_at(route) is None


def test_free_text_is_what_nobody_prescribes() -> None:
    keys = [key for _, part in parts().values() for key in keys_of(part).values()]
    texts = {key.name for key in keys if key.kind in (Kind.TEXT, Kind.TEXTS)}
    free = {key.name for key in keys if key.is_free_text}
    assert texts - free == {"id", "priorities", "after", "also", "ignore"}
    assert {"title", "lead", "aliases", "note", "approved_by"} < free


def test_what_stands_in_for_a_key_that_a_part_must_have() -> None:
    assert keys_of(Plan)["format"].stand_in == "1"
    assert keys_of(Plan)["workstreams"].stand_in == []
    assert keys_of(Move)["from"].stand_in is UNREAD_DAY
    assert keys_of(Move)["reason"].stand_in is UNREAD


def test_what_is_stated_is_stated_of_keys_that_there_are() -> None:
    assert set(STATED) <= known_keys()
