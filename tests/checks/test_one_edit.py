"""One slip of an editor's hand in a plan without mistakes is one finding, wherever it happens.

All rules run, those that are off by default too, and of a day on which a line that is
taken for another would leave something overdue.
"""

from datetime import date

import pytest
from mishaps import LINES, PLAN, edited_lines

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

ALL = SelectedRules(extend=[check.code for check in CATALOGUE])
DAY = date(2018, 6, 25)


def reported(text: str) -> list[str]:
    found = findings(read(Source("plan.yaml", text)), CATALOGUE, ALL, on=DAY)
    return [one.headline for one in found]


def test_the_plan_itself_has_no_mistake() -> None:
    assert reported(PLAN) == []


@pytest.mark.parametrize(("name", "number", "edited"), edited_lines())
def test_one_edit_is_at_most_one_finding(name: str, number: int, edited: str) -> None:
    text = "".join([*LINES[:number], edited, *LINES[number + 1 :]])
    headlines = reported(text)
    assert len(headlines) <= 1, (name, headlines)
