"""The page of a comparison: what comes first, what is counted, and a sum that adds up."""

import re
from io import StringIO

import pytest
from answered import in_file, page
from ended import Golden
from known_plans import HISTORY, SHIPPED, plan
from rich.console import Console

from wirralplan.plan.changes.compare import Tally
from wirralplan.plan.changes.kinds import ORDER
from wirralplan.plan.model import Plan
from wirralplan.views.answer import Answer, Heading
from wirralplan.views.answers.diff import diff, sum_line
from wirralplan.views.forms import markdown
from wirralplan.views.forms.plain import display_width
from wirralplan.views.forms.terminal import renderables


def compared(old: Plan, new: Plan) -> Answer:
    return diff(in_file(old), in_file(new), ("old.yaml", "new.yaml"))


@pytest.mark.parametrize("width", [50, 80, 120])
def test_every_kind_of_change_fits_a_terminal(
    width: int, comparison: Answer, golden: Golden
) -> None:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=True, no_color=True, color_system=None)
    for renderable in renderables(comparison.page, width):
        console.print(renderable)
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    assert all(display_width(line) <= width for line in lines)
    golden(f"changes/terminal-{width}.txt", "".join(f"{line}\n" for line in lines))


def test_each_kind_has_a_group_in_the_order_of_a_board(comparison: Answer) -> None:
    headings = [one.text for one in comparison.page if isinstance(one, Heading)]
    assert [re.sub(r" \(.*", "", one) for one in headings[1:]] == [
        "Removed",
        "Completed",
        "Reopened",
        "Rescheduled",
        "Earlier moves explained",
        "Cancelled",
        "Reinstated",
        "Added",
        "Reassigned",
        "Renamed",
        "Moved to another place",
        "Updated",
        "Put in another order",
        "Other changes",
    ]
    assert len(headings) == 1 + len(ORDER)


def test_two_plans_that_say_the_same_are_reported_in_a_sentence() -> None:
    same = compared(plan(SHIPPED), plan(SHIPPED))
    assert page(same) == [
        "What changed from old.yaml to new.yaml",
        "No difference: both say the same.",
        "80 milestones: 0 changed, 80 unchanged",
    ]


def test_another_title_or_edition_is_reported_above_everything() -> None:
    old = plan(HISTORY).model_copy(update={"edition": None})
    assert page(compared(old, plan(HISTORY)))[:5] == [
        "What changed from old.yaml to new.yaml",
        "Before: Housing & Families Plan [draft] :100:",
        "Now: Housing & Families Plan [draft] :100:, =Edition 2",
        "",
        "Other changes (1)",
    ]


def test_a_column_in_which_nothing_would_stand_is_left_out() -> None:
    old = plan(HISTORY)
    new = old.model_copy(update={"people": old.people[:-1], "edition": "Edition 3"})
    assert page(compared(old, new))[3:] == [
        "",
        "Removed (1 person)",
        "Title",
        "Carl Brownlow (person)",
        "",
        "Other changes (1)",
        "Title            Field    Was         Now",
        "the plan itself  edition  =Edition 2  Edition 3",
        "",
        "27 milestones: 0 changed, 27 unchanged",
    ]


def one_milestone(**written: object) -> Plan:
    milestone = {"id": "hub", "title": "Hub opened", "ref": "R7", **written}
    activity = {"id": "hubs", "title": "Hubs", "lead": "Ann Lee", "milestones": [milestone]}
    streams = [{"title": "Homes", "activities": [activity]}]
    return Plan.model_validate({"format": "1", "title": "Plan", "workstreams": streams})


