"""How many columns a tab fills: as many as make its line look right."""

import pytest

from wirralplan.text.recovery.character_faults import character_faults
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

KEYS = frozenset({"title", "lead", "due", "id", "milestones", "activities", "workstreams"})

PLAN = """\
workstreams:
  - title: Homes
    activities:
      - title: Empty homes
        lead: Ann Lee
        milestones:
          - id: survey
            due: 2018-06-30
          - id: report
            due: 2018-09-30
"""


def _put_right(text: str) -> str:
    source = Source("plan.yaml", text)
    repairs = [splice for fault in character_faults(source, KEYS) for splice in fault.repair]
    return spliced(source, repairs).text


def _tabbed(numbers: list[int], width: int) -> str:
    """The plan with as many tabs as go into the indentation of those lines, counted from 1."""
    lines = PLAN.split("\n")
    for number in numbers:
        rest = lines[number - 1].lstrip()
        tabs, spaces = divmod(len(lines[number - 1]) - len(rest), width)
        lines[number - 1] = "\t" * tabs + " " * spaces + rest
    return "\n".join(lines)


@pytest.mark.parametrize("width", [2, 4, 8])
@pytest.mark.parametrize(
    "numbers", [[5], [6], [7], [8], [9], [10], [7, 8], [7, 8, 9, 10], [9, 10], [5, 6]]
)
def test_whatever_tabs_look_like_in_the_editor_the_line_stands_where_it_looked_right(
    numbers: list[int], width: int
) -> None:
    assert _put_right(_tabbed(numbers, width)) == PLAN


@pytest.mark.parametrize("width", [2, 4])
def test_a_file_that_has_only_tabs_keeps_its_levels(width: int) -> None:
    text = "workstreams:\n\t- title: Homes\n\t\tid: homes\n\t- title: Work\n\t\tid: work\n"
    wide = PLAN.replace("  ", " " * width)
    own = text.replace("\t\t", " " * (width + 2)).replace("\t", " " * width)
    assert _put_right(text + wide) == own + wide


def test_a_line_that_fits_nowhere_moves_by_one_step_for_each_tab() -> None:
    assert _put_right("title: Homes\n\tlead: Ann Lee\n") == "title: Homes\n  lead: Ann Lee\n"


def test_what_goes_on_with_a_text_moves_by_steps() -> None:
    text = "title: |\n\t- a\n\t\t- b\nlead: Ann Lee\n"
    assert _put_right(text) == "title: |\n  - a\n    - b\nlead: Ann Lee\n"
