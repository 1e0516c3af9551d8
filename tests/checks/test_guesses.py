"""What was meant by an unknown word: worked out once, and not without end."""

import pytest

from wirralplan.checks import guesses
from wirralplan.checks.guesses import Guesses
from wirralplan.checks.rules.people import similar_names
from wirralplan.checks.rules.references import unknown_priority
from wirralplan.checks.rules.text import too_large
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.faults import TooLarge
from wirralplan.text.source import Source, Span


def test_a_spelling_is_offered_by_the_name_that_it_stands_for() -> None:
    known = Guesses(
        {"joe bannham": "Joe Bannham", "joe banham": "Joe Bannham", "ann lee": "Ann Lee"}
    )
    assert known.of("jo banham") == ("Joe Bannham",)
    assert known.of("zoë xu") == ()


def test_a_word_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def likeliest(typed: str, known: object) -> list[str]:
        asked.append((typed, known))
        return []

    monkeypatch.setattr(guesses, "likeliest", likeliest)
    known = Guesses({"ann lee": "Ann Lee"})
    assert [known.of(word) for word in ("anne", "anne", "bob")] == [(), (), ()]
    assert [typed for typed, _ in asked] == ["anne", "bob"]


def test_past_so_many_comparisons_there_is_no_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guesses, "_COMPARISONS", 5)
    known = Guesses({"ann lee": "Ann Lee", "bob ray": "Bob Ray"})
    found = [known.of(f"ann le{letter}") for letter in "abcd"]
    assert found == [("Ann Lee",), ("Ann Lee",), ("Ann Lee",), ()]
    assert known.of("ann lea") == ("Ann Lee",)


def plan_of(*leads: str) -> Source:
    text = "format: 1\ntitle: A plan\nworkstreams:\n  - title: P\n    activities:\n"
    for number, lead in enumerate(leads):
        text += f"      - id: a-{number}\n        title: A\n        lead: {lead}\n"
        text += "        milestones: []\n"
    return Source("plan.yaml", text)


@pytest.mark.parametrize(
    ("leads", "told"),
    [
        (["Carly Brown", "Carly Brown", "Carley Brown"], ["Carley Brown > Carly Brown"]),
        (["Carley Brown", "Carly Brown", "Carly Brown"], ["Carley Brown > Carly Brown"]),
        (["Ann Lee", "ANN LEE"], ["ANN LEE > Ann Lee"]),
        (["José Núñez", "Jose Nunez"], ["Jose Nunez > José Núñez"]),
        (["A Lee", "Ann Lee"], ["Ann Lee > A Lee"]),
        (["Joe Bannham", "Joe Banham", "Jo Banham"],
         ["Joe Banham > Joe Bannham", "Jo Banham > Joe Bannham"]),
        (["Lynn Campbell", "Lyn Campbel"], ["Lyn Campbel > Lynn Campbell"]),
        (["Ann Lee", "Bob Lee"], []),
        (["Team 1 North", "Team 2 North"], []),
        (["A Lee", "Bob Lee"], []),
        (["Sue Talbot", "Sam Talbot"], []),
    ],
)  # fmt: skip
def test_names_that_look_alike_are_told_at_the_rarer_one(leads: list[str], told: list[str]) -> None:
    found = findings(read(plan_of(*leads)), [similar_names.CHECK])
    assert [
        one.headline.replace("'", "").split(" (")[0].replace(" looks like ", " > ") for one in found
    ] == told


def test_the_number_of_activities_is_said() -> None:
    one, *_ = findings(read(plan_of("Ann Lee", "Anne Lee", "Ann Lee")), [similar_names.CHECK])
    assert one.headline == "'Anne Lee' looks like 'Ann Lee' (lead of 2 activities)"
    one, *_ = findings(read(plan_of("Ann Lee", "Anne Lee")), [similar_names.CHECK])
    assert one.headline == "'Anne Lee' looks like 'Ann Lee' (lead of 1 activity)"


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "the plan has only p0"),
        (3, "write one of these in its place, or remove the line:\np0  'x'\np1  'x'\np2  'x'"),
        (30, "the plan has 30, the first of them p0, p1 and p2"),
    ],
)
def test_the_priorities_of_the_plan_are_offered(count: int, told: str) -> None:
    text = "format: 1\ntitle: A plan\npriorities:\n"
    text += "".join(f"  - id: p{number}\n    title: x\n" for number in range(count))
    text += "workstreams:\n  - title: P\n    activities:\n      - title: A\n        lead: Ann Lee\n"
    text += "        priorities: [z]\n        milestones: []\n"
    (one,) = findings(read(Source("plan.yaml", text)), [unknown_priority.CHECK])
    assert one.help == told


def test_a_file_that_is_too_large_is_asked_after() -> None:
    words = too_large.CHECK.words
    assert words is not None
    remark = words.remark(TooLarge(Span(0, 0), "32 MiB", is_depth=False))
    assert remark is not None
    assert (remark.headline, remark.help) == (
        "this file is larger than 32 MiB",
        "is it the right file?",
    )
