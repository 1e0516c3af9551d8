"""Any text in any place of a page arrives as text: no element and no attribute is made of it."""

from every_block import page_of
from html_reading import read_html
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.text.visible import visible
from wirralplan.views.forms.html.page import rendered

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


# Where it stands alone: for the window and over the page, as its kind and in two lines; in five
# headings, of which four are listed, and in two sentences; as the name of a fact and of a column,
# in a cell, below it and in the foot, as the key of a bar; over a group of strips, below one.
PLACES = 2 + 3 + 5 + 4 + 2 + 2 + 3 + 1 + 2
# What a page is made of in which the text is harmless.
_HARMLESS = read_html("".join(rendered(page_of(f"on 30 June 2018 {'a' * 30}")))).elements
ELEMENTS = {one.name for one in _HARMLESS}
ATTRIBUTES = {pair for one in _HARMLESS for pair in one.attributes.items() if pair[0] != "class"}
STYLES = {word for one in _HARMLESS for word in str(one.attributes.get("class")).split()}


@given(TEXTS)
def test_no_element_and_no_attribute_is_made_of_it(text: str) -> None:
    found = read_html("".join(rendered(page_of(text))))
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
    texts = read_html("".join(rendered(page_of(text)))).texts
    places = [one for one in texts if one == shown]
    assert len(places) == (PLACES if shown else 0)
