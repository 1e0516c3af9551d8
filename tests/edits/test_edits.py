"""What each wish makes of a file, byte for byte: ``tests/cases/edits/<wish>/<name>``.

``wish.yaml`` says what is asked for, ``after.yaml`` what the file says then.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wirralplan.edits.add import added
from wirralplan.edits.cancel import cancelled
from wirralplan.edits.complete import completed
from wirralplan.edits.proof import proven
from wirralplan.edits.reassign import reassigned
from wirralplan.edits.reschedule import rescheduled
from wirralplan.edits.update import updated
from wirralplan.edits.wish import Wish
from wirralplan.plan.model import Rag
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities, placed_milestones
from wirralplan.text.document import Document
from wirralplan.text.source import Source

CASES = Path(__file__).parent.parent / "cases" / "edits"
FOLDERS = sorted(path.parent for path in CASES.glob("*/*/wish.yaml"))

Asked = dict[str, str]


def _milestone(reading: Reading, asked: Asked) -> Placed:
    assert reading.plan is not None
    known = placed_milestones(reading.plan)
    return next(one for one in known if asked["at"] in (one.reference, one.outline))


def _activity(reading: Reading, asked: Asked) -> PlacedActivity:
    assert reading.plan is not None
    return next(one for one in placed_activities(reading.plan) if one.id == asked["within"])


def _day(asked: Asked, key: str) -> date:
    return date.fromisoformat(asked[key])


def _complete(reading: Reading, asked: Asked) -> Wish | None:
    placed = _milestone(reading, asked)
    return completed(reading, placed, _day(asked, "on"), asked.get("evidence"))


def _reschedule(reading: Reading, asked: Asked) -> Wish | None:
    placed, to, on = _milestone(reading, asked), _day(asked, "to"), _day(asked, "on")
    return rescheduled(reading, placed, to, asked["reason"], on, asked.get("approved_by"))


def _update(reading: Reading, asked: Asked) -> Wish | None:
    placed, on = _milestone(reading, asked), _day(asked, "on")
    rag = Rag(asked["rag"]) if "rag" in asked else None
    return updated(reading, placed, on, asked["note"], rag, asked.get("by"))


def _cancel(reading: Reading, asked: Asked) -> Wish | None:
    return cancelled(reading, _milestone(reading, asked), _day(asked, "on"), asked["reason"])


def _add(reading: Reading, asked: Asked) -> Wish | None:
    due = _day(asked, "due") if "due" in asked else None
    start = _day(asked, "start") if "start" in asked else None
    within = _activity(reading, asked)
    return added(reading, within, asked["title"], due, start, asked.get("id"))


def _reassign(reading: Reading, asked: Asked) -> Wish | None:
    return reassigned(reading, _activity(reading, asked), asked["lead"])


WISHES: dict[str, Callable[[Reading, Asked], Wish | None]] = {
    "complete": _complete,
    "reschedule": _reschedule,
    "update": _update,
    "cancel": _cancel,
    "add": _add,
    "reassign": _reassign,
}


def _asked(folder: Path) -> Asked:
    source = Source.decoded("wish.yaml", (folder / "wish.yaml").read_bytes())
    asked = Document.of(source).data()
    assert isinstance(asked, dict)
    return {key: value for key, value in asked.items() if isinstance(value, str)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_wish_changes_just_what_it_must(folder: Path) -> None:
    wanted = WISHES[folder.parent.name]
    before = read(Source.decoded("plan.yaml", (folder / "before.yaml").read_bytes()))
    assert before.faults == ()
    wish = wanted(before, _asked(folder))
    assert wish is not None
    assert proven(before, wish).source.encoded() == (folder / "after.yaml").read_bytes()


@pytest.mark.parametrize("wish", WISHES)
def test_every_wish_has_its_cases(wish: str) -> None:
    assert len([folder for folder in FOLDERS if folder.parent.name == wish]) >= 8
