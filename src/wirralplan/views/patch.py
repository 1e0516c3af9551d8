"""What would change in a file, line by line, as a unified diff."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.text.characters import SPACES
from wirralplan.text.source import Source
from wirralplan.text.visible import LONGEST, cut, escape, visible
from wirralplan.views.palette import Paint, unpainted

_LINE = pattern(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_UNSEEN = pattern(f"[\t{SPACES}]")  # blanks that look like a space
_STYLES = {"+": "added", "-": "removed", "@": "place"}
_CONTEXT = 3
_AHEAD = 16  # lines looked at for one that both have, behind a line that only one has
_LEAD_IN = 40  # characters of a very long line kept before what changed in it


class Change(NamedTuple):
    """Lines from ``old`` up to ``old_end`` that become those from ``new`` up to ``new_end``."""

    old: int
    old_end: int
    new: int
    new_end: int


def rendered(before: Source, after: Source, paint: Paint = unpainted) -> Iterator[str]:
    """Nothing where both are the same. What cannot be seen in a line is shown as an escape.

    ``paint`` colours a line in a style: ``added``, ``removed`` or ``place``. Of a very long
    line no more is shown than what is around its change.
    """
    if before.text == after.text:
        return
    name = visible(before.name)
    old, new = _LINE.findall(before.text), _LINE.findall(after.text)
    yield f"--- {name}\n"
    yield f"+++ {name}\n"
    for hunk in _hunks(list(changes(old, new))):
        for line in _lines(old, new, hunk):
            shown = paint(line, _STYLES[line[0]]) if line[0] in _STYLES else line
            yield f"{shown}\n"


def changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """What differs, from the first line to the last, in a time that grows as the files do.

    Repairs change lines where they stand, take one out or put one in. So behind a line that
    differs the next one that both have is near; where it is not, all up to there has changed.
    """
    at = new_at = _common_start(old, new)
    end, new_end = _without_common_end(old, new, at)
    while at < end or new_at < new_end:
        if at < end and new_at < new_end and old[at] == new[new_at]:
            at, new_at = at + 1, new_at + 1
            continue
        begin, new_begin = at, new_at
        while at < end or new_at < new_end:
            ahead = old[at : min(end, at + _AHEAD)]
            both = _next_in_both(ahead, new[new_at : min(new_end, new_at + _AHEAD)])
            if both is not None:
                at, new_at = at + both[0], new_at + both[1]
                break
            at, new_at = min(at + 1, end), min(new_at + 1, new_end)
        yield Change(begin, at, new_begin, new_at)


def _common_start(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines there are with which both begin."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _without_common_end(old: Sequence[str], new: Sequence[str], start: int) -> tuple[int, int]:
    """Where the lines behind ``start`` begin with which both end."""
    end, new_end = len(old), len(new)
    while min(end, new_end) > start and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    return end, new_end


def _next_in_both(old: Sequence[str], new: Sequence[str]) -> tuple[int, int] | None:
    """The nearest line that both have, as the number of lines before it in each."""
    for distance in range(1, len(old) + len(new) - 1):
        for ahead in range(max(0, distance - len(new) + 1), min(distance, len(old) - 1) + 1):
            if old[ahead] == new[distance - ahead]:
                return ahead, distance - ahead
    return None


def _hunks(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """The changes, those together between which there is not enough to part them."""
    hunk: list[Change] = []
    for change in changes:
        if hunk and change.old - hunk[-1].old_end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _lines(old: Sequence[str], new: Sequence[str], hunk: Sequence[Change]) -> Iterator[str]:
    """The lines of a hunk, without their ends."""
    first, last = hunk[0], hunk[-1]
    start, end = max(0, first.old - _CONTEXT), min(len(old), last.old_end + _CONTEXT)
    new_start = first.new - (first.old - start)
    new_size = last.new_end + (end - last.old_end) - new_start
    yield f"@@ -{_range(start, end - start)} +{_range(new_start, new_size)} @@"
    for change in hunk:
        yield from _marked(" ", old[start : change.old])
        removed, added = old[change.old : change.old_end], new[change.new : change.new_end]
        differ = [_difference(*pair) for pair in zip_longest(removed, added, fillvalue="")]
        yield from _marked("-", removed, differ)
        yield from _marked("+", added, differ)
        start = change.old_end
    yield from _marked(" ", old[start:end])


def _range(start: int, size: int) -> str:
    if size == 1:
        return str(start + 1)
    return f"{start + 1 if size else start},{size}"


def _marked(sign: str, lines: Sequence[str], differ: Sequence[int] = ()) -> Iterator[str]:
    for line, at in zip_longest(lines, differ[: len(lines)], fillvalue=0):
        written = str(line)
        bare = written.rstrip("\r\n")
        yield f"{sign}{_shown(bare, int(at))}"
        if bare == written:
            yield "\\ No newline at end of file"


def _difference(one: str, other: str) -> int:
    """How much two lines have in common before they differ; needed only for very long ones."""
    if max(len(one), len(other)) <= LONGEST:
        return 0
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))


def _shown(line: str, at: int) -> str:
    """The line; of a very long one what stands around ``at``."""
    start = max(0, at - _LEAD_IN) if len(line) > LONGEST else 0
    piece = f"{'…' if start else ''}{line[start : start + LONGEST + 1]}"
    return visible(cut(_UNSEEN.sub(_escape, piece)))


def _escape(found: re.Match[str]) -> str:
    return "\\t" if found[0] == "\t" else escape(found[0])
