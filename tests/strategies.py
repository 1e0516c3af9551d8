"""Plans that are right by the rules, for properties: as the reader gives them, and as models.

A *written* part is text, lists and groups, as it comes out of the file; ``Milestone`` and
``Plan`` are made of it. Errors are kept out, not what a check merely warns of.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from wirralplan.plan.dates.months import Month, Tbc, first_day, last_day
from wirralplan.plan.model import TBC, Milestone, Plan
from wirralplan.plan.slugs import slug
from wirralplan.text.characters import hides_nothing

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
# What an editor can put on a line: no controls, no line breaks, nothing unassigned.
_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"), max_codepoint=0x1FFFF
)


def texts() -> st.SearchStrategy[str]:
    """A line of text, in any script, with something to see on it."""
    free = st.text(_CHARACTERS, min_size=1, max_size=8).filter(str.strip).filter(hides_nothing)
    return st.sampled_from(_TITLES) | free


def names() -> st.SearchStrategy[str]:
    """People's names, no two of which are compared as one."""
    return st.sampled_from([f"{first} {last}" for first in _FIRST_NAMES for last in _LAST_NAMES])


def days(first: date = FIRST_DAY, last: date = LAST_DAY) -> st.SearchStrategy[date]:
    """Days from ``first`` to ``last``."""
    return st.integers(first.toordinal(), last.toordinal()).map(date.fromordinal)


# Drawing is fast only from strategies that are made once.
_TEXTS = texts()
_NAMES = names()
# Often in the same few weeks, so that dates meet, over the end of a February.
_DAYS = days(date(2018, 1, 28), date(2018, 3, 3)) | days()
_ISO_DAYS = _DAYS.map(date.isoformat)
_MONTHS = _DAYS.map(lambda day: Month(day.year, day.month))
# As they stand in a file: three days to a month, and to a due date that is not agreed yet.
_DATES = st.one_of(_DAYS, _DAYS, _DAYS, _MONTHS).map(str)
_DUES = st.one_of(_DAYS, _DAYS, _DAYS, _MONTHS, st.just(Tbc.TBC)).map(str)
# The numbers of real plans.
_REFS = ["R7", "1.2.2", "1.1", "2(v)", "CP1", "5.3/2", "a b"]
_RULES = st.lists(st.sampled_from(["WP203", "WP305", "WP401", "WP404"]), max_size=2, unique=True)
_HEADS = st.fixed_dictionaries(
    {"format": st.just("1"), "title": _TEXTS},
    optional={
        "id": st.just("send-plan"),
        "edition": _TEXTS,
        "checks": st.fixed_dictionaries({}, optional={"also": _RULES, "ignore": _RULES}),
        "starts": st.sampled_from([FIRST_DAY.isoformat(), "2017-09"]),
        "ends": st.sampled_from([LAST_DAY.isoformat(), "2020-03"]),
    },
)
_ROLES = st.fixed_dictionaries({}, optional={"role": _TEXTS})
_ENDS: st.SearchStrategy[Written] = st.one_of(
    st.builds(Written),
    st.fixed_dictionaries({"completed": _DATES}, optional={"evidence": _TEXTS, "impact": _TEXTS}),
    st.fixed_dictionaries(
        {"cancelled": _DATES, "reason": _TEXTS}, optional={"approved_by": _TEXTS}
    ),
)
_MOVES: st.SearchStrategy[list[Written]] = st.lists(
    st.fixed_dictionaries(
        {"date": _ISO_DAYS, "from": _DUES, "reason": _TEXTS}, optional={"approved_by": _TEXTS}
    ),
    max_size=3,
)


def days_around(milestone: Milestone) -> st.SearchStrategy[date]:
    """Days on, just before, just after, a month and six weeks from the dates of ``milestone``."""
    facts = [milestone.due, milestone.start, milestone.completed, milestone.cancelled]
    facts += [day for move in milestone.moves for day in (move.date, move.from_)]
    facts += [update.date for update in milestone.updates]
    dates = [one for one in facts if one is not None and not isinstance(one, Tbc)]
    known = [day for one in dates for day in {first_day(one), last_day(one)}]
    aside = [0, -1, 1, 28, 29, 30, 31, 32, 42, 43]
    near = [day + timedelta(count) for day in known for count in aside]
    return st.sampled_from(near) | _DAYS if near else _DAYS


def milestones() -> st.SearchStrategy[Milestone]:
    """Milestones on their own."""
    return written_milestones().map(Milestone.model_validate)


def plans() -> st.SearchStrategy[Plan]:
    """Whole plans, from empty ones to three workstreams."""
    return written_plans().map(Plan.model_validate)


def written_milestones(authors: st.SearchStrategy[str] = _NAMES) -> st.SearchStrategy[Written]:
    """Milestones as the reader gives them; they wait for no others."""
    update = {"date": _DATES, "note": _TEXTS}
    rag = st.sampled_from(["red", "amber", "green"])
    detail = {"rag": rag, "by": authors, "expected": _DATES}
    updates = st.lists(st.fixed_dictionaries(update, optional=detail), min_size=1, max_size=3)
    output = st.fixed_dictionaries(
        {"title": _TEXTS},
        optional={
            "success_measure": _TEXTS,
            "note": _TEXTS,
            "source": _TEXTS,
            "updates": updates,
            **_leading(authors),
        },
    )
    return st.builds(lambda output, dated: output | dated, output, _dates())


