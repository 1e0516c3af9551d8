"""The errors of a plan: what stops every answer from it, found by no more rules than it takes."""

from collections.abc import Sequence

from wirralplan.checks.check import Check
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.rules.dates import dates_reversed
from wirralplan.checks.rules.people import duplicate_person, two_leads, unknown_person
from wirralplan.checks.rules.progress import completed_and_cancelled, stray_detail
from wirralplan.checks.rules.references import (
    circular_wait,
    unknown_priority,
    unknown_reference,
)
from wirralplan.checks.rules.structure import (
    bad_id,
    due_or_ongoing,
    duplicate_id,
    missing_key,
)
from wirralplan.checks.rules.text import swallowed_comment, swallowed_list
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Finding, Level

# The rules that can find an error where the reader has reported no fault. Most files have none,
# and to import the others takes longer than all the work of an answer.
WITHOUT_FAULTS: Sequence[Check] = (
    swallowed_comment.CHECK,
    swallowed_list.CHECK,
    missing_key.CHECK,
    duplicate_id.CHECK,
    bad_id.CHECK,
    due_or_ongoing.CHECK,
    dates_reversed.CHECK,
    unknown_person.CHECK,
    two_leads.CHECK,
    unknown_priority.CHECK,
    unknown_reference.CHECK,
    circular_wait.CHECK,
    duplicate_person.CHECK,
    completed_and_cancelled.CHECK,
    stray_detail.CHECK,
)


def errors(reading: Reading) -> list[Finding]:
    """What ``check`` reports as errors in the file, whatever its warnings."""
    rules = WITHOUT_FAULTS
    if reading.faults:
        from wirralplan.checks.catalogue import CATALOGUE  # noqa: PLC0415 - see WITHOUT_FAULTS

        rules = CATALOGUE
    found = findings(reading, rules, SelectedRules(errors_only=True))
    return [one for one in found if one.level is Level.ERROR]
