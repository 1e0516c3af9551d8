"""The ratings: that of a lead, red, amber or green, and the one that is shown (BRAG)."""

from collections.abc import Mapping
from enum import StrEnum


class Rag(StrEnum):
    """A lead's own judgement of a milestone."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


class Rating(StrEnum):
    """The rating (BRAG); green by dates is "not late", never "on track".

    Without a due date and a report there is none, which is ``None``.
    """

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"


# What is selected by: every rating, and having none, by the word for it.
RATINGS: Mapping[str, Rating | None] = {**{one.value: one for one in Rating}, "none": None}
