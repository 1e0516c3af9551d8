"""The path of a file from the top of a checkout, however it was typed."""

import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from wirralplan.cli.checkout import path_below, path_from_top

LINKS = pytest.mark.skipif(os.name == "nt", reason="not every account of Windows may make links")


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a plan in a folder, where one is."""
    checkout = tmp_path / "checkout"
    (checkout / ".git").mkdir(parents=True)
    (checkout / "plans").mkdir()
    (checkout / "plans" / "plan.yaml").touch()
    (tmp_path / "plan.yaml").touch()
    monkeypatch.chdir(checkout / "plans")
    return checkout


@pytest.mark.parametrize(
    "typed",
    ["plan.yaml", "./plan.yaml", "../plans/plan.yaml", ".././plans//plan.yaml", "x/../plan.yaml"],
)
def test_it_does_not_matter_how_it_was_typed(typed: str, top: Path) -> None:
    (top / "plans" / "x").mkdir()
    assert path_from_top(typed, ()) == "plans/plan.yaml"
    assert path_from_top(str(top / "plans" / typed), ()) == "plans/plan.yaml"


def test_the_top_that_ci_names_comes_first(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_PROJECT_DIR", str(top.parent))
    assert path_from_top("plan.yaml", ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")) == (
        "checkout/plans/plan.yaml"
    )
    assert path_from_top("plan.yaml", ("GITHUB_WORKSPACE",)) == "plans/plan.yaml"
    monkeypatch.setenv("CI_PROJECT_DIR", str(top / "elsewhere"))
    assert path_from_top("plan.yaml", ("CI_PROJECT_DIR",)) == "plans/plan.yaml"


def test_what_lies_outside_goes_by_its_whole_path(top: Path) -> None:
    outside = os.path.realpath(top.parent / "plan.yaml")
    assert path_from_top("../../plan.yaml", ()) == Path(outside).as_posix()


@pytest.mark.usefixtures("top")
def test_a_file_that_is_not_there_has_a_path_too() -> None:
    assert path_from_top("gone.yaml", ()) == "plans/gone.yaml"
    assert path_from_top("a\0b", ()) == "a\0b"


@LINKS
def test_a_link_within_the_checkout_goes_by_what_a_change_of_it_shows(top: Path) -> None:
    (top / "plan.yaml").symlink_to("plans/plan.yaml")
    (top / "linked").symlink_to("plans")
    assert path_from_top("../plan.yaml", ()) == "plans/plan.yaml"
    assert path_from_top("../linked/plan.yaml", ()) == "plans/plan.yaml"


@LINKS
def test_a_link_that_leads_out_goes_by_its_own_name(top: Path) -> None:
    (top / "plan.yaml").symlink_to("../plan.yaml")
    assert path_from_top("../plan.yaml", ()) == "plan.yaml"


@LINKS
def test_a_folder_above_a_link_is_the_one_above_what_it_leads_to(top: Path) -> None:
    """``a/../plan.yaml`` is what the system opens, not what the letters suggest."""
    (top / "deep" / "er").mkdir(parents=True)
    (top / "deep" / "plan.yaml").touch()
    (top / "plans" / "a").symlink_to("../deep/er")
    assert path_from_top("a/../plan.yaml", ()) == "deep/plan.yaml"


@LINKS
def test_a_checkout_reached_by_a_link_is_the_same(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (top.parent / "workspace").symlink_to("checkout")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(top.parent / "workspace"))
    assert path_from_top("plan.yaml", ("GITHUB_WORKSPACE",)) == "plans/plan.yaml"


@pytest.mark.parametrize(
    ("path", "below"),
    [
        ("C:\\work\\plans\\plan.yaml", "plans/plan.yaml"),
        ("c:\\WORK\\plan.yaml", "plan.yaml"),
        ("C:\\workshop\\plan.yaml", None),
        ("D:\\work\\plan.yaml", None),
        ("\\\\server\\work\\plan.yaml", None),
    ],
)
def test_on_windows_capitals_do_not_matter_and_drives_do(path: str, below: str | None) -> None:
    assert path_below(PureWindowsPath(path), PureWindowsPath("C:\\work")) == below


def test_elsewhere_a_backslash_is_a_letter_of_a_name() -> None:
    assert path_below(PurePosixPath("/srv/a\\b"), PurePosixPath("/srv")) == "a\\b"
