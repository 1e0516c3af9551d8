"""What is said of a rating that is none, and where its words go."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
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
                rag: {}
                note: Begun
"""


def about(rag: str, line: str = "due: 2018-06-29") -> Finding:
    (found,) = findings(read(Source("plan.yaml", PLAN.format(line, rag))), CATALOGUE)
    return found


@pytest.mark.parametrize(
    ("written", "rating"),
    [("R", "red"), ("a", "amber"), ("G", "green"), ("Ambr", "amber"), ("greeen", "green")],
)
def test_a_letter_or_one_letter_off_is_offered_and_never_written_unasked(
    written: str, rating: str
) -> None:
    found = about(written)
    assert (found.help, found.safe) == (f"did you mean {rating}?", False)
    assert [one.text for one in found.repair] == [rating]


@pytest.mark.parametrize(
    "written",
    ["A-", "A+", "A/G", "AG", "RA", "r/a", "grey", "not green", "Amber/Green", "amber?",
     "improving", "Y", "greed", "on track"],
)  # fmt: skip
def test_what_the_lead_has_to_choose_keeps_its_words(written: str) -> None:
    found = about(written)
    assert found.repair == ()
    choose = "let the lead choose, and write  rag: <red, amber or green>"
    assert found.help.splitlines() == [
        f"a rating is one of the three and nothing else: {choose}",
        "if there is none, remove the line",
        f'either way, so that nothing is lost, write  note: "Begun; Rating: {written}"  on line 14',
    ]


@pytest.mark.parametrize("written", ["n/a", "none", "TBC", "\u2013", "unknown"])
def test_what_says_that_there_is_none_goes(written: str) -> None:
    found = about(written)
    assert found.help == "a rating is the lead's own judgement; remove the line if there is none"


@pytest.mark.parametrize("written", ["blue", "B", "Complete", "done"])
def test_what_says_that_it_is_done_is_a_day_or_a_question(written: str) -> None:
    assert about(written).help.splitlines() == [
        (
            "if it is done, give the milestone the line  completed: <the day, as 2018-06-30>  and "
            "remove this one"
        ),
        "if not, let the lead choose, write  rag: <red, amber or green>",
        f'and write  note: "Begun; Rating: {written}"  on line 14',
    ]


@pytest.mark.parametrize(
    ("written", "repair"),
    [("yes", ["true"]), ("Y", ["true"]), ("x", []), ("\u2713", []), ("not yet", []), ("n", [])],
)
def test_ongoing_is_put_right_only_where_it_says_yes(written: str, repair: list[str]) -> None:
    found = about("green", f"ongoing: {written}")
    assert [one.text for one in found.repair] == repair


NOTE = "either way, so that nothing is lost, below line 10 add, with 12 spaces before it:  note: "
NO_DATE = "if it has no due date on purpose, write  ongoing: true"


@pytest.mark.parametrize(
    ("written", "advised"),
    [
        ("yes until March 2020", [
            ("if it ends then and is to be done by 2020-03, write  due: 2020-03  in place of the "
             "line"), NO_DATE, f"{NOTE}yes until March 2020"]),
        ("from 1 April 2018 to 31 March 2019", [
            ("if it ends then and is to be done by 2019-03-31, write  due: 2019-03-31  in place of "
             "the line"), NO_DATE, f"{NOTE}from 1 April 2018 to 31 March 2019"]),
        ("since March 2018", [
            "if it has no due date on purpose and began then, write  ongoing: true",
            "and below line 10 add, with 12 spaces before it:  start: 2018-03",
            ("if that is the month by which it has to be done, write  due: 2018-03  in place of "
             "the line")]),
        ("yes, review 30/09/18", [
            "if it has no due date on purpose and began then, write  ongoing: true",
            "and below line 10 add, with 12 spaces before it:  start: 2018-09-30",
            ("if that is the day by which it has to be done, write  due: 2018-09-30  in place of "
             "the line"), f"{NOTE}yes, review 30/09/18"]),
    ],
)  # fmt: skip
def test_ongoing_with_a_date_says_when_it_begins_or_ends(written: str, advised: list[str]) -> None:
    found = about("green", f"ongoing: {written}")
    assert (found.help.splitlines(), found.repair) == (advised, ())
