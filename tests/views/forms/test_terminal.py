"""A page for a terminal: it fits the width, only titles wrap, and hostile text is harmless."""

from datetime import date
from io import StringIO
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from rich.console import Console

from wirralplan.plan.queries import listings
from wirralplan.plan.queries import summary as totals
from wirralplan.plan.queries import timeline as along
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.story import story
from wirralplan.views.answer import Cell, Column, Cover, Facts, Heading, Page, Sentence, Table
from wirralplan.views.answers import listing, people, summary
from wirralplan.views.answers import story as stories
from wirralplan.views.answers import timeline as timelines
from wirralplan.views.answers.head import PlanFile
from wirralplan.views.forms.grid import grid
from wirralplan.views.forms.plain import display_width
from wirralplan.views.forms.terminal import renderables

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()


def shown(page: Page, width: int, *, colour: bool = False) -> list[str]:
    """The lines as a terminal of that width gets them, without the spaces at their ends."""
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=True,
        no_color=not colour,
        color_system="256" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for renderable in renderables(page, width):
        console.print(renderable, soft_wrap=False)
    lines = file.getvalue().splitlines()
    assert all(colour or display_width(line) <= width for line in lines)
    return [line.rstrip() for line in lines]


FIRST, SECOND, THIRD, FOURTH = map(itemgetter, range(4))
COLUMNS = [
    Column("Days late", FIRST, right=True, narrow="Days\nlate"),
    Column("Due", SECOND, days=True),
    Column("Milestone", THIRD, wraps=True),
]
JANUARY = Cell(date(2018, 1, 30))


def page(title: str) -> Page:
    return [Table(COLUMNS, [[Cell(151, "bad"), JANUARY, Cell(title)]])]


def test_a_title_wraps_under_its_column_and_nothing_else_does() -> None:
    assert shown(page("1.4.1  A Panel Chair is appointed by the council"), 50) == [
        "Days late  Due          Milestone",
        "      151  30 Jan 2018  1.4.1  A Panel Chair is",
        "                          appointed by the council",
    ]


def test_narrow_headings_come_before_a_title_that_is_squeezed() -> None:
    assert shown(page("1.4.1  Panel Chair appointed"), 40) == [
        "Days",
        "late  Due          Milestone",
        " 151  30 Jan 2018  1.4.1  Panel Chair",
        "                     appointed",
    ]


def test_narrow_words_of_a_cell_come_before_a_title_that_is_squeezed() -> None:
    rating = Cell("red", "bad", after="\n(reported\ngreen 2 Jun)")
    columns = [
        Column("Due", FIRST, days=True),
        Column("Rating", SECOND),
        Column("Milestone", THIRD, wraps=True),
    ]
    cells = [JANUARY, rating, Cell("1.4.1  Panel Chair appointed")]
    assert shown([Table(columns, [cells])], 70) == [
        "Due          Rating                      Milestone",
        "30 Jan 2018  red (reported green 2 Jun)  1.4.1  Panel Chair appointed",
    ]
    assert shown([Table(columns, [cells])], 50) == [
        "Due          Rating        Milestone",
        "30 Jan 2018  red           1.4.1  Panel Chair",
        "             (reported       appointed",
        "             green 2 Jun)",
    ]
    assert shown([Table(columns, [cells])], 40) == [
        "1.4.1  Panel Chair appointed",
        "  Due: 30 Jan 2018,",
        "  Rating: red (reported green 2 Jun)",
    ]


def test_beside_many_figures_there_is_one_blank_between_columns() -> None:
    figures = [
        Column("Days late", figure, right=True, narrow="Days\nlate") for figure in (FIRST, SECOND)
    ]
    cells = [Cell(151), Cell(12), Cell("1.4.1  Panel Chair appointed")]
    table = Table([*figures, Column("Milestone", THIRD, wraps=True)], [cells])
    assert shown([table], 26) == [
        "Days Days",
        "late late Milestone",
        " 151   12 1.4.1  Panel",
        "            Chair",
        "            appointed",
    ]
    assert shown([table], 25)[0] == "1.4.1  Panel Chair"


def test_a_title_beside_one_figure_has_sixteen_columns_or_a_line_of_its_own() -> None:
    title = "1.4.1  Panel Chair appointed"
    assert shown(page(title), 35)[1] == "late  Due          Milestone"
    assert shown(page(title), 34)[0] == title


def test_where_columns_do_not_fit_each_row_is_reported_with_its_headings() -> None:
    assert shown(page("1.4.1  Panel Chair appointed"), 24) == [
        "1.4.1  Panel Chair",
        "  appointed",
        "  Days late: 151,",
        "  Due: 30 Jan 2018",
    ]


