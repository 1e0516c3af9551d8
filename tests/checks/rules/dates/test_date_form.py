"""What to write in place of a value that is no date, by the key that it stands after."""

import re

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding
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
            due: 2018-06-29
          - title: Panel
            due: 2018-09-28
            moves:
              - date: 2018-06-12
                from: 2018-07-31
                reason: Consultation
            updates:
              - date: 2018-05-09
                note: Begun
"""
LINES = {
    "due": ("due: 2018-06-29", "due: {}"),
    "start": ("due: 2018-06-29", "start: {}\n            due: 2018-06-29"),
    "completed": ("due: 2018-06-29", "due: 2018-06-29\n            completed: {}"),
    "cancelled": ("due: 2018-06-29", "due: 2018-06-29\n            cancelled: {}"),
    "date of a move": ("date: 2018-06-12", "date: {}"),
    "date of an update": ("date: 2018-05-09", "date: {}"),
    "from": ("from: 2018-07-31", "from: {}"),
    "starts": ("starts: 2017-09-01", "starts: {}"),
    "ends": ("ends: 2020-03-31", "ends: {}"),
}


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def plan_with(key: str, value: str) -> Reading:
    old, new = LINES[key]
    return read(Source("plan.yaml", PLAN.replace(old, new.format(value))))


def about(key: str, value: str) -> Finding:
    (found,) = [one for one in ask(plan_with(key, value)) if one.code == "WP201"]
    return found


@pytest.mark.parametrize(
    ("key", "value", "day"),
    [
        ("due", "by 30 June 2018", "2018-06-30"),
        ("due", "no later than 30/06/18", "2018-06-30"),
        ("due", "until 30/06/18", "2018-06-30"),
        ("due", "w/e 29/06/18", "2018-06-29"),
        ("due", "30 June 2018 at the latest", "2018-06-30"),
        ("due", "End April 2018", "2018-04-30"),
        ("due", "by the end of June 2018", "2018-06-30"),
        ("due", "by June 2018", "2018-06"),
        ("due", "in June 2018", "2018-06"),
        ("due", "June 2018.", "2018-06"),
        ("due", "Sept '18", "2018-09"),
        ("due", "06/18", "2018-06"),
        ("due", "TBD", "tbc"),
        ("due", "no date yet", "tbc"),
        ("due", "not known yet", "tbc"),
        ("from", "TBD", "tbc"),
        ("due", "43220", "2018-04-30"),
        ("due", "2O18-04-30", "2018-04-30"),
        ("due", "18-04-30", "2018-04-30"),
        ("due", "18/04/30", "2018-04-30"),
        ("due", "06/30/2018", "2018-06-30"),
        ("due", "2018-05-31[CB1]", "2018-05-31"),
        ("due", "2018-05-31.", "2018-05-31"),
        ("due", "2018-04-29T23:00:00Z", "2018-04-30"),
        ("start", "beginning of June 2018", "2018-06-01"),
        ("start", "w/c 04/06/18", "2018-06-04"),
        ("start", "from 4 June 2018", "2018-06-04"),
        ("completed", "Completed 24/05/18", "2018-05-24"),
        ("completed", "24.5.18 COMPLETED", "2018-05-24"),
        ("from", "was 31/07/18", "2018-07-31"),
        ("from", "end of July 2018", "2018-07-31"),
        ("date of a move", "Board 12 June 2018", "2018-06-12"),
        ("date of an update", "as at 9 May 2018", "2018-05-09"),
        ("completed", "Completed May 2018", "2018-05"),
        ("completed", "in May 2018", "2018-05"),
        ("ends", "to March 2020", "2020-03"),
    ],
)
def test_one_day_is_proposed_and_never_written_unasked(key: str, value: str, day: str) -> None:
    found = about(key, value)
    assert f"write {day}" in found.headline or f"did you mean {day}?" in found.help
    assert ([one.text for one in found.repair], found.safe) == ([day], False)
    after = repaired(plan_with(key, value), ask, unsafe=True).reading
    assert after.source.text == plan_with(key, day).source.text


# What looks like the above and says something else, or leaves open which day it is.
OTHERS = """
    due | before 30 June 2018
    due | not before 30/06/18
    due | after 30/06/18
    due | from 30/06/18
    due | not 30/06/18
    due | was 30/06/18
    due | 30/06/18?
    due | 30/06/18 (provisional)
    due | 30/06/18 TBC
    due | 30/06/18 missed
    due | Panel meeting 30/06/18
    due | review 30 June 2018
    due | mid June 2018
    due | early June 2018
    due | before June 2018
    due | not June 2018
    due | June 18
    due | May 25
    due | Sept 18
    due | 05/12
    due | June or July
    due | Not agreed
    due | before Oct half term 2018
    due | TBC - awaiting funding
    start | TBC
    starts | to be confirmed
    completed | tba
    date of a move | TBC
    date of a move | 2018-06
    due | Apr-18
    due | 18-05-19
    due | 18-Apr
    due | Q3 2018
    due | Q4 2018/19
    due | 2018/19
    due | Autumn term 2018
    due | w/c 30/04/18
    due | 30/04/18 (was 31/03/18)
    due | 31/05/18 to 30/09/18
    due | 30/04/18 and 31/05/18
    due | 30/04/18 or 31/05/18
    due | 2018-05-312018-06-29
    due | 99999
    due | 60000
    due | Ongoing from 1 April 2018
    due | completed 24/05/18
    due | 2018-05-31[see CB1]
    start | end of June 2018
    start | not before 04/06/18
    start | by 4 June 2018
    completed | by 30 June 2018
    completed | due 30/06/18
    completed | expected 30 June 2018
    completed | to be completed 30 June 2018
    completed | not completed 30/06/18
    completed | 30/06/18 - not signed off
    completed | 30/06/18 (planned)
    completed | partially 30/06/18
    completed | 30/06/18, part only
    completed | 30/06/18 signed off by SLT
    completed | 30/06/18 not yet signed off by SLT
    completed | end of June 2018
    completed | 43220 homes
    completed | before 30/06/18
    completed | 2018
    completed | Q4 2018/19
    completed | Autumn term 2018
    completed | May to July 2018
    completed | 01/05/18 - 31/05/18
    cancelled | Summer 2018
    cancelled | June 2018 or July 2018
    completed | 30/06/18?
    cancelled | 26/07/18 - replaced by the regional target
    cancelled | may be withdrawn
    date of an update | TBC
    date of an update | end of May 2018
    date of a move | June 2018
    from | 31/07/18 or 31/08/18
    from | after 31/07/18
