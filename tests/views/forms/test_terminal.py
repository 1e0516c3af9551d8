"""A page for a terminal: it fits the width, only titles wrap, and hostile text is harmless."""

from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from rich.console import Console

from wirralplan.plan.queries import listings
from wirralplan.plan.queries import summary as totals
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.story import story
from wirralplan.views.board import summary
from wirralplan.views.listing import listing
from wirralplan.views.paper.paper import Cell, Column, Grid, Heading, Paper, Sentence, cell
from wirralplan.views.paper.plain import display_width
from wirralplan.views.paper.terminal import renderables
from wirralplan.views.story import people
from wirralplan.views.story import story as stories

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()


def shown(paper: Paper, width: int, *, colour: bool = False) -> list[str]:
    """The lines as a terminal of that width gets them, without the spaces at their ends."""
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=True,
        no_color=not colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for renderable in renderables(paper, width):
        console.print(renderable, soft_wrap=False)
    lines = file.getvalue().splitlines()
    assert all(colour or display_width(line) <= width for line in lines)
    return [line.rstrip() for line in lines]


COLUMNS = [
    Column("Days late", right=True, narrow="Days\nlate"),
    Column("Due"),
    Column("Milestone", wraps=True),
]


def page(title: str) -> Paper:
    return [Grid(COLUMNS, [[Cell("151", "bad"), Cell("30 Jan 2018"), cell(title)]])]


def test_a_title_wraps_under_its_column_and_nothing_else_does() -> None:
    assert shown(page("1.4.1  A Panel Chair is appointed by the council"), 50) == [
        "Days late  Due          Milestone",
        "      151  30 Jan 2018  1.4.1  A Panel Chair is",
        "                        appointed by the council",
    ]


def test_narrow_headings_come_before_a_title_that_is_squeezed() -> None:
    assert shown(page("1.4.1  Panel Chair appointed"), 40) == [
        "Days",
        "late  Due          Milestone",
        " 151  30 Jan 2018  1.4.1  Panel Chair",
        "                   appointed",
    ]


def test_narrow_words_of_a_cell_come_before_a_title_that_is_squeezed() -> None:
    rating = Cell("red (reported green 2 Jun)", "bad", narrow="red\n(reported\ngreen 2 Jun)")
    columns = [Column("Due"), Column("Rating"), Column("Milestone", wraps=True)]
    cells = [Cell("30 Jan 2018"), rating, cell("1.4.1  Panel Chair appointed")]
    assert shown([Grid(columns, [cells])], 70) == [
        "Due          Rating                      Milestone",
        "30 Jan 2018  red (reported green 2 Jun)  1.4.1  Panel Chair appointed",
    ]
    assert shown([Grid(columns, [cells])], 50) == [
        "Due          Rating        Milestone",
        "30 Jan 2018  red           1.4.1  Panel Chair",
        "             (reported     appointed",
        "             green 2 Jun)",
    ]
    assert shown([Grid(columns, [cells])], 40) == [
        "1.4.1  Panel Chair appointed",
        "  Due: 30 Jan 2018,",
        "  Rating: red (reported green 2 Jun)",
    ]


def test_a_title_is_squeezed_more_beside_many_figures_than_beside_one() -> None:
    figures = [Column("Days late", right=True, narrow="Days\nlate")] * 2
    cells = [Cell("151"), Cell("12"), cell("1.4.1  Panel Chair appointed")]
    lines = shown([Grid([*figures, Column("Milestone", wraps=True)], [cells])], 24)
    assert lines[:3] == ["Days  Days", "late  late  Milestone", " 151    12  1.4.1  Panel"]


def test_where_columns_do_not_fit_each_row_is_told_with_its_headings() -> None:
    assert shown(page("1.4.1  Panel Chair appointed"), 24) == [
        "1.4.1  Panel Chair",
        "appointed",
        "  Days late: 151,",
        "  Due: 30 Jan 2018",
    ]


def test_the_column_that_names_a_row_stands_over_the_rest() -> None:
    columns = [
        Column("Reference"),
        Column("Title", wraps=True, names=True),
        Column("Why", wraps=True),
    ]
    cells = [Cell("panel/chair"), Cell("Panel Chair appointed"), Cell("Nobody applied in time")]
    assert shown([Grid(columns, [cells])], 30) == [
        "Panel Chair appointed",
        "  Reference: panel/chair,",
        "  Why: Nobody applied in time",
    ]


