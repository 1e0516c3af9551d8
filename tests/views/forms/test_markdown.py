"""A page as Markdown, in which the plan's text stays text."""

import re
from datetime import date
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views.answer import Cell, Column, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms import markdown

FIRST, SECOND = itemgetter(0), itemgetter(1)


def written(page: Page) -> str:
    return "".join(markdown.rendered(page))


def test_headings_tables_and_sentences_stand_apart() -> None:
    columns = [Column("Days", FIRST, right=True), Column("Title", SECOND)]
    rows = [[Cell(12), Cell("  One")], [Cell(None), Cell("Two")]]
    page: Page = [Heading("Plan"), Heading("Late", 2), Table(columns, rows), Sentence("2 late")]
    assert written(page) == (
        "## Plan\n"
        "\n"
        "### Late\n"
        "\n"
        "| Days | Title |\n"
        "| ---: | --- |\n"
        "| 12 | One |\n"
        "|  | Two |\n"
        "\n"
        "2 late\n"
    )


def test_facts_have_empty_headings_and_an_empty_sentence_is_left_out() -> None:
    facts = Facts([("Due", Cell("today")), ("Lead", Cell("Ann|Lee"))])
    assert written([facts, Sentence(""), Sentence("End")]) == (
        "|  |  |\n| --- | --- |\n| Due | today |\n| Lead | Ann\\|Lee |\n\nEnd\n"
    )


def test_days_are_not_padded_and_the_foot_is_a_row_like_the_others() -> None:
    columns = [Column("Due", FIRST, days=True), Column("Title", SECOND)]
    rows = [[Cell(date(2018, 6, 1)), Cell("One")], [Cell(None, words="ongoing"), Cell("Two")]]
    assert written([Table(columns, rows, [Cell("all"), Cell(2)])]) == (
        "| Due | Title |\n| --- | --- |\n| 1 Jun 2018 | One |\n| ongoing | Two |\n| all | 2 |\n"
    )


def test_what_follows_a_value_stands_on_its_line_and_has_no_markup_either() -> None:
    columns = [Column("Rating", FIRST)]
    rows = [[Cell("red", after="\n(reported\n*green* 2 Jun)")]]
    assert written([Table(columns, rows)]) == (
        "| Rating |\n| --- |\n| red (reported \\*green\\* 2 Jun) |\n"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("a\\|b", r"a\\\|b"),
        ("*bold* _it_ `code` ~~out~~", r"\*bold\* \_it\_ \`code\` \~\~out\~\~"),
        ("[link](http://x.example)", r"\[link\](http:&#8203;//x.example)"),
        ("www.x.example", r"www\.x.example"),
        ("<script> <!-- -->", r"\<script\> \<!-- --\>"),
        ("a & b &amp; &#64; &copy", r"a & b \&amp; \&\#&#8203;64; &copy"),
        ("$x$", r"\$x\$"),
        ("@name a@b.example @ 5", "@&#8203;name a@&#8203;b.example @ 5"),
        ("#12 C# !34 !", r"\#&#8203;12 C\# !&#8203;34 !"),
        (":100: :+1: :white_check_mark:", r":&#8203;100: :&#8203;+1: :&#8203;white\_check\_mark:"),
        ("12:30:00 and Note: this", "12:30:00 and Note: this"),
        ("plain, \"quoted\" 'text' (1a) 5%", "plain, \"quoted\" 'text' (1a) 5%"),
    ],
)
def test_characters_that_mean_something_show_as_themselves(text: str, escaped: str) -> None:
    assert markdown.escaped(text) == escaped


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("1. item", r"1\. item"),
        ("12) item", r"12\) item"),
        ("1.", r"1\."),
        ("1.4.1 is no list", "1.4.1 is no list"),
        ("# heading", r"\# heading"),
        ("> quote", r"\> quote"),
        ("```", r"\`\`\`"),
    ],
)
def test_a_sentence_never_begins_a_list_or_a_heading(text: str, line: str) -> None:
    assert written([Sentence(text)]) == f"{line}\n"


# Any character that has a meaning, and some between them.
HOSTILE = st.text("ab1 .:/@#!|<>&;*_`~$\\[]()", max_size=30)


def shown(text: str) -> str:
    """What Markdown makes of the escapes; the space without width stays."""
    return re.sub(
        r"\\([!-/:-@\[-`{-~])|&#8203;", lambda found: found[1] or "\u200b", markdown.escaped(text)
    )


@given(HOSTILE)
def test_read_as_markdown_it_says_what_it_said(text: str) -> None:
    assert shown(text).replace("\u200b", "") == text


@given(HOSTILE)
def test_no_character_is_left_that_starts_markup(text: str) -> None:
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", markdown.escaped(text))
    assert not set(bare) & set("|<>*_`~$[]\\")


@given(HOSTILE)
def test_what_is_shown_calls_nobody_links_nothing_and_is_no_emoji(text: str) -> None:
    assert not re.search(r"@\w|[#!]\d|\w://|:[\w+-]*[a-z+-][\w+-]*:", shown(text))


@given(HOSTILE)
def test_a_cell_stays_one_cell(text: str) -> None:
    columns = [Column("A", FIRST), Column("B", SECOND)]
    row = written([Table(columns, [[Cell(text), Cell("end")]])]).splitlines()[2]
    assert len(re.findall(r"(?:\\.|[^|\\])+", row)) == 2
