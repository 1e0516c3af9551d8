"""What to write for a word of the field, by what stands beside it."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
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
"""
IN_PLACE = "in place of line 11 (leave the spaces before it)"


def advice(*lines: str, text: str = PLAN) -> str:
    reading = read(Source("plan.yaml", text.format("\n            ".join(lines))))
    found = [one for one in findings(reading, CATALOGUE) if one.code == "WP101"]
    assert all(one.repair == () for one in found)
    return found[-1].help


@pytest.mark.parametrize("name", ["Ann Lee", "ann  LEE", "Ann Lée"])
def test_the_lead_of_the_activity_is_not_written_twice(name: str) -> None:
    words = "the lead stands once, at the activity (line 7): remove line 11"
    assert advice("due: 2018-06-29", f"owner: {name}") == words


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("Bob Ray", "to name another person, write  note: With Bob Ray"),
        ("Bob, Carol and team", "to name another person, write  note: With Bob, Carol and team"),
        ("Noah Lee", "to name another person, write  note: With Noah Lee"),
        ("Byron Ash", "to name another person, write  note: With Byron Ash"),
        ("Seema Tbcani", "to name another person, write  note: With Seema Tbcani"),
        ("Annie Lee", "to name another person, write  note: With Annie Lee"),
        ("not Bob", 'to keep what it says, write  note: "owner: not Bob"'),
        ("With Bob", 'to keep what it says, write  note: "owner: With Bob"'),
        ("vacant", 'to keep what it says, write  note: "owner: vacant"'),
        ("tbc", 'to keep what it says, write  note: "owner: tbc"'),
        ("(was Bob)", 'to keep what it says, write  note: "owner: (was Bob)"'),
    ],
)
def test_another_name_is_that_of_a_helper_unless_it_says_otherwise(name: str, note: str) -> None:
    assert advice("due: 2018-06-29", f"owner: {name}") == (
        f"the lead stands once, at the activity (line 7: Ann Lee); {note}  {IN_PLACE}"
    )


@pytest.mark.parametrize(
    ("lines", "advised"),
    [
        (["due: 2018-06-29", "by: Sam"],
         f"'by' belongs to an update\nwrite  note: \"by: Sam\"  {IN_PLACE}"),
        (["by: Sam"], ("'by' belongs to an update\nwrite  note: \"by: Sam\"  "
                      "in place of line 10 (leave the spaces before it)")),
        (["due: 2018-06-29", "by: 29/06/18"],
         "the due date stands already (line 10): remove line 11"),
        (["by: end of June"], ("'due' is the day by which it has to be done: write in place of "
                              "line 10, with 12 more spaces before each of these lines:\n"
                              'due: <the day, as 2018-06-30>\nnote: "by: end of June"')),
        (["note: Held", "deadline: after Cabinet"],
         ("'due' is the day by which it has to be done: write  due: <the day, as 2018-06-30>  "
         f"{IN_PLACE}\nand add to 'note' (line 10):  \"deadline: after Cabinet\"")),
        (["budget: 4", "deadline: after Cabinet"],
         ("'due' is the day by which it has to be done: write  due: <the day, as 2018-06-30>  "
         f"{IN_PLACE}\nand add to the 'note' that takes the place of line 10:  "
         '"deadline: after Cabinet"')),
        (["due: 2018-06-29", "deadline: after Cabinet"],
         ("the due date stands already (line 10); write  "
          f'note: "deadline: after Cabinet"  {IN_PLACE}')),
    ],
)  # fmt: skip
def test_a_word_for_the_due_date_by_what_stands_behind_it(lines: list[str], advised: str) -> None:
    assert advice(*lines) == advised


@pytest.mark.parametrize("key", ["Due", "DUE", "duedate", "Due-Date", "due_by", "by", "dueBy"])
def test_a_second_due_date_names_the_first_and_what_to_do_with_both(key: str) -> None:
    assert advice("due: 2018-06-29", f"{key}: 2018-07-31") == (
        "if the due date was moved, the date that holds now is 'due': write  due: 2018-07-31  on "
        "line 10\nand write in place of line 11, with 12 more spaces before each of these lines:\n"
        "moves:\n  - date: <the day on which that was agreed>\n    from: 2018-06-29\n"
        "    reason: <why it moved>\n"
        f'if it was not, write  note: "{key.replace("_", " ")}: 2018-07-31"  {IN_PLACE}'
    )


@pytest.mark.parametrize(
    ("lines", "advised"),
    [
        (["due: 2018-06-29", "Title: Register"],
         f"'title' stands already (line 9); write  note: \"Title: Register\"  {IN_PLACE}"),
        (["note: Held", "Note: Paid"],
         "add it to the text of 'note' on line 10, then remove line 11"),
        (["due: 2018-06-29", "leadofficer: Bob Ray"],
         ("the lead stands once, at the activity (line 7: Ann Lee); to name another person, "
         f"write  note: With Bob Ray  {IN_PLACE}")),
    ],
)  # fmt: skip
def test_a_key_that_is_there_in_another_writing(lines: list[str], advised: str) -> None:
    assert advice(*lines) == advised


@pytest.mark.parametrize("key", ["dueling", "duedates", "overdue", "duedate2"])
def test_what_only_resembles_a_joined_word_is_none(key: str) -> None:
    assert "was moved" not in advice("due: 2018-06-29", f"{key}: 2018-07-31")


@pytest.mark.parametrize(
    ("value", "note"),
    [("50", "50% complete"), ("50 %", "50% complete"), ("", "<how much> complete")],
)
def test_how_far_it_is_becomes_an_update(value: str, note: str) -> None:
    lines = advice("due: 2018-06-29", f"percent complete: {value}").splitlines()
    assert lines[0].startswith("how far it is stands in an update: write in place of line 11")
    assert lines[1:4] == ["updates:", "  - date: <the day, as 2018-06-30>", f"    note: {note}"]


def test_how_far_an_activity_is_stays_in_its_note() -> None:
    text = PLAN.replace("lead: Ann Lee", "lead: Ann Lee\n        percent complete: 50")
    assert advice("due: 2018-06-29", text=text) == (
        "write  note: 50% complete  in place of line 8 (leave the spaces before it)"
    )


@pytest.mark.parametrize(
    ("line", "advised"),
    [
        ("{title: Panel, ongoing: true, depends on: 'a, b'}",
         'write  after: ["a, b"]  in its place'),
        ("{title: Panel, ongoing: true, depends on: homes/x}",
         "write  after: [homes/x]  in its place"),
        ("{title: Panel, ongoing: true, after: [homes/x], depends on: homes/y}",
         "add  homes/y  to the list (line 11)\nthen remove it"),
    ],
)  # fmt: skip
def test_a_list_inside_braces_is_written_inside_brackets(line: str, advised: str) -> None:
    text = PLAN.replace("{}", "due: 2018-06-29\n          - {}")
    assert advice(line, text=text) == advised
