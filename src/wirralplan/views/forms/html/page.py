"""A page as one file of HTML that a board can read, on a screen, by ear and on paper."""

from collections.abc import Iterator
from itertools import count, zip_longest
from typing import Any, Literal, NamedTuple, TypeAlias, assert_never

from wirralplan.text.visible import visible
from wirralplan.views.answer import Block, Cover, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms.html.environment import stylesheet, template
from wirralplan.views.forms.html.outline import Section, contents, section, title_of
from wirralplan.views.forms.html.strips import StripsShown, strips_shown
from wirralplan.views.forms.html.tables import (
    FactsShown,
    TableShown,
    facts_shown,
    naming_heading,
    table_shown,
)
from wirralplan.views.strips import Strips


class SentenceShown(NamedTuple):
    """A sentence to show; ``style`` says whether it is prominent, and what it must not leave."""

    text: str
    style: str


# The name of a template, and what it shows.
_Part: TypeAlias = (
    tuple[Literal["heading"], Section]
    | tuple[Literal["sentence"], SentenceShown]
    | tuple[Literal["facts"], FactsShown]
    | tuple[Literal["table"], TableShown]
    | tuple[Literal["strips"], StripsShown]
)


def rendered(page: Page) -> Iterator[str]:
    """The page, whole."""
    title, blocks = title_of(page)
    parts = list(_parts(blocks, title.text))
    sections = [block for kind, block in parts if isinstance(block, Section)]
    yield template("page").render(
        title=title,
        style=stylesheet(),
        contents=contents(sections),
        parts=parts,
        draws=any(isinstance(one, Strips) for one in blocks),
    )


def _parts(blocks: Page, title: str) -> Iterator[_Part]:
    """Each block with the template that shows it; an empty sentence needs none."""
    sections: list[Section] = []
    timelines = count(1)
    captions = iter(_captions(blocks, title))
    for block, following in zip_longest(blocks, blocks[1:]):
        match block:
            case Heading():
                sections.append(section(block, sections))
                yield "heading", sections[-1]
            case Sentence(text):
                if text.strip():
                    yield "sentence", SentenceShown(visible(text.strip()), _style(block, following))
            case Facts():
                yield "facts", facts_shown(block)
            case Table():
                yield "table", table_shown(block, next(captions))
            case Strips():
                yield "strips", strips_shown(block, next(captions), next(timelines))
            case Cover(_, another):
                sections.append(section(Heading(another), sections))
                yield "heading", sections[-1]
            case _:
                assert_never(block)


def _style(sentence: Sentence, following: Block | None) -> str:
    """A sentence before what it introduces stays on its printed page."""
    introduces = isinstance(following, Facts | Table | Strips)
    words = (("prominent", sentence.prominent), ("introduces", introduces))
    return " ".join(word for word, here in words if here)


def _captions(blocks: Page, title: str) -> Iterator[str]:
    """The heading over each table; where it stands over several, with what each has a row of."""
    groups: list[tuple[str, list[Table[Any] | Strips]]] = [(title, [])]
    for block in blocks:
        match block:
            case Heading(text):
                groups.append((visible(text.strip()), []))
            case Table() | Strips():
                groups[-1][1].append(block)
            case _:
                pass
    for heading, tables in groups:
        for one in tables:
            rows = naming_heading(one) if isinstance(one, Table) else "Timeline"
            yield heading if len(tables) == 1 else f"{heading}: {rows}"
