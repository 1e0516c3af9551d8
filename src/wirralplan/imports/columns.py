"""What each column of a table holds, by its heading: the field's words, as ``check`` knows them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.dates.month_words import MONTH
from wirralplan.plan.lookup.field_words import Meaning, meanings_of, plain


class Field(Enum):
    """What a column holds; ``OTHER`` is kept in the note, under its heading.

    ``TITLE`` is a title where no column says more plainly that it holds actions: "Description".
    """

    WORKSTREAM = auto()
    ACTIVITY = auto()
    MILESTONE = auto()
    TITLE = auto()
    REF = auto()
    LEAD = auto()
    WITH = auto()
    ROLE = auto()
    START = auto()
    DUE = auto()
    NEW_DATE = auto()
    OLD_DATE = auto()
    DUE_OR_COMPLETED = auto()
    COMPLETED = auto()
    STATUS = auto()
    RATING = auto()
    PROGRESS = auto()
    EVIDENCE = auto()
    IMPACT = auto()
    SUCCESS = auto()
    NOTE = auto()
    OTHER = auto()


class Column(NamedTuple):
    """A column: where it is (from 0), its heading as printed, and what it holds.

    ``is_mapped`` says that the officer says so, ``is_likely`` that only a word of it does.
    """

    at: int
    heading: str
    field: Field
    is_mapped: bool = False
    is_likely: bool = False


_BY_MEANING: Mapping[Meaning, Field] = {
    Meaning.LEAD: Field.LEAD,
    Meaning.SUPPORT: Field.WITH,
    Meaning.DUE: Field.DUE,
    Meaning.PROMISE: Field.DUE,
    Meaning.DUE_OR_COMPLETED: Field.DUE_OR_COMPLETED,
    Meaning.NEW_DATE: Field.NEW_DATE,
    Meaning.OLD_DATE: Field.OLD_DATE,
    Meaning.START: Field.START,
    Meaning.COMPLETED: Field.COMPLETED,
    Meaning.EVIDENCE: Field.EVIDENCE,
    Meaning.RATING: Field.RATING,
    Meaning.STATUS: Field.STATUS,
    Meaning.NOTE: Field.NOTE,
    Meaning.PROGRESS: Field.PROGRESS,
    Meaning.SUCCESS: Field.SUCCESS,
    Meaning.IMPACT: Field.IMPACT,
    Meaning.ROLE: Field.ROLE,
    Meaning.NUMBER: Field.REF,
    Meaning.WORKSTREAMS: Field.WORKSTREAM,
    Meaning.ACTIVITIES: Field.ACTIVITY,
    Meaning.MILESTONES: Field.MILESTONE,
    Meaning.TITLE: Field.TITLE,
}
# The keys of lists, as they stand in a plan.
_LISTS = {
    "workstreams": Field.WORKSTREAM,
    "activities": Field.ACTIVITY,
    "milestones": Field.MILESTONE,
    "updates": Field.PROGRESS,
}
# A title of people, and of no piece of work.
_NAMES = frozenset({"name", "full name", "person"})
_LEVELS = (Meaning.MILESTONES, Meaning.ACTIVITIES, Meaning.WORKSTREAMS)
# The keys that `--map` takes, as they are called in a plan.
BY_KEY: Mapping[str, Field] = {
    "workstream": Field.WORKSTREAM,
    "activity": Field.ACTIVITY,
    "milestone": Field.MILESTONE,
    "title": Field.TITLE,
    "ref": Field.REF,
    "lead": Field.LEAD,
    "with": Field.WITH,
    "start": Field.START,
    "due": Field.DUE,
    "completed": Field.COMPLETED,
    "status": Field.STATUS,
    "rag": Field.RATING,
    "update": Field.PROGRESS,
    "evidence": Field.EVIDENCE,
    "impact": Field.IMPACT,
    "success_measure": Field.SUCCESS,
    "note": Field.NOTE,
}
# Headings of several words, of which nobody could list all: how they begin and what they end with.
_ALIKE: Sequence[tuple[re.Pattern[str], Field]] = (
    (
        pattern(
            r"what (?:we|is|are|will|needs?|must|should|do|you|they)\b.*"
            r"\b(?:do|done|happen|take|taken)"
            r"|(?:specific|smart|improvement|detailed|key|agreed|required|next|our|main)"
            r" (?:actions?|steps|tasks?)(?: required| needed| to take)?"
            r"|(?:agreed )?management action|actions? (?:required|needed|to be taken|we will take)"
        ),
        Field.MILESTONE,
    ),
    (
        pattern(
            r"(?:how (?:will|do|would|can|shall) (?:we|you|it|i)|what (?:will|does|would))\b"
            r".*\b(?:know|measured?|success(?:ful)?|good|different|look like)\b.*"
            r"|(?:measures?|criteria|indicators?) (?:of|for) (?:success|impact)"
        ),
        Field.SUCCESS,
    ),
    (
        pattern(
            r"(?:lead|responsible|accountable|owning|named)"
            r" (?:agency|partner|organisation|service|team|body|department|director|manager|officer"
            r"|person|professional|group|board|name|individual|council officer)s?"
            r"|(?:officer|person|agency|manager|service|team) (?:lead|responsible|accountable)"
            r"|(?:action |plan |strategic |operational |delivery )(?:lead|owner)s?|owned by"
        ),
        Field.LEAD,
    ),
    (
        pattern(
            r"(?:planned|proposed|target|expected|intended)? ?(?:start|commencement)(?: date)?"
        ),
        Field.START,
    ),
    (
        pattern(
            r"(?:revised|new|updated|amended|extended|re ?forecast)\b.*"
            r"\b(?:date|end|due|deadline|target|timescale|completion)"
        ),
        Field.NEW_DATE,
    ),
    (
        pattern(
            r"original (?:planned )?(?:end|finish|completion|deadline|timescale|implementation"
            r"|agreed|target|due)(?: date)?"
        ),
        Field.OLD_DATE,
    ),
    (
        pattern(
            r"(?:planned|target|due|proposed|agreed|completion|implementation|delivery)"
            r" (?:end|finish|completion|due|delivery|implementation|timescale|date)s?(?: date)?"
            r"|(?:to be |must be )?(?:done|completed?|delivered|achieved|implemented) by"
            r"(?: when| date)?|(?:by )?what date|due for completion|when (?:by|will it|is it).*"
        ),
        Field.DUE,
    ),
    (
        pattern(
            r"(?:date|day) (?:of )?(?:implemented|implementation|closed|closure|achieved|completed"
            r"|done|delivered|signed off)|actual (?:completion|end|finish|implementation"
            r"|date|delivery)(?: date)?|date (?:when )?(?:it was )?complete[d]?"
        ),
        Field.COMPLETED,
    ),
    (
        pattern(
            r"(?:latest|current|quarterly|monthly|recent|last|progress|status)? ?"
            r"(?:updates?|progress|position|commentary|narrative)"
            r"(?: (?:comments?|notes?|made|so far|to date|report|since last \w+))?"
        ),
        Field.PROGRESS,
    ),
    (
        pattern(r"evidence (?:of|for) (?:impact|completion|progress|success|delivery)"),
        Field.EVIDENCE,
    ),
    (
        pattern(
            r"(?:rec(?:ommendation)?|action|item|line|plan|task|our|unique|milestone"
            r"|objective)?\.? ?"
            r"(?:id|ref(?:erence)?|no|number|num|#)\.?(?: no| number)?|rec|uid"
        ),
        Field.REF,
    ),
)
_BRACKETS = pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_ENDING = pattern(
    rf"[\s,:;-]*\b(?:q[1-4]|quarter [1-4]|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|as at|at|to|{MONTH}"
    r"|\d{4}|\d{4}[/-]\d{2,4}|\d{2}/\d{2})[\s,:;-]*$"
)
_QUARTER = pattern(r"(?i)\bq(?:uarter )?[1-4]\b")
_LETTERS = pattern(r"[a-z](?:[/.][a-z]){2,3}")  # B/R/A/G
_PARTS = pattern(r" ?[/&+|] ?| and | or |, ")
_PLURAL = pattern(r"\(s\)|\((?:es|ies)\)|/s\b")


def field_of(heading: str) -> Field | None:
    """What a column with this heading holds; ``None`` where it is no word of the field."""
    for words in _wordings(heading):
        found = _known(words)
        if found is Field.SUCCESS and _QUARTER.search(heading):
            return Field.NOTE  # what was measured then, and no aim
        if found is not None:
            return found
    return None


def _wordings(heading: str) -> Iterator[str]:
    """The heading as it is compared: whole, without brackets, without a quarter or a day."""
    whole = plain(_PLURAL.sub("", heading)).strip(" .:?*-")
    yield whole
    if _LETTERS.fullmatch(whole):
        yield whole.replace("/", "").replace(".", "")
    bare = _BRACKETS.sub(" ", whole)
    bare = " ".join(bare.split()).strip(" .:?*-")
    yield bare
    short = bare
    while (found := _ENDING.search(short)) and found.start():
        short = short[: found.start()]
        yield short.strip(" .:?*-")


def _known(words: str) -> Field | None:
    """What the words say whole; else all that stand between ``/``, ``and``, where they agree."""
    whole = _one(words) or _alike(words)
    if whole is not None:
        return whole
    parts = [
        (_one(part.strip()) or _alike(part.strip())) for part in _PARTS.split(words) if part.strip()
    ]
    if len(parts) < 2 or None in parts:
        return None
    fields = {part for part in parts if part is not None}
    if len(fields) == 1:
        return fields.pop()
    return next((found for kinds, found in _TOGETHER if fields <= kinds), None)


# What a heading of two words holds that are not quite the same.
_TOGETHER: Sequence[tuple[frozenset[Field], Field]] = (
    (frozenset({Field.MILESTONE, Field.ACTIVITY}), Field.MILESTONE),
    (frozenset({Field.WORKSTREAM, Field.ACTIVITY}), Field.WORKSTREAM),
    (frozenset({Field.LEAD, Field.WITH}), Field.LEAD),
    (frozenset({Field.STATUS, Field.RATING}), Field.STATUS),
    (frozenset({Field.PROGRESS, Field.STATUS, Field.NOTE, Field.RATING}), Field.PROGRESS),
    (frozenset({Field.PROGRESS, Field.EVIDENCE, Field.IMPACT, Field.NOTE}), Field.PROGRESS),
    (frozenset({Field.SUCCESS, Field.IMPACT}), Field.SUCCESS),
)


def _alike(words: str) -> Field | None:
    return next((field for alike, field in _ALIKE if alike.fullmatch(words)), None)


def _one(words: str) -> Field | None:
    if words in _NAMES:
        return None
    key = BY_KEY.get(words.replace(" ", "_")) or _LISTS.get(words)
    if key is not None:
        return key
    meanings = [one for one in meanings_of(words) if one in _BY_MEANING]
    # "Action" is a title, and which of them it is; "Priority" may head a column of titles.
    levels = [one for one in meanings if one in _LEVELS]
    return _BY_MEANING[(levels or meanings)[0]] if meanings else None
