"""The program as a whole: its commands, its help, its version."""

import subprocess
import sys

import pytest
from ended import Run

from wirralplan import __version__
from wirralplan.cli.app import COMMANDS


@pytest.mark.parametrize("typed", [["--version"], ["--version", "overdue"]])
def test_the_version_is_reported_alone(typed: list[str], run: Run) -> None:
    ended = run(*typed)
    assert (ended.code, ended.out, ended.err) == (0, f"wirralplan {__version__}\n", "")


def test_python_m_is_the_same_program(program: Run) -> None:
    ended = program("--version")
    assert (ended.code, ended.out, ended.err) == (0, f"wirralplan {__version__}\n", "")


@pytest.mark.parametrize("typed", ["-h", "--help"])
def test_help_names_every_command_in_order_with_what_it_does(typed: str, run: Run) -> None:
    ended = run(typed)
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.partition("Commands:\n")[2].splitlines()
    named = [line.split(maxsplit=1) for line in lines if line[2:3].strip()]
    assert [name for name, *_ in named] == list(COMMANDS)
    assert all(output for _, *output in named)
    assert not {"<", "…"} & set(ended.out)  # no Python types, and nothing cut
    assert "..." not in ended.out.partition("\n")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_page_free_of_escape_codes(command: str, run: Run) -> None:
    ended = run(command, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert f"Usage: wirralplan {command} " in ended.out
    assert "\x1b" not in ended.out
    assert all(len(line) <= 80 for line in ended.out.splitlines())


@pytest.mark.parametrize("typed", ["--help", "--version"])
def test_help_and_version_load_neither_pydantic_nor_the_model(typed: str) -> None:
    script = (
        "import sys\n"
        "from wirralplan.cli.app import main\n"
        "try:\n"
        f"    main([{typed!r}])\n"
        "except SystemExit:\n"
        "    pass\n"
        "heavy = {'pydantic', 'yaml', 'wirralplan.plan.model'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout


def test_help_through_a_pipe_is_free_of_escape_codes_too(program: Run) -> None:
    ended = program("overdue", "--help")
    assert (ended.code, ended.err) == (0, "")
    assert "\x1b" not in ended.out


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    ended = run()
    assert ended.code == 2
    assert "Usage: wirralplan [OPTIONS] COMMAND [ARGS]..." in ended.out + ended.err


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (["overdo"], "No such command 'overdo'. Did you mean 'overdue'?"),
        (["summery"], "No such command 'summery'. Did you mean 'summary'?"),
        (["frobnicate"], "No such command 'frobnicate'."),
        (["list", "--asof", "today"], "No such option: --asof (Possible options: --as-of)"),
        (
            ["list", "--format", "xml"],
            "-f': 'xml' is not one of 'table', 'json', 'csv', 'markdown'.",
        ),
        (
            ["update", "x", "--note", "y", "--rag", "blue"],
            "Invalid value for '--rag': 'blue' is not one of 'red', 'amber', 'green'.",
        ),
        (["lead"], "Missing argument 'NAME'."),
        (["show"], "Missing argument 'REF'."),
        (["show", "a", "b"], "Got unexpected extra argument(s) (b)"),
        (["list", "extra"], "Got unexpected extra argument(s) (extra)"),
    ],
)
def test_what_is_typed_wrong_ends_with_2_and_says_what_was_meant(
    typed: list[str], complaint: str, run: Run
) -> None:
    ended = run(*typed)
    assert (ended.code, ended.out) == (2, "")
    assert complaint in ended.err
    assert not {"\x1b", "│"} & set(ended.err)
