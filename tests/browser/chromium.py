"""The Chromium of the system, and what the tests need to drive it; or what of it is missing."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_PACKAGES = ("playwright", "axe_playwright_python", "pypdf")
# Nothing of a browser that would go to the network of its own accord, or needs a screen.
FLAGS: Final = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Who is root, as in a container of CI, cannot have its sandbox.
    *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
]


def program() -> str | None:
    """Where the browser is."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


def missing() -> str:
    """What the tests here lack, in a sentence; nothing where they can run."""
    for package in _PACKAGES:
        if find_spec(package) is None:
            return f"{package} is not installed: it is of the dependency group 'browser'."
    return "" if program() else "There is no Chromium on the PATH."


def axe() -> str:
    """The script of axe-core, as its package carries it."""
    found = find_spec("axe_playwright_python")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")
