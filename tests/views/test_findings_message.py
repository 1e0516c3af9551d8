"""A finding in sentences."""

from wirralplan.text.finding import Finding, Level, Related
from wirralplan.text.source import Source, Span
from wirralplan.views.findings import message

SOURCE = Source("folder\\plan\x1b.yaml", "title: x\ndue: 2018\u202e\n")


def finding(words: str = "", related: tuple[Related, ...] = ()) -> Finding:
    span = Span(14, 18)
    return Finding(
        "WP992", "stand-in-day", Level.ERROR, span, "\x1b[31m is no date", words, related
    )


def test_what_is_wrong_comes_before_what_to_write() -> None:
    assert message.sentences(finding()) == ["\\x1b[31m is no date"]
    assert message.sentences(finding("write\n  due: \u202e8102")) == [
        "\\x1b[31m is no date",
        "help: write",
        "  due: \\u202e8102",
    ]


def test_advice_is_one_line() -> None:
    assert message.advice(finding()) == ""
    assert message.advice(finding("write\n  due: \u202e8102")) == "write; due: \\u202e8102"


def test_lines_to_paste_keep_their_ends_and_their_spaces() -> None:
    pasted = finding("say why; add below line 2:\nmoves:\n  - date: \u202e\nor put it back")
    assert message.to_paste(pasted) == [
        "say why; add below line 2:",
        "moves:",
        "  - date: \\u202e",
        "or put it back",
    ]
    assert message.brief(pasted) == "say why; add below line 2:"
    later = finding("put it back\nor say why:\nmoves:\n  - date: x")
    assert message.brief(later) == "put it back; or say why:"


def test_help_that_is_only_said_is_one_line() -> None:
    for words in ("", "write  due: 2018-06-30", "did you mean 'lead'?\nelse remove it", "so:"):
        assert message.to_paste(finding(words)) == []
        assert message.brief(finding(words)) == message.advice(finding(words))


def test_with_its_places() -> None:
    related = (Related(Span(0, 5), "first\nhere"),)
    assert message.placed(SOURCE, finding("write", related)) == [
        "folder\\plan\\x1b.yaml:2:6: WP992 \\x1b[31m is no date",
        "help: write",
        "folder\\plan\\x1b.yaml:1:1: first here",
    ]
