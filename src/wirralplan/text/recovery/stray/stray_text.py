"""What a line seems to be that is neither a key, an item, nor more of a text.

Such lines are pasted: remarks without their ``#``, the beginning and the end of an e-mail, rows of
a table, bullets from Word. What is said of one is what it looks like, and what to do with it.
"""

import re
from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.recovery.stray import pasted
from wirralplan.text.recovery.stray.outline import (
    Groups,
    Row,
    admits,
    open_parts,
    row_at,
    rows_from,
)
from wirralplan.text.recovery.stray.strange_line import StrangeLine, commented
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_DIVIDER = pattern(r"[-=_*~\u2013\u2014+#. ]{3,}$")
_REMARK = pattern(r"//|/\*|<!--|;|--(?=\s)|(?:REM|NB|TODO|FIXME|TBC|XXX)\b|N\.B\.")
# What a web page or a chat puts round a text: its way, its foot, the sign before and behind code.
_PAGE = pattern(
    r"(?:`{3}|~{3})\w*$|Home (?:>|\u00bb|\u203a|/|\|) .|(?:skip|jump) to (?:main )?content\b"
    r"|back to top$|print this page$|share this page\b|you are here:?\s|page \d+ of \d+$"
    r"|.{0,300}\blast updated:? .{0,60}\bprint this page$",
    re.IGNORECASE,
)
_GREETING = pattern(
    r"(?:hi|hello|dear|good (?:morning|afternoon))\b[^:]{0,60}$"
    r"|(?:kind|best|many|warm|with best)? ?(?:regards|wishes|thanks)\b[\w ]{0,20}[,.!]?$"
    r"|(?:thanks|thank you|cheers|yours (?:sincerely|faithfully))\b[\w ]{0,20}[,.!]?$"
    r"|(?:from|sent|to|cc|subject|date):\s.*\d\d:\d\d"
    r"|sent from my\b|-----original message",
    re.IGNORECASE,
)
_NO_TEXT = pattern(r"\d{4}-\d\d-\d\d$|true$|\S{0,3}$")
_WORD = pattern(r"[\w-]+")
_HYPHEN = pattern(r"\w-$")
_NEXT_WORD = pattern(r"(?:and|or|to|nor|but|versus|vs|as well)\b|\W", re.IGNORECASE)
_HEADER = pattern(r"[|>][-+\d]*$")
_PERCENT = pattern(r"% *(?:complete|done|progress|achieved|delivered)\b", re.IGNORECASE)
_LONGEST_MAIL = 20  # lines: more than the beginning or the end of any e-mail
_LONGEST = 100  # characters of a line that is shown as it would be


def strays(source: Source, start: int, keys: frozenset[str], groups: Groups) -> Iterator[StrayText]:
    """What the line that begins at ``start`` may be, likeliest first."""
    row = row_at(source.text, start)
    body = source.text[row.start + row.indent : row.end].rstrip()
    place = StrangeLine(source, row, body, keys, groups)
    for found in (
        pasted.reply,
        pasted.list_in_text,
        pasted.bullet,
        _divider,
        pasted.cells,
        _percent,
        _page,
        pasted.item,
        _remark,
        _mail,
        pasted.titles,
        _value,
        _block_text,
    ):
        yield from found(place)
    if not _lost_colon(place):
        yield from _more_text(place)


def before_list(
    source: Source, row: Row, above: Row, keys: frozenset[str], groups: Groups
) -> Iterator[StrayText]:
    """A text behind the key of a list whose items begin below it, in ``row``."""
    place = StrangeLine(source, above, above.key, keys, groups)
    holds = above.key in groups or place.is_text_list(above)
    if not (above.key and holds and above.value and row.marks and row.indent >= above.inner):
        return
    text = source.text[above.start : above.end]
    begin = above.start + text.index(":", above.inner + len(above.key)) + 1
    value = source.text[begin : above.end].strip()
    empty = above.value in ("[]", "{}", "~", "null", "-")
    remark = value[len(above.value) :].strip() if empty else f"# {value}"
    line = f"{above.key}: {remark}".rstrip(" ")
    repair = Splice(Span(begin, above.end), f" {remark}" if remark else "")
    found = place.fault(Stray.BEFORE_LIST, [above], (repair,), line=line, holder=above.key)
    at = source.text.index(value, begin)
    yield found.changed(span=Span(at, at + len(value)), text=above.value)


def _divider(place: StrangeLine) -> Iterator[StrayText]:
    if _is_dashes(place.body) or (_DIVIDER.match(place.body) and place.body.strip("- .")):
        yield place.fault(Stray.DIVIDER, [place.row], commented([place.row]))


def _is_dashes(body: str) -> bool:
    """Whether it is a row of dashes, and no mark of YAML."""
    return body.count("-") > 3 and not body.strip("- ")


def _percent(place: StrangeLine) -> Iterator[StrayText]:
    """A column of a table that plans do not have: how much is done."""
    if _PERCENT.match(place.body):
        yield place.fault(Stray.PERCENT, [place.row], commented([place.row]))


def _page(place: StrangeLine) -> Iterator[StrayText]:
    """A line that came along when something was copied from a web page."""
    if _PAGE.match(place.body):
        yield place.fault(Stray.PAGE, [place.row], commented([place.row]))


def _remark(place: StrangeLine) -> Iterator[StrayText]:
    if _REMARK.match(place.body) or (place.body.startswith("@") and " " in place.body):
        yield place.fault(Stray.REMARK, [place.row], commented([place.row]))


