"""A milestone's story as JSON, ``wirralplan.show/1``; its schema is ``show.schema.json``."""

from collections.abc import Iterator, Mapping
from datetime import date

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.story import Story
from wirralplan.views.json import dumped
from wirralplan.views.listing.row import flat_row

FORMAT = "wirralplan.show/1"


def rendered(story: Story, plan: Plan, path: str, line: int) -> Iterator[str]:
    """The story as one JSON object; facts dated after its day are left out, but named."""
    milestone = story.row.placed.milestone
    document: Mapping[str, object] = {
        "format": FORMAT,
        "as_of": story.day.isoformat(),
        "plan": {"title": plan.title, "edition": plan.edition, "path": path},
        "milestone": flat_row(story.row, line),
        "completed_later": _later(milestone.completed, story),
        "cancelled_later": _later(milestone.cancelled, story),
        "note": milestone.note,
        "source": milestone.source,
        "history": list(_history(story)),
        "updates": list(_updates(story)),
        "waits_for": [row.placed.reference for row in story.waits_for],
        "awaited_by": [row.placed.reference for row in story.awaited_by],
    }
    yield f"{dumped(document, indent=2)}\n"


def _later(day: date | None, story: Story) -> str | None:
    return day.isoformat() if day is not None and day > story.day else None


def _history(story: Story) -> Iterator[Mapping[str, str | None]]:
    for move, to in story.moves:
        yield {
            "date": move.date.isoformat(),
            "from": move.from_.isoformat(),
            "to": to.isoformat() if to else None,
            "reason": move.reason,
            "approved_by": move.approved_by,
        }


def _updates(story: Story) -> Iterator[Mapping[str, str | None]]:
    for update in story.updates:
        yield {
            "date": update.date.isoformat(),
            "note": update.note,
            "rag": update.rag.value if update.rag else None,
            "by": update.by,
        }
