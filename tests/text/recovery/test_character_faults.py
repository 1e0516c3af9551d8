"""What the characters alone show: bytes, tabs, missing spaces; and all faults together."""

import pytest

from wirralplan.text.document import Document
from wirralplan.text.faults import CurlyQuote, InvisibleCharacter, MissingSpace, NotUtf8, TabIndent
from wirralplan.text.finding import Fault, of_kind
from wirralplan.text.recovery.character_faults import character_faults
from wirralplan.text.source import Source, Span, StrayByte
from wirralplan.text.splice import spliced

KEYS = frozenset({"title", "due", "name", "role", "note", "people", "lead", "id"})

NBSP, ZWSP = "\u00a0", "\u200b"


def _faults(text: str) -> list[Fault]:
    return character_faults(Source("plan.yaml", text), KEYS)


def _kinds(text: str) -> list[type[Fault]]:
    return [type(fault) for fault in _faults(text)]


def _repaired(text: str) -> str:
    source = Source("plan.yaml", text)
    faults = character_faults(source, KEYS)
    return spliced(source, [splice for fault in faults for splice in fault.repair]).text


def _marked(text: str) -> list[tuple[type[Fault], str]]:
    """Each fault's kind and the characters that it underlines."""
    return [(type(fault), text[fault.span.start : fault.span.end]) for fault in _faults(text)]


def test_a_plan_without_faults_has_none() -> None:
    assert _faults("people:\n  - name: Joe\n    role: Head # of\n") == []
    assert _faults("") == []


# Bytes


def test_bytes_that_are_not_utf8_are_one_fault_at_the_first() -> None:
    source = Source.decoded("plan.yaml", b"title: \xa340 and \x96 \xa3\n")
    (fault,) = character_faults(source, KEYS)
    assert fault == NotUtf8(fault.span, StrayByte(7, 0xA3, "£"), others=2)
    assert (source.place(fault.span.start), source.slice(fault.span)) == ((1, 8), "£")


def test_a_file_in_utf16_is_one_fault_at_its_start() -> None:
    source = Source.decoded("plan.yaml", "title: x\n".encode("utf-16"))
    (fault,) = character_faults(source, KEYS)
    assert fault == NotUtf8(Span(0, 0), None)


def test_bytes_that_are_not_utf8_do_not_hide_what_follows() -> None:
    source = Source.decoded("plan.yaml", b"title: \xa3\nnote: a:\tb\ndue:2018\n")
    assert [type(fault) for fault in character_faults(source, KEYS)] == [NotUtf8, MissingSpace]


# Tabs


@pytest.mark.parametrize(
    ("text", "underlined", "repaired"),
    [
        ("a:\n\tb: c\n", ["\t"], "a:\n  b: c\n"),
        ("a:\n \tb: c\n", [" \t"], "a:\n  b: c\n"),
        ("a:\n  \tb: c\n", ["  \t"], "a:\n    b: c\n"),
        ("a:\n    b: c\nd:\n\te: f\n", ["\t"], "a:\n    b: c\nd:\n    e: f\n"),
        ("a:\n\tb:\n\t\tc: d\n", ["\t", "\t\t"], "a:\n  b:\n    c: d\n"),
        ("-\ttitle: x\n\tdue: y\n", ["\t", "\t"], "- title: x\n  due: y\n"),
        ("- \ttitle: x\n", ["\t"], "-  title: x\n"),
        ("a: b\n\t# c\n\t\nd: e\n", ["\t", "\t"], "a: b\n  # c\n  \nd: e\n"),
        ("a: b\n\tmore of b\n", ["\t"], "a: b\n  more of b\n"),
        ("note: |\n\tfoo\n\tbar\n", ["\t", "\t"], "note: |\n  foo\n  bar\n"),
        ("a:\r\n\tb: c\r\n", ["\t"], "a:\r\n  b: c\r\n"),
    ],
)
def test_a_tab_before_the_text_of_a_line_becomes_spaces_up_to_the_next_step(
    text: str, underlined: list[str], repaired: str
) -> None:
    assert _marked(text) == [(TabIndent, mark) for mark in underlined]
    assert _repaired(text) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "a: b\t\n",
        "a:\tb\n",
        "a\t: b\n",
        "a: b\tc\n",
        "a: b\t# c\n",
        'a: "b\n\tc"\n',
        "note: |\n  foo\n  \tbar\n\nb: c\n",
        "a: |\t\n  b\n",
    ],
)
@pytest.mark.usefixtures("loader")
def test_a_tab_that_harms_no_reader_is_no_fault(text: str) -> None:
    assert _faults(text) == []
    assert Document.of(Source("plan.yaml", text), KEYS).faults == ()