def test_the_column_that_names_a_row_stands_over_the_rest() -> None:
    columns = [
        Column("Reference", FIRST),
        Column("Title", SECOND, wraps=True, names=True),
        Column("Why", THIRD, wraps=True),
    ]
    cells = [Cell("panel/chair"), Cell("Panel Chair appointed"), Cell("Nobody applied in time")]
    assert shown([Table(columns, [cells])], 28) == [
        "Panel Chair appointed",
        "  Reference: panel/chair,",
        "  Why: Nobody applied in",
        "    time",
    ]


def test_details_and_long_texts_stand_below_the_title_before_that() -> None:
    columns = [
        Column("Due", FIRST, days=True),
        Column("Lead", SECOND, detail=True),
        Column("Title", THIRD, wraps=True, names=True),
        Column("Why", FOURTH, wraps=True),
    ]
    rows = [
        [JANUARY, Cell("Ian Godfrey"), Cell("Panel Chair appointed"), Cell("Nobody applied")],
        [JANUARY, Cell(""), Cell("Carers assessed"), Cell(None)],
    ]
    assert shown([Table(columns, rows)], 80) == [
        "Due          Lead         Title                  Why",
        "30 Jan 2018  Ian Godfrey  Panel Chair appointed  Nobody applied",
        "30 Jan 2018               Carers assessed",
    ]
    assert shown([Table(columns, rows)], 41) == [
        "Due          Title",
        "30 Jan 2018  Panel Chair appointed",
        "               Lead: Ian Godfrey,",
        "               Why: Nobody applied",
        "30 Jan 2018  Carers assessed",
    ]
    assert shown([Table(columns, rows)], 40)[0] == "Panel Chair appointed"


def test_all_tables_of_a_page_have_the_shape_in_which_each_of_them_fits() -> None:
    columns = [
        Column("Reference", FIRST, detail=True),
        Column("Title", SECOND, wraps=True, names=True),
        Column("Due", THIRD, days=True),
    ]
    short = Table(columns, [[Cell("a/b"), Cell("Panel"), JANUARY]])
    long = Table(columns, [[Cell("safeguarding/arrangements"), Cell("Agreed"), JANUARY]])
    assert shown([short, Heading("Late", 2), long], 50) == [
        "Reference  Title  Due",
        "a/b        Panel  30 Jan 2018",
        "",
        "Late",
        "Reference                  Title   Due",
        "safeguarding/arrangements  Agreed  30 Jan 2018",
    ]
    assert shown([short, Heading("Late", 2), long], 45) == [
        "Title              Due",
        "Panel              30 Jan 2018",
        "  Reference: a/b",
        "",
        "Late",
        "Title                             Due",
        "Agreed                            30 Jan 2018",
        "  Reference:",
        "    safeguarding/arrangements",
    ]
    assert shown([short, Heading("Late", 2), long], 40) == [
        "Panel",
        "  Reference: a/b, Due: 30 Jan 2018",
        "",
        "Late",
        "Agreed",
        "  Reference: safeguarding/arrangements,",
        "  Due: 30 Jan 2018",
    ]


def test_no_line_of_a_sentence_ends_in_a_date_or_between_a_number_and_its_word() -> None:
    page: Page = [
        Heading("A plan, as at Saturday 30 June 2018"),
        Sentence("8 milestones = 3 overdue + 1 due today + 4 underway"),
        Sentence("Before: Board of 28 June 2018"),
    ]
    assert shown(page, 30) == [
        "A plan,",
        "  as at Saturday 30 June 2018",
        "8 milestones = 3 overdue",
        "  + 1 due today + 4 underway",
        "Before: Board of 28 June 2018",
    ]
    assert shown(page, 60) == [
        "A plan, as at Saturday 30 June 2018",
        "8 milestones = 3 overdue + 1 due today + 4 underway",
        "Before: Board of 28 June 2018",
    ]


def test_facts_wrap_beside_their_names() -> None:
    facts = Facts([("Due", JANUARY), ("Evidence", Cell("Minute 7 of the Cabinet"))])
    assert shown([facts], 80) == ["Due       30 Jan 2018", "Evidence  Minute 7 of the Cabinet"]
    assert shown([facts], 30) == [
        "Due       30 Jan 2018",
        "Evidence  Minute 7 of the",
        "          Cabinet",
    ]


def test_the_foot_is_a_last_row() -> None:
    columns = [Column("Lead", FIRST), Column("Overdue", SECOND, right=True)]
    assert shown(
        [Table(columns, [[Cell("Zoë"), Cell(0)]], [Cell("all of them"), Cell(12)])], 80
    ) == [
        "Lead         Overdue",
        "Zoë                0",
        "all of them       12",
    ]


def test_days_and_the_words_instead_of_one_end_in_one_column() -> None:
    columns = [Column("Due", FIRST, days=True), Column("Title", SECOND)]
    days = [Cell(date(2018, 6, 1)), JANUARY, Cell(None, words="ongoing"), Cell("never"), Cell(None)]
    rows = [[day, Cell("x")] for day in days]
    assert shown([Table(columns, rows)], 80) == [
        "Due          Title",
        " 1 Jun 2018  x",
        "30 Jan 2018  x",
        "    ongoing  x",
        "never        x",
        "             x",
    ]


