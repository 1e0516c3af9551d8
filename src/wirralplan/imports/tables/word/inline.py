"""The text of a paragraph: what of it is read, and what is not, and why."""

from collections.abc import Callable
from itertools import groupby
from typing import ClassVar

from wirralplan.imports.tables.word.blocks import DELETED, reason
from wirralplan.imports.tables.word.elements import (
    PROPERTIES,
    Element,
    is_on,
    number,
    plain_text,
    value,
)
from wirralplan.imports.tables.word.graphics import drawn
from wirralplan.imports.tables.word.story import Story
from wirralplan.imports.tables.word.styles import Style, is_struck
from wirralplan.imports.tables.word.symbols import character, is_of_signs
from wirralplan.patterns import pattern

STRUCK, HIDDEN = "struck through", "hidden text"
FIELD = "code of a field"
TRACKED = "a tracked change in it is not accepted yet"

_SOFT_HYPHEN = "\u00ad"
_LINK = pattern(r'\bHYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"')
_SCHEME = pattern(r"^(?:mailto:|https?://(?:www\.)?)|/$")


class Inline:
    """Reads paragraphs one after the other, and gathers what in them is not read.

    ``unread`` has pairs of what it says and why it is not read; ``remarks`` are those of a cell.
    ``is_bold`` says that all of the last paragraph is.
    """

    def __init__(self, story: Story) -> None:
        self.unread: list[tuple[str, str]] = []
        self.remarks: dict[str, None] = {}
        self.is_bold = False
        self._story = story
        self._style = Style()
        self._pieces: list[tuple[str, str]] = []  # text, and why it is not read
        self._fields: list[bool] = []  # for each that is open, whether it is still its code
        self._code, self._font = "", ""
        self._addresses: list[str] = []

    def lines(self, paragraph: Element, style: Style, why: str = "") -> list[str]:
        """The lines of a paragraph that are read; none of them is empty."""
        self._style = style
        self._pieces, self._addresses, self._code = [], [], ""
        self.is_bold = True
        start = len(self.unread)
        self._walk(paragraph, why)
        self.unread[start:start] = self._not_shown()
        read = "".join(text for text, cause in self._pieces if not cause)
        self._list_addresses("".join(text for text, _ in self._pieces))
        lines = (" ".join(line.split()) for line in read.replace(_SOFT_HYPHEN, "").split("\n"))
        return [line for line in lines if line]

    def _not_shown(self) -> list[tuple[str, str]]:
        """The text of the paragraph that is not read, together where it stands together."""
        groups = (
            (" ".join("".join(text for text, _ in pieces).split()), cause)
            for cause, pieces in groupby(self._pieces, key=lambda piece: piece[1])
        )
        return [(words, cause) for words, cause in groups if words and cause]

    def _walk(self, parent: Element, why: str) -> None:
        for child in parent:
            handle = self._handlers.get(child.tag)
            if handle is not None:
                handle(self, child, why)
            elif child.tag not in PROPERTIES:
                self._walk(child, why or reason(child))

    def _put(self, text: str, why: str) -> None:
        self._pieces.append((text, why or (FIELD if any(self._fields) else "")))

    def _run(self, run: Element, why: str) -> None:
        own = run.find("rPr")
        why = why or self._look(own)
        self.is_bold = self.is_bold and (self._is_bold(own) or not plain_text(run))
        fonts = None if own is None else own.find("rFonts")
        self._font = "" if fonts is None else fonts.get("ascii", fonts.get("hAnsi", ""))
        self._walk(run, why)
        self._font = ""

    def _is_bold(self, own: Element | None) -> bool:
        named = self._story.styles.named(value(own, "rStyle") or "")
        bold = is_on(own, "b")
        return named.is_bold or self._style.is_bold if bold is None else bold

    def _look(self, own: Element | None) -> str:
        """Why a run with these properties is not read; what it does not say, its styles do."""
        named = self._story.styles.named(value(own, "rStyle") or "")
        hidden, struck = is_on(own, "vanish"), is_struck([own])
        if hidden is None:  # two styles that both switch it on switch it off
            hidden = named.is_hidden != self._style.is_hidden
        if struck is None:
            struck = named.is_struck != self._style.is_struck
        return HIDDEN if hidden else STRUCK if struck else ""

    def _text(self, element: Element, why: str) -> None:
        text = element.text or ""
        if not is_of_signs(self._font):
            self._put(text, why)
            return
        for sign in text:
            self._sign(self._font, f"{ord(sign):04X}", why)

    def _deleted_text(self, element: Element, why: str) -> None:
        self._put(element.text or "", why or DELETED)

    def _break(self, _: Element, why: str) -> None:
        self._put("\n", why)

    def _tab(self, _: Element, why: str) -> None:
        self._put(" ", why)

    def _hyphen(self, _: Element, why: str) -> None:
        self._put("-", why)

    def _symbol(self, element: Element, why: str) -> None:
        self._sign(element.get("font", ""), element.get("char", ""), why)

    def _sign(self, font: str, code: str, why: str) -> None:
        sign = character(font, code)
        if sign:
            self._put(sign, why)
        else:
            self.unread.append((f"sign {code} of the font {font}", "a sign that is no letter"))
            self.remarks["has a sign that cannot be read"] = None

    def _tracked(self, element: Element, why: str) -> None:
        self.remarks[TRACKED] = None
        self._walk(element, why or reason(element))

    def _link(self, element: Element, why: str) -> None:
        relation = self._story.links.get(element.get("id", ""))
        if relation is not None and relation.is_outside:
            self._addresses.append(relation.target)
        self._walk(element, why)

    def _field(self, element: Element, why: str) -> None:
        kind = element.get("fldCharType")
        if kind == "begin":
            self._form_field(element, why)
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _form_field(self, element: Element, why: str) -> None:
        """What a form field of an older kind shows; its text stands nowhere else."""
        box, choices = element.find(".//checkBox"), element.find(".//ddList")
        if box is not None:
            checked = is_on(box, "checked")
            self._put("☒" if (is_on(box, "default") if checked is None else checked) else "☐", why)
        if choices is not None:
            entries = [one.get("val", "") for one in choices.findall("listEntry")]
            chosen = number(value(choices, "result") or value(choices, "default"), 0)
            self._put(entries[chosen] if chosen < len(entries) else "", why)

    def _instruction(self, element: Element, _: str) -> None:
        self._code += element.text or ""

    def _note(self, element: Element, _: str) -> None:
        found = self._story.notes.get((element.tag, element.get("id", "")))
        if found is not None and found[0]:
            self.unread.append(found)
            if element.tag != "commentReference":
                self.remarks[f"has {'an' if found[1] == 'endnote' else 'a'} {found[1]}"] = None

    def _drawing(self, element: Element, _: str) -> None:
        for words, kind in drawn(element):
            self.unread.append((words, kind))
            self.remarks[f"has {'an' if kind.startswith('e') else 'a'} {kind}"] = None

    def _pronunciation(self, element: Element, _: str) -> None:
        self.unread.append((plain_text(element), "how a word is pronounced"))

    def _list_addresses(self, shown: str) -> None:
        """Addresses of links which the text does not show."""
        addresses = [*self._addresses, *(found[1] for found in _LINK.finditer(self._code))]
        for one in dict.fromkeys(addresses):
            if _SCHEME.sub("", one) not in shown:
                self.unread.append((one, "address of a link"))

    _handlers: ClassVar[dict[str, Callable[["Inline", Element, str], None]]] = {
        "r": _run,
        "t": _text,
        "delText": _deleted_text,
        **dict.fromkeys(("br", "cr"), _break),
        **dict.fromkeys(("tab", "ptab"), _tab),
        "noBreakHyphen": _hyphen,
        "sym": _symbol,
        **dict.fromkeys(("ins", "del", "moveTo", "moveFrom"), _tracked),
        "hyperlink": _link,
        "fldChar": _field,
        **dict.fromkeys(("instrText", "delInstrText"), _instruction),
        **dict.fromkeys(("footnoteReference", "endnoteReference", "commentReference"), _note),
        **dict.fromkeys(("drawing", "pict", "object"), _drawing),
        "rt": _pronunciation,
    }
