"""The plan that a file is compared with: another file, or the same one at a git revision."""

from collections.abc import Sequence
from pathlib import Path

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import Wanted
from wirralplan.checks.comparing import comparable
from wirralplan.cli.asking import Whereabouts
from wirralplan.cli.console import tell
from wirralplan.errors import ContradictoryOptions
from wirralplan.plan.model import Plan
from wirralplan.text.opening import (
    PLAN_NAMES,
    may_be_revision,
    path_of,
    read_source,
    revision_source,
)
from wirralplan.text.source import Source


def refuse_contradictions(
    against: str, asked: Sequence[str | None], stdin_name: str | None
) -> None:
    """Raises ``ContradictoryOptions`` where it cannot be known what to compare with what."""
    if not may_be_revision(against):
        if len(asked) > 1:
            raise ContradictoryOptions(
                f"{against} is one plan, but several are to be compared with it.",
                "Check one file, or name a git revision: each is compared with itself there.",
            )
    elif "-" in asked and stdin_name is None:
        raise ContradictoryOptions(
            f"Which file of {against} standard input is to be compared with, nobody said.",
            "Add --stdin-filename with its path.",
        )


def plan_before(against: str, where: Whereabouts, wanted: Wanted) -> Plan | None:
    """The plan to compare ``where`` with; where there is none, that is told on standard error.

    Raises ``UnreadableFile`` and ``UnknownRevision``.
    """
    path = where.label if where.named == "-" and where.label else path_of(where.named)
    shown = where.label or where.named
    source = _source(against, path)
    if source is None:
        tell(
            f"Everything in {shown} is new: it is not in {against}. "
            f"If it had another name there, write --against {against}:NAME"
        )
        return None
    plan = comparable(source, CATALOGUE, wanted)
    if plan is None:
        earlier = f"{shown} in {against}" if may_be_revision(against) else against
        tell(
            f"warning: {earlier} has errors, so changes cannot be compared; "
            f"{shown} is judged alone."
        )
    return plan


def _source(against: str, path: str) -> Source | None:
    """What to compare with, if there is such a file."""
    if not may_be_revision(against):
        return read_source(against)
    source = revision_source(against, path)
    place = Path(path)
    if source is not None or place.name not in PLAN_NAMES:
        return source
    # Between the two names that a plan may have, a change of name hides no other change.
    [twin] = [place.with_name(name) for name in PLAN_NAMES if name != place.name]
    return None if twin.exists() else revision_source(against, str(twin))
