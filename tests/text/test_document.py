"""A document as values and places: what a route leads to, and where that stands."""

import pytest

from wirralplan.text.document import Document
from wirralplan.text.faults import (
    AnchorAliasTag,
    DuplicateKey,
    KeyNotText,
    SecondDocument,
    TabIndent,
    TooLarge,
    Unreadable,
)
from wirralplan.text.finding import Fault
from wirralplan.text.route import Route
from wirralplan.text.source import Source, Span
from wirralplan.text.table import Style

pytestmark = pytest.mark.usefixtures("loader")

PLAN = """\
# A plan
title: Wirral
people:
  - name: Joe Bannham   # since May
    aliases: [J. Bannham, 'Joe Banham']
  - {name: Ann, role: "Head of: all"}
workstreams:
  - title: |
      Practice
      Improvement
    note: long
      text
    activities:

empty:
"""


def _document(text: str) -> Document:
    return Document.of(Source("plan.yaml", text))


def _slice(document: Document, span: Span | None) -> str | None:
    return None if span is None else document.source.slice(span)


def _marked(document: Document) -> list[tuple[type[Fault], tuple[int, int], str]]:
    """Each fault: kind, line and column, and the characters that it underlines."""
    source = document.source
    return [
        (type(fault), source.place(fault.span.start), source.slice(fault.span))
        for fault in document.faults
    ]


@pytest.mark.parametrize(
    "value",
    [
        "no",
        "yes",
        "on",
        "null",
        "~",
        "010",
        "12:30",
        "1_0",
        "1.10",
        "2018-06-30",
        "0x1f",
        "=",
        "1e3",
    ],
)
def test_every_value_stays_the_text_that_was_typed(value: str) -> None:
    assert _document(f"a: {value}\nb:\n  - {value}\n").data() == {"a": value, "b": [value]}


def test_quoted_and_block_texts_are_read_and_the_rest_is_lists_and_groups() -> None:
    assert _document(PLAN).data() == {
        "title": "Wirral",
        "people": [
            {"name": "Joe Bannham", "aliases": ["J. Bannham", "Joe Banham"]},
            {"name": "Ann", "role": "Head of: all"},
        ],
        "workstreams": [
            {"title": "Practice\nImprovement\n", "note": "long text", "activities": ""}
        ],
        "empty": "",
    }


@pytest.mark.parametrize(
    ("route", "text"),
    [
        (("title",), "Wirral"),
        (("people", 0, "name"), "Joe Bannham"),
        (("people", 0, "aliases"), "[J. Bannham, 'Joe Banham']"),
        (("people", 0, "aliases", 1), "'Joe Banham'"),
        (("people", 1), '{name: Ann, role: "Head of: all"}'),
        (("people", 1, "role"), '"Head of: all"'),
        (("people", 0), "name: Joe Bannham   # since May\n    aliases: [J. Bannham, 'Joe Banham']"),
        (("workstreams", 0, "title"), "|\n      Practice\n      Improvement"),
        (("workstreams", 0, "note"), "long\n      text"),
        (("workstreams", 0, "activities"), ""),
        (("empty",), ""),
        (("missing",), None),
        (("people", 2), None),
        (("people", "name"), None),
        (("title", 0), None),
        (("title", "x"), None),
    ],
)
def test_a_route_leads_to_the_place_of_its_value(route: Route, text: str | None) -> None:
    document = _document(PLAN)
    assert _slice(document, document.span(route)) == text


def test_an_empty_value_stands_just_after_its_colon() -> None:
    document = _document(PLAN)
    for route in (("workstreams", 0, "activities"), ("empty",)):
        span = document.span(route)
        assert span is not None
        assert document.source.text[: span.start].endswith(f"{route[-1]}:")


def test_an_empty_value_in_brackets_and_an_empty_item_stand_after_their_mark() -> None:
    document = _document("- {a: , b: c}\n-\n- d\n")
    assert document.span((0, "a")) == Span(5, 5)
    assert document.span((1,)) == Span(15, 15)


def test_a_key_has_a_place_of_its_own() -> None:
    document = _document(PLAN)
    span = document.key_span(("people", 1, "role"))
    assert (_slice(document, span), document.source.place(span.start if span else 0)) == (
        "role",
        (6, 17),
    )
    assert document.key_span(("people", 1, "missing")) is None
    assert document.key_span(("people", 1)) == document.span(("people", 1))


def test_the_first_key_of_a_group_stands_for_what_is_missing_in_it() -> None:
    document = _document(PLAN)
    assert _slice(document, document.first_key_span(("people", 0))) == "name"
    assert document.first_key_span(()) == document.key_span(("title",))
    title = document.span(("title",))
    assert title is not None
    assert document.first_key_span(("title",)) == Span(title.start, title.start)
    assert document.first_key_span(("missing",)) is None


def test_keys_come_in_file_order() -> None:
    document = _document(PLAN)
    assert document.keys(()) == ["title", "people", "workstreams", "empty"]
    assert document.keys(("people",)) == []
    assert document.keys(("missing",)) == []


def test_a_wide_group_gives_its_keys_too() -> None:
    document = _document("".join(f"k{n}: {n}\n" for n in range(100)))
    assert document.value(("k99",)) == "99"
    assert len(document.keys(())) == 100


