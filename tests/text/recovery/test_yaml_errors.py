"""What officers do to YAML: the cause that we name, and the place that we show."""

import pytest
import yaml

from wirralplan.text.finding import Fault
from wirralplan.text.parsing import parsed
from wirralplan.text.recovery.yaml_errors import fault_of
from wirralplan.text.source import Source, Span

# The text, the cause, line and column of its place, and the characters that are underlined.
CASES = [
    # Quotes
    ('a: "abc\nb: c\n', "unclosed-quote", (1, 4), '"'),
    ("a: b\n'c\n", "unclosed-quote", (2, 1), "'"),
    ("a: 'abc\n---\nd: e\n", "unclosed-quote", (1, 4), "'"),
    ('a: "abc\nb: "c"\nd: 1\n', "unclosed-quote", (1, 4), '"'),
    ("a: 'abc\nb: c\nd: 'x'\ne: 'y'\n", "unclosed-quote", (1, 4), "'"),
    ("- 'abc\n- b: 'x'\n", "unclosed-quote", (1, 3), "'"),
    ('- a: "b\n  c: Children\'s "d" e\n', "unclosed-quote", (1, 6), '"'),
    ('a: "abc\nb: ""\nc: d\n', "unclosed-quote", (1, 4), '"'),
    ('a: "abc\nb: "@c"\n', "unclosed-quote", (1, 4), '"'),
    ('a: "abc\nb: "*c"\n', "unclosed-quote", (1, 4), '"'),
    ("x: 1\n'a\n b': c\n", "unclosed-quote", (2, 1), "'"),
    ("'a\n b': c\n", "unclosed-quote", (1, 1), "'"),
    ('a: ["b, c]\nd: "e"\n', "unclosed-quote", (1, 5), '"'),
    ("a: 'it's here'\n", "text-after-quote", (1, 8), "s here'"),
    ('a: "x" y # z\n', "text-after-quote", (1, 8), "y"),
    ('- "x" y\n', "text-after-quote", (1, 7), "y"),
    ('a: "x" %y\n', "text-after-quote", (1, 8), "%y"),
    ('a: "x" *y\n', "text-after-quote", (1, 8), "*y"),
    ('a: "x" > y\n', "text-after-quote", (1, 8), "> y"),
    ('a: "x" - y\n', "text-after-quote", (1, 8), "- y"),
    ('a: "x" ? y\n', "text-after-quote", (1, 8), "? y"),
    ('a: "x" "y\n', "text-after-quote", (1, 8), '"y'),
    ('a: "b": c\n', "text-after-quote", (1, 7), ": c"),
    ('"a" b: c\n', "text-after-quote", (1, 5), "b: c"),
    ("a: ''b''\n", "text-after-quote", (1, 6), "b''"),
    ('a: "b"\n  c\n', "text-after-quote", (2, 3), "c"),
    ('a: "b c\n  d" e\n', "text-after-quote", (2, 6), "e"),
    ("a: ['it's', b]\n", "text-after-quote", (1, 9), "s'"),
    # Colons
    ("a: b: c\n", "second-colon", (1, 5), ":"),
    ("- a: b: c\n", "second-colon", (1, 7), ":"),
    ("a: the 'Foo': bar\n", "second-colon", (1, 13), ":"),
    ("a: see [x]: y\n", "second-colon", (1, 11), ":"),
    ("a: b:\n", "second-colon", (1, 5), ":"),
    ("a: 1\ntitle Foo\nb: 2\n", "no-colon", (2, 1), "title Foo"),
    ("a: 1\nb: 2\ntitle Foo # x\n", "no-colon", (3, 1), "title Foo"),
    ("a: 1\nb 'x\nc: 2\nd: 'y'\n", "no-colon", (2, 1), "b 'x"),
    ("title Foo\na: 1\n", "no-colon", (1, 1), "title Foo"),
    ("title Foo # x\na: 1\n", "no-colon", (1, 1), "title Foo"),
    ("a:\n  - Joe\n    role: x\n", "no-colon", (2, 5), "Joe"),
    ('a:\n  - "Joe"\n    role: x\n', "no-colon", (2, 5), '"Joe"'),
    ("a:\n  - x\n  y\nb: c\n", "no-colon", (3, 3), "y"),
    ("a: 1\n[b, c]\n", "no-colon", (2, 1), "[b, c]"),
    ("a: 1\nb:2\nc: 3\n", "touching-colon", (2, 1), "b:"),
    ("a:\n  - x\n  -y\n", "touching-dash", (3, 3), "-"),
    ("a:\n  : x\n", "no-key", (2, 3), ":"),
    ("a: [b, : c]\n", "no-key", (1, 8), ":"),
    (f"a: 1\nb{' x' * 600}: c\n", "key-too-long", (2, 1), "b" + " x" * 19 + " "),
    # Columns
    ("a: b\n  c: d\ne: f\n", "too-deep", (2, 3), "c"),
    ("a:\n  b: c\n    d: e\n", "too-deep", (3, 5), "d"),
    ('a: "b"\n  c: d\n', "too-deep", (2, 3), "c"),
    ("a: b # x\n  c: d\n", "too-deep", (2, 3), "c"),
    ("a: [b]\n  c: d\n", "too-deep", (2, 3), "c"),
    ('a: "b"\n  - c\n', "too-deep", (2, 3), "-"),
    ("a:\n  - b: c\n   d: e\n", "indentation", (3, 4), "d"),
    ("a:\n    - b\n  - c\n", "indentation", (3, 3), "-"),
    ("a:\n    b: c\n  d: e\n", "indentation", (3, 3), "d"),
    ("  a: 1\nb: 2\n", "first-line-indented", (1, 3), "a"),
    ("# x\n\n - a\n- b\n", "first-line-indented", (3, 2), "-"),
    ("a: |\n  x\n y\nb: c\n", "short-line", (3, 2), "y"),
    ("a: b # c\n  d\ne: f\n", "text-after-comment", (2, 3), "d"),
    # Lists
    ("a: 1\n- b\n", "list-item-at-key", (2, 1), "-"),
    ("- a: b\n  - c\n", "list-item-at-key", (2, 3), "-"),
    ("- a\nb: c\n", "not-an-item", (2, 1), "b"),
    ("a:\n  - b\n  c: 1\n", "not-an-item", (3, 3), "c"),
    ("-\na: b\n", "not-an-item", (2, 1), "a"),
    ("a: - b\n", "list-on-key-line", (1, 4), "-"),
    # Brackets
    ("a: [b, c\nd: e\nf: g\n", "unclosed-bracket", (1, 4), "["),
    ("a: {b: c\nd: e\n", "unclosed-bracket", (1, 4), "{"),
    ("a: [b, c", "unclosed-bracket", (1, 4), "["),
    ("a: [b,\n", "unclosed-bracket", (1, 4), "["),
    ("a: [b, {c: [d], \nd: e\n", "unclosed-bracket", (1, 8), "{"),
    ("a:\n  b: [#2, c]\n  d:\n    - e\n", "unclosed-bracket", (2, 6), "["),
    ("a: [b,\n- c\n", "unclosed-bracket", (1, 4), "["),
    ("a: [b\n---\nc: d\n", "unclosed-bracket", (1, 4), "["),
    ('- a: ["b"\n  c: [d]\n', "unclosed-bracket", (1, 6), "["),
    ("a: [b c: d e: f]\n", "missing-comma", (1, 12), "e"),
    ('a: ["b" "c"]\n', "missing-comma", (1, 9), '"c"'),
    ("a: [\n  {b: c}\n  {d: e}\n]\n", "missing-comma", (3, 3), "{"),
    ("a: [b,, c]\n", "extra-comma", (1, 7), ","),
    ("a: [b, c}\n", "wrong-bracket", (1, 9), "}"),
    ("a: ]\n", "stray-bracket", (1, 4), "]"),
    ("a: [b, c]]\n", "stray-bracket", (1, 10), "]"),
    ("a: [b, c] d\n", "text-after-bracket", (1, 11), "d"),
    ("a: [b]\n  c\n", "text-after-bracket", (2, 3), "c"),
    ("a: [b]: c\n", "text-after-bracket", (1, 7), ": c"),
    ("a: {b:, c: d}\n", "colon-in-brackets", (1, 6), ":"),
    # Characters with a meaning
    ("a: @x\n", "reserved-character", (1, 4), "@"),
    ("a: `x`\n", "reserved-character", (1, 4), "`"),
    ("a: %x\n", "reserved-character", (1, 4), "%"),
    ("a: , x\n", "reserved-character", (1, 4), ","),
    ("a: [>5]\n", "reserved-character", (1, 5), ">"),
    ("a: ? b\n", "reserved-start", (1, 4), "?"),
    ("a:\n  - b\n  ? c\n", "reserved-start", (3, 3), "?"),
    ("a: [- b]\n", "reserved-start", (1, 5), "-"),
    ("a: >5 homes\n", "block-header", (1, 4), ">5 homes"),
    ("a: | b # c\n", "block-header", (1, 4), "| b"),
    ("a: |0\n  b\n", "block-header", (1, 4), "|0"),
    ('a: "\\q"\n', "unknown-escape", (1, 5), "\\q"),
    ('a: "C:\\\\x \\Data"\n', "unknown-escape", (1, 11), "\\D"),
    ('a: "\\x4"\n', "bad-escape", (1, 5), "\\x4"),
    ('a: "b \\ud800"\n', "bad-escape", (1, 7), "\\ud800"),
    ('a: "b \\UFFFFFFFF"\n', "bad-escape", (1, 7), "\\UFFFFFFFF"),
    ("%x: 1\n", "directive", (1, 1), "%x: 1"),
    ("%FOO\n---\na: b\n", "directive", (1, 1), "%FOO"),
    ("%YAML 1.1\na: b\n", "directive", (1, 1), "%YAML 1.1"),
    ("%YAML 2.0\n---\na: b\n", "directive", (1, 1), "%YAML 2.0"),
    (f"%YAML 1.{'9' * 5000}\n---\na: b\n", "directive", (1, 1), f"%YAML 1.{'9' * 5000}"),
    ("a: 1\n\tb: 2\n", "tab", (2, 1), "\t"),
    ("a:\n\t\tb: 2\n", "tab", (2, 1), "\t\t"),
    ("a: |\n\tb\n", "tab", (2, 1), "\t"),
    ("a: b\n...\nc: d\n", "outside-document", (3, 1), "c"),
    ("[a]\nb: c\n", "outside-document", (2, 1), "b"),
    ("? :\n", "other", (1, 3), ":"),
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
    ("text", "what", "place", "underlined"), CASES, ids=lambda case: repr(case)[:40]
)
def test_a_mistake_is_named_at_its_own_place(
    text: str, what: str, place: tuple[int, int], underlined: str
) -> None:
    fault, source = _stop(text)
    told = (
        fault.kind,
        fault.facts["what"],
        source.place(fault.span.start),
        source.slice(fault.span),
    )
    assert told == ("unreadable-yaml", what, place, underlined)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "mark", "place", "underlined"), MARKS, ids=lambda case: repr(case)[:40]
)
def test_a_malformed_anchor_alias_or_tag_is_its_own_kind_of_fault(
    text: str, mark: str, place: tuple[int, int], underlined: str
) -> None:
    fault, source = _stop(text)
    told = (fault.kind, fault.facts, source.place(fault.span.start), source.slice(fault.span))
    assert told == ("anchor-alias-tag", {"mark": mark}, place, underlined)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("a: 'b\n", {"what": "unclosed-quote", "character": "'"}),
        ("a: {b\n", {"what": "unclosed-bracket", "character": "{", "needed": "}"}),
        ("a: {b]\n", {"what": "wrong-bracket", "character": "]", "needed": "}"}),
        ("- a: b: c\n", {"what": "second-colon", "key": "a", "quoted": '"b: c"'}),
        ("a: - b\n", {"what": "list-on-key-line", "key": "a"}),
        ("a: b\n  c d: e\n", {"what": "too-deep", "key": "c d"}),
        ("a: 1\ntitle Foo\n", {"what": "no-colon", "text": "title Foo", "key": "title"}),
        ("a: 1\ndue:2\n", {"what": "touching-colon", "key": "due"}),
        ("a: [b c: d e: f]\n", {"what": "missing-comma", "text": "e"}),
        ('a: "\\q"\n', {"what": "unknown-escape", "character": "q"}),
        ("a: @b\n", {"what": "reserved-character", "character": "@"}),
        ("a: > b\n", {"what": "block-header", "character": ">"}),
    ],
)
def test_a_fault_carries_the_words_that_its_sentence_needs(
    text: str, facts: dict[str, str]
) -> None:
    fault, _ = _stop(text)
    assert fault.facts == facts


@pytest.mark.usefixtures("loader")
def test_a_character_that_no_reader_takes_is_found_past_longer_ones() -> None:
    fault, source = _stop("a: £ é 李 \x07\n")
    assert (fault.facts, source.place(fault.span.start)) == (
        {"what": "character", "character": "U+0007"},
        (1, 10),
    )


@pytest.mark.usefixtures("loader")
def test_windows_line_ends_change_no_place() -> None:
    fault, source = _stop('a: 1\r\nb: "x\r\nc: "y"\r\n')
    assert (fault.facts["what"], source.place(fault.span.start)) == ("unclosed-quote", (2, 4))


def test_an_unknown_complaint_still_has_a_place() -> None:
    source = Source("plan.yaml", "a: b\n")
    mark = yaml.Mark("plan.yaml", 3, 0, 3, None, 0)
    error = yaml.MarkedYAMLError(None, None, "a sentence of a later version", mark)
    fault = fault_of(source, error, None)
    assert (fault.facts["what"], fault.span) == ("other", Span(3, 4))
