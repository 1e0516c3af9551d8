"""What the filters let through, in words."""

from collections.abc import Iterable, Iterator, Sequence

from wirralplan.plan.dates.days import in_short
from wirralplan.plan.model import TBC, Plan
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.ratings import RATINGS
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import has_own_numbers, placed_activities
from wirralplan.plan.words import one_of
from wirralplan.views.answers.columns import numbered
from wirralplan.views.status_words import NO_LEAD, STATUS_WORDS


def only(plan: Plan, selection: Selection) -> Sequence[str]:
    """A phrase for each filter: ``led by Carly Brown``; in the order of the options."""
    return [*_who(selection), *_where(plan, selection), *_how(selection), *_when(selection)]


def _who(selection: Selection) -> Iterator[str]:
    if selection.leads is not None:
        leads = [f"led by {lead}" for lead in sorted(selection.leads - {TBC})]
        yield one_of([*leads, *([f"with {NO_LEAD}"] if TBC in selection.leads else [])])
    if selection.supporters is not None:
        yield f"supported by {one_of(sorted(selection.supporters))}"


def _where(plan: Plan, selection: Selection) -> Iterator[str]:
    within = list(placed_activities(plan))
    if selection.workstreams is not None:
        by_place = not has_own_numbers(plan)
        titles = [
            numbered(one.ref or (f"{place + 1}." if by_place else None), one.title)
            for place, one in enumerate(plan.workstreams)
            if place in selection.workstreams
        ]
        yield _in("workstream", titles)
    if selection.activities is not None:
        yield _in(
            "activity",
            [
                numbered(one.number, one.activity.title)
                for one in within
                if one.id in selection.activities
            ],
        )
    if selection.priorities is not None:
        found = [one.id for one in plan.priorities if one.id in selection.priorities]
        yield f"for priority {one_of(found)}"


def _in(word: str, titles: Iterable[str]) -> str:
    return f"in {word} {one_of([title.replace('  ', ' ') for title in titles])}"


def _how(selection: Selection) -> Iterator[str]:
    if selection.statuses is not None:
        chosen = [STATUS_WORDS[one] for one in Status if one in selection.statuses]
        yield f"with status {one_of(chosen)}"
    if selection.ratings is not None:
        chosen = [word for word, rating in RATINGS.items() if rating in selection.ratings]
        yield f"rated {one_of(chosen)}"


def _when(selection: Selection) -> Iterator[str]:
    if selection.due_after is not None:
        yield f"due on or after {in_short(selection.due_after)}"
    if selection.due_before is not None:
        yield f"due on or before {in_short(selection.due_before)}"
    if selection.search:
        yield f"with the text '{selection.search}'"
