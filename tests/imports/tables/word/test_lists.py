"""How deep in a list a paragraph is, by its own numbers, its style, or what the list says of it."""

from io import BytesIO

import docx
import pytest
from imports.tables.word_files import contents, p, rows, tbl, tc, tr

from wirralplan.imports.tables.docx import read


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("List Bullet", "*Embed"),
        ("List Bullet 2", "**Embed"),
        ("List Bullet 3", "***Embed"),
        ("List Number", "*Embed"),
        ("List Number 2", "**Embed"),
        ("List Paragraph", "Embed"),
        ("List Continue", "Embed"),
        ("List 2", "Embed"),
        ("Normal", "Embed"),
    ],
)
def test_the_styles_that_word_has_for_lists(style: str, expected: str) -> None:
    document = docx.Document()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].paragraphs[0].text = "Embed"
    cells[0].paragraphs[0].style = style
    file = BytesIO()
    document.save(file)
    assert rows(read(file.getvalue(), "plan.docx")) == [f"{expected} | "]


def test_a_list_says_which_of_its_levels_a_style_is() -> None:
    styles = (
        '<w:styles><w:style w:styleId="Sub"><w:name w:val="Sub"/>'
        '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    numbering = (
        '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"/>'
        '<w:lvl w:ilvl="1"><w:pStyle w:val="Sub"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    point = p("Embed", properties='<w:pStyle w:val="Sub"/>')
    found = contents(tbl(tr(tc(point), "")), parts={"styles": styles, "numbering": numbering})
    assert rows(found) == ["**Embed | "]


def test_a_level_may_be_defined_anew() -> None:
    """Here the marks of a level are taken away in one list of the kind, not in the other."""
    numbering = (
        '<w:numbering><w:abstractNum w:abstractNumId="7">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="5"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:lvlOverride></w:num></w:numbering>'
    )
    cells = [
        tc(p("Embed", properties=f'<w:numPr><w:numId w:val="{at}"/></w:numPr>')) for at in (4, 5)
    ]
    found = contents(tbl(tr(*cells)), parts={"numbering": numbering})
    assert rows(found) == ["*Embed | Embed"]
