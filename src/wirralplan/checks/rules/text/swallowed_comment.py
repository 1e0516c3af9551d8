"""A '#' makes the rest of a line a comment, although it may be part of the text.

## What it does

Finds values that a comment leaves empty, which is an error, and texts that are followed by
a space, a `#` and a word without a space between, which is a warning. A comment with a
space after its `#` is taken for a comment, and so is one after a date, an id or text in
quotes.

## Why it matters

To YAML a `#` after a space begins a comment. The number of homes is gone from the title,
and nothing in the file looks wrong.

## Wrong

```yaml
title: Refurbish homes #12 to #18
due: 2018-06-30
```

## Right

```yaml
title: "Refurbish homes #12 to #18"
due: 2018-06-30 # the day that the board meets
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, quoted, replaced
from wirralplan.patterns import pattern
from wirralplan.plan.keys import Key, Kind, key_at
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Level
from wirralplan.text.route import Route
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice
from wirralplan.text.written import quoted_text

_BEHIND_BLANKS = pattern(r"(?<=[^ \t\r\n])[ \t]+#")
_REST_OF_LINE = pattern(r"[^\r\n]*")


def _read(reading: Reading) -> Iterator[Remark]:
    text = reading.source.text
    suspects = _suspects(text)
    if not suspects:
        return
    for node, value, span in reading.document.plain_texts():
        mark = suspects.get(span.end)
        if mark is None:
            continue
        route = reading.document.route(node)
        rest = _REST_OF_LINE.match(text, mark)
        comment = Span(mark, rest.end() if rest else mark)
        key = key_at(route)
        if key is None:
            continue
        if not value and _holds_one_value(key, route):
            yield _emptied(key, span.start, comment, reading.source)
        elif value and key.is_free_text:
            yield _shortened(span, comment, reading.source)


def _suspects(text: str) -> dict[int, int]:
    """Each '#' that may have swallowed text, by the place at which what is before it ends."""
    suspects: dict[int, int] = {}
    for found in _BEHIND_BLANKS.finditer(text):
        end, mark = found.start(), found.end() - 1
        touches = text[mark + 1 : mark + 2].strip() not in ("", "#")
        if touches or text[end - 1] in ":-":
            suspects[end] = mark
    return suspects


def _holds_one_value(key: Key, route: Route) -> bool:
    """Whether one value stands at ``route``, and not a list or a group of keys."""
    if isinstance(route[-1], int):
        return key.kind is Kind.TEXTS
    return key.kind not in (Kind.TEXTS, Kind.PARTS, Kind.PART)


def _shortened(value: Span, comment: Span, source: Source) -> Remark:
    return Remark(
        comment,
        f"everything from {quoted(source.slice(comment))} on is ignored; "
        "quote the text if it belongs to the value",
        "put quotes round the whole text, or a space after '#' if it is a comment",
        level=Level.WARNING,
        repair=_whole(value.start, comment.end, source),
    )


def _emptied(key: Key, start: int, comment: Span, source: Source) -> Remark:
    span, ignored = Span(start, comment.end), quoted(source.slice(comment))
    headline = f"'{key.name}' is empty, because everything from {ignored} on is ignored"
    if not key.is_free_text:
        text = source.slice(comment)[1:].partition(" #")[0].strip()
        if key.is_date and len(text) > 1 and not text.strip("#"):
            headline = (
                f"'{key.name}' is empty: {ignored} is what Excel shows where a column is too narrow"
            )
            return Remark(span, headline, f"look the day up there and write  {key.name}: <the day>")
        bare = text and not source.slice(comment)[1].isspace()
        advice = f"if '{text}' is meant, take the '#' away; else give the value before the '#'"
        first = advice if bare else "give the value before the '#'"
        return Remark(span, headline, f"{first}, or remove the line")
    whole = quoted_text(source.slice(comment).rstrip())
    advice = f"if that belongs to the text, write  {key.name}: {whole}"
    return Remark(span, headline, advice, repair=_whole(*comment, source))


def _whole(start: int, end: int, source: Source) -> tuple[Splice, ...]:
    """The text of one line in quotes, together with what was taken for a comment."""
    text = source.text[start:end].rstrip()
    several = "\n" in text or "\r" in text
    return replaced(Span(start, start + len(text)), "" if several else quoted_text(text))


CHECK = Check("WP009", "swallowed-comment", Level.ERROR, Stage.TEXT, __doc__, reads=_read)
