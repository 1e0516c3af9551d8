"""The plan that a change is held against, where it can be held against it."""

from collections.abc import Sequence
from dataclasses import replace

from wirralplan.checks.check import Check
from wirralplan.checks.choosing import Wanted
from wirralplan.checks.running import findings
from wirralplan.plan.model import Plan
from wirralplan.plan.reading import read
from wirralplan.text.finding import Level
from wirralplan.text.source import Source

# What keeps a file from being read as it was meant, whichever rules are wanted.
_OF_READING = ("WP0", "WP1", "WP201", "WP202")


def comparable(source: Source, catalogue: Sequence[Check], wanted: Wanted) -> Plan | None:
    """The plan in ``source``; ``None`` where one of the rules ``wanted`` finds an error in it.

    A plan with errors is not compared with: what is different may be the repair of one, and
    that must always be allowed.
    """
    reading = read(source)
    select = (*wanted.select, *_OF_READING) if wanted.select else ()
    serious = replace(wanted, select=select, errors_only=True)
    found = findings(reading, catalogue, serious)
    return None if any(one.level is Level.ERROR for one in found) else reading.plan
