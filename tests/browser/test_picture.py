"""The picture of the paper in the README is of the paper as it is."""

from datetime import date
from pathlib import Path

import pytest
from answered import in_file
from browser.picture import digest, picture, taken_of
from known_plans import JULY, JUNE_BOARD, SHIPPED, plan

from wirralplan.plan.queries.report import report as query
from wirralplan.plan.queries.selection import Selection
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.answers.report.report import report
from wirralplan.views.forms.html.page import rendered

PICTURE = SHIPPED.parent / "docs" / "board-paper.png"


def html() -> str:
    """The worked example: the board of 26 July 2018, beside the file of that of June."""
    found = query(
        plan(JULY),
        date(2018, 7, 26),
        Selection(),
        since=date(2018, 6, 28),
        earlier=plan(JUNE_BOARD),
        next_board=date(2018, 8, 30),
    )
    paper = Paper(found, in_file(plan(JULY)), against="board-june-2018.yaml")
    return "".join(rendered(report(paper).page))


def test_the_picture_is_of_the_paper_as_it_is(request: pytest.FixtureRequest, folder: Path) -> None:
    text = html()
    if request.config.getoption("--rewrite-golden"):
        path = folder / "board.html"
        path.write_text(text, encoding="utf-8")
        browser = request.getfixturevalue("browser")
        PICTURE.write_bytes(picture(browser, path.as_uri(), text))
    assert taken_of(PICTURE.read_bytes()) == digest(text), (
        "the paper looks otherwise: pytest --rewrite-golden tests/browser/test_picture.py, with "
        "Chromium, and look at docs/board-paper.png"
    )
