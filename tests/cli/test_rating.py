"""A lead's red on what is not late yet is seen wherever anybody looks, in every form."""

import csv
import io
import json
from pathlib import Path

import pytest
from ended import Run

PLAN = """\
format: 1
title: Improvement Plan
workstreams:
  - title: Homes
    activities:
      - id: hubs
        title: Hubs
        lead: Ann Lee
        milestones:
          - id: soon
            title: Hub opened
            due: 2018-07-25
          - id: later
            title: Hub reviewed
            due: 2018-07-31
          - id: late
            title: Hub staffed
            due: 2018-07-10
          - id: always
            title: Hub kept open
            ongoing: true
"""
AT = ("--as-of", "2018-07-20")
GREEN = "green by dates means not late; it does not mean on track"
TOTALS = (
    "4 milestones = 1 overdue + 0 due today + 1 underway + 2 upcoming + 0 complete + 0 cancelled"
)


@pytest.fixture
def _reported(folder: Path, run: Run) -> None:
    """A plan in which three things are reported, just as a lead types it."""
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8", newline="\n")
    for reference, day, rag in (
        ("hubs/soon", "2018-07-19", "red"),
        ("hubs/late", "2018-06-02", "green"),
        ("hubs/always", "2018-07-19", "green"),
    ):
        note = ("--on", day, "--rag", rag, "--note", "Supplier gone")
        assert run("update", reference, *note).code == 0


@pytest.mark.usefixtures("_reported")
def test_upcoming_shows_it(run: Run) -> None:
    assert run("upcoming", "--days", "5", *AT).out.splitlines() == [
        "Due from Friday 20 July 2018 to Wednesday 25 July 2018",
        "Days left  Due          Status    Rating                               Lead     Milestone",
        (
            "        5  25 Jul 2018  upcoming  red (reported 19 Jul; dates: green)  Ann Lee  "
            "1.1.1  Hub opened"
        ),
        "1 due",
        GREEN,
        TOTALS,
    ]
    ended = run("upcoming", "--rating", "red", *AT, "-f", "markdown")
    assert "| red (reported 19 Jul; dates: green) | Ann Lee | 1.1.1  Hub opened |" in ended.out


@pytest.mark.usefixtures("_reported")
def test_its_lead_sees_it(run: Run) -> None:
    assert run("lead", "ann", *AT).out.splitlines() == [
        "Ann Lee, as at Friday 20 July 2018",
        "",
        "Overdue (1)",
        "Due          Days     Rating                        Milestone",
        "10 Jul 2018  10 late  amber (reported green 2 Jun)  1.1.3  Hub staffed",
        "",
        "Underway (1)",
        "Due          Days  Rating                   Milestone",
        "    ongoing        green (reported 19 Jul)  1.1.4  Hub kept open",
        "",
        "Upcoming (2)",
        "Due          Days   Rating                               Milestone",
        "25 Jul 2018  in 5   red (reported 19 Jul; dates: green)  1.1.1  Hub opened",
        "31 Jul 2018  in 11  green                                1.1.2  Hub reviewed",
        "",
        "4 milestones: 1 overdue, 1 underway, 2 upcoming",
        GREEN,
        f"{TOTALS} (4 shown)",
    ]


@pytest.mark.parametrize(
    ("rating", "day", "found"),
    [
        ("red", "2018-07-20", "soon"),
        ("red", "2018-07-18", ""),
        ("amber", "2018-07-20", "late"),
        ("green", "2018-07-20", "later always"),
        ("none", "2018-07-20", ""),
        ("none", "2018-08-30", ""),
        ("green", "2018-08-30", "always"),
        ("none", "2018-08-31", "always"),
        ("red", "2018-12-31", "soon later late"),
    ],
)
@pytest.mark.usefixtures("_reported")
def test_what_is_selected_by_rating_is_what_shows_it(
    rating: str, day: str, found: str, run: Run
) -> None:
    output = json.loads(run("list", "--rating", rating, "--as-of", day, "-f", "json").out)
    assert [row["reference"] for row in output["milestones"]] == [
        f"hubs/{one}" for one in found.split()
    ]
    assert {row["rating"] or "none" for row in output["milestones"]} <= {rating}


@pytest.mark.usefixtures("_reported")
def test_machines_get_the_rating_shown_and_what_it_comes_from(run: Run) -> None:
    keys = ("reference", "rating", "computed", "reported")
    day = ("--as-of", "2018-08-31")
    rows = json.loads(run("list", *day, "-f", "json").out)["milestones"]
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("hubs/soon", "red", "red", "red"),
        ("hubs/later", "amber", "amber", None),
        ("hubs/late", "red", "red", "green"),
        ("hubs/always", None, None, "green"),
    ]
    lines = csv.DictReader(io.StringIO(run("list", *day, "-f", "csv").out, newline=""))
    assert [tuple(line[key] or None for key in keys) for line in lines] == [
        tuple(row[key] for key in keys) for row in rows
    ]


@pytest.mark.usefixtures("_reported")
def test_what_is_overdue_is_counted_by_the_rating_shown(run: Run) -> None:
    day = ("--as-of", "2018-07-26")
    ended = run("overdue", *day)
    assert ended.out.splitlines() == [
        "Overdue as at Thursday 26 July 2018",
        "Days late  Due          Rating                               Lead     Milestone",
        "       16  10 Jul 2018  amber (reported green 2 Jun)         Ann Lee  1.1.3  Hub staffed",
        "        1  25 Jul 2018  red (reported 19 Jul; dates: amber)  Ann Lee  1.1.1  Hub opened",
        "2 overdue (1 red, 1 amber), 0 due today",
        TOTALS.replace("1 overdue", "2 overdue").replace("2 upcoming", "1 upcoming"),
    ]
    assert "1 overdue (1 red, 0 amber)" in run("overdue", "--rating", "red", *day).out


@pytest.mark.usefixtures("_reported")
def test_whoever_has_not_reported_for_weeks_is_shown_with_what_was_reported(run: Run) -> None:
    ended = run("stale", "--as-of", "2018-08-31")
    assert "underway      ongoing  - (reported green 19 Jul)   1.1.4  Hub" in ended.out
