"""The gate: one change is one finding, nothing in the file silences it, a repair always passes."""

import re
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from mishaps import LINES, PLAN, edited_lines, mutations

from wirralplan.checks.before import Before
from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check, Context, Stage
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.comparing import earlier
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.source import Source

NEEDY = [check for check in CATALOGUE if check.can_use_before]
GATE = SelectedRules(select=("WP5",))
ALL = SelectedRules(extend=[check.code for check in CATALOGUE])
DAY = date(2018, 6, 25)
DEFAULT = SelectedRules()


def read_text(text: str) -> Reading:
    return read(Source("plan.yaml", text))


def before_of(text: str, today: date | None = None) -> Before:
    return earlier(Source("plan.yaml", text), CATALOGUE, name="plan.yaml in HEAD", today=today)


def reported(
    before: str, after: str, selected: SelectedRules = DEFAULT, on: date | None = None
) -> list[str]:
    """Code and line of each finding."""
    reading = read_text(after)
    found = findings(reading, CATALOGUE, selected, on=on, against=before_of(before))
    return [f"{one.code}:{reading.source.place(one.span.start).line}" for one in found]


# One mistake is one finding.


def test_a_slip_of_the_hand_is_not_a_change_as_well() -> None:
    before = before_of(PLAN)
    for name, number, edited in edited_lines():
        reading = read_text("".join([*LINES[:number], edited, *LINES[number + 1 :]]))
        alone = findings(reading, CATALOGUE, ALL, on=DAY)
        assert findings(reading, CATALOGUE, ALL, on=DAY, against=before) == alone, (name, edited)


@given(mutations())
def test_whatever_is_done_to_a_plan_it_can_be_judged(text: str) -> None:
    reading = read_text(text)
    for one in findings(reading, CATALOGUE, GATE, against=before_of(PLAN)):
        assert 0 <= one.span.start <= one.span.end <= len(text)


CHAIR = """\
format: 1
title: A plan
ends: 2020-03-31
workstreams:
  - title: Practice
    activities:
      - title: Fostering
        lead: Ann Lee
        milestones:
          - title: Panel Chair appointed
{lines}"""


def chair(*lines: str) -> str:
    return CHAIR.format(lines="".join(f"            {line}\n" for line in lines))


