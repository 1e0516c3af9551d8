"""A plan to begin with, and the files that check it on its way into git: ``init``."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from wirralplan import __version__
from wirralplan.cli import installed_from
from wirralplan.cli.options import days
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.terminal.console import put, tell
from wirralplan.errors import ContradictoryOptions, UnusableRequirement, UnwritableFile
from wirralplan.files.open import PLAN_NAMES, plan_in, repository_of
from wirralplan.files.save import write_new
from wirralplan.frozen import frozen
from wirralplan.text.reading import read_text
from wirralplan.views.starter import starter
from wirralplan.views.starter.starter import Sheet

CI = "Automatic checks and board paper (files at the top of the repository)"
_KEPT = "already exists and was not changed"


@frozen
class Kit:
    """The files to write that check the plan, and what they install."""

    pre_commit: Annotated[
        bool,
        typer.Option(
            "--pre-commit",
            rich_help_panel=CI,
            help="Also write .pre-commit-config.yaml: check before each commit.",
        ),
    ] = False
    github: Annotated[
        bool,
        typer.Option(
            "--github",
            rich_help_panel=CI,
            help="Also write two workflows in .github/workflows: check-plan.yml checks each pull "
            "request; board-paper.yml writes the board paper, at the click of a button.",
        ),
    ] = False
    gitlab: Annotated[
        bool,
        typer.Option(
            "--gitlab",
            rich_help_panel=CI,
            help="Also write .gitlab-ci.yml: check each merge request, and write the board paper.",
        ),
    ] = False
    requirement: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="REQUIREMENT",
            show_default=False,
            rich_help_panel=CI,
            help="Where the automatic checks should install wirralplan from: the address of a git "
            "repository, a package name, a wheel or a folder. Default: where this copy came from.",
        ),
    ] = None

    @property
    def to_install(self) -> str:
        """What pip is to install. Raises ``UnusableRequirement``."""
        found = installed_from.requirement() if self.requirement is None else self.requirement
        if found is None:
            raise UnusableRequirement(
                "This copy of wirralplan was installed from a folder on this computer, which "
                "nobody else can reach.",
                "Use --from to say where the checks should install it from: the address of a git "
                f"repository, a wheel, or wirralplan=={__version__} if your pip can find that.",
            )
        return starter.requirement(found)

    def sheets(self, plan: str) -> list[Sheet]:
        """The files to write; ``plan`` is the path of the plan in the repository.

        Raises ``UnusableRequirement``, and ``ContradictoryOptions`` where nothing would use
        the requirement.
        """
        if self.requirement is not None and not (self.pre_commit or self.github or self.gitlab):
            raise ContradictoryOptions(
                "--from has no effect without --pre-commit, --github or --gitlab.",
                "Add one of them.",
            )
        versions = installed_from.versions()
        return [
            *([starter.hook(self.to_install, versions)] if self.pre_commit else []),
            *(starter.workflows(self.to_install, versions, plan) if self.github else []),
            *([starter.jobs(self.to_install, versions, plan)] if self.gitlab else []),
        ]


@grouped
def init(
    kit: Kit,
    *,
    folder: Annotated[
        str,
        typer.Argument(metavar="FOLDER", help="Folder for the plan; created if it is not there."),
    ] = ".",
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            parser=days.day,
            show_default=False,
            help="The date that the dates of the example plan are set around. Default: today.",
        ),
    ] = None,
) -> int:
    """Create a commented example plan; optionally add automatic checks for git.

    Existing files are never overwritten.
    """
    here, place = _places(folder)
    top = repository_of(place) or place
    there = plan_in(place)
    plan = there or place / PLAN_NAMES[0]
    sheets = kit.sheets(plan.relative_to(top).as_posix())
    if there is None:
        _begin(plan, here, as_of or days.today())
    else:
        _keep(plan, here, alone=not sheets)
        _help_editors(plan, here)
    made = [_make(sheet, top, here) for sheet in sheets]
    if there is None:
        _tell_next(place, here)
    if kit.requirement is None and sheets:
        tell(f"The checks install {kit.to_install}; use --from for another source or version.")
    return 0 if all(made) else 2


def _places(folder: str) -> tuple[Path, Path]:
    """The current folder and the one that was named, with links followed."""
    try:
        return Path.cwd().resolve(), Path(folder).resolve()
    except (OSError, ValueError, RuntimeError) as error:  # gone; a NUL; links in a circle
        raise UnwritableFile(f"Cannot write in {folder}: that folder cannot be reached.") from error


def _shown(path: Path, here: Path) -> str:
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)


def _begin(plan: Path, here: Path, day: date) -> None:
    """Write the plan, and beside it what an editor helps with."""
    from wirralplan.views import schemas

    texts = {plan: starter.plan(day), plan.parent / starter.SCHEMA: schemas.rendered("plan")}
    for path, text in texts.items():
        if write_new(path, text):
            tell(f"Wrote {_shown(path, here)}.")
        else:
            tell(f"{_shown(path, here)} {_KEPT}.")


def _keep(plan: Path, here: Path, *, alone: bool) -> None:
    """Say that the plan was kept; where nothing else was to be written, that is a refusal."""
    sentence = f"{_shown(plan, here)} {_KEPT}."
    if alone:
        raise UnwritableFile(sentence, "To find any mistakes in it: wirralplan check")
    tell(sentence)


def _help_editors(plan: Path, here: Path) -> None:
    """Write the schema that the first line of a plan names, where it is not there yet."""
    from wirralplan.views import schemas

    schema = plan.parent / starter.SCHEMA
    if starter.SCHEMA in read_text(str(plan)).partition("\n")[0] and write_new(
        schema, schemas.rendered("plan")
    ):
        tell(f"Wrote {_shown(schema, here)}.")


def _make(sheet: Sheet, top: Path, here: Path) -> bool:
    """Write a file, or say what to add to the one that is there; true where nothing is to add."""
    path = top / sheet.path
    shown = _shown(path, here)
    if write_new(path, sheet.text):
        tell(f"Wrote {shown}.{sheet.then and f' {sheet.then}'}")
        return True
    there = read_text(str(path))
    lacking = sheet.lacking(there)
    if not lacking:
        tell(f"{shown} already exists with these lines.")
        return True
    lines = starter.changed_lines(there, sheet.text)
    if lines:
        tell(f"{shown} {_KEPT}. To bring it up to date, change by hand:")
        put([f"line {number}: {line.strip()}\n" for number, line in lines], None)
        return False
    where = f"'{sheet.place}' in {sheet.path}" if sheet.place else sheet.path
    tell(f"{shown} {_KEPT}. Add the following to it by hand.")
    put([f"# To add to {where}:\n", "\n".join(lacking)], None)
    return False


def _tell_next(place: Path, here: Path) -> None:
    where = "" if place == here else f", in {_shown(place, here)}"
    tell(f"Next{where}: replace the example with your own plan. Then")
    tell("  wirralplan check      finds every mistake in it, with its line")
    tell("  wirralplan overdue    shows what is overdue")
