"""How many instructions a process executes: counted by perf, else by valgrind, else unknown.

Unlike seconds, the number hardly depends on the machine, or on what else it does. perf asks the
processor, which virtual machines often do not allow; valgrind runs the program step by step,
some thirty times slower. Both are programs for Linux.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from runs import Command, environment, run


class Counter(NamedTuple):
    """A program that counts; ``attempt`` is ``None`` where it could not."""

    name: str
    attempt: Callable[[Command], int | None]

    def count(self, command: Command) -> int:
        """The instructions of ``command``, which runs once before: then its byte code is there."""
        run(command)
        counted = self.attempt(command)
        if counted is None:
            sys.exit(f"{self.name} could not count the instructions of this: {' '.join(command)}")
        return counted


def counter() -> Counter | None:
    """The counter of this machine: the first that can count what a small program does."""
    small = [sys.executable, "-c", "pass"]
    for one in (Counter("perf", _by_perf), Counter("valgrind", _by_valgrind)):
        if shutil.which(one.name) and one.attempt(small) is not None:
            return one
    return None


def _by_perf(command: Command) -> int | None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report"
        options = ("stat", "-x", ";", "-e", "instructions:u", "-o", str(report), "--")
        rows = _report(["perf", *options, *command], report)
    # A line for each kind of core; "<not supported>" or "<not counted>" in place of a number.
    numbers = [row.partition(";")[0] for row in rows]
    return sum(int(number) for number in numbers if number.isdigit()) or None


def _by_valgrind(command: Command) -> int | None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report"
        options = ("--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={report}")
        rows = _report(["valgrind", *options, *command], report)
    totals = [row.split()[1] for row in rows if row.startswith("summary:")]
    return int(totals[0]) if totals else None


def _report(command: Command, report: Path) -> list[str]:
    """The lines that a counter wrote to ``report``; none where the run failed."""
    quiet = subprocess.DEVNULL
    ended = subprocess.run(
        command, stdin=quiet, stdout=quiet, stderr=quiet, env=_repeatable(), check=False
    )
    if ended.returncode or not report.exists():
        return []
    return report.read_text(encoding="utf-8", errors="replace").splitlines()


def _repeatable() -> Mapping[str, str]:
    """The environment in which texts have the same hashes, and so the same places, every time."""
    return {**environment(), "PYTHONHASHSEED": "0"}
