"""A sentence in pieces, so that a date in it is on one line wherever there is room for that."""

from collections.abc import Sequence

from wirralplan.views.forms.units import units


def pieces(text: str) -> Sequence[tuple[str, bool]]:
    """The text in pieces, and of each whether no line should end within it."""
    found = [("", False)]
    for unit in units(text):
        whole = unit.rstrip()
        if " " in whole:
            found += [(whole, True), (unit[len(whole) :], False)]
        else:
            found[-1] = (f"{found[-1][0]}{unit}", False)
    return [one for one in found if one[0]]
