"""A page as HTML: one title, sections, tables with captions, and nothing that is not ours."""

from operator import itemgetter

import pytest
from ended import Golden
from every_block import EVERY_BLOCK, TIMELINE
from html_reading import Element, read_html, unstyled

from wirralplan.views.answer import Cell, Column, Cover, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms.html.page import rendered

COLUMNS = [Column("Lead", itemgetter(0)), Column("Title", itemgetter(1), wraps=True)]
TABLE: Table[list[Cell]] = Table(COLUMNS, [[Cell("Ann Lee"), Cell("One")]])


def written(page: Page) -> str:
    return "".join(rendered(page))


def elements(page: Page, *names: str) -> list[Element]:
    return [one for one in read_html(written(page)).elements if one.name in names]


def headings(page: Page) -> list[str]:
    """Each heading in order as ``h2 its text``."""
    html = unstyled(written(page))
    found = []
    for piece in html.split("<h")[1:]:
        if piece[0].isdigit():
            level, _, rest = piece.partition(">")
            text = read_html(f"<p>{rest.partition('</h')[0]}</p>").texts
            found.append(f"h{level[0]} {' '.join(text)}")
    return found


def captions(page: Page) -> list[str]:
    pieces = written(page).split('<caption class="unseen">')[1:]
    return [piece.partition("</caption>")[0] for piece in pieces]


def test_every_block_is_on_the_page(golden: Golden) -> None:
    golden("html/every-block.html", unstyled(written(EVERY_BLOCK)))


# One title, and no level left out


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ([1], [1]),
        ([1, 2, 2, 3], [1, 2, 2, 3]),
        ([1, 3, 3, 4], [1, 2, 3, 4]),
        ([2, 2, 3, 2], [1, 2, 3, 2]),
        ([1, 1], [1, 2]),
        ([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 6]),
    ],
)
def test_the_first_heading_is_the_title_and_no_level_is_left_out(
    levels: list[int], shown: list[int]
) -> None:
    page: Page = [Heading(f"No {at}", level) for at, level in enumerate(levels)]
    assert [one for one in headings(page) if "Contents" not in one] == [
        f"h{level} No {at}" for at, level in enumerate(shown)
    ]


def test_a_cover_is_the_title_wherever_it_stands() -> None:
    cover = Cover("Report", "The plan", TIMELINE.day, ["First line", "Second line"])
    page: Page = [Heading("Summary", 1), cover, Heading("More", 2)]
    assert headings(page) == ["h1 The plan", "h2 Summary", "h2 More"]
    assert read_html(written(page)).texts == [
        *("The plan", "Report", "The plan", "First line", "Second line", "Summary", "More")
    ]


def test_a_page_without_a_heading_has_a_title_all_the_same() -> None:
    assert headings([Sentence("Nothing is overdue.")]) == ["h1 Improvement plan"]
    assert "<title>Improvement plan</title>" in written([])


def test_the_title_of_the_window_is_that_of_the_page() -> None:
    assert "<title>Plan &lt;1&gt;</title>" in written([Heading("Plan <1>\t ")])


def test_the_day_of_a_cover_stands_at_the_foot_of_each_printed_page() -> None:
    foot = '@page { @bottom-left { content: "Position as at 26 July 2018" } }'
    assert foot in written(EVERY_BLOCK)
    assert "Position as at" not in written([Heading("Plan"), Sentence("26 July 2018")])


# Sections


def test_four_sections_are_listed_and_three_are_not() -> None:
    page: Page = [Heading("Plan"), *(Heading(name, 2) for name in "ABC"), Heading("In C", 3)]
    assert elements(page, "nav", "a") == []
    assert elements([*page, Heading("D <b>", 2)], "nav", "a") == [
        Element("a", {"class": "skip", "href": "#main"}),
        Element("nav", {"aria-labelledby": "contents"}),
        *(Element("a", {"href": f"#section-{number}"}) for number in (1, 2, 3, 5)),
    ]


def test_a_section_begins_a_printed_page_where_it_says_so() -> None:
    page: Page = [Heading("Plan"), Heading("Timeline", 2, starts_page=True), Heading("Next", 2)]
    assert elements(page, "h2") == [
        Element("h2", {"id": "section-1", "class": "starts-page"}),
        Element("h2", {"id": "section-2"}),
    ]


def test_what_introduces_a_table_stays_with_it() -> None:
    page: Page = [
        *(Heading("Plan"), Sentence("One.", prominent=True), Sentence("Two."), TABLE),
        *(Sentence("Three."), Sentence("")),
        *(Sentence("Four.", prominent=True), Facts([("Due", Cell("today"))])),
    ]
    assert [one.attributes.get("class") for one in elements(page, "p")] == [
        *("prominent", "introduces", None, "prominent introduces")
    ]


# Tables


def test_a_table_is_called_as_the_heading_over_it() -> None:
    page: Page = [Heading("Plan"), TABLE, Heading("Late <1>", 2), Sentence("So."), TABLE]
    assert captions(page) == ["Plan", "Late &lt;1&gt;"]


def test_of_several_under_one_heading_each_says_what_its_rows_are() -> None:
    people: Table[list[Cell]] = Table(COLUMNS[:1], [[Cell("Ann Lee")]])
    page: Page = [Heading("Plan"), TABLE, Sentence("And:"), people, TIMELINE]
    assert captions(page) == ["Plan: Title", "Plan: Lead", "Plan: Timeline"]


def test_drawings_are_on_the_page_only_where_something_is_drawn() -> None:
    assert "mark-complete" not in written([Heading("Plan"), TABLE])
    page: Page = [Heading("Plan"), TIMELINE, TIMELINE]
    assert written(page).count('<g id="mark-complete">') == 1
    names = [one.attributes["id"] for one in elements(page, "g") if "lines" in str(one)]
    assert names == ["lines-1", "lines-2"]


# Only what is ours


def test_it_is_one_file_without_a_script_and_without_a_request() -> None:
    read = read_html(written(EVERY_BLOCK))
    assert read.declarations == ["DOCTYPE html"]
    assert not {one.name for one in read.elements} & {"script", "img", "iframe", "object", "base"}
    for element in read.elements:
        assert not [name for name in element.attributes if name.startswith("on")]
        assert "style" not in element.attributes
        for name in ("href", "src", "xlink:href"):
            target = element.attributes.get(name) or "#"
            assert target.startswith("#") or (element.name, target) == ("link", "data:,")
    assert "url(" not in written(EVERY_BLOCK)
    assert "@import" not in written(EVERY_BLOCK)
    policy = next(one for one in read.elements if "http-equiv" in one.attributes)
    assert policy.attributes["content"] == (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    )


def test_every_place_that_is_linked_is_there_and_no_name_is_given_twice() -> None:
    found = read_html(written(EVERY_BLOCK)).elements
    names = [one.attributes["id"] for one in found if "id" in one.attributes]
    assert len(names) == len(set(names))
    linked = {str(one.attributes["href"]) for one in found if one.name in ("a", "use")}
    assert linked <= {f"#{name}" for name in names}
