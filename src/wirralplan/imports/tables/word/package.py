"""The parts of a document: which there are, and what each says of the others."""

import posixpath
import zipfile
from functools import cached_property

from wirralplan.errors import UnreadableTable
from wirralplan.frozen import frozen
from wirralplan.imports.tables.archive import inspected, part
from wirralplan.imports.tables.word.elements import Element, parsed

_NOTHING = Element("nothing")


@frozen
class Relation:
    """What a part says of another: its ``kind`` (``styles``, ``header``) and where it is."""

    kind: str
    target: str
    is_outside: bool


@frozen
class Package:
    """A document of Word as an archive of parts; ``name`` is what to call it."""

    archive: zipfile.ZipFile
    name: str

    @classmethod
    def opened(cls, data: bytes, name: str) -> "Package":
        """The package in the bytes ``data``. Raises ``UnreadableTable``."""
        return cls(inspected(data, name), name)

    def part(self, path: str) -> Element:
        """The root of a part; an element without children where there is no such part."""
        data = part(self.archive, path, self.name)
        return parsed(data, self.name) if data else _NOTHING

    def relations(self, path: str) -> dict[str, Relation]:
        """What the part ``path`` says of others, by the id that its text names them with."""
        folder, file = posixpath.split(path)
        found = {}
        for one in self.part(posixpath.join(folder, "_rels", f"{file}.rels")):
            target = one.get("Target", "")
            is_outside = one.get("TargetMode") == "External"
            if not is_outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = one.get("Type", "").rpartition("/")[2]
            found[one.get("Id", "")] = Relation(kind, target, is_outside)
        return found

    def related(self, kind: str) -> list[Element]:
        """The parts of a kind that the text of the document names, in the order of their names."""
        paths = {one.target for one in self.links.values() if one.kind == kind}
        return [self.part(path) for path in sorted(paths)]

    @cached_property
    def main(self) -> str:
        """The path of the part that holds the text of the document."""
        for one in self.relations("").values():
            if one.kind == "officeDocument":
                return one.target
        raise UnreadableTable(
            f"{self.name} is damaged: it has no text part.",
            "Open it in Word, save it again under a new name, and import that.",
        )

    @cached_property
    def links(self) -> dict[str, Relation]:
        """What the text of the document says of other parts."""
        return self.relations(self.main)

    @cached_property
    def core_title(self) -> str:
        """The title in the properties of the document."""
        paths = (one.target for one in self.relations("").values() if one.kind == "core-properties")
        title = self.part(next(paths, "")).find("title")
        return "" if title is None else " ".join((title.text or "").split())
