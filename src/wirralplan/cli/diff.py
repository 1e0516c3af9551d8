"""What differs between two plans, in the words of a board: ``diff``."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated

import typer

from wirralplan.cli.open_plan import Whereabouts, opened, opened_at, sound, whereabouts
from wirralplan.cli.options.endings import form_of, refuse_overwriting
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import BY_ENDING, OUTPUT, ExitCode, Output
from wirralplan.cli.options.plan_options import PlanOption
from wirralplan.cli.terminal.console import put, show
from wirralplan.errors import ContradictoryOptions, MissingPlan, UnknownRevision
from wirralplan.files.open import may_be_revision, path_of
from wirralplan.plan.changes.compare import compare, tally
from wirralplan.plan.reading import read
from wirralplan.text.reading import revision_source
from wirralplan.text.source import Source
from wirralplan.views.changes.comparison import Comparison, Side

_STDIN = "-"


class DiffFormat(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


@dataclass(frozen=True)
class DiffPage(Output):
    """Where a comparison goes and how it is written.

    Raises ``ContradictoryOptions`` where the name of the file does not go with its form.
    """

    chosen: Annotated[
        DiffFormat | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json|markdown",
            rich_help_panel=OUTPUT,
            help="How to write the answer; markdown reads well as a comment on a pull request. "
            f"{BY_ENDING} table.",
        ),
    ] = None

    def __post_init__(self) -> None:
        """Refuse what cannot be written before anything is worked out."""
        form_of(self.out, tuple(DiffFormat), self.chosen)

    @property
    def format(self) -> DiffFormat:
        """The form: the chosen one, else that of the file."""
        return form_of(self.out, tuple(DiffFormat), self.chosen)


@grouped
def diff(
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="The plan before: a file, a git revision such as HEAD~3 (of the plan on disk), "
            "REV:path, or - for standard input.",
        ),
    ],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="NEW",
            show_default=False,
            help="The plan now, in the same forms. Without it: the plan on disk.",
        ),
    ] = None,
    *,
    which: PlanOption,
    page: DiffPage,
    exit_code: ExitCode = False,
) -> int:
    """What changed between two plans: removed first, then done, moved, cancelled, added."""
    if [old, new or which.plan].count(_STDIN) > 1:
        raise ContradictoryOptions("Standard input can be read only once.", "Write - once.")
    on_disk = _OnDisk(which.plan, page.out)
    before, after = on_disk.side(old), on_disk.side(new)
    changes = list(compare(before.plan, after.plan))
    comparison = Comparison(before, after, changes, tally(before.plan, changes))
    if page.format is DiffFormat.JSON:
        from wirralplan.views.changes import json

        put(json.rendered(comparison), page.out)
    else:
        from wirralplan.views.changes import text

        markdown = page.format is DiffFormat.MARKDOWN
        show(text.paper(comparison), page.out, page.color, markdown=markdown)
    return 1 if exit_code and changes else 0


@dataclass(frozen=True)
class _OnDisk:
    """The plan on disk: what a comparison takes where nothing is named, or only a revision."""

    typed: str | None
    out: Path | None

    @cached_property
    def where(self) -> Whereabouts:
        """Where it is, looked for once."""
        return whereabouts(self.typed)

    def side(self, named: str | None) -> Side:
        """The plan called ``named`` on the command line; without a name the one on disk.

        Raises ``UnknownRevision`` for what is neither a file nor a revision, and
        ``ContradictoryOptions`` where the comparison is to be written over it.
        """
        if named is None:
            refuse_overwriting(self.out, self.where.named)
            plan = opened_at(self.where, typed=self.typed is not None)
        elif may_be_revision(named):
            plan = sound(read(self._at(named)), None)
        else:
            plan = opened(named, self.out)
        name = plan.path if named in (None, _STDIN) else named
        return Side(name, plan.path, plan.plan, lambda route: plan.reading.line(*route))

    def _at(self, revision: str) -> Source:
        path = self._path(revision)
        try:
            source = revision_source(revision, path)
        except UnknownRevision as failure:
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
            raise UnknownRevision(
                f"There is no file {revision}, and no plan here of which it could be a revision.",
                "Name the plan with --plan FILE, or write REVISION:PATH.",
            ) from failure
        return where.label or where.named
