"""The way from the top of a document to one value, as keys and positions."""

from typing import TypeAlias

Route: TypeAlias = tuple[str | int, ...]


def spelt(route: Route) -> str:
    """The route in one line: ``workstreams[2].activities[0].due``."""
    parts: list[str] = []
    for step in route:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        else:
            parts.append(f".{step}" if parts else step)
    return "".join(parts)


def last_key(route: Route) -> str:
    """The key of the value at ``route``, or of the list whose item it is."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")
