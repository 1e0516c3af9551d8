"""What a sheet has beside its cells is listed with its text, once."""

from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from tables_of_excel import NAME, SHEET, read, said, saved, sheet_bytes, with_parts

from wirralplan.imports.tables import xlsx

PRINTED = "printed on each page"
COMMENT = "a comment on the cell"


def not_read(make: Callable[[Worksheet], None]) -> list[tuple[str, str, str]]:
    return [said(one) for one in read(make).not_read]


def test_comments_on_cells() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["B2"] = "Panel"
        sheet["B2"].comment = Comment("Carly:\nask the  chair", "Carly")
        sheet["D9"].comment = Comment("on an empty cell", "Carly")

    assert not_read(make) == [
        ('sheet "Actions", B2', "Carly: ask the chair", COMMENT),
        ('sheet "Actions", D9', "on an empty cell", COMMENT),
    ]


RELATIONS = b"""<Relationships xmlns="x"><Relationship Id="rId1" Type="http://x/%s" Target="%s"/>
<Relationship Id="rId2" Type="http://x/comments" Target="/xl/comments1.xml"/></Relationships>"""


def with_related(kind: bytes, target: bytes, parts: dict[str, bytes]) -> list[tuple[str, str, str]]:
    """What is not read where a sheet refers to a part of some kind, and to comments."""
    comments = b"""<comments><commentList><comment ref="A1"><text><t>[Threaded comment]

    Your version of Excel cannot read it. Comment: why?</t></text></comment>
    <comment ref="A2"><text><r><t>a </t></r><r><t>note</t></r></text></comment>
    </commentList></comments>"""
    added = {
        "xl/worksheets/_rels/sheet1.xml.rels": RELATIONS % (kind, target),
        "xl/comments1.xml": comments,
        **parts,
    }
    data = with_parts(
        sheet_bytes(lambda sheet: sheet.append(["Panel"])),
        {name: lambda _, part=part: part for name, part in added.items()},  # type: ignore[misc]
    )
    return [said(one) for one in xlsx.read(data, NAME).not_read]


def test_of_a_thread_of_comments_the_note_that_repeats_it_is_left_out() -> None:
    thread = b"""<ThreadedComments><threadedComment ref="A1" id="1"><text>why?</text>
    </threadedComment><threadedComment ref="A1" id="2" parentId="1"><text>because</text>
    </threadedComment></ThreadedComments>"""
    found = with_related(
        b"threadedComment", b"../threadedComments/t1.xml", {"xl/threadedComments/t1.xml": thread}
    )
    assert found == [
        ('sheet "Actions", A1', "why?", COMMENT),
        ('sheet "Actions", A1', "because", COMMENT),
        ('sheet "Actions", A2', "a note", COMMENT),
    ]


DRAWING = b"""<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="m">
<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from>
<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/></xdr:nvSpPr><xdr:txBody>
<a:p><a:r><a:t>Agreed at </a:t></a:r><a:r><a:t>SLT</a:t></a:r></a:p>
<a:p><a:r><a:t>in May</a:t></a:r>
</a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>
<xdr:absoluteAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 2" descr="The crest"/>
</xdr:nvPicPr></xdr:pic></xdr:absoluteAnchor>
<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><mc:AlternateContent>
<mc:Choice><xdr:grpSp><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="4" name="Arrow 3"/></xdr:nvSpPr></xdr:sp>
</xdr:grpSp></mc:Choice><mc:Fallback><xdr:pic/></mc:Fallback></mc:AlternateContent>
</xdr:oneCellAnchor></xdr:wsDr>"""


def test_text_boxes_pictures_and_shapes() -> None:
    found = with_related(b"drawing", b"../drawings/d1.xml", {"xl/drawings/d1.xml": DRAWING})
    assert found[2:] == [
        ('sheet "Actions", B3', "Agreed at SLT in May", "a text box"),
        ('sheet "Actions"', "The crest", "a picture"),
        ('sheet "Actions", A1', "Arrow 3", "a shape"),
    ]


def test_charts_and_sheets_of_charts() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Actions"
    sheet.append([3])
    for title, owner in (("Done by month", sheet), ("Late", book.create_chartsheet("Chart"))):
        chart = BarChart()
        chart.title = title
        chart.add_data(Reference(sheet, min_col=1, min_row=1))
        owner.add_chart(chart)
    assert [said(one) for one in xlsx.read(saved(book), NAME).not_read] == [
        ('sheet "Actions", E15', "Done by month", "a chart"),
        ('sheet "Chart"', "a chart", "a sheet without cells"),
    ]


def test_addresses_that_a_cell_does_not_say_itself() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Minutes"
        sheet["A1"].hyperlink = "https://wirral.example/minutes"
        sheet["A2"] = "https://wirral.example/plan"
        sheet["A2"].hyperlink = "https://wirral.example/plan"
        sheet["A3"] = "ask carly@wirral.example"
        sheet["A3"].hyperlink = "mailto:carly@wirral.example"

    assert not_read(make) == [
        ('sheet "Actions", A1', "https://wirral.example/minutes", "the address of a link")
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Page &P of &N", []),
        ("&P", []),
        ("&D &T &F &A", []),
        ('&"Arial,Bold"&12&KFF0000Official &&  sensitive &P', ["Official & sensitive"]),
        ("Version 3, page &P", ["Version 3, page"]),
    ],
)
def test_what_is_printed_on_each_page_but_its_number(written: str, expected: list[str]) -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Panel"

    def header(part: bytes) -> bytes:
        text = written.replace("&", "&amp;").replace('"', "&quot;").encode()
        added = b"<headerFooter><oddHeader>&amp;L%s</oddHeader><evenHeader>%s</evenHeader>" % (
            text,
            text,
        )
        return part.replace(b"</worksheet>", added + b"</headerFooter></worksheet>")

    data = with_parts(sheet_bytes(make), {SHEET: header})
    assert [said(one) for one in xlsx.read(data, NAME).not_read] == [
        ('sheet "Actions", page header', one, PRINTED) for one in expected
    ]


def test_embedded_objects() -> None:
    objects = b'<oleObjects><oleObject progId="Word.Document.12" shapeId="1"/></oleObjects>'
    data = with_parts(
        sheet_bytes(lambda sheet: sheet.append(["Panel"])),
        {SHEET: lambda part: part.replace(b"</worksheet>", objects + b"</worksheet>")},
    )
    assert [said(one) for one in xlsx.read(data, NAME).not_read] == [
        ('sheet "Actions"', "Word.Document.12", "an embedded object")
    ]
