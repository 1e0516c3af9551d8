"""The entry of the program: Ctrl-C ends it with 130 from its first import on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import wirralplan

posix = pytest.mark.skipif(os.name != "posix", reason="Windows sends Ctrl-C to a whole console")

# The program, in which SIGINT comes just before an import, or before anything that it asks of the
# system: the first argument says before which one, counted from the start of ``main``.
INTERRUPTED = """\
import os, signal, sys
from wirralplan.__main__ import main

left = int(sys.argv.pop(1))


def count(event, arguments):
    global left
    if event in ("import", "open", "os.rename", "os.remove", "subprocess.Popen"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGINT)


sys.addaudithook(count)
main()
"""


def started(step: int, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(step), *arguments],
        input=b"",
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(wirralplan.__file__).parent.parent)},
    )


@posix
@pytest.mark.parametrize("step", [1, 2, 3, 10, 30, 100, 200, 300, 400, 500])
@pytest.mark.usefixtures("plan_folder")
def test_ctrl_c_during_any_import_is_130_without_a_word(step: int) -> None:
    ended = started(step, "overdue", "--as-of", "2018-06-30")
    assert (ended.returncode, ended.stderr) == (130, b"")
    assert ended.stdout == b""


@posix
def test_ctrl_c_while_a_plan_is_changed_leaves_the_old_one_or_the_new_one(
    plan_folder: Path,
) -> None:
    path, ends = plan_folder / "plan.yaml", []
    old = path.read_bytes()
    asked = ["update", "panel-chair", "--note", "Chair found", "--on", "2018-02-14"]
    steps = iter(range(400, 100_000, 150))
    while not ends or ends[-1] == 130:
        ended = started(next(steps), *asked)
        assert (ended.returncode, b"Traceback" in ended.stderr) in ((130, False), (0, False))
        ends.append(ended.returncode)
        now = path.read_bytes()
        assert now in (old, old.replace(*_added(old, now), 1))
        path.write_bytes(old)
    assert len(ends) > 2
    assert sorted(one.name for one in plan_folder.iterdir()) == [".git", "plan.yaml"]


def _added(old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """The lines that the new text has after the one where it begins to differ."""
    update = (
        b"            updates:\n"
        b"              - date: 2018-02-14\n"
        b"                note: Chair found\n"
    )
    start = new.find(update)
    return (old[: max(start, 0)], old[: max(start, 0)] + update) if start > 0 else (old, old)


@posix
@pytest.mark.usefixtures("plan_folder")
def test_ctrl_c_while_standard_input_is_waited_for_is_130() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "wirralplan", "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(wirralplan.__file__).parent.parent)},
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"format: 1\n")
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read() == b""
        said = process.stderr.read()
    assert process.returncode in (130, -signal.SIGINT)
    assert time.monotonic() > 0
    assert b"wirralplan/cli" not in said
