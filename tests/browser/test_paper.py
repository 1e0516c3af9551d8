"""The printed board paper: what a board reads first is on the first sheet, the rest on a few."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from browser.conftest import Written
from browser.printing import Sheet, printed

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAPERS = ("paper", "paper of the shipped plan", "paper of every key", "paper of nothing")


@pytest.mark.parametrize("name", PAPERS)
def test_the_first_sheet_holds_the_head_the_summary_and_the_plan_on_a_page(
    name: str, browser: "Browser", written: Written
) -> None:
    first, *others = printed(browser, written(name))
    assert first.lines[0] == "Report to the Improvement Board"
    places = [first.lines.index(title) for title in ("Summary", "The plan on a page")]
    assert places == sorted(places)
    # What follows the third section is on the first sheet too, or begins the second.
    following = next(line for line in _lines([first, *others]) if line.startswith("For the board"))
    assert following in first.lines or following == others[0].lines[0]


def test_all_that_a_board_has_to_turn_is_on_five_sheets(
    browser: "Browser", written: Written
) -> None:
    sheets = printed(browser, written("paper"))
    [last] = [
        number for number, sheet in enumerate(sheets, 1) if _begins("G. No date yet", sheet.lines)
    ]
    [first_appendix] = [
        number for number, sheet in enumerate(sheets, 1) if _begins("Appendix 1.", sheet.lines)
    ]
    assert last <= 5
    assert first_appendix == last + 1
    assert sheets[first_appendix - 1].lines[0] == "Appendix 1. Priorities"


def test_the_paper_is_no_longer_than_a_board_reads(browser: "Browser", written: Written) -> None:
    sheets = printed(browser, written("paper"))
    assert len(sheets) <= 13  # the prototype had 14; how many depends on the letters that are there
    assert sheets[-1].lines[-1].endswith("in the register.")


def test_no_sheet_ends_between_an_activity_and_its_milestones(
    browser: "Browser", written: Written
) -> None:
    for sheet in printed(browser, written("paper")):
        assert not re.match(r"\d+\.\d+ ", sheet.lines[-1])


def _lines(sheets: Sequence[Sheet]) -> list[str]:
    return [line for sheet in sheets for line in sheet.lines]


def _begins(start: str, lines: Sequence[str]) -> bool:
    return any(line.startswith(start) for line in lines)
