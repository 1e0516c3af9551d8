"""Plans of any size, the same on every run: the lines of a file that is valid by all rules.

``python benchmarks/generated.py 10000 > big.yaml`` writes one. Each milestone depends on its
number alone, so a larger plan begins as a smaller one does. From a thousand milestones on, a plan
has the weight of ``plan.yaml``: 228 bytes a milestone, 2.9 milestones an activity, as many
comments and blank lines among its lines, and the same share of starts, ongoing milestones, notes,
sources and priorities. ``plan.yaml`` records nothing yet. Here, as in a plan in use, eight of a
hundred milestones are complete, one is cancelled, three were moved and three have updates.
"""

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from zlib import crc32

MIDWAY = date(2018, 9, 30)  # a day on which one milestone in four is overdue

# Of a hundred milestones: up to which throw they are of a kind, how many moved, were updated.
_ONGOING, _COMPLETE, _CANCELLED = 4, 12, 13
_MOVED, _UPDATED = 3, 3
_START = date(2017, 9, 1)
_END = date(2020, 3, 31)
_ACTIVITIES = [3, 4, 5, 7, 9]  # in a workstream: the workstreams of plan.yaml
_MILESTONES = [1] * 3 + [2] * 9 + [3] * 8 + [4] * 6 + [5, 6]  # in an activity: those of plan.yaml
_PEOPLE = 60
_FIRST_NAMES = [
    "Ada", "Bridget", "Colin", "Dorothy", "Edwin", "Frances",
    "Gareth", "Hilary", "Imran", "Joan", "Keith", "Lorna",
]  # fmt: skip
_LAST_NAMES = ["Ashworth", "Birtwistle", "Cholmondeley", "Duckworth", "Entwistle"]
_ROLES = ["Head of Service", "Senior Manager", "Commissioner", "Deputy Director", "Team Manager"]
_PRIORITIES = [
    "Embed the progress made in services for care leavers",
    "Improve the quality of practice at every stage of the child's journey",
    "Reduce the number of children looked after safely",
    "Attract a stable workforce",
    "Align the provision of schools with need",
    "Hear the voice of the child in every decision",
]
_DEEDS = ["Review", "Audit", "Pilot", "Training", "Stocktake", "New procedure", "Board paper"]
_SCOPES = [
    "",
    "",
    "",
    " with partners",
    " for the Board",
    " in all localities",
    " for children looked after outside the borough",
]
_THINGS = [
    "foster carers", "short breaks", "edge of care panel", "virtual school", "early help",
    "leaving care offer", "supported lodgings", "children's homes", "return interviews",
]  # fmt: skip
_PLACES = ["Birkenhead", "Wallasey", "Bebington", "Heswall", "Hoylake", "Moreton", "West Kirby"]
_NOTES = [
    "Draft went round the team; comments are in",
    "Waiting for the finance team to confirm £40,000",
    "Half of the interviews are done, the rest are in the diary",
    "Partners agreed the scope at the last meeting",
]
_REASONS = ["HR consultation extended", "The supplier asked for six more weeks", "Staff sickness"]
_SOURCES = [
    "Printed as 31/09/18, a day that does not exist; read as the end of September",
    "Minutes of the Improvement Board, second item, with the table that was handed out",
]
_OF_WORKSTREAM = [
    "What partners agreed for the locality, as the board noted it in",
    "spring, typed in from the paper edition. Two events with two",
    "dates are two milestones here. Dates that lie before the update",
    "are kept as they are printed; nothing was corrected in silence.",
]
_OF_ACTIVITY = "The document gives the office that was held at the time."
_OF_MILESTONE = [
    ["Printed twice in the paper edition; typed in once."],
    ["The document gives only this one date for all of it."],
    [
        'One point in the document: "To begin in the spring, with',
        'a stocktake in autumn". Two here.',
    ],
    [
        "The document names it in the point above, but with a date",
        "of its own. Here it stands by itself.",
    ],
]
_EVIDENCE = ["Cabinet minute, item", "Signed-off report, version", "Board paper, page"]
_RAGS = ["green", "green", "amber", "red"]


def lines(milestones: int) -> Iterator[str]:
    """The lines of a plan with so many milestones, each with its line end."""
    yield from _head()
    first = activity = workstream = 0
    left = 0  # activities to come in the workstream
    while first < milestones:
        if left == 0:
            yield from _workstream(workstream)
            left = _ACTIVITIES[workstream % len(_ACTIVITIES)]
            workstream += 1
        else:
            yield "\n"
        yield from _activity(activity)
        size = _MILESTONES[_dice("size", activity, len(_MILESTONES))]
        after_last = min(first + size, milestones)
        for number in range(first, after_last):
            yield from _milestone(number)
            if number > first:
                yield from _wait(activity, number)
        first = after_last
        activity += 1
        left -= 1


def mistaken(milestones: int) -> Iterator[str]:
    """The same with a mistake in each milestone that has a due date, of seven kinds in turn."""
    number = 0
    for line in lines(milestones):
        if line.startswith("            title: "):
            number += 1
        yield _MISTAKES[number % len(_MISTAKES)](line)


_MISTAKES: list[Callable[[str], str]] = [
    lambda line: line.replace(" due: 20", " due: "),
    lambda line: line.replace(" due: ", " deu: "),
    lambda line: re.sub(r"( due: \d{4}-)\d\d-\d\d", r"\g<1>09-31", line),
    lambda line: line.replace(" due: 20", " due: 21"),
    lambda line: line.replace(
        " due: ", " start: 2020-01-01\n            status: x\n            due: "
    ),
    lambda line: line.replace(" due: ", " due:\u00a0"),
    lambda line: re.sub(r"^( {12}title: )(.*)", r"\1“\2”", line),
]


