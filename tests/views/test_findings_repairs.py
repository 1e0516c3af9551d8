"""What was put right, a line for each."""

from wirralplan.checks.repairing import Repair
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Span
from wirralplan.views.findings.repairs import rendered


def repair(
    line: int, code: str, was: str, now: str, headline: str = "something is wrong"
) -> Repair:
    finding = Finding(code, "name", Level.ERROR, Span(0, 0), headline, safe=code != "WP202")
    return Repair(line, finding, was, now)


def test_each_repair_says_what_stood_there_and_what_stands_there_now() -> None:
    made = [repair(7, "WP101", "leed", "lead"), repair(120, "WP201", "30/06/18", "2018-06-30")]
    assert list(rendered("plan.yaml", made)) == [
        "Fixed in plan.yaml:",
        "  line   7: leed -> lead (WP101)",
        "  line 120: 30/06/18 -> 2018-06-30 (WP201)",
    ]


def test_what_cannot_be_shown_is_reported_as_the_mistake_that_it_was() -> None:
    made = [
        repair(1, "WP002", "\t", "  ", "this line does not begin as it should"),
        repair(2, "WP006", "", " ", "there is too little behind ':'"),
        repair(3, "WP004", "a\u200bb", "ab", "something between 'a' and 'b' is not seen"),
        repair(4, "WP009", "x" * 61, "y", "more than #1 stands here"),
    ]
    assert list(rendered("plan\x1b.yaml", made)) == [
        "Fixed in plan\\x1b.yaml:",
        "  line 1: this line does not begin as it should (WP002)",
        "  line 2: there is too little behind ':' (WP006)",
        "  line 3: something between 'a' and 'b' is not seen (WP004)",
        "  line 4: more than #1 stands here (WP009)",
    ]


def test_nothing_is_said_where_nothing_was_put_right() -> None:
    assert list(rendered("plan.yaml", [])) == []


def test_guesses_stand_apart() -> None:
    made = [repair(9, "WP202", "2018-09-31", "2018-09-30"), repair(10, "WP101", "leed", "lead")]
    assert list(rendered("plan.yaml", made)) == [
        "Fixed in plan.yaml:",
        "  line 10: leed -> lead (WP101)",
        "Guessed (please review) in plan.yaml:",
        "  line  9: 2018-09-31 -> 2018-09-30 (WP202)",
    ]
