"""A line cannot be read as it stands, or stands where it makes no sense.

## What it does

Says what the line seems to be and what to write: a remark without its `#`, a row of a table, a key
without its colon, lines that begin with too many or too few spaces. The rest of the plan is read
all the same; where lines had to be left out, the help says which.

## Why it matters

One quote that is never closed takes every milestone below it out of the plan.

## Wrong

```yaml
note: Focus on: chronologies and genograms
```

## Right

```yaml
note: "Focus on: chronologies and genograms"
```
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.checks.lines_to_add import DAY
from wirralplan.plan.keys import DATES, Kind, key_at, known_keys
from wirralplan.plan.reading import Reading
from wirralplan.text.faults import BrokenLine, Cause, Misplaced, Stray, StrayText, Unreadable
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.source import Source

LEAVE = "  (leave the spaces before it)"
_NO_DATE = f"""\
write  due: {DAY}
or, if the date is still to be agreed,  due: tbc
or, if it has none on purpose,  ongoing: true  in place of the line"""
# Of these nobody knows what is to stand there, so that there is nothing to write unasked.
_WORDS_ONLY = frozenset({Stray.CELLS, Stray.REMARK_OR_TEXT, Stray.PERCENT, Stray.TITLE})


_BLANKS: Mapping[Kind, str] = {
    **dict.fromkeys(DATES, DAY),
    Kind.TRUE: "true",
    Kind.RATING: "<red, amber or green>",
    Kind.ID: "<letters-and-figures>",
    Kind.FORMAT: "1",
    Kind.TEXTS: "",
    Kind.PARTS: "",
    Kind.PART: "",
}


class _Words(NamedTuple):
    headline: str
    help: str


# Names in braces are fields of the fault.
CAUSES: Mapping[Cause, _Words] = {
    Cause.UNCLOSED_QUOTE: _Words(
        "this quote is never closed",
        "put the same quote mark at the end of the text",
    ),
    Cause.TEXT_AFTER_QUOTE: _Words(
        "text goes on after the closing quote",
        "put one pair of quotes round the whole text; an apostrophe between single quotes"
        " is written twice: 'Child''s journey'",
    ),
    Cause.SECOND_COLON: _Words(
        "a second ': ' on this line; put quotes around text that contains a colon",
        "write  {key}: {quoted}",
    ),
    Cause.TOO_DEEP: _Words(
        "this line is further in than it can be, because the line above has its value already",
        "line it up with the key that it belongs beside",
    ),
    Cause.NO_COLON: _Words(
        "this line has no colon, so it is neither a key nor the value of one",
        "put a colon and a space behind the key, before the value",
    ),
    Cause.TOUCHING_COLON: _Words(
        "':' needs a space after it",
        "write '{key}: '",
    ),
    Cause.TOUCHING_DASH: _Words(
        "'-' needs a space after it to start a list item",
        "write '- ' before the text",
    ),
    Cause.NO_KEY: _Words(
        "a colon with no key before it",
        "write the key before the colon, or put quotes round text that begins with a colon",
    ),
    Cause.INDENTATION: _Words(
        "this line does not line up with the lines above it",
        "begin it in the same column as the other keys, or the other '- ', of its part",
    ),
    Cause.FIRST_LINE_INDENTED: _Words(
        "the first line of the plan is further in than those below it",
        "begin it in the first column, as 'format:', 'title:' and 'workstreams:' do",
    ),
    Cause.SHORT_LINE: _Words(
        "this line stands outside the text above it, but is neither a key nor an item",
        "begin it in the same column as the text below '|' or '>'",
    ),
    Cause.LIST_ITEM_AT_KEY: _Words(
        "this '- ' stands where a key has to stand",
        "line it up with the other '- ' of its list, or take the '- ' away",
    ),
    Cause.NOT_AN_ITEM: _Words(
        "this line stands among the items of a list, but has no '- '",
        "begin it with '- ', or line it up with the part that it belongs to",
    ),
    Cause.LIST_ON_KEY_LINE: _Words(
        "a list cannot begin on the line of its key",
        "put the '- ' on the next line, two spaces further in than the key",
    ),
    Cause.DASH_FOR_NOTHING: _Words(
        "'{key}' has only a '-'",
        "write what belongs there, or take the line out",
    ),
    Cause.DASH_BEFORE_TEXT: _Words(
        "the '- ' before this text is not needed, because '{key}' is no list",
        "take it away",
    ),
    Cause.NAME_MENTIONED: _Words(
        "the '@' before this name is not needed",
        "take it away",
    ),
    Cause.UNCLOSED_BRACKET: _Words(
        "this '{character}' is never closed",
        "close it with '{needed}', or put quotes round the text that begins with it",
    ),
    Cause.WRONG_BRACKET: _Words(
        "this '{character}' closes nothing; '{needed}' is needed here",
        "write '{needed}' in its place",
    ),
    Cause.STRAY_BRACKET: _Words(
        "this '{character}' closes nothing",
        "take it away, or put quotes round the text that it belongs to",
    ),
    Cause.TEXT_AFTER_BRACKET: _Words(
        "text goes on after the closing bracket",
        "put quotes round the whole text, the brackets included",
    ),
    Cause.MISSING_COMMA: _Words(
        "a comma is missing before this",
        "put a comma between two items in brackets, or quotes round text that holds a bracket",
    ),
    Cause.EXTRA_COMMA: _Words(
        "a comma with nothing before it",
        "take it away",
    ),
    Cause.COLON_IN_BRACKETS: _Words(
        "a colon in brackets needs a space after it",
        "put a space after the colon, or quotes round the text that it belongs to",
    ),
    Cause.TEXT_AFTER_COMMENT: _Words(
        "text goes on after a comment, which ended it",
        "put the whole text in quotes, or '# ' before this line if it is more of the comment",
    ),
    Cause.RESERVED_CHARACTER: _Words(
        "text that starts with '{character}' needs quotes",
        "put quotes round the whole text",
    ),
    Cause.RESERVED_START: _Words(
        "text that starts with '{character} ' needs quotes",
        "put quotes round the whole text",
    ),
    Cause.TAB: _Words(
        "a tab stands where only spaces may stand",
        "put spaces in place of the tab",
    ),
    Cause.UNKNOWN_ESCAPE: _Words(
        "a backslash between double quotes has a special meaning, and '\\{character}' has none",
        "write the backslash twice, or use single quotes",
    ),
    Cause.BAD_ESCAPE: _Words(
        "'\\{character}' between double quotes stands for a character, and this names none",
        "write the backslash twice, or use single quotes",
    ),
    Cause.BLOCK_HEADER: _Words(
        "text that starts with '{character}' needs quotes",
        "put quotes round the whole text; after '|' or '>' a long text begins on the next line",
    ),
    Cause.KEY_TOO_LONG: _Words(
        "this is too long for a key",
        "put quotes round text that contains a colon",
    ),
    Cause.OUTSIDE_DOCUMENT: _Words(
        "this stands after the end of the plan",
        "a plan file holds one plan; take away what ends it above, or this",
    ),
    Cause.DIRECTIVE: _Words(
        "a line that starts with '%' has a special meaning that plan files do not use",
        "take the line away, or put quotes round text that starts with '%'",
    ),
    Cause.CHARACTER: _Words(
        "the character {character} cannot stand in a plan file",
        "take it away",
    ),
    Cause.OTHER: _Words(
        "this line cannot be read",
        "compare it with the lines above it: spaces at its start, colons and quotes",
    ),
}


def _read(reading: Reading) -> Iterator[Remark]:
    for fault in of_kind(BrokenLine, reading.faults):
        yield words(reading.source, fault)


def words(source: Source, fault: BrokenLine) -> Remark:
    """What is said of a line that cannot be read as it stands."""
    from wirralplan.checks.rules.text.stray import (  # noqa: PLC0415 - most plans need none
        date_and_text,
        pasted_rows,
        remarks,
        shift_words,
        stray_words,
    )

    repair = fault.repair
    if isinstance(fault, StrayText):
        repair = () if fault.stray in _WORDS_ONLY else repair
        remark = remarks.without_key(source, fault)
        if fault.stray in (Stray.CELLS, Stray.TITLE):
            headline, advice = pasted_rows.pasted_rows(source, fault)
        else:
            headline, advice = (remark or stray_words.stray_words(fault))[:2]
        repair = remark.repair if remark else repair
    elif isinstance(fault, Misplaced):
        headline, advice = shift_words.shift_words(fault)
        repair = () if fault.instead else repair
    elif isinstance(fault, Unreadable):
        has_colon = fault.cause is Cause.SECOND_COLON
        dated = date_and_text.date_and_text(source, fault) if has_colon else None
        headline, advice = dated or _lone_key(source, fault) or _unreadable(fault)
        repair = () if dated else repair
    if fault.unread > 0:
        advice += f"\nthe lines from here to line {fault.unread} were not read"
    return Remark(fault.span, headline, advice, repair=repair)


def _lone_key(source: Source, fault: Unreadable) -> tuple[str, str] | None:
    """A known key with nothing behind it, not even its colon."""
    word = source.slice(fault.span).partition(" #")[0].rstrip(" ;,.=-")
    key = key_at((word,)) if fault.cause is Cause.NO_COLON and not fault.line else None
    if key is None:
        return None
    blank = _BLANKS.get(key.kind, "<text>")
    write = f"write  {word}:{blank and f' {blank}'}{LEAVE}"
    out = "if it is there for nothing, take it out"
    return f"'{word}' stands alone, without a colon and a value", f"{write}\n{out}"


def _unreadable(fault: Unreadable) -> tuple[str, str]:
    fields = vars(fault)
    headline, advice = (words.format_map(fields) for words in CAUSES[fault.cause])
    if fault.cause is Cause.LIST_ON_KEY_LINE and fault.key:
        advice = (
            f"leave only  {fault.key}:  on this line, and write on the next line,"
            f" with {fault.needed} spaces before it:  {fault.quoted}"
        )
    elif fault.cause is Cause.DASH_FOR_NOTHING and fault.key == "due":
        headline = "'due' has only a '-', and needs a date"
        advice = _NO_DATE
    elif fault.cause is Cause.SECOND_COLON and fault.key not in known_keys():
        advice = f"write  {fault.quoted}  behind  {fault.key}:"  # the key is another finding
    elif fault.quoted:
        advice += LEAVE
    elif fault.line and fault.cause is Cause.NO_COLON:
        key = fault.line.partition(":")[0].removeprefix("- ")
        headline, advice = f"the colon behind '{key}' is missing", f"write  {fault.line}{LEAVE}"
    elif fault.line:
        advice = f"{advice.partition(';')[0]}\nwrite  {fault.line}{LEAVE}"
    elif fault.spaces:
        advice = f"begin it with {fault.spaces} spaces"
    return headline, advice


CHECK = Check(
    "WP001", "unreadable-yaml", Level.ERROR, Stage.TEXT, __doc__, reads=_read, of_faults=True
)
