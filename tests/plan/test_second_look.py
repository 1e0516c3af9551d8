"""When a plan is looked at again with lines moved back, and when it is too large for that."""

import pytest

from wirralplan.plan import second_look
from wirralplan.plan.reading import read
from wirralplan.text.faults import BrokenLine
from wirralplan.text.finding import of_kind
from wirralplan.text.source import Source

# The second milestone stands in the column of the activities.
TEXT = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
      - title: Homes
        lead: Ann Lee
        milestones:
          - title: Register agreed
            due: 2018-06-29
      - title: Panel
        due: 2018-09-28
"""


@pytest.mark.parametrize(("room", "found"), [(0, 1), (-1, 0)])
def test_a_text_that_is_too_large_is_read_once(
    monkeypatch: pytest.MonkeyPatch, room: int, found: int
) -> None:
    monkeypatch.setattr(second_look, "_LONGEST", len(TEXT) + room)
    faults = read(Source("plan.yaml", TEXT)).faults
    assert len(list(of_kind(BrokenLine, faults))) == found


def test_a_plan_of_the_size_of_ten_councils_is_not_too_large() -> None:
    assert second_look._LONGEST >= 1_000_000  # noqa: SLF001 - the bound itself is the promise
