"""The picture of the paper in the README: what it was taken of stands in the picture itself."""

import struct
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

_SIGNATURE, _KEY = b"\x89PNG\r\n\x1a\n", b"Of"
# A sheet of A4 in pixels; on a screen it has no margins of its own.
_SHEET: "ViewportSize" = {"width": 794, "height": 1012}
_MARGINS = "body { padding: 12mm 15mm 0 }"


def digest(html: str) -> str:
    """What a page is known by, its style and all."""
    return sha256(html.encode()).hexdigest()


def taken_of(png: bytes) -> str:
    """What the page of the picture was known by; empty where the picture does not say."""
    place = len(_SIGNATURE)
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        text = png[place + 8 : place + 8 + length]
        if kind == b"tEXt" and text.startswith(_KEY + b"\0"):
            return text.removeprefix(_KEY + b"\0").decode("ascii")
        place += 12 + length
    return ""


def picture(browser: "Browser", address: str, html: str) -> bytes:
    """The first sheet as a PNG that says what it was taken of."""
    with browser.new_page(viewport=_SHEET) as page:
        page.emulate_media(media="print")
        page.goto(address)
        page.add_style_tag(content=_MARGINS)
        png = page.screenshot()
    text = b"tEXt" + _KEY + b"\0" + digest(html).encode("ascii")
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    header = len(_SIGNATURE) + 12 + 13  # the first chunk has 13 bytes
    return png[:header] + chunk + png[header:]
