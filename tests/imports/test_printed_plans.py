"""Three real plans as their tables are printed: the whole of what comes out, and of what is said."""

import shutil
from pathlib import Path

import pytest
from ended import Golden, Run

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("name", ["tracker", "aims", "scrutiny"])
def test_a_plan_as_printed(name: str, folder: Path, run: Run, golden: Golden) -> None:
    shutil.copy(FILES / f"{name}.csv", folder)
    ended = run("import", f"{name}.csv")
    assert ended.code == 0
    golden(f"imports/{name}.yaml", ended.out)
    golden(f"imports/{name}.txt", ended.err)


def test_a_tracker_as_at_a_day(folder: Path, run: Run, golden: Golden) -> None:
    shutil.copy(FILES / "tracker.csv", folder)
    ended = run("import", "tracker.csv", "--as-at", "2017-06-08", "--title", "Action tracker")
    assert ended.code == 0
    golden("imports/tracker-as-at.yaml", ended.out)
    golden("imports/tracker-as-at.txt", ended.err)


def test_what_comes_out_of_a_word_document_is_the_plan_that_people_made(
    folder: Path, run: Run
) -> None:
    shutil.copy(FILES / "wirral.docx", folder)
    ended = run("import", "wirral.docx", "-o", "plan.yaml")
    assert ended.code == 0
