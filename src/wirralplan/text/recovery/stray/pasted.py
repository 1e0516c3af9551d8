"""Lists, tables and e-mails that were pasted among the lines of a plan."""

from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.recovery.stray.outline import Row, open_parts, rows_from
from wirralplan.text.recovery.stray.strange_line import StrangeLine, commented
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice

_BULLET = pattern(
    r"(?P<mark>[\u2022\u2013\u2014\u00b7\u25aa\u2023\u25e6\u25cf*o]|\d{1,3}[.)])[ \u00a0]+(?=\S)"
)
_REPLY = pattern(r"(?:> ?)+")
CELLS = pattern(r"\S[ ]*\t+[ ]*\S")
_KEY_FIRST = pattern(r"[a-z_]+:(?:\s|$)")


def reply(place: StrangeLine) -> Iterator[StrayText]:
    """Lines that an e-mail quotes, with the marks it puts before them."""
    text, rows = place.source.text, list[Row]()
    if not place.body.startswith(">"):
        return
    for row in rows_from(text, place.row.start):
        if text[row.start + row.indent : row.start + row.indent + 1] != ">":
            break
        rows.append(row)
    marks = [_REPLY.match(text, row.start + row.indent, row.end) for row in rows]
    bodies = [text[mark.end() : row.end] for mark, row in zip(marks, rows, strict=True) if mark]
    first = bodies[0].lstrip()
    if not any(_is_plan(body, place.keys) for body in bodies):
        yield place.fault(Stray.REMARK, rows, commented(rows))
        return
    for blank in (" ", ""):
        cut = [Span(row.start, row.start + row.indent + 1) for row in rows]
        repair = [
            Splice(one._replace(end=one.end + len(blank) * text.startswith(blank, one.end)), "")
            for one in cut
        ]
        yield place.fault(Stray.REPLY, rows, tuple(repair), line=first)


def _is_plan(body: str, keys: frozenset[str]) -> bool:
    """Whether the text is a line of a plan: an item, or a key that plans have."""
    body = body.strip()
    return body.startswith("- ") or body.partition(":")[0] in keys


def bullet(place: StrangeLine) -> Iterator[StrayText]:
    """Items that begin with a mark or a number from Word."""
    found = _BULLET.match(place.body)
    if found is None:
        return
    text, row = place.source.text, place.row
    keyed = _KEY_FIRST.match(place.body, found.end()) is not None
    above = place.above
    in_list = above is not None and (
        (above.awaits and (above.key in place.groups or place.is_text_list(above)))
        or (above.marks > 0 and above.indent == row.indent)
    )
    if not (keyed or in_list):
        return
    rows, repair = list[Row](), list[Splice]()
    for one in rows_from(text, row.start):
        if one.indent < row.indent:
            break
        mark = _BULLET.match(text, one.start + one.indent, one.end)
        if mark and one.indent == row.indent and len(mark["mark"]) >= len(found["mark"]):
            begin = one.start + one.indent
            repair.append(Splice(Span(begin, mark.end()), "- "))
            rows.append(one)
    line = f"- {place.body[found.end() :]}"
    yield place.fault(Stray.BULLET, rows, tuple(repair), line=line, holder=found["mark"])


def cells(place: StrangeLine) -> Iterator[StrayText]:
    """Rows of a table, their cells parted by tabs."""
    text, rows = place.source.text, list[Row]()
    if not CELLS.search(place.body):
        return
    for row in rows_from(text, place.row.start):
        if not CELLS.search(text, row.start, row.end) or row.key in place.keys:
            break
        rows.append(row)
    if not rows:
        return
    cells = tuple(filter(None, (one.strip() for one in place.body.split("\t"))))
    parts = [one for one in open_parts(text, place.row.start) if one.item is not None]
    part = parts[0] if parts else None
    # A row of a table has its own column; the list that it was put into is the innermost whose
    # items have a title.
    titled = [one for one in parts if "title" in place.groups.get(one.holder or "", ())]
    part = titled[0] if titled else part
    holder, spaces = (part.holder or "", part.item or 0) if part else ("", 0)
    yield place.fault(Stray.CELLS, rows, commented(rows), cells=cells, holder=holder, spaces=spaces)


def item(place: StrangeLine) -> Iterator[StrayText]:
    """Items of a list of texts without their dashes."""
    above, text = place.above, place.source.text
    if above is None or not above.awaits or place.row.key or place.row.marks:
        return
    if not place.is_text_list(above):
        return
    spaces = above.inner + 2
    rows = list[Row]()
    for row in rows_from(text, place.row.start):
        if row.key or row.marks or row.indent != place.row.indent:
            break
        rows.append(row)
    repair = tuple(
        Splice(Span(row.start, row.start + row.indent), " " * spaces + "- ") for row in rows
    )
    yield place.fault(
        Stray.ITEM, rows, repair, line=f"- {place.body}", holder=above.key, spaces=spaces
    )
