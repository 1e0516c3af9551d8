"""The parts of a workbook, which is a zip archive of XML, and how they refer to each other."""

import posixpath
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from zipfile import ZipFile

from wirralplan.frozen import frozen

_CHUNK = 1 << 16
_DEEPEST = 200


@frozen
class Relation:
    """What a part refers to: the last word of its ``kind``, and its ``target``.

    The target is the name of a part, or an address where ``is_outside``.
    """

    identity: str
    kind: str
    target: str
    is_outside: bool = False


def elements(archive: ZipFile, part: str, *wanted: str) -> Iterator[Element]:
    """The outermost elements of ``part`` with these names, in their order.

    Names are without their namespaces: two are in use for the same words. Nothing is kept of
    what is around them.
    """
    gathered: list[Element] = []
    builder = _Builder(frozenset(wanted), gathered.append)
    parser = builder.parser
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk)
            yield from gathered
            gathered.clear()
    parser.Parse(b"", True)  # noqa: FBT003 - the C function takes no keyword
    yield from gathered


def relations(archive: ZipFile, part: str) -> dict[str, Relation]:
    """What ``part`` refers to, by the name that it uses for it."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    if source not in archive.NameToInfo:
        return {}
    found = (_relation(one, folder) for one in elements(archive, source, "Relationship"))
    return {one.identity: one for one in found}


def _relation(element: Element, folder: str) -> Relation:
    target, outside = element.attrib["Target"], element.get("TargetMode") == "External"
    if not outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = element.get("Type", "").rpartition("/")[2]
    return Relation(element.attrib["Id"], kind, target, outside)


class _Builder:
    """Builds the wanted elements from what the parser reports, and nothing for the others."""

    def __init__(self, wanted: frozenset[str], give: Callable[[Element], None]) -> None:
        self._wanted, self._give = wanted, give
        self._depth = 0  # inside a wanted element
        self._tree = TreeBuilder()
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = _no_doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if self._depth:
            self._depth += 1
            if self._depth > _DEEPEST:
                raise ValueError("elements in elements in elements")
        elif name in self._wanted:
            self._depth = 1
            self._tree = TreeBuilder()
            self.parser.CharacterDataHandler = self._tree.data
        else:
            return
        self._tree.start(name, {key.rpartition(":")[2]: one for key, one in attributes.items()})

    def _end(self, name: str) -> None:
        if not self._depth:
            return
        self._tree.end(name.rpartition(":")[2])
        self._depth -= 1
        if not self._depth:
            self.parser.CharacterDataHandler = None
            self._give(self._tree.close())


def _no_doctype(*_: object) -> None:
    raise ValueError("a document type")
