"""The listings as a person or a script gets them: overdue, upcoming, lead, list, slips, stale."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from ended import Golden, Run

from wirralplan.cli.options import days

SUFFIXES = ("table", "json", "csv", "markdown", "html")
on_either = pytest.mark.parametrize("asked_plan", ["shipped", "history"], indirect=True)


def test_the_line_is_where_the_milestone_begins_in_the_file(history_folder: Path, run: Run) -> None:
    lines = (history_folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    output = json.loads(run("list", "--as-of", "2018-10-15", "-f", "json").out)
    for row in output["milestones"]:
        first = lines[row["line"] - 1]
        assert first.lstrip().startswith(("- id: ", "- title: "))
        assert row["reference"].split("/")[1] in first or row["title"] in first


# Totals


ANY_DAY = [
    "1900-01-01",
    "2018-01-25",
    "2018-03-31",
    "2018-06-30",
    "2018-07-01",
    "2018-10-15",
    "2018-12-01",
    "2199-12-31",
]
ANY_QUESTION = [
    ["overdue"],
    ["overdue", "--lead", "carly brown"],
    ["overdue", "--search", "e"],
    ["upcoming"],
    ["upcoming", "--days", "0"],
    ["list"],
    ["list", "--status", "complete", "--status", "cancelled"],
    ["list", "--search", "no milestone says this"],
    ["list", "--with", "carly brown"],
    ["list", "--updates"],
    ["lead", "carly", "brown"],
    ["slips"],
    ["slips", "--status", "underway"],
    ["stale"],
    ["stale", "--all", "--weeks", "52"],
    ["stale", "--rating", "red"],
    ["summary"],
    ["summary", "--workstream", "1"],
    ["timeline"],
    ["timeline", "--rating", "red"],
    ["timeline", "--search", "no milestone says this"],
]


def added_up(line: str) -> tuple[int, int]:
    """All milestones by the last line, and the sum of its parts."""
    found = re.fullmatch(r"(\d+) milestones = ((?:\d+ [a-z ]+ ?\+? ?)+)(?: ?\(\d+ shown\))?", line)
    assert found, line
    return int(found[1]), sum(map(int, re.findall(r"\d+", found[2])))


@on_either
@pytest.mark.parametrize("day", ANY_DAY)
def test_the_last_line_adds_up_whatever_is_asked_on_any_day(
    asked_plan: Path, day: str, run: Run
) -> None:
    milestones = (asked_plan / "plan.yaml").read_text(encoding="utf-8").count("  due: ")
    milestones += (asked_plan / "plan.yaml").read_text(encoding="utf-8").count("ongoing: true")
    for question in ANY_QUESTION:
        ended = run(*question, "--as-of", day)
        assert (ended.code, ended.err) == (0, ""), question
        assert added_up(ended.out.splitlines()[-1]) == (milestones, milestones), question
        output = run(*question, "--as-of", day, "-f", "json").out
        totals = json.loads(output)["totals"]
        assert totals.pop("milestones") == milestones
        shown = totals.pop("shown")
        assert sum(totals.values()) == milestones
        if question[0] == "timeline":
            activities = json.loads(output)["activities"]
            assert shown == sum(len(one["milestones"]) for one in activities)
        elif question[0] != "summary":
            assert shown == len(json.loads(output)["milestones"])


# Windows


def window(run: Run, *command: str) -> tuple[str, list[str]]:
    """The heading, and the due dates with their milestones' numbers."""
    ended = run("upcoming", "--as-of", "2018-06-30", *command)
    assert (ended.code, ended.err) == (0, "")
    found = re.findall(r"^ +\d+ +(\d+ \w+ \d+) .*?  (\d\.\d+\.\d+)  ", ended.out, re.MULTILINE)
    return ended.out.splitlines()[0], [" ".join(pair) for pair in found]


