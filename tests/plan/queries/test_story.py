"""One milestone's whole story: what it waits for, what waits for it, and who was meant."""

from datetime import date

import pytest
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.errors import AmbiguousReference, UnknownReference, WirralplanError
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.story import resolved, story
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.walking import has_own_numbers

DAY = date(2018, 10, 15)


@pytest.mark.parametrize(
    ("typed", "reference"),
    [
        ("panel/chair", "panel/chair"),
        (" Panel/CHAIR ", "panel/chair"),
        ("1.1.1", "panel/chair"),
        ("chair", "panel/chair"),
        ("formulas/5-homes", "formulas/5-homes"),
        ("5-homes", "formulas/5-homes"),
        ("shell", "shell/only"),
        ("3.1", "shell/only"),
        ("Panel chair  APPOINTED", "panel/chair"),
    ],
)
def test_a_milestone_is_meant_by_reference_number_or_an_id_that_only_it_has(
    typed: str, reference: str
) -> None:
    assert story(plan(HISTORY), DAY, typed).row.placed.reference == reference


IS_ADOPTION = "is an activity, not a milestone: Regional Adoption Agency."
ADOPTION = (
    "Type the reference of one of its 2 milestones:\n"
    "  adoption/staff-move  Staff move to Adoption in Merseyside\n"
    "  adoption/monitoring  Systems and process in place for monitoring delivery of ado…"
)
UNMEANT = [
    (HISTORY, "panel/chiar", "UnknownReference: There is no milestone 'panel/chiar' in this plan.",
     "Did you mean panel/chair?"),
    (HISTORY, "chiar", "UnknownReference: There is no milestone 'chiar' in this plan.",
     "Did you mean panel/chair?"),
    (HISTORY, "9.9.9", "UnknownReference: There is no milestone '9.9.9' in this plan.",
     "`wirralplan list` shows every milestone with its number."),
    (HISTORY, "", "UnknownReference: There is no milestone '' in this plan.",
     "`wirralplan list` shows every milestone with its number."),
    (HISTORY, "empty", "UnknownReference: There is no milestone 'empty' in this plan.",
     "`wirralplan list` shows every milestone with its number."),
    (SHIPPED, "designed",
     "AmbiguousReference: 'designed' matches 2 milestones.",
     ("Type one of these references:\n"
     "  locality-model/designed  New locality model designed and agreed\n"
     "  safeguarding/designed    New safeguarding arrangements designed and agreed")),
    (SHIPPED, "adoption", f"AmbiguousReference: 'adoption' {IS_ADOPTION}", ADOPTION),
    (SHIPPED, " 4.6 ", f"AmbiguousReference: ' 4.6 ' {IS_ADOPTION}", ADOPTION),
    (SHIPPED, "regional  adoption AGENCY",
     "AmbiguousReference: 'regional  adoption AGENCY' is an activity, not a milestone.", ADOPTION),
    (SHIPPED, "1",
     "UnknownReference: '1' is a workstream, not a milestone: Practice Improvement.",
     "`wirralplan list --workstream 1` shows its milestones."),
    (SHIPPED, "workforce  STABILITY",
     "UnknownReference: 'workforce  STABILITY' is a workstream, not a milestone.",
     "`wirralplan list --workstream 3` shows its milestones."),
    (SHIPPED, "9", "UnknownReference: There is no milestone '9' in this plan.",
     "`wirralplan list` shows every milestone with its number."),
    (SHIPPED, "9.1", "UnknownReference: There is no milestone '9.1' in this plan.",
     "`wirralplan list` shows every milestone with its number."),
    (SHIPPED, "Edge of care",
     "AmbiguousReference: 'Edge of care' matches 3 milestones.",
     ("Type one of these references:\n"
     "  reducing-cla/edge-of-care-panel  Edge of care panel established\n"
     "  prevention/infant-pilot          Launch Infant Edge of Care Pilot\n"
     "  adolescent/edge-of-care          Launch Adolescent Edge of Care Service")),
    (SHIPPED, "ppointed", "UnknownReference: There is no milestone 'ppointed' in this plan.",
     "`wirralplan list` shows every milestone with its number."),
    (SHIPPED, "40", "UnknownReference: There is no milestone '40' in this plan.",
     "`wirralplan list` shows every milestone with its number."),
]  # fmt: skip


@pytest.mark.parametrize(("path", "typed", "sentence", "hint"), UNMEANT)
def test_what_fits_nothing_or_several_is_reported_with_what_to_type(
    path: object, typed: str, sentence: str, hint: str
) -> None:
    with pytest.raises(WirralplanError) as failed:
        story(plan(HISTORY if path == HISTORY else SHIPPED), DAY, typed)
    assert f"{failed.type.__name__}: {failed.value.sentence}" == sentence
    assert failed.value.hint == hint


