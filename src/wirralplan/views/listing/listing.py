"""What a listing says: its heading, its groups of rows, and totals that always add up."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from wirralplan.plan.dates import in_short, in_words
from wirralplan.plan.queries.listings import by_status
from wirralplan.plan.queries.survey import Row, Survey, Totals
from wirralplan.plan.standing import Rating, Status
from wirralplan.plan.words import counted
from wirralplan.views.listing.rating import rating_cell
from wirralplan.views.listing.row import Value
from wirralplan.views.palette import RATING_STYLES, STATUS_STYLES, STATUS_WORDS
from wirralplan.views.paper.paper import Block, Cell, Column, Grid, Paper, cell, heading, sentence

_GREEN = "green by dates: not late; that is not to say on track"

Shown: TypeAlias = tuple[Column, Callable[[Row], Cell]]


@dataclass(frozen=True)
class Group:
    """Rows under a title of their own; the only group of a listing may have none."""

    title: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Listing:
    """Everything that any format of a listing needs.

    ``columns`` are names of ``_COLUMNS``, or columns of its own; ``nothing`` is what an empty
    listing says; ``summary`` the line before the totals (may be empty). In machine formats
    ``form`` names it, ``asked`` is what was asked besides the day, and each row has the
    ``keys`` beside those of every listing.
    """

    title: str
    groups: Sequence[Group]
    columns: Sequence[str | Shown]
    nothing: str
    summary: str
    survey: Survey
    form: str = "milestones"
    asked: Mapping[str, Value] = field(default_factory=dict)
    keys: Mapping[str, Callable[[Row], Value]] = field(default_factory=dict)

    @property
    def rows(self) -> list[Row]:
        """All rows, group after group."""
        return [row for group in self.groups for row in group.rows]


def overdue(survey: Survey) -> Listing:
    """The listing of what is overdue; ``survey`` holds just that."""
    columns = ("days late", "due", "rating", "lead", "milestone")
    return Listing(
        f"Overdue on {in_words(survey.day)}",
        [Group("", survey.rows)],
        columns,
        nothing(survey, "is overdue"),
        f"{_overdue(survey.rows)}{_due_today(survey)}",
        survey,
    )


def falling_due(survey: Survey, first: date, last: date) -> Listing:
    """The listing of what falls due between two days, both included."""
    return Listing(
        f"Falling due from {in_words(first)} to {in_words(last)}",
        [Group("", survey.rows)],
        ("days left", "due", "status", "rating", "lead", "milestone"),
        nothing(survey, "falls due in these days"),
        f"{len(survey.rows)} falling due",
        survey,
    )


def of_lead(survey: Survey, name: str, *, filtered: bool) -> Listing:
    """One person's milestones in groups by status; ``filtered`` says that some may be left out."""
    groups = [
        Group(_capital(STATUS_WORDS[status]), rows) for status, rows in by_status(survey.rows)
    ]
    nothing = f"{name} leads nothing {'that passes these filters' if filtered else 'in this plan'}."
    return Listing(
        f"{name} on {in_words(survey.day)}",
        groups,
        ("due", "days", "rating", "milestone"),
        nothing,
        _counted(survey.rows) if survey.rows else "",
        survey,
    )


def everything(survey: Survey) -> Listing:
    """The listing of the whole plan, or of what passed the filters."""
    return Listing(
        f"{survey.plan.title} on {in_words(survey.day)}",
        [Group("", survey.rows)],
        ("status", "due", "rating", "lead", "milestone"),
        nothing_listed(survey),
        "",
        survey,
    )


