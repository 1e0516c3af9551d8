"""What the start of the program costs: in instructions, in modules and in time.

All is compared with one small process, the base: it imports the three libraries and defines a
model with one field. Nothing of wirralplan is in it, and nothing that only wirralplan needs.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from figures import Figure, Line, NotMeasured, milliseconds, ratio
from instructions import counter
from runs import Command, environment, interleaved, run

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "plan.yaml"
SHIPPED_DAY = "2018-06-30"
BASE = """
import typer
import yaml
from pydantic import BaseModel

class Milestone(BaseModel):
    title: str
"""
_WITHOUT_PLAN = ("--version", "--help")  # what needs no plan, and so no model of one
_MOST = 1.4


def startup(rounds: int) -> Iterator[Line]:
    """What ``overdue`` on the shipped plan, ``--version`` and ``--help`` cost beside the base."""
    base: Command = [sys.executable, "-c", BASE]
    overdue = _wirralplan("overdue", "--plan", str(SHIPPED), "--as-of", SHIPPED_DAY)
    yield from _instructions(base, overdue)
    for option in _WITHOUT_PLAN:
        modules = _modules_of_pydantic(_wirralplan(option))
        what = f"start: modules of pydantic that {option} loads"
        yield Figure(what, modules, target=0, decimals=0)
    yield from _times(base, overdue, rounds)


def _instructions(base: Command, overdue: Command) -> Iterator[Line]:
    by = counter()
    if by is None:
        why = (
            "no perf or valgrind on Windows"
            if sys.platform == "win32"
            else "neither perf nor valgrind can count here"
        )
        yield NotMeasured("start: instructions of overdue / of the base", why)
        return
    fewest = by.count(base)
    what = f"start: instructions of overdue / of the base ({by.name})"
    count = by.count(overdue)
    yield Figure(what, count / fewest, target=_MOST, decimals=3)
    for option in _WITHOUT_PLAN:
        yield Figure(f"  {option} / the base", by.count(_wirralplan(option)) / fewest, decimals=3)
    yield Figure("  base", fewest / 1e6, unit=" M")
    yield Figure("  overdue", count / 1e6, unit=" M")


def _modules_of_pydantic(command: Command) -> int:
    """How many modules of pydantic a run of Python imports, by its own report."""
    python, *arguments = command
    ended = subprocess.run(
        [python, "-X", "importtime", *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=environment(),
        check=True,
    )
    names = [row.rpartition("|")[2].strip() for row in ended.stderr.splitlines()]
    packages = [name.partition(".")[0] for name in names]
    if "wirralplan" not in packages:
        sys.exit(f"Python does not say what this imports: {' '.join(command)}")
    return packages.count("pydantic") + packages.count("pydantic_core")


def _times(base: Command, overdue: Command, rounds: int) -> Iterator[Figure]:
    staged = [sys.executable, str(HERE / "stages.py"), str(SHIPPED), SHIPPED_DAY]
    libraries: list[str] = json.loads(run(staged).said.splitlines()[-1])["libraries"]
    runs = interleaved(
        {
            "python alone": [sys.executable, "-c", "pass"],
            "base": base,
            "--version": _wirralplan("--version"),
            "--help": _wirralplan("--help"),
            "overdue": overdue,
            "staged": [*staged, ",".join(libraries)],
        },
        rounds,
    )
    yield ratio("start: time of overdue / of the base", runs["overdue"], runs["base"])
    laps = [json.loads(one.said.splitlines()[-1])["seconds"] for one in runs.pop("staged")]
    for name, each in runs.items():
        yield milliseconds(f"  {name}", each)
    for stage in laps[0]:
        times = sorted(lap[stage] for lap in laps)
        yield Figure(f"  of it: {stage}", 1000 * median(times), 1000 * times[0], unit=" ms")


def _wirralplan(*arguments: str) -> Command:
    return [sys.executable, "-m", "wirralplan", *arguments]
