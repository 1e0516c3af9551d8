"""A listing as CSV: the columns of the JSON rows, and nothing else."""

from collections.abc import Callable, Iterator

from wirralplan.plan.survey import Stood
from wirralplan.views import spreadsheet
from wirralplan.views.listing.listing import Listing
from wirralplan.views.listing.row import COLUMNS


def rendered(listing: Listing, line_of: Callable[[Stood], int]) -> Iterator[str]:
    """The listing, a line per milestone."""
    values = tuple(COLUMNS.values())
    return spreadsheet.rendered(
        [*COLUMNS, "line"],
        ([*[value(stood) for value in values], line_of(stood)] for stood in listing.rows),
    )
