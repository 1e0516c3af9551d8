"""What people wrote to each other, pasted among the lines of a plan.

The head of an e-mail, a message of a chat and a comment from the margin of a Word document have
colons, so that a parser takes them for keys, or stops at them.
"""

import re
from collections.abc import Iterator
from itertools import islice

from wirralplan.patterns import pattern
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.recovery.stray.outline import Row, rows_above, rows_from
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_HEAD = pattern(
    r"^(?P<indent> *)From:[ \t]+\S[^\r\n]*(?:\r\n|\n|\r)"
    r"(?:(?P=indent)(?:Sent|Date|To|Cc|Bcc|Subject|Importance|Attachments):[^\r\n]*(?:\r\n|\n|\r|\Z))+",
    re.MULTILINE,
)
# As Teams, WhatsApp and Skype copy them: the time, perhaps with the day, and who wrote it.
_CHAT = pattern(
    r"^(?P<indent> *)(?:\[(?P<when>(?=[^\]\r\n]{0,40}\d:\d\d\])[^\[\]\r\n]{4,40})\]"
    r"|(?P<day>\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d(?::\d\d)?) -)[ \t]+"
    r"(?P<who>[^\W\d][^:\[\]\r\n]{1,50}):[ \t]+(?P<text>\S[^\r\n]*)(?:\r\n|\n|\r|\Z)",
    re.MULTILINE,
)
_COMMENT = pattern(
    r"^(?P<indent> *)Comment(?:ed)? ?\[(?P<who>[A-Za-z]{1,5})\d{1,3}(?:R\d{1,2})?\]:"
    r"[ \t]*(?P<text>\S[^\r\n]*)(?:\r\n|\n|\r|\Z)",
    re.MULTILINE,
)
_SIGN = pattern(r"^ *(?:Subject|Sent):", re.MULTILINE)
_IN_TEXT = pattern(r"[|>]|(?P<quote>['\"])(?!.*(?P=quote)$)")
_PLACES = 50  # each costs a look at all lines above it
_MOST = 20  # lines of the letter that are taken with its head


def correspondence(source: Source) -> Iterator[StrayText]:
    """Each such place with the lines below it that are none of the plan, up to some."""
    return islice(_all(source), _PLACES)


def _all(source: Source) -> Iterator[StrayText]:
    text = source.text
    if "From:" in text:
        for found in _HEAD.finditer(text):
            if _SIGN.search(found[0]):
                yield from _stray(source, found, Stray.MAIL_HEAD)
    if "] " in text or " - " in text:
        for found in _CHAT.finditer(text):
            yield from _stray(source, found, Stray.CHAT, found["when"] or found["day"])
    if "omment" in text:
        for found in _COMMENT.finditer(text):
            yield from _stray(source, found, Stray.COMMENT, "")


def _stray(
    source: Source, found: re.Match[str], stray: Stray, when: str | None = None
) -> Iterator[StrayText]:
    """The lines with ``# `` before them, so that reading goes on; none where they are a text."""
    text = source.text
    if _is_in_text(text, found):
        return
    rows = list[Row]()
    for row in rows_from(text, found.start()):
        below = row.start >= found.end()
        if below and (_is_other(text, row) or len(rows) >= _MOST):
            break
        rows.append(row)
    begins = [row.start + row.indent for row in rows]
    repair = tuple(Splice(Span(begin, begin), "# ") for begin in begins)
    first, last = (source.place(row.start).line for row in (rows[0], rows[-1]))
    words = text[begins[0] : rows[0].end].rstrip()
    cells: tuple[str, ...] = ()
    if when is not None:
        more = [text[row.start : row.end].strip() for row in rows[1:]]
        cells = (when, found["who"].strip(), " ".join([found["text"].strip(), *more]))
    span = Span(begins[0], rows[-1].end)
    yield StrayText(span, stray, first, last, words, cells=cells, repair=repair)


def _is_other(text: str, row: Row) -> bool:
    """Whether a line below is the plan again, or another message."""
    return bool(row.marks or row.key or _CHAT.match(text, row.start))


def _is_in_text(text: str, found: re.Match[str]) -> bool:
    """Whether the lines are more of a text that began above, and stand right there."""
    indent = len(found["indent"])
    above = (row for row in rows_above(text, found.start()) if row.indent < indent)
    holder = next(above, None) if indent else None
    return holder is not None and _IN_TEXT.match(holder.value) is not None
