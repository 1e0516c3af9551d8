"""What happened since the last board: B, C and E."""

from papers import SINCE, paper_of, plan_of, section

OPEN = "title: Panel set up\nid: panel\ndue: 2018-08-31"


def moved(*lines: str) -> list[str]:
    return section(paper_of(plan_of(*lines), since=SINCE), "C. ")


def test_completed_says_what_shows_it() -> None:
    done = (
        f"{OPEN}\ncompleted: 2018-07-03\nevidence: Minutes of 3 July\nimpact: Fewer children wait"
    )
    bare = "title: Bare\nid: bare\ndue: 2018-07\ncompleted: 2018-06-28"
    before = "title: Before\nid: before\ndue: 2018-07\ncompleted: 2018-06-27"
    assert section(paper_of(plan_of(done, bare, before), since=SINCE), "B. ") == [
        "B. Completed since 28 June 2018 (2)",
        "Milestone | Lead | Due | Completed | Evidence | Impact",
        (
            "1.1.1 | Panel set up | Ann Lee | 31 Aug 2018 | 3 Jul 2018 | Minutes of 3 July | "
            "Fewer children wait"
        ),
        "1.1.2 | Bare | Ann Lee | Jul 2018 | 28 Jun 2018 | no evidence recorded",
    ]


def test_a_milestone_that_moved_twice_is_one_row_with_both_reasons() -> None:
    twice = (
        "title: Twice\nid: twice\ndue: 2018-09-30\nmoves:\n"
        "  - date: 2018-05-01\n    from: 2018-06-01\n    reason: Before\n"
        "  - date: 2018-06-28\n    from: 2018-07-01\n    reason: Snow\n    approved_by: Board\n"
        "  - date: 2018-07-26\n    from: 2018-08-01\n    reason: Rain\n"
    )
    assert moved(twice) == [
        "C. Dates moved since 28 June 2018 (1)",
        "Milestone | Lead | From | To | Days | Moved before | Why, and who agreed",
        (
            "1.1.1 | Twice | Ann Lee | 1 Jul 2018 | 30 Sep 2018 | +91 | once | Snow (agreed by "
            "Board); Rain (nobody recorded as agreeing)"
        ),
    ]


def test_a_first_date_needs_nobody_to_agree_and_a_move_and_back_is_a_row() -> None:
    first = "title: First\nid: first\ndue: 2018-09\nmoves:\n  - date: 2018-07-01\n    from: tbc"
    back = (
        "title: Back\nid: back\ndue: 2018-09-30\nmoves:\n"
        "  - date: 2018-07-01\n    from: 2018-09-30\n    reason: Snow\n"
        "  - date: 2018-07-02\n    from: 2018-10-31\n    reason: Thaw\n"
    )
    assert moved(first, back)[2:] == [
        "1.1.1 | First | Ann Lee | no date yet | Sep 2018 | never | it had no date yet",
        (
            "1.1.2 | Back | Ann Lee | 30 Sep 2018 | 30 Sep 2018 | 0 | never | Snow (nobody "
            "recorded as agreeing); Thaw (nobody recorded as agreeing)"
        ),
    ]


def test_a_date_that_changed_without_a_move_says_so_where_the_earlier_file_shows_it() -> None:
    before = plan_of("title: Quiet\nid: quiet\ndue: 2018-08-01")
    after = plan_of("title: Quiet\nid: quiet\ndue: 2018-09-01")
    assert section(paper_of(after, since=SINCE), "C. ") == [
        "C. Dates moved since 28 June 2018 (0)",
        "No due date has moved.",
    ]
    assert section(paper_of(after, since=SINCE, earlier=before), "C. ")[2:] == [
        (
            "1.1.1 | Quiet | Ann Lee | 1 Aug 2018 | 1 Sep 2018 | +31 | never | changed without a "
            "recorded move"
        )
    ]


def test_e_tells_what_only_the_earlier_file_can_know() -> None:
    before = plan_of(
        "title: Old name\nid: panel\ndue: 2018-08-31",
        "title: Was done\nid: done\ndue: 2018-06-01\ncompleted: 2018-06-02",
        "title: Was off\nid: off\ndue: 2018-09-01\ncancelled: 2018-06-02\nreason: No need",
        "title: Forgotten\nid: forgotten\ndue: 2018-07-31",
    )
    after = plan_of(
        "title: New name\nid: panel\ndue: 2018-08-31",
        "title: Was done\nid: done\ndue: 2018-06-01",
        "title: Was off\nid: off\ndue: 2018-09-01",
        "title: Something else\nid: else\ndue: 2019-03-31",
    )
    assert section(paper_of(after, since=SINCE, earlier=before), "E. ") == [
        "E. Added, removed, reworded, reopened, cancelled since 28 June 2018 (5)",
        "Added (1)",
        "Milestone | Lead | Due | Status",
        "1.1.4 | Something else | Ann Lee | 31 Mar 2019 | upcoming",
        "Removed, by its number then (1)",
        "Milestone | Lead | Due | Was",
        "1.1.4 | Forgotten | Ann Lee | 31 Jul 2018 | upcoming",
        "Reworded (1)",
        "What | Was | Now",
        "1.1.1 | New name | Old name | New name",
        "Reopened (1)",
        "Milestone | Lead | Due | Was complete | Status",
        "1.1.2 | Was done | Ann Lee | 1 Jun 2018 | 2 Jun 2018 | overdue",
        "No longer cancelled (1)",
        "Milestone | Lead | Due | Status",
        "1.1.3 | Was off | Ann Lee | 1 Sep 2018 | upcoming",
        "Nothing was cancelled.",
    ]


