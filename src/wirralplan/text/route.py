"""The way from the top of a document to one value, as keys and positions."""

from typing import TypeAlias

Route: TypeAlias = tuple[str | int, ...]


def last_key(route: Route) -> str:
    """The key of the value at ``route``, or of the list whose item it is."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")
