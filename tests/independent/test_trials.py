"""Lines by somebody who had never seen the program: what its repairs make of each.

A line is put into every place of a small plan that its kind names. A look-alike stays as it was
typed, or becomes what its table also accepts, and is reported; a true miss becomes what its
table says. What is otherwise, and why, is in ``DEVIATIONS``: it is compared exactly, so that a
line leaves it when a repair is mended.
"""

import csv
import re
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source

HERE = Path(__file__).parent
LINE = "\ue000"  # where the line goes: a character that none of them has
PLAN = """\
format: 1
title: Small plan
starts: 2017-09-01
ends: 2020-03-31

people:
  - name: Ann Lee
  - name: Bob Ray
    role: Director
  - name: Carly Brown
    role: Head of Quality

workstreams:
  - title: Practice
    activities:
      - id: fostering
        title: Fostering action plan
        lead: Ann Lee
        milestones:
          - id: other
            title: Other
            due: 2018-06-30
          - id: panel-chair
            title: Panel Chair appointed
            due: 2018-09-30
"""

Place: TypeAlias = tuple[str, str]
"""A text that the plan has once, and what it has in its stead."""


def _instead(own: str) -> Place:
    return own, LINE


def _beside(own: str, indent: int) -> Place:
    return own, f"{own}\n{' ' * indent}{LINE}"


def _milestone(*rows: str) -> Place:
    due = "due: 2018-09-30"
    return due, "\n".join([due, *(f"{' ' * 12}{row}" for row in rows)])


def _list(key: str, first: str, *rows: str) -> Place:
    return _milestone(key, f"  - {first}", *(f"    {row}" for row in rows))


LEAD = "lead: Ann Lee"
TITLE = "title: Panel Chair appointed"
DUE = _instead("due: 2018-09-30")
MOVE = ("date: 2018-06-12", "from: 2018-07-31", "reason: HR consultation extended")
UPDATE = ("date: 2018-06-20", "note: Consultation closes 6 July")
IN_UPDATE = _list("updates:", *UPDATE, LINE)
WITH_REASON = _milestone(LINE, "reason: Board decision")

# Each kind of line, and where it is tried: a true miss in the first place only.
PLACES: dict[str, tuple[Place, ...]] = {
    "date": (DUE,),
    "date-cancelled": (WITH_REASON,),
    "date-completed": (_milestone(LINE),),
    "date-ends": (_instead("ends: 2020-03-31"),),
    "date-from": (_list("moves:", MOVE[0], LINE, MOVE[2]),),
    "date-move": (_list("moves:", LINE, *MOVE[1:]),),
    "date-newer": (DUE,),
    "date-start": (_milestone(LINE),),
    "date-starts": (_instead("starts: 2017-09-01"),),
    "date-update": (_list("updates:", LINE, UPDATE[1]),),
    "id": (_instead("id: panel-chair"),),
    "key-activities": (_instead("activities:"),),
    "key-activity": (_beside(LEAD, 8),),
    "key-after": (_milestone(LINE, "  - fostering/other"),),
    "key-approved": (_list("moves:", *MOVE, LINE),),
    "key-cancelled": (WITH_REASON, _milestone(LINE)),
    "key-completed": (_milestone(LINE),),
    "key-date": (_list("updates:", LINE, UPDATE[1]),),
    "key-due": (DUE, _milestone(LINE)),
    "key-ends": (_instead("ends: 2020-03-31"),),
    "key-evidence": (_milestone("completed: 2018-06-30", LINE), _milestone(LINE)),
    "key-format": (_instead("format: 1"),),
    "key-from": (_list("moves:", MOVE[0], LINE, MOVE[2]),),
    "key-head": (_beside("ends: 2020-03-31", 0),),
    "key-lead": (_instead(LEAD), _beside(LEAD, 8)),
    "key-milestone": (_milestone(LINE),),
    "key-milestones": (_instead("milestones:"),),
    "key-moves": (_list(LINE, *MOVE),),
    "key-name": (_instead("name: Ann Lee"),),
    "key-ongoing": (DUE, _milestone(LINE)),
    "key-people": (_instead("people:"),),
    "key-rag": (IN_UPDATE,),
    "key-reason": (
        _milestone("cancelled: 2018-06-30", LINE),
        _list("moves:", *MOVE[:2], LINE),
    ),
    "key-role": (_beside("name: Ann Lee", 4),),
    "key-starts": (_instead("starts: 2017-09-01"),),
    "key-title": (_instead(TITLE), _beside(TITLE, 12)),
    "key-update": (IN_UPDATE, _list("updates:", UPDATE[0], LINE)),
    "key-updates": (_list(LINE, *UPDATE),),
    "key-workstreams": (_instead("workstreams:"),),
    "name": (_instead(LEAD),),
    "name-by": (IN_UPDATE,),
    "value-format": (_instead("format: 1"),),
    "value-ongoing": (DUE,),
    "value-rag": (IN_UPDATE,),
}

