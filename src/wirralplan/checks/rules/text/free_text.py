"""Where a plan takes any text: the keys under which words stand that nobody prescribes."""

from wirralplan.text.route import Route

FREE_TEXT = frozenset(
    {
        "aliases",
        "approved_by",
        "by",
        "edition",
        "evidence",
        "lead",
        "name",
        "note",
        "reason",
        "role",
        "source",
        "title",
    }
)


def key_of(route: Route) -> str:
    """The key of the value at ``route``, or of the list whose item it is."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")
