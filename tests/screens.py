"""A command that changes the plan, as a whole screen: typed, told, and changed in the file."""

from collections.abc import Sequence
from pathlib import Path

from ended import Run

from wirralplan.text.source import Source
from wirralplan.views import patch


def screen(path: Path, run: Run, asked: Sequence[str]) -> str:
    """The screen of ``asked``, run once on the plan at ``path``."""
    before = path.read_bytes()
    ended = run(*asked)
    typed = " ".join(f'"{one}"' if " " in one or not one.strip() else one for one in asked)
    changed = patch.rendered(
        Source("plan.yaml", before.decode()), Source("plan.yaml", path.read_bytes().decode())
    )
    return (
        f"$ wirralplan {typed}\n"
        f"-- standard output\n{ended.out}-- standard error\n{ended.err}"
        f"-- exit code {ended.code}\n{''.join(changed)}"
    )
