"""What ``check`` does: each file is read, checked, perhaps put right, and all are reported."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules, understood
from wirralplan.checks.repairing import Checker, Repaired, repaired
from wirralplan.checks.rules.text.not_a_plan import finding
from wirralplan.checks.running import findings as found_in
from wirralplan.cli import against
from wirralplan.cli.check_output import Checked, put_patches, report, tell_repairs
from wirralplan.cli.open_plan import Whereabouts, whereabouts
from wirralplan.cli.options.check_options import FailOn, FindingsOutput, Repairs, Rules
from wirralplan.cli.options.endings import refuse_overwriting
from wirralplan.cli.terminal.console import put, tell
from wirralplan.errors import ContradictoryOptions, NotAPlan, WirralplanError
from wirralplan.plan.reading import read
from wirralplan.text.changing import held
from wirralplan.text.finding import Level
from wirralplan.text.source import Source

_STDIN = "-"
_Finder: TypeAlias = Callable[[Whereabouts], Checker]


def check_files(
    names: Sequence[str | None],
    rules: Rules,
    repairs: Repairs,
    output: FindingsOutput,
    *,
    typed: bool,
) -> int:
    """The exit code of checking the files called ``names``; ``typed`` says that they were named."""
    if rules.against is not None:
        against.refuse_contradictions(rules.against, names, output.stdin_filename)
        refuse_overwriting(output.out, rules.against)
    finder = _finder(rules)
    checked: list[Checked] = []
    unopened: list[tuple[str, str]] = []
    for named in names:
        where: Whereabouts | None = None
        try:
            where = _whereabouts(named, output)
            checked.append(_checked(where, finder, repairs))
        except ContradictoryOptions:
            raise
        except WirralplanError as failure:
            if isinstance(failure, NotAPlan) and where is not None:
                checked.append(_refused(where, failure))
            else:
                unopened.append(
                    (named or "plan.yaml", f"{failure.sentence} {failure.hint}".rstrip())
                )
            tell(f"wirralplan: {failure.sentence}")
            if failure.hint:
                tell(failure.hint)
    if repairs.diff:
        put_patches(checked, output)
    else:
        report(checked, unopened, output, typed=typed)
    if unopened or any(one.refused for one in checked):
        return 2
    return 1 if any(_fails(one, rules.fail_on, repairs) for one in checked) else 0


def _finder(rules: Rules) -> _Finder:
    """What finds the mistakes of a file: the selected rules, with ``--against`` also the gate."""
    selected = SelectedRules(
        select=understood(CATALOGUE, rules.select or ()),
        extend=understood(CATALOGUE, rules.extend_select or ()),
        ignore=understood(CATALOGUE, rules.ignore or ()),
    )

    def ask(where: Whereabouts) -> Checker:
        before = None
        if rules.against is not None:
            before = against.before(rules.against, where)
        return lambda reading: found_in(
            reading, CATALOGUE, selected, on=rules.as_of, against=before
        )

    return ask


def _whereabouts(named: str | None, output: FindingsOutput) -> Whereabouts:
    """Where a file is. Raises ``ContradictoryOptions`` where the findings would replace it."""
    where = Whereabouts(_STDIN, output.stdin_filename) if named == _STDIN else whereabouts(named)
    refuse_overwriting(output.out, where.named)
    return where


def _checked(where: Whereabouts, finder: _Finder, repairs: Repairs) -> Checked:
    """One file with its findings, put right first with ``--fix``."""
    if repairs.fix and not repairs.diff and where.named != _STDIN:
        return _put_right(where, finder, unsafe=repairs.unsafe_fixes)
    reading = read(where.source())
    ask = finder(where)
    if not (repairs.fix or repairs.diff):
        return Checked(where, reading.source, Repaired(reading, ask(reading), []))
    outcome = repaired(reading, ask, unsafe=repairs.unsafe_fixes)
    if not repairs.diff:
        put([outcome.reading.source.encoded().decode("utf-8")], None, newline="")
        tell_repairs(reading.source.name, outcome.made)
    return Checked(where, reading.source, outcome, instead=where.named == _STDIN)


def _refused(where: Whereabouts, failure: NotAPlan) -> Checked:
    """A file that is no plan, as one that says nothing, with its refusal as the one finding."""
    nothing = read(Source(where.called, ""))
    return Checked(where, nothing.source, Repaired(nothing, [finding(failure)], []), refused=True)


def _put_right(where: Whereabouts, finder: _Finder, *, unsafe: bool) -> Checked:
    """One file, put right where it lies; nobody else records anything in it meanwhile."""
    with held(where.named, label=where.label) as file:
        if file.warning:
            tell(file.warning)
        outcome = repaired(read(file.source), finder(where), unsafe=unsafe)
        file.write(outcome.reading.source)
    tell_repairs(file.source.name, outcome.made)
    return Checked(where, file.source, outcome)


def _fails(one: Checked, fail_on: FailOn, repairs: Repairs) -> bool:
    if (repairs.diff and one.outcome.made) or one.is_unread:
        return True
    warnings_too = fail_on is FailOn.WARNING
    return any(warnings_too or each.level is Level.ERROR for each in one.outcome.findings)
