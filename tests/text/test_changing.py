"""A plan file is written only where not a byte of it would be lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from wirralplan.errors import NotAPlan, UnwritableFile
from wirralplan.text.changing import held


def changed(named: str, old: str, new: str) -> None:
    """Change a part of a file, as every command does."""
    with held(named) as file:
        file.write(replace(file.source, text=file.source.text.replace(old, new)))


@pytest.fixture
def plan(folder: Path) -> Path:
    """A file to change."""
    path = folder / "plan.yaml"
    path.write_bytes(b"title: old\n")
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"title: old\n", b"title: new\n"),
        (
            b"\xef\xbb\xbftitle: old\r\nnote: \xc3\xa9\r\n",
            b"\xef\xbb\xbftitle: new\r\nnote: \xc3\xa9\r\n",
        ),
        (
            b"title: old\r# \xe2\x80\xa8 \x0c\n\n\ntitle: no end",
            b"title: new\r# \xe2\x80\xa8 \x0c\n\n\ntitle: no end",
        ),
    ],
    ids=["plain", "byte order mark and CRLF", "every kind of line end"],
)
def test_every_other_byte_stays(plan: Path, before: bytes, after: bytes) -> None:
    plan.write_bytes(before)
    changed("plan.yaml", "old", "new")
    assert plan.read_bytes() == after


@pytest.mark.parametrize("data", [b"title: old \xa3\n", "title: old\n".encode("utf-16")])
def test_a_file_of_which_a_byte_would_be_lost_is_not_changed(plan: Path, data: bytes) -> None:
    plan.write_bytes(data)
    with pytest.raises(UnwritableFile) as failed:
        changed("plan.yaml", "old", "new")
    assert (failed.value.sentence, failed.value.hint) == (
        "plan.yaml cannot be changed without losing part of it.",
        "Save it as UTF-8; `wirralplan check` shows where it is not.",
    )
    assert plan.read_bytes() == data


@pytest.mark.parametrize("data", [b"title: old \xa3\n", "title: old\n".encode("utf-16")])
def test_neither_is_it_where_nothing_of_its_text_changes(plan: Path, data: bytes) -> None:
    plan.write_bytes(data)
    changed("plan.yaml", "nothing", "new")
    assert plan.read_bytes() == data


def test_the_label_is_what_the_file_is_called(plan: Path) -> None:
    with held(str(plan), label="../plan.yaml") as file:
        assert (file.source.name, file.warning) == ("../plan.yaml", "")


def test_what_is_no_plan_is_not_held(plan: Path) -> None:
    plan.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(NotAPlan), held("plan.yaml"):
        pass
