"""The listing of what moved: from when to when, how often, and why the last time."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from wirralplan.plan.dates import in_short, in_words
from wirralplan.plan.queries.slips import Direction, direction, last_move
from wirralplan.plan.queries.survey import Row, Survey
from wirralplan.views.listing.listing import Group, Listing, Shown, nothing
from wirralplan.views.listing.row import Value
from wirralplan.views.paper.paper import Cell, Column, cell

_STYLES = {Direction.LOST: "bad", Direction.LATER: "warn", Direction.EARLIER: "good"}
_KEYS: Mapping[str, Callable[[Row], Value]] = {
    "last_move": lambda row: last_move(row).date.isoformat(),
    "last_reason": lambda row: last_move(row).reason,
    "last_approved_by": lambda row: last_move(row).approved_by,
}


def slips(survey: Survey) -> Listing:
    """The listing of what moved; ``survey`` holds just that."""
    return Listing(
        f"What moved, as of {in_words(survey.day)}",
        [Group("", survey.rows)],
        _COLUMNS,
        nothing(survey, "moved"),
        _summary(survey.rows),
        survey,
        form="slips",
        keys=_KEYS,
    )


def _summary(rows: Sequence[Row]) -> str:
    counted = Counter(direction(row) for row in rows)
    parts = ", ".join(f"{counted[one]} {one}" for one in Direction if counted[one])
    again = sum(row.standing.moves > 1 for row in rows)
    return f"{len(rows)} moved ({parts}), {again} more than once"


def _days(row: Row) -> Cell:
    slip = row.standing.slip
    text = "" if slip is None else f"{slip:+}" if slip else "0"
    return Cell(text, _STYLES.get(direction(row), ""))


def _now(row: Row) -> Cell:
    due = row.standing.due
    return Cell("no date".rjust(11), _STYLES[Direction.LOST]) if due is None else _day(due)


def _day(day: date | None) -> Cell:
    return Cell("" if day is None else in_short(day).rjust(11))


_COLUMNS: Sequence[str | Shown] = (
    (Column("Days", right=True), _days),
    (Column("Original"), lambda row: _day(row.standing.original_due)),
    (Column("Now"), _now),
    (Column("Moves", right=True), lambda row: Cell(str(row.standing.moves))),
    "status",
    "lead",
    (Column("Last reason", wraps=True), lambda row: cell(last_move(row).reason)),
    "milestone",
)
