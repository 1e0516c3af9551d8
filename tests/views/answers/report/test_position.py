"""The first page: what is compared with what, the counts, and a plan on a page."""

from datetime import date

from answered import page
from papers import SINCE, paper_of, plan_of, section

from wirralplan.plan.queries.selection import Typed
from wirralplan.views.answer import Bar, Column, Share, Table

DONE = "title: Done\nid: done\ndue: 2018-06-30\ncompleted: 2018-07-01"
LATE = "title: Late\nid: late\ndue: 2018-07-01"
RED = (
    "title: Red\nid: red\ndue: 2018-09-01\n"
    "updates:\n  - date: 2018-07-01\n    note: No money\n    rag: red"
)
UNDATED = "title: Undated\nid: undated\ndue: tbc"


def test_the_head_says_with_what_the_paper_is_compared() -> None:
    of = plan_of(DONE)
    assert page(paper_of(of))[:4] == [
        "Report to the Improvement Board",
        "Plan",
        "Position as at Thursday 26 July 2018. Not compared with an earlier file.",
        "",
    ]
    assert page(paper_of(of, since=SINCE))[2] == (
        "Position as at Thursday 26 July 2018. Compared with the position before Thursday 28 June "
        "2018, by the dates in this file."
    )
    assert page(paper_of(of, since=SINCE, earlier=of, next_board=date(2018, 8, 23)))[2:4] == [
        (
            "Position as at Thursday 26 July 2018. Compared with the position before Thursday 28 "
            "June 2018, by last-board.yaml."
        ),
        "Next board: Thursday 23 August 2018.",
    ]


def test_the_head_says_that_the_earlier_file_may_be_another_plan() -> None:
    other = plan_of(DONE).model_copy(update={"title": "Another plan"})
    lines = page(paper_of(plan_of(DONE), since=SINCE, earlier=other))
    assert lines[3] == "The plan in last-board.yaml has another title: Another plan."


def test_with_filters_the_head_says_what_is_counted() -> None:
    of = plan_of(DONE, LATE, RED)
    answer = paper_of(of, filters=Typed(leads=["ann"], statuses=["overdue"]))
    assert page(answer)[3] == "Only led by Ann Lee and with status overdue: 1 of 3 milestones."
    assert section(answer, "Summary")[1] == (
        "Of 1 milestone: 0 complete (0%), 0 due today (0%), 0 underway (0%), 0 upcoming (0%), "
        "1 up to a month late (100%), 0 over a month late (0%), 0 cancelled (0%)."
    )


def test_the_summary_beside_the_last_board_and_how_it_came_to_be() -> None:
    of = plan_of(DONE, LATE, RED, UNDATED)
    assert section(paper_of(of, since=SINCE), "Summary") == [
        "Summary",
        (
            "Of 4 milestones: 1 complete (25%), 0 due today (0%), 0 underway (0%), 1 upcoming "
            "(25%), 1 no date yet (25%), 1 up to a month late (25%), 0 over a month late (0%), 0 "
            "cancelled (0%)."
        ),
        (
            "By rating, the worse of what dates and leads say: 1 red, 1 amber, 0 green, 1 blue, 0 "
            "grey, 1 not rated."
        ),
        "Not late does not mean on track: nobody has to have said so.",
        "1 that is not overdue is reported red or amber by its lead.",
        "Standing | 26 Jul 2018 | Before 28 Jun 2018 | Change",
        "Complete | 1 (25%) | 0 (0%) | +1",
        "Due today | 0 (0%) | 0 (0%) | none",
        "Underway | 0 (0%) | 0 (0%) | none",
        "Upcoming | 1 (25%) | 3 (75%) | -2",
        "No date yet | 1 (25%) | 1 (25%) | none",
        "Up to a month late | 1 (25%) | 0 (0%) | +1",
        "Over a month late | 0 (0%) | 0 (0%) | none",
        "Cancelled | 0 (0%) | 0 (0%) | none",
        "All | 4 (100%) | 4 (100%) | none",
        "From before 28 June 2018 to now: complete 0 + 1 completed (B) = 1.",
        (
            "The figures before 28 June 2018 are as this file records them now: what is dated "
            "before that day and was written in later is in no section."
        ),
    ]


def test_of_no_milestones_there_are_no_percentages() -> None:
    empty = plan_of()
    assert section(paper_of(empty), "Summary")[1] == (
        "Of 0 milestones: 0 complete, 0 due today, 0 underway, 0 upcoming, 0 up to a month late, "
        "0 over a month late, 0 cancelled."
    )
    removed = section(paper_of(empty, since=SINCE, earlier=plan_of(DONE)), "Summary")
    assert removed[4:7] + removed[-2:] == [
        "Standing | 26 Jul 2018 | Before 28 Jun 2018 | Change",
        "Complete | 0 | 0 (0%) | none",
        "Due today | 0 | 0 (0%) | none",
        "All | 0 | 1 (100%) | -1",
        "From before 28 June 2018 to now: all 1 - 1 removed (E) = 0.",
    ]


def test_a_bar_says_what_the_columns_say() -> None:
    answer = paper_of(plan_of(DONE, LATE, RED))
    tables = [block for block in answer.page if isinstance(block, Table)]
    pictured = [(table, column) for table in tables for column in table.columns if column.picture]
    [(table, column)] = pictured
    assert isinstance(column, Column)
    assert [column.cell(row).value for row in (*table.rows, table.foot)] == 2 * [
        Bar(
            [
                Share(1, "done", "complete"),
                Share(1, "good", "not late"),
                Share(1, "warn", "up to a month late"),
            ]
        )
    ]
