"""Replacements in a text, and where each character of the result came from."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from wirralplan.frozen import frozen
from wirralplan.text.source import Source, Span

_LONGEST = 100  # of a line that is shown as it would be put right


@frozen
class Splice:
    """``text`` in place of what stands at ``span``."""

    span: Span
    text: str


def in_order(splices: Iterable[Splice]) -> list[Splice]:
    """The splices by place, without any that overlaps an earlier one."""
    kept: list[Splice] = []
    for splice in sorted(splices, key=lambda splice: splice.span):
        if not kept or splice.span.start >= kept[-1].span.end:
            kept.append(splice)
    return kept


def spliced(source: Source, splices: Sequence[Splice]) -> Source:
    """``source`` with the splices made; every other character stays as it is."""
    pieces: list[str] = []
    position = 0
    for splice in in_order(splices):
        pieces += [source.text[position : splice.span.start], splice.text]
        position = splice.span.end
    pieces.append(source.text[position:])
    return replace(source, text="".join(pieces))


def line_as(source: Source, span: Span, splices: Sequence[Splice]) -> str:
    """What stands at ``span`` of one line, with the splices made; nothing if that is too long."""
    moved = [
        replace(one, span=Span(one.span.start - span.start, one.span.end - span.start))
        for one in splices
    ]
    line = spliced(replace(source, text=source.slice(span)), moved).text.strip()
    return line if len(line) <= _LONGEST and len(line.splitlines()) == 1 else ""


class Origins:
    """From an offset in a spliced text back to the offset in the text before."""

    def __init__(self, splices: Sequence[Splice]) -> None:
        """Keep, for each splice in order, where it ends before and after."""
        ordered = in_order(splices)
        growth = accumulate(len(s.text) - (s.span.end - s.span.start) for s in ordered)
        self._old_starts = [splice.span.start for splice in ordered]
        self._old_ends = [splice.span.end for splice in ordered]
        self._new_ends = [end + grown for end, grown in zip(self._old_ends, growth, strict=True)]

    def __call__(self, offset: int) -> int:
        """The offset before; inside a splice, its end before."""
        index = bisect_right(self._new_ends, offset) - 1
        old = offset
        if index >= 0:
            old = self._old_ends[index] + offset - self._new_ends[index]
        following = index + 1
        if following < len(self._old_starts) and old > self._old_starts[following]:
            return self._old_ends[following]
        return old
