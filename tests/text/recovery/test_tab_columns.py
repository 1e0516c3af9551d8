"""Where a line goes that begins with a tab, as the lines around it show, or left to its writer."""

import pytest

from wirralplan.plan.keys import groups_of_keys, known_keys
from wirralplan.text.faults import TabIndent
from wirralplan.text.finding import of_kind
from wirralplan.text.recovery.character_faults import character_faults
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

HEAD = """\
workstreams:
  - title: Practice
    activities:
      - title: Fostering
        lead: Ann Lee
        milestones:
          - title: Panel
            due: 2018-05-31
"""
NEXT_MILESTONE = "          - title: Chair\n            due: 2018-06-30\n"
NEXT_ACTIVITY = "      - title: Homes\n        lead: Bob Ray\n        milestones: []\n"
NEXT_WORKSTREAM = "  - title: Enablers\n    activities: []\n"
NOTED = HEAD.replace("        milestones:\n", "        note: Agreed\n        milestones:\n")


def faults(text: str) -> list[tuple[int, bool, list[int]]]:
    """Of each line with tabs the column, whether that is certain, and those to choose from."""
    found = character_faults(Source("plan.yaml", text), known_keys(), groups_of_keys())
    return [(one.spaces, one.certain, [*one.choice]) for one in of_kind(TabIndent, found)]


def put_right(text: str) -> str:
    source = Source("plan.yaml", text)
    found = character_faults(source, known_keys(), groups_of_keys())
    return spliced(source, [splice for fault in found for splice in fault.repair]).text


@pytest.mark.parametrize(
    ("text", "column"),
    [
        # What follows would stand wrong if it were the activity's.
        (f"{HEAD}\tnote: Agreed\n{NEXT_MILESTONE}", 12),
        (f"{HEAD}\t\t\tnote: Agreed\n{NEXT_MILESTONE}", 12),
        (f"{HEAD}{NEXT_MILESTONE}\tnote: Agreed\n            source: Ofsted\n", 12),
        # No other part that is open can have this key, or has it not yet.
        (f"{HEAD}\tcompleted: 2018-05-30\n", 12),
        (f"{HEAD}\tcompleted: 2018-05-30\n{NEXT_ACTIVITY}", 12),
        (f"{HEAD}\tpriorities: [1a]\n", 8),
        (f"{NOTED}\tnote: Agreed\n{NEXT_ACTIVITY}", 12),
        (f"{HEAD}            note: Met\n\tnote: Agreed\n{NEXT_ACTIVITY}", 8),
        # A list that is awaited, and lines below it with plain spaces.
        (HEAD.replace("          - title: Panel", "\t- title: Panel"), 10),
        (HEAD.replace("          - title: Panel", "\t\t\t- title: Panel"), 10),
        (HEAD.replace("      - title: Fostering", "\t- title: Fostering"), 6),
        (HEAD.replace("        milestones:", "\tmilestones:"), 8),
        (HEAD + NEXT_MILESTONE.replace("          - t", "\t\t\t- t"), 10),
        (HEAD + NEXT_ACTIVITY.replace("      - t", "\t\t\t- t"), 6),
    ],
)
def test_where_one_place_fits_the_lines_around_it_is_certain(text: str, column: int) -> None:
    assert faults(text) == [(column, True, [])]


@pytest.mark.parametrize(
    ("text", "column", "choice"),
    [
        # The milestone's, or its activity's.
        (f"{HEAD}\tnote: Agreed\n", 12, [8, 12]),
        (f"{HEAD}\t\t\tnote: Agreed\n", 12, [8, 12]),
        (f"{HEAD}\tnote: Agreed\n{NEXT_ACTIVITY}", 12, [8, 12]),
        (f"{HEAD}\tnote: Agreed\n{NEXT_WORKSTREAM}", 12, [8, 12]),
        (f"{HEAD}\tid: panel\n{NEXT_ACTIVITY}", 12, [8, 12]),
        (f"{HEAD}\tid: panel\n{NEXT_WORKSTREAM}", 12, [4, 8, 12]),
        # A milestone, an activity, or a workstream without more.
        (f"{HEAD}\t- title: Chair\n", 10, [2, 6, 10]),
        (f"{HEAD}\t\t\t- title: Chair\n", 10, [6, 10]),
        (f"{HEAD}\t\t\t- id: chair\n{NEXT_ACTIVITY}", 10, [6, 10]),
        # A key that nobody knows says nothing of where it belongs.
        (f"{HEAD}\tbudget: 5\n{NEXT_ACTIVITY}", 12, [8, 12]),
    ],
)
def test_where_several_places_fit_the_writer_has_to_say(
    text: str, column: int, choice: list[int]
) -> None:
    assert faults(text) == [(column, False, choice)]


@pytest.mark.parametrize(
    "text",
    [
        "title: Homes\n\tlead: Ann Lee\n",  # at the margin there is no room for a tab
        f"{HEAD}\tdue: 2018-06-30\n{NEXT_MILESTONE}",  # it has one
        f"{HEAD}\t\t\t\t\t\t\t\t\t\t\t\t\tnote: x\n",
        f"{HEAD}\tAgreed by the board\n",
    ],
)
def test_what_fits_nowhere_is_never_certain(text: str) -> None:
    assert [certain for _, certain, _ in faults(text)] == [False]


def test_a_pasted_milestone_goes_where_its_keys_belong() -> None:
    pasted = "\t\t\t- title: Chair\n\t\t\t  due: 2018-06-30\n"
    assert faults(HEAD + pasted) == [(10, True, []), (12, True, [])]
    assert put_right(HEAD + pasted) == HEAD + NEXT_MILESTONE
    activity = "\t- title: Homes\n\t  lead: Bob Ray\n\t  milestones: []\n"
    assert faults(HEAD + activity) == [(6, True, []), (8, True, []), (8, True, [])]


def test_a_line_is_not_certain_behind_one_that_is_not() -> None:
    pasted = "\t\t\t- title: Chair\n\t\t\t  note: Agreed\n"
    assert faults(HEAD + pasted) == [(10, False, [6, 10]), (12, False, [8, 12])]


def test_lines_that_look_level_are_level() -> None:
    text = f"{HEAD}\tid: panel\n\tcompleted: 2018-05-30\n"
    assert faults(text) == [(12, True, []), (12, True, [])]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a:\n  -\ttitle: c\n    lead: e\n", "a:\n  - title: c\n    lead: e\n"),
        ("a:\n  -\ttitle: c\n      lead: e\n", "a:\n  -   title: c\n      lead: e\n"),
        ("a:\n  -\t\ttitle: c\n    lead: e\n", "a:\n  - title: c\n    lead: e\n"),
        ("a:\n  -\ttitle: c\n", "a:\n  - title: c\n"),
        ("a:\n  -\ttitle: c\n  - lead: e\n", "a:\n  - title: c\n  - lead: e\n"),
    ],
)
def test_after_a_list_mark_the_next_line_tells(text: str, right: str) -> None:
    assert put_right(text) == right
    assert [one for _, one, _ in faults(text)] == [True]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("note: |\n\tfoo\n\tbar\n", [True, True]),
        ("note: |\n  foo\n\t\tdue: x\ntitle: y\n", [False]),
        ("note: foo\n\tbar\n", [True]),
        ("note: foo\n\tnot completed: bar\n", [False]),
        ("title: x\n\t# a remark\n\t\nnote: y\n", [True, True]),
    ],
)
def test_more_of_a_text_is_certain_unless_it_looks_like_a_line_of_its_own(
    text: str, certain: list[bool]
) -> None:
    assert [one for _, one, _ in faults(text)] == certain
