"""What a value says beside its day stays in the plan, whichever way of the help is followed."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
starts: 2017-09-01
ends: 2020-03-31
workstreams:
  - title: Practice
    activities:
      - title: Homes
        lead: Ann Lee
        milestones:
          - title: Register agreed
            {}
            updates:
              - date: 2018-05-09
                note: Begun
"""
BELOW = "below line {} add, with 12 spaces before it:"


def errors(*lines: str) -> list[Finding]:
    text = PLAN.format("\n            ".join(lines))
    found = findings(read(Source("plan.yaml", text)), CATALOGUE)
    return [one for one in found if one.level is Level.ERROR]


def advice(*lines: str) -> list[str]:
    (found,) = errors(*lines)
    assert found.repair == ()
    return found.help.splitlines()


def a_move(was: str, *more: str) -> list[str]:
    return ["  - date: <the day on which that was agreed>", f"    from: {was}", *more]


@pytest.mark.parametrize(
    ("value", "day", "entry"),
    [
        ("31/05/2018 moved to 30/06/2018 (agreed by Board)", "2018-06-30",
         a_move("2018-05-31", "    reason: <why it moved>", "    approved_by: Board")),
        ("30/06/2018 (was 31/05/2018; approved by Cabinet)", "2018-06-30",
         a_move("2018-05-31", "    reason: <why it moved>", "    approved_by: Cabinet")),
        ("30/06/2018 - moved from 31/05/2018 by the Board", "2018-06-30",
         a_move("2018-05-31", "    reason: <why it moved>", "    approved_by: the Board")),
        ("31/05/2018 now 30/06/2018 due to staffing", "2018-06-30",
         a_move("2018-05-31", "    reason: due to staffing")),
        ("31/05/2018 moved to 30/06/2018 (agreed by Board as staff left)", "2018-06-30",
         a_move("2018-05-31", "    reason: agreed by Board as staff left")),
        ("31/05/2018 moved to 30/06/2018", "2018-06-30",
         a_move("2018-05-31", "    reason: <why it moved>")),
    ],
)  # fmt: skip
def test_a_move_with_a_remark_is_a_move(value: str, day: str, entry: list[str]) -> None:
    assert advice(f"due: {value}") == [
        f"write  due: {day}",
        "and record the move from 2018-05-31:",
        (
            "below line 15, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "moves:",
        *entry,
    ]


def test_several_moves_are_one_list_and_the_words_belong_to_the_newest() -> None:
    assert advice("due: 31/03/18 moved to 30/04/18 moved to 31/05/18, no staff") == [
        "write  due: 2018-05-31",
        "and record the moves from 2018-03-31 and 2018-04-30:",
        (
            "below line 15, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "moves:",
        *a_move("2018-03-31", "    reason: <why it moved>"),
        *a_move("2018-04-30", "    reason: no staff"),
    ]


@pytest.mark.parametrize(
    ("remark", "entry"),
    [
        (" - HR consultation extended, agreed by Improvement Board 12/06/18",
         ["  - date: 2018-06-12", "    from: 2018-05-31", "    reason: HR consultation extended",
          "    approved_by: Improvement Board"]),
        (" (agreed by Board 12/06/18)",
         ["  - date: 2018-06-12", "    from: 2018-05-31", "    reason: <why it moved>",
          "    approved_by: Board"]),
        (" no staff. Paul Boyce agreed 12 June 2018",
         ["  - date: 2018-06-12", "    from: 2018-05-31", "    reason: no staff",
          "    approved_by: Paul Boyce"]),
        (", agreed 12/06/18",
         ["  - date: 2018-06-12", "    from: 2018-05-31", "    reason: <why it moved>"]),
        (" - consultation extended, agreed by Board",
         a_move("2018-05-31", "    reason: consultation extended", "    approved_by: Board")),
        (" - delayed by HR", a_move("2018-05-31", "    reason: delayed by HR")),
    ],
)  # fmt: skip
def test_a_move_says_who_agreed_and_when(remark: str, entry: list[str]) -> None:
    lines = advice(f"due: 31/05/2018 now 30/06/2018{remark}")
    assert lines[4:] == entry


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("31/05/18 now TBC", "<why it moved>"),
        ("TBC (was 31/05/18)", "<why it moved>"),
        ("tbc - originally 31 May 2018, no staff", "no staff"),
        ("31/05/18 moved to tbc - no staff", "no staff"),
    ],
)
def test_a_date_that_was_lost_is_a_move_to_no_date(value: str, reason: str) -> None:
    assert advice(f"due: {value}") == [
        "write  due: tbc",
        "and record the move from 2018-05-31:",
        (
            "below line 15, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "moves:",
        *a_move("2018-05-31", f"    reason: {reason}"),
    ]


@pytest.mark.parametrize("value", ["31/05/18 TBC", "31/05/18 or TBC", "31/05/18 (tbc)"])
def test_a_date_that_is_not_sure_is_none_that_was_lost(value: str) -> None:
    assert "moves:" not in advice(f"due: {value}")


def test_a_move_away_from_no_date_needs_no_reason_however_that_is_written() -> None:
    moves = "moves:\n              - date: 2018-05-09\n                from: TBA"
    (found,) = errors("due: 2018-06-29", moves)
    assert [one.text for one in found.repair] == ["tbc"]


@pytest.mark.parametrize(
    ("value", "advised"),
    [
        ("withdrawn 18th July 2018 - superseded by LGA peer review, agreed by Paul Boyce",
         ["if it was withdrawn on 18 July 2018, write  cancelled: 2018-07-18",
          f"and {BELOW.format(13)}  reason: superseded by LGA peer review",
          f"and {BELOW.format(13)}  approved_by: Paul Boyce"]),
        ("not going ahead - superseded by LGA peer review. Paul Boyce agreed 18th July 2018",
         ["if it was withdrawn on 18 July 2018, write  cancelled: 2018-07-18",
          f"and {BELOW.format(13)}  reason: superseded by LGA peer review",
          f"and {BELOW.format(13)}  approved_by: Paul Boyce"]),
        ("Superseded by new duty - agreed by DMT 12/06/18",
         ["if it was withdrawn on 12 June 2018, write  cancelled: 2018-06-12",
          f"and {BELOW.format(13)}  reason: Superseded by new duty",
          f"and {BELOW.format(13)}  approved_by: DMT"]),
        ("July 2018 - no longer needed, funding went",
         ["if it was withdrawn in July 2018, write  cancelled: 2018-07",
          f"and {BELOW.format(13)}  reason: no longer needed, funding went"]),
    ],
)  # fmt: skip
def test_a_withdrawal_says_why_and_who_agreed(value: str, advised: list[str]) -> None:
    assert advice("due: 2018-06-29", f"cancelled: {value}") == advised


@pytest.mark.parametrize("value", ["18th July 2018", "withdrawn 18/07/18", "July 2018"])
def test_a_withdrawal_without_a_reason_is_asked_for_it_at_once(value: str) -> None:
    (found,) = errors("due: 2018-06-29", f"cancelled: {value}")
    assert found.help.splitlines()[-1] == f"and {BELOW.format(13)}  reason: <why>"
    (other,) = errors("due: 2018-06-29", f"cancelled: {value}", "reason: No funding")
    assert "reason:" not in other.help


@pytest.mark.parametrize(
    ("value", "evidence"),
    [
        ("Yes - signed off at DMT 24/04/18 (minute 5)", "signed off at DMT 24/04/18 (minute 5)"),
        ("signed off at DMT 24/04/18, minute 5", "signed off at DMT 24/04/18, minute 5"),
        ("24/04/18 (minute 5)", "minute 5"),
    ],
)
def test_the_words_round_a_day_are_not_cut_apart(value: str, evidence: str) -> None:
    assert advice("due: 2018-06-29", f"completed: {value}") == [
        "if it was done on 24 April 2018, write  completed: 2018-04-24",
        f"and {BELOW.format(13)}  evidence: {evidence}",
    ]


@pytest.mark.parametrize(
    "remark",
    ["subject to Board", "not agreed", "if Board agrees", "tbc", "proposed", "to be agreed"],
)
def test_a_move_that_nobody_may_have_agreed_to_is_asked_about(remark: str) -> None:
    value = f"31/05/2018 moved to 30/06/2018 ({remark})"
    lines = advice(f"due: {value}")
    assert lines[0] == "if that was decided, write  due: 2018-06-30"
    assert lines[-2:] == [
        "if not, write  due: 2018-05-31",
        f"and {BELOW.format(12)}  note: {value}",
    ]


@pytest.mark.parametrize(
    "remark", ["notable delay", "billed late", "ifs and buts", "draughty hall"]
)
def test_a_remark_that_only_resembles_a_doubt_is_none(remark: str) -> None:
    assert advice(f"due: 31/05/2018 moved to 30/06/2018 ({remark})")[0] == "write  due: 2018-06-30"


def test_a_day_in_the_remark_is_no_reason_and_stays_in_the_note() -> None:
    value = "31/05/2018 moved to 30/06/2018 (Board 12/06/18)"
    *_, reason, last = advice(f"due: {value}")
    assert reason == "    reason: <why it moved>"
    assert last == f"and, so that nothing is lost, {BELOW.format(12)}  note: {value}"


def test_done_is_no_reason_for_a_move() -> None:
    value = "31/05/2018 moved to 30/06/2018, done"
    *_, reason, done, last = advice(f"due: {value}")
    assert reason == "    reason: <why it moved>"
    assert done == f"and, if it is done, {BELOW.format(12)}  completed: <the day, as 2018-06-30>"
    assert last == f"and, so that nothing is lost, {BELOW.format(12)}  note: {value}"


@pytest.mark.parametrize(
    "value",
    ["31/05/2018 may be moved to 30/06/2018", "30/06/2018 (not 31/05/2018)",
     "31/05/2018 or 30/06/2018", "by 31/05/2018 - 30/06/2018"],
)  # fmt: skip
def test_one_of_two_due_dates_makes_no_second_milestone(value: str) -> None:
    lines = advice(f"due: {value}")
    assert sorted(lines[:2]) == [
        f"if the day by which it has to be done is {day}, write  due: {day}"
        for day in ("2018-05-31", "2018-06-30")
    ]
    assert lines[2:] == [f"either way, so that nothing is lost, {BELOW.format(12)}  note: {value}"]


@pytest.mark.parametrize(
    ("value", "here", "others"),
    [
        ("30/04/18 scoped, 31/05/18 agreed and 30/06/18 live", "scoped", ["agreed", "live"]),
        ("Scoped 30/04/18 and agreed 31/05/18", "Scoped", ["agreed"]),
        ("30/04/18 (panel 31/05/18)", "", ["panel"]),
        ("30/04/18 scoping, then 31/05/18", "scoping", [""]),
    ],
)
def test_each_of_several_milestones_has_its_own_words(
    value: str, here: str, others: list[str]
) -> None:
    lines = advice(f"due: {value}")
    first = f"  and see that its title says '{here}'" if here else ""
    assert lines[1] == f"here write  due: 2018-04-30{first}"
    titles = [line for line in lines if line.startswith("- title")]
    shown = [
        f'"Register agreed: {one}"' if one else "Register agreed (2018-05-31)" for one in others
    ]
    assert titles == [f"- title: {one}" for one in shown]
    assert lines[-1] == f"and {BELOW.format(12)}  note: {value}"


@pytest.mark.parametrize("value", ["24/05/18 and 25/05/18", "24/05/18 (was 25/05/18)"])
@pytest.mark.parametrize("key", ["completed", "cancelled"])
def test_of_two_days_of_a_record_one_is_chosen_and_both_stay(key: str, value: str) -> None:
    what = {"completed": "done", "cancelled": "withdrawn"}[key]
    assert advice("due: 2018-06-29", f"{key}: {value}") == [
        *(
            f"if the day on which it was {what} is {day}, write  {key}: {day}"
            for day in ("2018-05-24", "2018-05-25")
        ),
        f"either way, so that nothing is lost, {BELOW.format(13)}  note: {value}",
    ]


def test_two_days_of_which_one_is_to_come_may_mean_that_it_is_not_done() -> None:
    value = "24/05/18, phase 2 expected 30/09/18"
    assert advice("due: 2018-06-29", f"completed: {value}")[-5:] == [
        "if it is not done, record this as an update instead,",
        (
            "below line 16, with 14 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "- date: <the day on which that was so>",
        f"  note: {value}",
        "and remove line 13",
    ]


@pytest.mark.parametrize(
    ("value", "end"),
    [
        ("Ongoing - review by 30/09/2018", "2018-09-30"),
        ("ongoing until 30/09/2018", "2018-09-30"),
        ("Ongoing (review 30/09/2018)", "2018-09-30"),
        ("ongoing to 30/09/2018 at least", "2018-09-30"),
    ],
)
def test_what_goes_on_and_has_a_day_has_two_readings(value: str, end: str) -> None:
    assert advice(f"due: {value}") == [
        f"if it ends on 30 September 2018, write  due: {end}",
        "if it has no end, write  ongoing: true  in place of the line",
        f"either way, {BELOW.format(12)}  note: {value}",
    ]


@pytest.mark.parametrize(
    ("value", "added"),
    [
        ("Ongoing", []),
        ("on-going.", []),
        ("Ongoing from 1 April 2018", ["start: 2018-04-01"]),
        ("1 April 2018 and ongoing", ["start: 2018-04-01"]),
        ("Ongoing from 1 April 2018 (reports)", ["start: 2018-04-01", "note: {}"]),
        ("Ongoing work from 1 April 2018", ["start: 2018-04-01", "note: {}"]),
        ("1 April 2018 and ongoing, reviewed in May", ["start: 2018-04-01", "note: {}"]),
        ("Ongoing, reviewed in May", ["note: {}"]),
        ("Ongoing - panel 1 April 2018 and 2 May 2018", ["note: {}"]),
    ],
)
def test_what_goes_on_keeps_its_beginning_and_its_words(value: str, added: list[str]) -> None:
    lines = advice(f"due: {value}")
    assert (
        lines[0] == "if it has no due date on purpose, write  ongoing: true  in place of the line"
    )
    assert lines[1].startswith("if it has one, write  due: <")
    assert [line.rpartition(":  ")[2] for line in lines[2:]] == [one.format(value) for one in added]


def test_what_goes_on_from_one_day_to_another_keeps_both() -> None:
    value = "Ongoing from 1 April 2018 to 31 March 2019"
    assert advice(f"due: {value}", "start: 2018-04-02") == [
        "if it ends on 31 March 2019, write  due: 2019-03-31",
        "if it has no end, write  ongoing: true  in place of the line",
        "either way, see that line 13 says  start: 2018-04-01",
        f"and {BELOW.format(12)}  note: {value}",
    ]


@pytest.mark.parametrize(
    ("key", "value", "which", "last", "kept"),
    [
        ("completed", "w/c 18 June 2018", "begins on 18", "2018-06-22", "evidence"),
        ("completed", "week ending 22 June 2018", "ends on 22", "2018-06-22", "evidence"),
        ("cancelled", "w/c 18 June 2018 at Board", "begins on 18", "2018-06-22", "note"),
    ],
)
def test_a_week_is_no_day_on_which_something_was_done(
    key: str, value: str, which: str, last: str, kept: str
) -> None:
    assert advice("due: 2018-06-29", f"{key}: {value}") == [
        f"write  {key}: <the day in the week that {which} June 2018>",
        f"if nobody knows which, write the last one:  {key}: {last}",
        f"either way, so that nothing is lost, {BELOW.format(13)}  {kept}: {value}",
    ]


@pytest.mark.parametrize(
    ("value", "nearest"),
    [("31 June", "30 June is meant, write  due: 2018-06-30 or 2019-06-30"),
     ("30 Feb", "28 February is meant, write  due: 2018-02-28, 2019-02-28 or 2020-02-28"),
     ("31/11", "30 November is meant, write  due: 2017-11-30, 2018-11-30 or 2019-11-30")],
)  # fmt: skip
def test_a_day_that_no_year_has_is_a_guess(value: str, nearest: str) -> None:
    lines = advice(f"due: {value}")
    assert lines[0].startswith("there is no 3")
    assert lines[1:] == [
        f"if {nearest}",
        (
            "if not, write  due: <the day by which it has to be done, as 2018-06-30, the month, as "
            "2018-06, or tbc>"
        ),
    ]


def test_the_end_of_a_month_is_its_last_day_and_a_month_alone_is_a_month() -> None:
    month, end = errors("due: in June 2018")[0], errors("due: end of June 2018")[0]
    assert end.help == "that is 30 June 2018, the last day of June 2018"
    assert month.help == "that is June 2018\na month counts as its last day here"
    assert [one.repair[0].text for one in (month, end)] == ["2018-06", "2018-06-30"]


@pytest.mark.parametrize(
    "value",
    [
        "completed 24/05/18 - minute 7", "Completed and reported at SLT", "Immediate",
        "from 1 June 2018 (Panel)", "Panel starting 1 June 2018", "before 30 June 2018 (Panel)",
        "mid June 2018, Panel", "early June 2018", "review 31/05/18 - 30/09/18",
        "31/05/18 - 30/09/18 (school holidays)", "w/c 18 June 2018 (half term)", "w/c 18 June 2018",
        "mid June 2018", "TBC (awaiting funding)", "30/06/18 (?)", "before Oct half term 2018",
        "completed except training", "closed when panel met",
    ],
)  # fmt: skip
def test_every_word_of_a_due_date_is_in_the_last_line(value: str) -> None:
    assert advice(f"due: {value}")[-1].endswith(f"note: {value}")


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("done", 2), ("Done.", 2), ("completed 24/05/18", 2), ("from 1 June 2018", 2),
        ("31/05/18 - 30/09/18", 2), ("before June 2018", 1),
    ],
)  # fmt: skip
def test_what_has_no_more_words_needs_no_note(value: str, lines: int) -> None:
    found = advice(f"due: {value}")
    assert len(found) == lines
    assert "note:" not in found[-1]


