"""The plans that tests ask: the one of this repository, and one with a history, twice."""

from functools import cache
from pathlib import Path

from wirralplan.plan.model import Plan
from wirralplan.plan.reading import Reading, read
from wirralplan.text.opening import read_source

SHIPPED = Path(__file__).parent.parent / "plan.yaml"
HISTORY = Path(__file__).parent / "plans" / "history.yaml"
LATER = Path(__file__).parent / "plans" / "history-later.yaml"  # HISTORY, changed in every way


@cache
def reading(path: Path) -> Reading:
    """All that the file says."""
    return read(read_source(str(path), label=path.name))


def plan(path: Path) -> Plan:
    """The plan in the file."""
    found = reading(path).plan
    assert found is not None
    return found
