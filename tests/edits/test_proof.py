"""Nothing is written that does not read back as the wish, and as nothing else."""

from datetime import date

import pytest
from wishing import PLAN, milestone, reading

from wirralplan.edits.add import NewMilestone, added
from wirralplan.edits.complete import completed
from wirralplan.edits.proof import proven
from wirralplan.edits.wish import Wish
from wirralplan.errors import UnprovenEdit
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import placed_activities, placed_milestones
from wirralplan.text.faults import InvisibleCharacter
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

DAY = date(2018, 6, 28)


def wished(splices: list[Splice]) -> Wish:
    """A milestone that is complete, by these splices."""
    wish = completed(reading(), milestone("Open"), DAY, None)
    assert wish is not None
    return wish._replace(splices=(*wish.splices, *splices))


def refused(before: Reading, wish: Wish) -> tuple[str, str]:
    with pytest.raises(UnprovenEdit) as refusal:
        proven(before, wish)
    return refusal.value.sentence, refusal.value.hint


def place(text: str) -> int:
    return reading().source.text.index(text)


def test_a_wish_that_reads_back_is_proven() -> None:
    after = proven(reading(), wished([]))
    assert after.plan == wished([]).plan
    assert after.source.text.count("completed: 2018-06-28") == 3


@pytest.mark.parametrize(
    "splice",
    [
        Splice(Span(place("Late"), place("Late") + 4), "Later"),  # another text
        Splice(Span(place("title: Gone"), place("title: Gone")), "@"),  # no plan any more
        Splice(Span(place("  - name: Ann"), place("  - name: Ann")), "\ttitle: x\n"),  # a fault
    ],
)
def test_whatever_else_would_change_is_refused(splice: Splice) -> None:
    sentence, hint = refused(reading(), wished([splice]))
    assert sentence == (
        "The file could not be changed without changing something else; nothing was written."
    )
    assert hint.startswith("By hand, add below line 15: completed: 2018-06-28\nBy hand, ")


def test_a_fault_that_changes_no_word_is_refused_too() -> None:
    """A non-breaking space is read as the space that it looks like, and is a fault."""
    at = place("New date agreed") + 3
    refused(reading(), wished([Splice(Span(at, at + 1), "\u00a0")]))


def test_a_fault_that_was_there_before_is_no_hindrance() -> None:
    text = reading().source.text.replace("New date", "New\u00a0date")
    before = read(Source("plan.yaml", text))
    assert [type(fault) for fault in before.faults] == [InvisibleCharacter]
    assert before.plan is not None
    wish = completed(before, next(placed_milestones(before.plan)), DAY, None)
    assert wish is not None
    assert "New\u00a0date" in proven(before, wish).source.text


def test_a_text_that_takes_the_line_end_for_its_own_says_the_same() -> None:
    """Without a line end a text under | has none either; a line below adds one."""
    text = """\
format: 1
title: P
workstreams:
  - title: W
    activities:
      - title: A
        lead: L
        milestones:
          - ongoing: true
            title: |
              The last line"""
    before = read(Source("plan.yaml", text))
    assert before.plan is not None
    wish = added(before, next(placed_activities(before.plan)), NewMilestone("Next"))
    assert wish is not None
    after = proven(before, wish).source.text
    assert after == f"{text}\n          - ongoing: true\n            title: Next"


def test_what_cannot_be_written_at_the_end_of_a_file_is_reported_with_the_last_line() -> None:
    end = len(PLAN)
    wish = wished([Splice(Span(end, end), "\n            note: x: y")])
    lines = PLAN.count("\n") + 1
    assert refused(reading(), wish)[1].splitlines()[1:] == [
        f"By hand, add below line {lines}: note: x: y"
    ]