@pytest.mark.parametrize(
    ("value", "advised"),
    [
        ("Apr-18", ["if that is April 2018, write  due: 2018-04",
                    ("if it is 18 April, write the day with its year:  due: 2018-04-18 or "
                     "2019-04-18")]),
        ("Apr-30", ["if that is April 2030, write  due: 2030-04",
                    ("if it is 30 April, write the day with its year:  due: 2018-04-30 or "
                     "2019-04-30")]),
        ("Apr-31", ["if that is April 2031, write  due: 2031-04"]),
        ("Apr-00", ["if that is April 2000, write  due: 2000-04"]),
        ("1 Sept", [("the year is missing: write 1 September with its year, as  due: 2017-09-01,"
                    " 2018-09-01 or 2019-09-01")]),
        ("31 August", [("the year is missing: write 31 August with its year, as  due: 2018-08-31 or"
                       " 2019-08-31")]),
        ("29 Feb", ["the year is missing: write 29 February with its year, as  due: 2020-02-29"]),
    ],
)  # fmt: skip
def test_a_year_that_is_missing_is_one_of_the_plan(value: str, advised: list[str]) -> None:
    assert advice(f"due: {value}") == advised


def test_of_many_years_none_is_named() -> None:
    text = PLAN.format("due: 18 April").replace("2017-09-01", "2014-09-01")
    (found,) = findings(read(Source("plan.yaml", text)), CATALOGUE)
    assert found.help.endswith("as  due: <year>-04-18")


