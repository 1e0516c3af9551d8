"""A listing as CSV: the columns of the JSON rows, and nothing else."""

from collections.abc import Callable, Iterator

from wirralplan.plan.queries.survey import Row
from wirralplan.views import spreadsheet
from wirralplan.views.listing.listing import Listing
from wirralplan.views.listing.row import COLUMNS


def rendered(listing: Listing, line_of: Callable[[Row], int]) -> Iterator[str]:
    """The listing, a line per milestone."""
    columns = {**COLUMNS, "line": line_of, **listing.keys}
    values = tuple(columns.values())
    return spreadsheet.rendered(
        list(columns), ([value(row) for value in values] for row in listing.rows)
    )
