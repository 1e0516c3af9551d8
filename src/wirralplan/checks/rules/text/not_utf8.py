"""The file is not saved as UTF-8.

## What it does

Finds bytes that are not UTF-8, and says which character each most likely was. A file in
UTF-16 is reported as a whole.

## Why it matters

A pound sign or an accented name saved in an old Windows encoding becomes another character
on the next computer, and a name that changes is somebody else's name.

## Wrong

```yaml
note: saves £40,000   # saved as "ANSI" or Windows-1252
```

## Right

```yaml
note: saves £40,000   # saved as UTF-8
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.text.faults import NotUtf8
from wirralplan.text.finding import Level

_HOW = "in Notepad: File, Save as, and choose UTF-8 as the encoding"
_UNKNOWN = "\ufffd"


def _words(fault: NotUtf8) -> Remark:
    if fault.first is None:
        return Remark(fault.span, "this file is UTF-16; save it as UTF-8", _HOW)
    reading, others = fault.first.reading, fault.others
    known = reading != _UNKNOWN and reading.isprintable()
    likely = f" (it is '{reading}' in Windows-1252)" if known else ""
    headline = f"byte 0x{fault.first.byte:02X} is not UTF-8{likely}; save the file as UTF-8"
    if not others:
        return Remark(fault.span, headline, _HOW)
    more = "one more byte" if others == 1 else f"{others} more bytes"
    return Remark(fault.span, headline, f"{_HOW}; {more} of this file {_are(others)} not UTF-8")


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


CHECK = Check(
    "WP003",
    "not-utf8",
    Level.ERROR,
    Stage.TEXT,
    __doc__,
    words=Wording(NotUtf8, _words),
    of_characters=True,
    spoils_one_value=True,
)
