"""The entry of the program: Ctrl-C ends it with 130 from its first import on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ended import Run

import wirralplan

posix = pytest.mark.skipif(os.name != "posix", reason="Windows sends Ctrl-C to a whole console")

# The program, to which SIGINT comes just before it asks the system for something: the first
# argument says for what, the second before which time, counted from the start of ``main``.
INTERRUPTED = """\
import os, signal, sys
from wirralplan.__main__ import main

kind, left = sys.argv.pop(1), int(sys.argv.pop(1))


def comes(event, arguments):
    if kind == "import":
        return event == "import"
    named = any(str(one).endswith((".yaml", ".tmp", ".lock")) for one in arguments)
    return named and event in ("open", "os.rename", "os.remove", "os.chmod")


def count(event, arguments):
    global left
    if comes(event, arguments):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGINT)


sys.addaudithook(count)
main()
"""
# The program, to which it comes while it waits for standard input, and for a lock.
READING = """\
import os, signal, sys
from wirralplan.__main__ import main


class Waiting:
    buffer = property(lambda self: self)

    def read(self, size):
        os.kill(os.getpid(), signal.SIGINT)
        return b""


sys.stdin = Waiting()
main()
"""
WAITING = """\
import fcntl, os, signal
from wirralplan.__main__ import main


def flock(opened, how):
    os.kill(os.getpid(), signal.SIGINT)
    raise BlockingIOError(11, "Resource temporarily unavailable")


fcntl.flock = flock
main()
"""
# The program, to which it comes where Python swallows what is raised.
UNRAISED = """\
import os, signal
from wirralplan.__main__ import main
from wirralplan.plan.queries import listings


class Clinging:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)


def overdue(*_):
    Clinging()


listings.overdue = overdue
main()
"""
UPDATE = ["update", "panel-chair", "--note", "Chair found", "--on", "2018-02-14"]


def started(program: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(wirralplan.__file__).parent.parent)},
    )


@posix
@pytest.mark.parametrize("step", [1, 2, 3, 10, 30, 100, 200, 300])
@pytest.mark.usefixtures("plan_folder")
def test_ctrl_c_during_an_import_is_130_without_a_word(step: int) -> None:
    ended = started(INTERRUPTED, "import", str(step), "overdue", "--as-of", "2018-06-30")
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


@posix
def test_ctrl_c_while_a_plan_is_changed_leaves_the_old_one_or_the_new_one(
    plan_folder: Path, run: Run
) -> None:
    (plan_folder / ".git" / "HEAD").touch()
    path = plan_folder / "plan.yaml"
    old = path.read_bytes()
    assert run(*UPDATE).code == 0
    new = path.read_bytes()
    codes, texts = [130], []
    while codes[-1] == 130 and len(codes) < 30:
        path.write_bytes(old)
        ended = started(INTERRUPTED, "file", str(len(codes)), *UPDATE)
        codes.append(ended.returncode)
        texts.append(path.read_bytes())
        assert b"Traceback" not in ended.stderr
        assert sorted(one.name for one in plan_folder.iterdir()) == [".git", "plan.yaml"]
        assert list((plan_folder / ".git").glob("*.tmp")) == []
    assert codes[-1] == 0
    turn = texts.index(new)
    assert turn > 3
    assert texts == [old] * turn + [new] * (len(texts) - turn)


@posix
@pytest.mark.parametrize(
    ("program", "typed"),
    [
        (READING, ["check", "-"]),
        (READING, ["overdue", "--plan", "-"]),
        (WAITING, UPDATE),
        (WAITING, ["check", "--fix"]),
        (UNRAISED, ["overdue", "--as-of", "2018-06-30"]),
    ],
    ids=["reading", "reading for an answer", "waiting", "waiting to repair", "unraised"],
)
def test_ctrl_c_while_something_is_waited_for_is_130_too(
    program: str, typed: list[str], plan_folder: Path
) -> None:
    before = (plan_folder / "plan.yaml").read_bytes()
    ended = started(program, *typed)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")
    assert (plan_folder / "plan.yaml").read_bytes() == before


@posix
@pytest.mark.usefixtures("plan_folder")
def test_where_ctrl_c_is_ignored_it_stays_so() -> None:
    """A run behind ``nohup`` or ``&`` goes on."""
    program = f"import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n{INTERRUPTED}"
    ended = started(program, "import", "100", "overdue", "--as-of", "2018-06-30")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.endswith(b"complete + 0 cancelled\n")


# The program, which says whether pydantic looked through what is installed.
LOOKING = """\
import importlib.metadata
looked = []
found = importlib.metadata.distributions
importlib.metadata.distributions = lambda **more: looked.append(1) or found(**more)
from wirralplan.__main__ import main
try:
    main()
finally:
    print(len(looked))
"""


def test_nothing_is_asked_of_the_other_packages_that_are_installed(plan_folder: Path) -> None:
    typed = ["overdue", "--as-of", "2018-06-30", "--format", "csv", "-o", "overdue.csv"]
    ended = subprocess.run(
        [sys.executable, "-c", LOOKING, *typed],
        cwd=plan_folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ended.stdout == "0\n"
    assert (plan_folder / "overdue.csv").read_text(encoding="utf-8").count("\n") == 32
