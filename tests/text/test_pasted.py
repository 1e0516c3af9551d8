"""What comes along when text is pasted: invisible characters and curly quotes."""
# ruff: noqa: RUF001  # curly quotes are what is tested here

import pytest

from wirralplan.checks.rules.text import invisible_character
from wirralplan.text.document import Document
from wirralplan.text.faults import CurlyQuote, InvisibleCharacter
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.character_faults import character_faults
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

KEYS = frozenset({"title", "due", "note"})

NBSP, NARROW, ZWSP, BOM = "\u00a0", "\u202f", "\u200b", "\ufeff"
LINE_SEPARATOR, NEXT_LINE, OVERRIDE = "\u2028", "\x85", "\u202e"


def _faults(text: str) -> list[Fault]:
    return character_faults(Source("plan.yaml", text), KEYS)


def _repaired(text: str) -> str:
    splices = [splice for fault in _faults(text) for splice in fault.repair]
    return spliced(Source("plan.yaml", text), splices).text


# Invisible characters


@pytest.mark.parametrize(
    ("text", "where", "repaired"),
    [
        (f"{NBSP}{NBSP}title: x", "structure", "  title: x"),
        (f"-{NBSP}title: x", "structure", "- title: x"),
        (f"title{NBSP}: x", "structure", "title : x"),
        (f"title:{NBSP}x", "structure", "title: x"),
        (f"title: {NARROW}x", "structure", "title:  x"),
        (f"title: {ZWSP}x", "structure", "title: x"),
        (f"title: x\n{NBSP}\n", "structure", "title: x\n \n"),
        (f"{NBSP}# a comment", "structure", " # a comment"),
        (f"title: a{LINE_SEPARATOR}b", "structure", "title: a b"),
        (f"title: a{NEXT_LINE}b", "structure", "title: a b"),
        (f"# a{LINE_SEPARATOR}b", "structure", "# a b"),
        ("title: a\x0bb", "structure", "title: a b"),
        ("\x0ctitle: a", "structure", "title: a"),
        ("title: a\x00b", "structure", "title: ab"),
        ("title: a\x1b[1mb", "structure", "title: a[1mb"),
        ("title: a\uffffb", "structure", "title: ab"),
        ("# a\x07b", "structure", "# ab"),
        (f"note: |\n  a\n {NBSP}b\n", "structure", "note: |\n  a\n  b\n"),
        (f"title: a{NBSP}b", "text", "title: a b"),
        (f"- a{NBSP}b", "text", "- a b"),
        (f"title: a{ZWSP}b", "text", "title: ab"),
        (f"title: a{BOM}b", "text", "title: ab"),
        (f"title: a{OVERRIDE}b", "text", "title: ab"),
        (f"# a{OVERRIDE}b", "text", "# ab"),
        (f"title: 'a{LINE_SEPARATOR}b'", "text", "title: 'a b'"),
        (f"title: 'a\n  b{NBSP}c'", "text", "title: 'a\n  b c'"),
        (f"note: |\n  a{NBSP}b\n", "text", "note: |\n  a b\n"),
        (f"note: a\n  {NBSP}b\n", "text", "note: a\n   b\n"),
        (f'title: "a:{NBSP}b"', "text", 'title: "a: b"'),
    ],
)
def test_an_invisible_character_is_reported_with_where_it_stands(
    text: str, where: str, repaired: str
) -> None:
    (fault,) = _faults(text)
    assert isinstance(fault, InvisibleCharacter)
    assert fault.in_text is (where == "text")
    assert _repaired(text) == repaired


@pytest.mark.parametrize(
    "text", [f"note: a:{NBSP}b", f"- Ratio:{NBSP}5", f"note: a{NBSP}#b", f"note: -{NBSP}b"]
)
@pytest.mark.usefixtures("loader")
def test_no_repair_gives_a_text_another_meaning(text: str) -> None:
    (fault,) = _faults(text)
    assert isinstance(fault, InvisibleCharacter)
    assert (fault.in_text, fault.repair) == (True, ())
    assert Document.of(Source("plan.yaml", text), KEYS).whole


