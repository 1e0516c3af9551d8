"""What officers do to YAML: the cause that we name, and the place that we show."""

import pytest
import yaml

from wirralplan.text.faults import AnchorAliasTag, Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.parsing import parsed
from wirralplan.text.recovery.yaml_errors import fault_of
from wirralplan.text.source import Source, Span

HERE = Span(0, 0)
# The text, the cause, line and column of its place, and the characters that are underlined.
CASES = [
    # Quotes
    ('a: "abc\nb: c\n', Cause.UNCLOSED_QUOTE, (1, 4), '"'),
    ("a: b\n'c\n", Cause.UNCLOSED_QUOTE, (2, 1), "'"),
    ("a: 'abc\n---\nd: e\n", Cause.UNCLOSED_QUOTE, (1, 4), "'"),
    ('a: "abc\nb: "c"\nd: 1\n', Cause.UNCLOSED_QUOTE, (1, 4), '"'),
    ("a: 'abc\nb: c\nd: 'x'\ne: 'y'\n", Cause.UNCLOSED_QUOTE, (1, 4), "'"),
    ("- 'abc\n- b: 'x'\n", Cause.UNCLOSED_QUOTE, (1, 3), "'"),
    ('- a: "b\n  c: Children\'s "d" e\n', Cause.UNCLOSED_QUOTE, (1, 6), '"'),
    ('a: "abc\nb: ""\nc: d\n', Cause.UNCLOSED_QUOTE, (1, 4), '"'),
    ('a: "abc\nb: "@c"\n', Cause.UNCLOSED_QUOTE, (1, 4), '"'),
    ('a: "abc\nb: "*c"\n', Cause.UNCLOSED_QUOTE, (1, 4), '"'),
    ("x: 1\n'a\n b': c\n", Cause.UNCLOSED_QUOTE, (2, 1), "'"),
    ("'a\n b': c\n", Cause.UNCLOSED_QUOTE, (1, 1), "'"),
    ('a: ["b, c]\nd: "e"\n', Cause.UNCLOSED_QUOTE, (1, 5), '"'),
    ("a: 'it's here'\n", Cause.TEXT_AFTER_QUOTE, (1, 8), "s here'"),
    ('a: "x" y # z\n', Cause.TEXT_AFTER_QUOTE, (1, 8), "y"),
    ('- "x" y\n', Cause.TEXT_AFTER_QUOTE, (1, 7), "y"),
    ('a: "x" %y\n', Cause.TEXT_AFTER_QUOTE, (1, 8), "%y"),
    ('a: "x" *y\n', Cause.TEXT_AFTER_QUOTE, (1, 8), "*y"),
    ('a: "x" > y\n', Cause.TEXT_AFTER_QUOTE, (1, 8), "> y"),
    ('a: "x" - y\n', Cause.TEXT_AFTER_QUOTE, (1, 8), "- y"),
    ('a: "x" ? y\n', Cause.TEXT_AFTER_QUOTE, (1, 8), "? y"),
    ('a: "x" "y\n', Cause.TEXT_AFTER_QUOTE, (1, 8), '"y'),
    ('a: "b": c\n', Cause.TEXT_AFTER_QUOTE, (1, 7), ": c"),
    ('"a" b: c\n', Cause.TEXT_AFTER_QUOTE, (1, 5), "b: c"),
    ("a: ''b''\n", Cause.TEXT_AFTER_QUOTE, (1, 6), "b''"),
    ('a: "b"\n  c\n', Cause.TEXT_AFTER_QUOTE, (2, 3), "c"),
    ('a: "b c\n  d" e\n', Cause.TEXT_AFTER_QUOTE, (2, 6), "e"),
    ("a: ['it's', b]\n", Cause.TEXT_AFTER_QUOTE, (1, 9), "s'"),
    # Colons
    ("a: b: c\n", Cause.SECOND_COLON, (1, 5), ":"),
    ("- a: b: c\n", Cause.SECOND_COLON, (1, 7), ":"),
    ("a: the 'Foo': bar\n", Cause.SECOND_COLON, (1, 13), ":"),
    ("a: see [x]: y\n", Cause.SECOND_COLON, (1, 11), ":"),
    ("a: b:\n", Cause.SECOND_COLON, (1, 5), ":"),
    ("a: 1\ntitle Foo\nb: 2\n", Cause.NO_COLON, (2, 1), "title Foo"),
    ("a: 1\nb: 2\ntitle Foo # x\n", Cause.NO_COLON, (3, 1), "title Foo"),
    ("a: 1\nb 'x\nc: 2\nd: 'y'\n", Cause.NO_COLON, (2, 1), "b 'x"),
    ("title Foo\na: 1\n", Cause.NO_COLON, (1, 1), "title Foo"),
    ("title Foo # x\na: 1\n", Cause.NO_COLON, (1, 1), "title Foo"),
    ("a:\n  - Joe\n    role: x\n", Cause.NO_COLON, (2, 5), "Joe"),
    ('a:\n  - "Joe"\n    role: x\n', Cause.NO_COLON, (2, 5), '"Joe"'),
    ("a:\n  - x\n  y\nb: c\n", Cause.NO_COLON, (3, 3), "y"),
    ("a: 1\n[b, c]\n", Cause.NO_COLON, (2, 1), "[b, c]"),
    ("a: 1\nb:2\nc: 3\n", Cause.TOUCHING_COLON, (2, 1), "b:"),
    ("a:\n  - x\n  -y\n", Cause.TOUCHING_DASH, (3, 3), "-"),
    ("a:\n  : x\n", Cause.NO_KEY, (2, 3), ":"),
    ("a: [b, : c]\n", Cause.NO_KEY, (1, 8), ":"),
    (f"a: 1\nb{' x' * 600}: c\n", Cause.KEY_TOO_LONG, (2, 1), "b" + " x" * 19 + " "),
    # Columns
    ("a: b\n  c: d\ne: f\n", Cause.TOO_DEEP, (2, 3), "c"),
    ("a:\n  b: c\n    d: e\n", Cause.TOO_DEEP, (3, 5), "d"),
    ('a: "b"\n  c: d\n', Cause.TOO_DEEP, (2, 3), "c"),
    ("a: b # x\n  c: d\n", Cause.TOO_DEEP, (2, 3), "c"),
    ("a: [b]\n  c: d\n", Cause.TOO_DEEP, (2, 3), "c"),
    ('a: "b"\n  - c\n', Cause.TOO_DEEP, (2, 3), "-"),
    ("a:\n  - b: c\n   d: e\n", Cause.INDENTATION, (3, 4), "d"),
    ("a:\n    - b\n  - c\n", Cause.INDENTATION, (3, 3), "-"),
    ("a:\n    b: c\n  d: e\n", Cause.INDENTATION, (3, 3), "d"),
    ("  a: 1\nb: 2\n", Cause.FIRST_LINE_INDENTED, (1, 3), "a"),
    ("# x\n\n - a\n- b\n", Cause.FIRST_LINE_INDENTED, (3, 2), "-"),
    ("a: |\n  x\n y\nb: c\n", Cause.SHORT_LINE, (3, 2), "y"),
    ("a: b # c\n  d\ne: f\n", Cause.TEXT_AFTER_COMMENT, (2, 3), "d"),
    # Lists
    ("a: 1\n- b\n", Cause.LIST_ITEM_AT_KEY, (2, 1), "-"),
    ("- a: b\n  - c\n", Cause.LIST_ITEM_AT_KEY, (2, 3), "-"),
    ("- a\nb: c\n", Cause.NOT_AN_ITEM, (2, 1), "b"),
    ("a:\n  - b\n  c: 1\n", Cause.NOT_AN_ITEM, (3, 3), "c"),
    ("-\na: b\n", Cause.NOT_AN_ITEM, (2, 1), "a"),
    ("a: - b\n", Cause.LIST_ON_KEY_LINE, (1, 4), "-"),
    # Brackets
    ("a: [b, c\nd: e\nf: g\n", Cause.UNCLOSED_BRACKET, (1, 4), "["),
    ("a: {b: c\nd: e\n", Cause.UNCLOSED_BRACKET, (1, 4), "{"),
    ("a: [b, c", Cause.UNCLOSED_BRACKET, (1, 4), "["),
    ("a: [b,\n", Cause.UNCLOSED_BRACKET, (1, 4), "["),
    ("a: [b, {c: [d], \nd: e\n", Cause.UNCLOSED_BRACKET, (1, 8), "{"),
    ("a:\n  b: [#2, c]\n  d:\n    - e\n", Cause.UNCLOSED_BRACKET, (2, 6), "["),
    ("a: [b,\n- c\n", Cause.UNCLOSED_BRACKET, (1, 4), "["),
    ("a: [b\n---\nc: d\n", Cause.UNCLOSED_BRACKET, (1, 4), "["),
    ('- a: ["b"\n  c: [d]\n', Cause.UNCLOSED_BRACKET, (1, 6), "["),
    ("a: [b c: d e: f]\n", Cause.MISSING_COMMA, (1, 12), "e"),
    ('a: ["b" "c"]\n', Cause.MISSING_COMMA, (1, 9), '"c"'),
    ("a: [\n  {b: c}\n  {d: e}\n]\n", Cause.MISSING_COMMA, (3, 3), "{"),
    ("a: [b,, c]\n", Cause.EXTRA_COMMA, (1, 7), ","),
    ("a: [b, c}\n", Cause.WRONG_BRACKET, (1, 9), "}"),
    ("a: ]\n", Cause.STRAY_BRACKET, (1, 4), "]"),
    ("a: [b, c]]\n", Cause.STRAY_BRACKET, (1, 10), "]"),
    ("a: [b, c] d\n", Cause.TEXT_AFTER_BRACKET, (1, 11), "d"),
    ("a: [b]\n  c\n", Cause.TEXT_AFTER_BRACKET, (2, 3), "c"),
    ("a: [b]: c\n", Cause.TEXT_AFTER_BRACKET, (1, 7), ": c"),
    ("a: {b:, c: d}\n", Cause.COLON_IN_BRACKETS, (1, 6), ":"),
    # Characters with a meaning
    ("a: @x\n", Cause.RESERVED_CHARACTER, (1, 4), "@"),
    ("a: `x`\n", Cause.RESERVED_CHARACTER, (1, 4), "`"),
    ("a: %x\n", Cause.RESERVED_CHARACTER, (1, 4), "%"),
    ("a: , x\n", Cause.RESERVED_CHARACTER, (1, 4), ","),
    ("a: [>5]\n", Cause.RESERVED_CHARACTER, (1, 5), ">"),
    ("a: ? b\n", Cause.RESERVED_START, (1, 4), "?"),
    ("a:\n  - b\n  ? c\n", Cause.RESERVED_START, (3, 3), "?"),
    ("a: [- b]\n", Cause.RESERVED_START, (1, 5), "-"),
    ("a: >5 homes\n", Cause.BLOCK_HEADER, (1, 4), ">5 homes"),
    ("a: | b # c\n", Cause.BLOCK_HEADER, (1, 4), "| b"),
    ("a: |0\n  b\n", Cause.BLOCK_HEADER, (1, 4), "|0"),
    ('a: "\\q"\n', Cause.UNKNOWN_ESCAPE, (1, 5), "\\q"),
    ('a: "C:\\\\x \\Data"\n', Cause.UNKNOWN_ESCAPE, (1, 11), "\\D"),
    ('a: "\\x4"\n', Cause.BAD_ESCAPE, (1, 5), "\\x4"),
    ('a: "b \\ud800"\n', Cause.BAD_ESCAPE, (1, 7), "\\ud800"),
    ('a: "b \\UFFFFFFFF"\n', Cause.BAD_ESCAPE, (1, 7), "\\UFFFFFFFF"),
    ("%x: 1\n", Cause.DIRECTIVE, (1, 1), "%x: 1"),
    ("%FOO\n---\na: b\n", Cause.DIRECTIVE, (1, 1), "%FOO"),
    ("%YAML 1.1\na: b\n", Cause.DIRECTIVE, (1, 1), "%YAML 1.1"),
    ("%YAML 2.0\n---\na: b\n", Cause.DIRECTIVE, (1, 1), "%YAML 2.0"),
    (f"%YAML 1.{'9' * 5000}\n---\na: b\n", Cause.DIRECTIVE, (1, 1), f"%YAML 1.{'9' * 5000}"),
    ("a: 1\n\tb: 2\n", Cause.TAB, (2, 1), "\t"),
    ("a:\n\t\tb: 2\n", Cause.TAB, (2, 1), "\t\t"),
    ("a: |\n\tb\n", Cause.TAB, (2, 1), "\t"),
    ("a: b\n...\nc: d\n", Cause.OUTSIDE_DOCUMENT, (3, 1), "c"),
    ("[a]\nb: c\n", Cause.OUTSIDE_DOCUMENT, (2, 1), "b"),
    ("? :\n", Cause.OTHER, (1, 3), ":"),
]