DUE = "due: 2018-06-30"
MOVES = "moves: [{date: 2018-03-12, from: 2018-05-31, reason: Illness}]"
NEWS = "updates: [{date: 2018-07-02, note: It was another one}]"
DONE = ("completed: 2018-06-12", "evidence: Minutes")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # The line of 'title' is 10.
        ([DUE], ["due: 2018-09-30"], ["WP501:11"]),
        ([DUE], ["due: 2108-09-30"], ["WP501:11"]),
        ([DUE], ["due: 2018-09-31"], ["WP202:11"]),
        ([DUE], ["due:"], ["WP105:11"]),
        ([DUE], [], ["WP501:10"]),
        ([DUE], ["ongoing: true"], ["WP501:11"]),
        ([DUE], ["start: 2018-12-01", "due: 2018-09-30"], ["WP204:11", "WP501:12"]),
        ([DUE, MOVES], ["due: 2018-05-31"], ["WP503:10"]),
        ([DUE, MOVES], ["due: 2018-05-31", NEWS], []),
        ([DUE, MOVES], ["due: 2018-09-30"], ["WP503:10", "WP501:11"]),
        ([DUE, MOVES], ["due: 2018-09-30", MOVES.replace("05-31", "06-30")], ["WP503:12"]),
        ([DUE], ["due: 2018-09-30", MOVES.replace("05-31", "06-30")], []),
        ([DUE], ["due: 2018-09-30", MOVES.replace("05-31", "09-30")], ["WP501:12"]),
        ([DUE], ["due: 2018-09-30", MOVES], ["WP501:12"]),
        ([DUE], ["due: 2018-09-30", MOVES.replace("date", "dtae")], ["WP101:12"]),
        ([DUE], ["due: 2018-09-30", "move: x"], ["WP101:12"]),
        ([DUE, *DONE], ["due: 2018-06-12", *DONE], ["WP501:11"]),
        ([DUE, *DONE], ["due: 2018-06-12", *DONE, NEWS], []),
        ([DUE, *DONE], [DUE], ["WP503:10"]),
        ([DUE, *DONE], [DUE, DONE[0]], ["WP503:12"]),
        ([DUE, *DONE], [DUE, DONE[1]], ["WP503:12"]),
        ([DUE, *DONE], [DUE, "completed: 12/06/18", DONE[1]], ["WP201:12"]),
        ([DUE, *DONE], [DUE, DONE[1], "complted: 2018-06-12"], ["WP101:13"]),
        ([DUE, "cancelled: 2018-06-12", "reason: No money"], [DUE, "cancelled: 2018-06-12"],
         ["WP503:12"]),
        (["due: 2018-06"], ["due: 2018-06-01"], []),
        (["due: 2018-06"], ["due: 2018-05-31"], ["WP501:11"]),
        (["due: 2018-06"], ["due: 2018-07"], ["WP501:11"]),
        ([DUE], ["due: 2018-06"], []),
        (["due: 2018-06-29"], ["due: 2018-06"], ["WP501:11"]),
        (["due: 2018-06"], ["due: tbc"], ["WP501:11"]),
        (["due: 2018-06"], ["due: TBC"], ["WP201:11"]),
        (["due: tbc"], ["due: 2018-06"], []),
        (["due: tbc"], ["ongoing: true"], ["WP501:11"]),
        (["due: tbc"], ["ongoing: true", MOVES.replace("2018-05-31", "tbc")], []),
        (["due: tbc"], [], ["WP501:10"]),
        (["due: tbc", MOVES], [DUE, MOVES], ["WP501:11"]),
        (["due: tbc", MOVES], ["due: 2018-05-31"], ["WP503:10"]),
        (["due: tbc", MOVES.replace("2018-05-31", "tbc")], [DUE], ["WP503:10"]),
        ([DUE, "completed: 2018-06", DONE[1]], [DUE, *DONE], []),
        ([DUE, *DONE], [DUE, "completed: 2018-06", DONE[1]], ["WP503:12"]),
        ([DUE, *DONE, "impact: Less"], [DUE, *DONE], ["WP503:12"]),
        ([DUE, *DONE], [DUE, *DONE, "impact: Less"], []),
        ([DUE, *DONE, "impact: Less"], [DUE, "impact: Less"], ["WP503:12"]),
    ],
)  # fmt: skip
def test_one_change_is_one_finding(
    before: list[str], after: list[str], expected: list[str]
) -> None:
    selected = SelectedRules(extend=("WP401",))
    assert reported(chair(*before), chair(*after), selected) == expected


def test_a_move_put_on_top_of_the_others_is_reported_by_the_order_alone() -> None:
    moves = [
        "moves:",
        "  - {date: 2018-06-12, from: 2018-06-30, reason: Snow}",
        "  - {date: 2018-03-12, from: 2018-05-31, reason: Illness}",
    ]
    assert reported(chair(DUE, moves[0], moves[2]), chair("due: 2018-09-30", *moves)) == [
        "WP503:14"
    ]
    right = [moves[0], moves[2], moves[1]]
    assert reported(chair(DUE, moves[0], moves[2]), chair("due: 2018-09-30", *right)) == []


def test_an_older_move_put_in_front_would_change_the_first_date_and_is_reported() -> None:
    """Else how far a date slipped could be made small by a move that nobody knew of."""
    older = "moves: [{date: 2018-01-12, from: 2018-06-15, reason: Snow}, {"
    after = chair(DUE, MOVES.replace("moves: [{", older))
    assert reported(chair(DUE, MOVES), after) == ["WP503:12"]


def test_the_last_of_two_new_moves_does_not_excuse_the_first() -> None:
    def moved(*days: str) -> list[str]:
        moves = ", ".join(f"{{date: 2018-06-12, from: {day}, reason: Snow}}" for day in days)
        return reported(chair(DUE), chair("due: 2018-09-30", f"moves: [{moves}]"))

    assert moved("2018-06-30", "2018-07-31") == []
    assert moved("2018-09-15", "2018-06-30") == ["WP501:12"]


# Nothing in the file silences the gate.