def test_nothing_of_these_is_a_sentence() -> None:
    of = plan_of(OPEN)
    title = "E. Added, removed, reworded, reopened, cancelled"
    assert section(paper_of(of), "E. ") == [title, "Not compared with an earlier board."]
    assert section(paper_of(of, since=SINCE), "E. ") == [
        f"{title} since 28 June 2018 (0)",
        "Added, removed, reworded and reopened: not compared with an earlier file.",
        "Nothing was cancelled.",
    ]
    assert section(paper_of(of, since=SINCE, earlier=of), "E. ") == [
        f"{title} since 28 June 2018 (0)",
        "Nothing was added, removed, reworded, reopened or cancelled.",
    ]


def test_what_the_last_board_was_told_on_its_day_and_is_not_said_any_more() -> None:
    """The paper of that board had it; the opening, the end of the day before, has not."""
    before = plan_of(
        "title: Trained\nid: trained\ndue: 2018-07-31\ncompleted: 2018-06-28",
        "title: Off\nid: off\ndue: 2018-09-01\ncancelled: 2018-06-28\nreason: No need",
        "title: Moved\nid: moved\ndue: 2018-10-01\nmoves:\n"
        "  - date: 2018-06-28\n    from: 2018-08-01\n    reason: Builder late",
    )
    after = plan_of(
        "title: Trained\nid: trained\ndue: 2018-07-31",
        "title: Off\nid: off\ndue: 2018-09-01",
        "title: Moved\nid: moved\ndue: 2018-08-01",
    )
    answer = paper_of(after, since=SINCE, earlier=before)
    assert section(answer, "E. ") == [
        "E. Added, removed, reworded, reopened, cancelled since 28 June 2018 (3)",
        "Recorded in the earlier file and withdrawn (3)",
        "Milestone | Lead | Was completed | Was cancelled | Was due | Status",
        "1.1.1 | Trained | Ann Lee | 28 Jun 2018 | upcoming",
        "1.1.2 | Off | Ann Lee | 28 Jun 2018 | upcoming",
        "1.1.3 | Moved | Ann Lee | 1 Oct 2018 | upcoming",
        "Nothing was added, removed, reworded, reopened or cancelled.",
    ]
    assert section(answer, "C. ")[1:] == ["No due date has moved."]


def test_what_was_recorded_late_says_so() -> None:
    before = plan_of(OPEN)
    after = plan_of(f"{OPEN}\ncompleted: 2018-06-20\nevidence: Minutes")
    assert section(paper_of(after, since=SINCE, earlier=before), "B. ")[2:] == [
        "1.1.1 | Panel set up | Ann Lee | 31 Aug 2018 | 20 Jun 2018 (recorded late) | Minutes"
    ]
    assert section(paper_of(after, since=SINCE), "B. ")[1:] == ["Nothing was completed."]


def test_who_agreed_afterwards_is_no_move() -> None:
    move = f"{OPEN}\nmoves:\n  - date: 2018-06-12\n    from: 2018-06-30\n    reason: Late"
    answer = paper_of(
        plan_of(f"{move}\n    approved_by: Board"), since=SINCE, earlier=plan_of(move)
    )
    assert section(answer, "C. ")[1:] == [
        "No due date has moved.",
        "Agreed to since, having moved before: 1.1.1.",
    ]


def test_a_month_made_exact_needs_nobody_to_agree_where_the_real_move_has_somebody() -> None:
    month = (
        "title: Month\nid: month\ndue: 2018-12-31\nmoves:\n"
        "  - date: 2018-07-01\n    from: 2018-09\n    reason: Exact\n"
        "  - date: 2018-07-02\n    from: 2018-09-14\n    reason: Later\n    approved_by: Board\n"
    )
    answer = paper_of(plan_of(month), since=SINCE)
    assert section(answer, "For the")[0] == "For the board to decide (0)"
    assert section(answer, "C. ")[2:] == [
        (
            "1.1.1 | Month | Ann Lee | Sep 2018 | 31 Dec 2018 | +92 | never | Exact; Later (agreed "
            "by Board)"
        )
    ]


def test_what_was_added_with_a_move_that_nobody_agreed_to_is_left_to_the_board() -> None:
    late = (
        "title: Late guest\nid: guest\ndue: 2018-12-01\nmoves:\n"
        "  - date: 2018-07-05\n    from: 2018-08-01\n    reason: Not ready"
    )
    answer = paper_of(plan_of(OPEN, late), since=SINCE, earlier=plan_of(OPEN))
    assert section(answer, "For the")[1:] == [
        "Moved earlier, and still with nobody recorded as agreeing: 1.1.2."
    ]
