"""The known words that a typed one looks like: best first, and not without end."""

import pytest

from wirralplan.plan.lookup import did_you_mean
from wirralplan.plan.lookup.did_you_mean import Guesses, likeliest

KNOWN = ["panel-chair", "final-restructure", "restructure-pilot", "Wscb-Update"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("panel-chair", ["panel-chair"]),
        ("PANEL-CHAIR", ["panel-chair"]),
        ("pannel-chair", ["panel-chair"]),
        ("panel chair", ["panel-chair"]),
        ("panelchair", ["panel-chair"]),
        ("panél-chäir", ["panel-chair"]),
        ("restructure-pilott", ["restructure-pilot", "final-restructure"]),
        ("final-restructur", ["final-restructure", "restructure-pilot"]),
        ("wscb-updaet", ["Wscb-Update"]),
        ("sickness", []),
        ("x", []),
        ("", []),
    ],
)
def test_a_mistyped_word_is_recognised_best_first(typed: str, words: list[str]) -> None:
    assert likeliest(typed, KNOWN) == words


def test_at_most_three_words_are_offered_or_as_many_as_most() -> None:
    known = ["lead", "leads", "leader", "leading"]
    assert likeliest("lead", known) == ["lead", "leads", "leader"]
    assert likeliest("lead", known, most=1) == ["lead"]


def test_of_two_spellings_that_differ_in_case_only_the_first_is_offered() -> None:
    assert likeliest("carly", ["Carly", "CARLY"]) == ["Carly"]


def test_nothing_is_offered_where_nothing_is_known() -> None:
    assert likeliest("lead", []) == []


def test_a_spelling_is_offered_by_the_name_that_it_stands_for() -> None:
    known = Guesses(
        {"joe bannham": "Joe Bannham", "joe banham": "Joe Bannham", "ann lee": "Ann Lee"}
    )
    assert known.of("jo banham") == ("Joe Bannham",)
    assert known.of("zoë xu") == ()


def test_a_word_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def likeliest(typed: str, known: object) -> list[str]:
        compared.append((typed, known))
        return []

    monkeypatch.setattr(did_you_mean, "likeliest", likeliest)
    known = Guesses({"ann lee": "Ann Lee"})
    assert [known.of(word) for word in ("anne", "anne", "bob")] == [(), (), ()]
    assert [typed for typed, _ in compared] == ["anne", "bob"]


def test_past_so_many_comparisons_there_is_no_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(did_you_mean, "_COMPARISONS", 5)
    known = Guesses({"ann lee": "Ann Lee", "bob ray": "Bob Ray"})
    found = [known.of(f"ann le{letter}") for letter in "abcd"]
    assert found == [("Ann Lee",), ("Ann Lee",), ("Ann Lee",), ()]
    assert known.of("ann lea") == ("Ann Lee",)
