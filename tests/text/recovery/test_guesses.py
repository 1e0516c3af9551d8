"""How a line probably has to read where the parser stops, and what nobody can know."""

import pytest

from wirralplan.text.parsing import parsed
from wirralplan.text.recovery.guesses import guessed
from wirralplan.text.recovery.yaml_errors import fault_of
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

KEYS = frozenset({"title", "due", "lead", "note"})

GUESSED = [
    # Text that needs quotes
    ("title: a: b # c\n", 'title: "a: b" # c\n'),
    ('title: say: "x"\n', "title: 'say: \"x\"'\n"),
    ("title: @home\n", 'title: "@home"\n'),
    ("- title: `x` # c\n", '- title: "`x`" # c\n'),
    ("- %x\n", '- "%x"\n'),
    ("note: >5 homes\n", 'note: ">5 homes"\n'),
    ("note: **bold** text\n", 'note: "**bold** text"\n'),
    ("note: *see the minutes\n", 'note: "*see the minutes"\n'),
    ("note: ? b\n", 'note: "? b"\n'),
    ("title: [Draft] Plan\n", 'title: "[Draft] Plan"\n'),
    ("note: 'it's here'\n", 'note: "it\'s here"\n'),
    ('note: "x" y\n', "note: '\"x\" y'\n"),
    ("note: 'x' y\n", "note: \"'x' y\"\n"),
    ("note: 'Chair's report\n", 'note: "Chair\'s report"\n'),
    ("note: ''b''\n", "note: \"'b'\"\n"),
    ("note: 'a''s 'b' c'\n", "note: \"a's 'b' c\"\n"),
    # Marks that are not closed, or by the wrong one
    ('title: "abc\ndue: x\n', 'title: "abc"\ndue: x\n'),
    ("- 'abc # c\n- d\n", "- 'abc' # c\n- d\n"),
    ('title: "abc', 'title: "abc"'),
    ("title: [a, b\ndue: x\n", "title: [a, b]\ndue: x\n"),
    ("title: {a: b,\ndue: x\n", "title: {a: b}\ndue: x\n"),
    ("title: [a, b}\n", "title: [a, b]\n"),
    # Escapes
    ('title: "C:\\Plans\\Data"\n', "title: 'C:\\Plans\\Data'\n"),
    ('title: "it\'s \\x4" # c\n', "title: 'it''s \\x4' # c\n"),
    # Keys without their colon
    ("due: 1\ntitle Foo\n", "due: 1\ntitle: Foo\n"),
    ("title; Foo\ndue: 1\n", "title: Foo\ndue: 1\n"),
    ("due = 2018\nlead: x\n", "due: 2018\nlead: x\n"),
    ("lead \u2013 Ann Lee\ndue: 1\n", "lead: Ann Lee\ndue: 1\n"),
    ("lead - Ann Lee\ndue: 1\n", "lead: Ann Lee\ndue: 1\n"),
    # Lines that stand wrong
    ("title: a\n  due: b\nlead: c\n", "title: a\ndue: b\nlead: c\n"),
    ("- title: a\n   due: b\n", "- title: a\n  due: b\n"),
    ("- a: b\n    c: d\n    e: f\n  g: h\n", "- a: b\n  c: d\n  e: f\n  g: h\n"),
    ("- title: a\n due: b\n", "- title: a\n  due: b\n"),
    ("a:\n  - title: a\n - title: b\n", "a:\n  - title: a\n  - title: b\n"),
    ("a:\n   - b: c\n     d: e\n  - f: g\n", "a:\n   - b: c\n     d: e\n   - f: g\n"),
    ("a:\n  - b: c\n    d: e\n   - f: g\n", "a:\n  - b: c\n    d: e\n  - f: g\n"),
    ("a:\n  - b: c\nd:\n   - e: f\n    g: h\n", "a:\n  - b: c\nd:\n  - e: f\n    g: h\n"),
    (" title: a\ndue: b\n", "title: a\ndue: b\n"),
]  # fmt: skip


def guess_for(text: str) -> str | None:
    """The text after one guess; ``None`` where there is none."""
    source = Source("plan.yaml", text)
    stop = parsed(source, fault_of).stop
    assert stop is not None
    repair = guessed(source, stop, KEYS).repair
    return spliced(source, repair).text if repair else None


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(("text", "guess"), GUESSED, ids=lambda case: repr(case)[:50])
def test_what_was_meant_is_what_is_written_with_the_fewest_marks_changed(
    text: str, guess: str
) -> None:
    assert guess_for(text) == guess


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    "text",
    [
        'title: "a long text\n  goes on here\n',  # where was it to end?
        'title: "a long text\nthat goes on here\ndue: x\n',
        "title: [a,\n  b\ndue: x\n",
        "title: [a [b\ndue: x\n",
        "due: 1\nsomething else\n",  # no key of ours
        "due: 1\ntitle\n",
        'title: "say \\"x\\" \\q"\n',  # some of the backslashes are escapes
        '- {title: "x" due: y}\n',
        "lead: - Ann\n",  # a list, or a text?
        "title: [a,, b]\n",
        "title: a\n  - b: c\n  - d\n",
        "title: b\n...\nc: d\n",
    ],
)
def test_where_two_things_are_as_likely_there_is_no_guess(text: str) -> None:
    assert guess_for(text) is None