@pytest.mark.parametrize(
    ("command", "heading", "count", "last"),
    [
        ([], "Saturday 30 June 2018 to Saturday 28 July 2018", 14, "30 Jun 2018 5.7.1"),
        (["--days", "0"], "Saturday 30 June 2018 to Saturday 30 June 2018", 14, ""),
        (["--days", "29"], "Saturday 30 June 2018 to Sunday 29 July 2018", 14, ""),
        (["--days", "30"], "Saturday 30 June 2018 to Monday 30 July 2018", 15, "30 Jul 2018 5.1.2"),
        (
            ["--days", "31"],
            "Saturday 30 June 2018 to Tuesday 31 July 2018",
            18,
            "31 Jul 2018 2.2.3",
        ),
        (["--before", "30/06/2018"], "Saturday 30 June 2018 to Saturday 30 June 2018", 14, ""),
        (["--before", "30/7/18"], "Saturday 30 June 2018 to Monday 30 July 2018", 15, ""),
        (["--month", "2018-07"], "Sunday 1 July 2018 to Tuesday 31 July 2018", 4, ""),
        (["--month", "7/2018"], "Sunday 1 July 2018 to Tuesday 31 July 2018", 4, ""),
        (["--month", "july 2018"], "Sunday 1 July 2018 to Tuesday 31 July 2018", 4, ""),
        (["--month", "July", "2018"], "Sunday 1 July 2018 to Tuesday 31 July 2018", 4, ""),
        (["--month=Jul", "2018"], "Sunday 1 July 2018 to Tuesday 31 July 2018", 4, ""),
        (["--month", "2018-7"], "Sunday 1 July 2018 to Tuesday 31 July 2018", 4, ""),
        (["--month", "2018-06"], "Saturday 30 June 2018 to Saturday 30 June 2018", 14, ""),
        (["--month", "2020-02"], "Saturday 1 February 2020 to Saturday 29 February 2020", 0, ""),
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_upcoming_looks_from_the_day_as_far_as_it_is_asked(
    command: list[str], heading: str, count: int, last: str, run: Run
) -> None:
    title, rows = window(run, *command)
    assert title == f"Due from {heading}"
    assert len(rows) == count
    assert not last or rows[-1] == last


# Requests that cannot be understood


STATUSES = "overdue, due-today, underway, upcoming, undated, complete or cancelled"
ASK_ANOTHER_DAY = "Choose other dates, or another date for the report with --as-of."
FORMS = "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today."
MONTHS = "Write it as 2018-09 or September 2018."
BAD = [
    ("overdue --lead Carley", "Nobody in this plan is called 'Carley'.",
     "Did you mean Carly Brown or Elizabeth Hartley?"),
    ("lead Nobody Here", "Nobody in this plan is called 'Nobody Here'.",
     "`wirralplan people` lists everyone."),
    ("lead s", "'s' matches 2 people: Sue Talbot, Simone White.", "Type more of the name."),
    ("list --workstream Enabler5", "There is no workstream 'Enabler5' in this plan.",
     "Did you mean 'Enablers'?"),
    ("list --activity fostring", "There is no activity 'fostring' in this plan.",
     "Did you mean 'fostering' or 'training'?"),
    ("list --priority 1", "There is no priority '1' in this plan.",
     "Did you mean '1c', '1b' or '1a'?"),
    ("list --status late", "'late' is not a status.", f"Use {STATUSES}."),
    ("list --status over-due", "'over-due' is not a status.",
     f"Did you mean overdue? Use {STATUSES}."),
    ("list --rating yellow", "'yellow' is not a rating.",
     "Use red, amber, green, blue, grey or none."),
    ("upcoming --rating none", ("Nothing that is falling due from 2018-06-30 to 2018-07-28 can "
     "have --rating none."), "Here --rating can be red, amber or green."),
    ("list --rating none --due-after today",
     "Nothing that is underway, upcoming or undated with --rating none has a due date.",
     "Leave out --due-after and --due-before."),
    ("overdue --rating amber --due-before 2018-05-29", ("As at Saturday 30 June 2018, nothing due "
     "on or before 2018-05-29 is overdue with --rating amber."), ASK_ANOTHER_DAY),
    ("list --due-after 31/06/2018", "There is no 31 June 2018; June has 30 days.", ""),
    ("list --due-before 2018-13-01", "'2018-13-01' is not a date: there is no month 13.", FORMS),
    ("list --as-of 30-06-2018", "'30-06-2018' cannot be read as a date.",
     f"Did you mean 2018-06-30? {FORMS}"),
    ("list --as-of yesterday", "'yesterday' cannot be read as a date.", FORMS),
    ("list --as-of 1066-10-14", "'1066-10-14' is not a date: years run from 1900 to 2199.", ""),
    ("list --due-after 2018-07-02 --due-before 2018-07-01",
     "No date is both after 2018-07-02 and before 2018-07-01.", ""),
    ("overdue --status complete", "Nothing that is overdue can have --status complete.",
     "Leave --status out: here it can only be overdue."),
    ("overdue --rating green", "Nothing that is overdue can have --rating green.",
     "Here --rating can be red or amber."),
    ("overdue --due-after today", ("As at Saturday 30 June 2018, nothing due on "
     "or after 2018-06-30 is "
     "overdue."), ASK_ANOTHER_DAY),
    ("upcoming --status overdue", ("Nothing that is falling due from 2018-06-30 to 2018-07-28 can "
     "have --status overdue."), "Here --status can be due-today, underway or upcoming."),
    ("upcoming --due-before 2018-06-29", ("As at Saturday 30 June 2018, nothing due on or before "
     "2018-06-29 is falling due from 2018-06-30 to 2018-07-28."), ASK_ANOTHER_DAY),
    ("lead ian --lead carly", "Nothing that Ian Godfrey leads is led by Carly Brown.", ""),
    ("lead ian --status complete --rating red", "Nothing that is complete can have --rating red.",
     "Leave --rating out: here it can only be blue."),
    ("list --status due-today --due-after 2018-07-01",
     "As at Saturday 30 June 2018, nothing due on or after 2018-07-01 is due-today.",
     ASK_ANOTHER_DAY),
    ("upcoming --before 2018-06-29", ("--before ends on Friday 29 June 2018, before the date of "
     "the report, Saturday 30 June 2018."), "Choose another date with --as-of."),
    ("upcoming --month 2018-05", ("--month ends on Thursday 31 May 2018, before "
     "the date of the report, "
     "Saturday 30 June 2018."), "Choose another date with --as-of."),
    ("upcoming --days 7 --month 2018-07", ("--days and --month cannot be "
     "used together."), "Use only one."),
    ("upcoming --days 7 --before 2018-07-01 --month 2018-07",
     "--days and --before and --month cannot be used together.", "Use only one."),
    ("slips --status complete --rating green",
     "Nothing that is complete can have --rating green.",
     "Leave --rating out: here it can only be blue."),
    ("stale --status upcoming", "Nothing that is stale can have --status upcoming.",
     "Here --status can be overdue, due-today, underway or undated. With --all, upcoming too."),
    ("stale --all --status cancelled", "Nothing that is stale can have --status cancelled.",
     "Here --status can be overdue, due-today, underway, upcoming or undated."),
    ("stale --weeks 0", "--weeks takes a whole number from 1 to 5200.", ""),
    ("stale --weeks -6", "--weeks takes a whole number from 1 to 5200.", ""),
    ("stale --weeks 5201", "--weeks takes a whole number from 1 to 5200.", ""),
    ("upcoming --month July", "'July' cannot be read as a month.", MONTHS),
    ("upcoming --month July 18", "'July 18' cannot be read as a month.", MONTHS),
    ("upcoming --month 2018-13", "'2018-13' cannot be read as a month.", MONTHS),
    ("upcoming --month 2018-06-30", "'2018-06-30' cannot be read as a month.", MONTHS),
]  # fmt: skip


@pytest.mark.parametrize(("command", "sentence", "hint"), BAD, ids=[case[0] for case in BAD])
@pytest.mark.usefixtures("plan_folder")
def test_what_cannot_be_understood_ends_with_2_and_says_what_to_type(
    command: str, sentence: str, hint: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(days, "today", lambda: date(2018, 6, 30))
    ended = run(*command.split())
    output = f"wirralplan: {sentence}\n" + (f"{hint}\n" if hint else "")
    assert (ended.code, ended.out, ended.err) == (2, "", output)


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["list", "--search", ""], "There is nothing to search for."),
        (["list", "--lead", ""], "Nobody in this plan is called ''."),
        (["list", "--plan", ""], "The name of the plan file is empty."),
        (["lead", ""], "Nobody in this plan is called ''."),
        (["lead", "\x1b[31m"], "Nobody in this plan is called '\\x1b[31m'."),
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_an_empty_or_hostile_word_is_no_wish_for_everything(
    command: list[str], complaint: str, run: Run
) -> None:
    ended = run(*command, "--as-of", "2018-06-30")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"wirralplan: {complaint}\n")


@pytest.mark.parametrize("days", ["-1", "36501", "99999999999999999999"])
@pytest.mark.usefixtures("plan_folder")
def test_a_number_of_days_that_no_calendar_has_is_refused(days: str, run: Run) -> None:
    ended = run("upcoming", "--as-of", "2018-06-30", "--days", days)
    output = "wirralplan: --days takes a whole number from 0 to 36500.\n"
    assert (ended.code, ended.out, ended.err) == (2, "", output)


@pytest.mark.usefixtures("plan_folder")
def test_days_that_are_no_number_are_refused(run: Run) -> None:
    ended = run("upcoming", "--as-of", "2018-06-30", "--days", "soon")
    output = "wirralplan: '--days' takes a whole number, such as 28.\n"
    assert (ended.code, ended.out, ended.err) == (2, "", output)


# Names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (["Carly", "Brown"], "Carly Brown"),
        (["carly brown"], "Carly Brown"),
        (["CARLY"], "Carly Brown"),
        (["carly-brown"], "Carly Brown"),
        (["Shaun", "O'Neil"], "Seán O\u2019Neill"),
        (["s", "o'neill"], "Seán O\u2019Neill"),
        (["sean-oneill"], "Seán O\u2019Neill"),
        (["zoe", "lee"], "Zoë Ångström-Lee"),
        (["angstrom"], "Zoë Ångström-Lee"),
        (["王小明"], "王小明"),
        (["wang"], "王小明"),
        (["[acting]", "Smith"], "[acting] Smith"),
        (["acting-smith"], "[acting] Smith"),
        (["touch-pwned-id"], "$(touch pwned) `id`"),
    ],
)
@pytest.mark.usefixtures("history_folder")
def test_a_name_needs_no_quotes_and_may_be_begun_or_an_alias(
    typed: list[str], name: str, run: Run
) -> None:
    ended = run("lead", *typed, "--as-of", "2018-10-15")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[0] == f"{name}, as at Monday 15 October 2018"


