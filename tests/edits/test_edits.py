"""What each wish makes of a file, byte for byte: ``tests/cases/edits/<wish>/<name>``.

``wish.yaml`` says what is wished for, ``after.yaml`` what the file says then.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from wirralplan.cli.options import days
from wirralplan.edits.add import NewMilestone, added
from wirralplan.edits.cancel import cancelled
from wirralplan.edits.complete import completed
from wirralplan.edits.proof import proven
from wirralplan.edits.reassign import reassigned
from wirralplan.edits.reschedule import rescheduled
from wirralplan.edits.update import updated
from wirralplan.edits.wish import Wish
from wirralplan.plan.ratings import Rag
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities, placed_milestones
from wirralplan.text.document import Document
from wirralplan.text.source import Source

CASES = Path(__file__).parent.parent / "cases" / "edits"
FOLDERS = sorted(path.parent for path in CASES.glob("*/*/wish.yaml"))

Options = dict[str, Any]


def _milestone(reading: Reading, options: Options) -> Placed:
    assert reading.plan is not None
    known = placed_milestones(reading.plan)
    return next(one for one in known if options["at"] in (one.reference, one.number))


def _activity(reading: Reading, options: Options) -> PlacedActivity:
    assert reading.plan is not None
    return next(one for one in placed_activities(reading.plan) if one.id == options["within"])


def _day(options: Options, key: str) -> date:
    return date.fromisoformat(options[key])


def _complete(reading: Reading, options: Options) -> Wish | None:
    placed, on = _milestone(reading, options), _day(options, "on")
    return completed(reading, placed, on, options.get("evidence"), options.get("impact"))


def _reschedule(reading: Reading, options: Options) -> Wish | None:
    placed, to, on = _milestone(reading, options), days.due(options["to"]), _day(options, "on")
    reason, agreed = options.get("reason"), options.get("approved_by")
    return rescheduled(reading, placed, to, reason, on, agreed)


def _update(reading: Reading, options: Options) -> Wish | None:
    placed, on = _milestone(reading, options), _day(options, "on")
    rag = Rag(options["rag"]) if "rag" in options else None
    expected = days.day_or_month(options["expected"]) if "expected" in options else None
    return updated(reading, placed, on, options["note"], rag, options.get("by"), expected)


def _cancel(reading: Reading, options: Options) -> Wish | None:
    placed, on = _milestone(reading, options), _day(options, "on")
    return cancelled(reading, placed, on, options["reason"], options.get("approved_by"))


def _add(reading: Reading, options: Options) -> Wish | None:
    due = days.due(options["due"]) if "due" in options else None
    start = _day(options, "start") if "start" in options else None
    named = {key: options.get(key) for key in ("id", "ref", "lead")}
    new = NewMilestone(options["title"], due, start, **named, supporters=options.get("with", ()))
    return added(reading, _activity(reading, options), new)


def _reassign(reading: Reading, options: Options) -> Wish | None:
    part = _milestone(reading, options) if "at" in options else _activity(reading, options)
    return reassigned(reading, part, options["lead"])


WISHES: dict[str, Callable[[Reading, Options], Wish | None]] = {
    "complete": _complete,
    "reschedule": _reschedule,
    "update": _update,
    "cancel": _cancel,
    "add": _add,
    "reassign": _reassign,
}


def _options(folder: Path) -> Options:
    source = Source.decoded("wish.yaml", (folder / "wish.yaml").read_bytes())
    options = Document.of(source).data()
    assert isinstance(options, dict)
    return options


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_wish_changes_just_what_it_must(folder: Path) -> None:
    wish_of = WISHES[folder.parent.name]
    before = read(Source.decoded("plan.yaml", (folder / "before.yaml").read_bytes()))
    assert before.faults == ()
    wish = wish_of(before, _options(folder))
    assert wish is not None
    assert proven(before, wish).source.encoded() == (folder / "after.yaml").read_bytes()


@pytest.mark.parametrize("wish", WISHES)
def test_every_wish_has_its_cases(wish: str) -> None:
    cases = [folder for folder in FOLDERS if folder.parent.name == wish]
    assert len(cases) >= 8, f"tests/cases/edits/{wish} needs eight cases: see those of cancel"