def test_a_word_without_end_is_folded_and_never_cut() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    lines = shown(page(word), 50)
    assert "".join(line[24:] for line in lines[1:]) == word


def test_wide_characters_are_counted_as_two_columns() -> None:
    lines = shown(page("王小明的住宅改善计划需要在十月底之前完成"), 50)
    assert lines[1:] == [
        "      151  30 Jan 2018  王小明的住宅改善计划需要在",
        "                        十月底之前完成",
    ]


def test_headings_stand_apart_and_sentences_wrap() -> None:
    paper: Paper = [
        Heading("Plan of many words"),
        Heading("Late", 2),
        Sentence("One two three four"),
    ]
    assert shown(paper, 12) == ["Plan of many", "words", "", "Late", "One two", "three four"]


@pytest.mark.parametrize(
    "text",
    ["[acting] Smith", "[/b] [bold]b[/bold]", ":100: :smile:", "[link=http://x.example]x[/link]"],
)
def test_what_rich_would_read_as_markup_stays_as_typed(text: str) -> None:
    assert shown([Heading(text), Sentence(text), *page(text)], 80)[:2] == [text, text]
    assert shown(page(text), 80)[1].endswith(f"  {text}")
    assert "".join(shown(page(text), 24)).startswith(text[:20])


def test_control_characters_and_turned_lines_are_seen_and_do_nothing() -> None:
    text = "\x1b[31mred\x1b]8;;http://x.example\x1b\\ \u202elive \x9b2J"
    lines = shown(page(text), 120)
    assert lines[1].endswith(r"\x1b[31mred\x1b]8;;http://x.example\x1b\ \u202elive \x9b2J")


def test_colour_marks_a_cell_and_ends_with_it() -> None:
    assert shown(page("Title"), 60, colour=True)[1].startswith(
        "\x1b[1;31m      151\x1b[0m  30 Jan 2018  Title"
    )
    assert (
        shown(page("Title"), 24, colour=True)[1]
        == "  \x1b[2mDays late: \x1b[0m\x1b[1;31m151\x1b[0m,"
    )


PAPERS = {
    "overdue": listing.paper(listing.overdue(listings.overdue(plan(HISTORY), DAY, ANY))),
    "overdue-shipped": listing.paper(listing.overdue(listings.overdue(plan(SHIPPED), JUNE, ANY))),
    "list": listing.paper(listing.everything(listings.everything(plan(HISTORY), DAY, ANY))),
    "show": stories.paper(story(plan(HISTORY), DAY, "panel/restructure"), "plan.yaml, line 66"),
    "people": people.paper(plan(HISTORY), totals.loads(plan(HISTORY))),
    "summary": summary.paper(
        listings.everything(plan(HISTORY), DAY, ANY),
        totals.board(listings.everything(plan(HISTORY), DAY, ANY)),
    ),
    "summary-shipped": summary.paper(
        listings.everything(plan(SHIPPED), JUNE, ANY),
        totals.board(listings.everything(plan(SHIPPED), JUNE, ANY)),
    ),
}


@pytest.mark.parametrize("width", [50, 60, 80, 120])
@pytest.mark.parametrize("name", PAPERS)
def test_dates_numbers_and_names_are_whole_at_every_width(name: str, width: int) -> None:
    """What stands in a column that does not wrap is on one line, or in its own narrow lines."""
    lines = shown(PAPERS[name], width)
    for block in PAPERS[name]:
        if not isinstance(block, Grid):
            continue
        for row in block.rows:
            for column, one in zip(block.columns, row, strict=True):
                whole = any(one.text.strip() in line for line in lines)
                narrow = one.narrow and all(
                    any(part in line for line in lines) for part in one.narrow.split("\n")
                )
                assert column.wraps or whole or narrow


@pytest.mark.parametrize("width", [30, 50, 60, 80, 120])
@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_lost_at_any_width(name: str, width: int) -> None:
    text = "".join("".join(shown(PAPERS[name], width)).split())
    for block in PAPERS[name]:
        if not isinstance(block, Grid):
            assert "".join(block.text.split()) in text
            continue
        for row in block.rows:
            words = [word for one in row for word in one.text.split() if len(word) < 7]
            assert all(word in text for word in words)


@given(st.lists(st.text("ab [/]:王é", max_size=40), min_size=3, max_size=3), st.integers(12, 90))
def test_no_line_is_wider_than_the_terminal(texts: list[str], width: int) -> None:
    shown([Heading(texts[0]), Sentence(texts[1]), *page(texts[2])], width)
