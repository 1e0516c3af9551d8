"""What the findings of a file come to: how many, and whether reading had to stop."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source


class Tally(NamedTuple):
    """Counts by level, and the line at which reading stopped, if it did."""

    errors: int
    warnings: int
    unread_after: int | None

    @classmethod
    def of(cls, source: Source, findings: Sequence[Finding]) -> "Tally":
        """The tally of one file."""
        errors = sum(finding.level is Level.ERROR for finding in findings)
        stops = [finding.span.start for finding in findings if finding.stops]
        line = source.place(min(stops)).line if stops else None
        return cls(errors, len(findings) - errors, line)
