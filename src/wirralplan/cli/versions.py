"""A version of the plan to compare with: a file, a git revision, or a file of one."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wirralplan.cli.open_plan import Whereabouts, opened, opened_at, sound, whereabouts
from wirralplan.cli.options.endings import refuse_overwriting
from wirralplan.errors import MissingPlan, UnknownRevision
from wirralplan.files.open import may_be_revision, path_of
from wirralplan.files.revisions import is_file_name, missing_file
from wirralplan.frozen import frozen

if TYPE_CHECKING:
    from wirralplan.text.source import Source
    from wirralplan.views.answers.head import PlanFile

STDIN = "-"


@frozen
class OnDisk:
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
        name = plan.path if named in (None, STDIN) else named
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
            where = whereabouts(None) if self.typed == STDIN else self.where
        except MissingPlan as failure:
            if is_file_name(revision):
                raise missing_file(revision) from failure
            raise UnknownRevision(
                f"There is no file {revision}, and no plan here of which it could be a revision.",
                "Name the plan with --plan FILE, or write REVISION:PATH.",
            ) from failure
        return where.label or where.named
