"""The source of a file, of standard input, or of a file as a git revision has it."""

import os
import shutil
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from wirralplan.errors import UnreadableFile, WirralplanError
from wirralplan.files.open import LARGEST
from wirralplan.text.changing import held
from wirralplan.text.reading import read_source, read_text, revision_source, source_of

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def message(failed: pytest.ExceptionInfo[WirralplanError]) -> tuple[str, str]:
    return failed.value.sentence, failed.value.hint


def test_a_file_is_read_under_the_name_it_was_asked_by(folder: Path) -> None:
    (folder / "a.yaml").write_bytes("title: Zoë\r\n".encode())
    source = read_source("a.yaml")
    assert (source.name, source.text) == ("a.yaml", "title: Zoë\r\n")
    assert read_source("a.yaml", label="the plan").name == "the plan"


def test_standard_input_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("title: Zoë\n".encode())))
    source = read_source("-")
    assert (source.name, source.text) == ("standard input", "title: Zoë\n")


def test_a_file_past_the_limit_is_cut_just_after_it(folder: Path) -> None:
    with (folder / "large.yaml").open("wb") as file:
        file.write(b"title: Practice\n".ljust(LARGEST + 1000))
    source = read_source("large.yaml")
    assert (len(source.text), source.cut) == (LARGEST + 1, True)


def test_a_file_of_just_the_limit_is_whole(folder: Path) -> None:
    with (folder / "large.yaml").open("wb") as file:
        file.write(b"title: Practice\n".ljust(LARGEST))
    source = read_source("large.yaml")
    assert (len(source.text), source.cut) == (LARGEST, False)


def test_standard_input_past_the_limit_is_cut_too(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"title: Practice\n".ljust(LARGEST + 1000)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
    source = read_source("-")
    assert (len(source.text), source.cut) == (LARGEST + 1, True)


# A git revision


@needs_git
@pytest.mark.usefixtures("two_versions")
def test_a_file_of_a_revision_is_read_under_its_name_there() -> None:
    source = revision_source("first", "docs/plan.yaml")
    assert source is not None
    assert (source.name, source.text) == ("first:docs/plan.yaml", "title: first é\r\n")
    assert source == source_of("first:docs/plan.yaml")
    assert revision_source("HEAD", "docs/new.yaml") is None


@needs_git
@pytest.mark.usefixtures("two_versions")
def test_a_name_on_the_command_line_may_be_a_file_of_a_revision() -> None:
    source = read_source("HEAD~1:docs/plan.yaml")
    assert (source.name, source.text) == ("HEAD~1:docs/plan.yaml", "title: first é\r\n")
    assert not source.is_file


@needs_git
@pytest.mark.usefixtures("two_versions")
def test_a_revision_in_the_place_of_a_file_is_reported_how_to_write_it() -> None:
    mark = '"' if os.name == "nt" else "'"
    for ask in (read_source, read_text, lambda named: held(named).__enter__()):
        with pytest.raises(UnreadableFile) as failed:
            ask("HEAD~1")
        assert message(failed) == (
            "Cannot read HEAD~1: there is no such file.",
            f"It is a git revision. The plan in it: {mark}HEAD~1:plan.yaml{mark}",
        )