def test_no_more_than_ten_of_many_are_listed() -> None:
    activity = plan(SHIPPED).workstreams[0].activities[0]
    many = tuple(
        activity.milestones[0].model_copy(update={"id": f"m{number}"}) for number in range(12)
    )
    only = activity.model_copy(update={"id": "many", "milestones": many})
    stream = plan(SHIPPED).workstreams[0].model_copy(update={"activities": (only,)})
    wide = plan(SHIPPED).model_copy(update={"workstreams": (stream,)})
    with pytest.raises(AmbiguousReference) as failed:
        story(wide, DAY, "many")
    assert failed.value.sentence == (f"'many' is an activity, not a milestone: {activity.title}.")
    title = "Agree improvement programme next phase"
    assert failed.value.hint.splitlines() == [
        "Type the reference of one of its 12 milestones:",
        *(f"  many/m{number}  {title}" for number in range(10)),
        "  and 2 more",
    ]


@pytest.mark.parametrize(
    "typed", ["Infant edge", "infant  EDGE", "40 dis", "re. Attendance", "Scoping"]
)
def test_words_of_just_one_title_name_its_milestone(typed: str) -> None:
    found = {row.placed.milestone.title for row in [story(plan(SHIPPED), DAY, typed).row]}
    assert len(found) == 1


@pytest.mark.parametrize("title", ["Two\nlines", "Sp\u2028lit", "One " * 40])
def test_a_title_of_those_that_fit_is_harmless_and_on_one_line(title: str) -> None:
    activity = plan(SHIPPED).workstreams[0].activities[0]
    many = tuple(
        activity.milestones[0].model_copy(update={"id": f"m{number}", "title": title})
        for number in range(2)
    )
    only = activity.model_copy(update={"id": "many", "milestones": many})
    stream = plan(SHIPPED).workstreams[0].model_copy(update={"activities": (only,)})
    with pytest.raises(AmbiguousReference) as failed:
        story(plan(SHIPPED).model_copy(update={"workstreams": (stream,)}), DAY, "many")
    lines = failed.value.hint.splitlines()
    assert len(lines) == 3
    assert all(len(line) <= len("  many/m0  ") + 60 for line in lines)


def test_it_knows_what_it_waits_for_and_what_waits_for_it() -> None:
    output = story(plan(HISTORY), DAY, "panel/restructure")
    assert [row.placed.id for row in output.waits_for] == ["chair", "regulation"]
    assert [row.placed.id for row in output.awaited_by] == ["brought-forward", "only"]


@pytest.mark.parametrize(
    ("day", "moves", "updates"),
    [
        (date(2018, 6, 11), [], []),
        (date(2018, 6, 12), ["2018-07-31 2018-09-30"], []),
        (date(2018, 9, 19), ["2018-07-31 2018-09-30"], ["2018-06-20"]),
        (
            date(2018, 10, 15),
            ["2018-07-31 2018-09-30", "2018-09-30 2018-12-31"],
            ["2018-06-20", "2018-09-21", "2018-10-01"],
        ),
    ],
)
def test_moves_and_updates_are_those_known_on_the_day_oldest_first(
    day: date, moves: list[str], updates: list[str]
) -> None:
    output = story(plan(HISTORY), day, "panel/restructure")
    assert [f"{move.from_} {to}" for move, to in output.moves] == moves
    assert [str(update.date) for update in output.updates] == updates


def test_a_move_may_end_in_having_no_date() -> None:
    output = story(plan(HISTORY), DAY, "no-longer-dated")
    assert [(str(move.from_), to) for move, to in output.moves] == [("2018-08-31", None)]


@settings(max_examples=50)
@given(plans(), days())
def test_every_milestone_is_meant_by_its_reference_and_by_its_number_where_that_is_no_other(
    generated: Plan, day: date
) -> None:
    everything = list(milestone_rows(generated, day))
    for row in everything:
        assert resolved(everything, row.placed.reference) is row
        ref, outline = row.placed.milestone.ref, row.placed.outline
        assert (outline is None) == has_own_numbers(generated)
        if ref or outline:
            assert resolved(everything, ref or outline or "") is row


@settings(max_examples=50)
@given(plans(), days())
def test_waiting_is_reported_from_both_sides(generated: Plan, day: date) -> None:
    stories = [
        story(generated, day, row.placed.reference) for row in milestone_rows(generated, day)
    ]
    forwards = {
        (output.row.placed.reference, other.placed.reference)
        for output in stories
        for other in output.waits_for
    }
    backwards = {
        (other.placed.reference, output.row.placed.reference)
        for output in stories
        for other in output.awaited_by
    }
    assert forwards == backwards


def test_an_unknown_reference_is_an_error_of_its_own() -> None:
    with pytest.raises(UnknownReference):
        resolved([], "panel/chair")
