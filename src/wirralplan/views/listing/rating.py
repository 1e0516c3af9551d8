"""A milestone's rating in a listing, with what was reported or follows from the dates beside it."""

from wirralplan.plan.dates import in_brief
from wirralplan.plan.standing import Standing, Status
from wirralplan.views.palette import RATING_STYLES, RATING_WORDS
from wirralplan.views.paper.paper import Cell

_SETTLED = (Status.COMPLETE, Status.CANCELLED)


def rating_cell(standing: Standing) -> Cell:
    """The rating, and in brackets what lead and dates say where they differ."""
    word, style = RATING_WORDS[standing.rating], RATING_STYLES[standing.rating]
    beside = _beside(standing)
    if not beside:
        return Cell(word, style)
    text = f"{word} ({'; '.join(beside)})"
    return Cell(text, style, narrow=_in_lines(text))


def _in_lines(text: str) -> str:
    """The text in lines so short that they leave room for a title beside them."""
    for word in (" (reported ", "; "):
        text = text.replace(word, f"{word.rstrip()}\n")
    return text.replace(" (", "\n(")


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
