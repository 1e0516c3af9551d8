"""Where the start of ``wirralplan overdue`` goes, timed inside one process.

``python benchmarks/stages.py PLAN DAY LIBRARIES`` answers as usual and then prints one line
of JSON on standard output: the seconds of each stage, in order, and which modules of the
libraries were loaded. Without ``LIBRARIES`` (names with commas) the first stage is empty.
"""

import json
import sys
import time
from importlib import import_module

FAMILY = ("typer", "yaml", "pydantic")
# What the answer needs beside the model, in the order of the house.
_ROOMS = (
    "wirralplan.text.reading",
    "wirralplan.plan.reading",
    "wirralplan.plan.queries.listings",
    "wirralplan.views.answers.listing",
    "wirralplan.views.forms.plain",
)


class Stages:
    """Seconds by stage; each begins where the one before it ended."""

    def __init__(self) -> None:
        """Begin now."""
        self.seconds: dict[str, float] = {}
        self._began = time.perf_counter()

    def end(self, stage: str) -> None:
        """End a stage here."""
        now = time.perf_counter()
        self.seconds[stage] = now - self._began
        self._began = now


def main() -> None:
    """Go through the start stage by stage, and tell how long each took."""
    path, day, libraries = (*sys.argv[1:], "")[:3]
    stages = Stages()
    for name in filter(None, libraries.split(",")):
        import_module(name)
    stages.end("libraries")
    import_module("wirralplan.plan.model")
    stages.end("model")
    for name in _ROOMS:
        import_module(name)
    stages.end("reading, answers and views")
    app = import_module("wirralplan.cli.app").app
    commands = import_module("typer.main").get_command(app)
    commands.commands["overdue"]
    stages.end("command tree")
    import_module("wirralplan.checks.catalogue")
    import_module("wirralplan.checks.running")
    stages.end("rules")
    commands.main(["overdue", "--plan", path, "--as-of", day], "wirralplan", standalone_mode=False)
    sys.stdout.flush()
    stages.end("own work")
    report = {"seconds": stages.seconds, "libraries": list(_loaded())}
    print(json.dumps(report))


def _loaded() -> list[str]:
    return [name for name in sys.modules if name.partition(".")[0] in FAMILY]


if __name__ == "__main__":
    main()