MARKS = [
    ("a: &\n", "&", (1, 4), "&"),
    ("a: & b\n", "&", (1, 4), "&"),
    ("a: *\n", "*", (1, 4), "*"),
    ("a: **bold** text\n", "*", (1, 4), "**bold**"),
    ("a: *x y\n", "*", (1, 4), "*x"),
    ("a: 1\n*x\n", "*", (2, 1), "*x"),
    ("a: !<x z\n", "!", (1, 4), "!<x"),
    ("a: !x!y z\n", "!", (1, 4), "!x!y"),
]


def _stop(text: str) -> tuple[Fault, Source]:
    """The fault at which the parser had to stop, and the source that it read."""
    source = Source("plan.yaml", text)
    outcome = parsed(source, fault_of)
    assert outcome.stop is not None
    return outcome.stop, source


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "cause", "place", "underlined"), CASES, ids=lambda case: repr(case)[:40]
)
def test_a_mistake_is_named_at_its_own_place(
    text: str, cause: Cause, place: tuple[int, int], underlined: str
) -> None:
    fault, source = _stop(text)
    assert isinstance(fault, Unreadable)
    found = (fault.cause, source.place(fault.span.start), source.slice(fault.span))
    assert found == (cause, place, underlined)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "mark", "place", "underlined"), MARKS, ids=lambda case: repr(case)[:40]
)
def test_a_malformed_anchor_alias_or_tag_is_its_own_kind_of_fault(
    text: str, mark: str, place: tuple[int, int], underlined: str
) -> None:
    fault, source = _stop(text)
    assert fault == AnchorAliasTag(fault.span, mark)
    assert (source.place(fault.span.start), source.slice(fault.span)) == (place, underlined)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 'b\n", Unreadable(HERE, Cause.UNCLOSED_QUOTE, character="'")),
        ("a: {b\n", Unreadable(HERE, Cause.UNCLOSED_BRACKET, character="{", needed="}")),
        ("a: {b]\n", Unreadable(HERE, Cause.WRONG_BRACKET, character="]", needed="}")),
        ("- a: b: c\n", Unreadable(HERE, Cause.SECOND_COLON, key="a", quoted='"b: c"')),
        ("a: - b\n", Unreadable(HERE, Cause.LIST_ON_KEY_LINE)),
        ("a: 1\ntitle Foo\n", Unreadable(HERE, Cause.NO_COLON)),
        ("a: 1\ndue:2\n", Unreadable(HERE, Cause.TOUCHING_COLON, key="due")),
        ('a: "\\q"\n', Unreadable(HERE, Cause.UNKNOWN_ESCAPE, character="q")),
        ("a: @b\n", Unreadable(HERE, Cause.RESERVED_CHARACTER, character="@")),
        ("a: > b\n", Unreadable(HERE, Cause.BLOCK_HEADER, character=">")),
    ],
)
def test_a_fault_carries_the_words_that_its_sentence_needs(text: str, expected: Unreadable) -> None:
    fault, _ = _stop(text)
    assert fault.changed(span=HERE) == expected


@pytest.mark.usefixtures("loader")
def test_a_character_that_no_reader_takes_is_found_past_longer_ones() -> None:
    fault, source = _stop("a: £ é 李 \x07\n")
    assert fault == Unreadable(fault.span, Cause.CHARACTER, character="U+0007")
    assert source.place(fault.span.start) == (1, 10)


@pytest.mark.usefixtures("loader")
def test_windows_line_ends_change_no_place() -> None:
    fault, source = _stop('a: 1\r\nb: "x\r\nc: "y"\r\n')
    assert fault == Unreadable(fault.span, Cause.UNCLOSED_QUOTE, character='"')
    assert source.place(fault.span.start) == (2, 4)


def test_an_unknown_complaint_still_has_a_place() -> None:
    source = Source("plan.yaml", "a: b\n")
    mark = yaml.Mark("plan.yaml", 3, 0, 3, None, 0)
    error = yaml.MarkedYAMLError(None, None, "a sentence of a later version", mark)
    fault = fault_of(source, error, None)
    assert fault == Unreadable(Span(3, 4), Cause.OTHER)
