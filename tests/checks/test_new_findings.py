"""The findings that a change of the file brought with it."""

from wirralplan.checks.new_findings import new_findings
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice


def finding(start: int, code: str = "WP203", words: str = "") -> Finding:
    return Finding(code, "a-rule", Level.WARNING, Span(start, start + 3), words, "", (), ())


INSERTED = [Splice(Span(10, 10), "12345")]
REPLACED = [Splice(Span(10, 13), "12345")]


def test_what_only_moved_is_not_new() -> None:
    before = [finding(4, words="line 1"), finding(20, words="line 3")]
    after = [finding(4, words="line 1"), finding(25, words="line 4")]
    assert new_findings(before, after, INSERTED) == []


def test_what_stands_in_the_new_text_is_new() -> None:
    assert new_findings([finding(4)], [finding(4), finding(12)], INSERTED) == [finding(12)]
    assert new_findings([finding(10)], [finding(11)], REPLACED) == [finding(11)]


def test_another_rule_at_an_old_place_is_new() -> None:
    assert new_findings([finding(4)], [finding(4, "WP407")], INSERTED) == [finding(4, "WP407")]


def test_a_second_finding_of_a_rule_at_one_place_is_new() -> None:
    assert new_findings([finding(4)], [finding(4), finding(4)], INSERTED) == [finding(4)]


def test_what_is_gone_is_no_matter() -> None:
    assert new_findings([finding(4), finding(20)], [], INSERTED) == []
