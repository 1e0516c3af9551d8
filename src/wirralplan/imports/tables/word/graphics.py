"""What is drawn in a document: its text is listed, because it is in no table."""

from collections.abc import Iterator

from wirralplan.imports.tables.word.elements import Element, plain_text

_KINDS = (
    ("OLEObject", "embedded object"),
    ("blip", "picture"),
    ("imagedata", "picture"),
    ("chart", "chart"),
    ("relIds", "diagram"),
)


def drawn(element: Element) -> Iterator[tuple[str, str]]:
    """What a drawing says, and what it is: text boxes, then the picture or shape itself."""
    boxes = list(_outermost(element, "txbxContent"))
    texts = [text for text in map(plain_text, boxes) if text]
    texts += [words for path in element.iter("textpath") if (words := path.get("string"))]
    yield from ((text, "text box") for text in texts)
    kind = next((kind for tag, kind in _KINDS if element.find(f".//{tag}") is not None), "")
    if kind:
        yield _described(element) or kind, kind
    elif not texts and not _is_rule(element):
        yield _described(element) or "shape", "shape"


def _described(element: Element) -> str:
    """What is said about a picture for those who cannot see it."""
    for one in element.iter():
        words = one.get("descr") if one.tag == "docPr" else one.get("alt")
        if words and words.strip():
            return " ".join(words.split())
    return ""


def _is_rule(element: Element) -> bool:
    """Whether it is a line across the page, a text box without text, or only a definition."""
    if element.tag == "pict" and not any(one.tag in _SHAPES for one in element):
        return True
    return (
        any(one.get("hr") for one in element.iter()) or element.find(".//txbxContent") is not None
    )


_SHAPES = {"shape", "rect", "roundrect", "oval", "line", "group", "polyline", "curve", "arc"}


def _outermost(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        else:
            yield from _outermost(child, tag)
