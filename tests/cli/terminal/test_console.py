"""Standard output and standard error: colour, line ends, encoding, files."""

import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from ended import Run

from wirralplan.cli.terminal.console import Color, colourful, is_terminal, put, show, tell
from wirralplan.views.answer import Cell, Column, Heading, Page, Table


class Stream(StringIO):
    """A stream that is a terminal, or is not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        """Whether it is one."""
        return self.terminal


# choice, environment, on a terminal, off it
DECISIONS = [
    (Color.AUTO, {}, True, False),
    (Color.ALWAYS, {}, True, True),
    (Color.NEVER, {}, False, False),
    (Color.ALWAYS, {"NO_COLOR": "1"}, True, True),
    (Color.NEVER, {"FORCE_COLOR": "1"}, False, False),
    (Color.AUTO, {"NO_COLOR": "1"}, False, False),
    (Color.AUTO, {"NO_COLOR": ""}, True, False),
    (Color.AUTO, {"FORCE_COLOR": "1"}, True, True),
    (Color.AUTO, {"FORCE_COLOR": ""}, True, False),
    (Color.AUTO, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
    (Color.AUTO, {"TERM": "dumb"}, False, False),
    (Color.AUTO, {"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
    (Color.ALWAYS, {"TERM": "dumb"}, True, True),
]


@pytest.mark.parametrize(("choice", "environment", "on_terminal", "off_terminal"), DECISIONS)
def test_colour_is_decided_by_option_then_environment_then_terminal(
    choice: Color,
    environment: dict[str, str],
    on_terminal: bool,  # noqa: FBT001 - columns of the table
    off_terminal: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert colourful(choice, Stream(terminal=True)) is on_terminal
    assert colourful(choice, Stream(terminal=False)) is off_terminal


def test_a_closed_stream_is_no_terminal() -> None:
    closed = StringIO()
    closed.close()
    assert not is_terminal(closed)


# Off the terminal


@pytest.mark.usefixtures("plan_folder")
def test_off_the_terminal_there_is_no_colour_no_box_and_no_end_of_line_spaces(run: Run) -> None:
    for question in (["overdue"], ["list"], ["summary"], ["lead", "ian"], ["show", "1.4.1"]):
        text = run(*question, "--as-of", "2018-06-30").out
        assert not set(text) & set("\x1b─│┌…")
        assert all(line == line.rstrip() for line in text.splitlines())
    longest = max(run("list", "--as-of", "2018-06-30").out.splitlines(), key=len)
    assert len(longest) > 160
    assert longest.endswith("to be delivered by Research In Practice")


@pytest.mark.parametrize("columns", ["20", "500"])
@pytest.mark.usefixtures("plan_folder")
def test_off_the_terminal_the_width_does_not_matter(
    columns: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = run("overdue", "--as-of", "2018-06-30").out
    monkeypatch.setenv("COLUMNS", columns)
    assert run("overdue", "--as-of", "2018-06-30").out == before


@pytest.mark.parametrize("forced", ["option", "environment"])
@pytest.mark.usefixtures("plan_folder")
def test_forced_colour_paints_the_plain_columns_where_they_stand(
    forced: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = ["overdue", "--as-of", "2018-06-30"]
    plain = run(*question).out
    if forced == "environment":
        monkeypatch.setenv("FORCE_COLOR", "1")
        painted = run(*question).out
    else:
        painted = run(*question, "--color", "always").out
    assert painted.splitlines()[2].startswith("      \x1b[1;38;5;196m151\x1b[0m  30 Jan 2018  ")
    for codes in ("\x1b[1m", "\x1b[2m", "\x1b[1;38;5;196m", "\x1b[38;5;130m", "\x1b[0m"):
        assert codes in painted
        painted = painted.replace(codes, "")
    assert painted == plain


@pytest.mark.parametrize("kind", ["json", "csv", "markdown", "html"])
@pytest.mark.usefixtures("plan_folder")
def test_no_other_format_is_ever_painted(kind: str, run: Run) -> None:
    ended = run("overdue", "--as-of", "2018-06-30", "-f", kind, "--color", "always")
    assert ended.code == 0
    assert "\x1b" not in ended.out


# Line ends and encoding


def test_csv_has_cr_lf_through_standard_output_as_in_a_file(
    history_folder: Path, program: Run
) -> None:
    question = ["list", "--as-of", "2018-10-15", "-f", "csv"]
    printed = program(*question).out.encode()
    assert program(*question, "-o", "list.csv").out == ""
    assert (history_folder / "list.csv").read_bytes() == printed
    assert printed.count(b"\r\n") == 28  # the header and 27 milestones
    assert printed.count(b"\r") == 28
    assert printed.endswith(b",231\r\n")
    assert not printed.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("kind", ["table", "json", "markdown", "html"])
def test_everything_else_has_line_feeds_and_is_utf_8(
    history_folder: Path, kind: str, program: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    monkeypatch.setenv("LC_ALL", "C")
    question = ["list", "--as-of", "2018-10-15", "-f", kind]
    printed = program(*question).out
    assert "王小明" in printed
    assert "\r" not in printed
    program(*question, "-o", "list.out")
    assert (history_folder / "list.out").read_bytes().decode() == printed


def test_output_is_made_utf_8_whatever_the_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = BytesIO(), BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(out, encoding="cp1252", newline="\r\n"))
    monkeypatch.setattr(sys, "stderr", TextIOWrapper(err, encoding="ascii", newline="\n"))
    put(["王 ✓ \ud800\n"], None)
    tell("Reading ✓ \x1b[31m.yaml")
    sys.stdout.flush()
    sys.stderr.flush()
    assert out.getvalue() == "王 ✓ ?\n".encode()
    assert err.getvalue() == "Reading ✓ \\x1b[31m.yaml\n".encode()


def test_a_program_without_standard_error_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    tell("nobody reads this")


# Files


def test_an_answer_goes_to_a_file_and_one_line_says_so(history_folder: Path, run: Run) -> None:
    printed = run("summary", "--as-of", "2018-10-15").out
    ended = run("summary", "--as-of", "2018-10-15", "-o", "summary.txt")
    assert (ended.code, ended.out, ended.err) == (0, "", "Wrote summary.txt.\n")
    assert (history_folder / "summary.txt").read_text(encoding="utf-8") == printed
    assert sorted(path.name for path in history_folder.iterdir()) == [
        ".git",
        "plan.yaml",
        "summary.txt",
    ]


def test_a_file_that_cannot_be_written_ends_with_2_and_changes_nothing(
    history_folder: Path, run: Run
) -> None:
    (history_folder / "folder").mkdir()
    folder = run("list", "--as-of", "2018-10-15", "-o", "folder")
    assert (folder.code, folder.out) == (2, "")
    assert folder.err == "wirralplan: Cannot write folder: it is a folder.\n"
    away = Path("not") / "there.txt"
    missing = run("list", "--as-of", "2018-10-15", "-o", str(away))
    assert missing.err == f"wirralplan: Cannot write {away}: there is no such folder.\n"
    assert list((history_folder / "folder").iterdir()) == []


def test_a_plan_that_is_refused_leaves_an_old_answer_as_it_was(folder: Path, run: Run) -> None:
    (folder / "plan.yaml").write_text("format: 1\n", encoding="utf-8")
    (folder / "list.txt").write_text("old", encoding="utf-8")
    assert run("list", "-o", "list.txt").code == 1
    assert (folder / "list.txt").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(("choice", "painted"), [("always", True), ("auto", False)])
def test_a_file_is_painted_only_if_the_option_asks_for_it(
    history_folder: Path,
    choice: str,
    painted: bool,  # noqa: FBT001 - a column of the table
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("list", "--as-of", "2018-10-15", "-o", "list.txt", "--color", choice)
    assert ("\x1b" in (history_folder / "list.txt").read_text(encoding="utf-8")) is painted


PAGE: Page = [
    Heading("Plan"),
    Table([Column("Days", lambda days: Cell(days, "bad"), right=True)], [12]),
]


def test_on_a_terminal_rich_draws_and_colour_is_a_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    texts = []
    for color in Color:
        screen = Stream(terminal=True)
        monkeypatch.setattr(sys, "stdout", screen)
        show(PAGE, None, color)
        texts.append(screen.getvalue())
    assert texts == [
        "\x1b[1mPlan\x1b[0m\n\x1b[2mDays\x1b[0m\n\x1b[1;38;5;196m  12\x1b[0m\n",
        "\x1b[1mPlan\x1b[0m\n\x1b[2mDays\x1b[0m\n\x1b[1;38;5;196m  12\x1b[0m\n",
        "Plan\nDays\n  12\n",
    ]


def test_no_answer_is_written_over_a_plan(plan_folder: Path, run: Run) -> None:
    before = (plan_folder / "plan.yaml").read_bytes()
    ended = run("people", "-o", "plan.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: plan.yaml is a plan file and is never overwritten.\nChoose another name.\n"
    )
    assert (plan_folder / "plan.yaml").read_bytes() == before


def test_a_dash_is_standard_output(plan_folder: Path, run: Run) -> None:
    assert plan_folder.exists()
    assert run("people", "-o", "-") == run("people")
