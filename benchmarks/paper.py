"""What the board paper costs as a page, beside answers that a person is used to wait for.

``python benchmarks/paper.py`` prints only these lines.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import generated
from figures import Figure, header, milliseconds, ratio
from runs import Command, interleaved

SHIPPED = Path(__file__).parent.parent / "plan.yaml"
MILESTONES = 1000  # more than any board is shown
_DAY, _SINCE = "2018-06-30", "2018-05-31"


def paper(folder: Path, rounds: int) -> Iterator[Figure]:
    """The paper of the shipped plan beside ``overdue``, that of a large one beside its CSV."""
    large, board = folder / "board.yaml", str(folder / "board.html")
    with large.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(generated.lines(MILESTONES))
    report = ("--since", _SINCE, "--output", board)
    runs = interleaved(
        {
            "overdue": _asked(SHIPPED, "overdue"),
            "paper": _asked(SHIPPED, "report", *report),
            "csv": _asked(large, "list", "--format", "csv"),
            "large": _asked(large, "report", *report),
        },
        rounds,
    )
    yield ratio("paper: report -o board.html / overdue", runs["paper"], runs["overdue"], 2.0)
    yield ratio(
        f"  the same of {MILESTONES:,} / list --format csv", runs["large"], runs["csv"], 3.0
    )
    yield milliseconds("  report -o board.html", runs["paper"])
    yield milliseconds(f"  report -o board.html, {MILESTONES:,}", runs["large"])


def _asked(plan: Path, command: str, *options: str) -> Command:
    program = (sys.executable, "-m", "wirralplan")
    return (*program, command, "--plan", str(plan), "--as-of", _DAY, *options)


if __name__ == "__main__":
    print(header())
    with tempfile.TemporaryDirectory() as place:
        for line in paper(Path(place), 10):
            print(line.line)
