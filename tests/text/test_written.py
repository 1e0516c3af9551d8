"""Text as it is written in a file: bare where that is safe, quoted where YAML would misread it."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from wirralplan.text.ambiguous import ambiguous, read_elsewhere
from wirralplan.text.characters import hides_nothing
from wirralplan.text.document import Document
from wirralplan.text.faults import EscapedCharacter, InvisibleCharacter
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.text.written import quoted_text, written

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panel Chair appointed", "Panel Chair appointed"),
        ("Child's journey - next phase", "Child's journey - next phase"),
        ("Cabinet minute 28/09/18, item 7", "Cabinet minute 28/09/18, item 7"),
        ("30 carers", "30 carers"),
        ("2018", "2018"),
        ("Phase 2: of", '"Phase 2: of"'),
        ("ends with:", '"ends with:"'),
        ("homes #12", '"homes #12"'),
        ("homes#12", "homes#12"),
        ("#12 homes", '"#12 homes"'),
        ("- a dash", '"- a dash"'),
        ("@team", '"@team"'),
        ("no", '"no"'),
        ("1.10", '"1.10"'),
        ("2018-06-30", '"2018-06-30"'),
        ("2018-06-30 14:00:00", '"2018-06-30 14:00:00"'),
        ("2018-06-30T14:00:00Z", '"2018-06-30T14:00:00Z"'),
        ("2018-06-30 is the day", "2018-06-30 is the day"),
        ("0o17", '"0o17"'),
        (" blank before", '" blank before"'),
        ("", '""'),
        ('say: "no"', "'say: \"no\"'"),
        ("it's: 'so' \\ \"so\"", "'it''s: ''so'' \\ \"so\"'"),
        ("two\nlines", '"two\\nlines"'),
        ("a\ttab", '"a\ttab"'),
        ("non\u00a0breaking", '"non\u00a0breaking"'),
        ("turned \u202e round", '"turned \u202e round"'),
        ("a bell\x07", '"a bell\\x07"'),
        ("family 👨\u200d👩\u200d👧", "family 👨\u200d👩\u200d👧"),
        ("=SUM(A1)", '"=SUM(A1)"'),
        ("\u201call of it\u201d", '"\u201call of it\u201d"'),
        ("\u201cpart\u201d of it", "\u201cpart\u201d of it"),
    ],
)
def test_text_is_quoted_only_where_it_must_be(text: str, expected: str) -> None:
    assert written(text) == expected


@pytest.mark.parametrize("text", ["a, b", "[a", "a]", "{a", "a}", "a:b", "a?"])
def test_more_is_quoted_inside_brackets(text: str) -> None:
    assert written(text) == text or text[0] in "[{"
    assert written(text, in_brackets=True) == f'"{text}"'


@given(TEXTS)
@example("\ufeffa")
@example("---")
@example("--- a")
@example("... a")
@example("\u2028")
@example("a\x85b")
@example("\U000e0001")
def test_whatever_is_written_reads_back_the_same(text: str) -> None:
    for line, route in (
        (f"title: {written(text)}\n", ("title",)),
        (f"- {written(text)} # comment\n", (0,)),
        (f"{{title: {written(text, in_brackets=True)}, b: c}}\n", ("title",)),
        (f"[{written(text, in_brackets=True)}, b]\n", (0,)),
        (f"- {quoted_text(text)}\n", (0,)),
    ):
        document = Document.of(Source("plan.yaml", line))
        kinds = {type(fault) for fault in document.faults}
        if InvisibleCharacter not in kinds:  # else it is read as put right
            assert document.value(route) == text
        if hides_nothing(text) and visible(text) == text:
            assert kinds == set()
        else:
            assert kinds <= {InvisibleCharacter, EscapedCharacter}


@given(TEXTS | st.sampled_from(["yes", "0x1F", "~", "1_000", "12:30", "-.5", "+1", "No"]))
def test_other_tools_read_it_as_text_or_a_whole_number_too(text: str) -> None:
    read = yaml.safe_load(f"- {written(text)}\n")[0]
    assert read == text or (isinstance(read, int) and str(read) == text)


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Yes", "true"),
        ("off", "false"),
        ("~", "nothing"),
        ("Null", "nothing"),
        ("1.10", "a number"),
    ],
)
def test_what_others_take_an_ambiguous_text_for(text: str, elsewhere: str) -> None:
    assert ambiguous(text)
    assert read_elsewhere(text) == elsewhere
