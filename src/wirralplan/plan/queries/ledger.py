"""How the counts of a board paper came from its opening to its close, entry by entry.

As in a ledger, opening and entries add up to the close; each entry counts rows of one section.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from wirralplan.frozen import frozen
from wirralplan.plan.queries.bands import Band
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.queries.report import Report
from wirralplan.plan.standing import Status

# Where an entry is listed: the letter of the section.
_SECTIONS = {
    "added": "E",
    "completed": "B",
    "cancelled": "E",
    "reopened": "E",
    "reinstated": "E",
    "lost their date": "C",
    "no longer ongoing": "C",
    "given a date": "C",
    "made ongoing": "C",
    "removed": "E",
}


class Entry(NamedTuple):
    """What changed a count: so many more, or less; the word for it and the letter of its section.

    An entry of nothing is none.
    """

    number: int
    word: str

    @property
    def section(self) -> str:
        """The letter of the section that lists them."""
        return _SECTIONS[self.word]


@frozen
class Account:
    """One count: its word, what it was, what changed it, what it is."""

    word: str
    opening: int
    entries: Sequence[Entry]
    close: int


def ledger(report: Report) -> Sequence[Account]:
    """All milestones, and those complete, cancelled and without a date yet; empty without a period.

    The other counts change by time alone, without anything happening.
    """
    then, now = report.then, report.now
    if then is None:
        return []
    accounts = [Account("all", then.total(), _kept(_all(report)), now.total())]
    for status in (Status.COMPLETE, Status.CANCELLED, Status.UNDATED):
        band = Band(status.value)
        entries = _kept(_changes(report, status))
        accounts.append(Account(status.value, then[band], entries, now[band]))
    return accounts


def _all(report: Report) -> Mapping[str, int]:
    gone = 0 if report.survey.filtered else len(report.removed)
    return {"added": len(report.added), "removed": -gone}


def _changes(report: Report, status: Status) -> Mapping[str, int]:
    """What changed the count of a status, by word, in the order of the words."""
    numbers: Counter[str] = Counter()
    for row in report.rows:
        if row.came_to_be(status):
            numbers[_arrival(row)] += 1
        elif row.ceased_to_be(status):
            numbers[_departure(row)] -= 1
    if not report.survey.filtered:
        numbers["removed"] -= sum(row.standing.status is status for row in report.removed)
    return {word: numbers[word] for word in _SECTIONS}


def _arrival(row: Tracked) -> str:
    """How a milestone came to have its status."""
    status, was = row.standing.status, row.was.status if row.was else None
    if status is Status.COMPLETE:
        return "completed"
    if status is Status.CANCELLED:
        return "cancelled"
    if was is None:
        return "added"
    undated = "lost their date" if row.was and row.was.due is not None else "no longer ongoing"
    return {Status.COMPLETE: "reopened", Status.CANCELLED: "reinstated"}.get(was, undated)


def _departure(row: Tracked) -> str:
    """How a milestone lost the status that it had."""
    was = row.was.status if row.was else None
    if was is Status.COMPLETE:
        return "reopened"
    if was is Status.CANCELLED:
        return "reinstated"
    dated = "given a date" if row.standing.due is not None else "made ongoing"
    settled = {Status.COMPLETE: "completed", Status.CANCELLED: "cancelled"}
    return settled.get(row.standing.status, dated)


def _kept(numbers: Mapping[str, int]) -> Sequence[Entry]:
    return list(_entries(numbers))


def _entries(numbers: Mapping[str, int]) -> Iterator[Entry]:
    for word, number in numbers.items():
        if number:
            yield Entry(number, word)