@pytest.mark.usefixtures("loader")
def test_a_file_indented_with_tabs_is_read_as_put_right() -> None:
    document = Document.of(Source("x", "people:\n\t- name: Joe\n\t  role: Head\n"), KEYS)
    assert document.data() == {"people": [{"name": "Joe", "role": "Head"}]}
    assert [type(fault) for fault in document.faults] == [TabIndent, TabIndent]


# Missing spaces


@pytest.mark.parametrize(
    ("text", "underlined", "repaired"),
    [
        ("-title: x", ["-"], "- title: x"),
        ("people:\n  -name: x\n   role: y\n", ["-"], "people:\n  - name: x\n   role: y\n"),
        ("due:2018-06-30", ["due:"], "due: 2018-06-30"),
        ("- due:2018", ["due:"], "- due: 2018"),
        ("-due:2018", ["-", "due:"], "- due: 2018"),
        ("- id: x\n  due:2018\n", ["due:"], "- id: x\n  due: 2018\n"),
        ("due:#2018", ["due:"], "due: #2018"),
    ],
)
def test_a_mark_that_touches_what_follows_gets_a_space(
    text: str, underlined: list[str], repaired: str
) -> None:
    assert _marked(text) == [(MissingSpace, mark) for mark in underlined]
    assert _repaired(text) == repaired


def test_a_missing_space_names_its_mark_and_key_and_the_line_as_it_should_be() -> None:
    line = "- due: 2018"
    faults = of_kind(MissingSpace, _faults("  -due:2018 # x"))
    assert [(one.mark, one.key, one.line) for one in faults] == [
        ("-", "due", line),
        (":", "due", line),
    ]


def test_a_line_too_long_to_be_read_twice_is_not_shown() -> None:
    assert [one.line for one in of_kind(MissingSpace, _faults(f"due:{'x' * 200}"))] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "title: ratio:3",
        "title: http://due:80/",
        "http://example.org: x",
        "title: -5 homes",
        "- -5 homes",
        "overdue:2018",
        "note: |\n  due:2018\n  -title: x\nid: y",
        "note: >-\n\n  due:2018\n\n  -title: x\n",
        "note: some text\n  due:2018",
        'note: "some text\n  due:2018"',
        "# due:2018",
        "title: x # due:2018",
    ],
)
def test_a_touching_mark_that_is_text_is_left_alone(text: str) -> None:
    assert _faults(text) == []


def test_a_quote_that_is_never_closed_does_not_hide_the_lines_below() -> None:
    assert _kinds('title: "x\ndue:2018\n\tlead: y\n') == [MissingSpace, TabIndent]


# Together


def test_faults_come_in_order_of_place_and_their_repairs_do_not_overlap() -> None:
    text = f"-\ttitle:\u201cFoo{NBSP}bar\u201d\n{NBSP}\tdue:2018{ZWSP}\n"
    faults = _faults(text)
    assert [type(fault) for fault in faults] == [
        TabIndent,
        MissingSpace,
        CurlyQuote,
        InvisibleCharacter,
        InvisibleCharacter,
        TabIndent,
        MissingSpace,
        InvisibleCharacter,
    ]
    assert _repaired(text) == '- title: "Foo bar"\n  due: 2018\n'


def test_without_keys_nothing_is_taken_for_a_missing_space() -> None:
    assert character_faults(Source("plan.yaml", "due:2018\n-title: x\n"), frozenset()) == []


@pytest.mark.parametrize(
    "text",
    [
        f"title: a{' ' * 200_000}{NBSP}b",
        f"{'-' * 200_000}{NBSP}",
        f"{'- ' * 100_000}{NBSP}x",
        f"{chr(39) * 200_001}{NBSP}",
        "title: \u201cx\u201d" + "\r\n" * 50_000 + "#",
        "due:x " * 50_000,
        f"{NBSP * 200_000}x",
        "\t" * 50_000 + "x",
        "- " * 50_000 + "x\n\ty",
    ],
)
def test_no_text_takes_more_than_a_moment(text: str) -> None:
    """Patterns that go back and forth would not end here; no clock is needed to see it."""
    assert _faults(text) is not None


def test_one_character_many_times_in_a_text_is_one_fault_with_every_repair() -> None:
    source = Source("plan.yaml", f"title: a{ZWSP}b{ZWSP}c{NBSP}d{ZWSP}\n")
    faults = character_faults(source, KEYS)
    assert [(one.span.start, getattr(one, "others", None)) for one in faults] == [(8, 2), (12, 0)]
    repairs = [splice for fault in faults for splice in fault.repair]
    assert spliced(source, repairs).text == "title: abc d\n"