@pytest.mark.parametrize(
    "text", [f"# a{NBSP}b{ZWSP}{BOM}", f"title: x # a{NBSP}b", "title: Zoë’s é 李"]
)
def test_what_does_no_harm_in_a_comment_or_can_be_seen_is_no_fault(text: str) -> None:
    assert _faults(text) == []


@pytest.mark.parametrize(
    ("character", "code", "name"),
    [
        (NBSP, "U+00A0", "non-breaking space"),
        (ZWSP, "U+200B", "zero-width space"),
        (BOM, "U+FEFF", "byte order mark"),
        (LINE_SEPARATOR, "U+2028", "line separator"),
        (NEXT_LINE, "U+0085", "next-line character"),
        (OVERRIDE, "U+202E", "right-to-left override"),
        ("\x00", "U+0000", "character without any meaning"),
        ("\x07", "U+0007", "control character"),
        ("\x7f", "U+007F", "delete character"),
        ("\uffff", "U+FFFF", "broken character"),
        ("\ud800", "U+D800", "broken character"),
    ],
)
def test_an_invisible_character_has_a_code_and_a_name(character: str, code: str, name: str) -> None:
    (fault,) = _faults(f"title: a{character}b")
    assert isinstance(fault, InvisibleCharacter)
    assert fault.character == character
    remark = invisible_character.CHECK.words and invisible_character.CHECK.words.remark(fault)
    assert remark
    assert remark.headline.startswith(f"{name} ({code})")


def test_one_character_in_the_text_of_a_line_is_one_fault_at_its_first_run() -> None:
    text = f"title: a{NBSP * 3}{ZWSP}b{NBSP}c"
    marked = [text[fault.span.start : fault.span.end] for fault in _faults(text)]
    assert marked == [NBSP * 3, ZWSP]


# Curly quotes


@pytest.mark.parametrize(
    ("text", "value", "repaired"),
    [
        ("title: “Foo”", "Foo", 'title: "Foo"'),
        ("- “Foo”", "Foo", '- "Foo"'),
        ("title: ‘Foo’ # x", "Foo", 'title: "Foo" # x'),
        ("title: ‘it’s’", "it’s", 'title: "it’s"'),
        ("title: “Foo: bar”", "Foo: bar", 'title: "Foo: bar"'),
        ('title: “a "b"”', 'a "b"', "title: 'a \"b\"'"),
        ('title: “a "b" it\'s”', 'a "b" it\'s', "title: 'a \"b\" it''s'"),
        ("title: “C:\\x”", "C:\\x", "title: 'C:\\x'"),
        ("title:\n  “Foo”\ndue: x", "Foo", 'title:\n  "Foo"\ndue: x'),
    ],
)
@pytest.mark.usefixtures("loader")
def test_a_value_wrapped_in_curly_quotes_gets_straight_ones(
    text: str, value: str, repaired: str
) -> None:
    (fault,) = _faults(text)
    assert isinstance(fault, CurlyQuote)
    assert fault.value == value
    assert _repaired(text) == repaired
    document = Document.of(Source("plan.yaml", text), KEYS)
    assert value in (document.value(("title",)), document.value((0,)))


@pytest.mark.parametrize(
    "text",
    [
        "title: “Foo” and “Bar”",
        "title: ‘Foo’ or ‘Bar’",
        "title: “Foo” and more",
        "title: the “Foo”",
        "title: Children’s",
        "title: ’twas",
        "title: “",
        'title: "“Foo”"',
        "# “Foo”",
        "title: “Foo\n  bar”",
        "title: “Foo”\n  “bar”",
        "note: |\n  “Foo”\n",
    ],
)
def test_curly_quotes_that_are_text_are_left_alone(text: str) -> None:
    assert _faults(text) == []
