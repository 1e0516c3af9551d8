"""The gate where the plan before has mistakes: what can be read is compared, the rest is named."""

import pytest
from hypothesis import given
from mishaps import LINES, PLAN, edited_lines, mutations

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.comparing import earlier
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

BEFORE = """\
format: 1
title: A plan
starts: 2017-09-01
ends: 2020-03-31
workstreams:
  - title: Practice
    activities:
      - title: Fostering
        lead: Ann Lee
        milestones:
          - id: chair
            title: Panel Chair appointed
            due: 2018-06-30
            moves:
              - date: 2018-03-12
                from: 2018-05-31
                reason: Illness
            completed: 2018-06-12
            evidence: Minutes of the panel
            updates:
              - date: 2018-06-01
                note: All is well
          - title: Panel meets
            due: 2018-09-30
"""


def judged(before: str, after: str) -> list[Finding]:
    compared = earlier(Source("plan.yaml", before), CATALOGUE, name="plan.yaml in HEAD")
    return findings(read(Source("plan.yaml", after)), CATALOGUE, against=compared)


def reported(before: str, after: str) -> list[str]:
    """The code of each finding, and of what was not compared the lines."""
    return [
        one.headline.partition(" of ")[0] if one.code == "WP504" else one.code
        for one in judged(before, after)
    ]


def changed(text: str, *edits: tuple[str, str]) -> str:
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


DUE = ("due: 2018-06-30", "due: 2018-10-31")
OTHER = ("due: 2018-09-30", "due: 2018-12-31")
EVIDENCE = ("evidence: Minutes of the panel", "evidence: Letter")
MEETS = ("          - title: Panel meets\n            due: 2018-09-30\n", "")


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        # What can be put right safely is read as put right.
        (("due: 2018-06-30", "due: 30/06/2018"), []),
        (("due: 2018-06-30", "due:2018-06-30"), []),
        (("moves:", "Moves:"), []),
        (("title: Panel meets", "title: “Panel meets”"), []),
        (("            due: 2018-06-30", "            due:\u00a02018-06-30"), []),
        (("id: chair", "id: The Chair"), []),
        # What is wrong with what it says is read as it stands.
        (("lead: Ann Lee", "lead: Ann Lee & Bob Ray"), []),
        # One value
        (("due: 2018-06-30", "due: end of June"), ["line 13"]),
        (("due: 2018-06-30", "due: 2018-06-31"), ["line 13"]),
        (("completed: 2018-06-12", "completed: yes"), ["line 18"]),
        (("from: 2018-05-31", "from: 31.5."), ["lines 15 to 17"]),
        (("note: All is well", "notes to self: All is well"), ["lines 21 to 22"]),
        (("title: Panel meets", "topic: Panel meets"), ["line 23"]),
        (("date: 2018-06-01\n", "date: 2018-06-01\n                by:\n"), ["lines 21 to 23"]),
        # A part
        (("evidence: Minutes", 'evidence: "Minutes'), ["lines 11 to 22"]),
        (("due: 2018-06-30\n", "due: 2018-06-30\n            due: 2018-07-31\n"),
         ["lines 11 to 23"]),
        (("title: Panel meets", "title: Panel meets\n            id: chair"), ["lines 11 to 25"]),
        (("        milestones:\n", "        targets:\n"), ["lines 10 to 24"]),
        (("format: 1", "format: 3"), ["line 1"]),
    ],
)  # fmt: skip
def test_a_repair_passes_and_what_was_not_compared_is_named(
    fault: tuple[str, str], expected: list[str]
) -> None:
    found = reported(changed(BEFORE, fault), BEFORE)
    assert found == expected


