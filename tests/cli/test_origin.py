"""Where the running wirralplan came from, as pip wrote it down."""

import json
from importlib.metadata import PackageNotFoundError
from typing import Any

import pytest

from wirralplan.cli import origin

ADDRESS = "https://git.example.org/tools/wirralplan"


class Installed:
    """A distribution that came from somewhere."""

    version = "1.2.3"

    def __init__(self, told: dict[str, Any] | None) -> None:
        self.told = told

    def read_text(self, name: str) -> str | None:
        """What pip wrote down about it."""
        assert name == "direct_url.json"
        return None if self.told is None else json.dumps(self.told)


@pytest.mark.parametrize(
    ("told", "requirement"),
    [
        (None, "wirralplan==1.2.3"),
        (
            {"url": ADDRESS, "vcs_info": {"vcs": "git", "commit_id": "abc123"}},
            f"wirralplan @ git+{ADDRESS}@abc123",
        ),
        ({"url": f"{ADDRESS}.whl", "archive_info": {}}, f"wirralplan @ {ADDRESS}.whl"),
        ({"url": "file:///home/me/wirralplan", "dir_info": {}}, None),
        ({"url": "file:///home/me/wirralplan.whl", "archive_info": {}}, None),
        ({}, None),
    ],
)
def test_what_pip_has_to_be_told(
    told: dict[str, Any] | None, requirement: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origin, "distribution", lambda _: Installed(told))
    assert origin.requirement() == requirement


def test_what_was_never_installed_comes_from_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Installed:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(origin, "distribution", missing)
    assert origin.requirement() is None
