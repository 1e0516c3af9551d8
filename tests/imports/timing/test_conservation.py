"""No word of a text is lost or made up, whatever it is, and no text takes long to read."""

# ruff: noqa: E501  # a row of the table is a line

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.imports.timing.cells import of_due, of_start
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.left_over import looks_like_time
from wirralplan.imports.timing.points import of_point
from wirralplan.imports.timing.statuses import of_completed, of_status
from wirralplan.text.characters import put_right

WORDS = [
    "Panel", "training", "completed", "COMPLETED", "not", "by", "from", "to", "and", "with", "begin",
    "underway", "ongoing", "Focus", "on", "of", "report", "following", "24/7", "Regulation 24", "1.5",
    "80%", "2 year rolling programme", "tbc", "TBC", "the", "end", "mid", "was", "revised", "until",
    "(", ")", "[", "]", ",", ";", ".", ":", "-", "\u2013", "\u2192", "/", "or", "&", "?", "between", "term",
    "w/c", "May", "due", "-5", "\u00a35m", "R&D", "e.g.", "Phase 1", "every", "no longer", "(CB)",
]  # fmt: skip
TIMES = [
    "31/05/18", "31/09/18", "13/14/18", "05/31/18", "1.2.18", "31 May 2018", "31st May 2018", "May 2018",
    "Sept 18", "May", "31 May", "Q3 2018", "summer term 2018", "2018/19", "2018", "2018-05-31", "31/5",
    "31/05/18 \u2013 30/09/18", "31/05/18-30/09/18", "1-30 June 2018", "30/06/18 (was 31/05/18)",
    "31/05/18 revised to 30/06/18", "May/June 2025", "Friday 29 June 2018", "(31/05/18)",
    "(COMPLETED 9.12.16)", "9.12.16 COMPLETED", "by 31/05/18", "underway from 31/03/18",
    "to begin 01/05/18", "end of June 2018", "from 01/04/18 onwards", "completed by 30/09/18",
]  # fmt: skip
Readers = dict[str, Callable[[str, DayOrder], tuple[Timing, ...]]]
READERS: Readers = {
    "of_point": of_point,
    "of_due": lambda text, order: (of_due(text, order),),
    "of_start": lambda text, order: (of_start(text, order),),
    "of_completed": lambda text, order: (of_completed(text, order),),
    "of_status": lambda text, order: (of_status(text, order),),
}
EVERY_READER = pytest.mark.parametrize("reader", READERS)
sentences = st.lists(st.sampled_from(WORDS + TIMES), max_size=12).map(" ".join)
mixed = st.lists(
    st.one_of(st.sampled_from(TIMES), st.sampled_from(WORDS), st.text(max_size=4)), max_size=8
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda blank: blank.join(parts)))


def _words(text: str) -> Counter[str]:
    """Words, and the signs that say something; what only joins or ends words is left out."""
    # Figures of footnotes and fractions are words of their own, also behind a year.
    apart = "".join(f" {one} " if unicodedata.category(one) == "No" else one for one in text)
    return Counter(re.findall(r"\w+|[^\w\s,;.:()\[\]\u2010-\u2015-]", apart))


def _conserves(text: str, read: tuple[Timing, ...]) -> None:
    plain = " ".join(put_right(text).split())
    kept, shown = Counter[str](), Counter[str]()
    for written in {one.written for one in read}:
        kept += _words(written)
        assert all(part in plain for part in written.split(" \u2026 ")), "as printed"
    for one in read:
        shown += _words(one.title)
        kept += _words(one.title) + _words(one.undecided) + _words(one.status)
        assert _words(one.title) + _words(one.undecided) <= _words(plain) + _words(plain)
        assert not one.undecided or one.undecided in plain
    assert _words(plain) <= kept, "nothing is lost"
    assert set(shown) <= set(_words(plain)), "nothing is made up"


@EVERY_READER
@given(text=st.one_of(sentences, mixed, st.text()), order=st.sampled_from(DayOrder))
def test_every_word_is_kept(reader: str, text: str, order: DayOrder) -> None:
    _conserves(text, READERS[reader](text, order))


@given(text=st.one_of(sentences, mixed))
def test_what_is_left_in_a_title_is_doubtful(text: str) -> None:
    for one in of_point(text):
        assert one.doubts or not looks_like_time(one.title)


@given(text=st.one_of(sentences, mixed))
def test_what_has_no_single_time_has_none(text: str) -> None:
    for one in (*of_point(text), of_due(text)):
        assert not (one.undecided and (one.due or one.ongoing))
        assert not (one.ongoing and one.due)
        assert not one.undecided or one.doubts


@given(text=st.one_of(sentences, mixed))
def test_only_a_mark_makes_a_fact(text: str) -> None:
    for one in of_point(text):
        assert one.completed is None or (one.doubts and re.search("(?i)complete|done", text))
    assert of_due(text).completed is None
    status = of_status(text).completed
    assert status is None or re.search("(?i)complete|done|closed", text)


LONG = [
    "word " * 20_000,
    "31/05/18 " * 11_000,
    "31/05/18, " * 10_000,
    "Draft 31/05/18, " * 6_000,
    "(" * 100_000,
    "(31/05/18 " * 10_000,
    "May " * 25_000,
    "1-" * 50_000,
    "1/" * 50_000,
    "31/05/18 revised to " * 5_000,
    " " * 50_000 + "31/05/18" + " " * 50_000,
    "end of the " * 9_000 + "June 2018",
    "by " * 33_000 + "31/05/18",
    "Q3 2018 - " * 10_000,
    "9" * 100_000,
    "31/05/18" + "?" * 100_000,
    "x" * 100_000 + " - TBC",
    "to be " * 16_000 + "confirmed",
    "\u2013 " * 50_000,
    "2018/19 " * 12_000,
    "every 6 weeks " * 7_000,
    "\u1d57" * 100_000,
]


@EVERY_READER
@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[:16]))
def test_a_long_cell_is_read_in_little_time(reader: str, text: str) -> None:
    started = process_time()
    _ = READERS[reader](text, DayOrder.DAY_FIRST)
    assert process_time() - started < 2
