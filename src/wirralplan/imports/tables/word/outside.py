"""What stands outside the tables: the headings above each, the title, and all other text."""

from wirralplan.frozen import frozen
from wirralplan.imports.tables.grid import NotRead
from wirralplan.imports.tables.word.styles import Style

OUTSIDE, FRAME = "outside the tables", "a box outside the tables"

# A short paragraph in bold type is a heading to the eye, below all that Word knows as such.
AS_GOOD_AS_HEADING = 10
_DEEPEST = 11  # deeper than any heading
SHORT = 150  # characters that a heading may have
_FEW = 10  # words that a heading may have which ends in a full stop
_MOST = 8  # headings that stand directly above a table
_SHOWN = 100  # characters of the text that nothing is made of


@frozen
class Paragraph:
    """A paragraph of text; ``is_point`` says that it is in a list, ``is_framed`` in a box."""

    text: str
    style: Style
    outline: int = 0
    is_point: bool = False
    is_framed: bool = False


class Outside:
    """Gathers the paragraphs of a document, and gives each table the headings above it."""

    def __init__(self) -> None:
        self.first_title = ""
        self._first_heading = ""
        self._above: list[Paragraph] = []  # since the last table
        self._rest: list[Paragraph] = []  # what is no heading of a table

    @property
    def title(self) -> str:
        """What the text calls itself: the first paragraph styled so, else the first heading."""
        return self.first_title or self._first_heading

    def add(self, paragraph: Paragraph) -> None:
        """Take the next paragraph."""
        if paragraph.style.name == "title" and not self.first_title:
            self.first_title = paragraph.text
        if 0 < paragraph.outline < AS_GOOD_AS_HEADING and not self._first_heading:
            self._first_heading = paragraph.text
        self._above.append(paragraph)

    def headings(self) -> tuple[str, ...]:
        """What is above the table that comes now, the nearest last."""
        chosen: list[str] = []
        rest: list[Paragraph] = []
        level, is_near = _DEEPEST, True
        for one in reversed(self._above):
            is_near = is_near and _is_short(one) and len(chosen) < _MOST
            if 0 < one.outline < level or (is_near and _may_be_heading(one)):
                chosen.append(one.text)
                level = one.outline or level
            else:
                rest.append(one)
        self._rest += reversed(rest)
        self._above = []
        return tuple(reversed(chosen))

    def not_read(self, title: str) -> list[NotRead]:
        """All other text in one entry, with its beginning, and that of boxes in whole.

        The ``title`` is no part of it.
        """
        others = [one for one in (*self._rest, *self._above) if one.text != title]
        boxes = [NotRead(FRAME, one.text, "text in no table") for one in others if one.is_framed]
        rest = [one for one in others if not one.is_framed]
        if not rest:
            return boxes
        words = " ".join(one.text for one in rest)
        if len(words) > _SHOWN:
            words = words[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
        count = f"{len(rest):,} paragraphs" if len(rest) > 1 else "a paragraph"
        return [NotRead(OUTSIDE, words, f"{count} of text, in no table"), *boxes]


def _is_short(paragraph: Paragraph) -> bool:
    return len(paragraph.text) <= SHORT and not paragraph.is_point


def _may_be_heading(paragraph: Paragraph) -> bool:
    """Whether it is no sentence, and in no style that headings are not in."""
    is_sentence = paragraph.text.endswith(".") and len(paragraph.text.split()) > _FEW
    return paragraph.style.may_be_heading and not is_sentence
