r"""A backslash between double quotes is read as part of another character.

## What it does

Finds `\n`, `\t`, `\x41`, `\u00e9` and every other escape in text between double quotes, and
a backslash at the end of a line there. Only `\"`, `\\` and `\/` may stand: they are read as
the sign that they show.

## Why it matters

To YAML the path "S:\new\table" holds a line break and a tab. It looks right in the file, and
is wrong wherever the plan is printed.

## Wrong

```yaml
note: "S:\new\table"
```

## Right

```yaml
note: 'S:\new\table'
```
"""

import re
from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, quoted, replaced
from wirralplan.patterns import pattern
from wirralplan.plan.reading import Reading
from wirralplan.text.characters import hides_nothing, is_space, name_of
from wirralplan.text.faults import EscapedCharacter
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.source import Span

# What one letter behind a backslash is read as; others are given by their number.
_LETTERS = {
    **dict(zip("0abtnvfre NLP_\t", "\0\a\b\t\n\v\f\r\x1b \x85\u2028\u2029\xa0\t", strict=True))
}
_WORDS = {**dict.fromkeys("\n\r\x85\u2028\u2029", "a line break"), "\t": "a tab", " ": "a space"}
_ESCAPE = pattern(
    r"\\(?:[xuU]((?<=x)[0-9A-Fa-f]{2}|(?<=u)[0-9A-Fa-f]{4}|(?<=U)[0-9A-Fa-f]{8})|([^xuU]))",
    re.DOTALL,
)
_SHOWN = pattern(r"\\([\"\\/])")
# A drive or a server, or one word with a letter behind its backslash.
_PATH = pattern(r"(?:^|\s)(?:[A-Za-z]:\\|\\\\)|^[^\s\\]+\\[^\sxuU]\S*$")
_SHORT = 60


def _read(reading: Reading) -> Iterator[Remark]:
    for fault in of_kind(EscapedCharacter, reading.faults):
        if fault.also is not None:
            yield _remark(fault, fault.also, reading.source.slice(fault.also))


def _remark(fault: EscapedCharacter, place: Span, text: str) -> Remark:
    """What is said of a text and the first of its escapes; the repair takes all of them out."""
    escape = fault.escape
    if escape[1] in "\r\n":
        headline = "a backslash at the end of a line joins the next one to it without a space"
        return Remark(fault.span, f"{headline}; take it away", "or put the whole text on one line")
    several = "\n" in text or "\r" in text
    is_path = not several and _PATH.search(text[1:-1])
    better = _in_single_quotes(text) if is_path else _ESCAPE.sub(_spelt_out, text)
    shown = better if len(better) <= _SHORT and not several else ""
    read_as, instead = _read_as(_character(escape))
    advice = f"write  {shown}" if shown else "every escape in this text has to go"
    if is_path:
        instead = f"for a path use single quotes{f': {shown}' if shown else ''}"
        advice = "in single quotes a backslash is a backslash"
    return Remark(
        fault.span,
        f"'{escape}' between double quotes is read as {read_as}; {instead}",
        advice,
        repair=replaced(place, "" if several else better),
    )


def _read_as(character: str) -> tuple[str, str]:
    """What the character is, in words, and what to write in its place."""
    if character in _WORDS:
        return _WORDS[character], "write a space"
    if hides_nothing(character):
        return quoted(character), "write the character itself"
    name = f"{name_of(character)} (U+{ord(character):04X})"
    return name, "write a space" if is_space(character) else "take it out"


def _character(escape: str) -> str:
    found = _ESCAPE.fullmatch(escape)
    if found is None:
        return ""
    return chr(int(found[1], 16)) if found[1] else _LETTERS.get(found[2], found[2])


def _spelt_out(found: re.Match[str]) -> str:
    r"""``é`` for ``\u00e9``, a space for a line break, nothing for what cannot be seen."""
    if _SHOWN.fullmatch(found[0]):
        return found[0]
    character = _character(found[0])
    if character in '"\\':
        return f"\\{character}"
    if character in _WORDS or is_space(character):
        return " "
    return character if hides_nothing(character) else ""


def _in_single_quotes(text: str) -> str:
    """``text``, which stands in double quotes, in single ones: there a backslash is one."""
    return "'{}'".format(_SHOWN.sub(r"\1", text[1:-1]).replace("'", "''"))


CHECK = Check(
    "WP014", "escaped-character", Level.ERROR, Stage.TEXT, __doc__, reads=_read, of_faults=True
)
