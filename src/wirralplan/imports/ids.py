"""Ids as an officer would choose them: a few words of the title, each once in the plan."""

from dataclasses import replace
from typing import TypeAlias

from wirralplan.imports.draft import Activity, Draft, Milestone, Workstream
from wirralplan.plan.slugs import slug

# Each id that is given away, with the last number that was put behind it.
_Taken: TypeAlias = dict[str, int]

_MOST_WORDS = 4
_MOST_LETTERS = 40
_LIGHT = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "for",
        "from",
        "has",
        "have",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "their",
        "there",
        "these",
        "this",
        "to",
        "up",
        "via",
        "was",
        "we",
        "were",
        "which",
        "will",
        "with",
    ]
)


def with_ids(draft: Draft) -> Draft:
    """The same plan with an id at each part; those of milestones are unique over all of it."""
    taken: tuple[_Taken, _Taken, _Taken] = ({}, {}, {})
    workstreams = tuple(_workstream(one, *taken) for one in draft.workstreams)
    return replace(draft, workstreams=workstreams)


def _workstream(one: Workstream, own: _Taken, inner: _Taken, leaves: _Taken) -> Workstream:
    name = _free(one.title, "workstream", own)
    activities = tuple(_activity(activity, inner, leaves) for activity in one.activities)
    return replace(one, id=name, activities=activities)


def _activity(one: Activity, own: _Taken, leaves: _Taken) -> Activity:
    name = _free(one.title, "activity", own)
    return replace(
        one, id=name, milestones=tuple(_milestone(each, leaves) for each in one.milestones)
    )


def _milestone(one: Milestone, taken: _Taken) -> Milestone:
    return replace(one, id=_free(one.title, "milestone", taken))


def _free(title: str, kind: str, taken: _Taken) -> str:
    """An id that is not taken yet: of few words, else of more, else with a number."""
    words = slug(title).split("-")
    heavy = [word for word in words if word not in _LIGHT] or words
    found = ""
    for count in (_MOST_WORDS, _MOST_WORDS + 2, _MOST_WORDS + 4):
        found = _short(heavy[:count]) or kind
        found = f"{kind}-{found}" if found.replace("-", "").isdigit() else found
        if found not in taken:
            break
    number, name = taken.get(found, 0), found
    while name in taken:
        number += 1
        name = f"{found}-{number}"
    taken[found], taken[name] = max(number, 1), 1
    return name


def _short(words: list[str]) -> str:
    """The words in a row, as many as are not too long together."""
    kept: list[str] = []
    for word in words:
        if kept and len("-".join([*kept, word])) > _MOST_LETTERS:
            break
        kept.append(word[:_MOST_LETTERS])
    return "-".join(kept)
