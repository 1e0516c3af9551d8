"""How long a process took and how much memory it held at most, over several rounds."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

Command = Sequence[str]


class Run(NamedTuple):
    """One process: seconds from start to end, MiB at its peak (if known), what it said last.

    ``cpu`` are the seconds that processors were at work for it, where the system tells.
    """

    seconds: float
    peak: float | None
    said: str
    cpu: float | None = None


class Runs(list[Run]):
    """The runs of one command."""

    @property
    def middle(self) -> float:
        """The median of the seconds."""
        return median(run.seconds for run in self)

    @property
    def least(self) -> float:
        """The seconds of the fastest run: the one that was disturbed least."""
        return min(run.seconds for run in self)

    @property
    def peak(self) -> float | None:
        """The highest peak, in MiB."""
        return max((run.peak for run in self if run.peak is not None), default=None)


def interleaved(
    commands: Mapping[str, Command], rounds: int, *, first: bool = True
) -> dict[str, Runs]:
    """The runs of each command, one of each in every round: A B A B, never A A B B.

    So whatever else the machine does meets all of them alike. A round before the ``first`` is
    not counted: it fills the caches and writes the byte code. Later, it need not be.
    """
    if first:
        for command in commands.values():
            run(command)
    runs = {name: Runs() for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    return runs


def run(command: Command) -> Run:
    """Start ``command``, read what it writes to its pipe, and wait for its end."""
    started = time.perf_counter()
    outward, inward = os.pipe()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=inward, env=environment())
    os.close(inward)
    last = b""
    while piece := os.read(outward, 1 << 16):
        last = last[-(1 << 16) :] + piece
    code, peak, cpu = _ended(process)
    seconds = time.perf_counter() - started
    os.close(outward)
    if code > 1:  # a check ends with 1 where it found something
        sys.exit(f"This ended with exit code {code}: {' '.join(command)}")
    return Run(seconds, peak, last.decode("utf-8", errors="replace"), cpu)


def _ended(process: "subprocess.Popen[bytes]") -> tuple[int, float | None, float | None]:
    """The exit code, and the peak of memory and the time of processors where the system tells."""
    if sys.platform == "win32":
        return process.wait(), None, None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    per_mebibyte = 1 << (20 if sys.platform == "darwin" else 10)  # bytes there, KiB elsewhere
    cpu = usage.ru_utime + usage.ru_stime
    return process.returncode, usage.ru_maxrss / per_mebibyte, cpu


def environment() -> dict[str, str]:
    """The environment without what would change the answer."""
    ours = ("WIRRALPLAN_", "NO_COLOR", "FORCE_COLOR")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
