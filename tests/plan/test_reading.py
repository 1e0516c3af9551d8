"""A file read whole: the plan, as much of it as can be read, and every fault beside it."""

import pytest

from wirralplan.plan.faults import (
    BadId,
    DateForm,
    EmptyValue,
    ImpossibleDate,
    MissingKey,
    UnknownKey,
    WrongShape,
)
from wirralplan.plan.model import UNREAD, UNREAD_DAY
from wirralplan.plan.reading import Reading, read
from wirralplan.text.faults import Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.route import Route
from wirralplan.text.source import Source, Span

PLAN = """\
format: 1
title: A plan
starts: 2017-09-01
people:
  - name: Ann Lee
    aliases: [A Lee]
workstreams:
  - title: Practice
    activities:
      - id: homes
        title: Empty homes
        lead: Ann Lee
        priorities: [1a]
        milestones:
          - title: Register
            due: 2018-06-30
            moves:
              - date: 2018-05-12
                from: 2018-05-31
                reason: Consultation
"""
MILESTONE: Route = ("workstreams", 0, "activities", 0, "milestones", 0)


def changed(was: str, now: str) -> Reading:
    assert was in PLAN
    return read(Source("plan.yaml", PLAN.replace(was, now)))


def kinds(reading: Reading) -> list[type[Fault]]:
    return [type(fault) for fault in reading.faults]


def test_a_plan_without_fault_is_read_as_it_is() -> None:
    reading = read(Source("plan.yaml", PLAN))
    assert reading.faults == ()
    assert reading.plan is not None
    assert reading.partial is reading.plan
    assert reading.unread == frozenset()
    assert reading.source.name == "plan.yaml"


@pytest.mark.parametrize(
    ("was", "now", "kind", "unread"),
    [
        ("lead: Ann Lee", "leed: Ann Lee", UnknownKey, "leed"),
        ("        lead: Ann Lee\n", "", MissingKey, "lead"),
        ("lead: Ann Lee", "lead:", EmptyValue, "lead"),
        ("lead: Ann Lee", "lead: [Ann Lee]", WrongShape, "lead"),
        ("id: homes", "id: Empty homes", BadId, "id"),
        ("priorities: [1a]", "priorities: 1a", WrongShape, "priorities"),
    ],
)
def test_a_fault_of_an_activity_leaves_the_rest_of_the_plan(
    was: str, now: str, kind: type[Fault], unread: str
) -> None:
    reading = changed(was, now)
    assert kinds(reading) == [kind]
    assert reading.plan is None
    assert (*MILESTONE[:4], unread) in reading.unread
    assert reading.partial is not None
    activity = reading.partial.workstreams[0].activities[0]
    assert activity.title == "Empty homes"
    assert activity.milestones[0].title == "Register"
    if unread in ("lead", "leed"):
        assert activity.lead == UNREAD


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("due: 2018-06-30", "due: 30/06/18", DateForm),
        ("due: 2018-06-30", "due: 2018-06-31", ImpossibleDate),
        ("due: 2018-06-30", "due:", EmptyValue),
    ],
)
def test_a_date_that_cannot_be_read_is_left_out(was: str, now: str, kind: type[Fault]) -> None:
    reading = changed(was, now)
    assert kinds(reading) == [kind]
    assert reading.partial is not None
    assert reading.partial.workstreams[0].activities[0].milestones[0].due is None
    assert reading.has(*MILESTONE, "due")


def test_stand_ins_take_the_place_of_what_a_part_must_have() -> None:
    reading = changed("date: 2018-05-12", "date: soon")
    assert reading.partial is not None
    (move,) = reading.partial.workstreams[0].activities[0].milestones[0].moves
    assert move.date is UNREAD_DAY
    reading = changed("  - name: Ann Lee\n    aliases: [A Lee]\n", "  - Ann Lee\n")
    assert reading.partial is not None
    assert reading.partial.people[0].name == UNREAD
    assert ("people", 0) in reading.unread