@st.composite
def written_plans(draw: st.DrawFn) -> Written:
    """A whole plan as the reader gives it."""
    written: Written = draw(_HEADS)
    spellings = draw(st.lists(_NAMES, min_size=1, max_size=6, unique=True))
    listed = draw(st.booleans())
    if listed:
        written["people"] = draw(_people(spellings))
    priorities = draw(st.sampled_from([(), ("1a",), ("1a", "2", "10")]))
    if priorities:
        written["priorities"] = [{"id": one, "title": draw(_TEXTS)} for one in priorities]
    activities = st.lists(_activities(st.sampled_from(spellings), priorities), max_size=3)
    workstream = st.fixed_dictionaries({"title": _TEXTS, "activities": activities})
    workstreams: list[Written] = draw(st.lists(workstream, max_size=3))
    _name_apart(draw, workstreams)
    _name_apart(draw, [one for stream in workstreams for one in stream["activities"]])
    _wait(draw, workstreams)
    if draw(st.integers(0, 2)) == 0:
        _number(draw, workstreams)
    return written | {"workstreams": workstreams}


@st.composite
def _dates(draw: st.DrawFn) -> Written:
    """Due or ongoing, with the moves that led to it, perhaps a start and an end."""
    due = draw(st.none() | _DUES)
    written: Written = {"ongoing": "true"} if due is None else {"due": due}
    moves = sorted(draw(_MOVES), key=lambda move: str(move["date"]))
    moved_to = due
    for move in reversed(moves):
        # No move leads to where it was.
        moved_to = move["from"] = (
            _another(move["from"]) if move["from"] == moved_to else move["from"]
        )
        if moved_to == TBC and draw(st.booleans()):
            del move["reason"]
    if moves:
        written["moves"] = moves
    last = LAST_DAY.isoformat() if due in (None, TBC) else str(due)
    start = draw(st.none() | _DATES.filter(lambda one: one <= last[: len(one)]))
    if start:
        written["start"] = start
    end = draw(_ENDS)
    for key in ("completed", "cancelled"):
        if key in end:
            written[key] = max([end.pop(key), *(move["date"] for move in moves)])
    return written | end


def _another(due: str) -> str:
    return "2018-02-14" if due != "2018-02-14" else "2018-04"


def _leading(people: st.SearchStrategy[str]) -> Written:
    """Who leads and who helps."""
    return {"lead": people | st.just(TBC), "with": st.lists(people, min_size=1, max_size=1)}


def _activities(
    people: st.SearchStrategy[str], priorities: Sequence[str]
) -> st.SearchStrategy[Written]:
    milestones = st.lists(written_milestones(people), max_size=4)
    leading = _leading(people)
    optional: Written = {"note": _TEXTS, "success_measure": _TEXTS, "with": leading["with"]}
    if priorities:
        optional["priorities"] = st.lists(st.sampled_from(priorities), unique=True)
    return st.fixed_dictionaries(
        {"title": _TEXTS, "lead": leading["lead"], "milestones": milestones}, optional=optional
    )


@st.composite
def _people(draw: st.DrawFn, spellings: Sequence[str]) -> list[Written]:
    """Each spelling is somebody's name, or another spelling of the one before."""
    people: list[Written] = []
    for spelling in spellings:
        alias = draw(st.booleans())
        if people and alias:
            people[-1].setdefault("aliases", []).append(spelling)
        else:
            people.append({"name": spelling} | draw(_ROLES))
    return people


def _name_apart(draw: st.DrawFn, parts: list[Written]) -> None:
    """Give an id to each part whose title makes none, or one that is taken; to others maybe."""
    taken: set[str] = set()
    for number, part in enumerate(parts, start=1):
        own = slug(part["title"])
        given = draw(st.booleans())
        if given or not own or own in taken:
            own = part["id"] = f"{draw(st.sampled_from(['a', 'panel-chair', '7']))}-{number}x"
        taken.add(own)


def _number(draw: st.DrawFn, workstreams: Sequence[Written]) -> None:
    """Give some parts numbers of the plan's own, none of them twice in a kind."""
    activities = [one for stream in workstreams for one in stream["activities"]]
    milestones = [one for activity in activities for one in activity["milestones"]]
    for kind in (workstreams, activities, milestones):
        refs = draw(st.permutations(_REFS))
        for part, ref in zip(kind, refs, strict=False):
            if draw(st.booleans()):
                part["ref"] = ref


def _wait(draw: st.DrawFn, workstreams: list[Written]) -> None:
    """Name the milestones apart and let some wait for earlier ones, so never in a circle."""
    earlier: list[str] = []
    for activity in [one for stream in workstreams for one in stream["activities"]]:
        _name_apart(draw, activity["milestones"])
        within = activity.get("id") or slug(activity["title"])
        for milestone in activity["milestones"]:
            waits = draw(st.integers(0, 3)) == 0
            if earlier and waits:
                milestone["after"] = [draw(st.sampled_from(earlier))]
            earlier.append(f"{within}/{milestone.get('id') or slug(milestone['title'])}")