# Exit codes


@pytest.mark.usefixtures("plan_folder")
def test_with_exit_code_some_overdue_is_1_and_none_is_0(run: Run) -> None:
    assert run("overdue", "--as-of", "2018-06-30", "--exit-code").code == 1
    assert run("overdue", "--as-of", "2018-06-30").code == 0
    assert run("overdue", "--as-of", "2017-09-01", "--exit-code").code == 0
    quiet = ["--lead", "Lynn", "--as-of", "2018-06-30"]
    assert run("overdue", *quiet, "--exit-code").code == 0


@pytest.mark.usefixtures("history_folder")
def test_with_exit_code_some_moved_or_stale_is_1_and_none_is_0(run: Run) -> None:
    for question in (["slips"], ["stale"], ["stale", "--all"]):
        for kind in SUFFIXES:
            command = [*question, "--as-of", "2018-10-15", "-f", kind]
            assert run(*command, "--exit-code").code == 1
            assert run(*command).code == 0
            assert run(*command, "--search", "nowhere", "--exit-code").code == 0


@pytest.mark.usefixtures("history_folder")
def test_the_most_weeks_reach_before_any_calendar_on_every_day(run: Run) -> None:
    for day in ("1900-01-01", "2199-12-31"):
        assert run("stale", "--weeks", "5200", "--as-of", day).code == 0


