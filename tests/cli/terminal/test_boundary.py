"""Every way a run can end, as a sentence and an exit code."""

import errno
from collections.abc import Callable

import pytest
import typer
from ended import Run

from wirralplan.cli.terminal.boundary import bounded, ended
from wirralplan.errors import WirralplanError
from wirralplan.plan.queries import listings


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
    output = "wirralplan: There is no \\x1b[31mplan.\nLook\n  \\x1b[2Jelsewhere.\n"
    assert capsys.readouterr() == ("", output)
    assert ended(failing(WirralplanError("No hint."))) == 2
    assert capsys.readouterr().err == "wirralplan: No hint.\n"


def test_an_interruption_is_130_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("refusal", "output"),
    [
        (
            PermissionError(13, "Permission denied", "/home/ann/.x"),
            "/home/ann/.x: you have no permission",
        ),
        (OSError(5, "Input/output error", b"/data/plan"), "/data/plan: input/output error"),
        (
            OSError(24, "Too many open files"),
            "the operating system refused a request (Too many open files)",
        ),
        (
            FileNotFoundError(2, "No such file"),
            "the operating system refused a request (No such file)",
        ),
        (OSError("odd"), "the operating system refused a request (odd)"),
        (MemoryError(), "there is not enough memory"),
    ],
)
def test_what_the_system_refuses_is_a_sentence_with_the_place_and_2(
    refusal: Exception, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(failing(refusal)) == 2
    assert capsys.readouterr() == ("", f"wirralplan: Cannot go on: {output}.\n")


BUG = (
    "wirralplan: this is a bug in wirralplan, not a mistake of yours ({}).\n"
    "Please report it as the README says, with the command you typed; WIRRALPLAN_DEBUG=1 shows "
    "where it happened.\n"
)


@pytest.mark.parametrize(
    ("error", "output"),
    [
        (KeyError("x"), "KeyError: 'x'"),
        (ValueError("two\nlines \x1b[31m"), "ValueError: two lines \\x1b[31m"),
        (RecursionError("too deep"), "RecursionError: too deep"),
    ],
)
def test_a_bug_is_3_and_one_line_says_whose(
    error: Exception, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(failing(error)) == 3
    assert capsys.readouterr() == ("", BUG.format(output))


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
        (OSError(errno.EIO, "Input/output error"), 2),
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_whatever_happens_inside_a_command_is_reported_by_the_code(
    error: BaseException, code: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "overdue", lambda *_: failing(error)())
    result = run("overdue", "--as-of", "2018-06-30")
    assert (result.code, result.out) == (code, "")
    assert "Traceback" not in result.err
