"""Any text in any place of a page arrives as text: no element and no attribute is made of it."""

from datetime import date
from operator import itemgetter

from html_reading import read_html
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.plan.queries.bands import Band
from wirralplan.text.visible import visible
from wirralplan.views.answer import (
    Bar,
    Cell,
    Column,
    Cover,
    Facts,
    Heading,
    Page,
    Sentence,
    Share,
    Table,
)
from wirralplan.views.forms.html.page import rendered
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

DAY = date(2018, 7, 26)
# Characters that mean something to HTML, CSS, SVG or Jinja, whole pieces of them, and anything.
PIECES = st.sampled_from(
    [
        *("<script>alert(1)</script>", "</style>", "</title>", "<!--", "-->", "]]>", "<?x ?>"),
        *('" onload="x', "' style='x", "{{ 1 }}", "{% raw %}", "&amp;", "&#60;", "&lt", "\x1b[31m"),
        *("javascript:x", "url(http://x.example)", "\u202e", "\u200b", "@import", "<svg/onload=x>"),
        *("a b", "30 June 2018", "12 overdue", "\t", "\r\n", "\u2028", "\xa0", "</td>", "\\3c b"),
    ]
)
TEXTS = st.lists(
    st.one_of(PIECES, st.text(max_size=8), st.text("<>&\"'{}%#/=` ab", max_size=8)), max_size=4
).map("".join)


def page(text: str) -> Page:
    """A page with the text in every place for one."""
    columns = [
        Column("Title", itemgetter(0), wraps=True, names=True),
        Column(text, itemgetter(1)),
        Column("Bar", itemgetter(2), picture=True),
    ]
    cells = [Cell(text), Cell(None, words=text, after=text), Cell(Bar([Share(1, "", text)]))]
    below = [Cell(text), Cell(None), Cell(None)]
    strips = [Strip(text, text, [Mark(text, Band.LATE, DAY)], text)]
    return [
        Cover(text, text, DAY, [text, text]),
        *(Heading(text, level) for level in (2, 3, 2, 2, 2)),
        Sentence(text, prominent=True),
        Sentence(text),
        Facts([(text, Cell(text, after=f"\n{text}"))]),
        Table(columns, [cells, below], cells),
        Strips(DAY, DAY, DAY, [StripGroup(text, strips)]),
    ]


# Where it stands alone: for the window and over the page, as its kind and in two lines; in five
# headings, of which four are listed, and in two sentences; as the name of a fact and of a column,
# in a cell, below it and in the foot; over a group of strips, and below one.
PLACES = 2 + 3 + 5 + 4 + 2 + 2 + 3 + 2
# What a page is made of in which the text is harmless.
_HARMLESS = read_html("".join(rendered(page(f"on 30 June 2018 {'a' * 30}")))).elements
ELEMENTS = {one.name for one in _HARMLESS}
ATTRIBUTES = {pair for one in _HARMLESS for pair in one.attributes.items() if pair[0] != "class"}
STYLES = {word for one in _HARMLESS for word in str(one.attributes.get("class")).split()}


@given(TEXTS)
def test_no_element_and_no_attribute_is_made_of_it(text: str) -> None:
    found = read_html("".join(rendered(page(text))))
    assert found.declarations == ["DOCTYPE html"]
    assert {one.name for one in found.elements} <= ELEMENTS
    for element in found.elements:
        attributes = dict(element.attributes)
        assert set((attributes.pop("class", None) or "").split()) <= {*STYLES, "whole"}
        label = attributes.pop("data-label", "Bar")
        assert label in ("Title", visible(text.strip()), "Bar")
        assert set(attributes.items()) <= ATTRIBUTES


@given(TEXTS)
def test_it_is_shown_as_it_is_typed(text: str) -> None:
    shown = " ".join(visible(text.strip()).split())
    texts = read_html("".join(rendered(page(text)))).texts
    places = [one for one in texts if one == shown]
    assert len(places) == (PLACES if shown else 0)
