"""The program on a real terminal (a pty): it fits, it cuts nothing, it does no harm."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from ended import Ended, Golden, Run

import wirralplan
from wirralplan.views.forms.plain import display_width

if sys.platform == "win32":
    pytest.skip("a pty is a thing of POSIX", allow_module_level=True)

import pty

OnTerminal = Callable[..., Ended]
_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> OnTerminal:
    """Run the program with a terminal of so many columns as its output."""
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))

    def started(columns: int, *arguments: str, **environment: str) -> Ended:
        return _on_terminal(columns, ["-m", "wirralplan", *arguments], environment)

    return started


def _on_terminal(columns: int, python: Sequence[str], environment: Mapping[str, str]) -> Ended:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, *python],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**os.environ, "COLUMNS": str(columns), "LINES": "24", **environment},
    ) as process:
        os.close(theirs)
        shown = _read(ours)
        assert process.stderr is not None
        complained = process.stderr.read().decode()
    return Ended(process.returncode, shown.decode().replace("\r\n", "\n"), complained)


def _read(ours: int) -> bytes:
    """All that the program shows; Linux says EIO when it has closed the terminal."""
    pieces = []
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(ours)
    return b"".join(pieces)


def plain(text: str) -> str:
    """The text without colours, and without the spaces that fill a line."""
    return "".join(f"{line.rstrip()}\n" for line in _ESCAPE.sub("", text).splitlines())


QUESTIONS = {
    "overdue": ["overdue", "--as-of", "2018-10-15"],
    "list": ["list", "--as-of", "2018-10-15"],
    "lead": ["lead", "sean", "--as-of", "2018-10-15"],
    "show": ["show", "panel/restructure", "--as-of", "2018-10-15"],
    "summary": ["summary", "--as-of", "2018-10-15"],
    "timeline": ["timeline", "--as-of", "2018-10-15"],
    "people": ["people"],
    "slips": ["slips", "--as-of", "2018-10-15"],
    "stale": ["stale", "--as-of", "2018-10-15"],
    "coverage": ["coverage"],
}


@pytest.mark.parametrize("columns", [50, 80, 120])
@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.usefixtures("history_folder")
def test_an_answer_fits_the_terminal(
    name: str, columns: int, on_terminal: OnTerminal, golden: Golden
) -> None:
    ended = on_terminal(columns, *QUESTIONS[name], NO_COLOR="1")
    assert (ended.code, ended.err) == (0, "")
    assert all(display_width(line) <= columns for line in ended.out.splitlines())
    golden(f"terminal/{columns}/{name}.txt", plain(ended.out))


@pytest.mark.parametrize("name", ["overdue", "list", "summary", "timeline"])
@pytest.mark.usefixtures("plan_folder")
def test_the_plan_of_this_repository_fits_eighty_columns(
    name: str, on_terminal: OnTerminal, golden: Golden
) -> None:
    ended = on_terminal(80, name, "--as-of", "2018-06-30", NO_COLOR="1")
    assert (ended.code, ended.err) == (0, "")
    assert all(display_width(line) <= 80 for line in ended.out.splitlines())
    golden(f"terminal/shipped/{name}.txt", plain(ended.out))


@pytest.mark.usefixtures("history_folder")
def test_only_our_own_colours_reach_the_terminal(on_terminal: OnTerminal) -> None:
    ended = on_terminal(140, "list", "--as-of", "2018-10-15")
    assert ended.code == 0
    assert "\x1b[1;38;5;196moverdue" in ended.out
    rest = _ESCAPE.sub("", ended.out)
    assert "\x1b" not in rest
    assert "\x9b" not in rest
    assert "\u202e" not in rest
    assert r"[31mRed]8;;http://evil.example\ 2J" in rest
    for typed in ("[acting] Smith", ":100: :smile: [bold]b[/bold] [/b]", "=1+1", "-5 homes"):
        assert typed in rest


@pytest.mark.parametrize(
    ("more", "environment", "coloured"),
    [
        ([], {}, True),
        (["--color", "never"], {}, False),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"TERM": "dumb"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_colour_on_a_terminal_is_a_choice(
    more: list[str],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001 - a column of the table
    on_terminal: OnTerminal,
) -> None:
    ended = on_terminal(80, "overdue", "--as-of", "2018-06-30", *more, **environment)
    assert ended.code == 0
    assert ("\x1b[" in ended.out) is coloured
    assert "151" in ended.out
    assert "red" in ended.out  # never colour alone


@pytest.mark.usefixtures("plan_folder")
def test_machine_formats_are_the_same_on_a_terminal(on_terminal: OnTerminal, run: Run) -> None:
    for kind in ("json", "csv", "markdown", "html"):
        question = ["overdue", "--as-of", "2018-06-30", "-f", kind]
        shown = on_terminal(60, *question)
        assert shown.code == 0
        assert shown.out == run(*question).out


_ONE_AFTER_ANOTHER = """
from wirralplan.cli.app import main
for question in {}:
    try:
        main(question)
    except SystemExit as ended:
        assert not ended.code, question
"""


@pytest.mark.parametrize("columns", [1, 10, 20])
@pytest.mark.usefixtures("history_folder", "on_terminal")
def test_a_terminal_too_narrow_for_anything_is_no_reason_to_fail(
    columns: int,
) -> None:
    """Every question of one process: starting one for each is most of what that costs."""
    ended = _on_terminal(columns, ["-c", _ONE_AFTER_ANOTHER.format(list(QUESTIONS.values()))], {})
    assert (ended.code, ended.err) == (0, "")
