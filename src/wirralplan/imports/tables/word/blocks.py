"""What stands in a part of a document, seen through whatever is wrapped round it."""

from collections.abc import Collection, Iterator

from wirralplan.imports.tables.word.elements import PROPERTIES, Element, is_on

DELETED = "deleted text (tracked change)"
PLACEHOLDER = "words of a form field that nobody filled in"

BLOCKS = frozenset({"p", "tbl", "altChunk", "subDoc"})


def inside(parent: Element, tags: Collection[str], why: str = "") -> Iterator[tuple[Element, str]]:
    """The elements of these names in ``parent``, and why each is not to be read, if it is not.

    Content controls, tracked changes and the like are looked through; what is found is not.
    """
    for child in parent:
        if child.tag in tags:
            yield child, why
        elif child.tag not in PROPERTIES:
            yield from inside(child, tags, why or reason(child))


def reason(wrapper: Element) -> str:
    """Why what is wrapped in this is not read; empty where it is."""
    if wrapper.tag in {"del", "moveFrom"}:
        return DELETED
    if wrapper.tag == "sdt" and is_on(wrapper.find("sdtPr"), "showingPlcHdr"):
        return PLACEHOLDER
    return ""
