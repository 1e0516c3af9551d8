"""A text with its name, and the line and column of every offset in it."""

import pytest

from wirralplan.text.source import Place, Source, Span, StrayByte


def test_lines_and_columns_count_from_one_and_columns_count_characters() -> None:
    source = Source("plan.yaml", "a\né李 x\n\nb")
    assert [source.place(offset) for offset in (0, 1, 2, 4, 6, 7, 8, 9)] == [
        Place(1, 1),
        Place(1, 2),
        Place(2, 1),
        Place(2, 3),
        Place(2, 5),
        Place(3, 1),
        Place(4, 1),
        Place(4, 2),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_line(newline: str) -> None:
    source = Source("plan.yaml", newline.join(["a: b", "", "c"]))
    assert source.newline == newline
    assert [source.line(number) for number in (1, 2, 3)] == ["a: b", "", "c"]
    assert source.place(source.text.index("c")) == Place(3, 1)


def test_the_line_end_in_use_is_that_of_the_first_line() -> None:
    assert Source("plan.yaml", "a\r\nb\nc").newline == "\r\n"
    assert Source("plan.yaml", "a").newline == "\n"


def test_a_line_separator_is_no_line_end_to_a_person_with_an_editor() -> None:
    assert Source("plan.yaml", "a\u2028b\x85c\n").line(1) == "a\u2028b\x85c"


def test_a_slice_is_the_text_of_a_span() -> None:
    assert Source("plan.yaml", "title: Foo").slice(Span(7, 10)) == "Foo"


def test_a_byte_order_mark_is_taken_off_and_remembered() -> None:
    source = Source.decoded("plan.yaml", b"\xef\xbb\xbfa: b")
    assert (source.text, source.bom, source.encoding) == ("a: b", True, "utf-8")
    assert Source.decoded("plan.yaml", b"a: b").bom is False


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_read_and_named(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    source = Source.decoded("plan.yaml", mark + "a: Zoë\n".encode(encoding))
    assert (source.text, source.bom, source.encoding) == ("a: Zoë\n", True, "utf-16")


def test_bytes_that_are_not_utf8_are_read_as_windows_1252_and_reported() -> None:
    source = Source.decoded("plan.yaml", "é ".encode() + b"\xa3\x93 \x81")
    assert source.text == "é £\u201c \ufffd"
    assert source.stray_bytes == (
        StrayByte(2, 0xA3, "£"),
        StrayByte(3, 0x93, "\u201c"),
        StrayByte(5, 0x81, "\ufffd"),
    )


def test_an_empty_file_has_one_empty_line() -> None:
    source = Source.decoded("plan.yaml", b"")
    assert (source.text, source.line(1), source.place(0)) == ("", "", Place(1, 1))
