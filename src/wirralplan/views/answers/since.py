"""What the dates of one plan say has happened from a day on: ``diff --since``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.queries.since import Since
from wirralplan.plan.words import counted
from wirralplan.views.answer import Answer, Block, Heading, Sentence
from wirralplan.views.answers.diff_fields import CHANGE, ChangeRow
from wirralplan.views.answers.diff_tables import tables
from wirralplan.views.answers.head import PlanFile, as_of, plan
from wirralplan.views.fields import COUNT, DAY, TEXT, Data, Document, Field, ListOf, Record

_LIMITS = (
    "The dates in the plan do not say what was added, removed, retitled, given to another lead or "
    "corrected, nor what was written in later with an earlier date."
)


class _Happened(NamedTuple):
    file: PlanFile
    since: Since

    def rows(self) -> Sequence[ChangeRow]:
        """A row for each change, with the due dates of the day."""
        return [ChangeRow.of(one, self.file, self.since.day) for one in self.since.changes]


_COUNTS: Record[Since] = Record(
    "counts",
    "Every milestone of the plan: changed and unchanged add up to milestones.",
    (
        Field("milestones", COUNT, lambda one: one.milestones, "All milestones of the plan."),
        Field("changed", COUNT, lambda one: one.changed, "Those with something of the period."),
        Field("unchanged", COUNT, lambda one: one.unchanged, "Those with nothing of it."),
        Field("changes", COUNT, lambda one: len(one.changes), "How many changes there are."),
    ),
)
DOCUMENT: Document[_Happened] = Document(
    "since",
    "wirralplan diff --since --format json",
    "What the dates of one plan say was completed, moved, cancelled and updated in a period.",
    (
        as_of(lambda one: one.since.day),
        Field(
            "since",
            DAY,
            lambda one: one.since.first,
            "The first day of the period; as_of is the last.",
        ),
        plan(lambda one: one.file),
        Field("totals", _COUNTS, lambda one: one.since, _COUNTS.about),
        Field("limits", TEXT, lambda _: _LIMITS, "What such an answer cannot know, in words."),
        Field(
            "changes",
            ListOf(CHANGE, line_each=True),
            _Happened.rows,
            "Each change, in the order of the kinds.",
        ),
    ),
)


def since(found: Since, file: PlanFile) -> Answer:
    """What happened in the period."""
    return Answer(Data(DOCUMENT, _Happened(file, found)), list(_page(found)), None)


def _page(found: Since) -> Iterator[Block]:
    period = f"from {in_words(found.first)} to {in_words(found.day)}"
    yield Heading(f"{found.plan.title}: what changed {period}")
    yield from tables(found.changes)
    yield Sentence("" if found.changes else "Nothing in this plan is dated in this period.")
    with_any = f"{found.changed} changed + {found.unchanged} with nothing dated in this period"
    yield Sentence(f"{counted(found.milestones, 'milestone')} = {with_any}")
    yield Sentence(f"{_LIMITS} Compare with an older version for that: wirralplan diff OLD")
