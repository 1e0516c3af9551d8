"""What of a finding is small enough for a report."""

from wirralplan.text.finding import Finding
from wirralplan.text.splice import Splice
from wirralplan.text.visible import LONGEST

_MOST = 100  # places that one repair changes


def repair(finding: Finding) -> tuple[Splice, ...]:
    """The repair; none where it would write more than a line can show: only ``--fix`` makes that.

    Half of it would be another repair.
    """
    splices = finding.repair
    written = sum(len(splice.text) for splice in splices[: _MOST + 1])
    return splices if len(splices) <= _MOST and written <= LONGEST else ()
