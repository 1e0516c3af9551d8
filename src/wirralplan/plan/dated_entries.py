"""Updates that begin with their day: as their key, or as the first words of their note."""

from wirralplan.plan.dates.kinds import Kind as TextKind
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.faults import WrongShape
from wirralplan.text.document import Document
from wirralplan.text.route import Route, last_key
from wirralplan.text.source import Span


def day_of_note(document: Document, parent: Route) -> str:
    """The day that the note of an update begins with; empty where it begins otherwise."""
    found = loosely(document.value((*parent, "note")) or "")
    if found.kind is not TextKind.ONE or found.before or not found.rest:
        return ""
    period = found.parts[0].period
    return period.first.isoformat() if period.is_day else ""


def dated_entry(document: Document, route: Route) -> WrongShape | None:
    """An update that is written as its date, a colon and its text; ``None`` for any other key."""
    entry, day, text = route[:-1], str(route[-1]), document.value(route)
    is_update = last_key(entry) == "updates" and isinstance(entry[-1], int)
    if not is_update or not text or len(document.keys(entry)) > 1:
        return None
    if loosely(day).kind not in (TextKind.ONE, TextKind.NO_YEAR):
        return None
    span = document.key_span(route) or Span(0, 0)
    value = f"{day} {text}"
    return WrongShape(
        span,
        key="updates",
        item=True,
        expected="a group of keys",
        got="text",
        more=False,
        only="",
        line=0,
        route=entry,
        value=value,
    )