def _mail(place: StrangeLine) -> Iterator[StrayText]:
    """The beginning or the end of an e-mail, with the names below it."""
    if not _GREETING.match(place.body):
        return
    text, rows = place.source.text, list[Row]()
    for row in rows_from(text, place.row.start):
        if rows and (row.marks or row.key in place.keys or not _of_mail(row)):
            break
        rows.append(row)
        if len(rows) > _LONGEST_MAIL:
            break
    yield place.fault(Stray.MAIL, rows, commented(rows))


def _of_mail(row: Row) -> bool:
    return not row.key or row.key.lower() in {"tel", "email", "e-mail", "mobile", "phone", "t", "m"}


def _value(place: StrangeLine) -> Iterator[StrayText]:
    """The value of the key above, which was begun in the column of that key."""
    row, above, text = place.row, place.above, place.source.text
    if above is None or not above.awaits or row.marks or row.key or above.inner != row.indent:
        return
    if above.key not in place.keys or above.key in place.groups or place.is_text_list(above):
        return
    end = above.start + len(text[above.start : above.end].rstrip())
    between = text[end : place.begin]
    if text[end - 1] != ":" or len(between.strip(" \t").splitlines()) > 1:
        return
    line = f"{above.key}: {place.body}"
    repair = (Splice(Span(end, place.begin), " "),)
    yield place.fault(Stray.VALUE, [row], repair, line=line, above=above.start, holder=above.key)


def _block_text(place: StrangeLine) -> Iterator[StrayText]:
    """The text that ``|`` above begins, which does not stand further in than its key."""
    above, text = place.above, place.source.text
    if above is None or not above.key or not _HEADER.match(above.value):
        return
    rows = list[Row]()
    for row in rows_from(text, place.row.start):
        if row.marks or row.key in place.keys or row.indent > above.inner:
            break
        rows.append(row)
    spaces = above.inner + 2
    repair = tuple(Splice(Span(row.start, row.start + row.indent), " " * spaces) for row in rows)
    if rows:
        yield place.fault(
            Stray.BLOCK_TEXT,
            rows,
            repair,
            above=above.start,
            holder=above.key,
            line=above.value,
            spaces=spaces,
        )


def _lost_colon(place: StrangeLine) -> bool:
    """Whether it is a key that lost its colon: one that can stand in that place."""
    word = _WORD.match(place.body)
    if word is None or word[0] not in place.keys:
        return False
    for part in open_parts(place.source.text, place.row.start):
        if part.inner == place.row.indent:
            if not place.groups:
                return True
            return (
                admits(place.groups, part.holder, frozenset({word[0]})) and word[0] not in part.rows
            )
    return place.row.indent == 0 and word[0] in place.groups.get("", place.keys)


def _more_text(place: StrangeLine) -> Iterator[StrayText]:
    """The rest of the text above, or a remark; of a line that says neither, both are named."""
    text, above = place.source.text, place.above
    if place.row.marks:
        return
    rows = [place.row]
    for row in rows_from(text, place.row.start):
        if row.start == place.row.start:
            continue
        if row.marks or (row.key and not _is_minuted(row, place)):
            break
        if pasted.CELLS.search(text, row.start, row.end):
            break
        rows.append(row)
    if above is None or not _can_go_on(above, text, place):
        yield place.fault(Stray.REMARK, rows, commented(rows))
        return
    whole = _joined([text[row.start : row.end].strip() for row in (above, *rows)])
    line = whole if len(whole) <= _LONGEST else ""
    # A text goes on below where that line stands further in than its key.
    begin = tuple(
        Splice(_hyphen_to(one, row, text), "")
        if _is_hyphened(text[one.start : one.end], text[row.start : row.end])
        else Splice(Span(row.start, row.start + row.indent), " " * (above.inner + 2))
        for one, row in zip((above, *rows), rows, strict=False)
    )
    lower = place.body[:1].islower()
    stray = Stray.MORE_TEXT if lower and not place.row.key else Stray.REMARK_OR_TEXT
    repair = begin if stray is Stray.MORE_TEXT else commented(rows)
    yield place.fault(stray, rows, repair, line=line, above=above.start)


def _joined(pieces: list[str]) -> str:
    """The lines of a text as one."""
    whole = pieces[0]
    for piece in pieces[1:]:
        whole += piece if _is_hyphened(whole, piece) else f" {piece}"
    return whole


def _is_hyphened(upper: str, lower: str) -> bool:
    """Whether a word goes on below its hyphen, as in ``co-`` and ``located``.

    In ``pre-`` and ``and post-natal`` it does not.
    """
    return bool(_HYPHEN.search(upper.rstrip())) and not _NEXT_WORD.match(lower.strip())


def _hyphen_to(upper: Row, lower: Row, text: str) -> Span:
    """What stands between a hyphen and the rest of its word."""
    end = upper.start + len(text[upper.start : upper.end].rstrip())
    return Span(end, lower.start + lower.indent)


def _is_minuted(row: Row, place: StrangeLine) -> bool:
    """Whether the line goes on with what was pasted above: ``ACTION: KM to circulate it``."""
    own = row.key not in place.keys and row.key.isupper()
    return own and row.indent == place.row.indent and bool(row.value)


def _can_go_on(above: Row, text: str, place: StrangeLine) -> bool:
    """Whether the line above holds a text that may not have ended there."""
    gap = text[above.end : place.row.start].strip(" \t")
    between = gap.count("\n") or gap.count("\r")
    return (
        between == 1
        and bool(above.key or above.marks)
        and bool(above.value)
        and above.value[:1] not in "'\"|>[{&*!@`%"
        and not _NO_TEXT.match(above.value)
        and (not above.key or " " in above.value)
    )
