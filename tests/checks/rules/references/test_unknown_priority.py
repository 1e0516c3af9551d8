"""What is proposed in place of a priority that the plan does not have."""

import pytest

from wirralplan.checks.rules.references import unknown_priority
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source


@pytest.mark.parametrize(
    ("count", "reported"),
    [
        (1, "the plan has only p0"),
        (3, "write one of these in its place, or remove the line:\np0  'x'\np1  'x'\np2  'x'"),
        (30, "the plan has 30, the first of them p0, p1 and p2"),
    ],
)
def test_the_priorities_of_the_plan_are_offered(count: int, reported: str) -> None:
    text = "format: 1\ntitle: A plan\npriorities:\n"
    text += "".join(f"  - id: p{number}\n    title: x\n" for number in range(count))
    text += "workstreams:\n  - title: P\n    activities:\n      - title: A\n        lead: Ann Lee\n"
    text += "        priorities: [z]\n        milestones: []\n"
    (one,) = findings(read(Source("plan.yaml", text)), [unknown_priority.CHECK])
    assert one.help == reported