@pytest.mark.parametrize(
    ("key", "value", "advised"),
    [
        ("due", "30/06/18 - Panel", [("if 30 June 2018 is the day by which it has to be done, write"
                                     "  due: 2018-06-30"), f"and {BELOW.format(12)}  note: Panel"]),
        ("due", "Panel 30/06/18", [("if 30 June 2018 is the day by which it has to be done, write"
                                   "  due: 2018-06-30"),
                                   f"and {BELOW.format(12)}  note: Panel 30/06/18"]),
        ("due", "30/06/18 (?)", [("if 30 June 2018 is the day by which it has to be done, write"
                                 "  due: 2018-06-30"),
                                 "if it is not agreed yet, write  due: tbc",
                                 ("either way, so that nothing is lost, "
                                  f"{BELOW.format(12)}  note: 30/06/18 (?)")]),
        ("due", "June 2018 Panel", [("if June 2018 is the month by which it has to be done, write"
                                    "  due: 2018-06"),
                                    f"and {BELOW.format(12)}  note: Panel"]),
    ],
)  # fmt: skip
def test_a_date_with_words(key: str, value: str, advised: list[str]) -> None:
    assert advice(f"{key}: {value}") == advised


def test_two_findings_for_one_note_say_what_to_do_with_the_second() -> None:
    then = "(where a 'note' stands there by then, add the text to that)"
    found = errors("due: 2018-06-29", "start: once agreed", "budget: 40000")
    assert [one.help.splitlines()[-1] for one in found] == [then, then]
    found = errors("due: once agreed", "start: after Cabinet")
    assert [one.help.splitlines()[-1] for one in found] == [then, then]
    for lines in (["due: once agreed"], ["due: 2018-06-29", "budget: 40000"],
                  ["due: once agreed", "budget: 40000", "note: Held"]):  # fmt: skip
        assert all(then not in one.help for one in errors(*lines))
