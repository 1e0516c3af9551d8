"""A number is taken only from somebody at a terminal (a pty) who has seen what it means."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from ended import Ended, Run

import wirralplan

if sys.platform == "win32":
    pytest.skip("a pty is a thing of POSIX", allow_module_level=True)

import pty
import tty

Answered = Callable[..., Ended]
COMPLETE = ["complete", "1.4.1", "--on", "2018-02-14"]
PATIENCE = 60  # seconds, after which the program hangs
NO_EVIDENCE = (
    "No evidence is recorded. To add it later: "
    "wirralplan complete fostering/panel-chair --evidence TEXT\n"
)
QUESTION = "1.4.1  Panel Chair appointed\nRecord this for fostering/panel-chair? [y/N] "


@pytest.fixture(autouse=True)
def _interruptible() -> Iterator[None]:
    """What a shell starts in the background ignores Ctrl-C, and so would what that starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Answered:
    """Run the program at a terminal, and answer once it asks; bytes, or a signal.

    What the terminal shows is given as standard error; standard output is a pipe.
    """
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))

    def started(answer: bytes | signal.Signals, *arguments: str) -> Ended:
        ours, theirs = pty.openpty()
        tty.setcbreak(theirs)  # without the echo of what is typed
        with subprocess.Popen(
            [sys.executable, "-m", "wirralplan", *arguments],
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=theirs,
            env=dict(os.environ),
        ) as process:
            os.close(theirs)
            try:
                shown = _until(ours, b"[y/N] ")
                if isinstance(answer, bytes):
                    os.write(ours, answer)
                else:
                    process.send_signal(answer)
                shown += _until(ours, None)
            except BaseException:  # else it would wait for an answer for ever
                process.kill()
                raise
            finally:
                os.close(ours)
            assert process.stdout is not None
            said = process.stdout.read().decode()
        return Ended(process.returncode, said, shown.decode().replace("\r\n", "\n"))

    return started


def _until(ours: int, mark: bytes | None) -> bytes:
    """What the program shows up to ``mark``, or all of it; Linux says EIO at the end."""
    shown = b""
    while mark is None or not shown.endswith(mark):
        assert select.select([ours], [], [], PATIENCE)[0], f"nothing more than {shown!r}"
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    return shown


@pytest.mark.parametrize("answer", [b"y\n", b"Y\n", b" yes \n"])
def test_a_yes_records_it(answer: bytes, plan_folder: Path, answered: Answered) -> None:
    ended = answered(answer, *COMPLETE)
    assert (ended.code, ended.err) == (0, QUESTION + NO_EVIDENCE)
    assert ended.out == (
        "Completed fostering/panel-chair 'Panel Chair appointed' on 14 Feb 2018\n  plan.yaml:144\n"
    )
    assert b"completed: 2018-02-14" in (plan_folder / "plan.yaml").read_bytes()


@pytest.mark.parametrize("answer", [b"n\n", b"\n", b"yess\n", b"\xff\n"])
def test_anything_else_records_nothing(
    answer: bytes, plan_folder: Path, answered: Answered
) -> None:
    before = (plan_folder / "plan.yaml").read_bytes()
    ended = answered(answer, *COMPLETE)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"{QUESTION}wirralplan: Nothing was recorded.\n"
    assert (plan_folder / "plan.yaml").read_bytes() == before


def test_neither_does_an_interruption(plan_folder: Path, answered: Answered) -> None:
    before = (plan_folder / "plan.yaml").read_bytes()
    ended = answered(signal.SIGINT, *COMPLETE)
    assert (ended.code, ended.out, ended.err) == (130, "", f"{QUESTION}\n")
    assert (plan_folder / "plan.yaml").read_bytes() == before


@pytest.mark.usefixtures("plan_folder")
def test_an_activity_is_asked_for_too(answered: Answered) -> None:
    ended = answered(b"y\n", "reassign", "1.4", "carly")
    assert (ended.code, ended.err) == (
        0,
        "1.4  Fostering action plan\nRecord this for fostering? [y/N] ",
    )


