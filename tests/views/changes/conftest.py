"""The comparison that the views of changes show: a plan with a history, and that plan later."""

import pytest
from known_plans import HISTORY, LATER, plan, reading

from wirralplan.plan.changes.compare import compare, tally
from wirralplan.views.changes.comparison import Comparison, Side


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    """Every kind of change, many of them with texts that could do harm."""
    before, after = plan(HISTORY), plan(LATER)
    changes = list(compare(before, after))
    return Comparison(
        Side("HEAD~3", "HEAD~3:plan.yaml", before, lambda way: reading(HISTORY).line(*way)),
        Side("plan.yaml", "plan.yaml", after, lambda way: reading(LATER).line(*way)),
        changes,
        tally(before, changes),
    )
