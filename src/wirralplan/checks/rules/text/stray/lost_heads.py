"""A line that stands where the head of a workstream or of an activity was.

The heading of a Word document in place of `- title:`, or a title without its key: below it come
the keys of a part, and the part above has these already.
"""

from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.keys import known_keys, parts
from wirralplan.plan.words import counted
from wirralplan.text.recovery.stray.outline import (
    Row,
    is_empty,
    open_parts,
    row_at,
    rows_above,
    rows_from,
)
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice
from wirralplan.text.written import written

# The list that each kind of part has, by which a second one of it shows.
_LISTS = {"workstreams": "activities", "activities": "milestones"}
_NUMBER = pattern(
    r"(?i:(?:section|workstream|work stream|theme|part|chapter|activity|action|strand|area)s?"
    r"(?: (?:no\.? ?)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4}))?[.:)]?\s*[:.\u2013\u2014-]\s*"
    r"|\d{1,2}(?:\.\d{1,2})*[.:)]\s+|[-\u2022*]\s+)(?=\w)"
)
_SENTENCE = pattern(r"[.!?]$|^[^\w(]|\t|@|\bhttps?:")
_LONGEST = 100


class LostHead(NamedTuple):
    """The line with the heading, what begins there, and the line that is to stand there."""

    number: int
    word: str
    spaces: int
    line: str
    splice: Splice

    @property
    def advice(self) -> str:
        """What to write; everything else stays."""
        where = f", with {counted(self.spaces, 'space')} before it" if self.spaces else ""
        return (
            f"if {_a(self.word)} begins here, write in place of line {self.number}{where}:  "
            f"{self.line}\nand leave all that is below it as it is"
        )


def of_heading(source: Source, number: int) -> LostHead | None:
    """What the heading on line ``number`` begins, if the keys below it are there already."""
    start = source.line_starts[number - 1]
    heading = row_at(source.text, start)
    below = next((one for one in rows_from(source.text, heading.end) if one.start > start), None)
    return _head(source, heading, below) if below else None


def above_key(source: Source, number: int) -> LostHead | None:
    """What begins above the key on line ``number``, which its part has already."""
    start = source.line_starts[number - 1]
    heading = next(rows_above(source.text, start), None)
    return _head(source, heading, row_at(source.text, start)) if heading else None


def _head(source: Source, heading: Row, below: Row) -> LostHead | None:
    text = source.text
    said = " ".join(text[heading.start : heading.end].split())
    if heading.marks or heading.key in known_keys() or not _is_heading(said):
        return None
    # Blank lines and comments may stand above a heading, and none below one.
    if is_empty(heading, text) or below.marks or below.key not in known_keys():
        return None
    part = next((one for one in open_parts(text, heading.start) if one.inner == below.indent), None)
    if part is None or part.item is None or part.holder not in _LISTS:
        return None
    if below.key not in part.rows or not _has_list(source, below, _LISTS[part.holder], part.rows):
        return None
    number = _NUMBER.match(said)
    title = said[number.end() :] if number else said
    keys = part.inner - part.item
    line = f"{'-':{keys}}title: {written(title)}"
    span = Span(heading.start, heading.start + len(text[heading.start : heading.end].rstrip()))
    return LostHead(
        source.place(heading.start).line,
        parts()[part.holder].word,
        part.item,
        line,
        Splice(span, f"{' ' * part.item}{line}"),
    )


def _is_heading(said: str) -> bool:
    """Whether a line may be what something is called, and not a sentence or the rest of one."""
    return len(said) <= _LONGEST and not said[:1].islower() and not _SENTENCE.search(said)


def _has_list(source: Source, below: Row, key: str, above: dict[str, Row]) -> bool:
    """Whether the list of such a part follows, and one stands above: so one is the next one's."""
    if key not in above:
        return False
    for row in rows_from(source.text, below.start):
        if row.indent != below.indent or row.marks:
            return False
        if row.key == key:
            return True
    return False


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
