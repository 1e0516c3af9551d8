"""A command that changes the plan, as a whole screen: typed, told, and changed in the file."""

from collections.abc import Sequence
from pathlib import Path

from ended import Run

from wirralplan.text.source import Source
from wirralplan.views import patch


def screen(path: Path, run: Run, question: Sequence[str]) -> str:
    """The screen of ``question``, run once on the plan at ``path``."""
    before = path.read_bytes()
    ended = run(*question)
    typed = " ".join(f'"{one}"' if " " in one or not one.strip() else one for one in question)
    changed = patch.rendered(
        Source("plan.yaml", before.decode()), Source("plan.yaml", path.read_bytes().decode())
    )
    return (
        f"$ wirralplan {typed}\n"
        f"-- standard output\n{ended.out}-- standard error\n{ended.err}"
        f"-- exit code {ended.code}\n{''.join(changed)}"
    )
