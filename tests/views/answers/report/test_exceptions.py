"""What the board is asked to decide, and A: exceptions."""

from papers import SINCE, paper_of, plan_of, section

LATE = "title: Late\nid: late\ndue: 2018-07-01"
OLD = "title: Old\nid: old\ndue: 2018-05-01"
BETTER = (
    "title: Better\nid: better\ndue: 2018-07-20\n"
    "updates:\n  - date: 2018-07-25\n    note: Nearly there\n    rag: green\n    by: Ann Lee"
)
WARNED = (
    "title: Warned\nid: warned\ndue: 2018-09-01\n"
    "updates:\n  - date: 2018-07-01\n    note: No money\n    rag: red\n    expected: 2018-10"
)
LOST = (
    "title: Lost\nid: lost\ndue: tbc\n"
    "moves:\n  - date: 2018-07-02\n    from: 2018-12-31\n    reason: No contract"
)
CANCELLED = "title: Gone\nid: gone\ndue: 2018-09-01\ncancelled: 2018-07-03\nreason: Merged"


def test_the_worst_come_first_and_what_is_new_says_so() -> None:
    answer = paper_of(plan_of(LATE, OLD, BETTER, WARNED, LOST), since=SINCE)
    assert section(answer, "A. ") == [
        "A. Exceptions (5)",
        (
            "5 exceptions = 3 overdue + 1 not overdue and reported red or amber + 1 that has lost "
            "its date"
        ),
        "Milestone | New | Lead | Due | Days late | Rating | Latest update",
        "1.1.2 | Old | Ann Lee | 1 May 2018 | 86 | red | no update",
        (
            "1.1.4 | Warned | new | Ann Lee | 1 Sep 2018 | red (reported 1 Jul; dates: green) | 1 "
            "Jul 2018 (red): No money (expected Oct 2018)"
        ),
        "1.1.1 | Late | new | Ann Lee | 1 Jul 2018 | 25 | amber | no update",
        (
            "1.1.3 | Better | new | Ann Lee | 20 Jul 2018 | 6 | amber (reported green 25 Jul) | 25 "
            "Jul 2018 (green, Ann Lee): Nearly there"
        ),
        "1.1.5 | Lost | new | Ann Lee | no date yet (was 31 Dec 2018) | green | no update",
        "Reported better than the dates say: 1.1.3.",
        "3 of 5 have never had an update.",
        "No exception of the last board has stopped being one.",
    ]


def test_what_is_settled_is_no_exception_any_more_and_is_counted() -> None:
    done = f"{OLD}\ncompleted: 2018-07-20"
    assert section(paper_of(plan_of(done), since=SINCE), "A. ") == [
        "A. Exceptions (0)",
        "Nothing is overdue, reported red or amber, or has lost its date.",
        "1 exception of the last board is none now: 1 completed (1.1.1).",
    ]


def test_without_an_earlier_board_nothing_is_new() -> None:
    assert section(paper_of(plan_of(LATE)), "A. ") == [
        "A. Exceptions (1)",
        (
            "1 exception = 1 overdue + 0 not overdue and reported red or amber + 0 that have lost "
            "their date"
        ),
        "Milestone | Lead | Due | Days late | Rating | Latest update",
        "1.1.1 | Late | Ann Lee | 1 Jul 2018 | 25 | amber | no update",
        "1 of 1 has never had an update.",
    ]


def test_the_board_decides_what_nobody_agreed_to_and_what_leads_expect() -> None:
    assert section(paper_of(plan_of(WARNED, LOST, CANCELLED), since=SINCE), "For the") == [
        "For the board to decide (3)",
        "Dates moved with nobody recorded as agreeing (1)",
        "Milestone | Lead | From | To | Days | Moved before | Why, and who agreed",
        (
            "1.1.2 | Lost | Ann Lee | 31 Dec 2018 | no date yet | never | No contract (nobody "
            "recorded as agreeing)"
        ),
        "Cancelled with nobody recorded as agreeing (1)",
        "Milestone | Lead | Due | Cancelled | Why | Agreed by",
        "1.1.3 | Gone | Ann Lee | 1 Sep 2018 | 3 Jul 2018 | Merged | nobody recorded",
        "Expected by their leads after the due date (1)",
        "Milestone | Lead | Due | Expected | Days | Latest update",
        "1.1.1 | Warned | Ann Lee | 1 Sep 2018 | Oct 2018 | +60 | 1 Jul 2018 (red): No money",
    ]


def test_there_is_nothing_to_decide_where_everything_is_agreed() -> None:
    agreed = f"{LOST}\n    approved_by: Board"
    assert section(paper_of(plan_of(agreed, LATE), since=SINCE), "For the") == [
        "For the board to decide (0)",
        (
            "Nothing: no date that is another now, and nothing cancelled since 28 June 2018, is "
            "without somebody's agreement, and no lead expects a later date."
        ),
    ]


def test_nothing_to_decide_where_nothing_happened() -> None:
    assert section(paper_of(plan_of(LATE), since=SINCE), "For the") == [
        "For the board to decide (0)",
        (
            "Nothing: no date has moved and nothing was cancelled since 28 June 2018, and no lead "
            "expects a later date."
        ),
    ]


def test_what_an_earlier_board_left_undecided_stays_until_somebody_agrees() -> None:
    left = "title: Left\nid: left\ndue: 2018-12-31\nmoves:\n"
    move = "  - date: 2018-05-01\n    from: 2018-06-01\n    reason: No contract"
    undecided = "Moved earlier, and still with nobody recorded as agreeing: 1.1.1."
    before = plan_of(f"{left}{move}")
    assert section(paper_of(before, since=SINCE), "For the") == [
        "For the board to decide (0)",
        undecided,
    ]
    after = plan_of(f"{left}{move}\n    approved_by: Board")
    answer = paper_of(after, since=SINCE, earlier=before)
    assert undecided not in section(answer, "For the")
    assert section(answer, "C. ")[1:] == [
        "No due date has moved.",
        "Agreed to since, having moved before: 1.1.1.",
    ]


def test_what_became_of_the_exceptions_of_the_last_board_is_said_of_each() -> None:
    before = plan_of(
        "title: Done\nid: done\ndue: 2018-05-01",
        "title: Off\nid: off\ndue: 2018-05-01",
        "title: Later\nid: later\ndue: 2018-05-01",
        "title: Gone\nid: gone\ndue: 2018-05-01",
        WARNED.replace("2018-07-01", "2018-06-01"),
        OLD,
    )
    after = plan_of(
        "title: Done\nid: done\ndue: 2018-05-01\ncompleted: 2018-07-01",
        "title: Off\nid: off\ndue: 2018-05-01\ncancelled: 2018-07-01\nreason: Too hard",
        "title: Later\nid: later\ndue: 2019-05-01",
        f"{WARNED}\n  - date: 2018-07-20\n    note: Money found\n    rag: green",
        OLD,
    )
    assert section(paper_of(after, since=SINCE, earlier=before), "A. ")[-1] == (
        "5 exceptions of the last board are none now: 1 completed (1.1.1), 1 cancelled (1.1.2), "
        "1 removed from the plan (1.1.4), 1 given a later date (1.1.3) and 1 reported better "
        "(1.1.4)."
    )


def test_without_a_period_it_is_not_known_what_there_is_to_decide() -> None:
    assert section(paper_of(plan_of(LOST)), "For the") == [
        "For the board to decide",
        "Moved with nobody recorded as agreeing: 1.1.1.",
        (
            "What has moved or been cancelled since the last board: not known without the day of "
            "that board."
        ),
    ]