def test_items_of_lists_of_text_have_a_stand_in_of_their_own() -> None:
    reading = changed("aliases: [A Lee]", "aliases: [A Lee, [x], {y: z}]")
    assert reading.partial is not None
    assert reading.partial.people[0].aliases == ("A Lee", UNREAD, UNREAD)
    reading = changed("priorities: [1a]", "priorities: [{id: 1a}, 3]")
    assert reading.partial is not None
    assert reading.partial.workstreams[0].activities[0].priorities == (UNREAD, "3")


def test_faults_inside_faults_are_mended_in_turn() -> None:
    text = (
        "format: 1\nworkstreams:\n  - activities:\n      - x\n      - milestones: [x, {due: y}]\n"
    )
    reading = read(Source("plan.yaml", text))
    assert reading.partial is not None
    first, second = reading.partial.workstreams[0].activities
    assert (first.title, second.title, reading.partial.title) == (UNREAD, UNREAD, UNREAD)
    assert [one.title for one in second.milestones] == [UNREAD, UNREAD]


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "\ufeff"])
def test_an_empty_file_has_one_fault_and_no_plan(text: str) -> None:
    reading = read(Source.decoded("plan.yaml", text.encode()))
    assert reading.faults == (EmptyValue(Span(0, 0), key="", expected="a plan"),)
    assert (reading.plan, reading.partial) == (None, None)


@pytest.mark.parametrize("text", ["text\n", "- a\n- b\n", "[]\n", '""\n', "---\n"])
def test_a_file_that_is_no_group_of_keys_has_no_plan(text: str) -> None:
    reading = read(Source("plan.yaml", text))
    assert len(reading.faults) == 1
    assert (reading.plan, reading.partial) == (None, None)


def test_what_stands_before_a_broken_line_is_read_and_nothing_is_missed_there() -> None:
    reading = changed("            moves:\n", "            note: [a,, b]\n            moves:\n")
    assert kinds(reading) == [Unreadable]
    assert reading.plan is None
    assert reading.partial is not None
    milestone = reading.partial.workstreams[0].activities[0].milestones[0]
    assert milestone.title == "Register"
    assert reading.has(*MILESTONE, "evidence")
    assert reading.has("priorities")


def test_mistakes_before_a_broken_line_are_reported_with_it() -> None:
    reading = changed("            moves:\n", "            deu: 1\n            note: [a,, b]\n")
    assert kinds(reading) == [Unreadable, UnknownKey]


def test_a_line_that_can_be_guessed_is_read_past_but_there_is_no_plan() -> None:
    reading = changed("            moves:\n", "            note: a: b\n            moves:\n")
    assert kinds(reading) == [Unreadable]
    assert (reading.document.whole, reading.plan) == (True, None)
    assert reading.partial is not None
    assert reading.partial.workstreams[0].activities[0].milestones[0].note == "a: b"


def test_given_is_what_stands_in_the_file_readable_or_not() -> None:
    reading = changed("due: 2018-06-30", "deu: 2018-06-30")
    assert reading.has(*MILESTONE, "due")
    assert reading.has(*MILESTONE, "deu")
    assert not reading.has(*MILESTONE, "ongoing")
    assert not reading.has("priorities")


def test_places_of_values_keys_and_what_is_not_there() -> None:
    reading = read(Source("plan.yaml", PLAN))
    source = reading.source
    assert source.slice(reading.span("people", 0, "name")) == "Ann Lee"
    assert source.slice(reading.key_span("people", 0, "name")) == "name"
    assert reading.line(*MILESTONE, "due") == 16
    assert reading.line(*MILESTONE, "evidence") == reading.line(*MILESTONE)
    assert reading.key_span(*MILESTONE, "evidence") == reading.span(*MILESTONE)
    assert read(Source("plan.yaml", "")).span("title") == Span(0, 0)
