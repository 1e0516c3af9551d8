"""The file holds a character that nobody can see.

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

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.text.characters import is_space, name_of
from wirralplan.text.faults import InvisibleCharacter
from wirralplan.text.finding import Level

_IN_STRUCTURE = "it is not what it looks like, so the line does not mean what it says"
_IN_TEXT = "here it is part of the text, so searching for the text does not find it"
_FROM_WORD = "\u00a0\u202f\u2007"


def _words(fault: InvisibleCharacter) -> Remark:
    character = fault.character
    origin = ", often pasted from Word" if character in _FROM_WORD else ""
    space = is_space(character)
    do = "use an ordinary space" if space else "take it away"
    more = f" (and {fault.others} more on this line)" if fault.others else ""
    many = fault.span.end - fault.span.start
    way_out = "delete it"
    if space:
        way_out += " and type a space"
        if many > 1:
            way_out = f"delete these {many} and type {many} spaces"
    return Remark(
        fault.span,
        f"{name_of(character)} (U+{ord(character):04X}){origin}; {do}{more}",
        f"{_IN_TEXT if fault.in_text else _IN_STRUCTURE}; {way_out}",
        level=Level.WARNING if fault.in_text else Level.ERROR,
        repair=fault.repair,
        safe=True,
    )


CHECK = Check(
    "WP004",
    "invisible-character",
    Level.ERROR,
    Stage.TEXT,
    __doc__,
    words=Wording(InvisibleCharacter, _words),
    of_characters=True,
    spoils_one_value=True,
)
