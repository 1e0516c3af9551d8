"""Three real plans as they were printed: each question has the answer of a careful reader."""

from datetime import date
from pathlib import Path

import pytest
from ended import Run
from known_plans import reading

from wirralplan.plan.queries.survey import Row, milestone_rows

HERE = Path(__file__).parent
PLANS = sorted(path.name for path in HERE.glob("*.yaml"))


def rows_of(name: str, day: str = "2025-06-15") -> list[Row]:
    plan = reading(HERE / name).plan
    assert plan is not None
    return list(milestone_rows(plan, date.fromisoformat(day)))


@pytest.mark.parametrize("name", PLANS)
def test_it_is_without_a_finding(name: str, run: Run) -> None:
    ended = run("check", str(HERE / name))
    assert (ended.code, ended.err) == (0, "")
    assert "no problems found" in ended.out


@pytest.mark.parametrize(
    ("name", "day", "statuses"),
    [
        (
            "tracker-2017.yaml",
            "2016-12-08",
            {"1.1a": "upcoming", "1.1b": "upcoming", "1.1c": "upcoming", "1.2/1": "underway"},
        ),
        (
            "tracker-2017.yaml",
            "2016-12-31",
            {"1.1a": "complete", "1.1b": "due-today", "1.1c": "upcoming", "1.2/1": "underway"},
        ),
        (
            "tracker-2017.yaml",
            "2017-06-08",
            {"1.1a": "complete", "1.1b": "overdue", "1.1c": "overdue", "1.2/1": "underway"},
        ),
        (
            "equality-plan-2016.yaml",
            "2016-04-30",
            {
                "1/1": "overdue",
                "1/2": "underway",
                "2/1": "due-today",
                "2/2": "upcoming",
                "3/1": "overdue",
                "3/2": "overdue",
                "3/3": "undated",
            },
        ),
        (
            "scrutiny-plan-2025.yaml",
            "2025-02-28",
            {
                "1/1": "upcoming",
                "2/1": "upcoming",
                "3/1": "upcoming",
                "4/1": "undated",
                "5/1": "underway",
            },
        ),
        (
            "scrutiny-plan-2025.yaml",
            "2025-06-15",
            {
                "1/1": "underway",
                "2/1": "upcoming",
                "3/1": "overdue",
                "4/1": "undated",
                "5/1": "underway",
            },
        ),
    ],
)
def test_each_milestone_has_the_status_that_a_reader_gives_it(
    name: str, day: str, statuses: dict[str, str]
) -> None:
    found = {row.placed.number: row.standing.status.value for row in rows_of(name, day)}
    assert found == statuses


@pytest.mark.parametrize(
    ("name", "who", "leads", "supports"),
    [
        ("tracker-2017.yaml", "Head of Service MASH", ["1.1a", "1.1b", "1.1c"], []),
        ("tracker-2017.yaml", "Head of Service SASF", ["1.2/1"], ["1.1a", "1.1b", "1.1c"]),
        ("equality-plan-2016.yaml", "DC", ["1/1", "1/2", "2/1", "2/2", "3/1"], []),
        ("equality-plan-2016.yaml", "AMB", ["3/2", "3/3"], ["1/2", "2/2"]),
        ("equality-plan-2016.yaml", "IT", [], ["3/3"]),
        ("scrutiny-plan-2025.yaml", "tbc", ["4/1"], []),
        ("scrutiny-plan-2025.yaml", "BR", [], ["2/1"]),
    ],
)
def test_each_person_leads_and_supports_what_is_printed(
    name: str, who: str, leads: list[str], supports: list[str]
) -> None:
    placed = [row.placed for row in rows_of(name)]
    assert [one.number for one in placed if one.lead == who] == leads
    assert [one.number for one in placed if who in one.supporters] == supports


@pytest.mark.parametrize(
    ("name", "number", "words"),
    [
        ("tracker-2017.yaml", "1.1b", "Status: COMPLETED"),
        ("tracker-2017.yaml", "1.2/1", "Outcome Q1: 64%, Q2: 71%"),
        ("equality-plan-2016.yaml", "1/2", "Timescale: Annually, by July"),
        ("scrutiny-plan-2025.yaml", "3/1", "Not agreed"),
        ("scrutiny-plan-2025.yaml", "5/1", "Spring and autumn"),
    ],
)
def test_what_the_format_cannot_say_is_in_a_note_in_the_words_of_the_page(
    name: str, number: str, words: str
) -> None:
    [placed] = [row.placed for row in rows_of(name) if row.placed.number == number]
    assert words in (placed.milestone.note or "")
    assert placed.milestone.completed is None
