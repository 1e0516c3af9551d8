"""The whole board paper, on a page and as JSON."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from answered import as_json, in_file, page, read_json
from ended import Golden
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import EVERY_KEY, HISTORY, LATER, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.patterns import pattern
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.report import report as query
from wirralplan.plan.queries.selection import Selection
from wirralplan.views.answer import Answer, Block, Heading, Sentence, Table
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.answers.report.report import report
from wirralplan.views.forms import markdown
from wirralplan.views.strips import Strips

DAY = date(2018, 10, 15)
_COUNT = pattern(r"\((\d+)\)$")


def paper_of(of: Plan, day: date, since: date | None = None, earlier: Plan | None = None) -> Answer:
    found = query(of, day, Selection(), since=since, earlier=earlier)
    return report(Paper(found, in_file(of), against="last-board.yaml" if earlier else None))


def test_the_paper_by_the_dates_of_one_file(golden: Golden) -> None:
    answer = paper_of(plan(EVERY_KEY), DAY, date(2018, 6, 1))
    golden("report/since.txt", "".join(f"{line}\n" for line in page(answer)))
    golden("report/since.md", "".join(markdown.rendered(answer.page)))
    golden("report/since.json", as_json(answer))


def test_the_paper_beside_the_file_of_the_last_board(golden: Golden) -> None:
    answer = paper_of(plan(LATER), DAY, date(2018, 7, 1), plan(HISTORY))
    golden("report/against.txt", "".join(f"{line}\n" for line in page(answer)))


def test_the_paper_without_an_earlier_board(golden: Golden) -> None:
    answer = paper_of(plan(HISTORY), DAY)
    golden("report/alone.txt", "".join(f"{line}\n" for line in page(answer)))


def test_the_sections_stand_in_the_order_in_which_a_board_reads() -> None:
    titles = [
        block.text
        for block in paper_of(plan(EVERY_KEY), DAY, date(2018, 6, 1)).page
        if isinstance(block, Heading) and block.level == 2
    ]
    assert titles == [
        "Summary",
        "The plan on a page",
        "For the board to decide (2)",
        "A. Exceptions (3)",
        "B. Completed since 1 June 2018 (1)",
        "C. Dates moved since 1 June 2018 (3)",
        "D. Due in the month to 15 November 2018 (0)",
        "E. Added, removed, reworded, reopened, cancelled since 1 June 2018 (1)",
        "F. No update for six weeks (6)",
        "G. No date yet (2), no lead yet (2)",
        "Appendix 1. Priorities",
        "Appendix 2. Timeline",
        "Appendix 3. Register: every milestone",
        "Appendix 4. How to read this paper",
    ]


def _sections(page: Sequence[Block], level: int) -> list[tuple[Heading, list[Block]]]:
    """Each heading of that level with the blocks up to the next heading of it or one above."""
    places = [
        place
        for place, block in enumerate(page)
        if isinstance(block, Heading) and block.level <= level
    ]
    found = []
    for start, end in pairwise([*places, len(page)]):
        heading = page[start]
        assert isinstance(heading, Heading)
        if heading.level == level:
            found.append((heading, list(page[start + 1 : end])))
    return found


def _is_register(heading: Heading, page: Sequence[Block]) -> bool:
    """Whether it is one of the headings of the register, of a workstream each."""
    register = next(
        place
        for place, block in enumerate(page)
        if isinstance(block, Heading) and block.text.startswith("Appendix 3")
    )
    return any(block is heading for block in page[register:])


@settings(max_examples=30)
@given(plans(), plans(), days(), st.integers(0, 400), st.booleans())
def test_a_section_has_as_many_rows_as_it_says_and_is_never_a_heading_alone(
    of: Plan,
    before: Plan,
    first: date,
    more: int,
    with_file: bool,  # noqa: FBT001 - an example of either
) -> None:
    answer = paper_of(of, first + timedelta(more), first, before if with_file else None)
    for heading, blocks in (one for level in (2, 3) for one in _sections(answer.page, level)):
        assert any(isinstance(block, Table | Sentence | Strips) for block in blocks), heading
        tables = [block for block in blocks if isinstance(block, Table)]
        assert all(table.rows for table in tables)
        count = _COUNT.search(heading.text)
        # F has a row per lead, the register lines of activities; G counts two things.
        if count and heading.text[0] not in "FG" and not _is_register(heading, answer.page):
            assert sum(len(table.rows) for table in tables) == int(count[1]), heading


@settings(max_examples=30)
@given(plans(), plans(), days(), st.integers(0, 400), st.booleans())
def test_any_paper_is_of_the_form(
    of: Plan,
    before: Plan,
    first: date,
    more: int,
    with_file: bool,  # noqa: FBT001 - an example of either
) -> None:
    answer = paper_of(of, first + timedelta(more), first, before if with_file else None)
    assert complaints("report", as_json(answer)) == []


@settings(max_examples=30)
@given(plans(), days(), st.integers(0, 400))
def test_json_adds_up(of: Plan, first: date, more: int) -> None:
    output = read_json(paper_of(of, first + timedelta(more), first))
    counted = {one["band"]: one["now"] for one in output["counts"]}
    assert sum(counted.values()) == output["totals"]["milestones"] == len(output["milestones"])
    assert sum(one["percent"] or 0 for one in output["counts"]) == (
        100 if counted and any(counted.values()) else 0
    )
    for account in output["ledger"]:
        entries = sum(one["number"] for one in account["entries"])
        assert account["opening"] + entries == account["close"]
    new = [one["reference"] for one in output["exceptions"] if one["new_exception"]]
    opening = {one["reference"] for one in output["milestones"] if one["exception"]}
    assert set(new) <= opening


@pytest.mark.parametrize("notes", [False, True])
def test_notes_are_in_only_on_request(notes: bool) -> None:  # noqa: FBT001 - a case each
    of = plan(HISTORY)
    found = query(of, DAY, Selection())
    text = "\n".join(page(report(Paper(found, in_file(of), notes=notes))))
    assert ("Note: " in text) == notes


def test_without_the_register_no_list_of_every_milestone_is_in() -> None:
    of = plan(EVERY_KEY)
    found = query(of, DAY, Selection())
    lines = page(report(Paper(found, in_file(of), register=False)))
    assert not any(line.startswith("Appendix 3") for line in lines)
    assert any(line.startswith("Appendix 4") for line in lines)
