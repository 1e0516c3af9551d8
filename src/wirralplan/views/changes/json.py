"""What differs between two plans as JSON, ``wirralplan.diff/1``; see ``diff.schema.json``."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import Change, Section
from wirralplan.plan.model import Move, Update
from wirralplan.plan.walking import Placed
from wirralplan.views.changes.comparison import Comparison, Side
from wirralplan.views.json import dumped

FORMAT = "wirralplan.diff/1"

_Row: TypeAlias = dict[str, object]
# What only some kinds have: absent is null, so that every row has the same keys.
_ABSENT: Mapping[str, object] = {
    "field": None,
    "was": None,
    "now": None,
    "days": None,
    "reason": None,
    "evidence": None,
    "moves": None,
    "update": None,
    "milestones": None,
    "alike": None,
}


def rendered(comparison: Comparison) -> Iterator[str]:
    """The comparison, a line per change."""
    changes, tally = comparison.changes, comparison.tally
    totals = {
        "before": tally.before,
        "removed": tally.removed,
        "added": tally.added,
        "now": tally.now,
        "changed": tally.changed,
        "unchanged": tally.unchanged,
        "changes": len(changes),
    }
    yield "{\n"
    yield f'  "format": {dumped(FORMAT)},\n'
    yield f'  "old": {dumped(_side(comparison.old))},\n'
    yield f'  "new": {dumped(_side(comparison.new))},\n'
    yield f'  "totals": {dumped(totals)},\n'
    yield '  "changes": ['
    gap = "\n"
    for one in changes:
        yield f"{gap}    {dumped(_row(one, comparison.line(one)))}"
        gap = ",\n"
    yield "\n  ]\n}\n" if changes else "]\n}\n"


def _side(side: Side) -> _Row:
    return {"title": side.plan.title, "edition": side.plan.edition, "path": side.path}


def _row(one: Change, line: int) -> _Row:
    kind, facts = _KINDS[type(one)]
    where = one.where
    placed = where if isinstance(where, Placed) else None
    return {
        "kind": kind,
        "part": "milestone" if isinstance(where, Placed) else where.word,
        "reference": where.reference or None,
        "outline": where.outline or None,
        "title": (where.milestone.title if isinstance(where, Placed) else where.title) or None,
        "line": line,
        "lead": placed and placed.lead,
        "due": placed and _iso(placed.milestone.due),
        **_ABSENT,
        **facts(one),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _move(move: Move) -> _Row:
    return {
        "date": move.date.isoformat(),
        "from": move.from_.isoformat(),
        "reason": move.reason,
        "approved_by": move.approved_by,
    }


def _update(update: Update) -> _Row:
    return {
        "date": update.date.isoformat(),
        "note": update.note,
        "rag": update.rag.value if update.rag else None,
        "by": update.by,
    }


def _held(one: kinds.Removed | kinds.Added) -> _Row:
    holds = isinstance(one.where, Section) and one.where.word in ("activity", "workstream")
    return {"milestones": one.milestones if holds else None}


def _rescheduled(one: kinds.Rescheduled) -> _Row:
    return {
        "was": _iso(one.was),
        "now": _iso(one.now),
        "days": one.days,
        "moves": [_move(move) for move in one.moves],
    }


def _renamed(one: kinds.Renamed) -> _Row:
    return {"was": one.was, "now": one.now, "alike": one.alike}


def _transferred(one: kinds.Transferred) -> _Row:
    return {"was": one.was.reference, "now": one.now.reference, "alike": one.alike}


# Kind by kind: its name, and the facts that only such a change has.
_KINDS: Mapping[type[Change], tuple[str, Callable[[Any], _Row]]] = {
    kinds.Removed: ("removed", _held),
    kinds.Completed: (
        "completed",
        lambda one: {"now": _iso(one.day), "evidence": one.evidence},
    ),
    kinds.Reopened: ("reopened", lambda one: {"was": _iso(one.was), "evidence": one.evidence}),
    kinds.Rescheduled: ("rescheduled", _rescheduled),
    kinds.Explained: ("explained", lambda one: {"moves": [_move(one.move)]}),
    kinds.Cancelled: ("cancelled", lambda one: {"now": _iso(one.day), "reason": one.reason}),
    kinds.Reinstated: ("reinstated", lambda one: {"was": _iso(one.was), "reason": one.reason}),
    kinds.Added: ("added", _held),
    kinds.Reassigned: (
        "reassigned",
        lambda one: {"was": one.was, "now": one.now, "milestones": one.milestones},
    ),
    kinds.Renamed: ("renamed", _renamed),
    kinds.Transferred: ("transferred", _transferred),
    kinds.Reported: ("updated", lambda one: {"update": _update(one.update)}),
    kinds.Reordered: ("reordered", lambda one: {"field": one.key}),
    kinds.Altered: (
        "altered",
        lambda one: {"field": one.key, "was": one.was, "now": one.now},
    ),
}