@pytest.mark.parametrize("word", ["WP501", "WP5", "date-moved-silently"])
def test_no_comment_silences_the_gate(word: str) -> None:
    after = chair(f"due: 2018-09-30  # wirralplan: ignore[{word}] agreed with Ofsted")
    assert reported(chair(DUE), after) == ["WP501:11", "WP901:11"]


@pytest.mark.parametrize("word", ["WP501", "WP5", "date-moved-silently"])
def test_no_choice_of_the_plan_silences_the_gate(word: str) -> None:
    choice = f"checks: {{ignore: [{word}]}}\nworkstreams:"
    after = chair("due: 2018-09-30").replace("workstreams:", choice)
    assert reported(chair(DUE), after) == ["WP901:4", "WP501:12"]


def test_a_comment_that_silences_another_rule_at_the_same_place_leaves_the_gate() -> None:
    lines = ["start: 2018-07-01", "due: 2021-06-30  # wirralplan: ignore[WP203]"]
    assert reported(chair(DUE), chair(*lines)) == ["WP501:12"]
    reversed_plan = chair("due: 2010-06-30 # wirralplan: ignore[WP204]", "start: 2019-07-01")
    after = reversed_plan.replace("ends: 2020", "starts: 2017-01-01\nends: 2020")
    assert "WP501:12" in reported(chair(DUE), after)


def test_the_command_line_chooses_the_gate_as_any_rule() -> None:
    before, after = chair(DUE), chair("due: 2018-09-30")
    assert reported(before, after, SelectedRules(select=("WP502",))) == []
    assert reported(before, after, SelectedRules(ignore=("WP501",))) == []
    assert reported(before, after, GATE) == ["WP501:11"]


@given(mutations())
def test_without_a_plan_to_compare_with_the_gate_has_nothing_to_say(text: str) -> None:
    reading = read_text(text)
    stops = {one.span.start for one in reading.document.stops}
    assert {one.span.start for one in findings(reading, CATALOGUE, GATE)} <= stops
    for check in NEEDY:
        if check.finds is not None and reading.partial is not None:
            assert not [*check.finds(Context(reading, reading.partial))]


def test_a_comment_about_the_gate_is_not_needless_while_nothing_is_compared() -> None:
    after = chair("due: 2018-06-30  # wirralplan: ignore[WP501]")
    assert [one.code for one in findings(read_text(after), CATALOGUE)] == []
    assert reported(chair(DUE), after) == ["WP901:11"]


@pytest.mark.parametrize("check", NEEDY, ids=lambda check: check.name)
def test_the_documentation_says_that_something_is_compared(check: Check) -> None:
    assert "With `--against`, " in check.doc
    options = "--as-of or --against" if check.stage is Stage.DAY else "--against"
    assert check.weight == f"{check.level}, only with {options}"


# What is not read is not missed, and a repair always passes.

TWO = chair(DUE) + "          - title: Panel meets\n            due: 2018-09-30\n"


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("          - title: Panel meets", "          - titel: Panel meets"),
        ("          - title: Panel meets", "          -title: Panel meets"),
        ("          - title: Panel meets", "          - Panel meets"),
        ("          - title: Panel meets", "          - title: @Panel meets"),
        ("          - title: Panel meets", "          - id: Panel Meets\n            title: Panel"),
        ("          - title: Panel meets", "---\n          - title: Panel meets"),
        ("        milestones:", "        milestones: []\n        milestones:"),
        ("        milestones:", "        milestone:"),
        ("            due: 2018-06-30", "            note: All\n              - title: More"),
        ("            due: 2018-06-30", '            due: "2018-06-30'),
    ],
)
def test_what_cannot_be_read_was_not_removed(line: str, instead: str) -> None:
    after = TWO.replace(line, instead, 1)
    assert after != TWO
    codes = [one.partition(":")[0] for one in reported(TWO, after)]
    assert codes
    assert not {"WP501", "WP502", "WP503"} & set(codes)


def test_a_fault_that_hides_no_milestone_does_not_hide_that_one_was_removed() -> None:
    faulty = TWO.replace("lead: Ann Lee", "lead: Ann Lee\n        note: ''")
    removed = faulty.partition("          - title: Panel meets")[0]
    assert reported(TWO, removed) == ["WP105:9", "WP502:10"]


