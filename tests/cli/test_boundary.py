"""Every way a run can end, as a sentence and an exit code."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from ended import Run

import wirralplan
from wirralplan.cli.boundary import bounded, ended
from wirralplan.errors import WirralplanError
from wirralplan.plan import answers

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices are of POSIX")


def failing(error: BaseException) -> Callable[[], int]:
    def run() -> int:
        raise error

    return run


@pytest.mark.parametrize(("given", "code"), [(None, 0), (0, 0), (1, 1), (2, 2)])
def test_a_run_ends_with_the_code_it_gives(
    given: int | None, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(lambda: given) == code
    assert capsys.readouterr() == ("", "")


def test_a_failed_request_is_a_sentence_a_hint_and_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        ended(failing(WirralplanError("There is no \x1b[31mplan.", "Look\n  \x1b[2Jelsewhere.")))
        == 2
    )
    told = "wirralplan: There is no \\x1b[31mplan.\nLook\n  \\x1b[2Jelsewhere.\n"
    assert capsys.readouterr() == ("", told)
    assert ended(failing(WirralplanError("No hint."))) == 2
    assert capsys.readouterr().err == "wirralplan: No hint.\n"


def test_an_interruption_is_130_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_went_away_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(failing(BrokenPipeError(errno.EPIPE, "Broken pipe"))) == 0
    assert capsys.readouterr() == ("", "")


def test_no_room_for_the_answer_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(failing(OSError(errno.ENOSPC, "No space left on device"))) == 2
    told = "wirralplan: Cannot write the answer: No space left on device.\n"
    assert capsys.readouterr() == ("", told)


BUG = (
    "wirralplan: this is a bug in wirralplan, not a mistake of yours ({}).\n"
    "Please report it as the README says, with the command you typed; WIRRALPLAN_DEBUG=1 shows "
    "where it happened.\n"
)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (KeyError("x"), "KeyError: 'x'"),
        (ValueError("two\nlines \x1b[31m"), "ValueError: two lines \\x1b[31m"),
        (RecursionError("too deep"), "RecursionError: too deep"),
        (FileNotFoundError(2, "No such file"), "FileNotFoundError: [Errno 2] No such file"),
    ],
)
def test_a_bug_is_3_and_one_line_says_whose(
    error: Exception, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(failing(error)) == 3
    assert capsys.readouterr() == ("", BUG.format(told))


def test_a_traceback_is_for_those_who_ask_for_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRRALPLAN_DEBUG", "1")
    assert ended(failing(KeyError("x"))) == 3
    err = capsys.readouterr().err
    assert err.startswith("Traceback (most recent call last):\n")
    assert err.endswith(BUG.format("KeyError: 'x'"))


def test_while_somebody_presses_tab_nothing_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_WIRRALPLAN_COMPLETE", "complete_bash")
    assert ended(failing(WirralplanError("No plan."))) == 2
    assert ended(failing(KeyError("x"))) == 3
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("error", [typer.Exit(5), typer.Abort(), typer.BadParameter("x")])
def test_what_typer_says_itself_passes_through(error: Exception) -> None:
    with pytest.raises(type(error)):
        ended(failing(error))


def test_a_command_ends_with_its_code_for_typer() -> None:
    def command(name: str, *, loud: bool) -> int:
        """Take everything as it was given."""
        assert (name, loud) == ("a", True)
        return 1

    with pytest.raises(typer.Exit) as exited:
        bounded(command)("a", loud=True)
    assert exited.value.exit_code == 1
    assert bounded(command).__doc__ == command.__doc__
    bounded(lambda: None)()  # and 0 is no exit at all


# Through the whole program


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (RuntimeError("x"), 3),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 0),
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_whatever_happens_inside_a_command_is_told_by_the_code(
    error: BaseException, code: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "overdue", lambda *_: failing(error)())
    result = run("overdue", "--as-of", "2018-06-30")
    assert (result.code, result.out) == (code, "")
    assert "Traceback" not in result.err


def started(*arguments: str, stdout: int) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(Path(wirralplan.__file__).parent.parent)}
    return subprocess.Popen(
        [sys.executable, "-m", "wirralplan", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=environment,
    )


@posix
@pytest.mark.parametrize("kind", ["table", "json", "csv", "markdown"])
@pytest.mark.usefixtures("plan_folder")
def test_head_is_silent_and_all_is_well(kind: str) -> None:
    """The reader takes one line of an answer that is longer than a pipe, and goes."""
    activities = 40
    text = (Path.cwd() / "plan.yaml").read_text(encoding="utf-8")
    head, _, first = text.partition("workstreams:\n")
    streams = "".join(
        first.replace("  - id: ", f"  - id: s{number}-").replace(
            "      - id: ", f"      - id: a{number}-"
        )
        for number in range(activities)
    )
    (Path.cwd() / "plan.yaml").write_text(f"{head}workstreams:\n{streams}", encoding="utf-8")
    with started("list", "--as-of", "2018-06-30", "-f", kind, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@posix
@pytest.mark.usefixtures("plan_folder")
def test_a_reader_that_was_never_there_is_no_failure_either() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with started("overdue", "--as-of", "2018-06-30", stdout=writer) as process:
        os.close(writer)
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.usefixtures("plan_folder")
def test_a_full_disk_is_told_once() -> None:
    with Path("/dev/full").open("wb") as full:
        process = started("overdue", "--as-of", "2018-06-30", stdout=full.fileno())
        _, told = process.communicate()
    assert process.returncode == 2
    assert told == b"wirralplan: Cannot write the answer: No space left on device.\n"


@posix
@pytest.mark.usefixtures("plan_folder")
def test_a_closed_standard_output_is_told_too() -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(wirralplan.__file__).parent.parent)}
    command = f'"{sys.executable}" -m wirralplan overdue --as-of 2018-06-30 >&-'
    done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, check=False)  # noqa: S607
    assert done.returncode == 2
    assert done.stderr == b"wirralplan: Cannot write the answer: standard output is closed.\n"