"""


@pytest.mark.parametrize("line", OTHERS.strip().splitlines())
def test_nothing_is_written_where_another_day_may_be_meant(line: str) -> None:
    key, value = line.strip().split(" | ")
    found = about(key, value)
    assert found.repair == ()
    assert found.help


@pytest.mark.parametrize(
    ("key", "value", "advice"),
    [
        ("due", "30/04/18 (was 31/03/18)", [
            "write  due: 2018-04-30",
            "and record the move from 2018-03-31:",
            ("below line 12, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"),
            "moves:",
            "  - date: <the day on which that was agreed>",
            "    from: 2018-03-31",
            "    reason: <why it moved>",
        ]),
        ("due", "31/05/18 - 30/09/18", [
            "that is from 2018-05-31 to 2018-09-30: write  due: 2018-09-30",
            "below line 12 add, with 12 spaces before it:  start: 2018-05-31",
        ]),
        ("starts", "1 September 2017 - 31 March 2020", [
            "that is from 2017-09-01 to 2020-03-31: write  starts: 2017-09-01",
            "see that line 4 says  ends: 2020-03-31",
        ]),
        ("due", "Q4 2018/19", [
            "write  due: 2019-03",
            ("that is March 2019, the last month of quarter 4 of the financial year 2018/19; it "
            "counts as 2019-03-31"),
        ]),
        ("due", "Q3 2018", [
            "if quarter 3 of the year 2018 is meant, write  due: 2018-09",
            "if quarter 3 of the financial year 2018/19 is meant, write  due: 2018-12",
        ]),
        ("due", "w/c 30/04/18", [
            "if it has to be done by the end of that week, write  due: 2018-05-04",
            "if by its first day, write  due: 2018-04-30",
            ("either way, so that nothing is lost, below line 12 add, with 12 spaces before it:  "
            "note: w/c 30/04/18"),
        ]),
        ("due", "18-Apr", [
            "the year is missing: write 18 April with its year, as  due: 2018-04-18 or 2019-04-18",
        ]),
        ("due", "18-05-19", [
            "if the day was written first, write  due: 2019-05-18",
            "if the year was written first, write  due: 2018-05-19",
        ]),
        ("due", "30/06/18 (subject to funding)", [
            "if 30 June 2018 is the day by which it has to be done, write  due: 2018-06-30",
            "and below line 12 add, with 12 spaces before it:  note: subject to funding",
        ]),
        ("due", "When the panel has met", [
            "if no date is agreed yet, write  due: tbc",
            ("if one is, write  due: <the day by which it has to be done, as 2018-06-30, the "
            "month, as 2018-06, or tbc>"),
            ("either way, so that nothing is lost, below line 12 add, with 12 spaces before it:  "
            "note: When the panel has met"),
        ]),
        ("due", "Commencing March 2018 and ongoing", [
            "if it has no due date on purpose, write  ongoing: true  in place of the line",
            ("if it has one, write  due: <the day by which it has to be done, as 2018-06-30, the "
            "month, as 2018-06, or tbc>"),
            "either way, below line 12 add, with 12 spaces before it:  start: 2018-03",
        ]),
        ("due", "completed 24/05/18", [
            ("write  due: <the day by which it had to be done, as 2018-06-30, the month, as "
            "2018-06, or tbc>"),
            "if it is done, below line 12 add, with 12 spaces before it:  completed: 2018-05-24",
        ]),
        ("completed", "24/05/18 - signed off at SLT", [
            "if it was done on 24 May 2018, write  completed: 2018-05-24",
            "and below line 13 add, with 12 spaces before it:  evidence: signed off at SLT",
        ]),
        ("completed", "24/05/18 - signed off by SLT", [
            "if it was done on 24 May 2018, write  completed: 2018-05-24",
            "and below line 13 add, with 12 spaces before it:  evidence: signed off by SLT",
            "if it is not done, record this as an update instead,",
            ("below line 13, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"),
            "updates:",
            "  - date: <the day on which that was so>",
            "    note: 24/05/18 - signed off by SLT",
            "and remove line 13",
        ]),
        ("completed", "Partially - phase 1 only", [
            ("'completed' is the day on which it was done; while it is not done, record this as an "
            "update,"),
            ("below line 13, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"),
            "updates:",
            "  - date: <the day on which that was so>",
            "    note: Partially - phase 1 only",
            "and remove line 13",
        ]),
        ("cancelled", "Replaced by the regional target", [
            ("if it is withdrawn, write  cancelled: <the day on which it was withdrawn, as "
            "2018-06-30, or the month, as 2018-06>"),
            ("and below line 13 add, with 12 spaces before it:  reason: Replaced by the regional "
            "target"),
            "if it is not, write 'note' in place of 'cancelled'",
        ]),
        ("from", "Improvement Board", [
            ("write  from: <the due date until that move, as 2018-06-30, the month, as 2018-06, or "
            "tbc>"),
            ("and, if 'Improvement Board' is who agreed to it, below line 17 add, with 16 spaces "
            "before it:  approved_by: Improvement Board"),
        ]),
        ("date of an update", "last week", [
            ("write  date: <the day of the update, as 2018-06-30, or the month, as 2018-06> "
            "# last week"),
        ]),
    ],
)  # fmt: skip
def test_the_help_holds_the_lines_to_type(key: str, value: str, advice: list[str]) -> None:
    assert about(key, value).help.splitlines() == advice


@pytest.mark.parametrize("key", ["completed", "cancelled", "date of a move", "date of an update"])
@pytest.mark.parametrize(
    "value", ["2018", "2018/19", "Q4 2018", "Autumn term 2018", "Summer 2018", "May to July 2018"]
)  # fmt: skip
def test_no_day_is_made_of_a_longer_time_in_which_something_was_done(key: str, value: str) -> None:
    found = about(key, value)
    assert "<the day" in found.help
    assert f"{key.partition(' ')[0]}: 20" not in found.help


@pytest.mark.parametrize("key", ["completed", "cancelled", "date of an update"])
@pytest.mark.parametrize(
    "value", ["May", "end of May 2018", "May 2018 or June 2018", "early May 2018", "05/2018"]
)
def test_a_month_in_which_something_was_done_stays_a_month(key: str, value: str) -> None:
    name, found = key.partition(" ")[0], about(key, value)
    assert re.search(rf"{name}: 20\d\d-\d\d-", found.help) is None
    assert f"{name}: 2018-05" in found.help or found.repair[0].text == "2018-05"


MONTHS = {"due": "last", "start": "first", "starts": "first", "ends": "last", "completed": "last",
          "cancelled": "last", "from": "last", "date of an update": "last"}  # fmt: skip


@pytest.mark.parametrize("key", MONTHS)
@pytest.mark.parametrize(
    "value", ["Sept 2018", "September 2018", "Sep-2018", "2018/09", "09/2018", "9/2018", "09.2018"]
)
def test_a_month_with_its_year_is_that_month_whatever_the_plan_says(key: str, value: str) -> None:
    found = about(key, value)
    assert found.headline == f"'{value}' is not in the form YYYY-MM; write 2018-09"
    which = MONTHS[key]
    assert (
        found.help.splitlines()[0]
        == f"that is September 2018; a month counts as its {which} day here"
    )
    assert ([one.text for one in found.repair], found.safe) == (["2018-09"], True)


def test_half_a_month_may_be_another_one() -> None:
    found = about("due", "2018/1")
    assert found.help == (
        "that is January 2018, if nothing is missing at its end; a month counts as its last day "
        "here"
    )
    assert ([one.text for one in found.repair], found.safe) == (["2018-01"], False)


@pytest.mark.parametrize("value", ["2018-06", "June 2018", "06/2018"])
def test_a_move_was_decided_on_a_day(value: str) -> None:
    found = about("date of a move", value)
    assert (found.help, found.repair) == ("write  date: <the day in June 2018>", ())


@pytest.mark.parametrize("key", ["due", "from"])
@pytest.mark.parametrize(
    "value", ["TBC", "Tbc", "t.b.c.", "tba", "TBA", "to be confirmed", "To be  agreed"]
)
def test_what_says_that_a_due_date_is_to_come_is_tbc(key: str, value: str) -> None:
    found = about(key, value)
    assert found.headline == f"'{' '.join(value.split())}' is written tbc; write  {key}: tbc"
    assert ([one.text for one in found.repair], found.safe) == (["tbc"], True)


@pytest.mark.parametrize("key", ["start", "starts", "ends", "completed", "cancelled"])
def test_what_is_not_known_of_any_other_date_is_left_out(key: str) -> None:
    found = about(key, "TBC")
    assert found.repair == ()
    assert "remove the line" in found.help
    assert f"{key}: tbc" not in found.help


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        ("by June 2018", ["that is June 2018",
                          ("a month counts as its last day here; if it has to be done before June "
                           "2018 begins, write  due: 2018-05")]),
        ("mid June 2018", ["if June 2018 will do, write  due: 2018-06",
                           "if one day of it is meant, write  due: <the day, as 2018-06-30>",
                           ("either way, so that nothing is lost, below line 12 add, with 12 "
                            "spaces before it:  note: mid June 2018")]),
        ("before Oct half term 2018", [
            "if no date is agreed yet, write  due: tbc",
            ("if one is, write  due: <the day by which it has to be done, as 2018-06-30, the "
             "month, as 2018-06, or tbc>"),
            "if October 2018 will do, write  due: 2018-10",
            ("either way, so that nothing is lost, below line 12 add, with 12 spaces before it:  "
             "note: before Oct half term 2018")]),
        ("Autumn term 2018", ["write  due: 2018-12",
                              ("that is December 2018, the last month of the autumn term of 2018; "
                               "it counts as 2018-12-31")]),
        ("30/06/18 TBC", [
            ("if 30 June 2018 is the day by which it has to be done, write  due: 2018-06-30"),
            "if it is not agreed yet, write  due: tbc",
            ("either way, so that nothing is lost, below line 12 add, with 12 spaces before it:  "
             "note: 30/06/18 TBC")]),
        ("ongoing until March 2020", [
            "if it ends in March 2020, write  due: 2020-03",
            "if it has no end, write  ongoing: true  in place of the line",
            ("either way, below line 12 add, with 12 spaces before it:  note: ongoing until March "
             "2020")]),
        ("Thurs 31 Jan", [("the year is missing: write 31 January with its year, as  due: "
                           "2019-01-31"),
                          ("of the plan's years, it falls on that day of the week only in this "
                           "one")]),
        ("05/12", [("the year is missing: write 5 December with its year, as  due: 2017-12-05, "
                    "2018-12-05 or 2019-12-05"), "if that is May 2012, write  due: 2012-05"]),
    ],
)  # fmt: skip
def test_no_day_is_made_up_of_a_due_date(value: str, advice: list[str]) -> None:
    assert about("due", value).help.splitlines() == advice


@pytest.mark.parametrize("value", ["none", "n/a", "\u2013", "ongoing", "Rolling", "Monthly"])
def test_no_date_on_purpose_is_offered_where_the_words_can_mean_it(value: str) -> None:
    assert "ongoing: true" in about("due", value).help


@pytest.mark.parametrize(
    "value",
    [
        "Immediate", "ASAP", "June 2018", "Q3 2018", "Autumn term 2018", "30/06/18 TBC", "soon",
        "completed", "not ongoing", "no longer ongoing", "30th", "after the panel",
        "monthly report agreed by 30/06/18", "every effort", "2018-05-31[CB1]", "18-Apr", "43220",
        "continued in phase 2", "thoroughly tested",
    ],
)  # fmt: skip
def test_it_is_not_offered_where_they_cannot(value: str) -> None:
    assert "ongoing: true" not in about("due", value).help


def test_other_dashes_are_named() -> None:
    found = about("due", "2018\u201104\u201130")
    assert found.help.endswith("the '-' of the keyboard (U+2011 non-breaking hyphen)")
    assert found.safe


@pytest.mark.parametrize(
    ("words", "may_be_done"),
    [
        ("agreed by SLT", True),
        ("(signed off by SLT)", True),
        ("after appeal", True),
        ("minutes from the Board", True),
        ("not yet signed off by SLT", False),
        ("part only", False),
        ("to be signed off by SLT", False),
        ("pending sign-off by SLT", False),
        ("due by Easter", False),
    ],
)
def test_whether_words_behind_a_day_may_say_that_it_was_done(
    words: str,
    may_be_done: bool,  # noqa: FBT001 - a parameter of the test, given by name
) -> None:
    one = about("completed", f"24/05/18 {words}")
    assert one.repair == ()
    assert one.help.startswith("if it was done on 24 May 2018, write ") == may_be_done
    assert "record this as an update" in one.help


@pytest.mark.parametrize(
    ("key", "value", "first"),
    [
        ("completed", "24/05/18 cancelled", "if it was done, write  completed: 2018-05-24"),
        ("completed", "cancelled", "if it was done, write  completed: <the day, as 2018-06-30>"),
        ("cancelled", "done 24/05/18", "if it was withdrawn, write  cancelled: 2018-05-24"),
        ("completed", "24/05/18 no issues", "if it was done on 24 May 2018, write  completed: "),
        ("completed", "no 24/05/18", "'completed' is the day on which it was done; while"),
        ("completed", "aim 24/05/18", "'completed' is the day on which it was done; while"),
        ("cancelled", "not cancelled 24/05/18", "'cancelled' is the day on which it was with"),
        ("cancelled", "24/05/18 on hold", "'cancelled' is the day on which it was with"),
        ("due", "first week of May 2018", "if May 2018 will do, write  due: 2018-05"),
        ("due", "no later than end of w/c 28/05/2018", "if it has to be done by the end of that"),
        ("due", "31/05/2018 onwards", "write  due: <the day by which it has to be done"),
        ("due", "31/05/2018 + 2 weeks", "write  due: <the day by which it has to be done"),
        ("due", "31/05/2018 or later", "write  due: <the day by which it has to be done"),
        ("due", "completed except training 31/05/2018", "if 31 May 2018 is the day by which it"),
    ],
)
def test_words_that_contradict_a_day_are_asked_about(key: str, value: str, first: str) -> None:
    found = about(key, value)
    assert found.repair == ()
    assert found.help.startswith(first)


@pytest.mark.parametrize(
    ("value", "added"),
    [
        ("31/05/2018 - completed", "completed: <the day, as 2018-06-30>"),
        ("31/05/2018 DONE", "completed: <the day, as 2018-06-30>"),
        ("31/05/2018 (cancelled)", "cancelled: <the day, as 2018-06-30>"),
    ],
)
def test_a_due_date_that_says_what_became_of_it_gets_a_second_line(value: str, added: str) -> None:
    first, second = about("due", value).help.splitlines()
    assert first.endswith("write  due: 2018-05-31")
    assert added in second


@pytest.mark.parametrize("value", ["31/05/2018 - to be completed", "31/05/2018 if not cancelled"])
def test_a_due_date_that_says_what_is_to_come_gets_none(value: str) -> None:
    assert "cancelled: <" not in about("due", value).help
    assert "completed: <" not in about("due", value).help
