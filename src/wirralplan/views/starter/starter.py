"""The texts of a plan to begin with, and of the files that check and publish it, filled in.

What is put into them is data: it is quoted as YAML wants it and reaches no shell line, and
GitHub finds no expression in it.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from importlib.resources import files

from wirralplan.errors import MisspeltDate, UnusableRequirement
from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import EARLIEST, LATEST
from wirralplan.text.visible import visible
from wirralplan.text.written import quoted_text

# Where the plan's first line sends an editor: from the folder of the plan.
SCHEMA = "schema/plan.v1.schema.json"

_MONTHS_ON = 120  # days to a day of the month that the plan speaks of
_FEW = 3  # lines that differ between two of our files
_BLANK = pattern(r"\{([a-z]+(?:[+-]\d+)?)\}")
_ADDRESS = pattern(r"[\w.+-]+://|.*@ *[\w.+-]+://|file:")
_PATH = pattern(r"\.|.*[/\\]|.*\.(?:whl|zip|tar\.gz)$", re.IGNORECASE)
_WHOLE_PATH = pattern(r"[/\\]|[A-Za-z]:")


@frozen
class Sheet:
    """A file to be made at ``path``, from the top of the repository.

    Where there is one already, ``parts`` are what to add to ``place`` in it by hand. ``then``
    is what is still to be done where it was made.
    """

    path: str
    text: str
    parts: tuple[str, ...]
    place: str = ""
    then: str = ""

    def lacking(self, there: str) -> list[str]:
        """The parts that the file which is there does not hold, whatever its line ends."""
        lines = "\n".join(["", *there.splitlines(), ""])
        return [part for part in self.parts if f"\n{part}" not in lines]


def plan(day: date) -> str:
    """A commented plan without faults, whose dates lie round ``day``.

    On that day it has something overdue, underway, upcoming, without a date, complete and
    cancelled. Raises ``MisspeltDate`` for a day so near to an end of the calendar that its dates
    go past it.
    """
    if not EARLIEST < day.year < LATEST - 1:
        raise MisspeltDate(
            f"No starter plan can be written for {day}.",
            f"Choose a date in the years {EARLIEST + 1} to {LATEST - 2}.",
        )
    blanks = {f"day{away:+}": _days_from(day, away) for away in range(-90, 91)}
    blanks |= {
        f"month{away:+}": _days_from(day, away)[: len("2018-06")] for away in (0, _MONTHS_ON)
    }
    blanks["starts"] = (day - timedelta(days=180)).replace(day=1).isoformat()
    blanks["ends"] = _days_from((day + timedelta(days=540)).replace(day=1), -1)
    return _filled("starter-plan.yaml", blanks)


def changed_lines(there: str, wanted: str) -> list[tuple[int, str]]:
    """The lines (from 1) in which a file of ours differs from a newer one, as they should be.

    Nothing where it is another file, or lines came or went.
    """
    was, now = there.splitlines(), wanted.splitlines()
    if len(was) != len(now):
        return []
    changed = [
        (number, new)
        for number, (old, new) in enumerate(zip(was, now, strict=True), 1)
        if old != new
    ]
    return changed if len(changed) <= _FEW else []


def hook(requirement: str, versions: Sequence[str]) -> Sheet:
    """The configuration of pre-commit; pip installs ``requirement``, and ``versions`` with it.

    pre-commit runs pip in a folder of its own (pre-commit.com, "additional_dependencies").
    Raises ``UnusableRequirement`` for a path that means another place there.
    """
    path = _PATH.match(requirement) and not _ADDRESS.match(requirement)
    if path and not _WHOLE_PATH.match(requirement):
        raise UnusableRequirement(
            f"pre-commit cannot find {visible(requirement)}: it installs in a folder of its own.",
            "Give --from a full path, from the top of the disk, or an address.",
        )
    blanks = {"requirement": quoted_text(requirement), "versions": _listed(versions, "- ", 10)}
    text = _filled("pre-commit.yaml", blanks)
    part = text.partition("\nrepos:\n")[2]
    then = "In each copy of the repository, once: pre-commit install"
    return Sheet(".pre-commit-config.yaml", text, (part,), "repos", then)


def workflows(requirement: str, versions: Sequence[str], plan_path: str) -> list[Sheet]:
    """The workflows of GitHub that install ``requirement``: one checks, one writes the board paper.

    Of what that needs they take the ``versions`` that are named: ``pydantic==2.12.5``. Each is a
    file of its own: so GitHub lists the paper by its name, with a button of its own.
    """
    blanks = _blanks(_literal(requirement), versions, _literal(plan_path))
    check, paper = _filled("github.yml", blanks), _filled("github-board-paper.yml", blanks)
    then = "On GitHub, Actions, Board paper, Run workflow writes it."
    return [
        Sheet(".github/workflows/check-plan.yml", check, (_jobs(check),), "jobs"),
        Sheet(".github/workflows/board-paper.yml", paper, (_jobs(paper),), "jobs", then),
    ]


def jobs(requirement: str, versions: Sequence[str], plan_path: str) -> Sheet:
    """The jobs of GitLab, which all stand in one file; see ``workflows``."""
    blanks = _blanks(requirement, versions, plan_path)
    check, paper = _filled("gitlab.yml", blanks), _filled("gitlab-board-paper.yml", blanks)
    then = "On GitLab, the job board-paper of the default branch has the board paper."
    return Sheet(".gitlab-ci.yml", f"{check}\n{paper}", (check, paper), then=then)


def requirement(typed: str) -> str:
    """What pip is to install, as it may stand in a file.

    Raises ``UnusableRequirement`` for what is empty, is an option, or holds a line break or
    another character that cannot be seen.
    """
    text = typed.strip(" ")
    if not text:
        raise UnusableRequirement(
            "--from is empty.", "Say what to install: a package name, an address or a folder."
        )
    if text.startswith("-"):
        raise UnusableRequirement(
            f"'{visible(text)}' is an option of pip, not something to install.",
            "Give --from a name, an address or a folder.",
        )
    if not text.isprintable():
        raise UnusableRequirement(
            f"'{visible(text)}' holds a line break or another character that cannot be seen.",
            "Give --from on one line, typed by hand.",
        )
    return text


def _blanks(requirement: str, versions: Sequence[str], plan_path: str) -> dict[str, str]:
    return {
        "requirement": quoted_text(requirement),
        "versions": _listed(versions, "", 8),
        "plan": quoted_text(plan_path),
    }


def _jobs(text: str) -> str:
    return text.partition("\njobs:\n")[2]


def _listed(versions: Sequence[str], dash: str, column: int) -> str:
    """A line for each of them at its column; a blank for them ends its line."""
    return "".join(f"\n{' ' * column}{dash}{one}" for one in versions)


def _literal(text: str) -> str:
    """``text`` for GitHub, which would work out what stands after ``${{`` anywhere in a file.

    docs.github.com, "Evaluate expressions in workflows and actions", Literals.
    """
    return text.replace("${{", "${{ '${{' }}")


def _days_from(day: date, away: int) -> str:
    return (day + timedelta(days=away)).isoformat()


def _filled(name: str, blanks: Mapping[str, str]) -> str:
    """The text called ``name`` with its blanks filled; no filling is looked at for blanks."""
    template = (files("wirralplan.views.starter") / name).read_text(encoding="utf-8")
    return _BLANK.sub(lambda found: blanks[found[1]], template)
