"""A listing as JSON, ``wirralplan.milestones/1``; its schema is ``listing.schema.json``.

A listing of another form has all that and its own: ``wirralplan.slips/1`` and
``wirralplan.stale/1``, with ``slips.schema.json`` and ``stale.schema.json``.
"""

from collections.abc import Callable, Iterator

from wirralplan.plan.queries.survey import Row
from wirralplan.plan.standing import Status
from wirralplan.views.json import dumped
from wirralplan.views.listing.listing import Listing
from wirralplan.views.listing.row import flat_row


def rendered(listing: Listing, path: str, line_of: Callable[[Row], int]) -> Iterator[str]:
    """The listing, a line per milestone; ``path`` is the plan's as it was asked for."""
    survey = listing.survey
    rows = listing.rows
    head = {
        "format": f"wirralplan.{listing.form}/1",
        "as_of": survey.day.isoformat(),
        **listing.asked,
        "plan": {"title": survey.plan.title, "edition": survey.plan.edition, "path": path},
        "totals": {
            "milestones": survey.totals.milestones,
            "shown": len(rows),
            **{status.value: survey.totals[status] for status in Status},
        },
    }
    yield "{\n"
    for key, value in head.items():
        yield f'  "{key}": {dumped(value)},\n'
    yield '  "milestones": ['
    gap = "\n"
    for row in rows:
        own = {key: value(row) for key, value in listing.keys.items()}
        yield f"{gap}    {dumped(flat_row(row, line_of(row)) | own)}"
        gap = ",\n"
    yield "\n  ]\n}\n" if rows else "]\n}\n"