def paper(listing: Listing) -> Paper:
    """The listing as a page."""
    blocks: list[Block] = [heading(listing.title)]
    grouped = len(listing.groups) > 1 or any(group.title for group in listing.groups)
    for group in listing.groups:
        if grouped:
            blocks.append(heading(f"{group.title} ({len(group.rows)})", 2))
        if group.rows:
            blocks.append(_grid(listing.columns, group.rows))
    if not listing.rows:
        blocks.append(sentence(listing.nothing))
    if listing.rows and grouped:
        blocks.append(sentence(""))
    if listing.rows and listing.summary:
        blocks.append(sentence(listing.summary))
    rated = "rating" in listing.columns
    if rated and any(row.standing.computed is Rating.GREEN for row in listing.rows):
        blocks.append(sentence(_GREEN))
    blocks.append(sentence(_last_line(listing)))
    return blocks


def nothing(survey: Survey, predicate: str) -> str:
    """What an empty listing says; with filters, the plan may well hold what was asked for."""
    return f"Nothing {'that passes these filters ' if survey.filtered else ''}{predicate}."


def nothing_listed(survey: Survey) -> str:
    """What a list of the whole plan says when it is empty."""
    if survey.filtered:
        return "Nothing passes these filters."
    return "There are no milestones in this plan."


def totals_line(totals: Totals) -> str:
    """The sum that always adds up: ``80 milestones = 31 overdue + …``."""
    parts = " + ".join(f"{totals[status]} {STATUS_WORDS[status]}" for status in Status)
    return f"{counted(totals.milestones, 'milestone')} = {parts}"


def _last_line(listing: Listing) -> str:
    survey = listing.survey
    note = f" ({len(survey.rows)} shown)" if survey.filtered else ""
    return f"{totals_line(survey.totals)}{note}"


def _overdue(rows: Sequence[Row]) -> str:
    ratings = Counter(row.standing.rating for row in rows)
    return f"{len(rows)} overdue ({ratings[Rating.RED]} red, {ratings[Rating.AMBER]} amber)"


def _due_today(survey: Survey) -> str:
    """What else presses; a filter that leaves no such milestone is not news of the plan."""
    count = survey.passing[Status.DUE_TODAY]
    return f", {count} due today" if count or not survey.filtered else ""


def _counted(rows: Sequence[Row]) -> str:
    counts = ", ".join(f"{len(members)} {STATUS_WORDS[one]}" for one, members in by_status(rows))
    return f"{counted(len(rows), 'milestone')}: {counts}"


def _grid(columns: Sequence[str | Shown], rows: Sequence[Row]) -> Grid:
    shown = [_COLUMNS[one] if isinstance(one, str) else one for one in columns]
    return Grid(
        [column for column, _ in shown],
        [[to_cell(row) for _, to_cell in shown] for row in rows],
    )


def _milestone(row: Row) -> Cell:
    return cell(f"{row.placed.outline}  {row.placed.milestone.title}")


def _due(row: Row) -> Cell:
    due = row.standing.due
    return Cell((in_short(due) if due else "ongoing").rjust(11))


def _status(row: Row) -> Cell:
    status = row.standing.status
    return Cell(STATUS_WORDS[status], STATUS_STYLES[status])


def _days(row: Row) -> str:
    """How far the due date is, in words that need no sign."""
    standing = row.standing
    if standing.days_late is not None:
        late = standing.days_late
        return f"{abs(late)} {'late' if late > 0 else 'early'}" if late else "on the day"
    if standing.days_left is None:
        return ""
    return f"in {standing.days_left}" if standing.days_left else "today"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_COLUMNS: Mapping[str, Shown] = {
    "days late": (
        Column("Days late", right=True, narrow="Days\nlate"),
        lambda row: Cell(str(row.standing.days_late), RATING_STYLES[row.standing.computed]),
    ),
    "days left": (
        Column("Days left", right=True, narrow="Days\nleft"),
        lambda row: Cell(str(row.standing.days_left)),
    ),
    "days": (Column("Days"), lambda row: Cell(_days(row))),
    "due": (Column("Due"), _due),
    "status": (Column("Status"), _status),
    "rating": (Column("Rating"), lambda row: rating_cell(row.standing)),
    "lead": (Column("Lead"), lambda row: cell(row.placed.lead)),
    "milestone": (Column("Milestone", wraps=True), _milestone),
}
