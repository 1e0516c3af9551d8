"""What differs between two plans: ``diff``."""

from collections.abc import Iterator

from wirralplan.plan.changes.compare import Tally, compare, tally
from wirralplan.plan.model import Plan
from wirralplan.plan.words import counted
from wirralplan.views.answer import Answer, Block, Heading, Sentence
from wirralplan.views.answers.diff_fields import DOCUMENT, Comparison
from wirralplan.views.answers.diff_tables import tables
from wirralplan.views.answers.head import PlanFile
from wirralplan.views.fields import Data


def diff(old: PlanFile, new: PlanFile, names: tuple[str, str]) -> Answer:
    """What changed from ``old`` to ``new``, which the page calls by their ``names``."""
    changes = list(compare(old.plan, new.plan))
    comparison = Comparison(old, new, changes, tally(old.plan, changes))
    return Answer(Data(DOCUMENT, comparison), list(_page(comparison, names)), None)


def _page(comparison: Comparison, names: tuple[str, str]) -> Iterator[Block]:
    """A table for each kind of change, removed first, and the sum."""
    was, now = names
    yield Heading(f"What changed from {was} to {now}")
    yield from _editions(comparison.old.plan, comparison.new.plan)
    yield from tables(comparison.changes)
    yield Sentence("" if comparison.changes else "No difference: both say the same.")
    yield Sentence(sum_line(comparison.tally))


def sum_line(tally: Tally) -> str:
    """The sum that always adds up: every milestone of both plans is in it."""
    removed = f" - {tally.removed} removed" if tally.removed else ""
    added = f" + {tally.added} added" if tally.added else ""
    now = f" = {tally.now} now" if removed or added else ""
    kept = f"{tally.changed} changed, {tally.unchanged} unchanged"
    also = f", {tally.added} added" if tally.added else ""
    return f"{counted(tally.before, 'milestone')}{removed}{added}{now}: {kept}{also}"


def _editions(old: Plan, new: Plan) -> Iterator[Block]:
    """What the two plans call themselves, where that is not the same."""
    was, now = _called(old), _called(new)
    if was != now:
        yield Sentence(f"Before: {was}")
        yield Sentence(f"Now: {now}")


def _called(plan: Plan) -> str:
    return f"{plan.title}, {plan.edition}" if plan.edition else plan.title
