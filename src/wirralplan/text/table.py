"""A document as a flat table with a row per node, packed into arrays.

An object per value costs three times the memory at 100,000 milestones.
"""

from array import array
from enum import IntEnum

from wirralplan.text.splice import Origins


class Style(IntEnum):
    """How a node is written."""

    PLAIN = 0
    SINGLE = 1
    DOUBLE = 2
    LITERAL = 3
    FOLDED = 4
    BLOCK_LIST = 5
    FLOW_LIST = 6
    BLOCK_GROUP = 7
    FLOW_GROUP = 8


BLOCK_TEXTS = (Style.LITERAL, Style.FOLDED)


class Table:
    """The rows of a document; a row's number is its node, parents before children.

    ``starts`` and ``ends`` are offsets, ``values`` the text of scalars (``None`` for lists
    and groups), ``children`` the nodes of all lists and groups, one after the other: those
    of a node are ``counts[node]`` numbers from ``firsts[node]`` on; in a group they are key,
    value, key, value. ``ignored`` holds keys that take no part: repeated or not text.
    """

    def __init__(self) -> None:
        """An empty table."""
        self.starts = array("I")
        self.ends = array("I")
        self.styles = bytearray()
        self.firsts = array("I")
        self.counts = array("I")
        self.children = array("I")
        self.values: list[str | None] = []
        self.ignored: set[int] = set()

    def relocate(self, origins: Origins) -> None:
        """Move every place from the text as repaired to the text as written."""
        self.starts = array("I", map(origins, self.starts))
        self.ends = array("I", map(origins, self.ends))
