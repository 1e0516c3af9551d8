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
        "1.1.5 | Lost | new | Ann Lee | no date yet | green | no update",
        "Reported better than the dates say: 1.1.3.",
        "0 exceptions of the last board are none now.",
    ]


def test_what_is_settled_is_no_exception_any_more_and_is_counted() -> None:
    done = f"{OLD}\ncompleted: 2018-07-20"
    assert section(paper_of(plan_of(done), since=SINCE), "A. ") == [
        "A. Exceptions (0)",
        "Nothing is overdue, reported red or amber, or has lost its date.",
        "1 exception of the last board is none now.",
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
            "Nothing: every move and cancellation since 28 June 2018 has somebody's agreement "
            "recorded, and no lead expects a later date."
        ),
    ]


def test_without_a_period_it_is_not_known_what_there_is_to_decide() -> None:
    assert section(paper_of(plan_of(LOST)), "For the") == [
        "For the board to decide (0)",
        (
            "Dates moved and milestones cancelled: without an earlier board to compare with, it "
            "is not known which are new."
        ),
    ]
