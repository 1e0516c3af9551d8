"""The head of an e-mail, pasted among the lines of a plan.

Its lines have colons, so that a parser takes them for keys.
"""

import re
from collections.abc import Iterator

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
_SIGN = pattern(r"^ *(?:Subject|Sent):", re.MULTILINE)
_IN_TEXT = pattern(r"[|>]|(?P<quote>['\"])(?!.*(?P=quote)$)")
_MOST = 20  # lines of the letter that are taken with its head


def mail_heads(source: Source) -> Iterator[StrayText]:
    """Each head of an e-mail with the lines below it that are none of the plan."""
    for found in _HEAD.finditer(source.text):
        if not _SIGN.search(found[0]) or _is_in_text(source.text, found):
            continue
        rows = list[Row]()
        for row in rows_from(source.text, found.start()):
            if row.start >= found.end() and (row.marks or row.key or len(rows) >= _MOST):
                break
            rows.append(row)
        begins = [row.start + row.indent for row in rows]
        repair = tuple(Splice(Span(begin, begin), "# ") for begin in begins)
        first, last = (source.place(row.start).line for row in (rows[0], rows[-1]))
        text = source.text[begins[0] : rows[0].end].rstrip()
        span = Span(begins[0], rows[-1].end)
        yield StrayText(span, Stray.MAIL_HEAD, first, last, text, repair=repair)


def _is_in_text(text: str, found: re.Match[str]) -> bool:
    """Whether the lines are more of a text that began above, and stand right there."""
    indent = len(found["indent"])
    above = (row for row in rows_above(text, found.start()) if row.indent < indent)
    holder = next(above, None) if indent else None
    return holder is not None and _IN_TEXT.match(holder.value) is not None
