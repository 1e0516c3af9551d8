"""An officer who knows no YAML, and does to a plan literally what the help of a finding says.

Where the help names two readings, the first is done.
"""

import re
from collections.abc import Iterator

_OTHERWISE = re.compile(r"(?:\n|; )(?:if (?!so|the due)|or |else |\(where ).*", re.DOTALL)
_LINES = re.compile(r" *(?:- )?[a-z_]+:.*| *- \S.*")
_INSTEAD = re.compile(r"write  (.+?)  in place of lines? (\d+)(?: to (\d+))?")
_SEVERAL = re.compile(
    r"write in place of lines? (\d+)(?: to (\d+))?(?:, with (\d+) spaces? before the first of "
    r"these lines, and the others as far in from it as here)?:\n((?:.*\n?)*)"
)
_BELOW = re.compile(
    r"below line (\d+), with (\d+) spaces? before the first of these lines, and the others as far "
    r"in from it as here:\n((?:.*\n?)*)"
)
_ADD = re.compile(r"below line (\d+) add(?:, with (\d+) spaces? before it)?:  (.+)")
_REMOVE = re.compile(r"remove lines? (\d+)(?: to (\d+))?")
_KEY = re.compile(r"write '(\w+)' in place of '(.+?)'")
_ON = re.compile(r"write  (.+?)  on line (\d+)")
_VALUE = re.compile(r"(?:write|if so, write)  (\w+: .+?)(?:  |$)", re.MULTILINE)
_GAPS = {
    "<the day, as 2018-06-30>": "2018-06-25",
    "<the day on which that was agreed>": "2018-06-14",
    "<the day, as 2018-06-30, the month, as 2018-06, or tbc>": "2018-06-25",
    "<name>": "Bob Ray",
    "<first name and surname>": "Bob Ray",
    "<red, amber or green>": "amber",
}


def followed(text: str, line: int, advice: str) -> str:
    """``text`` when the ``advice`` on a finding at ``line`` has been followed."""
    advice = _OTHERWISE.sub("", advice)
    for gap, filled in _GAPS.items():
        advice = advice.replace(gap, filled)
    advice = re.sub(r"<([^<>]*)>", r"\1", advice)
    lines = text.splitlines()
    edits = [*_instead(lines, advice), *_added(advice)]
    if not edits and (found := _KEY.search(advice)):
        edits = [(line - 1, line, [_with_key(lines[line - 1], found[2], found[1])])]
    if not edits and (found := _VALUE.search(advice)):
        edits = [(line - 1, line, [_start(lines[line - 1]) + found[1]])]
    assert edits, advice
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], edit[1]), reverse=True):
        lines[start:end] = new
    return "\n".join(lines) + "\n"


def _instead(lines: list[str], advice: str) -> Iterator[tuple[int, int, list[str]]]:
    for found in _INSTEAD.finditer(advice):
        first, last = int(found[2]), int(found[3] or found[2])
        yield first - 1, last, [_spaces(lines[first - 1]) + found[1]]
    for found in _ON.finditer(advice):
        number = int(found[2])
        yield number - 1, number, [_spaces(lines[number - 1]) + found[1]]
    for found in _SEVERAL.finditer(advice):
        yield int(found[1]) - 1, int(found[2] or found[1]), _block(found[4], int(found[3] or 0))
    for found in _REMOVE.finditer(advice):
        yield int(found[1]) - 1, int(found[2] or found[1]), []


def _added(advice: str) -> Iterator[tuple[int, int, list[str]]]:
    for found in _BELOW.finditer(advice):
        yield int(found[1]), int(found[1]), _block(found[3], int(found[2]))
    for found in _ADD.finditer(advice):
        yield int(found[1]), int(found[1]), [" " * int(found[2] or 0) + found[3]]


def _block(text: str, spaces: int) -> list[str]:
    lines = []
    for line in text.splitlines():
        if not _LINES.fullmatch(line):
            break
        lines.append(" " * spaces + line)
    return lines


def _spaces(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _start(line: str) -> str:
    """What stands before the key of a line: its spaces, and the dash of an item."""
    found = re.match(r" *(?:- +)?", line)
    return found[0] if found else ""


def _with_key(line: str, old: str, new: str) -> str:
    assert old in line
    return line.replace(old, new, 1)
