"""What to write for a key that records how a milestone ended, or for words that say so."""

from collections.abc import Iterator
from typing import NamedTuple

from wirralplan.checks.check import quoted
from wirralplan.checks.lines_to_add import DAY, KNOWN_DAY, new_line
from wirralplan.checks.rules.structure.stray_key import StrayKey
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import iso_parts, month_name
from wirralplan.plan.dates.kinds import Kind
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.keys import ENDS
from wirralplan.plan.lookup.field_words import Meaning, meanings_of
from wirralplan.plan.lookup.short_answers import DONE, answer
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.writing.ending import ending

BLUE = DONE | {"b"}
_DETAILS = {"evidence": "completed", "impact": "completed"}
_LONGEST = 200  # of a text that goes into another entry
_MOST = 8  # milestones that are named
# A word for done, and a sign behind it before more words: "Complete - agreed by the board".
_DONE = pattern(
    r"(?P<done>\w+%?)(?P<sign>\s*[-\u2013\u2014:,;(]\s*|\s+(?=\d|on\b|at\b))(?P<rest>.+)"
)
# What takes back some of that, or puts it off.
_NOT_ALL = pattern(
    r"(?i)\b(?:not|but|except|apart|bar|by|due|subject|pending|awaiting|until|once|when|if|will"
    r"|to be|still|outstanding|partly|partially|mostly|nearly|almost|expected|planned)\b|\?"
)


def done_with_words(stray: StrayKey) -> str:
    """The day and the evidence that a status gives besides, as in "Complete - agreed 24/05/18"."""
    if not {"completed", "evidence"} <= {*stray.fault.free}:
        return ""
    found = _DONE.fullmatch(stray.text)
    if found is None or answer(found["done"]) not in DONE or _NOT_ALL.search(found["rest"]):
        return ""
    rest = found["rest"].strip()
    if "(" in found["sign"]:
        rest = rest.removesuffix(")")
    day, words = _day(rest)
    evidence = f"evidence: {stray.quoted(rest)}"
    if not day:
        return f"{stray.instead(f'completed: {DAY}', evidence)}\n{KNOWN_DAY}"
    lines = [f"completed: {day}", *([evidence] if words else [])]
    year, month, number = (int(one) for one in day.split("-"))
    said = f"{number} {month_name(month)} {year}"
    return f"if it was done on {said}, {stray.instead(*lines)}"


def _day(text: str) -> tuple[str, bool]:
    """The one day in a text, and whether it says anything else."""
    loose = loosely(text)
    if loose.kind is not Kind.ONE or not loose.parts[0].period.is_day:
        return "", True
    words = f"{loose.before} {loose.rest}".strip(" .-\u2013\u2014()")
    return loose.parts[0].period.first.isoformat(), words.casefold() not in ("", "on")


def of_one_milestone(stray: StrayKey) -> str:
    """To move what ended a milestone from its activity to the milestone; else empty."""
    key = stray.fault.key
    main = _DETAILS.get(key, key)
    if stray.fault.part != "activity" or main not in ENDS or not stray.text:
        return ""
    reading = stray.reading
    places = list(_milestones(reading, stray.parent, main))
    if not places or reading.document.style(stray.parent) is not Style.BLOCK_GROUP:
        return ""
    line = f"{key}: {stray.text if iso_parts(stray.text) else stray.shown}"
    if main != key and reading.document.key_span((*stray.parent, main)) is not None:
        beside = stray.line_of(*stray.parent, main)
        return (
            f"it goes where 'completed' (line {beside}) goes, on the line below that: "
            f"{stray.removal}, and write there, with {places[0].column} spaces before it:  {line}"
        )
    if len(places) == 1:
        (only,) = places
        return f"{stray.removal}, and {new_line(only.line, only.column, line)}"
    which = "\n".join(f"if it is {one.title}, below line {one.line}" for one in places)
    return (
        f"{stray.removal}, and write with the one milestone that it is of, with "
        f"{places[0].column} spaces before it:  {line}\n{which}"
    )


class _Place(NamedTuple):
    """A milestone by its title, its last line, and the column of its keys."""

    title: str
    line: int
    column: int


def _milestones(reading: Reading, activity: Route, key: str) -> Iterator[_Place]:
    """The milestones of an activity that lack ``key``, up to some."""
    document, source = reading.document, reading.source
    for number in range(min(document.count((*activity, "milestones")), _MOST)):
        route = (*activity, "milestones", number)
        keys = document.keys(route)
        if document.style(route) is not Style.BLOCK_GROUP or key in keys or "title" not in keys:
            continue
        last = ending(document, route)
        line = source.place(max(0, last.offset - len(last.newline))).line
        column = source.place(reading.key_span(*route, "title").start).column - 1
        yield _Place(quoted(document.value((*route, "title")) or ""), line, column)


def words_beside(stray: StrayKey) -> tuple[str, str]:
    """The key of a note or a comment beside a rating, and its text: they are one update."""
    found = [
        (key, text)
        for key in stray.reading.document.keys(stray.parent)
        if key == "note" or {Meaning.NOTE, Meaning.PROGRESS} & {*meanings_of(key)}
        if (text := stray.value(*stray.parent, key))
    ]
    return found[0] if len(found) == 1 and len(found[0][1]) <= _LONGEST else ("", "")


def rated(stray: StrayKey) -> str:
    """The line of the rating of which the update takes the text of this key; empty if none does."""
    if stray.fault.part != "milestone" or words_beside(stray)[0] != stray.fault.key:
        return ""
    ratings = (
        key
        for key in stray.reading.document.keys(stray.parent)
        if Meaning.RATING in meanings_of(key)
    )
    rating = next(ratings, "")
    if answer(stray.value(*stray.parent, rating) or "") in BLUE:
        return ""  # that is done, and no update
    return f"line {stray.line_of(*stray.parent, rating)}" if rating else ""
