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


PEOPLE = "people:\n  - name: Ann Lee\n  - name: Bob Ray\n  - name: Sue Talbot\n  - name: Sue Ray\n"


@pytest.mark.parametrize(
    ("helpers", "names"),
    [
        ("B. Ray & Sue T", ["Bob Ray", "Sue Talbot"]),
        ("Talbot and BR", ["Sue Talbot", "Bob Ray"]),
        ("Bob Ray, sue talbot", ["Bob Ray", "Sue Talbot"]),
        ("Bob, Sue", ["Bob", "Sue"]),
        ("B. Ray, Carol", ["B. Ray", "Carol"]),
        ("Bob R & B Ray", ["Bob Ray"]),
    ],
)
def test_short_forms_of_helpers_are_their_names_where_each_fits_one(
    helpers: str, names: list[str]
) -> None:
    text = PLAN.replace("workstreams:", f"{PEOPLE}workstreams:")
    lines = advice("due: 2018-06-29", f"support: {helpers}", text=text).splitlines()
    assert lines[1:] == ["with:", *(f"  - {one}" for one in names)]


@pytest.mark.parametrize("name", ["Ann Lee", "ann  LEE", "Ann Lée"])
def test_the_lead_of_a_milestone_is_not_written_twice(name: str) -> None:
    words = "the lead stands already (line 11): remove line 12"
    assert advice("due: 2018-06-29", "lead: Ann Lee", f"owner: {name}") == words


def test_a_milestone_has_a_lead_of_its_own() -> None:
    text = PLAN.format("due: 2018-06-29\n            owner: Bob Ray")
    (one,) = findings(read(Source("plan.yaml", text)), CATALOGUE)
    assert one.help == "write 'lead' in place of 'owner'"
    assert ([splice.text for splice in one.repair], one.safe) == (["lead"], False)


@pytest.mark.parametrize(
    ("name", "helpers"),
    [
        ("Bob Ray", ["Bob Ray"]),
        ("Bob, Carol and team", ["Bob", "Carol", "team"]),
        ("Noah Lee", ["Noah Lee"]),
        ("Byron Ash", ["Byron Ash"]),
        ("Seema Tbcani", ["Seema Tbcani"]),
        ("Annie Lee", ["Annie Lee"]),
    ],
)
@pytest.mark.parametrize("key", ["owner", "supporting lead", "joint lead", "deputy", "helpers"])
def test_another_name_is_that_of_a_helper(key: str, name: str, helpers: list[str]) -> None:
    lines = advice("due: 2018-06-29", "lead: Ann Lee", f"{key}: {name}").splitlines()
    assert lines[0].endswith(
        "who helps stands under 'with': write in place of line 12, with 12 spaces before "
        "the first of these lines, and the others as far in from it as here:"
    )
    assert lines[1:] == ["with:", *(f"  - {one}" for one in helpers)]


@pytest.mark.parametrize("name", ["not Bob", "With Bob", "vacant", "tbc", "(was Bob)"])
@pytest.mark.parametrize("key", ["owner", "supporting lead"])
def test_words_that_name_nobody_stay_a_note(key: str, name: str) -> None:
    words = advice("due: 2018-06-29", "lead: Ann Lee", f"{key}: {name}")
    assert words.endswith(
        f'write  note: "{key}: {name}"  in place of line 12 (leave the spaces before it)'
    )


def test_helpers_join_the_list_that_is_there_and_two_words_share_one() -> None:
    assert advice("due: 2018-06-29", "with:\n              - Cy Coe", "deputy: Bob Ray") == (
        "who helps stands under 'with': below line 12 add, with 14 spaces before it:  - Bob Ray\n"
        "then remove line 13"
    )
    assert advice("due: 2018-06-29", "deputy: Bob Ray", "helper: Cy Coe") == (
        "who helps stands under 'with': put it into the list 'with' that takes the place of line "
        "11:\n- Cy Coe\nthen remove line 12"
    )


