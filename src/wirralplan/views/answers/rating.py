"""A milestone's rating in a listing, with what was reported or follows from the dates beside it."""

from wirralplan.plan.dates.days import in_brief
from wirralplan.plan.standing import Standing, Status
from wirralplan.views.answer import Cell
from wirralplan.views.status_words import RATING_STYLES, RATING_WORDS

_SETTLED = (Status.COMPLETE, Status.CANCELLED)


def rating_cell(standing: Standing) -> Cell:
    """The rating, and in brackets what lead and dates say where they differ."""
    word, style = RATING_WORDS[standing.rating], RATING_STYLES[standing.rating]
    beside = ";\n".join(_beside(standing)).replace("reported ", "reported\n", 1)
    return Cell(standing.rating, style, word, f"\n({beside})" if beside else "")


def _beside(standing: Standing) -> list[str]:
    """What is said beside the rating: of the report its day, and its word if that is another."""
    reported, reported_on = standing.reported, standing.reported_on
    if reported is None or reported_on is None or standing.status in _SETTLED:
        return []
    if reported.value == standing.computed:
        return []
    day = in_brief(reported_on, standing.day)
    if reported.value != standing.rating:
        return [f"reported {reported} {day}"]
    if standing.computed is None:
        return [f"reported {day}"]
    return [f"reported {day}", f"dates: {RATING_WORDS[standing.computed]}"]
