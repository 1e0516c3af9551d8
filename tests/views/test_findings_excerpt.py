"""Findings as an officer reads them: the line, the marks below it, and what to write."""

import pytest

from wirralplan.text.finding import Finding, Level, Related
from wirralplan.text.source import Source, Span
from wirralplan.views.findings import excerpt


def finding(
    start: int,
    end: int,
    headline: str = "there is no such day",
    *,
    help: str = "",  # noqa: A002 - it is what a finding calls it
    level: Level = Level.ERROR,
    related: tuple[Related, ...] = (),
) -> Finding:
    span = Span(start, end)
    return Finding("WP992", "stand-in-day", level, span, headline, help, related)


def at(
    text: str,
    place: str,
    headline: str = "there is no such day",
    *,
    help: str = "",  # noqa: A002 - as above
    level: Level = Level.ERROR,
) -> tuple[Source, Finding]:
    """The source, and a finding at the first ``place`` in it."""
    start = text.index(place)
    one = finding(start, start + len(place), headline, help=help, level=level)
    return Source("plan.yaml", text), one


def shown(source: Source, *findings: Finding) -> str:
    return "".join(excerpt.rendered(source, findings))


def marked(text: str, place: str) -> list[str]:
    """The line and the marks below it, without the margin."""
    lines = shown(*at(text, place)).splitlines()
    return [line.partition("| ")[2] for line in lines[3:5]]


def test_a_finding_is_a_paragraph_with_the_line_and_the_help() -> None:
    text = "\n" * 211 + "            due: 2018-09-31\n"
    headline = "2018-09-31 is not there; its month is shorter"
    source, one = at(text, "2018-09-31", headline=headline, help="is it 2018-09-30?")
    assert shown(source, one) == (
        "error[WP992]: 2018-09-31 is not there; its month is shorter\n"
        "  --> plan.yaml:212:18\n"
        "    |\n"
        "212 |             due: 2018-09-31\n"
        "    |                  ^^^^^^^^^^\n"
        "    = help: is it 2018-09-30?\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("above", "arrow", "margin"),
    [(0, " -->", "  |"), (10, " -->", "   |"), (100, "  -->", "    |"), (1000, "   -->", "     |")],
)
def test_the_margin_is_as_wide_as_the_number_of_the_line(
    above: int, arrow: str, margin: str
) -> None:
    lines = shown(*at("\n" * above + "due: x\n", "x")).splitlines()
    assert lines[1].startswith(f"{arrow} plan.yaml:{above + 1}:6")
    assert lines[2] == margin
    assert lines[3] == f"{above + 1} | due: x"


def test_several_findings_are_paragraphs_and_none_is_nothing() -> None:
    source = Source("plan.yaml", "due: x\n")
    assert shown(source) == ""
    assert shown(source, finding(0, 3), finding(5, 6)).count("\n\n") == 2


def test_a_warning_says_so() -> None:
    source, one = at("due: x\n", "x", level=Level.WARNING)
    assert shown(source, one).startswith("warning[WP992]: ")


def test_help_of_several_lines_is_indented() -> None:
    source, one = at("due: x\n", "x", help="add  lead: <name>\nadd  title: <text>")
    assert shown(source, one).endswith(
        "  = help: add  lead: <name>\n          add  title: <text>\n\n"
    )


def test_another_place_is_shown_with_what_it_has_to_do_with_it() -> None:
    text = "due: 1\n" + "note: x\n" * 10 + "due: 2\n"
    source = Source("plan.yaml", text)
    one = finding(87, 90, "twice", related=(Related(Span(0, 3), "first here"),))
    assert shown(source, one) == (
        "error[WP992]: twice\n"
        " --> plan.yaml:12:1\n"
        "   |\n"
        "12 | due: 2\n"
        "   | ^^^\n"
        "   |\n"
        " 1 | due: 1\n"
        "   | --- first here\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("text", "place", "line", "marks"),
    [
        ("lead: Ann Lee\n", "Ann Lee", "lead: Ann Lee", "      ^^^^^^^"),
        ("lead:\n", "", "lead:", "^"),
        ("lead: é\n", "é", "lead: é", "      ^"),
        ("lead: e\u0301x\n", "x", "lead: e\u0301x", "       ^"),
        ("lead: 会議 x\n", "x", "lead: 会議 x", "           ^"),
        ("lead: 会議\n", "会議", "lead: 会議", "      ^^^^"),
        ("\U0001f469: x\n", "x", "\U0001f469: x", "    ^"),
        ("\tlead:\tx\n", "x", " lead: x", "       ^"),
        ("lead: \x1b[31mAnn\n", "Ann", "lead: \\x1b[31mAnn", "              ^^^"),
        ("lead: \x1b\n", "\x1b", "lead: \\x1b", "      ^^^^"),
        ("lead: \u202eAnn\n", "Ann", "lead: \\u202eAnn", "            ^^^"),
        ("lead: x\r\ntitle: y\r\n", "x", "lead: x", "      ^"),
        ("lead: x\r", "x", "lead: x", "      ^"),
        ("a: [x,\n  y,\n  z]\n", "[x,\n  y,\n  z]", "a: [x,", "   ^^^"),
    ],
)
def test_the_marks_stand_below_the_place(text: str, place: str, line: str, marks: str) -> None:
    assert marked(text, place) == [line, marks]