@pytest.mark.parametrize(
    ("lines", "advised"),
    [
        (["due: 2018-06-29", "difference made: Fewer moves"],
         ("'impact' is what a milestone has changed, once it is completed; what is hoped for is "
          f"'success_measure': write  success_measure: Fewer moves  {IN_PLACE}")),
        (["due: 2018-06-29", "success_measure: x", "KPI: Fewer moves"],
         "add to 'success_measure' (line 11):  Fewer moves, then remove line 12"),
        (["due: 2018-06-29", "forecast: Sept 2018"],
         ("when it is expected now stands in an update; it moves nothing, 'due' stays: write in "
          "place of line 11, with 12 spaces before the first of these lines, "
          "and the others as far in from it as here:\nupdates:\n"
          '  - date: <the day, as 2018-06-30>\n    note: "forecast: Sept 2018"\n'
          "    expected: 2018-09")),
        (["due: 2018-06-29", "agreed by: Board"],
         ("'approved_by' is who agreed to a move, in its entry under 'moves', or to a withdrawal; "
          f'write  note: "agreed by: Board"  {IN_PLACE}')),
        (["due: 2018-06-29", "note: Held", "budget: 40000"],
         ('it has no key of its own: write  note: "Held; budget: 40000"  on line 11, then remove '
          "line 12")),
        (["due: 2018-06-29", 'note: "Focus on: work"', "budget: 4"],
         ('it has no key of its own: write  note: "Focus on: work; budget: 4"  on line 11, then '
          "remove line 12")),
    ],
)  # fmt: skip
def test_what_else_has_a_key_by_now(lines: list[str], advised: str) -> None:
    assert advice(*lines) == advised


@pytest.mark.parametrize(
    ("line", "key"),
    [("No: 1.2a", "ref"), ("Ref no: R7", "ref"), ("Action number: 4", "ref"),
     ("success criteria: Fewer", "success_measure"), ("Outcome: Fewer", "success_measure"),
     ("expected impact: Fewer", "success_measure"), ("Deadline: Sept 2018", "due"),
     ("Target date: TBC", "due")],
)  # fmt: skip
def test_a_word_for_a_key_is_offered_as_that(line: str, key: str) -> None:
    beside = "ongoing: true" if key != "due" else "note: Held"
    text = PLAN.format(f"{beside}\n            {line}")
    one = next(one for one in findings(read(Source("plan.yaml", text)), CATALOGUE)
               if one.code == "WP101")  # fmt: skip
    assert ([splice.text for splice in one.repair], one.safe) == ([key], False)


@pytest.mark.parametrize("line", ["No: the third of the five actions", "measures: [a, b]"])
def test_what_cannot_stand_after_a_key_is_not_offered(line: str) -> None:
    assert "did you mean" not in advice("due: 2018-06-29", line)


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
                              "line 10, with 12 spaces before the first of these lines, "
                              "and the others as far in from it as here:\n"
                              "due: <the day, as 2018-06-30, the month, as 2018-06, or tbc>\n"
                              'note: "by: end of June"')),
        (["note: Held", "deadline: after Cabinet"],
         ("'due' is the day by which it has to be done: write  due: <the day, as 2018-06-30, the "
         f"month, as 2018-06, or tbc>  {IN_PLACE}\nand write  "
         'note: "Held; deadline: after Cabinet"  on line 10')),
        (["budget: 4", "deadline: after Cabinet"],
         ("'due' is the day by which it has to be done: write  due: <the day, as 2018-06-30, the "
         f"month, as 2018-06, or tbc>  {IN_PLACE}\nand add to the 'note' that takes the place of "
         "line 10:  "
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
        "line 10\nand write in place of line 11, with 12 spaces before the first of these lines, "
        "and the others as far in from it as here:\n"
        "moves:\n  - date: <the day on which that was agreed>\n    from: 2018-06-29\n"
        "    reason: <why it moved>\n"
        "where nobody has decided that yet, 'due' stays, and it is 'expected' in an update\n"
        f'if it was not, write  note: "{key.replace("_", " ")}: 2018-07-31"  {IN_PLACE}'
    )


@pytest.mark.parametrize(
    ("lines", "advised"),
    [
        (["due: 2018-06-29", "Title: Register"],
         f"'title' stands already (line 9); write  note: \"Title: Register\"  {IN_PLACE}"),
        (["note: Held", "Note: Paid"],
         "add to 'note' (line 10):  Paid, then remove line 11"),
        (["lead: Ann Lee", "leadofficer: Bob Ray"],
         ("the lead stands already (line 10: Ann Lee); who helps stands under 'with': write in "
          "place of line 11, with 12 spaces before the first of these lines, "
          "and the others as far in from it as here:\nwith:\n  - Bob Ray")),
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


def test_a_status_with_a_day_keeps_the_day_and_the_words() -> None:
    text = "Complete - agreed at Improvement Board 24/05/18"
    assert advice("due: 2018-06-29", f"status: {text}").splitlines()[:3] == [
        (
            "if it was done on 24 May 2018, write in place of line 11, with 12 spaces before "
            "the first of these lines, and the others as far in from it as here:"
        ),
        "completed: 2018-05-24",
        "evidence: agreed at Improvement Board 24/05/18",
    ]


@pytest.mark.parametrize(
    "text", ["On track for 24/05/18", "Not complete 24/05/18", "complete by 1/5/18"]
)
def test_a_status_with_a_day_to_come_is_no_day_on_which_it_was_done(text: str) -> None:
    assert "completed: 2018" not in advice("due: 2018-06-29", f"status: {text}")
