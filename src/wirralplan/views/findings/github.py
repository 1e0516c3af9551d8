"""Findings as workflow commands of GitHub Actions, which shows them beside the lines they mean.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands tells how a
command is written. What becomes of it is reported by the program that reads them,
https://github.com/actions/runner (``ActionCommand.cs``, ``ActionCommandManager.cs``,
``ExecutionContext.cs``):

- Of each step it keeps ten errors, ten warnings and ten notices for the page of the run. The
  rest goes into the log only, like the message of every command, but without the properties.
  So a message begins with its place and its rule, and what is left out is reported in a notice.
- ``col`` and ``endColumn`` are dropped where ``line`` and ``endLine`` differ
  (https://github.com/astral-sh/ruff/issues/22074).
- A line that begins with ``::`` after any white space is a command, and so is the older
  ``##[command]`` anywhere in a line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from wirralplan.patterns import pattern
from wirralplan.plan.words import counted, listed
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings import address, closing, message

_SHOWN = 10
_LEVELS = (Level.ERROR, Level.WARNING)
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
# The runner compares as its language does, where some characters beyond ASCII count for nothing.
_OLDER_COMMAND = pattern(r"(#[^ -~]*#[^ -~]*)\[")
_PLAIN_START = pattern(r"[\w./\\~-]", re.ASCII)


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]] = ()
) -> Iterator[str]:
    """Errors of all files first, then warnings, then what else there is to say, a line each.

    ``unopened`` are the names of files that could not be read, each with the reason.
    """
    for _, sentence in unopened:
        yield _command("error", {"title": "file not opened"}, visible(sentence))
    beyond = []
    for level in _LEVELS:
        count = len(unopened) if level is Level.ERROR else 0
        for source, findings in files:
            for finding in findings:
                if finding.level is level:
                    count += 1
                    yield _annotation(source, finding)
        if count > _SHOWN:
            beyond.append(counted(count - _SHOWN, f"more {level.value}"))
    if beyond:
        yield _command("notice", {"title": "wirralplan check"}, _left_out(beyond))
    for line in closing.rendered(files, unopened):
        yield _plain(line)


def _annotation(source: Source, finding: Finding) -> str:
    properties = _place(source, finding) if source.is_file else {}
    properties["title"] = f"{finding.code} {finding.name}"
    return _command(finding.level.value, properties, "\n".join(message.placed(source, finding)))


def _place(source: Source, finding: Finding) -> dict[str, str]:
    start, end = source.place(finding.span.start), source.place(finding.span.end)
    place = {
        "file": visible(address.path(source.name)),
        "line": str(start.line),
        "endLine": str(end.line),
    }
    if start.line == end.line:
        place |= {"col": str(start.column), "endColumn": str(end.column)}
    return place


def _command(name: str, properties: Mapping[str, str], words: str) -> str:
    written = ",".join(
        f"{key}={_harmless(value).translate(_IN_PROPERTY)}" for key, value in properties.items()
    )
    return f"::{name} {written}::{_harmless(words).translate(_IN_MESSAGE)}\n"


def _left_out(beyond: Sequence[str]) -> str:
    return f"In the log of this step: {listed(beyond)}. GitHub shows ten of each kind here."


def _plain(line: str) -> str:
    """A line of the log that is no command, whatever the name of a file in it."""
    harmless = _harmless(line)
    return harmless if _PLAIN_START.match(harmless) else f"\\{harmless}"


def _harmless(words: str) -> str:
    return _OLDER_COMMAND.sub(r"\1\\[", words)
