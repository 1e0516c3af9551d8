"""A line breaks the rules of YAML, so that the file cannot be read beyond it.

## What it does

Tells the first place at which reading stops, and what to write there. Mistakes of keys,
dates and names can only be looked for once it is put right.

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

from collections.abc import Mapping
from typing import NamedTuple

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.text.finding import Fault, Level

KEY_NOT_TEXT = "key-not-text"
LEAVE = "  (leave the spaces before it)"


class _Words(NamedTuple):
    headline: str
    help: str


# By the cause, as wirralplan.text tells it. Names in braces are facts of the fault.
CAUSES: Mapping[str, _Words] = {
    "unclosed-quote": _Words(
        "this quote is never closed",
        "put the same quote mark at the end of the text",
    ),
    "text-after-quote": _Words(
        "text goes on after the closing quote",
        "put one pair of quotes round the whole text; an apostrophe between single quotes"
        " is written twice: 'Child''s journey'",
    ),
    "second-colon": _Words(
        "a second ': ' on this line; put quotes around text that contains a colon",
        "write  {key}: {quoted}",
    ),
    "too-deep": _Words(
        "this line is further in than it can be, because the line above has its value already",
        "line it up with the key that it belongs beside",
    ),
    "no-colon": _Words(
        "this line has no colon, so it is neither a key nor the value of one",
        "put a colon and a space behind the key, before the value",
    ),
    "touching-colon": _Words(
        "':' needs a space after it",
        "write '{key}: '",
    ),
    "touching-dash": _Words(
        "'-' needs a space after it to start a list item",
        "write '- ' before the text",
    ),
    "no-key": _Words(
        "a colon with no key before it",
        "write the key before the colon, or put quotes round text that begins with a colon",
    ),
    "indentation": _Words(
        "this line does not line up with the lines above it",
        "begin it in the same column as the other keys, or the other '- ', of its part",
    ),
    "first-line-indented": _Words(
        "the first line of the plan is further in than those below it",
        "begin it in the first column, as 'format:', 'title:' and 'workstreams:' do",
    ),
    "short-line": _Words(
        "this line stands outside the text above it, but is neither a key nor an item",
        "begin it in the same column as the text below '|' or '>'",
    ),
    "list-item-at-key": _Words(
        "this '- ' stands where a key has to stand",
        "line it up with the other '- ' of its list, or take the '- ' away",
    ),
    "not-an-item": _Words(
        "this line stands among the items of a list, but has no '- '",
        "begin it with '- ', or line it up with the part that it belongs to",
    ),
    "list-on-key-line": _Words(
        "a list cannot begin on the line of its key",
        "put the '- ' on the next line, two spaces further in than the key",
    ),
    "unclosed-bracket": _Words(
        "this '{character}' is never closed",
        "close it with '{needed}', or put quotes round the text that begins with it",
    ),
    "wrong-bracket": _Words(
        "this '{character}' closes nothing; '{needed}' is needed here",
        "write '{needed}' in its place",
    ),
    "stray-bracket": _Words(
        "this '{character}' closes nothing",
        "take it away, or put quotes round the text that it belongs to",
    ),
    "text-after-bracket": _Words(
        "text goes on after the closing bracket",
        "put quotes round the whole text, the brackets included",
    ),
    "missing-comma": _Words(
        "a comma is missing before this",
        "put a comma between two items in brackets, or quotes round text that holds a bracket",
    ),
    "extra-comma": _Words(
        "a comma with nothing before it",
        "take it away",
    ),
    "colon-in-brackets": _Words(
        "a colon in brackets needs a space after it",
        "put a space after the colon, or quotes round the text that it belongs to",
    ),
    "text-after-comment": _Words(
        "text goes on after a comment, which ended it",
        "put the whole text in quotes, or '# ' before this line if it is more of the comment",
    ),
    "reserved-character": _Words(
        "text that starts with '{character}' needs quotes",
        "put quotes round the whole text",
    ),
    "reserved-start": _Words(
        "text that starts with '{character} ' needs quotes",
        "put quotes round the whole text",
    ),
    "tab": _Words(
        "a tab stands where only spaces may stand",
        "put spaces in place of the tab",
    ),
    "unknown-escape": _Words(
        "a backslash between double quotes has a special meaning, and '\\{character}' has none",
        "write the backslash twice, or use single quotes",
    ),
    "bad-escape": _Words(
        "'\\{character}' between double quotes stands for a character, and this names none",
        "write the backslash twice, or use single quotes",
    ),
    "block-header": _Words(
        "text that starts with '{character}' needs quotes",
        "put quotes round the whole text; after '|' or '>' a long text begins on the next line",
    ),
    "key-too-long": _Words(
        "this is too long for a key",
        "put quotes round text that contains a colon",
    ),
    "outside-document": _Words(
        "this stands after the end of the plan",
        "a plan file holds one plan; take away what ends it above, or this",
    ),
    "directive": _Words(
        "a line that starts with '%' has a special meaning that plan files do not use",
        "take the line away, or put quotes round text that starts with '%'",
    ),
    "character": _Words(
        "the character {character} cannot stand in a plan file",
        "take it away",
    ),
    "other": _Words(
        "this line cannot be read",
        "compare it with the lines above it: spaces at its start, colons and quotes",
    ),
}


class _Facts(dict[str, str]):
    """Facts for a sentence; one that is missing leaves its place empty."""

    def __missing__(self, key: str) -> str:
        return ""


def _words(fault: Fault) -> Remark | None:
    if fault.facts.get("what") == KEY_NOT_TEXT:
        return None  # it does not stop the reader: WP103 tells it
    words = CAUSES.get(fault.facts.get("what", ""), CAUSES["other"])
    facts = _Facts(fault.facts)
    headline, told = words.headline.format_map(facts), words.help.format_map(facts)
    if facts["quoted"]:
        told += LEAVE
    elif facts["line"]:
        told = f"{told.partition(';')[0]}\nwrite  {facts['line']}{LEAVE}"
    elif facts["spaces"]:
        told = f"begin it with {facts['spaces']} spaces"
    return Remark(fault.span, headline, told, repair=fault.repair)


CHECK = Check(
    code="WP001",
    name="unreadable-yaml",
    level=Level.ERROR,
    stage=Stage.TEXT,
    doc=__doc__,
    kind="unreadable-yaml",
    words=_words,
)
