"""What a file made to hang a build costs, for each shape of mistake: growth, and seconds of CPU.

``python benchmarks/hostile.py`` checks a file of each shape of ``shapes.py`` at 25,000, 50,000
and 100,000 repetitions. It ends with exit code 1 where twice the file takes much more than
twice the time, or where the largest takes more than 20 seconds of CPU. With names of shapes
only those are measured, in every form (``--form full`` for one).
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import shapes
from runs import run

FORMS = ("full", "concise", "json", "github", "gitlab", "sarif", "junit")
MOST_GROWTH, MOST_SECONDS = 2.6, 20.0
NOTICED = 0.5  # seconds below which the start of the program hides all growth


def main() -> None:
    """Measure, print a line for each shape and form, and say whether all is well."""
    asked = _asked()
    missed = False
    print(f"{'':<36} {'CPU at 1':>9} {'at 2':>8} {'at 4':>8} {'growth':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for shape in asked.shape or shapes.SHAPES:
            paths = list(_written(Path(folder), shape, asked.count))
            for form in asked.form:
                seconds = [_seconds(path, form) for path in paths]
                growth = seconds[2] / seconds[1]
                slow = growth > MOST_GROWTH and seconds[1] > NOTICED
                verdict = "MISSED" if slow or seconds[2] > MOST_SECONDS else ""
                columns = f"{seconds[0]:>7.2f} s {seconds[1]:>6.2f} s {seconds[2]:>6.2f} s"
                line = f"{shape:<28} {form:<7} {columns} {growth:>8.2f}  {verdict}"
                print(line.rstrip(), flush=True)
                missed = missed or bool(verdict)
    if missed:
        sys.exit("A target is missed.")


def _written(folder: Path, shape: str, count: int) -> Iterator[Path]:
    for times in (1, 2, 4):
        path = folder / f"{times}.yaml"
        path.write_bytes(shapes.written(shape, count * times))
        yield path


def _seconds(path: Path, form: str) -> float:
    command = [sys.executable, "-m", "wirralplan", "check", "--format", form, str(path)]
    one = run(command)
    return one.seconds if one.cpu is None else one.cpu


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure files with many mistakes.")
    parser.add_argument("shape", nargs="*", choices=[[], *shapes.SHAPES], help="only these")
    parser.add_argument("--count", type=int, default=25_000, help="the smallest size [25000]")
    parser.add_argument("--form", action="append", choices=FORMS, help="only this form")
    asked = parser.parse_args()
    forms: Sequence[str] = FORMS if asked.shape else ("full",)
    asked.form = asked.form or forms
    return asked


if __name__ == "__main__":
    main()
