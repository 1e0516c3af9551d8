"""A character that nobody can see stands in the file.

## What it does

Finds non-breaking and other odd spaces, zero-width characters, byte order marks inside the
text, line separators, characters that turn the direction of reading round, fillers, tags, and
control characters. Where they stand between keys and values they are an error, inside text a
warning. What a script or an emoji needs, such as the joiners of Arabic and Hindi, is left
alone.

## Why it matters

They come along when text is pasted from Word or from a web page. A key or a name with one
in it looks right and is not the same, so a milestone goes missing and nobody sees why.

## Wrong

```yaml
due:·2018-06-30   # where · is a non-breaking space
```

## Right

```yaml
due: 2018-06-30
```
"""

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.text.characters import is_space
from wirralplan.text.finding import Fault, Level

_HARM = {
    "structure": "it is not what it looks like, so the line does not mean what it says",
    "text": "here it is part of the text, so searching for the text does not find it",
}
_FROM_WORD = frozenset({"U+00A0", "U+202F", "U+2007"})


def _words(fault: Fault) -> Remark:
    facts = fault.facts
    code = facts["code"]
    origin = ", often pasted from Word" if code in _FROM_WORD else ""
    space = is_space(chr(int(code.removeprefix("U+"), 16)))
    do = "use an ordinary space" if space else "take it away"
    way_out = "delete it and type a space" if space else "delete it"
    return Remark(
        fault.span,
        f"{facts['character']} ({code}){origin}; {do}",
        f"{_HARM[facts['where']]}; {way_out}",
        level=Level.WARNING if facts["where"] == "text" else Level.ERROR,
        repair=fault.repair,
        safe=True,
    )


CHECK = Check(
    code="WP004",
    name="invisible-character",
    level=Level.ERROR,
    stage=Stage.TEXT,
    doc=__doc__,
    kind="invisible-character",
    words=_words,
    of_characters=True,
    spoils_one_value=True,
)
