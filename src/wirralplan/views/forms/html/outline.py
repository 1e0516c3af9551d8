"""The headings of a page: one title, and below it levels of which none is skipped."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.text.visible import visible
from wirralplan.views.answer import Cover, Heading, Page
from wirralplan.views.forms.html.cells import in_full

_DEEPEST = 6  # HTML has no more levels
# From as many sections on, a page has a list of them.
_MANY = 4
# What a page is called that has neither a cover nor a heading.
_UNTITLED = "Improvement plan"


class Title(NamedTuple):
    """The head of a page: what kind of paper it is, its title, what it is of, and its day."""

    text: str
    kind: str = ""
    lines: Sequence[str] = ()
    day: str = ""


class Section(NamedTuple):
    """A heading below the title: its level in HTML, its place in the page."""

    id: str
    level: int
    text: str
    starts_page: bool


def title_of(page: Page) -> tuple[Title, Page]:
    """The head of the page and the blocks below it: a cover is its head, else the first heading."""
    found = next((one for one in page if isinstance(one, Cover)), None) or next(
        (one for one in page if isinstance(one, Heading)), None
    )
    others = [one for one in page if one is not found]
    match found:
        case Cover(kind, title, day, lines):
            shown = [visible(line.strip()) for line in lines]
            return Title(_shown(title), _shown(kind), shown, in_full(day)), others
        case Heading(text):
            return Title(_shown(text)), others
        case None:
            return Title(_UNTITLED), others


def section(heading: Heading, above: Sequence[Section]) -> Section:
    """The heading behind those ``above`` it: no more than a level below the last of them."""
    last = above[-1].level if above else 1
    level = min(max(heading.level, 2), last + 1, _DEEPEST)
    name = f"section-{len(above) + 1}"
    return Section(name, level, _shown(heading.text), heading.starts_page)


def contents(sections: Sequence[Section]) -> Sequence[Section]:
    """The sections to list, where there are many."""
    listed = [one for one in sections if one.level == 2]
    return listed if len(listed) >= _MANY else ()


def _shown(text: str) -> str:
    return visible(text.strip())
