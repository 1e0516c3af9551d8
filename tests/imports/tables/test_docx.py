"""Whole documents of Word: nothing in a table is lost, whoever wrote it."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import count

import docx
import pytest
import strategies  # noqa: F401  # a slow machine is no fault
from hypothesis import given, settings
from hypothesis import strategies as st
from imports.tables.word_files import (
    STRICT,
    not_read,
    p,
    point,
    rows,
    run,
    tbl,
    tc,
    tr,
    word,
    zipped,
)

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.docx import read
from wirralplan.imports.tables.grid import Contents, Line
from wirralplan.imports.tables.points import points
from wirralplan.imports.tables.word import elements

AGAIN = "Open it in Word, save it again under a new name, and import that."
TABLE = tbl(tr("Activity", "Lead"), tr("Review", "Sue"))

# All that may stand in XML and in a cell; carriage returns become line feeds in any XML.
_CHARACTERS = st.characters(
    exclude_categories=["Cs"],
    exclude_characters=[*map(chr, range(32)), "\ufffe", "\uffff", "\u00ad", "\x7f"],
) | st.sampled_from("\n\t-•*o1.)(\u2013&<>\"'")
_TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.text(_CHARACTERS, max_size=20), min_size=width, max_size=width),
        min_size=2,
        max_size=4,
    )
)


@settings(max_examples=40)  # each is a whole document that another library writes
@given(_TABLES)
def test_any_table_comes_back_word_for_word(texts: list[list[str]]) -> None:
    document = docx.Document()
    table = document.add_table(rows=0, cols=len(texts[0]))
    for row in texts:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    file = BytesIO()
    document.save(file)
    found = read(file.getvalue(), "plan.docx").tables[0]
    assert [[cell.lines for cell in row.cells] for row in found.rows] == [
        [points([Line(line) for line in _lines(text)]) for text in row] for row in texts
    ]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


_WRAPPERS = st.sampled_from(
    [
        "{}",
        "<w:ins>{}</w:ins>",
        "<w:del>{}</w:del>",
        "<w:moveTo>{}</w:moveTo>",
        "<w:moveFrom>{}</w:moveFrom>",
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:fldSimple>{}</w:fldSimple>",
        "<w:unheardOf>{}</w:unheardOf>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}',
        '{}<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:r><w:drawing><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:drawing></w:r>",
        "<w:r><w:pict><v:shape><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:shape></w:pict></w:r>",
        "<w:r><w:ruby><w:rt>{}</w:rt></w:ruby></w:r>",
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice></mc:AlternateContent>",
    ]
)
_LOOKS = st.sampled_from(
    ["", "<w:strike/>", "<w:dstrike/>", "<w:vanish/>", '<w:strike w:val="0"/>', "<w:b/>"]
)


@st.composite
def _inline(draw: st.DrawFn, names: Iterator[int]) -> str:
    text = f"w{next(names)}x"
    made = run(f"{draw(st.sampled_from(['', '- ', '• ', '1. ']))}{text} ", draw(_LOOKS))
    for wrapper in draw(st.lists(_WRAPPERS, max_size=3)):
        made = wrapper.format(made)
    return made


@st.composite
def _cell(draw: st.DrawFn, names: Iterator[int], depth: int = 0) -> str:
    blocks = []
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.integers(0, 9))
        if kind == 0 and depth == 0:
            blocks.append(draw(_table(names, 1)))
        elif kind == 1:
            blocks.append(point(f"w{next(names)}x", draw(st.integers(0, 2))))
        else:
            looks = draw(
                st.sampled_from(["", '<w:pStyle w:val="Gone"/>', "<w:rPr><w:del/></w:rPr>"])
            )
            runs = [draw(_inline(names)) for _ in range(draw(st.integers(0, 3)))]
            blocks.append(p(*runs, properties=looks))
    merged = draw(
        st.sampled_from(
            [
                *[""] * 6,
                "<w:vMerge/>",
                '<w:vMerge w:val="restart"/>',
                '<w:gridSpan w:val="2"/>',
                '<w:hMerge w:val="continue"/>',
                "<w:cellDel/>",
            ]
        )
    )
    return tc(*blocks, properties=merged)


@st.composite
def _table(draw: st.DrawFn, names: Iterator[int], depth: int = 0) -> str:
    width = draw(st.integers(1, 3))
    looks = st.sampled_from([*[""] * 6, "<w:del/>", "<w:hidden/>", '<w:gridBefore w:val="1"/>'])
    made = [
        tr(*[draw(_cell(names, depth)) for _ in range(width)], properties=draw(looks))
        for _ in range(draw(st.integers(1, 3)))
    ]
    return tbl(*made, grid=draw(st.sampled_from([(), (100,) * 6, (2000, 100, 2000, 100, 900, 90)])))


@given(st.data())
def test_every_word_of_a_table_is_in_one_cell_or_listed_once(data: st.DataObject) -> None:
    names = count()
    body = "".join(data.draw(_table(names)) for _ in range(data.draw(st.integers(1, 2))))
    found = Counter(_all_words(read(word(body), "plan.docx")))
    assert found == Counter(f"w{at}x" for at in range(next(names)))


def _all_words(found: Contents) -> Iterator[str]:
    rows = [row for table in found.tables for row in table.rows]
    texts = [cell.text for row in rows for cell in row.cells if not cell.is_inherited]
    texts += [heading for table in found.tables for heading in table.headings]
    texts += [one.what for one in found.not_read]
    for text in texts:
        yield from (one for one in text.replace(";", " ").split() if one.startswith("w"))


def test_a_document_in_the_strict_form_reads_the_same() -> None:
    strict = read(word(TABLE, namespace=STRICT), "plan.docx")
    assert strict == read(word(TABLE), "plan.docx")
    assert rows(strict) == ["Activity | Lead", "Review | Sue"]


def test_the_title_in_the_properties_comes_first_if_it_says_something() -> None:
    heading = p("Actions", properties='<w:pStyle w:val="heading1"/>')
    assert read(word(heading, TABLE, core="The plan"), "plan.docx").title == "The plan"
    assert read(word(heading, TABLE, core="Document1"), "plan.docx").title == "Actions"
    assert read(word(heading, TABLE, core="Plan"), "s/plan.docx").title == "Actions"


def test_a_document_without_styles_lists_or_links_is_read() -> None:
    bare = zipped(
        {
            "_rels/.rels": '<R><Relationship Id="1" Type="x/officeDocument" Target="/d.xml"/></R>',
            "d.xml": "<w:document xmlns:w='w'><w:body>" + TABLE + "</w:body></w:document>",
        }
    )
    assert rows(read(bare, "plan.docx")) == ["Activity | Lead", "Review | Sue"]


@pytest.mark.parametrize(
    ("data", "sentence", "hint"),
    [
        (zipped({"a.xml": "<a/>"}), "plan.docx is damaged: it has no text part.", AGAIN),
        (word("<w:p>"), "plan.docx is damaged: its XML is broken.", AGAIN),
        (
            word("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000),
            "plan.docx is damaged: its parts are nested too deeply.",
            AGAIN,
        ),
    ],
    ids=["no text", "broken", "deep"],
)
def test_what_is_damaged_or_too_large_is_refused(data: bytes, sentence: str, hint: str) -> None:
    with pytest.raises(UnreadableTable) as refused:
        read(data, "plan.docx")
    assert (refused.value.sentence, refused.value.hint) == (sentence, hint)


def test_a_document_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "TAGS", 100)
    with pytest.raises(UnreadableTable) as refused:
        read(word("<w:p/>" * 100), "plan.docx")
    assert (refused.value.sentence, refused.value.hint) == (
        "plan.docx is too large to be read.",
        "Copy its table into a new document of Word.",
    )


def test_as_deep_as_a_document_may_be_it_is_read() -> None:
    nested = "<w:ins>" * 180 + run("Sue") + "</w:ins>" * 180
    found = read(word(tbl(tr(tc(p(nested)), "other"))), "plan.docx")
    assert rows(found) == ["Sue [a tracked change in it is not accepted yet] | other"]
    assert not_read(found) == []