def test_in_a_large_plan_each_change_is_reported() -> None:
    head, title, lines = chair(DUE).partition("          - title: ")

    def plan(numbers: Iterable[int], due: str) -> str:
        milestone = lines.replace("2018-06-30", due)
        return head + "".join(f"{title}{number} {milestone}" for number in numbers)

    before, after = plan(range(1500), "2018-06-30"), plan(range(500, 1500), "2018-09-30")
    codes = [one.partition(":")[0] for one in reported(before, after, GATE)]
    assert codes == ["WP502"] * 500 + ["WP501"] * 1000


# What the help says can be done, and then it passes.


def helped(before: str, after: str) -> list[str]:
    """The lines of the one help that there is."""
    (found,) = findings(read_text(after), CATALOGUE, against=before_of(before))
    return found.help.splitlines()


def updates(*notes: str) -> str:
    entries = ", ".join(f"{{date: 2018-06-0{n}, note: {note}}}" for n, note in enumerate(notes, 1))
    return f"updates: [{entries}]"


def test_an_update_that_names_the_one_that_is_gone_says_why() -> None:
    """It stands in the place of the one that is gone, and is not taken for that one changed."""
    before = chair(DUE, updates("Likely for another milestone"))
    gone = chair(DUE)
    assert helped(before, gone)[-1].strip() == (
        "note: The update of 2018-06-01 was wrong because <why>"
    )
    pasted = [
        "updates:",
        "  - date: 2018-07-02",
        "    note: The update of 2018-06-01 was wrong because <why>",
    ]
    assert reported(before, chair(DUE, *pasted)) == ["WP503:10"]
    filled = [line.replace("<why>", "it was another one") for line in pasted]
    assert reported(before, chair(DUE, *filled)) == []
    silent = [line.replace("The update of 2018-06-01 was wrong", "All is well") for line in filled]
    assert reported(before, chair(DUE, *silent)) == ["WP503:13"]


def test_an_earlier_move_that_is_recorded_late_stands_above_with_an_update() -> None:
    late = MOVES.replace("[", "[{date: 2017-12-20, from: 2018-04-30, reason: Snow}, ")
    before, after = chair(DUE, MOVES), chair(DUE, late)
    assert helped(before, after)[0] == (
        "an earlier move that is recorded late stands above, and an update says why"
    )
    assert reported(before, chair(DUE, late, NEWS)) == []


def test_what_a_date_moved_from_may_lie_outside_the_plan() -> None:
    """A year that was mistyped is corrected by a move, which keeps what the plan said."""
    move = "moves: [{date: 2018-03-12, from: 2108-06-30, reason: The year was a slip}]"
    assert reported(chair("due: 2108-06-30"), chair(DUE, move)) == []


