"""A plan with a milestone for each state, and how to find one of them, for the tests of wishes."""

from collections.abc import Callable
from difflib import SequenceMatcher

import pytest

from wirralplan.edits.proof import proven
from wirralplan.edits.wish import Wish
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities, placed_milestones
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: Children's plan
people:
  - name: Ian Godfrey
    aliases:
      - I. Godfrey
  - name: Ann Lee
workstreams:
  - title: Practice
    activities:
      - title: Fostering
        lead: I. Godfrey
        milestones:
          - title: Open
            due: 2018-06-30
          - title: Done
            due: 2018-06-30
            completed: 2018-06-28
          - title: Shown
            due: 2018-06-30
            completed: 2018-06-28
            evidence: Minute 7
          - title: Gone
            due: 2018-06-30
            cancelled: 2018-05-01
            reason: Merged
          - title: Rolling
            ongoing: true
          - title: Moved
            due: 2018-06-30
            moves:
              - date: 2018-03-01
                from: 2018-04-30
                reason: Late
            updates:
              - date: 2018-03-02
                note: New date agreed
                rag: amber
                by: Ann Lee
          - title: Monthly
            ref: R7
            lead: Ann Lee
            with:
              - Ian Godfrey
            due: 2018-09
          - title: Dateless
            due: tbc
          - title: Done in May
            due: 2018-05
            completed: 2018-05
"""


def reading() -> Reading:
    """The plan as it is read."""
    return read(Source("plan.yaml", PLAN))


def milestone(title: str) -> Placed:
    """The milestone of that title."""
    plan = reading().plan
    assert plan is not None
    return next(one for one in placed_milestones(plan) if one.milestone.title == title)


def activity() -> PlacedActivity:
    """The one activity."""
    plan = reading().plan
    assert plan is not None
    return next(placed_activities(plan))


def made(wish: Wish | None) -> list[str]:
    """The lines that are new in the file, proof given."""
    assert wish is not None
    after = proven(reading(), wish).source.text.splitlines()
    changes = SequenceMatcher(None, PLAN.splitlines(), after, autojunk=False).get_opcodes()
    return [
        line for kind, *_, start, end in changes if kind != "equal" for line in after[start:end]
    ]


def refused(ask: Callable[[], object]) -> tuple[str, str]:
    """Why a wish cannot be fulfilled, and what to do instead."""
    with pytest.raises(ImpossibleEdit) as refusal:
        ask()
    return refusal.value.sentence, refusal.value.hint