def test_the_end_of_a_line_and_of_the_file_can_be_marked() -> None:
    source = Source("plan.yaml", "due:\n")
    assert shown(source, finding(4, 4)).splitlines()[3:5] == ["1 | due:", "  |     ^"]
    assert shown(source, finding(5, 5)).splitlines()[3:5] == ["2 |", "  | ^"]
    assert shown(Source("plan.yaml", ""), finding(0, 0)).splitlines()[3:5] == ["1 |", "  | ^"]


def test_a_line_of_a_hundred_columns_is_whole_and_a_longer_one_is_cut() -> None:
    title = "x" * 93
    assert marked(f"title: {title}\n", "title") == [f"title: {title}", "^^^^^"]
    line, marks = marked(f"title: {title}y\n", "title")
    assert line == f"title: {'x' * 92}…"
    assert marks == "^^^^^"


def test_a_place_far_to_the_right_is_shown_with_some_text_before_it() -> None:
    line, marks = marked(f"title: {'x' * 300} here {'y' * 300}\n", "here")
    assert line == f"…{'x' * 38} here {'y' * 54}…"
    assert marks == f"{' ' * 40}^^^^"
    assert len(line) == 100


def test_a_long_place_is_marked_as_far_as_the_line_is_shown() -> None:
    line, marks = marked(f"title: {'x' * 300}\n", "x" * 300)
    assert line == f"title: {'x' * 92}…"
    assert marks == f"{' ' * 7}{'^' * 93}"


def test_wide_characters_are_cut_by_columns() -> None:
    line, _ = marked(f"title: {'会' * 80}\n", "title")
    assert line == f"title: {'会' * 46}…"
    line, marks = marked(f"title: {'会' * 80} here\n", "here")
    assert line == f"…{'会' * 19} here"
    assert marks == f"{' ' * 40}^^^^"


def test_a_line_of_a_megabyte_is_not_looked_at_as_a_whole() -> None:
    accent = "\u0301"
    text = f"title: {'x' * 1_000_000} here {accent * 1_000_000}\n"
    line, marks = marked(text, "here")
    assert line.startswith(f"…{'x' * 38} here")
    assert marks == f"{' ' * 40}^^^^"


def test_what_the_file_and_its_name_say_cannot_move_the_cursor() -> None:
    source = Source("a\x1b[2J.yaml", "lead: x\n")
    output = shown(source, finding(6, 7, "'\x1b]0;x\x07' is \u202enobody", help="say\x1b"))
    assert "\x1b" not in output
    assert "\u202e" not in output
    assert output.startswith("error[WP992]: '\\x1b]0;x\\x07' is \\u202enobody\n --> a\\x1b[2J.yaml")


def test_colours_go_round_the_words_and_change_no_column() -> None:
    source, one = at("due: x\n", "x", help="write a date")
    related = finding(0, 3, related=(Related(Span(5, 6), "here"),))
    painted = "".join(
        excerpt.rendered(source, [one, related], lambda text, style: f"<{style}>{text}</>")
    )
    assert "<error>error[WP992]</>: there is no such day\n" in painted
    assert "<place>1</> <place>|</> due: x\n  <place>|</>      <error>^</>\n" in painted
    assert "<help>= help:</> write a date\n" in painted
    assert "<place>- here</>\n" in painted
    assert " <place>--></> plan.yaml:1:6\n" in painted


def test_on_a_narrow_terminal_sentences_wrap_at_words_and_the_marks_stay_in_place() -> None:
    source = Source("plan.yaml", f"note: {'long words ' * 20}# end\n")
    at = source.text.index("#")
    one = Finding(
        "WP993",
        "stand-in-word",
        Level.WARNING,
        Span(at, at + 5),
        "whatever comes from '# end' on is read by no program; is it a part of the long text?",
        "if it is a part of the text, write it before that sign, or leave it",
    )
    assert "".join(excerpt.rendered(source, [one], width=50)) == (
        "warning[WP993]: whatever comes from '# end' on is\n"
        "read by no program; is it a part of the long text?\n"
        " --> plan.yaml:1:227\n"
        "  |\n"
        "1 | …long words long words # end\n"
        "  |                        ^^^^^\n"
        "  = help: if it is a part of the text, write it\n"
        "          before that sign, or leave it\n"
        "\n"
    )


@pytest.mark.parametrize("width", [1, 20, 40, 79])
def test_no_line_is_wider_than_the_terminal_unless_there_is_hardly_any(width: int) -> None:
    source = Source("p", "due: 2018-09-31 and some more of this line that goes on and on and on\n")
    one = Finding("WP992", "stand-in-day", Level.ERROR, Span(5, 15), "there is no such day " * 4)
    lines = "".join(excerpt.rendered(source, [one], width=width)).splitlines()
    assert max(map(len, lines)) <= max(width, 24)
