"""The cases of all rules: plans with what is found in them, by the folders of the rules."""

import re
from datetime import date
from pathlib import Path

from wirralplan.checks.before import Before
from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.comparing import earlier
from wirralplan.checks.rules.text import not_a_plan
from wirralplan.checks.running import findings
from wirralplan.errors import NotAPlan
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.reading import plan_source
from wirralplan.text.source import Source

CASES = Path(__file__).parent / "cases" / "checks"
BEFORE = ".before"
FAULTY = [path for path in sorted(CASES.glob("*/faulty*.yaml")) if BEFORE not in path.suffixes]
FINE = [path for path in sorted(CASES.glob("*/fine*.yaml")) if BEFORE not in path.suffixes]

_NEW = re.compile(r"# new in HEAD(?:, gone: (?P<gone>.+))?\n")
_DAY = re.compile(r"# (?P<what>as of|on) (?P<day>\d{4}-\d\d-\d\d)\n")


def found(path: Path) -> tuple[Source, list[Finding]]:
    """The plan of a case, and what is found in it.

    The rule of its folder is asked even where it is off by default. Where the first line is
    ``# as of 2018-06-30``, that is the day that is asked about, and where it is ``# on
    2018-06-30``, the day of the change. Where there is a ``faulty.before.yaml`` beside
    ``faulty.yaml``, that is the plan that it came from; where the first line is ``# new in HEAD``,
    there was none, and after ``# new in HEAD, gone: a.yaml`` that one is gone.
    """
    try:
        source = plan_source(path.name, path.read_bytes())
    except NotAPlan as failure:
        return Source(path.name, ""), [not_a_plan.finding(failure)]
    day = _DAY.match(source.text)
    days = {day["what"]: date.fromisoformat(day["day"])} if day else {}
    before = _before(path, days.get("on"))
    expected = SelectedRules(extend=(path.parent.name,))
    return source, findings(read(source), CATALOGUE, expected, on=days.get("as of"), against=before)


def _before(path: Path, today: date | None) -> Before | None:
    new = _NEW.match(path.read_text(encoding="utf-8", errors="replace"))
    if new:
        gone = new["gone"].split(", ") if new["gone"] else []
        return Before(f"{path.name} in HEAD", revision="HEAD", gone=gone, today=today)
    before = path.with_suffix(f"{BEFORE}.yaml")
    if not before.exists():
        return None
    source = Source.decoded(before.name, before.read_bytes())
    return earlier(source, CATALOGUE, name=before.name, today=today)
