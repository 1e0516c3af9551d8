"""Pairs of titles that look alike: which, in which order, and in how much time."""

import pytest

from wirralplan.plan.changes import likeness
from wirralplan.plan.changes.likeness import Stage, Title, alike_pairs


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Panel Chair appointed", "Panel Chair appointed", 1.0),
        ("Panel Chair appointed", "PANEL CHAIR APPOINTED", 1.0),
        ("Panel Chair appointed", "Panel Chair appointd", 0.92),
        ("Panel Chair appointed", "Panel Chair recruited", 0.65),
        ("Register agreed", "Report agreed", 0.5),
        ("Register agreed", "Homes let", 0.0),
        ("王小明的住宅改善计划", "王小明的住宅改善计划书", 0.95),
        ("A", "A", 0.0),
    ],
)
def test_how_alike_two_titles_are(one: str, other: str, expected: float) -> None:
    assert Title(one).likeness(Title(other)) == pytest.approx(expected, abs=0.01)
    assert Title(one).likeness(Title(other)) == Title(other).likeness(Title(one))


def test_a_title_knows_its_figures_its_longest_words_and_what_extends_it() -> None:
    title = Title("Phase 2: 30 additional Foster carers")
    assert title.figures == ["2", "30"]
    assert title.words == ["foster", "carers", "additional"]
    assert title.extends(Title("additional foster CARERS"))
    assert Title("Pilot").extends(Title("Pilot of the scheme"))
    assert not title.extends(Title("Pilot"))


SAME_LETTER: Stage[str] = Stage(
    lambda text: [text[0]], lambda old, new: Title(old).likeness(Title(new))
)
ANY: Stage[str] = Stage(lambda _: [None], lambda old, new: Title(old).likeness(Title(new)))


def test_the_likest_pair_comes_first_and_each_position_once() -> None:
    old = {4: "panel chairs", 7: "panel chair"}
    new = {1: "panel chair!", 2: "panel"}
    assert list(alike_pairs(old, new, [ANY])) == [(7, 1), (4, 2)]


def test_what_an_earlier_stage_finds_a_later_one_leaves() -> None:
    old, new = {0: "abcd", 1: "xbcd"}, {0: "xbcd", 1: "abcx"}
    assert list(alike_pairs(old, new, [SAME_LETTER, ANY])) == [(1, 0), (0, 1)]
    assert list(alike_pairs(old, new, [SAME_LETTER])) == [(1, 0), (0, 1)]
    assert list(alike_pairs({0: "abcd"}, {0: "zbcd"}, [SAME_LETTER])) == []


def test_of_a_long_list_the_neighbours_are_compared() -> None:
    many = {place: f"{place:04} milestone" for place in range(500)}
    retitled = {place: f"{place:04} milestones" for place in range(500)}
    assert list(alike_pairs(many, retitled, [ANY])) == [(place, place) for place in range(500)]


def test_comparing_ends_at_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likeness, "_COMPARISONS", 3)
    compared = []

    def score(old: str, new: str) -> float:
        compared.append((old, new))
        return float(old == new)

    letters = dict(enumerate("abcdefgh"))
    found = list(alike_pairs(letters, letters, [Stage(lambda _: [None], score)]))
    assert (len(compared), found) == (3, [(0, 0)])
