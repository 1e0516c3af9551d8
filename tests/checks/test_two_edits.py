"""Two slips in different parts of a plan are reported in one run, or the run says where it ended.

A list whose first mark is gone is read as one group: what its other lines say is checked once
that is put right, and the finding says so.
"""

from bisect import bisect_right
from datetime import date
from functools import cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mishaps import LINES, edited_lines

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

ALL = SelectedRules(extend=[check.code for check in CATALOGUE])
DAY = date(2018, 6, 25)
HIDING = "what its other lines say is checked once this is put right"
# Where each part begins: the keys of the plan, each person, priority, activity and milestone.
PARTS = [
    number
    for number, line in enumerate(LINES)
    if not line.startswith(" ") or line.lstrip().startswith(("- id", "- name"))
]

Edit = tuple[str, int, str]
Reported = tuple[set[tuple[str, int]], int]


def reported(text: str) -> Reported:
    """Code and line of each finding, and the line behind which some may be hidden."""
    source = Source("plan.yaml", text)
    found = findings(read(source), CATALOGUE, ALL, on=DAY)
    places = [(one, source.place(one.span.start).line) for one in found]
    hiding = [line for one, line in places if one.stops or HIDING in one.help]
    return {(one.code, line) for one, line in places}, min(hiding, default=len(LINES) * 9)


@cache
def reported_alone(edit: Edit) -> Reported:
    _, number, line = edit
    return reported("".join([*LINES[:number], line, *LINES[number + 1 :]]))


def part(number: int) -> int:
    return bisect_right(PARTS, number)


@settings(max_examples=400)
@given(st.sampled_from(edited_lines()), st.sampled_from(edited_lines()))
def test_neither_of_two_slips_hides_the_other(one: Edit, other: Edit) -> None:
    (_, first, above), (_, second, below) = sorted((one, other), key=lambda edit: edit[1])
    assume(part(first) != part(second))
    text = [*LINES[:first], above, *LINES[first + 1 : second], below, *LINES[second + 1 :]]
    found, hidden = reported("".join(text))
    grown = above.count("\n") - 1
    expected = reported_alone(("", first, above))[0] | {
        (code, line + grown) for code, line in reported_alone(("", second, below))[0]
    }
    assert [place for place in expected - found if place[1] < hidden] == []
