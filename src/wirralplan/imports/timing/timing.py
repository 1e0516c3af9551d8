"""What words of time say, in the words of a milestone and in a cell that is for dates."""

from wirralplan.imports.timing.cell import of_completed, of_due, of_start, of_status
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.point import of_point
from wirralplan.imports.timing.times import flat
from wirralplan.imports.timing.words import LEFT

__all__ = [
    "DayOrder",
    "Timing",
    "looks_like_time",
    "of_completed",
    "of_due",
    "of_point",
    "of_start",
    "of_status",
]


def looks_like_time(text: str) -> str:
    """The first thing in a text that still looks like time; empty where nothing does."""
    found = LEFT.search(flat(text)[:2000])
    return found[0] if found else ""
