"""Findings as an officer reads them: what is wrong, the line with the place, what to write."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source, Span
from wirralplan.text.visible import visible
from wirralplan.views.forms.plain import display_width
from wirralplan.views.palette import Paint, unpainted

WIDEST = 100
_NARROWEST = 20  # below that nothing would be left to read
_LEAD_IN = 40  # columns kept before a place that is too far to the right to be shown
# Characters looked at on either side: mostly so many fill the room, but some take no column.
_NEAR, _REACH = WIDEST + 1, 4 * WIDEST
_FOLLOWING = pattern(rf"[^\r\n]{{0,{_REACH}}}")
_CUT = "…"


class Excerpt(NamedTuple):
    """A line as it is shown, and the columns before and under the place in it."""

    line: str
    before: int
    under: int


def rendered(
    source: Source,
    findings: Iterable[Finding],
    paint: Paint = unpainted,
    width: int | None = None,
) -> Iterator[str]:
    """Each finding as a paragraph that ends with an empty line.

    ``paint`` colours a text in a style: ``error``, ``warning``, ``help`` or ``place``. On a
    terminal of ``width`` columns sentences wrap at words, and excerpts are cut to fit, so
    that the marks stay under what they mark.
    """
    for finding in findings:
        yield "".join(f"{line}\n" for line in _lines(source, finding, paint, width))
        yield "\n"


def excerpted(source: Source, span: Span, room: int = WIDEST) -> Excerpt:
    """The line at which ``span`` begins, as far as there is ``room`` around it, in columns.

    Tabs become a space, hidden characters an escape. Of a span over several lines only the
    first is marked; an empty one is marked as if it held a character.
    """
    begin = span.start - source.place(span.start).column + 1
    preceding = source.text[max(begin, span.start - _REACH) : span.start]
    far = span.start - begin > _REACH
    before = visible(preceding[-_NEAR:])
    if display_width(before) < room:
        before = visible(preceding)
    found = _FOLLOWING.match(source.text, span.start)
    following = found.group() if found else ""
    if display_width(visible(following[:_NEAR])) > room:
        following = following[:_NEAR]
    length = span.end - span.start
    marked, after = visible(following[:length]), visible(following[length:])
    if far or display_width(before) + display_width(marked) > room:
        before = _last(before, min(_LEAD_IN, room // 2), cut=far)
    shown = _first(marked + after, room - display_width(before))
    under = max(1, min(display_width(marked), display_width(shown)))
    return Excerpt(before + shown, display_width(before), under)


def _lines(source: Source, finding: Finding, paint: Paint, width: int | None) -> Iterator[str]:
    line, column = source.place(finding.span.start)
    lines = [source.place(one.span.start).line for one in finding.related]
    digits = len(str(max([line, *lines])))
    room = WIDEST if width is None else max(_NARROWEST, min(WIDEST, width - digits - len(" | ")))
    margin = _Margin(source, digits, paint, room)
    level = finding.level.value
    tag = f"{level}[{finding.code}]"
    first, *rest = _wrapped(f"{tag}: {visible(finding.headline)}", width)
    yield paint(tag, level) + first.removeprefix(tag)
    yield from rest
    arrow = paint("-->", "place")
    yield f"{' ' * max(1, margin.width - 1)}{arrow} {visible(source.name)}:{line}:{column}"
    yield from margin.place(finding.span, "^", level)
    for one in finding.related:
        yield from margin.place(one.span, "-", "place", visible(one.words))
    label = "= help:"
    beside = None if width is None else width - margin.width - len(label) - 2
    helps = [
        text for words in finding.help.splitlines() for text in _wrapped(visible(words), beside)
    ]
    for number, words in enumerate(helps):
        shown = paint(label, "help") if number == 0 else " " * len(label)
        yield f"{' ' * margin.width} {shown} {words}"


def _wrapped(text: str, width: int | None) -> list[str]:
    """``text`` in lines of at most ``width`` columns, broken only between words."""
    if width is None or len(text) <= width:
        return [text]
    from textwrap import wrap  # noqa: PLC0415 - only a narrow terminal needs it

    return wrap(text, max(_NARROWEST, width), break_long_words=False, break_on_hyphens=False)


class _Margin(NamedTuple):
    """Writes lines of the file to the right of a margin that holds their numbers."""

    source: Source
    width: int
    paint: Paint
    room: int

    def place(self, span: Span, sign: str, style: str, words: str = "") -> Iterator[str]:
        """The line of ``span``, and below it the ``sign`` that marks it, with ``words``."""
        excerpt = excerpted(self.source, span, self.room)
        number = f"{self.source.place(span.start).line:>{self.width}}"
        blank, bar = " " * self.width, self.paint("|", "place")
        marks = f"{sign * excerpt.under} {words}".rstrip()
        yield f"{blank} {bar}"
        yield f"{self.paint(number, 'place')} {bar} {excerpt.line}".rstrip()
        yield f"{blank} {bar} {' ' * excerpt.before}{self.paint(marks, style)}"


def _first(text: str, columns: int) -> str:
    """``text`` from its start, in no more than ``columns``."""
    if display_width(text) <= columns:
        return text
    kept = text[: columns - 1]
    while display_width(kept) > columns - 1:
        kept = kept[:-1]
    return kept + _CUT


def _last(text: str, columns: int, *, cut: bool) -> str:
    """The end of ``text``, in no more than ``columns``; ``cut`` says that it had more before."""
    if display_width(text) <= columns and not cut:
        return text
    kept = text[-columns + 1 :]
    while display_width(kept) > columns - 1:
        kept = kept[1:]
    return _CUT + kept
