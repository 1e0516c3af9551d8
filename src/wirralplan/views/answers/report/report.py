"""The board paper as an answer: ``report``."""

from collections.abc import Iterator

from wirralplan.views.answer import Answer, Block
from wirralplan.views.answers.report.ahead import due_next, unsettled, without_update
from wirralplan.views.answers.report.appendices import how_to_read, priorities, timeline
from wirralplan.views.answers.report.exceptions import decisions, exceptions
from wirralplan.views.answers.report.fields import DOCUMENT
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.answers.report.period import completed, moved, other_changes
from wirralplan.views.answers.report.position import cover, on_a_page, summary
from wirralplan.views.answers.report.register import register
from wirralplan.views.fields import Data

# In the order in which a board reads: what it decides comes before what it notes.
_SECTIONS = (
    summary,
    on_a_page,
    decisions,
    exceptions,
    completed,
    moved,
    due_next,
    other_changes,
    without_update,
    unsettled,
    priorities,
    timeline,
)


def report(paper: Paper) -> Answer:
    """The whole paper; it has no one table, and so no CSV."""
    return Answer(Data(DOCUMENT, paper), list(_page(paper)), None)


def _page(paper: Paper) -> Iterator[Block]:
    yield cover(paper)
    for section in _SECTIONS:
        yield from section(paper)
    if paper.register:
        yield from register(paper)
    yield from how_to_read(paper)
