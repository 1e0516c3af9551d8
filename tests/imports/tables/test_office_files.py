"""Documents that office programs wrote are read as people see them."""

from pathlib import Path

from imports.tables.word_files import not_read, rows
from imports.wirral_as_word import WORKSTREAM, wirral

from wirralplan.imports.tables.docx import read
from wirralplan.imports.tables.grid import Contents
from wirralplan.imports.tables.kinds import kind

FILES = Path(__file__).parent.parent / "files"


def document(name: str) -> Contents:
    data = (FILES / name).read_bytes()
    assert kind(data, name) == "docx"
    return read(data, name)


def band(text: str) -> str:
    """A row of four columns that is one cell."""
    return f"= {text}" + f" | ^{text}" * 3


def test_merged_cells_and_lists_of_libreoffice() -> None:
    found = document("merged.docx")
    assert found.title == "Equality plan, version 1.5"
    assert found.tables[0].headings == ("Equality plan", "Aims and actions")
    meeting = "Meet each College Registrar and Director"
    review = (
        "*Review what representatives do / **in colleges / **in services / *Better links with HR"
    )
    helped = "AMB, supported by IT, TBC"
    assert rows(found) == [
        "Aim | Action | Responsible | Timescale",
        band("Theme A \u2013 A new annual plan"),
        "1 A new annual plan | Review the last plan, / write the new one | DC | August 2015",
        f"^1 A new annual plan | {meeting} | DC / AMB | Annually, by July",
        band("Theme B \u2013 A devolved structure"),
        f"2 A devolved structure | {review} | DC | May 2016 [some of it is struck through]",
        f"^2 A devolved structure | *Proposal to Council / *Build it | {helped} | ^{helped}",
        "^2 A devolved structure | Review with users |  | TBC",
    ]
    beginning = (
        "The plan was agreed in April 2016. It is reviewed twice a year by the committee, which "
        "reports to…"
    )
    assert not_read(found) == [
        "table 1, row 6: April 2016 (struck through)",
        "table 1, row 7: https://www.example.org/minutes (address of a link)",
        f"outside the tables: {beginning} (2 paragraphs of text, in no table)",
    ]


def test_tracked_changes_notes_and_boxes_of_libreoffice() -> None:
    found = document("tracked.docx")
    assert found.title == "Children's services tracker"
    assert found.tables[0].headings == ("Assessments in time",)
    when = "Mar 2017 [a tracked change in it is not accepted yet]"
    struck = "[all of it is struck through]"
    points = "*Conferences held in time / **70% in time / *Reports read"
    assert rows(found) == [
        "No | What | Who | When",
        f"1.1a | Practice standards revised [has a footnote] | Head of Service MASH | {when}",
        f" {struck} |  {struck} | Head of Service [some of it is hidden text] | TBC",
        f"1.2 | {points} | Head of Service SASF [has a text box] | Ongoing [has a table inside]",
    ]
    assert not_read(found) == [
        "table 1, row 2: Subject to funding (footnote)",
        "table 1, row 2: Or SASF? (comment by Bob Jones)",
        "table 1, row 2: Dec 2016 (deleted text (tracked change))",
        "table 1, row 3: 1.1b; Standards in use (struck through)",
        "table 1, row 3: (acting) (hidden text)",
        "table 1, row 4: Late! (text box)",
        "table 1, row 4: Q1 64% (a table inside a cell)",
        "outside the tables: End of the tracker (a paragraph of text, in no table)",
        "page header: OFFICIAL (in the page header)",
        "page footer: Page 1 (in the page footer)",
    ]


def test_the_shipped_plans_document_has_its_activities_and_points() -> None:
    found = document("wirral.docx")
    activities = [row for table in found.tables for row in table.rows[1:]]
    lines = [line for row in activities for line in row.cells[2].lines]
    assert found.title == (
        "Wirral Children and Young People's Improvement Plan 2017-2019 Update April 2018"
    )
    assert [table.headings[-1] for table in found.tables[:4]] == [
        "Workstream 1 - Practice Improvement",
        "Workstream 2 - Education Improvement",
        "Workstream 3 - Workforce stability",
        "Workstream 4 - Delivery Model",
    ]
    assert found.tables[4].headings == ("Workstream 5 - Enablers", "APPENDIX 1 \u2013 ACTION PLAN")
    assert {rows(found, at)[0] for at in range(5)} == {"Activity | Lead | Milestones"}
    assert len(activities) == 28
    assert [sum(line.level == level for line in lines) for level in (0, 1, 2)] == [0, 77, 2]


def test_the_shipped_plans_document_holds_the_words_that_were_printed() -> None:
    printed = (FILES / "wirral.txt").read_text(encoding="utf-8").splitlines()
    lines = [line for line in printed if "\t" in line and not WORKSTREAM.match(line)]
    found = document("wirral.docx")
    read_rows = [row for table in found.tables for row in table.rows]
    assert len(lines) == len(read_rows)
    for line, row in zip(lines, read_rows, strict=True):
        bare = line.replace('<ul style="list-style-type: none">', "")
        assert _letters(bare) == _letters(" ".join(cell.text for cell in row.cells))


def test_the_committed_document_is_the_one_that_the_script_makes() -> None:
    assert read(wirral(), "wirral.docx") == document("wirral.docx")


def _letters(text: str) -> str:
    """What is printed but for blanks, and the hyphens that stand before points and inside words."""
    return "".join(text.replace("-", "").split())
