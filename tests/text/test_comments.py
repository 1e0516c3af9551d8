"""Comments that speak to the program: where they stand and which line they speak of."""

from hypothesis import given
from hypothesis import strategies as st

from wirralplan.text.comments import comments
from wirralplan.text.document import Document
from wirralplan.text.source import Source


def found(text: str) -> list[tuple[str, bool, int]]:
    document = Document.of(Source("plan.yaml", text))
    return [(one.words, one.alone, one.line) for one in comments(document, "wirralplan")]


def test_a_comment_at_the_end_of_a_line_speaks_of_that_line() -> None:
    assert found("a: b  # wirralplan: ignore[WP203] why\nc: d\n") == [
        ("ignore[WP203] why", False, 1)
    ]


def test_a_comment_alone_speaks_of_the_next_line_that_is_no_comment() -> None:
    text = "# wirralplan: one\n  # other\n#wirralplan:two\na: b\n"
    assert found(text) == [("one", True, 4), ("two", True, 4)]


def test_a_comment_at_the_end_of_the_file_speaks_of_its_last_line() -> None:
    assert found("a: b\n# wirralplan: one") == [("one", True, 2)]


def test_what_looks_like_a_comment_inside_a_text_is_none() -> None:
    text = (
        'a: "x # wirralplan: one"\n'
        "b: |\n  # wirralplan: two\n"
        "c: d#wirralplan: three\n"
        "'# wirralplan: four': e\n"
    )
    assert found(text) == []


def test_letters_and_blanks_are_as_people_type_them() -> None:
    assert found("a: b #Wirralplan:  ignore [WP203]  \r\n") == [("ignore [WP203]", False, 1)]


def test_a_comment_after_a_line_that_cannot_be_read_is_one_still() -> None:
    assert found("a: b\nc: [\nd: e # wirralplan: one\n") == [("one", False, 3)]


def test_the_place_runs_from_the_hash_to_the_end_of_the_line() -> None:
    source = Source("plan.yaml", "a: b  # wirralplan: ignore[WP203]\r\n")
    (comment,) = comments(Document.of(source), "wirralplan")
    assert source.slice(comment.span) == "# wirralplan: ignore[WP203]"


@given(st.lists(st.sampled_from(["# wirralplan: x", "# other", "- a", "- b # wirralplan: y", ""])))
def test_lines_spoken_of_are_found_as_by_looking_down_from_each(lines: list[str]) -> None:
    expected: list[tuple[str, bool, int]] = []
    for number, line in enumerate(lines):
        if "wirralplan" in line:
            alone = line.startswith("#")
            below = number
            while alone and below < len(lines) and (below == number or lines[below][:1] == "#"):
                below += 1
            words = line.rpartition(": ")[2]
            expected.append((words, alone, below + 1))
    assert found("".join(f"{line}\n" for line in lines)) == expected
