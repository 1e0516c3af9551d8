"""The plan that a file is compared with: another file, or the same one at a git revision."""

import os
from collections.abc import Sequence
from enum import Enum, auto
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
    is_file,
    path_of,
    read_source,
    revision_source,
    source_of,
)
from wirralplan.text.revisions import REVISION, is_known
from wirralplan.text.shell import quoted
from wirralplan.text.source import Source

_PATHS = (f".{os.sep}", f"..{os.sep}", "./", "../")


def refuse_contradictions(
    against: str, asked: Sequence[str | None], stdin_name: str | None
) -> None:
    """Raises ``ContradictoryOptions`` where it cannot be known what to compare with what."""
    if _meant(against) is not _Meant.REVISION:
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
    named = where.label if where.named == "-" and where.label else where.named
    shown = where.label or where.named
    source = _source(against, named)
    if source is None:
        word = quoted(f"{against}:NAME")
        hint = f" If it had another name there, write --against {word}" if word else ""
        tell(f"Everything in {shown} is new: it is not in {against}.{hint}")
        return None
    plan = comparable(source, CATALOGUE, wanted)
    if plan is None:
        earlier = f"{shown} in {against}" if _meant(against) is _Meant.REVISION else against
        tell(
            f"warning: {earlier} has errors, so changes cannot be compared; "
            f"{shown} is judged alone."
        )
    return plan


class _Meant(Enum):
    """What is compared with: a file, a file of a revision, or each file at a revision."""

    FILE = auto()
    FILE_OF_REVISION = auto()
    REVISION = auto()


def _meant(against: str) -> _Meant:
    """What is named. A revision that git knows comes before a file or a folder of that name.

    Whoever changes the plan may add such a file, and must not choose what the plan is held
    against.
    """
    if against == "-" or against.startswith(_PATHS) or Path(against).is_absolute():
        return _Meant.FILE
    found = REVISION.fullmatch(against)
    if is_known(found["revision"] if found else against) or not os.path.lexists(against):
        return _Meant.FILE_OF_REVISION if found else _Meant.REVISION
    return _Meant.FILE


def _source(against: str, named: str) -> Source | None:
    """What to compare with, if there is such a file."""
    meant = _meant(against)
    if meant is not _Meant.REVISION:
        return source_of(against) if meant is _Meant.FILE_OF_REVISION else read_source(against)
    source = revision_source(against, named)
    place = Path(path_of(named))
    if source is not None or place.name not in PLAN_NAMES:
        return source
    # Between the two names that a plan may have, a change of name hides no other change.
    [name] = [name for name in PLAN_NAMES if name != place.name]
    twin = f"{named.removesuffix(place.name)}{name}"
    return None if is_file(twin) and Path(twin).exists() else revision_source(against, twin)
