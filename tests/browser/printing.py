"""A page printed on A4, as lines of text per sheet."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The right corner and the left one, without a blank between them.
_FOOT = re.compile(r"(Page \d+ of \d+)(Position as at .*)?")


class Sheet(NamedTuple):
    """A printed page: its lines, and in the corners of its foot the day and its number."""

    lines: Sequence[str]
    day: str
    number: str


def printed(browser: "Browser", address: str) -> list[Sheet]:
    """The sheets that somebody gets who prints the page as it is."""
    from pypdf import PdfReader  # noqa: PLC0415 - it may not be there

    with browser.new_page() as page:
        page.goto(address)
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return [_sheet(one.extract_text()) for one in PdfReader(BytesIO(pdf)).pages]


def _sheet(text: str) -> Sheet:
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    [foot] = filter(None, map(_FOOT.fullmatch, lines))
    lines.remove(foot[0])
    return Sheet(lines, foot[2] or "", foot[1])
