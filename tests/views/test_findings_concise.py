"""Findings one to a line."""

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source, Span
from wirralplan.views.findings import concise

SOURCE = Source("plan.yaml", "title: A plan\ndue: x\n")


def finding(code: str, level: Level, start: int, headline: str) -> Finding:
    return Finding(code, "a-rule", level, Span(start, start + 1), headline, "some help")


def test_each_finding_is_one_line_with_its_place_first() -> None:
    output = concise.rendered(
        SOURCE,
        [
            finding("WP991", Level.WARNING, 7, "'A plan' is short"),
            finding("WP992", Level.ERROR, 19, "'x' is no day"),
        ],
    )
    assert list(output) == [
        "plan.yaml:1:8: warning[WP991] 'A plan' is short\n",
        "plan.yaml:2:6: error[WP992] 'x' is no day\n",
    ]


def test_no_finding_is_no_line() -> None:
    assert list(concise.rendered(SOURCE, [])) == []


def test_a_line_stays_a_line_whatever_the_file_says() -> None:
    source = Source("a\nb.yaml", "x\n")
    (line,) = concise.rendered(source, [finding("WP992", Level.ERROR, 0, "a\nb\x1b[31m")])
    assert line == "a b.yaml:1:1: error[WP992] a b\\x1b[31m\n"
