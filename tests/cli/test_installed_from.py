"""Where the running wirralplan came from, as pip wrote it down."""

import json
from collections.abc import Sequence
from email.message import Message
from importlib.metadata import PackageNotFoundError
from typing import Any

import pytest

from wirralplan.cli import installed_from

ADDRESS = "https://git.example.org/tools/wirralplan"


class Installed:
    """A distribution that came from somewhere."""

    version = "1.2.3"

    def __init__(self, output: dict[str, Any] | None, urls: Sequence[str] = ()) -> None:
        self.told = output
        self.metadata = Message()
        for url in urls:
            self.metadata["Project-URL"] = url

    def read_text(self, name: str) -> str | None:
        """What pip wrote down about it."""
        assert name == "direct_url.json"
        return None if self.told is None else json.dumps(self.told)


@pytest.mark.parametrize(
    ("output", "requirement"),
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
def test_what_pip_has_to_be_reported(
    output: dict[str, Any] | None, requirement: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installed_from, "distribution", lambda _: Installed(output))
    assert installed_from.requirement() == requirement


def test_what_was_never_installed_comes_from_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Installed:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(installed_from, "distribution", missing)
    assert installed_from.requirement() is None
    assert installed_from.website() is None


@pytest.mark.parametrize(
    ("urls", "came_from", "website"),
    [
        ([], None, None),
        ([], ADDRESS, ADDRESS),
        ([], "file:///home/me/wirralplan", None),
        ([], "ssh://git@git.example.org/tools/wirralplan", None),
        ([], "https://me:secret@git.example.org/tools/wirralplan", None),
        ([], "javascript:alert(1)", None),
        (["Documentation, https://plans.example.org"], ADDRESS, "https://plans.example.org"),
        (["Chat, irc://plans.example.org"], ADDRESS, ADDRESS),
    ],
)
def test_where_it_is_explained(
    urls: list[str], came_from: str | None, website: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = None if came_from is None else {"url": came_from}
    monkeypatch.setattr(installed_from, "distribution", lambda _: Installed(output, urls))
    assert installed_from.website() == website


class Needing:
    """A distribution that needs others."""

    def __init__(self, version: str, *requires: str) -> None:
        self.version = version
        self.requires = requires


@pytest.mark.parametrize(
    ("installed", "versions"),
    [
        ({}, []),
        ({"wirralplan": Needing("1.2.3")}, []),
        (
            {
                "wirralplan": Needing(
                    "1.2.3",
                    "typer<1,>=0.26.8",
                    "PyYAML<7,>=6.0.1",
                    'filelock (>=3.20.3) ; python_version >= "3.11"',
                    'pytest<10,>=9; extra == "test"',
                ),
                "typer": Needing("0.29.2", 'colorama; sys_platform == "win32"', "rich>=13"),
                "rich": Needing("15.0", "typing_extensions>=4; python_version < '3.12'", "typer"),
                "typing-extensions": Needing("4.16.0+local.1"),
                "pyyaml": Needing("6.0.4"),
                "filelock": Needing("1!4.3.1rc1"),
                "pytest": Needing("9.0"),
            },
            [
                "filelock==1!4.3.1rc1",
                "pyyaml==6.0.4",
                "rich==15.0",
                "typer==0.29.2",
                "typing-extensions==4.16.0",
            ],
        ),
        (
            {
                "wirralplan": Needing("1", "evil", "good"),
                "evil": Needing("1; x"),
                "good": Needing("2"),
            },
            ["good==2"],
        ),
    ],
)
def test_what_is_installed_beside_it(
    installed: dict[str, Needing], versions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def distribution(name: str) -> Needing:
        if name not in installed:
            raise PackageNotFoundError(name)
        return installed[name]

    monkeypatch.setattr(installed_from, "distribution", distribution)
    assert installed_from.versions() == versions
