"""What wirralplan costs beside the libraries that it stands on: a table of measured ratios.

``python benchmarks/measure.py`` needs wirralplan to be importable (installed, or with
``PYTHONPATH=src``). It ends with exit code 1 where a target is missed. Each figure compares
runs of one sitting that took turns, so the speed of the machine divides out.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import generated
from figures import Figure, Line, header, milliseconds, ratio
from paper import paper
from runs import Command, Runs, interleaved
from startup import startup

HERE = Path(__file__).parent
TINY, SMALL, LARGE = 100, 10_000, 100_000


def main() -> None:
    """Measure everything, print the table, and say whether every target is met."""
    rounds = _rounds()
    if find_spec("wirralplan") is None:
        sys.exit("wirralplan cannot be imported: install it, or set PYTHONPATH=src.")
    print("\n".join(_machine()))
    print(f"\n{header()}")
    began = time.monotonic()
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        _use_byte_code(Path(folder))
        for line in _figures(Path(folder), rounds):
            print(line.line, flush=True)
            missed = missed or line.missed
    print(f"\nThat took {time.monotonic() - began:.0f} seconds{_load()}.")
    if missed:
        sys.exit("A target is missed.")


def reading(path: Path, milestones: int, rounds: int, *, first: bool) -> Iterator[Figure]:
    """What reading a file takes beside PyYAML's own reading of it, and beside its parser alone."""
    script = str(HERE / "reading.py")
    ways = ("values", "events", "yaml", "paused", "plan")
    runs = interleaved({way: _python(script, way, str(path)) for way in ways}, rounds, first=first)
    inside = {
        way: Runs(one._replace(seconds=float(one.said)) for one in each)
        for way, each in runs.items()
    }
    values, events, loaded = inside["values"], inside["events"], inside["yaml"]
    yield ratio(f"reading {milestones:,}: values and places / yaml.load", values, loaded, 0.3)
    yield ratio("  the same / yaml.load without garbage collection", values, inside["paused"])
    yield ratio(f"reading {milestones:,}: values and places / parser events", values, events, 3.5)
    yield ratio("  with the model and its faults / yaml.load", inside["plan"], loaded)
    yield milliseconds("  parser events alone, thrown away", events)
    yield milliseconds("  values and places", values)
    yield milliseconds("  with the model and its faults", inside["plan"])
    yield milliseconds("  yaml.load with CSafeLoader", loaded)
    yield milliseconds("  yaml.load without garbage collection", inside["paused"])


def growth(tiny: Path, small: Path, large: Path, rounds: int) -> Iterator[Figure]:
    """What a milestone costs in a large plan beside a small one, and the peak of memory."""
    sizes = {"tiny": tiny, "small": small, "large": large}
    runs = interleaved({name: _csv(path) for name, path in sizes.items()}, rounds, first=False)
    start, few, many = runs["tiny"], runs["small"], runs["large"]
    scale = LARGE / SMALL
    yield Figure(
        f"csv: cost of a milestone at {LARGE:,} / at {SMALL:,}",
        many.middle / few.middle / scale,
        many.least / few.least / scale,
        1.3,
    )
    yield Figure(
        f"  the same less the start (a plan of {TINY})",
        (many.middle - start.middle) / (few.middle - start.middle) / scale,
        (many.least - start.least) / (few.least - start.least) / scale,
    )
    yield milliseconds(f"  overdue --format csv, {SMALL:,}", few)
    yield milliseconds(f"  overdue --format csv, {LARGE:,}", many)
    if few.peak is not None and many.peak is not None:
        yield Figure(f"  peak memory, {SMALL:,}", few.peak, unit=" MiB")
        yield Figure(f"  peak memory, {LARGE:,}", many.peak, target=400, unit=" MiB")


