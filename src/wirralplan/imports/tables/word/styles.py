"""The styles of a document: what a paragraph or a word looks like without saying so itself."""

from typing import TypeVar

from wirralplan.frozen import frozen
from wirralplan.imports.tables.word.elements import Element, is_on, number, value
from wirralplan.patterns import pattern

_HEADING = pattern(r"heading ([1-9])")
_BODY_LEVEL = 9  # the outline level of what is no heading
_NOT_HEADINGS = {"title", "subtitle", "header", "footer", "table of figures"}

_Value = TypeVar("_Value")


@frozen
class Style:
    """What a style says: ``outline`` is the level of a heading, 1 and more, 0 for other text.

    ``list_id`` and ``list_level`` say which list its paragraphs are points of; an empty id, none.
    ``is_struck``, ``is_hidden`` and ``is_bold`` are of its text.
    """

    name: str = ""
    outline: int = 0
    list_id: str = ""
    list_level: int = 0
    is_struck: bool = False
    is_hidden: bool = False
    is_bold: bool = False

    @property
    def may_be_heading(self) -> bool:
        """Whether a short paragraph in it may be what the table below it is called."""
        return self.name not in _NOT_HEADINGS and not self.name.startswith("toc ")


class Styles:
    """All styles of a document, by their ids."""

    def __init__(self, root: Element) -> None:
        self._elements = {one.get("styleId", ""): one for one in root.iter("style")}
        self._styles: dict[str, Style] = {}
        self._default = next(
            (
                key
                for key, one in self._elements.items()
                if one.get("type") == "paragraph" and one.get("default") in {"1", "true", "on"}
            ),
            "",
        )

    def of_paragraph(self, style_id: str | None) -> Style:
        """The style that a paragraph names, or that of paragraphs which name none."""
        return self.named(style_id or self._default)

    def named(self, style_id: str) -> Style:
        """The style of an id; what it does not say, it has from the style that it is based on."""
        if style_id not in self._styles:
            self._styles[style_id] = self._made(self._chain(style_id))
        return self._styles[style_id]

    def _chain(self, style_id: str) -> list[Element]:
        """The style and those that it is based on, the nearest first."""
        chain: list[Element] = []
        found = self._elements.get(style_id)
        while found is not None and found not in chain:
            chain.append(found)
            found = self._elements.get(value(found, "basedOn") or "")
        return chain

    def _made(self, chain: list[Element]) -> Style:
        name = (value(chain[0], "name") or "").lower() if chain else ""
        paragraphs = [one.find("pPr") for one in chain]
        lists = [one.find("numPr") for one in paragraphs if one is not None]
        texts = [one.find("rPr") for one in chain]
        outlines = [value(one, "outlineLvl") for one in paragraphs]
        return Style(
            name,
            outline_level(_first(outlines), name),
            _first([value(one, "numId") for one in lists]) or "",
            number(_first([value(one, "ilvl") for one in lists]), 0),
            is_struck(texts) or False,
            _first([is_on(one, "vanish") for one in texts]) or False,
            _first([is_on(one, "b") for one in texts]) or False,
        )


def outline_level(written: str | None, style_name: str = "") -> int:
    """The level of a heading, 1 and more, by its outline level or its style; 0 for none."""
    named = _HEADING.fullmatch(style_name)
    if named:
        return int(named[1])
    level = number(written, _BODY_LEVEL)
    return level + 1 if level < _BODY_LEVEL else 0


def is_struck(properties: list[Element | None]) -> bool | None:
    """Whether text is struck through, by properties of which the nearest come first."""
    for one in properties:
        lines = [is_on(one, "strike"), is_on(one, "dstrike")]
        if lines != [None, None]:
            return any(lines)
    return None


def _first(values: list[_Value | None]) -> _Value | None:
    return next((one for one in values if one is not None), None)
