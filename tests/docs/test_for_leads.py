"""The page for leads: what it shows to type is right, and what it shows of a check is real."""

import re
from pathlib import Path

import pytest
from ended import Run

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PAGE = (Path(__file__).parent.parent.parent / "docs" / "for-leads.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
PLAN = "format: 1\ntitle: A plan\nworkstreams:\n  - title: Practice\n    activities:\n"
ACTIVITY = (
    "      - id: fostering\n"
    "        title: Fostering action plan\n"
    "        lead: Ian Godfrey\n"
    "        milestones:\n"
)
MILESTONE = "          - title: Panel Chair appointed\n            due: 2018-01-30\n"


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda text: text.strip().splitlines()[-1].strip()
)
def test_every_example_is_a_part_of_a_plan_without_problems(example: str) -> None:
    deep = len(example) - len(example.lstrip(" "))
    above = {6: PLAN, 10: PLAN + ACTIVITY, 12: PLAN + ACTIVITY + MILESTONE}[deep]
    assert findings(read(Source("plan.yaml", above + example)), CATALOGUE) == []


def test_the_complaint_that_it_shows_is_that_of_the_program(folder: Path, run: Run) -> None:
    shown = re.search(r"```\n(error\[WP202\].*?)```", PAGE, re.DOTALL)
    assert shown is not None
    lines = 211 - (PLAN + ACTIVITY).count("\n") - 1
    text = "# \n" * lines + PLAN + ACTIVITY + MILESTONE.replace("2018-01-30", "2018-09-31")
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    assert run("check").out.startswith(shown[1])