def _dice(throw: str, number: int, sides: int) -> int:
    """A number below ``sides`` that looks thrown and is always the same."""
    return crc32(f"{throw} {number}".encode()) % sides


def _thrown(throw: str, number: int, words: list[str]) -> str:
    """One of ``words``, always the same."""
    return words[_dice(throw, number, len(words))]


def _name(number: int) -> str:
    first, last = number % len(_FIRST_NAMES), number // len(_FIRST_NAMES)
    return f"{_FIRST_NAMES[first]} {_LAST_NAMES[last]}"


def _head() -> Iterator[str]:
    yield "# A plan to measure with; nobody's in particular.\n\n"
    yield "format: 1\n"
    yield "title: Improvement Plan 2017-2020\n"
    yield "edition: Measured edition\n"
    yield f"starts: {_START}\nends: {_END}\n\n"
    yield "people:\n"
    for number in range(_PEOPLE):
        yield f"  - name: {_name(number)}\n    role: {_ROLES[number % len(_ROLES)]}\n"
    yield "\npriorities:\n"
    for number, title in enumerate(_PRIORITIES, start=1):
        yield f"  - id: {number}\n    title: {title}\n"
    yield "\nworkstreams:\n"


def _workstream(number: int) -> Iterator[str]:
    yield "\n"
    yield from (f"  # {line}\n" for line in _OF_WORKSTREAM)
    yield "\n"
    yield f"  - id: workstream-{number + 1}\n"
    yield f"    title: Improvement in {_PLACES[number % len(_PLACES)]}, part {number + 1}\n"
    yield "    activities:\n"


def _activity(number: int) -> Iterator[str]:
    yield f"      - id: activity-{number + 1}\n"
    yield f"        title: Part {number + 1}, {_thrown('for', number, _THINGS)}\n"
    if _dice("comment", number, 10) == 0:
        yield f"        # {_OF_ACTIVITY}\n"
    yield f"        lead: {_name(_dice('lead', number, _PEOPLE))}\n"
    if _dice("priority", number, 28) < 5:
        yield f"        priorities:\n          - {number % len(_PRIORITIES) + 1}\n"
    yield "        milestones:\n"


def _milestone(number: int) -> Iterator[str]:
    if _dice("comment", number, 8) == 0:
        yield from (f"          # {line}\n" for line in _OF_MILESTONE[number // 8 % 4])
    deed, thing = _thrown("deed", number, _DEEDS), _thrown("thing", number, _THINGS)
    yield f"          - id: {_id(number)}\n"
    yield f"            title: {deed} {number + 1} of {thing}{_thrown('scope', number, _SCOPES)}\n"
    due, kind = _due(number), _dice("kind", number, 100)
    if kind < _ONGOING:
        if _dice("start", number, 3):
            yield f"            start: {due - timedelta(150)}\n"
        yield "            ongoing: true\n"
        return
    if _dice("start", number, 80) == 0:
        yield f"            start: {due - timedelta(30 + _dice('length', number, 60))}\n"
    yield f"            due: {due}\n"
    yield from _ending(number, due, kind)
    yield from _remarks(number)
    if _dice("move", number, 100) < _MOVED:
        yield from _moves(number, due)
    if _dice("update", number, 100) < _UPDATED:
        yield from _updates(number, due)


def _id(number: int) -> str:
    """The last word of the deed and the number: ``procedure-17``."""
    return f"{_thrown('deed', number, _DEEDS).rpartition(' ')[2].lower()}-{number + 1}"


def _remarks(number: int) -> Iterator[str]:
    """A note or a source, one in eighty each."""
    remark = _dice("remark", number, 80)
    if remark == 0:
        yield f"            note: {_thrown('note', number, _NOTES)}\n"
    elif remark == 1:
        yield f"            source: {_thrown('source', number, _SOURCES)}\n"


def _due(number: int) -> date:
    return _START + timedelta(200 + _dice("due", number, 660))


def _ending(number: int, due: date, kind: int) -> Iterator[str]:
    ended = due - timedelta(_dice("early", number, 20))
    if kind < _COMPLETE:
        yield f"            completed: {ended}\n"
        yield f"            evidence: {_thrown('evidence', number, _EVIDENCE)} {number % 90 + 1}\n"
    elif kind < _CANCELLED:
        yield f"            cancelled: {ended}\n"
        yield f"            reason: Done by another programme, see case {number}\n"


def _moves(number: int, due: date) -> Iterator[str]:
    yield "            moves:\n"
    for back in range(_dice("times", number, 4) // 3, -1, -1):
        yield f"              - date: {due - timedelta(60 + 31 * back)}\n"
        yield f"                from: {due - timedelta(31 * (back + 1))}\n"
        yield f"                reason: {_thrown('reason', number + back, _REASONS)}\n"
        yield "                approved_by: Improvement Board\n"


def _updates(number: int, due: date) -> Iterator[str]:
    yield "            updates:\n"
    for back in range(1 + _dice("updates", number, 2)):
        yield f"              - date: {due - timedelta(65 + 28 * back)}\n"
        yield f"                rag: {_thrown('rag', number + back, _RAGS)}\n"
        note = _thrown("note", number + back, _NOTES)
        yield f'                note: "Case {number + 1}: {note}"\n'
        yield f"                by: {_name(_dice('by', number, _PEOPLE))}\n"


def _wait(activity: int, number: int) -> Iterator[str]:
    """Now and then a milestone waits for the one before it, which is due no later."""
    if _dice("after", number, 30) == 0 and _due(number - 1) <= _due(number):
        yield f"            after:\n              - activity-{activity + 1}/{_id(number - 1)}\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.writelines(lines(int(sys.argv[1])))
