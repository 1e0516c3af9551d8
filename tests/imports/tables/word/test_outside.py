"""What stands outside the tables: headings go with the table below them, all else is counted."""

from imports.tables.word_files import contents, not_read, p, point, rows, run, styled, tbl, tc, tr

TABLE = tbl(tr("Activity", "Lead"), tr("Review", "Sue"))
LONG = "The partnership has agreed that this is a live document. " * 3


def headings(*body: str) -> list[tuple[str, ...]]:
    """The headings of each table of a document with this body."""
    return [table.headings for table in contents(*body).tables]


def test_a_short_paragraph_above_a_table_is_its_heading() -> None:
    body = (p("Workstream 1"), p(), TABLE, p("Workstream 2"), p("Education"), TABLE, TABLE)
    assert headings(*body) == [("Workstream 1",), ("Workstream 2", "Education"), ()]


def test_what_stands_above_a_long_paragraph_or_a_list_is_no_heading() -> None:
    assert headings(p("Summary"), p(LONG), p("Workstream 1"), TABLE) == [("Workstream 1",)]
    assert headings(p("Summary"), point("Embed"), TABLE) == [()]


def test_headings_by_their_style_are_those_of_the_chapter_that_the_table_is_in() -> None:
    chapters = (
        styled("heading1", "1 Introduction"),
        p(LONG),
        styled("heading1", "2 Actions"),
        styled("heading2", "2.1 Past"),
        p(LONG),
        styled("heading2", "2.2 Ahead"),
        p(LONG),
    )
    assert headings(*chapters, TABLE) == [("2 Actions", "2.2 Ahead")]


def test_what_is_bold_is_a_heading_to_the_eye() -> None:
    bold = p(run("Workstream 1", "<w:b/>"), run(" "))
    half = p(run("Workstream", "<w:b/>"), run(" 1"))
    assert headings(p("Summary"), bold, p(LONG), TABLE) == [("Workstream 1",)]
    assert headings(half, p(LONG), TABLE) == [()]
    assert headings(styled("heading1", "Actions"), bold, p(LONG), bold, p(LONG), TABLE) == [
        ("Actions", "Workstream 1")
    ]


def test_a_sentence_is_no_heading_and_the_heading_may_stand_above_it() -> None:
    sentence = p("The table below shows what was agreed by the board in March 2018.")
    assert headings(p("Workstream 1"), sentence, TABLE) == [("Workstream 1",)]
    assert headings(p("Embed, and go on."), TABLE) == [("Embed, and go on.",)]


def test_headings_directly_above_a_table_all_count() -> None:
    body = (styled("heading2", "Workstream 5"), styled("heading1", "APPENDIX 1"), TABLE)
    assert headings(*body) == [("Workstream 5", "APPENDIX 1")]


def test_titles_and_tables_of_contents_are_no_headings_of_a_table() -> None:
    assert headings(styled("Title", "The plan"), styled("toc1", "Actions 3"), TABLE) == [()]


def test_other_text_is_counted_with_its_beginning() -> None:
    found = contents(p("Introduction"), p(LONG), p("Workstream 1"), TABLE, p("The end"))
    beginning = f"Introduction {LONG[:56]} The partnership has agreed…"
    assert not_read(found) == [
        f"outside the tables: {beginning} (3 paragraphs of text, in no table)"
    ]
    assert not_read(contents(TABLE, p("The end"))) == [
        "outside the tables: The end (a paragraph of text, in no table)"
    ]


def test_the_title_is_the_paragraph_styled_so_else_the_first_heading() -> None:
    lines = p(
        run("The plan"),
        "<w:r><w:br/></w:r>",
        run("2017-2019"),
        properties='<w:pStyle w:val="Title"/>',
    )
    found = contents(styled("heading1", "Actions"), lines, TABLE)
    assert (found.title, not_read(found)) == ("The plan 2017-2019", [])
    assert contents(styled("heading1", "Actions"), TABLE).title == "Actions"
    assert contents(p("Actions"), TABLE).title == ""


def test_a_table_of_one_cell_is_a_frame_round_what_is_in_it() -> None:
    framed = tbl(tr(tc(p("Workstream 1"), TABLE, p("Notes"))))
    found = contents(tbl(tr("The plan")), framed)
    assert found.tables[0].headings == ("The plan", "Workstream 1")
    assert rows(found) == ["Activity | Lead", "Review | Sue"]
    assert not_read(found) == ["a box outside the tables: Notes (text in no table)"]


def test_what_is_not_read_of_paragraphs_is_listed_too() -> None:
    comments = f'<w:comments><w:comment w:id="0">{p("Sure?")}</w:comment></w:comments>'
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    body = (p(run("Workstream 1"), run(" and 2", "<w:strike/>"), reference), TABLE)
    found = contents(*body, parts={"comments": comments})
    assert found.tables[0].headings == ("Workstream 1",)
    assert not_read(found) == [
        "outside the tables: and 2 (struck through)",
        "outside the tables: Sure? (comment)",
    ]


def test_headers_and_footers_are_listed() -> None:
    parts = {
        "header": f"<w:hdr>{tbl(tr('Wirral Council', 'OFFICIAL'))}</w:hdr>",
        "footer": f"<w:ftr>{p('Page 1 of 3')}</w:ftr>",
    }
    assert not_read(contents(TABLE, parts=parts)) == [
        "page header: Wirral Council OFFICIAL (in the page header)",
        "page footer: Page 1 of 3 (in the page footer)",
    ]


def test_a_document_put_into_this_one_whole_is_named() -> None:
    found = contents(TABLE, '<w:altChunk r:id="r9"/>')
    assert not_read(found) == [
        "outside the tables: document (a document put in whole: save it again in Word)"
    ]
