"""One slip of an editor's hand in a plan without mistakes is one finding, wherever it happens."""

import pytest
from mishaps import LINES, PLAN, edited_lines

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source


def told(text: str) -> list[str]:
    return [one.headline for one in findings(read(Source("plan.yaml", text)), CATALOGUE)]


def test_the_plan_itself_has_no_mistake() -> None:
    assert told(PLAN) == []


@pytest.mark.parametrize(("name", "number", "edited"), edited_lines())
def test_one_edit_is_at_most_one_finding(name: str, number: int, edited: str) -> None:
    text = "".join([*LINES[:number], edited, *LINES[number + 1 :]])
    headlines = told(text)
    assert len(headlines) <= 1, (name, headlines)
