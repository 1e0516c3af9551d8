"""A page of HTML as a browser reads it: its elements, and the text that is shown."""

from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import wirralplan.views.forms.html.page

_STYLE = Path(wirralplan.views.forms.html.page.__file__).parent / "style.css"


class Element(NamedTuple):
    """An element: its name and its attributes."""

    name: str
    attributes: dict[str, str | None]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.declarations: list[str] = []
        self.texts: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))
        if tag in ("meta", "link"):
            return
        self._inside.append(tag)
        if tag not in ("span", "time", "strong"):
            self.texts.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._inside.pop() == tag
        if tag not in ("span", "time", "strong"):
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if "style" not in self._inside:
            self.texts[-1:] = ["".join([*self.texts[-1:], data])]

    def handle_comment(self, data: str) -> None:
        self.declarations.append(data)

    def handle_decl(self, decl: str) -> None:
        self.declarations.append(decl)

    def handle_pi(self, data: str) -> None:
        self.declarations.append(data)

    def unknown_decl(self, data: str) -> None:
        self.declarations.append(data)


class Read(NamedTuple):
    """What was read: declarations and comments, elements, and the text of each that has one."""

    declarations: list[str]
    elements: list[Element]
    texts: list[str]


def read_html(text: str) -> Read:
    """The page, in which every element must be closed where it belongs."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader._inside == []  # noqa: SLF001 - of this file
    texts = [" ".join(one.split()) for one in reader.texts]
    return Read(reader.declarations, reader.elements, [one for one in texts if one])


def unstyled(text: str) -> str:
    """The page without the stylesheet, which stands in it once and whole."""
    before, after = text.split(_STYLE.read_text(encoding="utf-8"))
    return f"{before}/* style.css */{after}"
