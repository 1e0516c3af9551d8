"""The program as a whole: its commands, its help, its version."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ended import Golden, Run
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from known_plans import SHIPPED

from wirralplan import __version__
from wirralplan.cli.app import COMMANDS


@pytest.mark.parametrize("typed", [["--version"], ["-V"], ["version"], ["--version", "overdue"]])
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
    groups = ended.out.partition("\nAsking:\n")[2].partition("\nExamples:\n")[0].splitlines()
    named = [line.split(maxsplit=1) for line in groups if line[2:3].strip() and line[:1] == " "]
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


@pytest.mark.parametrize("typed", ["--help", "--version", "help"])
def test_help_and_version_load_neither_pydantic_nor_the_model(typed: str) -> None:
    script = (
        "import sys\n"
        "from wirralplan.cli.app import main\n"
        "try:\n"
        f"    main([{typed!r}])\n"
        "except SystemExit:\n"
        "    pass\n"
        "heavy = {'pydantic', 'yaml', 'jinja2', 'wirralplan.plan.model'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout


def test_help_through_a_pipe_is_free_of_escape_codes_too(program: Run) -> None:
    ended = program("overdue", "--help")
    assert (ended.code, ended.err) == (0, "")
    assert "\x1b" not in ended.out


@pytest.mark.parametrize("typed", [[], ["--"], ["help"], ["-h"], ["help", "help"]])
def test_without_a_command_the_help_is_shown(typed: list[str], run: Run, golden: Golden) -> None:
    ended = run(*typed)
    assert (ended.code, ended.err) == (0, "")
    golden("help/program.txt", ended.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_with_a_command_is_the_help_of_that_command(command: str, run: Run) -> None:
    assert run("help", command) == run(command, "--help") == run(command, "-h")


@pytest.mark.parametrize("spelt", ["--color", "--colour"])
@pytest.mark.usefixtures("plan_folder")
def test_colour_is_spelt_in_both_ways(spelt: str, run: Run) -> None:
    assert "\x1b[" in run("overdue", "--as-of", "2018-06-30", spelt, "always").out
    assert "\x1b[" not in run("overdue", "--as-of", "2018-06-30", spelt, "never").out


def test_what_is_shown_of_a_command_line_is_harmless(run: Run) -> None:
    for typed in (["\x1b[31m"], ["list", "--\x1b[31m"], ["list", "-f", "\u202e"], ["list", "\x9b"]):
        ended = run(*typed)
        assert (ended.code, ended.out) == (2, "")
        assert not {"\x1b", "\u202e", "\x9b"} & set(ended.err)


_WORDS = st.one_of(
    st.sampled_from([*COMMANDS, "help", "version", "--", "-", "-h", "30", "June", "2018", "today"]),
    st.sampled_from(
        ["--as-of", "--lead", "-f", "--format", "json", "--days", "--days=x", "--all=1"]
    ),
    st.sampled_from(["--reason", "--on", "--due", "--ongoing", "--dry-run", "--rag", "--color"]),
    st.sampled_from(["fostering", "fostering/panel-chair", "Carly", "Launch", "WP202", "HEAD"]),
    st.text(st.characters(exclude_characters="/\\:\0", codec="utf-8"), max_size=6),
    st.text("-=abefhlnorst", max_size=6),
)
_NOT_OURS = ("Traceback", "Usage:", "Error", "Try '", "Invalid", "Missing", "Got unexpected")


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_WORDS, max_size=6))
def test_no_words_whatever_end_in_a_traceback_or_in_words_of_typer(
    run: Run, plan_folder: Path, typed: list[str]
) -> None:
    assume("init" not in typed)  # it would make folders of any name
    shutil.copy(SHIPPED, plan_folder / "plan.yaml")
    ended = run(*typed)
    assert ended.code in (0, 1, 2), typed
    assert not any(words in ended.err for words in _NOT_OURS), (typed, ended.err)
    assert ended.code != 2 or "wirralplan: " in ended.err, typed