_STATED = "safe is only what is written otherwise; a key with other letters is for a person"

# What is otherwise than its author expected, and stays so.
DEVIATIONS = {
    "L371": "the day is as written; that it lies outside the plan is reported",
    "L621": "the key is certain; that two people are named is reported",
    "L867": "a name in other capitals is that person",
    "L868": "a full stop after a name is that person",
    "T016": "of three slips on one line the first is reported; after it is mended, the others",
    **dict.fromkeys(("T025", "T026", "T027", "T037", "T046", "T049", "T058"), _STATED),
    **dict.fromkeys(("T059", "T060", "T069", "T106"), _STATED),
    "T050": "YAML takes True for true, and so does the program",
    "T051": "YAML takes TRUE for true, and so does the program",
    "T133": "no form of a date that anybody uses",
}


class Trial(NamedTuple):
    """A line, and what else it may become."""

    id: str
    kind: str
    line: str
    becomes: list[str]

    def plans(self) -> list[str]:
        """The plan with a mark for the line, for each place of its kind."""
        return [_placed(place) for place in PLACES[self.kind]]


def _placed(place: Place) -> str:
    before, own, after = PLAN.partition(place[0])
    assert own, place
    return before + place[1] + after


def _trials(table: str, column: str) -> list[Trial]:
    with (HERE / table).open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(
            (line for line in lines if not line.startswith("#")),
            delimiter="\t",
            quoting=csv.QUOTE_NONE,
        )
        return [
            Trial(row["id"], row["kind"], _typed(row["line"]), _several(row[column] or ""))
            for row in rows
        ]


def _typed(text: str) -> str:
    shown = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return shown.replace("\\t", "\t")


def _several(cell: str) -> list[str]:
    return [_typed(one.strip()) for one in cell.split("|||") if one.strip()]


LOOKALIKES = _trials("lookalikes.tsv", "also_ok")
TRUE_MISSES = _trials("truemisses.tsv", "expected")


def _findings(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def _fixed(reading: Reading) -> str:
    return repaired(reading, _findings).reading.source.text


def _deviates(plan: str, trial: Trial) -> bool:
    """Whether a look-alike was repaired into something else, or passes without a word."""
    reading = read(Source("plan.yaml", plan.replace(LINE, trial.line)))
    fixed = _fixed(reading)
    if fixed != reading.source.text:
        return fixed not in [plan.replace(LINE, one) for one in trial.becomes]
    start = plan.index(LINE)
    end = start + len(trial.line)
    return not any(
        one.level is Level.ERROR or (one.span.start <= end and start <= one.span.end)
        for one in _findings(reading)
    )


def _of_kinds(trials: list[Trial]) -> list[Any]:
    """The trials of each kind, as the cases of a test."""
    kinds = groupby(sorted(trials, key=lambda one: (one.kind, one.id)), lambda one: one.kind)
    return [pytest.param(list(group), id=kind) for kind, group in kinds]


@pytest.mark.parametrize("trials", _of_kinds(LOOKALIKES))
def test_a_lookalike_is_left_as_typed_and_reported(trials: list[Trial]) -> None:
    deviating = [one.id for one in trials if any(_deviates(plan, one) for plan in one.plans())]
    assert deviating == [one.id for one in trials if one.id in DEVIATIONS]


@pytest.mark.parametrize("trials", _of_kinds(TRUE_MISSES))
def test_a_true_miss_becomes_what_was_meant(trials: list[Trial]) -> None:
    missed = []
    for trial in trials:
        plan = trial.plans()[0]
        fixed = _fixed(read(Source("plan.yaml", plan.replace(LINE, trial.line))))
        if fixed not in [plan.replace(LINE, one) for one in trial.becomes]:
            missed.append(trial.id)
    assert missed == [one.id for one in trials if one.id in DEVIATIONS]


def test_the_small_plan_is_without_mistakes() -> None:
    assert _findings(read(Source("plan.yaml", PLAN))) == []


def test_every_deviation_is_of_a_line() -> None:
    assert set(DEVIATIONS) <= {one.id for one in [*LOOKALIKES, *TRUE_MISSES]}