DECIDED = {"date": "2018-06-12", "from": "2018-09", "reason": "No site", "approved_by": "Board"}


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (
            one_milestone(due="tbc"),
            one_milestone(due="2018-09"),
            [
                "Date set where there was none yet (1)",
                "Reference  Title       Now due",
                "R7         Hub opened     Sep 2018",
            ],
        ),
        (
            one_milestone(due="2018-09"),
            one_milestone(due="tbc", moves=[DECIDED]),
            [
                "No date any more (1)",
                "Reference  Title       Was due      Why",
                "R7         Hub opened     Sep 2018  No site (agreed by Board)",
            ],
        ),
        (
            one_milestone(due="2018-09"),
            one_milestone(due="tbc"),
            [
                "No date any more (1)",
                "Reference  Title       Was due      Why",
                "R7         Hub opened     Sep 2018  no reason given",
            ],
        ),
        (
            one_milestone(due="2018-09"),
            one_milestone(due="2018-09-12"),
            [
                "Date made exact (1)",
                "Reference  Title       Was due      Now due",
                "R7         Hub opened     Sep 2018  12 Sep 2018",
            ],
        ),
        (
            one_milestone(due="2018-09-30"),
            one_milestone(due="2018-09"),
            [
                "Date written as its month (1)",
                "Reference  Title       Was due      Now due",
                "R7         Hub opened  30 Sep 2018     Sep 2018",
            ],
        ),
        (
            one_milestone(due="2018-09"),
            one_milestone(due="2018-10-12"),
            [
                "Rescheduled (1)",
                "Reference  Title       Was due      Now due      Days  Why",
                "R7         Hub opened     Sep 2018  12 Oct 2018   +12  no reason given",
            ],
        ),
        (
            one_milestone(due="tbc"),
            one_milestone(ongoing="true"),
            [
                "Rescheduled (1)",
                "Reference  Title       Was due      Now due      Why",
                "R7         Hub opened  no date yet      ongoing  no reason given",
            ],
        ),
        (
            one_milestone(due="2018-09"),
            one_milestone(
                due="2018-09",
                updates=[{"date": "2018-06-20", "note": "Late", "expected": "2018-11"}],
            ),
            [
                "Updated (1)",
                "Reference  Title       Date         Expected     Note",
                "R7         Hub opened  20 Jun 2018     Nov 2018  Late",
            ],
        ),
        (
            one_milestone(due="2018-09"),
            one_milestone(due="2018-09", success_measure="200 visits a week"),
            [
                "Other changes (1)",
                "Reference  Title       Field            Now",
                "R7         Hub opened  success measure  200 visits a week",
            ],
        ),
    ],
)
def test_what_happens_to_months_and_dates_to_be_confirmed(
    old: Plan, new: Plan, lines: list[str]
) -> None:
    assert page(compared(old, new)) == [
        "What changed from old.yaml to new.yaml",
        "",
        *lines,
        "",
        "1 milestone: 1 changed, 0 unchanged",
    ]


def test_what_was_lost_comes_before_what_moved_and_what_is_no_move_after_it() -> None:
    def several(*dues: str) -> Plan:
        one = one_milestone(due=dues[0])
        activity = one.workstreams[0].activities[0]
        milestones = [
            {"id": f"hub-{at}", "title": f"Hub {at}", "due": due} for at, due in enumerate(dues)
        ]
        whole = activity.model_dump(include={"id", "title", "lead"}) | {"milestones": milestones}
        streams = [{"title": "Homes", "activities": [whole]}]
        return Plan.model_validate({"format": "1", "title": "Plan", "workstreams": streams})

    old = several("2018-09", "tbc", "2018-09", "2018-09", "2018-09-30")
    new = several("2018-09-01", "2018-10", "tbc", "2018-10", "2018-09")
    headings = [one.text for one in compared(old, new).page if isinstance(one, Heading)]
    assert headings[1:] == [
        "No date any more (1)",
        "Rescheduled (1)",
        "Date set where there was none yet (1)",
        "Date made exact (1)",
        "Date written as its month (1)",
    ]


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        (Tally(80, 0, 0, 0), "80 milestones: 0 changed, 80 unchanged"),
        (Tally(1, 0, 0, 1), "1 milestone: 1 changed, 0 unchanged"),
        (Tally(80, 2, 0, 5), "80 milestones - 2 removed = 78 now: 5 changed, 73 unchanged"),
        (
            Tally(80, 2, 1, 5),
            "80 milestones - 2 removed + 1 added = 79 now: 5 changed, 73 unchanged, 1 added",
        ),
        (
            Tally(0, 0, 3, 0),
            "0 milestones + 3 added = 3 now: 0 changed, 0 unchanged, 3 added",
        ),
    ],
)
def test_the_last_line_adds_up(counts: Tally, line: str) -> None:
    assert sum_line(counts) == line
    assert counts.before - counts.removed + counts.added == counts.now
    assert counts.now == counts.changed + counts.unchanged + counts.added


def test_names_of_files_are_text_too(comparison: Answer) -> None:
    files = comparison.data.subject
    odd = diff(files.old, files.new, ("\x1b[31m<b>@name", "plan.yaml"))
    assert page(odd)[0] == r"What changed from \x1b[31m<b>@name to plan.yaml"
    assert next(iter(markdown.rendered(odd.page))) == (
        "## What changed from \\\\x1b\\[31m\\<b\\>@&#8203;name to plan.yaml\n"
    )
