"""What all cells and paragraphs of a document are read with: styles, lists, notes and links."""

from wirralplan.frozen import frozen
from wirralplan.imports.tables.word.elements import Element, plain_text
from wirralplan.imports.tables.word.lists import Lists
from wirralplan.imports.tables.word.package import Package, Relation
from wirralplan.imports.tables.word.styles import Styles


@frozen
class Story:
    """The styles and lists of a document, and what its notes and comments say, by their ids.

    ``notes`` has its keys and reasons as the text names them: ``("footnoteReference", "2")``.
    """

    styles: Styles
    lists: Lists
    notes: dict[tuple[str, str], tuple[str, str]]
    links: dict[str, Relation]

    @classmethod
    def of(cls, package: Package) -> "Story":
        """The story of a document."""
        return cls(
            Styles(_first(package.related("styles"))),
            Lists(_first(package.related("numbering"))),
            {
                **_notes(package, "footnote"),
                **_notes(package, "endnote"),
                **_notes(package, "comment"),
            },
            package.links,
        )


def _first(parts: list[Element]) -> Element:
    return parts[0] if parts else Element("nothing")


def _notes(package: Package, kind: str) -> dict[tuple[str, str], tuple[str, str]]:
    """What the notes of a kind say, and what each is called."""
    found = {}
    for part in package.related(f"{kind}s"):
        for one in part.findall(kind):
            author = " ".join(one.get("author", "").split())
            called = f"comment by {author}" if kind == "comment" and author else kind
            found[f"{kind}Reference", one.get("id", "")] = plain_text(one), called
    return found
