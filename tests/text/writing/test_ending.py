"""Where the last line of a value ends, and whether a line below would leave it alone."""

import pytest

from wirralplan.text.document import Document
from wirralplan.text.route import Route
from wirralplan.text.source import Source
from wirralplan.text.writing.ending import Ending, ending, line_end, past_comments

pytestmark = pytest.mark.usefixtures("loader")


def _ending(text: str, route: Route = ("a",)) -> tuple[str, Ending]:
    """What stands below the value, and how it ends."""
    document = Document.of(Source("plan.yaml", text))
    assert document.faults == ()
    found = ending(document, route)
    return text[found.offset :], found


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("a: b\nc: d\n", "c: d\n"),
        ("a: b  # why\r\nc: d\r\n", "c: d\r\n"),
        ("a: b\rc: d\r", "c: d\r"),
        ("a: b\n\n# of c\nc: d\n", "\n# of c\nc: d\n"),
        ("a: b\n  more\nc: d\n", "c: d\n"),
        ('a: "b\n\n  more"  # why\nc: d\n', "c: d\n"),
        ("a:\n  - b: c\n    d: e\n\nc: d\n", "\nc: d\n"),
        ("a:\n- b: [c,\n    d]  # why\nc: d\n", "c: d\n"),
        ("a: {b: c,\n    d: e\n   }\nc: d\n", "c: d\n"),
        ("a: |\n  b\n\n# of c\nc: d\n", "\n# of c\nc: d\n"),
        ("a: |-\n  b\n\nc: d\n", "\nc: d\n"),
        ("a: |+\n  b\n\n\n# of c\nc: d\n", "# of c\nc: d\n"),
        ("a: |\n  b\n    \n\nc: d\n", "\nc: d\n"),
        ("a: |-\n  b\n    \n\nc: d\n", "\nc: d\n"),
        ("a: >+\n  b\n  more\n\nc: d\n", "c: d\n"),
    ],
)
def test_what_stands_below_a_value(text: str, below: str) -> None:
    assert _ending(text)[0] == below


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("a: b\r\n", "\r\n"),
        ("a: b", ""),
        ("a: b  # why", ""),
        ("a: |\n  b\n", "\n"),
        ("a: |\n  b", ""),
        ("a: |2-  # why\n  b", ""),
        ("a: |+\n  b\n\n", "\n"),
        ("a: |+\n  b", ""),
    ],
)
def test_how_a_value_ends(text: str, newline: str) -> None:
    assert _ending(text)[1] == Ending(len(text), newline)


def test_comments_that_stand_deeper_speak_of_what_is_above() -> None:
    text = "a: b\n  # of a\n\t# too\n# of c\nc: d\n"
    source = Source("plan.yaml", text)
    below = [past_comments(source, line_end(source, 0), column) for column in (0, 1, 2)]
    assert [text[end.offset :][:6] for end in below] == ["# of c", "\t# too", "  # of"]


def test_a_comment_may_be_the_end_of_the_file() -> None:
    source = Source("plan.yaml", "a: b\n  # of a")
    end = past_comments(source, line_end(source, 0), 0)
    assert end == Ending(13, "")
