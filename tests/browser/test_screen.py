"""Every page in a real browser: it shuts nobody out, asks for nothing and fits every screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

import pytest
from browser.chromium import axe
from browser.conftest import Written
from browser.pages import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE, TELEPHONE = 1280, 320  # 320 is also what is left of 1280 at four times the size
LOOKS: Final[Sequence[tuple[int, Literal["light", "dark"]]]] = [
    *((WIDE, "light"), (WIDE, "dark"), (TELEPHONE, "light"), (TELEPHONE, "dark"))
]
_FOUND = """axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(
    one => [one.id, ...one.nodes.map(node => node.html)]
))"""
_SCROLLS = "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"
# The texts of rows that begin above the end of the row before them.
_OVERLAPS = """[...document.querySelectorAll("tr")].filter(row => {
    const before = row.previousElementSibling;
    return before && row.getBoundingClientRect().top + 1 < before.getBoundingClientRect().bottom;
}).map(row => row.innerText)"""


def noted(page: "Page") -> tuple[list[str], list[str]]:
    """What the page asks for, and what its console says, from now on."""
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda one: requests.append(one.url))
    page.on("console", lambda one: messages.append(one.text))
    page.on("pageerror", lambda one: messages.append(str(one)))
    return requests, messages


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shuts_nobody_out_and_asks_for_nothing(
    name: str, browser: "Browser", written: Written
) -> None:
    """All rules of axe-core, those of good practice too."""
    address = written(name)
    with browser.new_page() as page:
        requests, messages = noted(page)
        page.goto(address)
        page.evaluate(axe())
        for width, scheme in LOOKS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            assert (width, scheme, page.evaluate(_FOUND)) == (width, scheme, [])
            assert page.evaluate(_SCROLLS) is False
            assert page.evaluate(_OVERLAPS) == []
        assert messages == []
        assert requests == [address]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_sideways_scroll_at_any_width_nor_with_large_letters(
    name: str, browser: "Browser", written: Written
) -> None:
    with browser.new_page() as page:
        page.goto(written(name))
        for size in (100, 200):
            page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
            for width in range(size * TELEPHONE // 100, WIDE + 1, 60):
                page.set_viewport_size({"width": width, "height": 900})
                assert (size, width, page.evaluate(_SCROLLS)) == (size, width, False)