def test_a_word_without_end_is_folded_and_never_cut() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    lines = shown(page(word), 50)
    assert [line[24:] for line in lines] == [
        "Milestone",
        "Donaudampfschifffahrtsgese",
        "  llschaftskapitän",
    ]


def test_wide_characters_are_counted_as_two_columns() -> None:
    lines = shown(page("王小明的住宅改善计划需要在十月底之前完成"), 50)
    assert lines[1:] == [
        "      151  30 Jan 2018  王小明的住宅改善计划需要在",
        "                          十月底之前完成",
    ]


def test_headings_stand_apart_and_sentences_wrap() -> None:
    page: Page = [
        Heading("Plan of many words"),
        Heading("Late", 2),
        Sentence("One two three four"),
    ]
    assert shown(page, 12) == ["Plan of many", "  words", "", "Late", "One two", "  three four"]


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
        "\x1b[1;38;5;196m      151\x1b[0m  30 Jan 2018  Title"
    )
    assert (
        shown(page("Title"), 24, colour=True)[1]
        == "  \x1b[2mDays late: \x1b[0m\x1b[1;38;5;196m151\x1b[0m,"
    )


IN_HISTORY = PlanFile(plan(HISTORY), "plan.yaml", lambda _: 66)
IN_SHIPPED = PlanFile(plan(SHIPPED), "plan.yaml", lambda _: 66)
EVERYTHING = listings.everything(plan(HISTORY), DAY, ANY)
ALL_SHIPPED = listings.everything(plan(SHIPPED), JUNE, ANY)
ANSWERS = {
    "overdue": listing.overdue(listings.overdue(plan(HISTORY), DAY, ANY), IN_HISTORY),
    "overdue-shipped": listing.overdue(listings.overdue(plan(SHIPPED), JUNE, ANY), IN_SHIPPED),
    "list": listing.everything(EVERYTHING, IN_HISTORY),
    "show": stories.show(story(plan(HISTORY), DAY, "panel/restructure"), IN_HISTORY),
    "people": people.people(totals.loads(plan(HISTORY)), IN_HISTORY),
    "summary": summary.summary(EVERYTHING, totals.board(EVERYTHING), IN_HISTORY),
    "timeline": timelines.timeline(along.timeline(EVERYTHING), IN_HISTORY),
    "summary-shipped": summary.summary(ALL_SHIPPED, totals.board(ALL_SHIPPED), IN_SHIPPED),
}


@pytest.mark.parametrize("width", [50, 60, 80, 120])
@pytest.mark.parametrize("name", ANSWERS)
def test_dates_numbers_and_names_are_whole_at_every_width(name: str, width: int) -> None:
    """What stands in a column that does not wrap is on one line, or in its own narrow lines."""
    lines = shown(ANSWERS[name].page, width)
    for block in ANSWERS[name].page:
        if not isinstance(block, Table | Facts):
            continue
        table = grid(block, aligned=True)
        for row in table.rows:
            for column, one in zip(table.columns, row, strict=True):
                whole = any(one.text.strip() in line for line in lines)
                narrow = one.narrow and all(
                    any(part in line for line in lines) for part in one.narrow.split("\n")
                )
                assert column.wraps or whole or narrow


@pytest.mark.parametrize("width", [30, 50, 60, 80, 120])
@pytest.mark.parametrize("name", ANSWERS)
def test_nothing_is_lost_at_any_width(name: str, width: int) -> None:
    text = "".join("".join(shown(ANSWERS[name].page, width)).split())
    for block in ANSWERS[name].page:
        if isinstance(block, Heading | Sentence):
            assert "".join(block.text.split()) in text
        if not isinstance(block, Table | Facts):
            continue
        for row in grid(block, aligned=True).rows:
            words = [word for one in row for word in one.text.split() if len(word) < 7]
            assert all(word in text for word in words)


@given(st.lists(st.text("ab [/]:王é", max_size=40), min_size=3, max_size=3), st.integers(12, 90))
def test_no_line_is_wider_than_the_terminal(texts: list[str], width: int) -> None:
    shown([Heading(texts[0]), Sentence(texts[1]), *page(texts[2])], width)


def test_in_a_paper_each_section_has_a_shape_of_its_own() -> None:
    """One wide table would else take the columns of all the others."""
    narrow: Table[str] = Table([Column("Name", Cell), Column("Again", Cell)], ["Ann"])
    wide: Table[str] = Table([Column(f"Column {one}", Cell) for one in "abcd"], ["x" * 30])
    blocks: Page = [Heading("One", 2), narrow, Heading("Two", 2), wide]
    cover = Cover("Report", "Plan", date(2018, 7, 26), [])
    assert "  Again: Ann" in shown(blocks, 80)
    assert "Ann   Ann" in [line.rstrip() for line in shown([cover, *blocks], 80)]