def checking(path: Path, rounds: int) -> Iterator[Figure]:
    """What all rules cost beside an answer, and beside programs that look for less."""
    others: dict[str, Command] = {"yamllint": _python("-m", "yamllint", "-d", "default", str(path))}
    schema = str(HERE.parent / "schema" / "plan.v1.schema.json")
    validator = ("-m", "check_jsonschema", "--schemafile", schema, "--no-cache")
    others["check_jsonschema"] = _python(*validator, str(path))
    there = {name: command for name, command in others.items() if find_spec(name)}
    check = {"check": _check(path), "overdue": _csv(path)}
    runs = interleaved({**check, **there}, rounds)
    yield ratio(f"check {SMALL:,} / overdue --format csv", runs["check"], runs["overdue"], 2.5)
    for name, most in (("yamllint", 0.2), ("check_jsonschema", 0.25)):
        if name in runs:
            yield ratio(f"check {SMALL:,} / {name}", runs["check"], runs[name], most)
    for name, one in runs.items():
        yield milliseconds(f"  {name}, {SMALL:,}", one)


def mistakes(folder: Path, rounds: int) -> Iterator[Figure]:
    """What a mistake costs where there are many, beside where there are few."""
    few, many = folder / "few mistakes.yaml", folder / "many mistakes.yaml"
    for path, milestones in ((few, SMALL // 10), (many, SMALL)):
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(generated.mistaken(milestones))
    runs = interleaved({"few": _check(few), "many": _check(many)}, rounds, first=False)
    yield Figure(
        f"mistakes: cost of one of {SMALL:,} / of one of {SMALL // 10:,}",
        runs["many"].middle / runs["few"].middle / 10,
        runs["many"].least / runs["few"].least / 10,
        1.3,
    )
    yield milliseconds(f"  check with {SMALL:,} mistakes", runs["many"])
    if runs["many"].peak is not None:
        yield Figure(f"  peak memory, {SMALL:,} mistakes", runs["many"].peak, unit=" MiB")


def _figures(folder: Path, rounds: int) -> Iterator[Line]:
    tiny, small, large = (folder / f"{size}.yaml" for size in (TINY, SMALL, LARGE))
    for path, milestones in ((tiny, TINY), (small, SMALL), (large, LARGE)):
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(generated.lines(milestones))
    yield from startup(4 * rounds)
    yield from reading(small, SMALL, rounds, first=True)
    yield from reading(large, LARGE, max(1, rounds // 2), first=False)
    yield from growth(tiny, small, large, max(1, rounds // 2))
    yield from checking(small, max(1, rounds // 3))
    yield from mistakes(folder, max(1, rounds // 2))
    yield from paper(folder, rounds)


def _use_byte_code(folder: Path) -> None:
    """Let every process load byte code, as an installed program does, from a place of our own."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "byte code")


def _rounds() -> int:
    parser = argparse.ArgumentParser(description="Measure wirralplan beside its libraries.")
    parser.add_argument("--rounds", type=int, default=6, help="how often to take turns [6]")
    rounds: int = parser.parse_args().rounds
    return max(1, rounds)


def _machine() -> Iterator[str]:
    libraries = ("typer", "PyYAML", "pydantic", "pydantic_core")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in libraries)
    python = f"{platform.python_implementation()} {platform.python_version()}"
    yield f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {_processor()}"
    yield f"{python}; {versions}{_load()}"


def _load() -> str:
    """How many processes wanted a core during the last five minutes, where the system knows."""
    return "" if sys.platform == "win32" else f"; load {os.getloadavg()[1]:.1f}"


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    for line in cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else ():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or "processor unknown"


def _python(*arguments: str) -> Sequence[str]:
    return [sys.executable, *arguments]


def _csv(path: Path) -> Command:
    day = generated.MIDWAY.isoformat()
    asked = ("overdue", "--format", "csv", "--plan", str(path), "--as-of", day)
    return _python("-m", "wirralplan", *asked)


def _check(path: Path) -> Command:
    return _python("-m", "wirralplan", "check", str(path))


if __name__ == "__main__":
    main()
