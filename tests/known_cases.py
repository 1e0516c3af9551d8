"""The cases of all rules: plans with what is found in them, by the folders of the rules."""

import re
from datetime import date
from pathlib import Path

from wirralplan.checks import not_a_plan
from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import Wanted
from wirralplan.checks.running import findings
from wirralplan.errors import NotAPlan
from wirralplan.plan.model import Plan
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.opening import plan_source
from wirralplan.text.source import Source

CASES = Path(__file__).parent / "cases" / "checks"
BEFORE = ".before"
FAULTY = [path for path in sorted(CASES.glob("*/faulty*.yaml")) if BEFORE not in path.suffixes]
FINE = [path for path in sorted(CASES.glob("*/fine*.yaml")) if BEFORE not in path.suffixes]

_AS_OF = re.compile(r"# as of (\d{4}-\d\d-\d\d)\n")


def found(path: Path) -> tuple[Source, list[Finding]]:
    """The plan of a case, and what is found in it.

    The rule of its folder is asked even where it is off by default. Where the first line is
    ``# as of 2018-06-30``, that is the day that is asked about; else there is none. Where there
    is a ``faulty.before.yaml`` beside ``faulty.yaml``, that is the plan that it came from.
    """
    try:
        source = plan_source(path.name, path.read_bytes())
    except NotAPlan as failure:
        return Source(path.name, ""), [not_a_plan.finding(failure)]
    as_of = _AS_OF.match(source.text)
    day = date.fromisoformat(as_of[1]) if as_of else None
    wanted = Wanted(extend=(path.parent.name,))
    return source, findings(read(source), CATALOGUE, wanted, on=day, against=_before(path))


def _before(path: Path) -> Plan | None:
    before = path.with_suffix(f"{BEFORE}.yaml")
    if not before.exists():
        return None
    plan = read(Source.decoded(before.name, before.read_bytes())).plan
    assert plan is not None, f"{before} cannot be read"
    return plan
