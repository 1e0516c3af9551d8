"""The source of a file, of standard input, or of a file as a git revision has it."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple

from wirralplan.errors import UnreadableFile
from wirralplan.files.open import LARGEST, PLAN_NAMES, called, is_file, path_of, read_bytes
from wirralplan.files.revisions import REVISION, Tracked, bytes_at, bytes_of, is_known, tracked
from wirralplan.text.file_kinds import GIT_PATTERNS, refuse_other
from wirralplan.text.shell import quoted
from wirralplan.text.source import Source


def read_source(named: str, *, label: str | None = None) -> Source:
    """The plan file, ``-`` (standard input) or ``REV:path`` called ``named``.

    Raises ``UnreadableFile``, ``UnknownRevision`` and, where it is something else than a plan,
    ``NotAPlan``; a fault *in* the text is no failure. A file past the limit of 32 MiB is cut
    just after it, and the source says so.
    """
    with hint_of_revision(named):
        data = read_bytes(named)
    return source_in(data, named, label=label)


def source_in(data: bytes, named: str, *, label: str | None = None) -> Source:
    """The source of ``data``, which the plan file called ``named`` holds. Raises ``NotAPlan``."""
    source = plan_source(called(named, label), data)
    return source if label or is_file(named) else replace(source, is_file=False)


def read_text(named: str) -> str:
    """What any file of text says, a plan or not. Raises ``UnreadableFile``."""
    with hint_of_revision(named):
        return Source.decoded(named, read_bytes(named)).text


def source_of(named: str) -> Source:
    """The file of a git revision called ``REV:path``, even where a file of that name lies here.

    Raises ``UnknownRevision``.
    """
    found = REVISION.fullmatch(named)
    assert found is not None  # noqa: S101 - the caller has tested it
    return plan_source(named, bytes_of(found["revision"], found["path"]))


def revision_source(revision: str, named: str) -> Source | None:
    """The plan ``named`` (on disk, or ``REV:path``) as it is in a revision, if that has it.

    A file that had another name then is not looked for. Raises ``UnknownRevision`` where git
    does not know the revision, where the file is in no repository, and where there is no git;
    and ``NotAPlan``.
    """
    found = _bytes_then(revision, named)
    return None if found is None else plan_source(*found)


def text_then(revision: str, named: str) -> Source | None:
    """As ``revision_source``, but whatever it was then: a plan may have replaced something else."""
    found = _bytes_then(revision, named)
    return None if found is None else _decoded(*found)


def _bytes_then(revision: str, named: str) -> tuple[str, bytes] | None:
    """What a revision has of a file, and what to call that."""
    data = bytes_at(revision, tracked(named, revision))
    path = path_of(named).replace(os.sep, "/")
    return None if data is None else (f"{revision}:{path}", data)


class Past(NamedTuple):
    """What a revision has of a file: its text then, its path if that was another, what is gone.

    ``gone`` are the plans that were there and are there no more, where it has no such file.
    """

    source: Source | None
    path: str = ""
    gone: Sequence[str] = ()


def past_source(revision: str, named: str) -> Past:
    """The file ``named`` as it is in a revision, also where it had another name then.

    It need not have been a plan. Raises ``UnknownRevision`` as ``revision_source`` does, and where
    nobody can know whether it had another name.
    """
    source = text_then(revision, named)
    if source is not None:
        return Past(source)
    from wirralplan.files.renames import earlier  # noqa: PLC0415 - few plans had another name

    file = tracked(named, revision)
    path, gone = earlier(revision, file, PLAN_NAMES, GIT_PATTERNS)
    data = None if path is None else bytes_at(revision, Tracked(file.within, (path,)))
    if path is None or data is None:
        return Past(None, gone=gone)
    return Past(_decoded(f"{revision}:{path}", data), path)


def plan_source(name: str, data: bytes) -> Source:
    """The source of ``data``, wherever it came from. Raises ``NotAPlan``."""
    source = _decoded(name, data)
    refuse_other(name, data, source.text)
    return source


def _decoded(name: str, data: bytes) -> Source:
    source = Source.decoded(name, data[: LARGEST + 1])
    return replace(source, cut=True) if len(data) > LARGEST else source


@contextmanager
def hint_of_revision(named: str) -> Iterator[None]:
    """Add to the failure that there is no file ``named`` that it is a git revision, if it is."""
    try:
        yield
    except UnreadableFile as failure:
        if not (isinstance(failure.__cause__, FileNotFoundError) and is_known(named)):
            raise
        word = quoted(f"{named}:{PLAN_NAMES[0]}")
        hint = "It is a git revision." + (f" The plan in it: {word}" if word else "")
        raise UnreadableFile(failure.sentence, hint) from failure
