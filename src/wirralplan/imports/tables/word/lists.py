"""Which paragraphs are points of a list, and how deep in it they are."""

from wirralplan.imports.tables.word.elements import Element, number, value
from wirralplan.imports.tables.word.styles import Style
from wirralplan.patterns import pattern

_NO_LIST = {"", "0"}
_LEVEL_IN_NAME = pattern(r"list (?:bullet|number) ([2-9])")
_DEEPEST = 9


class Lists:
    """The lists that a document defines: which of their levels show a mark or a number."""

    def __init__(self, root: Element) -> None:
        kinds = {one.get("abstractNumId", ""): one for one in root.findall("abstractNum")}
        self._levels: dict[str, dict[int, Element]] = {}
        for one in root.findall("num"):
            kind = kinds.get(value(one, "abstractNumId") or "")
            levels = [] if kind is None else kind.findall("lvl")
            replaced = [
                level for over in one.findall("lvlOverride") for level in over.findall("lvl")
            ]
            self._levels[one.get("numId", "")] = {
                number(level.get("ilvl"), 0): level for level in (*levels, *replaced)
            }

    def level(self, properties: Element | None, style: Style, style_id: str | None) -> int:
        """How deep in a list the paragraph of these properties is; 0 where it is no point."""
        own = None if properties is None else properties.find("numPr")
        list_id = value(own, "numId") or style.list_id
        if list_id in _NO_LIST or style.outline:  # a numbered heading is no point of a list
            return 0
        written = value(own, "ilvl")
        depth = number(written, style.list_level)
        levels = self._levels.get(list_id, {})
        if own is None and style_id:
            linked = (at for at, one in levels.items() if value(one, "pStyle") == style_id)
            depth = next(linked, depth)
        if depth in levels and not _shows_mark(levels[depth]):
            return 0
        named = _LEVEL_IN_NAME.fullmatch(style.name)
        return min(max(depth + 1, int(named[1]) if named and written is None else 1), _DEEPEST)


def _shows_mark(level: Element) -> bool:
    """Whether the points of a level have a bullet or a number before them."""
    if value(level, "numFmt") == "none":
        return False
    text = level.find("lvlText")
    return text is None or bool(text.get("val", "•")) or level.find("lvlPicBulletId") is not None
