"""The lines of a cell: paragraphs, points of lists, and what is put into it whole."""

from imports.tables.word_files import (
    contents,
    not_read,
    p,
    point,
    rows,
    run,
    styled,
    tbl,
    tc,
    tr,
)

BREAK = "<w:r><w:br/></w:r>"


def cell(*content: str) -> str:
    """A cell with this content, as it is read."""
    return rows(contents(tbl(tr(tc(*content), "other"))))[0].removesuffix(" | other")


def test_each_paragraph_is_a_line_and_an_empty_one_is_none() -> None:
    assert cell("Scoping paper", p(), p(" "), "Changes") == "Scoping paper / Changes"


def test_points_of_a_list_have_its_level() -> None:
    assert cell("Forum:", point("direct work"), point("chronologies", 1)) == (
        "Forum: / *direct work / **chronologies"
    )


def test_numbers_that_word_gives_make_points_too() -> None:
    assert cell(point("Embed", numbering=2), point("Reduce", numbering=2)) == "*Embed / *Reduce"


def test_a_list_without_marks_is_no_list() -> None:
    assert cell(point("Embed", numbering=3), point("Reduce", numbering=0)) == "Embed / Reduce"


def test_a_list_may_come_from_the_style_or_from_what_that_is_based_on() -> None:
    assert cell(styled("Bulleted", "Embed"), styled("Ofit", "Reduce")) == "*Embed / *Reduce"


def test_a_paragraph_may_leave_the_list_of_its_style() -> None:
    leaves = '<w:pStyle w:val="Bulleted"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert cell(p("Embed", properties=leaves)) == "Embed"


def test_a_heading_with_a_number_is_no_point() -> None:
    heading = '<w:pStyle w:val="heading1"/><w:numPr><w:numId w:val="2"/></w:numPr>'
    assert cell(p("Embed", properties=heading)) == "Embed"


def test_a_line_break_in_a_point_does_not_end_the_point() -> None:
    inside = point("x").replace(run("x"), run("Panel set up") + BREAK + run("31/05/18"))
    assert cell(inside, point("Panel meets")) == "*Panel set up 31/05/18 / *Panel meets"


def test_marks_behind_line_breaks_in_a_point_make_points_below_it() -> None:
    inside = point("x").replace(
        run("x"), run("Forum") + BREAK + run("- direct work") + BREAK + run("- genograms")
    )
    assert cell(inside) == "*Forum / **direct work / **genograms"


def test_where_the_end_of_a_paragraph_is_deleted_the_next_goes_on_in_its_line() -> None:
    ended = p("Panel", properties="<w:rPr><w:del/></w:rPr>")
    assert cell(ended, "set up", "Panel meets") == "Panel set up / Panel meets"


def test_paragraphs_in_controls_are_read_and_those_of_empty_ones_listed() -> None:
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Sue')}</w:sdtContent></w:sdt>"
    empty = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{p('Choose a lead')}</w:sdtContent></w:sdt>"
    )
    found = contents(tbl(tr(tc(filled), tc(empty))))
    assert rows(found) == ["Sue | "]
    assert not_read(found) == [
        "table 1, row 1: Choose a lead (words of a form field that nobody filled in)"
    ]


def test_a_table_inside_a_cell_is_listed_with_its_text() -> None:
    inner = tbl(tr("Phase 1", "May"), tr("Phase 2", "June"))
    found = contents(tbl(tr(tc("Roll-out", inner, p()), "other")))
    assert rows(found) == ["Roll-out [has a table inside] | other"]
    assert not_read(found) == ["table 1, row 1: Phase 1 May Phase 2 June (a table inside a cell)"]


def test_numbers_without_text_are_counted() -> None:
    numbered = [tr(tc(point("", numbering=2)), text) for text in ("One", "Two")]
    found = contents(tbl(tr("No", "Action"), *numbered))
    assert rows(found) == ["No | Action", " | One", " | Two"]
    assert not_read(found) == [
        "table 1: 2 cells (no text, only a number or a bullet that Word gives by itself)"
    ]
