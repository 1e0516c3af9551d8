"""Every page on paper: no sheet is empty, no heading is left alone, each sheet has its number."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.conftest import Written
from browser.pages import PAGES
from browser.printing import Sheet, printed
from every_block import EVERY_BLOCK, FIRST, SECOND
from html_reading import read_html

from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.forms.html.page import rendered

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COLUMNS = [Column("Lead", FIRST), Column("Milestone", SECOND, wraps=True)]


@pytest.mark.parametrize("name", PAGES)
def test_no_sheet_is_empty_or_ends_with_a_heading(
    name: str, browser: "Browser", written: Written
) -> None:
    address = written(name)
    sheets = printed(browser, address)
    headings = _headings(Path(address.removeprefix("file://")).read_text(encoding="utf-8"))
    for sheet in sheets:
        assert sheet.lines
        assert sheet.lines[-1] not in headings
    assert [sheet.number for sheet in sheets] == [
        f"Page {number} of {len(sheets)}" for number in range(1, len(sheets) + 1)
    ]


def _headings(html: str) -> set[str]:
    found = re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", html, re.DOTALL)
    return {" ".join(read_html(one).texts) for one in found}


def test_a_cover_puts_its_day_at_the_foot_of_each_sheet(
    browser: "Browser", written: Written
) -> None:
    sheets = printed(browser, written("every block"))
    assert [sheet.day for sheet in sheets] == ["Position as at 26 July 2018"] * 2
    assert not any("Contents" in sheet.lines for sheet in sheets)


def test_a_section_begins_a_sheet_where_it_says_so(browser: "Browser", written: Written) -> None:
    first, second = printed(browser, written("every block"))
    assert first.lines[-1] == "Nothing was completed."
    assert second.lines[0] == "Timeline"


def test_the_headings_of_columns_stand_on_each_sheet_and_the_foot_once(
    browser: "Browser", folder: Path
) -> None:
    rows = [[Cell("Ann Lee"), Cell(f"{number}. milestone")] for number in range(120)]
    table: Table[list[Cell]] = Table(COLUMNS, rows, [Cell("All of"), Cell("them")])
    sheets = _printed(browser, folder, Heading("Plan"), Sentence("Begin."), table, Sentence("End."))
    assert len(sheets) == 3
    heads = ["Lead Milestone" in sheet.lines[:3] for sheet in sheets]
    assert heads == [True, True, True]
    lines = [line for sheet in sheets for line in sheet.lines]
    assert [line for line in lines if line.startswith("All of")] == ["All of them"]
    assert lines[-2:] == ["All of them", "End."]


def test_wherever_a_sheet_ends_a_table_is_not_left_by_what_is_over_it(
    browser: "Browser", folder: Path
) -> None:
    """Long tables and short ones, at every height of a sheet."""

    def blocks() -> Iterator[Block]:
        yield Heading("Plan")
        for number in range(60):
            rows = [[Cell(f"row {at} of {number}"), Cell("Title")] for at in range(3 + number % 11)]
            yield Heading(f"Section {number}", 2 + number % 3 // 2)
            yield Sentence(f"Before {number}.")
            yield Table(COLUMNS, rows)

    sheets = _printed(browser, folder, *blocks())
    assert len(sheets) > 8
    for sheet in sheets:
        assert re.fullmatch(r"row \d+ of \d+ Title", sheet.lines[-1])
        assert not re.match(r"Before", sheet.lines[0])


def test_a_short_table_is_kept_whole(browser: "Browser", folder: Path) -> None:
    rows = [[Cell(f"row {at}"), Cell("of eight")] for at in range(8)]
    blocks: list[Block] = [Heading("Plan")]
    blocks += [Table(COLUMNS, rows)] * 20
    for sheet in _printed(browser, folder, *blocks):
        assert sheet.lines[-1] == "row 7 of eight"


def test_a_row_and_what_is_said_below_it_are_not_parted(browser: "Browser", folder: Path) -> None:
    rows = [
        row
        for number in range(90)
        for row in (
            [Cell("Ann Lee"), Cell(f"{number}. milestone")],
            [Cell(None), Cell(f"Update of {number}" if number % 3 else f"{number} no update yet")],
        )
    ]
    table = Table(COLUMNS, rows, continues=lambda row: row[0].value is None)
    for sheet in _printed(browser, folder, Heading("Plan"), table):
        assert not re.search(r"milestone$", sheet.lines[-1])


def test_every_block_is_printed(browser: "Browser", written: Written) -> None:
    text = " ".join(
        line for sheet in printed(browser, written("every block")) for line in sheet.lines
    )
    for block in EVERY_BLOCK:
        if isinstance(block, Heading | Sentence):
            assert block.text in text
    assert "1 complete, 1 over a month late, 1 up to a month late" in text


def _printed(browser: "Browser", folder: Path, *blocks: Block) -> list[Sheet]:
    path = folder / "page.html"
    path.write_text("".join(rendered(blocks)), encoding="utf-8")
    return printed(browser, path.as_uri())
