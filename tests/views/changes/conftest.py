"""The comparison that the views of changes show: a plan with a history, and that plan later."""

import pytest
from known_plans import HISTORY, LATER, reading

from wirralplan.plan.changes import compare, tally
from wirralplan.views.changes.comparison import Comparison, Side


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    """Every kind of change, many of them with texts that could do harm."""
    before, after = reading(HISTORY), reading(LATER)
    assert before.plan is not None
    assert after.plan is not None
    changes = list(compare(before.plan, after.plan))
    return Comparison(
        Side("HEAD~3", "HEAD~3:plan.yaml", before.plan, lambda route: before.line(*route)),
        Side("plan.yaml", "plan.yaml", after.plan, lambda route: after.line(*route)),
        changes,
        tally(before.plan, changes),
    )
