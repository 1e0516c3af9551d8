"""No safe repair changes how a milestone stands, whatever somebody typed.

A line with something wrong in it is put into a plan and the plan repaired. Each milestone then
stands on each day as in the plan without that line, unless the key of the line was the right word
and only written in another way.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mishaps import LINES, PLAN

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.keys import known_keys
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.standing import standing
from wirralplan.plan.walking import placed_milestones
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

DAYS = [date(2017, 12, 1) + timedelta(days=count) for count in range(0, 500, 9)]
KEYS = sorted(known_keys())
Stands = Mapping[str, list[tuple[str, str, str]]]


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def how_all_stand(reading: Reading) -> Stands | None:
    """How each milestone stands on each day, by its reference; ``None`` of half a plan."""
    if reading.plan is None:
        return None
    stands: dict[str, list[tuple[str, str, str]]] = {}
    for placed in placed_milestones(reading.plan):
        each = [standing(placed.milestone, on=day) for day in DAYS]
        stands[placed.reference] = [
            (one.status, str(one.rating), one.rated.rag if one.rated and one.rated.rag else "")
            for one in each
        ]
    return stands


WITHOUT = how_all_stand(read(Source("plan.yaml", PLAN)))


def written_as_the_plan_does(key: str) -> bool:
    """Whether a key is the right word but for capitals, blanks round it, '_' or '-'."""
    bare = key.strip().casefold().replace("-", "_").replace(" ", "_")
    return bare in KEYS or bare.replace("_", "") in {known.replace("_", "") for known in KEYS}


def differences(faulty: str, without: str) -> list[str]:
    """The milestones that stand otherwise in ``faulty`` once repaired than in ``without``."""
    after = how_all_stand(repaired(read(Source("plan.yaml", faulty)), ask).reading)
    before = how_all_stand(read(Source("plan.yaml", without)))
    if after is None or before is None:
        return []
    return [name for name in before.keys() & after.keys() if before[name] != after[name]]


VALUES = st.sampled_from(
    [
        "2018-06-20", "2018-06-3", "20 June 2018", "20/06/18", "30 June 99", "true", "yes", "no",
        "not yet", "Bob Ray", "Ann Lee", "Sept 2018", "06/2018", "2018-06", "TBC", "tbc",
        "amber", "Red", "not green", "Cabinet minute", "1a",
        "[homes/panel]", "[1a]", "{}", "", "[{date: 2018-06-20, note: Late, rag: red}]",
        "[{date: 2018-01-10, from: 2018-01-01, reason: Asked}]",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    ["not", "to be", "by", "in", "un", "pre", "co", "was", "old", "new", "due", "needed", "target",
     "planned", "if", "ed", "d", "s", "r", "date", "2", "?", "half", "last", "re"]
)  # fmt: skip
LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz-_ ")


@st.composite
def keys(draw: st.DrawFn) -> str:
    """A key of the plan, or something like one."""
    key = draw(st.sampled_from(KEYS))
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(key)))
        action = draw(st.integers(0, 6))
        if action == 0:
            key = key[:at] + draw(LETTERS) + key[at:]
        elif action == 1:
            key = key[:at] + key[at + 1 :]
        elif action == 2:
            key = key[:at] + draw(LETTERS) + key[at + 1 :]
        elif action == 3:
            key = key[:at] + key[at : at + 2][::-1] + key[at + 2 :]
        elif action == 4:
            key = draw(WORDS) + draw(st.sampled_from(["", " ", "-", "_"])) + key
        elif action == 5:
            key = key + draw(st.sampled_from(["", " ", "-", "_"])) + draw(WORDS)
        else:
            key = draw(st.sampled_from([key.upper(), key.title(), f'"{key} "']))
    return key


@settings(max_examples=600)
@given(
    keys(),
    VALUES,
    st.integers(1, len(LINES)),
    st.sampled_from(["            ", "        ", "    ", "", "                ", "\t", "\t\t\t"]),
    st.booleans(),
)
def test_a_line_with_a_faulty_key_changes_no_milestone(
    key: str,
    value: str,
    at: int,
    indentation: str,
    in_place: bool,  # noqa: FBT001 - drawn
) -> None:
    assume(not written_as_the_plan_does(key.strip('"')))
    rest = LINES[at:] if in_place else LINES[at - 1 :]
    without = "".join([*LINES[: at - 1], *rest])
    faulty = "".join([*LINES[: at - 1], f"{indentation}{key}: {value}\n", *rest])
    assert differences(faulty, without) == []


def test_the_plan_stands_somehow() -> None:
    """Else nothing would differ, whatever a repair did."""
    assert WITHOUT is not None
    kinds = {status for days in WITHOUT.values() for status, _, _ in days}
    assert {"complete", "overdue", "upcoming"} <= kinds
    faulty = PLAN.replace("2018-06-15\n", "2018-06-15\n            Completed: 2018-06-20\n")
    assert differences(faulty, PLAN) == ["homes/chair"]
