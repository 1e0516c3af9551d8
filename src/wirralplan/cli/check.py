"""``check``: every mistake of every file in one run, reported or put right."""

from collections.abc import Sequence

from wirralplan.cli.options.check_options import (
    CheckFormat,
    Files,
    FindingsOutput,
    Repairs,
    Rules,
)
from wirralplan.cli.options.endings import form_of
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.plan_options import PlanFile
from wirralplan.errors import ContradictoryOptions

_STDIN = "-"


@grouped
def check(
    output: FindingsOutput,
    rules: Rules,
    repairs: Repairs,
    *,
    file: Files = None,
    plan: PlanFile = None,
) -> int:
    """Find every mistake in the plan file, with its line and what to write instead."""
    from wirralplan.cli.check_files import check_files

    names: list[str | None] = [*file] if file else [plan]
    _refuse_contradictions(names, repairs, output)
    return check_files(names, rules, repairs, output, typed=bool(file or plan))


def _refuse_contradictions(
    names: Sequence[str | None], repairs: Repairs, output: FindingsOutput
) -> None:
    """Raises ``ContradictoryOptions`` for options that cannot go together."""
    if repairs.unsafe_fixes and not (repairs.fix or repairs.diff):
        raise ContradictoryOptions(
            "--unsafe-fixes has no effect without --fix or --diff.", "Add --fix or --diff."
        )
    if output.stdin_filename is not None and _STDIN not in names:
        raise ContradictoryOptions(
            "--stdin-filename has no effect unless standard input is read.", "Add - as the file."
        )
    if names.count(_STDIN) > 1:
        raise ContradictoryOptions("Standard input can be read only once.", "Write - once.")
    if repairs.diff and output.chosen not in (None, CheckFormat.FULL):
        raise ContradictoryOptions(
            f"--diff cannot be used with --format {output.chosen}.", "Leave one out."
        )
    if repairs.diff:
        form_of(output.out, ("patch",), None)
    else:
        form_of(output.out, tuple(CheckFormat), output.chosen)
