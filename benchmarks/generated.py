"""Plans of any size, the same on every run: the lines of a file that is valid by all rules.

``python benchmarks/generated.py 10000 > big.yaml`` writes one. Each milestone depends on its
number alone, so a larger plan begins as a smaller one does. About ten milestones make an
activity; of a hundred, ten are complete, two cancelled, five ongoing, four were moved
and five have updates. Ten thousand milestones are 1.5 MB.
"""

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from zlib import crc32

MIDWAY = date(2018, 9, 30)  # a day on which one milestone in four is overdue

# Of a hundred milestones: up to which throw they are of a kind, how many moved, were updated.
_ONGOING, _COMPLETE, _CANCELLED = 5, 15, 17
_MOVED, _UPDATED = 4, 5
_START = date(2017, 9, 1)
_END = date(2020, 3, 31)
_ACTIVITIES = 20  # in a workstream
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
_EVIDENCE = ["Cabinet minute, item", "Signed-off report, version", "Board paper, page"]
_RAGS = ["green", "green", "amber", "red"]


def lines(milestones: int) -> Iterator[str]:
    """The lines of a plan with so many milestones, each with its line end."""
    yield from _head()
    first = activity = 0
    while first < milestones:
        if activity % _ACTIVITIES == 0:
            yield from _workstream(activity // _ACTIVITIES)
        yield from _activity(activity)
        after_last = min(first + 7 + _dice("size", activity, 7), milestones)
        for number in range(first, after_last):
            yield from _milestone(number)
            if number > first:
                yield from _wait(activity, number)
        first = after_last
        activity += 1


def mistaken(milestones: int) -> Iterator[str]:
    """The same with a mistake in each milestone, of seven kinds in turn."""
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
    lambda line: re.sub(r"( title: )(.*)", r"\1“\2”", line),
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
    yield f"  - id: workstream-{number + 1}\n"
    yield f"    title: Improvement in {_PLACES[number % len(_PLACES)]}, part {number + 1}\n"
    yield "    activities:\n"


def _activity(number: int) -> Iterator[str]:
    yield f"      - id: activity-{number + 1}\n"
    yield f"        title: Programme {number + 1} for {_thrown('for', number, _THINGS)}\n"
    yield f"        lead: {_name(_dice('lead', number, _PEOPLE))}\n"
    yield f"        priorities:\n          - {number % len(_PRIORITIES) + 1}\n"
    yield "        milestones:\n"


def _milestone(number: int) -> Iterator[str]:
    if _dice("comment", number, 40) == 0:
        yield "          # Printed twice in the paper edition; typed in once.\n"
    deed, thing = _thrown("deed", number, _DEEDS), _thrown("thing", number, _THINGS)
    yield f"          - id: case-{number + 1}\n"
    yield f"            title: {deed} {number + 1} of {thing}\n"
    due, kind = _due(number), _dice("kind", number, 100)
    if kind < _ONGOING:
        yield f"            start: {due - timedelta(150)}\n            ongoing: true\n"
        return
    if _dice("start", number, 10) == 0:
        yield f"            start: {due - timedelta(30 + _dice('length', number, 60))}\n"
    yield f"            due: {due}\n"
    yield from _ending(number, due, kind)
    if _dice("move", number, 100) < _MOVED:
        yield from _moves(number, due)
    if _dice("update", number, 100) < _UPDATED:
        yield from _updates(number, due)


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
    if _dice("after", number, 40) == 0 and _due(number - 1) <= _due(number):
        yield f"            after:\n              - activity-{activity + 1}/case-{number}\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.writelines(lines(int(sys.argv[1])))
