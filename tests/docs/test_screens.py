"""Every screen that a page shows is what the program says, run in the order of the page.

A screen is a block that begins with ``$ wirralplan``. The commands of a page are run in a
folder with the shipped plan and the examples, so that what one of them records is there for
the next. A page that shows a whole plan is about that one; the page for starting is about
the table that it shows. With ``--rewrite-golden`` the pages are written anew; read the diff.
"""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from ended import Run
from starting import write_tracker

ROOT = Path(__file__).parent.parent.parent
SCREEN = re.compile(r"^```\n\$ (wirralplan [^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = {
    "README.md": 3,
    "docs/recording.md": 9,
    "docs/comparing.md": 3,
    "docs/from-word.md": 1,
    "docs/starting.md": 2,
}
PLAN = re.compile(r"^```yaml\n(format: 1\n.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def shown(plan_folder: Path, run: Run) -> Callable[[str], str]:
    """What the program says to a command, on both streams."""
    shutil.copytree(ROOT / "examples", plan_folder / "examples")

    def answer(typed: str) -> str:
        ended = run(*shlex.split(typed)[1:])
        return ended.out + ended.err

    return answer


@pytest.mark.parametrize("page", PAGES)
def test_every_screen_is_real(
    page: str,
    shown: Callable[[str], str],
    plan_folder: Path,
    pytestconfig: pytest.Config,
) -> None:
    path = ROOT / page
    text = path.read_text(encoding="utf-8")
    if own := PLAN.search(text):
        (plan_folder / "plan.yaml").write_text(own[1], encoding="utf-8", newline="\n")
    if page == "docs/starting.md":
        (plan_folder / "plan.yaml").unlink()
        write_tracker(plan_folder / "tracker.docx", text)
    now = SCREEN.sub(lambda found: f"```\n$ {found[1]}\n{shown(found[1])}```", text)
    if pytestconfig.getoption("--rewrite-golden"):
        path.write_text(now, encoding="utf-8", newline="\n")
    assert now == path.read_text(encoding="utf-8"), "run pytest --rewrite-golden and read it"
    assert len(SCREEN.findall(now)) == PAGES[page]


# The rules' own examples, right and wrong, are run by other tests.
@pytest.mark.parametrize("page", ["README.md", "docs/from-word.md", "docs/plan-format.md"])
def test_every_whole_plan_of_a_page_is_without_a_finding(
    page: str, plan_folder: Path, run: Run
) -> None:
    for own in PLAN.findall(_read(ROOT / page)):
        (plan_folder / "plan.yaml").write_text(own, encoding="utf-8", newline="\n")
        ended = run("check")
        assert (ended.code, ended.err) == (0, ""), ended.out


def test_no_other_page_shows_a_screen() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")]
    found = {page.relative_to(ROOT).as_posix() for page in pages if SCREEN.search(_read(page))}
    assert found == set(PAGES)


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")
