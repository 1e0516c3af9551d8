"""What stops an answer: just the errors that ``check`` reports, found by fewer rules."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from known_cases import FAULTY, FINE
from known_plans import HISTORY, SHIPPED
from mishaps import mutations

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check, Stage
from wirralplan.checks.errors import WITHOUT_FAULTS, errors
from wirralplan.checks.running import findings
from wirralplan.errors import NotAPlan
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding, Level
from wirralplan.text.reading import plan_source
from wirralplan.text.source import Source


def reported(reading: Reading) -> list[Finding]:
    """The errors among everything that ``check`` reports."""
    return [one for one in findings(reading, CATALOGUE) if one.level is Level.ERROR]


def can_find_one_without_a_fault(check: Check) -> bool:
    """Whether the rule can find an error, without a day or a plan before, in a sound text."""
    if check.level is not Level.ERROR or check.stage in (Stage.DAY, Stage.GATE):
        return False
    return check.finds is not None or (check.reads is not None and not check.of_faults)


def test_the_rules_are_all_that_can_find_an_error_where_no_fault_is_reported() -> None:
    expected = [check.code for check in CATALOGUE if can_find_one_without_a_fault(check)]
    found = sorted(check.code for check in WITHOUT_FAULTS)
    assert found == expected, "a rule is new or gone: WITHOUT_FAULTS of checks/errors.py names it"
    assert len(expected) < len(CATALOGUE) / 3


@pytest.mark.parametrize(
    "path", [*FAULTY, *FINE, SHIPPED, HISTORY], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_the_errors_of_a_plan_are_those_that_check_reports(path: Path) -> None:
    try:
        reading = read(plan_source(path.name, path.read_bytes()))
    except NotAPlan:
        return
    assert errors(reading) == reported(reading)


@settings(max_examples=150)
@given(mutations())
def test_the_errors_of_a_damaged_plan_are_too(text: str) -> None:
    reading = read(Source("plan.yaml", text))
    assert errors(reading) == reported(reading)


def test_a_sound_plan_is_answered_without_the_rules_that_only_word_faults() -> None:
    script = (
        "import sys\n"
        "from wirralplan.cli.app import main\n"
        "try:\n"
        f"    main(['overdue', '--plan', {str(SHIPPED)!r}, '--as-of', '2018-06-30'])\n"
        "except SystemExit as ended:\n"
        "    assert not ended.code\n"
        "needless = {'wirralplan.checks.catalogue', 'wirralplan.plan.explaining'}\n"
        "sys.exit(', '.join(needless & set(sys.modules)) or 0)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
