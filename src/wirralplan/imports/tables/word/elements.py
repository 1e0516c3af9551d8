"""XML of Word as a tree, and the few ways to ask something of it.

``w:`` stands before the names of Word's own elements in the file, whatever prefix the file has;
here the name alone is enough, because no two elements that matter share one.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from wirralplan.errors import UnreadableTable

Element = ET.Element

TAGS, TOO_DEEP = 2_000_000, 200
# What says how a part looks or behaves; it holds no text of the document.
PROPERTIES = frozenset(
    (
        *("rPr", "pPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sectPr"),
        *("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "ctrlPr", "fldData", "rt"),
        *("instrText", "delInstrText"),
    )
)
_SAVE_AGAIN = "Open it in Word, save it again under a new name, and import that."


def parsed(data: bytes, name: str) -> Element:
    """The root of the XML ``data``, with names without their namespaces.

    Raises ``UnreadableTable``, calling the file ``name``.
    """
    if data.count(b"<") > TAGS:
        raise UnreadableTable(
            f"{name} is too large to be read.", "Copy its table into a new document of Word."
        )
    try:
        root = ET.fromstring(data)  # noqa: S314  # archive.py lets no document type through
    except (ET.ParseError, ValueError, LookupError) as error:
        raise UnreadableTable(f"{name} is damaged: its XML is broken.", _SAVE_AGAIN) from error
    _simplify(root, name)
    return root


def _simplify(root: Element, name: str) -> None:
    """Take the namespaces off, and of what is there in several ways all but the first."""
    short: dict[str, str] = {}
    level = [root]
    for _ in range(TOO_DEEP):
        for element in level:
            tag = element.tag
            element.tag = short.get(tag) or short.setdefault(tag, tag.rpartition("}")[2])
            for key in [key for key in element.attrib if key[0] == "{"]:
                own = short.get(key) or short.setdefault(key, key.rpartition("}")[2])
                element.attrib[own] = element.attrib.pop(key)
            if element.tag == "AlternateContent":
                del element[1:]  # what older programs are to show in place of the first
        level = [child for element in level for child in element]
        if not level:
            return
    raise UnreadableTable(f"{name} is damaged: its parts are nested too deeply.", _SAVE_AGAIN)


def value(parent: Element | None, name: str) -> str | None:
    """The value of the child ``name``; ``None`` where there is no such child, or no value."""
    child = None if parent is None else parent.find(name)
    return None if child is None else child.get("val")


def is_on(parent: Element | None, name: str) -> bool | None:
    """Whether the child ``name`` switches something on; ``None`` where it says nothing."""
    child = None if parent is None else parent.find(name)
    return None if child is None else child.get("val") not in {"0", "false", "off", "none"}


def number(text: str | None, otherwise: int) -> int:
    """The whole number ``text``, perhaps with a unit behind it, else ``otherwise``."""
    digits = (text or "").split(".")[0]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else otherwise


def plain_text(parent: Element) -> str:
    """All text in ``parent``, on one line, with what was deleted."""
    return " ".join("".join(_texts(parent)).split())


def _texts(parent: Element) -> Iterator[str]:
    for child in parent:
        if child.tag in {"t", "delText"}:
            yield child.text or ""
        elif child.tag in {"br", "cr", "tab", "ptab"}:
            yield " "
        elif child.tag == "noBreakHyphen":
            yield "-"
        elif child.tag not in PROPERTIES or child.tag == "rt":
            yield from _texts(child)
            if child.tag == "p":
                yield " "
