"""A timeline in words: a row for each activity."""

from datetime import date

from timelines import strips_of

from wirralplan.plan.dates.months import Month
from wirralplan.views.forms import markdown, terminal
from wirralplan.views.forms.grid import grid
from wirralplan.views.forms.strip_table import table

DAY = date(2018, 7, 15)


def test_each_activity_has_its_lead_its_words_and_the_next_due_date() -> None:
    strips = strips_of(DAY, (), (), words="2 upcoming")
    [group] = strips.groups
    first, second = group.strips
    group = group._replace(strips=[first._replace(next_due=Month(2018, 9)), second])
    found = grid(table(strips._replace(groups=[group])), aligned=False)
    assert [one.heading for one in found.columns] == [
        "Workstream",
        "Activity",
        "Lead",
        "Milestones",
        "Next due",
    ]
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["1. A workstream", "1.1  An activity", "Carly Brown", "2 upcoming", "Sep 2018"],
        ["1. A workstream", "1.2  An activity", "Carly Brown", "2 upcoming", ""],
    ]


def test_markdown_has_the_table_and_no_picture() -> None:
    assert "".join(markdown.rendered([strips_of(DAY, ())])) == (
        "| Workstream | Activity | Lead | Milestones | Next due |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 1. A workstream | 1.1  An activity | Carly Brown | some words |  |\n"
    )


def test_a_terminal_that_is_too_narrow_for_a_strip_has_the_words() -> None:
    assert len(list(terminal.renderables([strips_of(DAY, ())], 49))) == 1
