"""What differs between two plans, in the words of a board: ``diff``."""

from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wirralplan.cli.open_plan import Whereabouts, opened, opened_at, sound, whereabouts
from wirralplan.cli.options.days import day
from wirralplan.cli.options.endings import form_of, refuse_overwriting
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import BY_ENDING, OUTPUT, ExitCode, Output
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.cli.put_answer import put_answer
from wirralplan.errors import (
    ContradictoryOptions,
    ImpossibleFilter,
    MissingPlan,
    MistypedCommand,
    UnknownRevision,
)
from wirralplan.files.open import may_be_revision, path_of
from wirralplan.files.revisions import is_file_name, missing_file
from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import in_words

if TYPE_CHECKING:
    from wirralplan.plan.queries.since import Since
    from wirralplan.text.source import Source
    from wirralplan.views.answers.head import PlanFile

_STDIN = "-"


class DiffForm(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


@frozen
class DiffOptions(Output):
    """Where a comparison goes and how it is written.

    Raises ``ContradictoryOptions`` where the name of the file does not go with its form.
    """

    chosen: Annotated[
        DiffForm | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json|markdown|html",
            rich_help_panel=OUTPUT,
            help="Output format; markdown reads well as a comment on a pull request. "
            f"{BY_ENDING} table.",
        ),
    ] = None

    def __post_init__(self) -> None:
        """Refuse what cannot be written before anything is worked out."""
        form_of(self.out, tuple(DiffForm), self.chosen)

    @property
    def format(self) -> DiffForm:
        """The form: the chosen one, else that of the file."""
        return form_of(self.out, tuple(DiffForm), self.chosen)


@frozen
class Period(PlanOnDay):
    """Which plan; and of one alone, from when to when."""

    since: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=day,
            show_default=False,
            help="Without OLD: what the dates in the plan say was completed, moved, updated and "
            "cancelled from this day on, up to --as-of.",
        ),
    ] = None


@grouped
def diff(
    old: Annotated[
        str | None,
        typer.Argument(
            metavar="OLD",
            show_default=False,
            help="The earlier plan: a file, a git revision such as HEAD~3 (of the current plan "
            "file), REVISION:PATH, or - for standard input.",
        ),
    ] = None,
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="NEW",
            show_default=False,
            help="The later plan, in the same forms. Default: the current plan file.",
        ),
    ] = None,
    *,
    which: Period,
    options: DiffOptions,
    exit_code: ExitCode = False,
) -> int:
    """What changed between two versions of a plan: removed, completed, moved, added and so on.

    With --since, what the dates in one version say has changed from a day on.
    """
    from wirralplan.views.answers.diff import diff as answer

    if which.since is not None:
        happened = _since(which.since, old, new, which, options)
        return 1 if exit_code and happened.changes else 0
    if old is None:
        raise MistypedCommand(
            "`wirralplan diff` needs the plan before (OLD), or --since DATE.",
            "For example: wirralplan diff HEAD~3",
        )
    if which.as_of is not None:
        raise ContradictoryOptions(
            "--as-of has no meaning where two plans are compared.",
            "Leave it out, or ask what changed in a period: wirralplan diff --since 2018-06-01",
        )
    if [old, new or which.plan].count(_STDIN) > 1:
        raise ContradictoryOptions("Standard input can be read only once.", "Write - once.")
    on_disk = _OnDisk(which.plan, options.out)
    (before, was), (after, now) = on_disk.side(old), on_disk.side(new)
    found = answer(before, after, (was, now))
    put_answer(found, options.format, options)
    return 1 if exit_code and found.data.subject.changes else 0


def _since(
    first: date, old: str | None, new: str | None, which: Period, options: DiffOptions
) -> "Since":
    """Write what changed from ``first`` on.

    Raises ``ContradictoryOptions`` where a version to compare with is named too, and
    ``ImpossibleFilter`` where the day of the report is before ``first``.
    """
    from wirralplan.plan.queries.since import since as query
    from wirralplan.views.answers.since import since as answer

    if old is not None:
        named = " and ".join(f"'{one}'" for one in (old, new) if one is not None)
        raise ContradictoryOptions(
            f"--since reads the dates of one plan, so {named} cannot be compared as well.",
            f"Leave out --since, or name only the plan to read: "
            f"wirralplan diff --since {first} --plan FILE",
        )
    if first > which.day:
        raise ImpossibleFilter(
            f"--since is {in_words(first)}, after the date of the report, {in_words(which.day)}.",
            "Choose an earlier date, or another date of the report with --as-of.",
        )
    plan = opened(which.plan, options.out)
    found = query(plan.plan, first, which.day)
    put_answer(answer(found, plan.file), options.format, options)
    return found


@frozen
class _OnDisk:
    """The plan on disk: what a comparison takes where nothing is named, or only a revision."""

    typed: str | None
    out: Path | None

    @cached_property
    def where(self) -> Whereabouts:
        """Where it is, looked for once."""
        return whereabouts(self.typed)

    def side(self, named: str | None) -> "tuple[PlanFile, str]":
        """The plan ``named`` on the command line, without a name the one on disk; what to call it.

        Raises ``UnknownRevision`` for what is neither a file nor a revision, and
        ``ContradictoryOptions`` where the comparison is to be written over it.
        """
        from wirralplan.plan.reading import read

        if named is None:
            refuse_overwriting(self.out, self.where.named)
            plan = opened_at(self.where, typed=self.typed is not None)
        elif may_be_revision(named):
            plan = sound(read(self._at(named)), None)
        else:
            plan = opened(named, self.out)
        name = plan.path if named in (None, _STDIN) else named
        return plan.file, name

    def _at(self, revision: str) -> "Source":
        from wirralplan.text.reading import revision_source

        path = self._path(revision)
        try:
            source = revision_source(revision, path)
        except UnknownRevision as failure:
            if is_file_name(revision):
                raise
            sentence = f"There is no file {revision}. {failure.sentence}"
            raise UnknownRevision(sentence, failure.hint) from failure
        if source is None:
            raise UnknownRevision(
                f"Git has no {path_of(path)} in {revision}.",
                "If it had another name then, write REVISION:PATH, as in HEAD~3:old-name.yaml.",
            )
        return source

    def _path(self, revision: str) -> str:
        try:
            where = whereabouts(None) if self.typed == _STDIN else self.where
        except MissingPlan as failure:
            if is_file_name(revision):
                raise missing_file(revision) from failure
            raise UnknownRevision(
                f"There is no file {revision}, and no plan here of which it could be a revision.",
                "Name the plan with --plan FILE, or write REVISION:PATH.",
            ) from failure
        return where.label or where.named
