"""Plans that are right by the rules, for properties: as the reader gives them, and as models.

A *written* part is text, lists and groups, as it comes out of the file; ``Plan`` and
``Milestone`` are made of it. Only errors are kept out, not what a check merely warns of.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from wirralplan.plan.model import Milestone, Plan
from wirralplan.plan.references import slug

Written = dict[str, Any]

# A slow machine is no fault. Profiles asked for on the command line, and that of CI, stay.
settings.register_profile("wirralplan", deadline=None)
if settings.get_current_profile_name() == "default":
    settings.load_profile("wirralplan")

FIRST_DAY, LAST_DAY = date(2017, 9, 1), date(2020, 3, 31)

_FIRST_NAMES = ["Carly", "Zoë", "Joe", "Ann-Marie", "Siân", "Łukasz", "Mary Jo", "J.P.", "ÉLISE"]
_LAST_NAMES = [
    "Brown",
    "O'Brien",
    "O\u2019Neill",
    "Smith-Jones",
    "García",
    "St. John",
    "Ørsted",
    "李",
]
_TITLES = [
    "Panel Chair appointed",
    "Child's journey - next phase",
    "30 additional foster carers recruited",
    "Améliorer la qualité",
    "[acting] :100: *bold* | <b>",
    "=SUM(A1:A9)",
    "no",
    "#12 homes: \"quoted\", 'twice'",
    "会議",
    "— 🎉 —",
]
_RULES = ["WP203", "WP303", "WP305", "WP401", "WP404", "WP405", "WP407"]
# What an editor can put on a line: no controls, no line breaks, nothing unassigned.
_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"), max_codepoint=0x1FFFF
)


def texts() -> st.SearchStrategy[str]:
    """A line of text, in any script, with something to see on it."""
    free = st.text(_CHARACTERS, min_size=1, max_size=12).filter(str.strip)
    return st.sampled_from(_TITLES) | free


def days() -> st.SearchStrategy[date]:
    """Days of the plan's span; often in the same few weeks, so that dates meet."""
    near = st.dates(date(2018, 1, 28), date(2018, 3, 3))
    return near | st.dates(FIRST_DAY, LAST_DAY)


def days_around(milestone: Milestone) -> st.SearchStrategy[date]:
    """Days on, just before, just after and a month from the dates of ``milestone``."""
    facts = [milestone.due, milestone.start, milestone.completed, milestone.cancelled]
    known = [day for day in facts if day is not None]
    known += [day for move in milestone.moves for day in (move.date, move.from_)]
    known += [update.date for update in milestone.updates]
    if not known:
        return days()
    aside = st.sampled_from([0, -1, 1, 28, 29, 30, 31, 32]).map(timedelta)
    return st.builds(lambda day, by: day + by, st.sampled_from(known), aside) | days()


def milestones() -> st.SearchStrategy[Milestone]:
    """Milestones on their own."""
    return written_milestones().map(Milestone.model_validate)


def plans() -> st.SearchStrategy[Plan]:
    """Whole plans, from empty ones to three workstreams."""
    return written_plans().map(Plan.model_validate)


@st.composite
def written_milestones(
    draw: st.DrawFn, *, authors: st.SearchStrategy[str] | None = None
) -> Written:
    """A milestone as the reader gives it; its updates are by ``authors``."""
    written: Written = {"title": draw(texts())}
    due, moves, first = draw(_schedules())
    written |= {"ongoing": "true"} if due is None else {"due": due.isoformat()}
    if draw(st.booleans()):
        written["start"] = draw(st.dates(FIRST_DAY, due or LAST_DAY)).isoformat()
    if moves:
        written["moves"] = moves
    written |= draw(_endings(first))
    updates = draw(st.lists(_updates(_names() if authors is None else authors), max_size=3))
    if updates:
        written["updates"] = updates
    return written | draw(_optional(note=texts(), source=texts()))


@st.composite
def written_plans(draw: st.DrawFn) -> Written:
    """A whole plan as the reader gives it."""
    spellings = draw(st.lists(_names(), min_size=1, max_size=6, unique=True))
    people = draw(st.booleans())
    priorities = draw(st.lists(st.sampled_from(["1a", "1b", "2", "3", "10"]), unique=True))
    written: Written = {
        "format": "1",
        "title": draw(texts()),
        **draw(_optional(edition=texts(), checks=_choices())),
        **draw(_spans()),
    }
    if people:
        written["people"] = draw(_people(spellings))
    if priorities:
        written["priorities"] = [{"id": one, "title": draw(texts())} for one in priorities]
    activities = _activities(st.sampled_from(spellings), priorities)
    workstreams: list[Written] = [
        {"title": draw(texts()), "activities": draw(st.lists(activities, max_size=3))}
        for _ in range(draw(st.integers(0, 3)))
    ]
    _name_apart(draw, workstreams)
    _name_apart(draw, [one for stream in workstreams for one in stream["activities"]])
    _wait(draw, workstreams)
    return written | {"workstreams": workstreams}


