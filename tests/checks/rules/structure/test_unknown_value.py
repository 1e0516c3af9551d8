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
        f"either way, so that nothing is lost, add to 'note' (line 14):  Rating: {written}",
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
        f"and add to 'note' (line 14):  Rating: {written}",
    ]


@pytest.mark.parametrize(
    ("written", "repair"),
    [("yes", ["true"]), ("Y", ["true"]), ("x", []), ("\u2713", []), ("not yet", []), ("n", [])],
)
def test_ongoing_is_put_right_only_where_it_says_yes(written: str, repair: list[str]) -> None:
    found = about("green", f"ongoing: {written}")
    assert [one.text for one in found.repair] == repair
