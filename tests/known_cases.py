"""The cases of all rules: plans with what is found in them, by the folders of the rules."""

import re
from datetime import date
from pathlib import Path

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import Wanted
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

CASES = Path(__file__).parent / "cases" / "checks"
FAULTY = sorted(CASES.glob("*/faulty*.yaml"))
FINE = sorted(CASES.glob("*/fine*.yaml"))

_AS_OF = re.compile(r"# as of (\d{4}-\d\d-\d\d)\n")


def found(path: Path) -> tuple[Source, list[Finding]]:
    """The plan of a case, and what is found in it.

    The rule of its folder is asked even where it is off by default. Where the first line is
    ``# as of 2018-06-30``, that is the day that is asked about; else there is none.
    """
    source = Source.decoded(path.name, path.read_bytes())
    as_of = _AS_OF.match(source.text)
    day = date.fromisoformat(as_of[1]) if as_of else None
    wanted = Wanted(extend=(path.parent.name,))
    return source, findings(read(source), CATALOGUE, wanted, on=day)
