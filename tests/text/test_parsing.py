"""What holds for every text whatever, in both parsers."""

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from wirralplan.text import loading, parsing
from wirralplan.text.document import Data, Document
from wirralplan.text.faults import AnchorAliasTag, Cause, Unreadable
from wirralplan.text.finding import Fault, of_kind
from wirralplan.text.loading import PythonLoader
from wirralplan.text.source import Source, Span
from wirralplan.text.table import Style

LOADERS = [getattr(yaml, "CSafeLoader", PythonLoader), PythonLoader]
KEYS = frozenset({"title", "due", "note"})

# Pieces that a broken plan is made of: the characters that mean something, and their neighbours.
PIECES = [
    *"'\"[]{},:#|>-?&*!%@`\\~=",
    *["a", "title", "due", "note", "Foo bar", "2018-06-30", "12:30", "é", "李", "<<", "no"],
    *[" ", "  ", "    ", "\t", "\n", "\r\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\n\n", "\r"],
    *[": ", "- ", ", ", " #", "a: b", "\na: b", "\n  c: d", ": |\n   x\n  y", "> ", "\n---\n"],
    *["\n...\n", "%YAML 1.1\n", "\\x4", "\\q", "''", '""', "\u00a0", "\u200b", "\u201c", "\u201d"],
]
broken = st.lists(st.sampled_from(PIECES), max_size=15).map("".join)
texts = st.one_of(st.text(), broken)
many = settings(max_examples=400, deadline=None)


def _both(text: str) -> list[Document]:
    """The text as each of the two parsers reads it."""
    source = Source("plan.yaml", text)
    read: list[Document] = []
    for loader in LOADERS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(parsing, "_LOADER", loader)
            read.append(Document.of(source, KEYS))
    return read


def _spans(fault: Fault) -> list[Span]:
    return [fault.span, *([fault.also] if fault.also else []), *(s.span for s in fault.repair)]


@many
@given(texts)
@example('a: "\\UFFFFFFFF"')
@example('a: "\\ud83d\\ude00"')
@example("%YAML 1." + "9" * 5000)
@example("\ud800")
@example("a: \x00")
@example("- " * 200)
def test_no_text_makes_the_reader_fail(text: str) -> None:
    for document in _both(text):
        assert document.whole or document.faults
        document.data() if not document.empty else None


@many
@given(texts)
def test_every_place_lies_inside_the_text(text: str) -> None:
    for document in _both(text):
        spans = [span for fault in document.faults for span in _spans(fault)]
        spans += [span for _, _, span in document.plain_texts()]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@many
@given(broken)
def test_after_the_characters_are_put_right_no_reader_meets_one_it_refuses(text: str) -> None:
    for document in _both(text):
        assert all(one.cause is not Cause.CHARACTER for one in of_kind(Unreadable, document.faults))


@many
@given(broken)
def test_the_place_of_an_unquoted_value_on_one_line_holds_that_value(text: str) -> None:
    for document in _both(text):
        repaired = any(fault.repair for fault in document.faults)
        assume(not repaired and not of_kind(AnchorAliasTag, document.faults))
        for node, value, span in document.plain_texts():
            written = document.source.slice(span)
            if "\n" not in written and "\r" not in written:
                assert written == value
            if not document.faults:
                assert document.span(document.route(node)) == span


@many
@given(texts)
def test_both_parsers_tell_the_same(text: str) -> None:
    """Tags and question marks alone in brackets apart, which no plan needs."""
    assume("!" not in text and "?" not in text)
    one, other = _both(text)
    assert one.faults == other.faults
    assert one.whole == other.whole
    if one.whole and not one.empty:
        assert one.data() == other.data()


plain = (
    st.text("abcdefgh XYZ019'-.", min_size=1).map(str.strip).filter(lambda t: t and t[0].isalnum())
)
data = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        | st.dictionaries(plain, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


@many
@given(data, st.booleans())
def test_what_was_written_is_what_is_read(written: Data, in_brackets: bool) -> None:  # noqa: FBT001  # drawn
    text = yaml.safe_dump(written, default_flow_style=in_brackets, sort_keys=False, width=1000)
    for document in _both(text):
        assert document.data() == written
        assert document.faults == ()


@many
@given(data)
def test_a_group_in_brackets_begins_and_ends_with_them(written: Data) -> None:
    text = yaml.safe_dump({"a": written}, default_flow_style=True, width=1000)
    for document in _both(text):
        if document.style(("a",)) in (Style.FLOW_GROUP, Style.FLOW_LIST):
            span = document.span(("a",))
            assert span is not None
            assert text[span.start] + text[span.end - 1] in ("[]", "{}")


def test_the_parser_of_libyaml_is_taken_where_it_is_there() -> None:
    assert loading.LOADER is LOADERS[0]
