"""What a sheet has beside its cells: comments, links, pictures, charts, what is printed above."""

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from wirralplan.imports.tables.grid import NotRead
from wirralplan.imports.tables.workbook.package import Relation, elements, relations
from wirralplan.imports.tables.workbook.raw import Area, RawSheet, filtered_area, letters
from wirralplan.imports.tables.workbook.strings import runs
from wirralplan.patterns import pattern

_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
# What stands in the header of a sheet for its fonts, for page numbers, dates and names of files.
_PAPER_CODE = pattern(r"&(?:\"[^\"]*\"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d+|[A-JL-Za-z+-])")
# A word that is not only said of the number of a page.
_NO_NUMBER = pattern(r"\b(?!(?:page|of)\b)\w", re.IGNORECASE)
_THREADED = "[Threaded comment]"


def filters_of_tables(archive: ZipFile, part: str) -> list[Area]:
    """Where the filters of the tables that a sheet has hide rows."""
    return [
        area
        for relation in relations(archive, part).values()
        if relation.kind == "table"
        for element in elements(archive, relation.target, "autoFilter")
        for area in filtered_area(element)
    ]


def beside(
    archive: ZipFile, part: str, raw: RawSheet, texts: Mapping[str, str], sheet: str
) -> Iterator[NotRead]:
    """What is not read since it is in no cell; ``sheet`` is what to call it.

    ``texts`` are what the cells say that lead somewhere.
    """
    related = relations(archive, part)
    yield from _comments(archive, related, sheet)
    yield from _links(related, raw, texts, sheet)
    for relation in related.values():
        if relation.kind == "drawing" and relation.target in archive.NameToInfo:
            yield from _drawn(archive, relation.target, sheet)
    yield from (NotRead(sheet, name, "an embedded object") for name in raw.objects)
    yield from _printed(raw, sheet)


def _printed(raw: RawSheet, sheet: str) -> Iterator[NotRead]:
    """What is printed above and below each page, but for its number."""
    said = set()
    for tag, code in raw.paper:
        text = _one_line(_PAPER_CODE.sub(" ", code.replace("&&", "\0")).replace("\0", "&"))
        where = "page header" if tag.endswith("Header") else "page footer"
        if (where, text) in said or not _NO_NUMBER.search(text):
            continue
        said.add((where, text))
        yield NotRead(f"{sheet}, {where}", text, "printed on each page")


def _comments(archive: ZipFile, related: dict[str, Relation], sheet: str) -> Iterator[NotRead]:
    """Comments and notes; of those in threads, Excel also keeps a note that repeats them."""
    threads = set()
    for relation in _of_kind(archive, related, "threadedComment"):
        for element in elements(archive, relation.target, "threadedComment"):
            place = element.get("ref", "")
            threads.add(place)
            text = "".join(child.text or "" for child in element if child.tag == "text")
            yield NotRead(f"{sheet}, {place}", _one_line(text), "a comment on the cell")
    for relation in _of_kind(archive, related, "comments"):
        for element in elements(archive, relation.target, "comment"):
            place = element.get("ref", "")
            text = _one_line(
                "".join(run.text for one in element if one.tag == "text" for run in runs(one))
            )
            if text and not (place in threads and text.startswith(_THREADED)):
                yield NotRead(f"{sheet}, {place}", text, "a comment on the cell")


def _of_kind(archive: ZipFile, related: dict[str, Relation], kind: str) -> Iterator[Relation]:
    for relation in related.values():
        if relation.kind == kind and relation.target in archive.NameToInfo:
            yield relation


def _links(
    related: dict[str, Relation], raw: RawSheet, texts: Mapping[str, str], sheet: str
) -> Iterator[NotRead]:
    """Where cells lead to, unless they say so themselves."""
    for place, identity in raw.links:
        target = related.get(identity)
        if target is None or not target.is_outside:
            continue
        if target.target.removeprefix("mailto:") not in texts.get(place, ""):
            yield NotRead(f"{sheet}, {place}", target.target, "the address of a link")


def _drawn(archive: ZipFile, part: str, sheet: str) -> Iterator[NotRead]:
    """Text boxes with what they say; pictures and charts by their names."""
    charts = relations(archive, part)
    for anchor in elements(archive, part, *_ANCHORS):
        where = f"{sheet}, {_corner(anchor)}" if anchor.find("from") is not None else sheet
        for element in _shapes(anchor):
            text = _paragraphs(element)
            named = next(element.iter("cNvPr"), Element("nothing"))
            words = named.get("descr", "") or named.get("title", "") or named.get("name", "")
            if element.tag == "sp":
                yield NotRead(where, text or words, "a text box" if text else "a shape")
            elif element.tag == "pic":
                yield NotRead(where, words, "a picture")
            else:
                yield NotRead(where, _chart_title(archive, element, charts) or words, "a chart")


def _shapes(parent: Element) -> Iterator[Element]:
    """The shapes in an anchor or a group, each once: a fallback repeats what is before it."""
    waiting = list(parent)[::-1]
    while waiting:
        element = waiting.pop()
        if element.tag in ("sp", "pic", "graphicFrame"):
            yield element
        elif element.tag in ("grpSp", "AlternateContent", "Choice"):
            waiting += list(element)[::-1]


def _chart_title(archive: ZipFile, frame: Element, charts: dict[str, Relation]) -> str:
    chart = next(frame.iter("chart"), None)
    relation = charts.get(chart.get("id", "")) if chart is not None else None
    if relation is None or relation.target not in archive.NameToInfo:
        return ""
    titles = (_paragraphs(one) for one in elements(archive, relation.target, "title"))
    return " | ".join(title for title in titles if title)


def _corner(anchor: Element) -> str:
    row, column = anchor.findtext("from/row", "0"), anchor.findtext("from/col", "0")
    return f"{letters(int(column) + 1)}{int(row) + 1}"


def _paragraphs(element: Element) -> str:
    """The text of a shape, a blank between its paragraphs."""
    paragraphs = ("".join(run.text or "" for run in one.iter("t")) for one in element.iter("p"))
    return _one_line(" ".join(paragraphs))


def _one_line(text: str) -> str:
    return " ".join(text.split())
