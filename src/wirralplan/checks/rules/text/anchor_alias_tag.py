"""Text begins with a character that has a special meaning in YAML.

## What it does

Finds values that begin with `&`, `*` or `!` without quotes, and the key `<<`. To YAML they
name a place, repeat another place, or change what a value means. Plan files do not use any
of that.

## Why it matters

A plan is read by people: what stands on a line is what it says, and not a copy of something
a hundred lines above. Mostly, though, such a character is simply the first one of a text.

## Wrong

```yaml
note: *see the minutes of June
```

## Right

```yaml
note: "*see the minutes of June"
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, quoted
from wirralplan.plan.keys import key_at
from wirralplan.plan.reading import Reading
from wirralplan.text.faults import AnchorAliasTag
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.recovery.stray.outline import row_at
from wirralplan.text.source import Source, Span
from wirralplan.text.written import written

_NEAR = 80
LEAVE = "  (leave the spaces before it)"


def _read(reading: Reading) -> Iterator[Remark]:
    merge = 0
    faults = of_kind(AnchorAliasTag, reading.faults)
    for fault in sorted(faults, key=lambda fault: fault.span):
        mark, start = fault.mark, fault.span.start
        if mark == "*" and 0 < start - merge < _NEAR:
            between = reading.source.slice(Span(merge, start))
            if between.strip() == ":":
                continue  # what follows '<<' belongs to it
        merge = fault.span.end if mark == "<<" else 0
        yield Remark(
            fault.span,
            f"{quoted(mark)} has a special meaning in YAML that plan files do not use",
            _advice(reading.source, start),
        )


def _advice(source: Source, start: int) -> str:
    """The line with its value in quotes, where the mark begins that."""
    row = row_at(source.text, source.line_starts[source.place(start).line - 1])
    value = row.value
    begins = source.text.find(value, row.start + row.inner + len(row.key)) if value else -1
    if begins != start or value.startswith("<<") or not value.lstrip("&*! "):
        return "write the value out, or put quotes round the text"
    known = key_at((row.key,)) if row.key else None
    if row.key and not (known and known.is_free_text):
        rest = value.partition(" ")[2].strip() if value[0] == "&" else ""
        line = f":  {row.key}: {rest}{LEAVE}" if rest else ""
        return f"write the value out{line}"
    head = f"{row.key}: " if row.key else ""
    line = f"{source.text[row.start + row.indent : row.start + row.inner]}{head}{written(value)}"
    remark = source.text[start + len(value) : row.end].strip()
    write = f"write  {' '.join(filter(None, (line, remark)))}{LEAVE}"
    if " " in value:
        return f"put quotes round the text: {write}"
    return f"if it is text, put quotes round it: {write}\nif not, write the value out"


CHECK = Check(
    "WP011", "anchor-alias-tag", Level.ERROR, Stage.TEXT, __doc__, reads=_read, of_faults=True
)
