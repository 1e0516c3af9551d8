"""Characters that nobody sees: pasted spaces, marks without width, control characters."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from wirralplan.patterns import pattern
from wirralplan.text.characters import BREAKS, REFUSED, hidden_places, is_space, put_right
from wirralplan.text.faults import InvisibleCharacter
from wirralplan.text.recovery.lines import Kind, Line, width
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_REFUSED = pattern(f"[\x0b\x0c{REFUSED}]")
# What libyaml takes for the end of a line, and an editor does not.
_ENDS_LINE = "\x85\u2028\u2029"
# The directions (Unicode's bidirectional classes) that turn the order of what follows round.
_TURNS = frozenset({"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"})
_MARKS = pattern(r":(?=[ \t]|$)|[ \t]#|^[-?:](?=[ \t]|$)")


def invisible_faults(source: Source, line: Line) -> Iterator[InvisibleCharacter]:
    """Each run of one invisible character in the line, with its repair where that is safe.

    In a text all runs of one character are one mistake: a pasted line may hold thousands.
    """
    alike: dict[str, list[InvisibleCharacter]] = {}
    for fault in _faults(source, line):
        if fault.in_text:
            alike.setdefault(fault.character, []).append(fault)
        else:
            yield fault
    for first, *others in alike.values():
        repair = tuple(splice for one in (first, *others) for splice in one.repair)
        yield first.changed(others=len(others), repair=repair)


def _faults(source: Source, line: Line) -> Iterator[InvisibleCharacter]:
    """A fault for each run of one invisible character."""
    text = source.text
    safe = _keeps_meaning(text[line.value : line.comment])
    for span in _runs(text, line.start, line.end):
        in_text = _is_in_text(text, line, span.start)
        if in_text is None:
            continue
        character = text[span.start]
        spaces = " " * (span.end - span.start) if is_space(character) else ""
        if not in_text and character in BREAKS and span.start < line.indent:
            spaces = ""  # a page break or the like, where a space would count as indentation
        # In quotes a repair changes the text only. Without quotes it may let YAML see a mark that
        # was none: as long as the space in "a: b" or "a #b" is a pasted one, it is one text.
        plain = line.kind in (Kind.NEW, Kind.MORE) and not line.quoted
        repair = (Splice(span, spaces),) if not (in_text and plain) or safe else ()
        yield InvisibleCharacter(span, character, in_text, repair=repair)


def _runs(text: str, start: int, end: int) -> Iterator[Span]:
    """Where one hidden character stands, or several of the same, one after the other."""
    # In a run the place and its number in order grow together, so that they differ by the same.
    places = enumerate(hidden_places(text, start, end))
    for _, run in groupby(places, key=lambda one: (one[1] - one[0], text[one[1]])):
        found = [place for _, place in run]
        yield Span(found[0], found[-1] + 1)


def _keeps_meaning(value: str) -> bool:
    """Whether an unquoted value still reads as one text when the invisible is put right."""
    return len(_MARKS.findall(put_right(value))) <= len(_MARKS.findall(value))


def _is_in_text(text: str, line: Line, offset: int) -> bool | None:
    """Whether it harms a text only and not the structure; ``None`` where it does no harm."""
    character = text[offset]
    in_quotes = line.kind is Kind.QUOTED or (line.quoted and offset > line.value)
    if _REFUSED.match(character):
        return False
    if line.kind is Kind.COMMENT or offset >= line.comment:
        return _in_comment(line, offset, character)
    if in_quotes:
        return True
    return character not in _ENDS_LINE and not _before_text(text, line, offset)


def _before_text(text: str, line: Line, offset: int) -> bool:
    """Whether the character stands where only indentation, list marks and keys may stand."""
    if line.kind is Kind.BLANK:
        return True
    if line.kind is Kind.NEW:
        return offset < line.value
    if offset >= line.indent:
        return False
    # In more of a text only so many columns are indentation as put the line into the text.
    needed = line.limit if line.kind is Kind.BLOCK else line.limit + 1
    return width(text[line.start : offset], line.tab) < needed


def _in_comment(line: Line, offset: int, character: str) -> bool | None:
    """In a comment spaces do no harm; what ends the line or turns it round does."""
    if offset < line.indent or character in _ENDS_LINE:
        return False
    return True if unicodedata.bidirectional(character) in _TURNS else None
