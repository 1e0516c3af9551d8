"""What the pages about the board paper, and the month's routine in the README, show to type.

And that the page for members of a board leaves out no section and no word of the paper.
"""

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer
from ended import Run
from starting import PAGE, write_tracker

from wirralplan.cli.app import app
from wirralplan.cli.options import days
from wirralplan.plan.queries.bands import Band
from wirralplan.plan.ratings import Rating

ROOT = Path(__file__).parent.parent.parent
MEMBERS = (ROOT / "docs" / "board-members.md").read_text(encoding="utf-8")
OFFICERS = (ROOT / "docs" / "board-paper.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
JULY = (
    *("report", "--plan", "examples/board-july-2018.yaml", "--as-of", "2018-07-26"),
    *("--since", "2018-06-28", "--against", "examples/board-june-2018.yaml"),
    *("--next", "2018-08-30"),
)


def typed(page: str) -> list[str]:
    """The commands of a page to paste, in their order; its screens are run by other tests."""
    lines = [line for kind, text in BLOCK.findall(page) if not kind for line in text.splitlines()]
    return [line for line in lines if line.startswith(("wirralplan ", "git "))]


@pytest.fixture
def at_the_board(
    plan_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], None]:
    """Runs a command on the day of July's board, in a repository with a tag for that of June."""
    shutil.copytree(ROOT / "examples", plan_folder / "examples")
    (plan_folder / ".git").rmdir()
    names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]

    def git(*words: str) -> None:
        command = ["git", *names, *words]
        subprocess.run(command, check=True, capture_output=True, cwd=plan_folder)

    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Board of 28 June 2018")
    git("tag", "board-2018-06-28")
    monkeypatch.setattr(days, "today", lambda: date(2018, 7, 26))

    def type_(line: str) -> None:
        program, *words = shlex.split(line)
        if program == "git":
            if words[0] != "push":  # there is nowhere to push to
                git(*words)
            return
        ended = run(*words)
        assert ended.code == 0, f"{line}\n{ended.out}{ended.err}"

    return type_


def test_the_routine_of_a_month_is_right(
    at_the_board: Callable[[str], None], plan_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = plan_folder / "own"
    own.mkdir()
    write_tracker(own / "tracker.docx", PAGE.read_text(encoding="utf-8"))
    for line in typed(README):
        # A plan of one's own begins where there is none yet.
        monkeypatch.chdir(own if line.startswith("wirralplan import ") else plan_folder)
        at_the_board(line)
    assert (own / "plan.yaml").exists()
    assert (plan_folder / "board.html").exists()
    assert (plan_folder / "improvement-plan" / "plan.yaml").exists()


def test_so_is_what_the_page_for_officers_shows(
    at_the_board: Callable[[str], None], plan_folder: Path
) -> None:
    for line in typed(OFFICERS):
        if line.startswith("git commit"):  # what a paper was made of changed before
            (plan_folder / "plan.yaml").write_bytes(
                (plan_folder / "examples" / "board-july-2018.yaml").read_bytes()
            )
        at_the_board(line)
    assert (plan_folder / "delivery-model.html").exists()


@pytest.mark.parametrize("page", [README, OFFICERS, EXAMPLES], ids=["readme", "docs", "examples"])
def test_the_paper_of_july_is_the_same_on_every_page(page: str) -> None:
    assert f"wirralplan {' '.join(JULY)} -o board.html" in page


def test_the_page_for_officers_has_every_option_of_the_paper() -> None:
    group: Any = typer.main.get_command(app)
    options = {name for option in group.commands["report"].params for name in option.opts}
    on_every_command = {"--plan", "--color", "--colour", "-f"}
    assert {name for name in options if f"`{name}`" not in OFFICERS} <= on_every_command


def test_the_page_for_members_has_every_section_of_the_paper_in_its_order(
    plan_folder: Path, run: Run
) -> None:
    shutil.copytree(ROOT / "examples", plan_folder / "examples")
    paper = run(*JULY, "--format", "markdown").out
    headings = re.findall(r"^### (.*)$", paper, re.MULTILINE)
    sections = [re.sub(r" \(\d+\)| since .*|: .*", "", heading) for heading in headings]
    [due] = [section for section in sections if section.startswith("D. ")]
    assert due == "D. Due by the next board, 30 August 2018"
    rows = re.findall(r"^\| ([^|]+?) \| [^|]+ \| [^|]*\|$", MEMBERS, re.MULTILINE)
    shown = [due if row == "D. Due next" else row for row in rows]
    assert [title for title in shown if title in sections] == sections


def test_it_has_every_word_in_which_the_paper_counts_and_every_colour() -> None:
    words = {band.value.replace("-", " ") for band in Band} - {"undated"} | {"no date yet"}
    rows = re.findall(r"^\| ([^|]+?) \| [^|]+ \| ([^|]+?) \|$", MEMBERS, re.MULTILINE)
    colours = {word: colour for word, colour in rows if word in words}
    assert set(colours) == words
    assert {rating.value for rating in Rating} - {"none"} == {
        colour.partition(";")[0] for colour in colours.values() if not colour.startswith("none")
    }
