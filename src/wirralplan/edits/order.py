"""In which order keys stand: that of the neighbours, else that of the format."""

from collections.abc import Sequence

from wirralplan.plan.keys import keys_of, part_of
from wirralplan.text.route import Route
from wirralplan.text.writing.style import Fields


def place_of(key: str, group: Route, present: Sequence[str]) -> int:
    """The position among the keys ``present`` in ``group`` of the one that ``key`` follows.

    That is the last of those which come before it in the format.
    """
    _, part = part_of(group)
    order = list(keys_of(part))
    earlier = order[: order.index(key)]
    return max((place for place, one in enumerate(present) if one in earlier), default=0)


def arranged(fields: Fields, group: Route, present: Sequence[str]) -> Fields:
    """The fields of a new group in the order in which ``group``, its neighbour, has its keys."""
    keys = [key for key in present if key in fields]
    for key in fields:
        if key not in keys:
            keys.insert(place_of(key, group, keys) + 1, key)
    return {key: fields[key] for key in keys}