def test_while_it_waits_for_an_answer_nobody_else_has_to(
    plan_folder: Path, answered: Answered, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what it was asked about is found again, although its number is another's by then."""
    written = os.write

    def after_a_line_was_added(opened: int, data: bytes) -> int:
        monkeypatch.undo()
        path = plan_folder / "plan.yaml"
        assert run("complete", "panel-chair", "--on", "2018-02-13", "--plan", str(path)).code == 0
        text = path.read_text(encoding="utf-8")
        new = "          - title: New\n            due: 2018-09-30\n"
        above = '          # "By 30/01/18" lies before'
        path.write_text(text.replace(above, new + above), encoding="utf-8", newline="\n")
        return written(opened, data)

    monkeypatch.setattr(os, "write", after_a_line_was_added)
    ended = answered(b"y\n", "complete", "1.4.1", "--evidence", "Minute 7")
    assert ended.code == 0
    assert ended.out.startswith("Added 'evidence' to fostering/panel-chair 'Panel Chair appointed'")


def test_a_reference_is_never_asked_about(plan_folder: Path, answered: Answered) -> None:
    ended = answered(b"", "complete", "fostering/panel-chair", "--on", "2018-02-14")
    assert (ended.code, ended.err) == (0, NO_EVIDENCE)
    assert plan_folder.exists()


OWN = """\
format: 1
title: A plan
workstreams:
  - title: Homes
    ref: H
    activities:
      - title: Empty homes
        ref: 2(v)
        lead: Carly Brown
        milestones:
          - title: Register agreed
            ref: "1.2.2"
            due: 2018-09
          - title: Register published
            due: tbc
      - title: Visits
        lead: Ian Godfrey
        milestones:
          - title: Phase 1.3
            due: 2018-09
"""


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        (
            ["reschedule", "2(v)/2", "2018-10", "--on", "2018-02-14"],
            "2(v)/2  Register published\nRecord this for empty-homes/register-published? [y/N] ",
        ),
        (
            ["reassign", "2 (V)/2", "Ian", "Godfrey"],
            "2(v)/2  Register published\nRecord this for empty-homes/register-published? [y/N] ",
        ),
        (["reassign", "h/2", "Carly"], "H/2  Visits\nRecord this for visits? [y/N] "),
        (
            ["cancel", "h/2/1", "--reason", "Merged"],
            "H/2/1  Phase 1.3\nRecord this for visits/phase-1-3? [y/N] ",
        ),
        (
            ["add", "H/2", "Homes visited", "--due", "tbc"],
            "H/2  Visits\nRecord this for visits? [y/N] ",
        ),
    ],
)
def test_a_number_from_the_plans_own_above_is_asked_about(
    typed: list[str], question: str, folder: Path, answered: Answered
) -> None:
    path = folder / "plan.yaml"
    path.write_text(OWN, encoding="utf-8", newline="\n")
    ended = answered(b"n\n", *typed)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"{question}wirralplan: Nothing was recorded.\n"
    assert path.read_text(encoding="utf-8") == OWN
    ended = answered(b"y\n", *typed)
    assert (ended.code, ended.err) == (0, question)
    assert path.read_text(encoding="utf-8") != OWN


@pytest.mark.parametrize(
    "typed",
    [
        ["reschedule", "1.2.2", "2018-10", "--reason", "Late"],
        ["reassign", "2(v)", "Ian"],
        ["reassign", "phase 1.3", "Carly"],
        ["add", "2 (v)", "Homes counted", "--due", "2018-10"],
    ],
)
def test_the_plans_own_numbers_and_titles_are_never_asked_about(
    typed: list[str], folder: Path, answered: Answered
) -> None:
    (folder / "plan.yaml").write_text(OWN, encoding="utf-8", newline="\n")
    ended = answered(b"", *typed)
    assert (ended.code, ended.err) == (0, "")
