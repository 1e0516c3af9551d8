"""Every rule, in the order of their codes."""

from wirralplan.checks import impossible_date
from wirralplan.checks.check import Check

CATALOGUE: tuple[Check, ...] = (impossible_date.CHECK,)