@pytest.mark.usefixtures("plan_folder")
def test_today_is_asked_for_only_where_no_day_is_given(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(days, "today", lambda: date(2018, 10, 15))
    assert run("overdue").out.startswith("Overdue as at Monday 15 October 2018\n")
    assert run("overdue", "--as-of", "today").out.startswith(
        "Overdue as at Monday 15 October 2018\n"
    )
    monkeypatch.setattr(days, "today", lambda: pytest.fail("the clock was asked"))
    for question in (["overdue"], ["upcoming"], ["list"], ["lead", "ian"], ["summary"], ["slips"]):
        assert run(*question, "--as-of", "2018-06-30").code == 0
    assert run("show", "1.4.1", "--as-of", "2018-06-30").code == 0


def test_a_plan_with_errors_is_not_asked(folder: Path, run: Run, golden: Golden) -> None:
    (folder / "plan.yaml").write_text(
        "format: 1\n"
        "title: Half a plan\n"
        "workstreams:\n"
        "  - title: One\n"
        "    activities:\n"
        "      - title: Empty homes\n"
        "        lead: Zoë\n"
        "        milestones:\n"
        "          - title: First\n"
        "            due: 2018-09-31\n",
        encoding="utf-8",
    )
    for question in (["overdue"], ["list", "-f", "json"], ["summary"], ["people"]):
        ended = run(*question)
        assert (ended.code, ended.out) == (1, "")
        golden("answers/refused.txt", ended.err)


# A name in the text of another lead

JOINT = """\
format: 1
title: Equality plan
workstreams:
  - title: A charter toolkit
    activities:
"""


def joint_plan(folder: Path, *leads: str) -> None:
    activities = "".join(
        f"      - title: Activity {number}\n        lead: {lead}\n        milestones:\n"
        "          - title: Toolkit online\n            due: 2018-08-31\n"
        for number, lead in enumerate(leads)
    )
    (folder / "plan.yaml").write_text(JOINT + activities, encoding="utf-8")


@pytest.mark.parametrize(
    "question", [["lead", "amb"], ["list", "--lead", "AMB"], ["lead", "AMB", "--lead", "AMB"]]
)
def test_a_name_in_another_lead_is_reported_beside_the_answer(
    question: list[str], folder: Path, run: Run
) -> None:
    joint_plan(folder, "AMB", "AMB & partners", "Amber Lee")
    ended = run(*question, "--as-of", "2018-06-30", "-f", "csv")
    assert ended.code == 0
    assert len(ended.out.splitlines()) == 2
    assert ended.err == (
        "AMB is also named in the lead 'AMB & partners' (1 milestone), which is not shown here.\n"
    )


def test_of_many_leads_that_hold_a_name_some_are_shown_and_all_are_counted(
    folder: Path, run: Run
) -> None:
    joint_plan(folder, "AMB", *(f"AMB / team {number}" for number in range(7)), "AMB / team 0")
    assert run("lead", "AMB", "--as-of", "2018-06-30").err == (
        "AMB is also named in the leads 'AMB / team 0' (2 milestones), 'AMB / team 1' "
        "(1 milestone), 'AMB / team 2' (1 milestone), 'AMB / team 3' (1 milestone), 'AMB / team 4' "
        "(1 milestone) and 2 more (2 milestones), which are not shown here.\n"
    )


def test_two_leads_in_one_stop_an_answer(folder: Path, run: Run) -> None:
    joint_plan(folder, "AMB", "DC / AMB")
    ended = run("lead", "AMB", "--as-of", "2018-06-30")
    assert (ended.code, ended.out) == (1, "")
    assert "error[WP302]: 'DC / AMB' names two people; an activity has one lead" in ended.err


# Who helps, and the latest word of it

SHARED = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
      - id: panel
        title: Panel
        lead: Ann Lee
        with:
          - Bob Ray
        milestones:
          - id: chair
            title: Chair appointed
            due: 2018-06-30
            updates:
              - date: 2018-06-20
                rag: amber
                note: No candidate
          - id: terms
            title: Terms agreed
            lead: Cy Poe
            due: 2018-07
      - id: homes
        title: Homes
        lead: Bob Ray
        milestones:
          - id: first
            title: First home
            due: 2018-09-30
"""


@pytest.fixture
def shared(folder: Path) -> Path:
    """A folder with a plan in which people help each other."""
    (folder / "plan.yaml").write_text(SHARED, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("typed", "references"),
    [
        (["--with", "bob"], ["panel/chair", "panel/terms"]),
        (["--with", "bob", "--lead", "cy"], ["panel/terms"]),
        (["--with", "bob", "--with", "ann"], ["panel/chair", "panel/terms"]),
        (["--with", "ann"], []),
        (["--lead", "bob"], ["homes/first"]),
    ],
)
@pytest.mark.usefixtures("shared")
def test_with_asks_for_those_who_help_and_lead_for_who_answers(
    typed: list[str], references: list[str], run: Run
) -> None:
    ended = run("list", *typed, "-f", "json")
    assert (ended.code, ended.err) == (0, "")
    assert [row["reference"] for row in json.loads(ended.out)["milestones"]] == references


@pytest.mark.usefixtures("shared")
def test_with_somebody_unknown_ends_with_2(run: Run) -> None:
    ended = run("list", "--with", "Rob Ray")
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        "wirralplan: Nobody in this plan is called 'Rob Ray'.\nDid you mean Bob Ray?\n",
    )


@pytest.mark.usefixtures("shared")
def test_what_somebody_supports_stands_below_what_that_person_leads(run: Run) -> None:
    assert run("lead", "bob", "--as-of", "2018-06-30").out == (
        "Bob Ray, as at Saturday 30 June 2018\n"
        "\n"
        "Upcoming (1)\n"
        "Due          Days   Rating  Milestone\n"
        "30 Sep 2018  in 92  green   1.2.1  First home\n"
        "\n"
        "Supporting (2)\n"
        "Status     Due          Rating                                 Lead     Milestone\n"
        "due today  30 Jun 2018  amber (reported 20 Jun; dates: green)  "
        "Ann Lee  1.1.1  Chair appointed\n"
        "upcoming      Jul 2018  green                                  "
        "Cy Poe   1.1.2  Terms agreed\n"
        "\n"
        "1 milestone: 1 upcoming; 2 supporting, not counted here\n"
        "green by dates means not late; it does not mean on track\n"
        "3 milestones = 0 overdue + 1 due today + 0 underway + 2 upcoming + 0 complete + "
        "0 cancelled (1 shown)\n"
    )


@pytest.mark.parametrize("typed", [["overdue"], ["upcoming"], ["list"], ["lead", "ann"], ["stale"]])
@pytest.mark.usefixtures("shared")
def test_the_latest_update_stands_below_its_milestone(typed: list[str], run: Run) -> None:
    day = ["--as-of", "2018-07-01" if typed[0] == "overdue" else "2018-06-30"]
    weeks = ["--weeks", "1"] if typed[0] == "stale" else []
    without = run(*typed, *day, *weeks).out.splitlines()
    lines = run(*typed, *day, *weeks, "--updates").out.splitlines()
    row = next(line for line in lines if line.endswith("  Chair appointed"))
    below = lines[lines.index(row) + 1]
    assert below.strip() == "Update 20 Jun 2018 (amber): No candidate"
    assert below.index("Update") == row.index("1.1.1")
    updates = ("Update 20 Jun 2018 (amber): No candidate", "no update yet")
    assert [line for line in lines if line.strip() not in updates] == without


@pytest.mark.usefixtures("shared")
def test_updates_are_no_option_of_what_is_no_listing(run: Run) -> None:
    assert run("summary", "--updates").code == 2