ACTIVITIES = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
{activities}"""


def activity(title: str, **milestones: str) -> str:
    lines = [f"      - title: {title}", "        lead: Ann Lee", "        milestones:"]
    for name, due in milestones.items():
        lines += [f"          - title: {name}", f"            due: {due}"]
    return "".join(f"{line}\n" for line in lines)


def activities(*parts: str) -> str:
    return ACTIVITIES.format(activities="".join(parts))


def test_a_renamed_activity_is_known_by_what_it_holds_and_not_by_a_decoy() -> None:
    rest = {"Panel": "2018-06-30", "Homes": "2018-06-30"}
    before = activities(activity("Fostering", Report="2018-01-30", **rest))
    moved = activity("Fostering and kinship", Report="2018-12-31", **rest)
    decoy = activity("Fostering paperwork", Report="2018-01-30")
    assert reported(before, activities(moved)) == ["WP501:10"]
    assert reported(before, activities(moved, decoy)) == ["WP501:10"]
    assert reported(before, activities(decoy, moved)) == ["WP501:15"]


def test_the_help_for_an_activity_that_is_gone_names_the_new_one() -> None:
    before = activities(activity("Fostering", Report="2018-01-30"))
    after = activities(activity("Kinship care", Paper="2018-01-30"))
    assert helped(before, after)[-1] == (
        "or, if it is 'Kinship care' now (line 6), write there  id: fostering"
    )
    named = after.replace("- title: Kinship", "- id: fostering\n        title: Kinship")
    assert helped(before, named)[-1] == (
        "or, if it is 'Paper' now (line 10), write there  id: report"
    )
    known = named.replace("- title: Paper", "- id: report\n            title: Paper")
    assert reported(before, known) == ["WP505:11"]


def test_a_date_that_was_lost_comes_back_by_a_move_that_needs_no_reason() -> None:
    """Else the file would say that the old date moved to the new one, and was never lost."""
    before, after = chair("due: tbc", MOVES), chair("due: 2018-12", MOVES)
    assert helped(before, after)[1:] == [
        "{date: <the day of the decision, as YYYY-MM-DD>, from: tbc}",
        "or write  due: tbc  again",
    ]
    entry = "}, {date: 2018-06-12, from: tbc}]"
    assert reported(before, chair("due: 2018-12", MOVES.replace("}]", entry))) == []


def test_two_parts_with_one_number_are_compared_all_the_same() -> None:
    """Nothing is known by its number: only where two have one id is it unsure which is which."""
    before = TWO.replace(DUE, f"{DUE}\n            ref: R7") + "            ref: r 7\n"
    after = before.replace("2018-09-30", "2018-12-31").replace("ref: r 7", "ref: R8")
    assert reported(before, before) == ["WP106:15"]
    assert reported(before, after) == ["WP501:14"]


def test_a_warning_about_the_text_hides_no_milestone_without_a_date() -> None:
    assert reported(chair(DUE), chair("note: no")) == ["WP501:10", "WP012:11"]
    assert [one.code for one in findings(read_text(chair("note: no")), CATALOGUE)] == [
        "WP110",
        "WP012",
    ]


@pytest.mark.parametrize("above", ["        milestones:", "            due:"])
def test_a_success_measure_that_could_not_be_read_was_not_reworded(above: str) -> None:
    """The sign for pounds of Windows is no UTF-8: what stood there is not known for sure."""
    spaces = " " * (len(above) - len(above.lstrip()))
    pounds = f"{spaces}success_measure: Costs \u00a340 less\n"
    before, after = (chair(DUE).replace(above, f"{one}{above}") for one in (pounds, ""))
    assert reported(before, after)[0].startswith("WP505")
    windows = Source.decoded("plan.yaml", before.encode("cp1252"))
    against = earlier(windows, CATALOGUE, name="plan.yaml in HEAD")
    found = findings(read_text(after), CATALOGUE, against=against)
    assert [one.code for one in found] == ["WP504"]


LAYOUTS = [
    [DUE],
    [DUE, "note: |", "  All of it,", "  and more."],
    [DUE, "moves:", "  - date: 2018-03-12", "    from: 2018-05-31", "    reason: Illness"],
    [DUE, "moves:", "- date: 2018-03-12", "  from: 2018-05-31", "  reason: Illness"],
    [DUE, "moves:", "  -   date: 2018-03-12", "      from: 2018-05-31", "      reason: Illness"],
    [DUE, "moves:", "  -", "    date: 2018-03-12", "    from: 2018-05-31", "    reason: Illness"],
    ["moves:", "  - {date: 2018-03-12, from: 2018-05-31, reason: Illness}", DUE],
]


@pytest.mark.parametrize("lines", LAYOUTS)
def test_who_does_what_the_help_says_letter_by_letter_passes(lines: list[str]) -> None:
    before = chair(*lines)
    after = before.replace(DUE, "due: 2018-09-30")
    where, *reported = helped(before, after)
    found = re.search(
        r"below line (\d+), with (\d+) spaces before the first of these lines, "
        r"and the others as far in from it as here:$",
        where,
    )
    assert found is not None
    number, spaces = int(found[1]), " " * int(found[2])
    filled = [
        line.replace("<the day of the decision, as YYYY-MM-DD>", "2018-06-12").replace(
            "<why it moved>", "Snow"
        )
        for line in reported[:-1]
    ]
    text = after.splitlines()
    text[number:number] = [f"{spaces}{line}" for line in filled]
    assert reported[-1] == "or write  due: 2018-06-30  again"
    assert findings(read_text("\n".join(text)), CATALOGUE, against=before_of(before)) == []