@pytest.mark.parametrize(
    ("fault", "silent", "expected"),
    [
        (("due: 2018-06-30", "due: 30/06/2018"), [DUE], ["WP501"]),
        (("due: 2018-06-30", "due: end of June"), [DUE], ["line 13"]),
        (("due: 2018-06-30", "due: end of June"), [DUE, OTHER], ["line 13", "WP501"]),
        (("due: 2018-06-30", "due: end of June"), [DUE, EVIDENCE], ["line 13", "WP503"]),
        (("due: 2018-06-30", "due: end of June"), [MEETS], ["line 13", "WP502"]),
        (("lead: Ann Lee", "lead:"), [OTHER, EVIDENCE], ["WP503", "WP501"]),
        (("date: 2018-03-12", "day agreed: 2018-03-12"), [DUE], ["lines 15 to 17", "WP501"]),
        (("moves:", "slipped because:"), [OTHER], ["lines 14 to 17", "WP501"]),
        (("note: All is well", "notes to self: All is well"), [EVIDENCE],
         ["lines 21 to 22", "WP503"]),
        (("title: Panel meets", "topic: Panel meets"), [MEETS], ["line 23"]),
        (("title: Panel meets", "topic: Panel meets"), [EVIDENCE], ["line 23", "WP503"]),
        (("evidence: Minutes", 'evidence: "Minutes'), [EVIDENCE, OTHER],
         ["lines 11 to 22", "WP501"]),
        (("title: Fostering", "topic: Fostering"), [MEETS], ["line 8", "WP502"]),
        (("title: Fostering", "topic: Fostering"), [OTHER, EVIDENCE],
         ["line 8", "WP503", "WP501"]),
    ],
)  # fmt: skip
def test_what_can_be_read_does_not_change_in_silence_with_a_repair(
    fault: tuple[str, str], silent: list[tuple[str, str]], expected: list[str]
) -> None:
    assert reported(changed(BEFORE, fault), changed(BEFORE, *silent)) == expected


def moved(*entries: tuple[str, str]) -> str:
    """The plan with its date moved twice, and these entries (day, old date) below the first."""
    lines = "".join(
        f"              - date: {day}\n                from: {old}\n                reason: Snow\n"
        for day, old in entries
    )
    below = "                reason: Illness\n"
    return changed(BEFORE, ("due: 2018-06-30", "due: 2018-10-31"), (below, below + lines))


def test_a_move_is_needed_where_those_before_could_not_be_read() -> None:
    """Whether one that leads away from the date is a new one, nobody can know."""
    before = changed(
        BEFORE,
        ("moves:", "slipped because:"),
        ("            completed: 2018-06-12\n            evidence: Minutes of the panel\n", ""),
    )
    open_ = ("            completed: 2018-06-12\n            evidence: Minutes of the panel\n", "")
    right = changed(moved(("2018-06-12", "2018-06-30")), open_)
    assert reported(before, right) == ["lines 14 to 17"]
    wrong = changed(moved(("2018-06-12", "2018-07-31")), open_)
    assert reported(before, wrong) == ["lines 14 to 17", "WP501"]


def test_many_lines_are_counted() -> None:
    head, _, _ = BEFORE.partition("          - title: Panel meets")
    several = "".join(
        f"          - title: Meeting {number}\n            due: soon\n            note: x\n"
        for number in range(7)
    )
    [found] = judged(head + several, head + several.replace("soon", "2018-09-30"))
    assert found.headline == (
        "lines 24, 27, 30 and 4 more of plan.yaml in HEAD could not be read and compared"
    )


def test_a_slip_of_the_hand_before_is_never_a_change_that_was_not_made() -> None:
    """Each of all slips in the plan before, put right: the gate may say what it cannot read."""
    for name, number, edited in edited_lines():
        before = "".join([*LINES[:number], edited, *LINES[number + 1 :]])
        gate = [one for one in judged(before, PLAN) if one.code in ("WP501", "WP502", "WP503")]
        assert gate == [], (name, edited)


@given(mutations())
def test_whatever_was_done_to_the_plan_before_it_can_be_compared_with(text: str) -> None:
    for one in judged(text, PLAN):
        assert 0 <= one.span.start <= one.span.end <= len(PLAN)
