"""A board paper told in examples: one milestone, what became of it, and where the paper has it.

The board met on 28 June 2018 and meets again on 26 July, for which the paper is.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from wirralplan.plan.dates.months import DueDate, due_in_short
from wirralplan.plan.model import Move, Plan
from wirralplan.plan.queries.report import Report, report
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.survey import OnTheDay

LAST_BOARD, BOARD = date(2018, 6, 28), date(2018, 7, 26)
AGREED = "Improvement Board"
SECTIONS: Mapping[str, Callable[[Report], Iterable[OnTheDay]]] = {
    "moves to decide": lambda paper: (one.row for one in paper.decide_moves),
    "cancelled, to decide": lambda paper: paper.decide_cancelled,
    "expected later": lambda paper: paper.expected_later,
    "A": lambda paper: paper.exceptions,
    "B": lambda paper: paper.completed,
    "D": lambda paper: paper.due_next,
    "added": lambda paper: paper.added,
    "removed": lambda paper: paper.removed,
    "reopened": lambda paper: paper.reopened,
    "cancelled": lambda paper: paper.cancelled,
    "reinstated": lambda paper: paper.reinstated,
    "G": lambda paper: paper.undated,
}


def moved(on: str, from_: str, *, agreed: str | None = None) -> dict[str, str]:
    move = {"date": on, "from": from_, "reason": f"As told on {on}"}
    return move if agreed is None else {**move, "approved_by": agreed}


def hub(due: str = "2018-12-31", *, title: str = "Hub opened", **more: object) -> dict[str, Any]:
    return {"title": title, "due": due, **more}


def planned(*milestones: Mapping[str, Any], activity: str = "Hubs") -> Plan:
    work = {"title": activity, "lead": "Ann Lee", "milestones": milestones}
    streams = [{"title": "Homes", "activities": [work]}]
    return Plan.model_validate({"format": "1", "title": "A plan", "workstreams": streams})


def for_the_board(plan: Plan, earlier: Plan | None = None) -> Report:
    return report(plan, BOARD, Selection(), since=LAST_BOARD, earlier=earlier)


def alone(*milestones: Mapping[str, Any]) -> Mapping[str, list[str]]:
    """What the paper lists of milestones from their own dates, section by section."""
    return sections(for_the_board(planned(*milestones)))


def against(was: Mapping[str, Any], now: Mapping[str, Any]) -> Mapping[str, list[str]]:
    """What the paper lists of a milestone that an earlier plan has otherwise."""
    return sections(for_the_board(planned(now), planned(was)))


def sections(paper: Report) -> Mapping[str, list[str]]:
    """The titles in each section that has any, and in words what moved."""
    found = {
        name: [row.placed.milestone.title for row in rows(paper)] for name, rows in SECTIONS.items()
    }
    found["C"] = [
        f"{in_words(one.was)} to {in_words(one.now)}, {days(one.days)}"
        f"{before(one.before)}: {reasons(one.moves)}"
        for one in paper.moved
    ]
    return {name: rows for name, rows in found.items() if rows}


def in_words(due: DueDate | None) -> str:
    return "ongoing" if due is None else due_in_short(due)


def days(count: int | None) -> str:
    return "no days" if count is None else f"{count} days"


def before(count: int) -> str:
    return f", moved before: {count}" if count else ""


def reasons(moves: Iterable[Move]) -> str:
    known = [f"{one.reason} ({one.approved_by or 'nobody recorded'})" for one in moves]
    return "; ".join(known) or "without a move"


def why(on: str, agreed: str = AGREED) -> str:
    """What ``moved`` says of its day."""
    return f"As told on {on} ({agreed})"


def test_nothing_happened() -> None:
    assert alone(hub(), hub(title="Panel", completed="2018-06-27")) == {}


def test_both_days_of_the_period_are_in_it() -> None:
    days_of_completion = ["2018-06-27", "2018-06-28", "2018-07-26", "2018-07-27"]
    assert alone(*(hub(title=day, completed=day) for day in days_of_completion)) == {
        "B": ["2018-06-28", "2018-07-26"]
    }


def test_a_month_is_complete_at_its_end() -> None:
    june, july = hub(title="In June", completed="2018-06"), hub(title="Later", completed="2018-07")
    assert alone(june, july) == {"B": ["In June"]}


def test_a_date_moved_and_nobody_is_recorded_as_agreeing() -> None:
    assert alone(hub("2018-09-30", moves=[moved("2018-07-03", "2018-08-31")])) == {
        "C": ["31 Aug 2018 to 30 Sep 2018, 30 days: As told on 2018-07-03 (nobody recorded)"],
        "moves to decide": ["Hub opened"],
    }


def test_what_the_last_board_agreed_on_its_day_belongs_to_this_paper() -> None:
    agreed = moved("2018-06-28", "2018-08-31", agreed=AGREED)
    assert alone(hub("2018-09-30", moves=[agreed])) == {
        "C": ["31 Aug 2018 to 30 Sep 2018, 30 days: As told on 2018-06-28 (Improvement Board)"]
    }


def test_moved_once_more() -> None:
    moves = [moved("2018-03-01", "2018-05-31"), moved("2018-07-03", "2018-08-31", agreed=AGREED)]
    assert alone(hub("2018-09-30", moves=moves)) == {
        "C": [f"31 Aug 2018 to 30 Sep 2018, 30 days, moved before: 1: {why('2018-07-03')}"]
    }


def test_moved_and_back_is_one_row() -> None:
    there = moved("2018-06-29", "2018-09-30", agreed=AGREED)
    back = moved("2018-07-20", "2018-10-31", agreed=AGREED)
    assert alone(hub("2018-09-30", moves=[there, back])) == {
        "C": [f"30 Sep 2018 to 30 Sep 2018, 0 days: {why('2018-06-29')}; {why('2018-07-20')}"]
    }


def test_moved_and_completed_in_one_period() -> None:
    move = moved("2018-07-03", "2018-06-30", agreed=AGREED)
    assert alone(hub("2018-07-31", moves=[move], completed="2018-07-20")) == {
        "B": ["Hub opened"],
        "C": ["30 Jun 2018 to 31 Jul 2018, 31 days: As told on 2018-07-03 (Improvement Board)"],
    }


def test_a_date_that_is_lost_is_an_exception() -> None:
    assert alone(hub("tbc", moves=[moved("2018-07-03", "2018-12-31")])) == {
        "A": ["Hub opened"],
        "C": ["31 Dec 2018 to no date yet, no days: As told on 2018-07-03 (nobody recorded)"],
        "G": ["Hub opened"],
        "moves to decide": ["Hub opened"],
    }


def test_a_first_date_needs_nobodys_agreement() -> None:
    first = {"date": "2018-07-03", "from": "tbc"}
    assert alone(hub("2018-08-26", moves=[first])) == {
        "C": ["no date yet to 26 Aug 2018, no days: None (nobody recorded)"],
        "D": ["Hub opened"],
    }


def test_a_month_made_exact_is_no_move() -> None:
    assert against(hub("2018-09"), hub("2018-09-14")) == {}


def test_a_date_changed_without_a_move_is_told_and_for_the_board_to_decide() -> None:
    assert against(hub("2018-09-30"), hub("2018-10-31")) == {
        "C": ["30 Sep 2018 to 31 Oct 2018, 31 days: without a move"],
        "moves to decide": ["Hub opened"],
    }


def test_a_move_that_says_there_was_no_date_does_not_hide_that_there_was_one() -> None:
    first = {"date": "2018-07-03", "from": "tbc", "reason": "Builder found"}
    paper = against(hub("2018-09-30"), hub("2018-10-31", moves=[first]))
    assert paper == {
        "C": ["30 Sep 2018 to 31 Oct 2018, 31 days: Builder found (nobody recorded)"],
        "moves to decide": ["Hub opened"],
    }


def test_a_first_date_set_without_a_move_needs_nobodys_agreement() -> None:
    assert against(hub("tbc"), hub("2018-10-31")) == {
        "C": ["no date yet to 31 Oct 2018, no days: without a move"]
    }


def test_what_lost_its_date_has_no_first_date_any_more() -> None:
    """The board agreed that it has none; nobody is recorded as agreeing to another one."""
    lost = moved("2018-03-01", "2018-06-30", agreed=AGREED)
    assert against(hub("tbc", moves=[lost]), hub("2018-10-31", moves=[lost])) == {
        "C": ["no date yet to 31 Oct 2018, no days, moved before: 1: without a move"],
        "moves to decide": ["Hub opened"],
    }


def test_what_was_completed_before_the_last_board_and_recorded_after_it() -> None:
    """Only the earlier plan shows that the last paper could not have it."""
    backdated = hub(completed="2018-06-01")
    assert alone(backdated) == {}
    assert against(hub(), backdated) == {"B": ["Hub opened"]}


def test_what_moved_before_the_last_board_and_was_recorded_after_it() -> None:
    backdated = hub("2018-10-31", moves=[moved("2018-06-01", "2018-09-30")])
    assert alone(backdated) == {}
    assert against(hub("2018-09-30"), backdated) == {
        "C": ["30 Sep 2018 to 31 Oct 2018, 31 days: As told on 2018-06-01 (nobody recorded)"],
        "moves to decide": ["Hub opened"],
    }


def test_reopened() -> None:
    assert against(hub(completed="2018-06-01"), hub()) == {"reopened": ["Hub opened"]}


def test_cancelled_with_and_without_agreement() -> None:
    end = {"cancelled": "2018-07-03", "reason": "No funds"}
    agreed = hub(title="Panel", **end, approved_by=AGREED)
    assert alone(agreed, hub(**end)) == {
        "cancelled": ["Panel", "Hub opened"],
        "cancelled, to decide": ["Hub opened"],
    }


def test_cancelled_no_more() -> None:
    assert against(hub(cancelled="2018-06-01", reason="No funds"), hub()) == {
        "reinstated": ["Hub opened"]
    }


def test_completed_after_all_is_reinstated_too() -> None:
    """So that the opening and the sections make what is cancelled now."""
    was = hub(cancelled="2018-06-01", reason="No funds")
    assert against(was, hub(completed="2018-07-03")) == {
        "B": ["Hub opened"],
        "reinstated": ["Hub opened"],
    }


def test_another_wording_is_the_same_milestone() -> None:
    was, now = hub(title="Hub opened"), hub(title="Hub opened to families")
    paper = for_the_board(planned(now), planned(was))
    assert sections(paper) == {}
    assert [type(one).__name__ for one in paper.reworded] == ["Renamed"]


def test_from_one_activity_to_another_it_is_neither_removed_nor_added() -> None:
    was, now = planned(hub()), planned(hub(), activity="Early help")
    assert sections(for_the_board(now, was)) == {}


def test_another_promise_in_its_place_is_one_removed_and_one_added() -> None:
    now = planned(hub("2018-11-30", title="Foster carers recruited"), activity="Early help")
    paper = for_the_board(now, planned(hub(completed="2018-06-01")))
    assert sections(paper) == {"removed": ["Hub opened"], "added": ["Foster carers recruited"]}
    assert paper.then is not None
    assert [one.value for one in paper.then] == ["complete"]
    assert [one.value for one in paper.now] == ["upcoming"]


def test_what_is_added_complete_or_cancelled_is_in_those_sections_too() -> None:
    done = hub(title="Panel", completed="2018-05-01")
    gone = hub(title="Forum", cancelled="2018-07-02", reason="No funds")
    paper = for_the_board(planned(hub(), done, gone), planned(hub()))
    assert sections(paper) == {
        "added": ["Panel", "Forum"],
        "B": ["Panel"],
        "cancelled": ["Forum"],
        "cancelled, to decide": ["Forum"],
    }


def test_what_a_lead_expects_is_for_the_board_while_it_is_later_than_the_date() -> None:
    updates = [
        {"date": "2018-06-01", "note": "Builder found", "expected": "2019-02"},
        {"date": "2018-07-02", "note": "Roof on"},
    ]
    assert alone(hub(updates=updates)) == {"expected later": ["Hub opened"]}
    move = moved("2018-07-10", "2018-12-31", agreed=AGREED)
    assert alone(hub("2019-02-28", updates=updates, moves=[move])) == {
        "C": ["31 Dec 2018 to 28 Feb 2019, 59 days: As told on 2018-07-10 (Improvement Board)"]
    }


def test_due_next_is_the_month_from_the_day_with_both_its_ends() -> None:
    dues = ["2018-07-25", "2018-07-26", "2018-08", "2018-08-26", "2018-08-27"]
    assert alone(*(hub(due, title=due) for due in dues)) == {
        "A": ["2018-07-25"],
        "D": ["2018-07-26", "2018-08-26"],
    }


def test_due_next_is_by_date_up_to_the_next_board() -> None:
    dues = ["2018-10-01", "2018-08", "2018-07-26", "2018-09-30", "2018-09"]
    plan = planned(*(hub(due, title=due) for due in dues))
    paper = report(plan, BOARD, Selection(), next_board=date(2018, 9, 30))
    assert sections(paper) == {"D": ["2018-07-26", "2018-08", "2018-09-30", "2018-09"]}


def test_the_worst_exception_is_first() -> None:
    red = {"date": "2018-07-01", "note": "No builder", "rag": "red"}
    green = {"date": "2018-07-01", "note": "Nearly there", "rag": "green"}
    assert alone(
        hub("2018-07-20", title="Six days late"),
        hub("2018-07-10", title="Sixteen days late"),
        hub(title="Due later, reported red", updates=[red]),
        hub("2018-05-01", title="Over a month late, reported green", updates=[green]),
        hub("2018-07-24", title="Two days late, reported red", updates=[red]),
    ) == {
        "A": [
            "Over a month late, reported green",
            "Two days late, reported red",
            "Due later, reported red",
            "Sixteen days late",
            "Six days late",
        ]
    }


def test_what_is_an_exception_no_more() -> None:
    green = {"date": "2018-07-10", "note": "Builder found", "rag": "green"}
    red = {"date": "2018-06-01", "note": "No builder", "rag": "red"}
    agreed = moved("2018-07-03", "2018-06-01", agreed=AGREED)
    paper = for_the_board(
        planned(
            hub("2018-06-01", title="Completed since", completed="2018-07-03"),
            hub(title="Red no more", updates=[red, green]),
            hub(title="Another date", moves=[agreed]),
            hub("2018-06-01", title="Still overdue"),
            hub("2018-07-01", title="Overdue since"),
        )
    )
    assert paper.past_exceptions == 3
    assert sections(paper)["A"] == ["Still overdue", "Overdue since"]
