"""Findings as an officer reads them: what is wrong, the line with the place, what to write."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from wirralplan.text.finding import Finding
from wirralplan.text.source import Source, Span
from wirralplan.text.visible import visible

Paint = Callable[[str, str], str]

WIDEST = 100
_LEAD_IN = 40  # columns kept before a place that is too far to the right to be shown
_REACH = 4 * WIDEST  # characters looked at on either side: some take no column at all
_FOLLOWING = re.compile(rf"[^\r\n]{{0,{_REACH}}}")
_CUT = "…"


class Excerpt(NamedTuple):
    """A line as it is shown, and the columns before and under the place in it."""

    line: str
    before: int
    under: int


def _unpainted(text: str, style: str) -> str:  # noqa: ARG001 - stands in for a painter
    return text


def rendered(
    source: Source, findings: Iterable[Finding], paint: Paint = _unpainted
) -> Iterator[str]:
    """Each finding as a paragraph that ends with an empty line.

    ``paint`` colours a text in a style: ``error``, ``warning``, ``help`` or ``place``.
    """
    for finding in findings:
        yield "".join(f"{line}\n" for line in _lines(source, finding, paint))
        yield "\n"


def excerpted(source: Source, span: Span) -> Excerpt:
    """The line at which ``span`` begins, as far as there is room around it.

    Tabs become a space, hidden characters an escape. Of a span over several lines only the
    first is marked; an empty one is marked as if it held a character.
    """
    begin = span.start - source.place(span.start).column + 1
    far = span.start - begin > _REACH
    before = visible(source.text[max(begin, span.start - _REACH) : span.start])
    found = _FOLLOWING.match(source.text, span.start)
    following = found.group() if found else ""
    length = span.end - span.start
    marked, after = visible(following[:length]), visible(following[length:])
    if far or _columns(before) + _columns(marked) > WIDEST:
        before = _last(before, _LEAD_IN, cut=far)
    shown = _first(marked + after, WIDEST - _columns(before))
    under = max(1, min(_columns(marked), _columns(shown)))
    return Excerpt(before + shown, _columns(before), under)


def _lines(source: Source, finding: Finding, paint: Paint) -> Iterator[str]:
    line, column = source.place(finding.span.start)
    lines = [source.place(one.span.start).line for one in finding.related]
    margin = _Margin(source, len(str(max([line, *lines]))), paint)
    level = finding.level.value
    yield f"{paint(f'{level}[{finding.code}]', level)}: {visible(finding.headline)}"
    arrow = paint("-->", "place")
    yield f"{' ' * max(1, margin.width - 1)}{arrow} {visible(source.name)}:{line}:{column}"
    yield from margin.place(finding.span, "^", level)
    for one in finding.related:
        yield from margin.place(one.span, "-", "place", visible(one.words))
    for number, words in enumerate(finding.help.splitlines()):
        label = paint("= help:", "help") if number == 0 else " " * len("= help:")
        yield f"{' ' * margin.width} {label} {visible(words)}"


class _Margin(NamedTuple):
    """Writes lines of the file to the right of a margin that holds their numbers."""

    source: Source
    width: int
    paint: Paint

    def place(self, span: Span, sign: str, style: str, words: str = "") -> Iterator[str]:
        """The line of ``span``, and below it the ``sign`` that marks it, with ``words``."""
        excerpt = excerpted(self.source, span)
        number = f"{self.source.place(span.start).line:>{self.width}}"
        blank, bar = " " * self.width, self.paint("|", "place")
        marks = f"{sign * excerpt.under} {words}".rstrip()
        yield f"{blank} {bar}"
        yield f"{self.paint(number, 'place')} {bar} {excerpt.line}".rstrip()
        yield f"{blank} {bar} {' ' * excerpt.before}{self.paint(marks, style)}"


def _columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - only other alphabets need it

    return cell_len(text)


def _first(text: str, columns: int) -> str:
    """``text`` from its start, in no more than ``columns``."""
    if _columns(text) <= columns:
        return text
    kept = text[: columns - 1]
    while _columns(kept) > columns - 1:
        kept = kept[:-1]
    return kept + _CUT


def _last(text: str, columns: int, *, cut: bool) -> str:
    """The end of ``text``, in no more than ``columns``; ``cut`` says that it had more before."""
    if _columns(text) <= columns and not cut:
        return text
    kept = text[-columns + 1 :]
    while _columns(kept) > columns - 1:
        kept = kept[1:]
    return _CUT + kept
