"""What several tests of answers share."""

import pytest
from answered import in_file
from known_plans import HISTORY, LATER, plan, reading

from wirralplan.views.answer import Answer
from wirralplan.views.answers.diff import diff


@pytest.fixture(scope="session")
def comparison() -> Answer:
    """Every kind of change, many of them with texts that could do harm."""
    before = in_file(plan(HISTORY), "HEAD~3:plan.yaml", lambda way: reading(HISTORY).line(*way))
    after = in_file(plan(LATER), "plan.yaml", lambda way: reading(LATER).line(*way))
    return diff(before, after, ("HEAD~3", "plan.yaml"))
