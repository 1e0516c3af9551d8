"""A browser for all tests of a run, and the page that a test is about as a file."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.chromium import FLAGS, missing, program
from browser.pages import OF_BLOCKS, TYPED
from ended import Run

from wirralplan.views.forms.html.page import rendered

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The name of a page, to its address.
Written = Callable[[str], str]


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium without a window; where it is missing, or what drives it, the test is skipped."""
    sentence = missing()
    if sentence:
        pytest.skip(sentence)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - it may not be there

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program(), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def written(run: Run, folder: Path) -> Written:
    """Writes a page into a file, and gives its address."""

    def to_file(name: str) -> str:
        path = folder / "page.html"
        if name in TYPED:
            ended = run(*TYPED[name], "-o", str(path))
            assert ended.code == 0, ended.err
        else:
            path.write_text("".join(rendered(OF_BLOCKS[name])), encoding="utf-8")
        return path.as_uri()

    return to_file
