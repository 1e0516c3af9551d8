"""What a plan is compared with: another file, or the same one at a git revision."""

import os
from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from wirralplan.checks.before import Before
from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.comparing import earlier
from wirralplan.cli.open_plan import Whereabouts
from wirralplan.cli.options import days
from wirralplan.cli.terminal.console import tell
from wirralplan.errors import ContradictoryOptions, NotAPlan, UnreadableFile
from wirralplan.files.open import PLAN_NAMES, is_file, path_of
from wirralplan.files.revisions import REVISION, is_known
from wirralplan.text.reading import Past, past_source, read_source, source_of, text_then
from wirralplan.text.source import Source
from wirralplan.text.visible import visible

_PATHS = (f".{os.sep}", f"..{os.sep}", "./", "../")


def refuse_contradictions(
    against: str, names: Sequence[str | None], stdin_name: str | None
) -> None:
    """Raises ``ContradictoryOptions`` where it cannot be known what to compare with what."""
    if _kind_of(against) is not _Kind.REVISION:
        if len(names) > 1:
            raise ContradictoryOptions(
                f"{against} is one plan, so only one file can be compared with it.",
                "Check one file, or name a git revision: each file is compared with its own "
                "version there.",
            )
    elif "-" in names and stdin_name is None:
        raise ContradictoryOptions(
            f"Standard input has no file name to be found by in {against}.",
            "Add --stdin-filename with its path.",
        )


def before(against: str, where: Whereabouts) -> Before:
    """What ``where`` is compared with; a name that it had then is reported on standard error.

    Raises ``UnreadableFile`` and ``UnknownRevision``.
    """
    named = where.label if where.named == "-" and where.label else where.named
    if _kind_of(against) is not _Kind.REVISION:
        source = _named(against, by_path=_kind_of(against) is _Kind.FILE)
        return earlier(source, CATALOGUE, name=visible(against), today=days.today())
    shown = where.label or path_of(where.named)
    then = _at_revision(against, named)
    if then.path:
        tell(visible(f"{shown} was called {then.path} in {against}, and is compared with that."))
    name = visible(f"{then.path or shown} in {against}")
    if then.source is None:
        return Before(name, revision=against, gone=then.gone, today=days.today())
    return earlier(then.source, CATALOGUE, name=name, revision=against, today=days.today())


def _named(against: str, *, by_path: bool) -> Source:
    """The plan that was named. Raises ``UnreadableFile``, also where it is something else."""
    try:
        return read_source(against) if by_path else source_of(against)
    except NotAPlan as failure:  # of the file that is checked it would say that it is no plan
        raise UnreadableFile(failure.sentence, failure.hint) from failure


class _Kind(Enum):
    """What is compared with: a file, a file of a revision, or each file at a revision."""

    FILE = auto()
    FILE_OF_REVISION = auto()
    REVISION = auto()


def _kind_of(against: str) -> _Kind:
    """What is named. A revision that git knows comes before a file or a folder of that name.

    Whoever changes the plan may add such a file, and must not choose what the plan is held
    against.
    """
    if against == "-" or against.startswith(_PATHS) or Path(against).is_absolute():
        return _Kind.FILE
    found = REVISION.fullmatch(against)
    if is_known(found["revision"] if found else against) or not os.path.lexists(against):
        return _Kind.FILE_OF_REVISION if found else _Kind.REVISION
    return _Kind.FILE


def _at_revision(revision: str, named: str) -> Past:
    """The file as the revision has it, under whatever name, if it has it."""
    source = text_then(revision, named)
    place = Path(path_of(named))
    if source is None and place.name in PLAN_NAMES:
        # Between the two names that a plan may have, a change of name hides no other change.
        [name] = [name for name in PLAN_NAMES if name != place.name]
        twin = f"{named.removesuffix(place.name)}{name}"
        if not (is_file(twin) and Path(twin).exists()):
            source = text_then(revision, twin)
    return past_source(revision, named) if source is None else Past(source)