@pytest.mark.parametrize(
    ("route", "style"),
    [
        (("title",), Style.PLAIN),
        (("people", 0, "aliases", 1), Style.SINGLE),
        (("people", 1, "role"), Style.DOUBLE),
        (("workstreams", 0, "title"), Style.LITERAL),
        (("people",), Style.BLOCK_LIST),
        (("people", 0, "aliases"), Style.FLOW_LIST),
        (("people", 0), Style.BLOCK_GROUP),
        (("people", 1), Style.FLOW_GROUP),
        (("missing",), None),
    ],
)
def test_a_value_tells_how_it_is_written(route: Route, style: Style | None) -> None:
    assert _document(PLAN).style(route) == style


def test_plain_texts_are_values_and_items_with_a_route_back() -> None:
    document = _document("a: no\nb:\n  - yes\n  - 'on'\nc: {d: off}\n")
    texts = [(document.route(node), text) for node, text, _ in document.plain_texts()]
    assert texts == [(("a",), "no"), (("b", 0), "yes"), (("c", "d"), "off")]
    assert [text for _, text, _ in document.plain_texts(lambda text: text == "yes")] == ["yes"]


def test_windows_line_ends_and_a_byte_order_mark_change_no_value() -> None:
    document = Document.of(Source.decoded("x", b"\xef\xbb\xbfa: b\r\nc:\r\n  - d\r\n"))
    assert (document.data(), document.faults) == ({"a": "b", "c": ["d"]}, ())
    assert _slice(document, document.span(("c", 0))) == "d"


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "   \n"])
def test_a_file_with_nothing_in_it_is_empty(text: str) -> None:
    document = _document(text)
    assert (document.empty, document.whole, document.faults) == (True, True, ())


def test_a_key_given_twice_is_reported_with_the_first_and_the_first_counts() -> None:
    document = _document("a: 1\nb: 2\na: 3\n")
    (fault,) = document.faults
    assert fault == DuplicateKey(Span(10, 11), "a", also=Span(0, 1))
    assert document.data() == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("text", "underlined", "mark"),
    [
        ("a: &x b\n", "&x", "&"),
        ("a: !int 3\n", "!int", "!"),
        ("a: !!str no\n", "!!str", "!"),
        ("a: *x\n", "*x", "*"),
        ("a: &x [b]\n", "&x", "&"),
        ("<<: b\n", "<<", "<<"),
        ("a: [*x, b]\n", "*x", "*"),
    ],
)
def test_anchors_aliases_tags_and_merge_keys_are_refused(
    text: str, underlined: str, mark: str
) -> None:
    document = _document(text)
    start = text.index(underlined)
    assert document.faults == (AnchorAliasTag(Span(start, start + len(underlined)), mark),)
    assert document.whole


def test_an_alias_of_itself_does_not_run_away() -> None:
    document = _document("a: &x [*x]\n")
    assert [kind for kind, _, _ in _marked(document)] == [AnchorAliasTag, AnchorAliasTag]


def test_a_second_document_is_refused_and_the_first_is_read() -> None:
    document = _document("a: b\n---\nc: d\n")
    assert _marked(document) == [(SecondDocument, (2, 1), "---")]
    assert document.data() == {"a": "b"}


def test_a_key_that_is_a_list_is_refused() -> None:
    document = _document("? [a]\n: b\nc: d\n")
    assert [type(fault) for fault in document.faults] == [KeyNotText]
    assert document.data() == {"c": "d"}


def test_depth_32_is_read_and_depth_33_is_refused() -> None:
    assert _document("[" * 32 + "]" * 32).faults == ()
    document = _document("[" * 33 + "]" * 33)
    (fault,) = document.faults
    assert fault == TooLarge(fault.span, "32", is_depth=True)
    assert not document.whole


def test_what_was_read_before_a_mistake_is_kept() -> None:
    document = _document("a: b\nc:\n  - d\n  - - [e,, f]\n")
    assert not document.whole
    assert document.data() == {"a": "b", "c": ["d", [["e"]]]}


def test_a_key_whose_value_was_not_reached_takes_no_part() -> None:
    document = _document("a: b\nc: - - d\n")
    assert (document.data(), document.keys(())) == ({"a": "b"}, ["a"])
    assert [text for _, text, _ in document.plain_texts()] == ["b"]


def test_places_are_those_of_the_text_as_written_not_as_put_right() -> None:
    source = Source("plan.yaml", "a:\n\t-\u00a0b: \u201cc\u201d\n\t  due:2018\n")
    document = Document.of(source, frozenset({"b", "due"}))
    assert document.data() == {"a": [{"b": "c", "due": "2018"}]}
    assert _slice(document, document.span(("a", 0, "b"))) == "\u201cc\u201d"
    assert _slice(document, document.span(("a", 0, "due"))) == "2018"
    assert _slice(document, document.key_span(("a", 0, "due"))) == "due"


def test_a_mistake_after_what_was_put_right_is_reported_at_its_own_place() -> None:
    document = _document("a:\n\tb: c\n\td: @e\n")
    assert _marked(document) == [
        (TabIndent, (2, 1), "\t"),
        (TabIndent, (3, 1), "\t"),
        (Unreadable, (3, 5), "@"),
    ]