def _names() -> st.SearchStrategy[str]:
    return st.builds(
        lambda first, last: f"{first} {last}",
        st.sampled_from(_FIRST_NAMES),
        st.sampled_from(_LAST_NAMES),
    )


def _optional(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Written]:
    return st.fixed_dictionaries({}, optional=parts)


def _iso(within: st.SearchStrategy[date]) -> st.SearchStrategy[str]:
    return within.map(date.isoformat)


@st.composite
def _schedules(draw: st.DrawFn) -> tuple[date | None, list[Written], date]:
    """A due date or none, the moves that led to it, and the first day it may be settled on."""
    dues: list[date | None] = [draw(st.none() | days())]
    moves: list[Written] = []
    decided = sorted(draw(st.lists(days(), max_size=3)))
    for day in reversed(decided):
        before = draw(days().filter(lambda one: one != dues[0]))
        dues.insert(0, before)
        moves.insert(0, {"date": day.isoformat(), "from": before.isoformat()})
    for move in moves:
        move["reason"] = draw(texts())
        move.update(draw(_optional(approved_by=texts())))
    return dues[-1], moves, decided[-1] if decided else FIRST_DAY


@st.composite
def _endings(draw: st.DrawFn, first: date) -> Written:
    """Completed, cancelled or neither, not before the day ``first``."""
    kind = draw(st.sampled_from(["open", "completed", "cancelled"]))
    day = max(first, draw(days())).isoformat()
    if kind == "completed":
        return {"completed": day} | draw(_optional(evidence=texts()))
    return {"cancelled": day, "reason": draw(texts())} if kind == "cancelled" else {}


def _updates(authors: st.SearchStrategy[str]) -> st.SearchStrategy[Written]:
    return st.fixed_dictionaries(
        {"date": _iso(days()), "note": texts()},
        optional={"rag": st.sampled_from(["red", "amber", "green"]), "by": authors},
    )


@st.composite
def _activities(draw: st.DrawFn, people: st.SearchStrategy[str], known: Sequence[str]) -> Written:
    milestones = draw(st.lists(written_milestones(authors=people), max_size=4))
    _name_apart(draw, milestones)
    written = {"title": draw(texts()), "lead": draw(people), "milestones": milestones}
    linked = draw(st.booleans())
    if known and linked:
        written["priorities"] = draw(st.lists(st.sampled_from(known), unique=True))
    return written | draw(_optional(note=texts()))


@st.composite
def _people(draw: st.DrawFn, spellings: Iterable[str]) -> list[Written]:
    """Each spelling is somebody's name, or another spelling of the one before."""
    people: list[Written] = []
    for spelling in spellings:
        alias = draw(st.booleans())
        if people and alias:
            people[-1].setdefault("aliases", []).append(spelling)
        else:
            people.append({"name": spelling} | draw(_optional(role=texts())))
    return people


def _choices() -> st.SearchStrategy[Written]:
    rules = st.lists(st.sampled_from(_RULES), max_size=2, unique=True)
    return _optional(also=rules, ignore=rules)


@st.composite
def _spans(draw: st.DrawFn) -> Written:
    starts, ends = sorted([draw(days()), draw(days())])
    return draw(_optional(starts=st.just(starts.isoformat()), ends=st.just(ends.isoformat())))


def _name_apart(draw: st.DrawFn, parts: list[Written]) -> None:
    """Give an id to each part whose title makes none, or one that is taken; to others maybe."""
    taken: set[str] = set()
    for number, part in enumerate(parts, start=1):
        own = slug(part["title"])
        if own in taken or not own or draw(st.booleans()):
            own = part["id"] = f"{draw(st.sampled_from(['a', 'panel-chair', '7']))}-{number}x"
        taken.add(own)


def _wait(draw: st.DrawFn, workstreams: list[Written]) -> None:
    """Let milestones wait for earlier ones, so never in a circle."""
    earlier: list[str] = []
    for workstream in workstreams:
        for activity in workstream["activities"]:
            within = activity.get("id") or slug(activity["title"])
            for milestone in activity["milestones"]:
                if earlier and draw(st.integers(0, 3)) == 0:
                    after = st.lists(st.sampled_from(earlier), min_size=1, max_size=2, unique=True)
                    milestone["after"] = draw(after)
                earlier.append(f"{within}/{milestone.get('id') or slug(milestone['title'])}")
