"""A listing as CSV: the columns of the JSON rows, and nothing else."""

import csv
import io
from datetime import date

from hypothesis import given, settings
from known_plans import HISTORY, plan
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.views.listing import csv as view
from wirralplan.views.listing import listing
from wirralplan.views.listing.row import flat_row
from wirralplan.views.spreadsheet import guarded


def written(asked: Plan, day: date, selection: Selection | None = None) -> str:
    survey = listings.everything(asked, day, selection or Selection())
    return "".join(view.rendered(listing.everything(survey), lambda _: 7))


def test_an_empty_listing_is_its_header() -> None:
    text = written(plan(HISTORY), date(2018, 10, 15), Selection(search="nowhere"))
    assert text.startswith("reference,outline,title,")
    assert text.endswith(",latest_update,line\r\n")
    assert text.count("\r\n") == 1


@settings(max_examples=40)
@given(plans(), days())
def test_it_says_the_same_as_the_json_rows(generated: Plan, day: date) -> None:
    text = written(generated, day)
    read = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    rows = listings.everything(generated, day, Selection()).rows
    expected = [
        {
            name: str(value) if type(value) is int else guarded(value)
            for name, value in flat_row(row, 7).items()
        }
        for row in rows
    ]
    assert read == expected
    assert text.count("\r\n") == len(rows) + 1
