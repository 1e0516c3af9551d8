"""What texts that are no dates say about one, and which of them say nothing."""

import pytest

from wirralplan.plan.dates.kinds import Kind, Loose
from wirralplan.plan.dates.loose import loosely

EN = "\u2013"
ARROW = "\u2192"


def days(loose: Loose) -> list[tuple[str, str]]:
    return [(part.period.first.isoformat(), part.words) for part in loose.parts]


@pytest.mark.parametrize(
    ("text", "before", "first", "last", "rest"),
    [
        ("by 30 June 2018", "by", "2018-06-30", "2018-06-30", ""),
        ("w/c 30/04/18", "w/c", "2018-04-30", "2018-04-30", ""),
        ("24/05/18 - signed off at SLT", "", "2018-05-24", "2018-05-24", "- signed off at SLT"),
        ("2018-05-31# agreed at SLT", "", "2018-05-31", "2018-05-31", "# agreed at SLT"),
        ("CoP Friday 29 June 2018", "CoP", "2018-06-29", "2018-06-29", ""),
        ("Panel (30.06.2018)", "Panel (", "2018-06-30", "2018-06-30", ")"),
        ("End April 2018", "End", "2018-04-01", "2018-04-30", ""),
        ("by the end of Sept. 18", "by the end of", "2018-09-01", "2018-09-30", ""),
        ("Apr-18", "", "2018-04-01", "2018-04-30", ""),
        ("June '18", "", "2018-06-01", "2018-06-30", ""),
        ("mid-June 2018", "mid-", "2018-06-01", "2018-06-30", ""),
        ("31 / 05 / 18 at Cabinet", "", "2018-05-31", "2018-05-31", "at Cabinet"),
        ("06/2018", "", "2018-06-01", "2018-06-30", ""),
        ("2018-6", "", "2018-06-01", "2018-06-30", ""),
        ("From May 2018 onwards", "From", "2018-05-01", "2018-05-31", "onwards"),
    ],
)  # fmt: skip
def test_one_date_with_its_words(text: str, before: str, first: str, last: str, rest: str) -> None:
    loose = loosely(text)
    assert (loose.kind, loose.before, loose.rest) == (Kind.ONE, before, rest)
    period = loose.parts[0].period
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@pytest.mark.parametrize("mark", ["[CB1]", "[SM12]", "[3]", "[a]", "*", ".", ",", ";"])
def test_a_mark_that_a_program_left(mark: str) -> None:
    assert loosely(f"2018-05-31{mark}").mark == mark


@pytest.mark.parametrize(
    "rest", ["[draft]", "[see CB1]", "?", "!", " TBC", " (CB1)", " a", "#", "#CB1", "[CB1", " CB1"]
)
def test_words_are_no_mark(rest: str) -> None:
    assert not loosely(f"2018-05-31{rest}").mark


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"31/05/18 {EN} 30/09/18", "2018-05-31", "2018-09-30"),
        (f"31/05/18{EN}30/09/18", "2018-05-31", "2018-09-30"),
        ("1.5.2018-30.6.2018", "2018-05-01", "2018-06-30"),
        ("1 May 2018-30 June 2018", "2018-05-01", "2018-06-30"),
        ("2018-05-31 to 2018-06-29", "2018-05-31", "2018-06-29"),
        ("from 31 May 2018 until 29 June 2018", "2018-05-31", "2018-06-29"),
        ("between 1 May 2018 and 3 May 2018", "2018-05-01", "2018-05-03"),
        (f"31 May {EN} 30 June 2018", "2018-05-31", "2018-06-30"),
        ("31/5 - 30/6/18", "2018-05-31", "2018-06-30"),
        ("1-30 June 2018", "2018-06-01", "2018-06-30"),
        ("May to July 2018", "2018-05-01", "2018-07-31"),
        ("May 2018 - July 2018", "2018-05-01", "2018-07-31"),
    ],
)
def test_from_one_day_to_another(text: str, first: str, last: str) -> None:
    loose = loosely(text)
    assert loose.kind is Kind.RANGE
    begins, ends = (part.period for part in loose.parts)
    assert (begins.first.isoformat(), ends.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "30/04/18 (was 31/03/18)",
        "30/04/18 (originally 31/03/18)",
        "30/04/18, previously 31/03/18",
        "30/04/18 [was: 31/03/18]",
        "30/04/18 moved from 31/03/18",
        "31/03/18 now 30/04/18",
        "31/03/18 -> 30/04/18",
        f"31/03/18 {ARROW} 30/04/18",
        "31/03/18 revised to 30/04/18",
        "31/03/18 (revised: 30/04/18)",
        "slipped from 31/03/18 to 30/04/18",
        "was 31/03/18, now 30/04/18",
    ],
)
def test_the_new_date_and_the_old_one(text: str) -> None:
    loose = loosely(text)
    assert loose.kind is Kind.MOVED
    assert [first for first, _ in days(loose)] == ["2018-04-30", "2018-03-31"]


@pytest.mark.parametrize(
    ("text", "dates", "before", "rest"),
    [
        ("31/05/18 moved to 30/06/18 (agreed by Board)", "2018-06-30 2018-05-31", "",
         "(agreed by Board)"),
        ("30/04/18 (was 31/03/18 in the old plan)", "2018-04-30 2018-03-31", "",
         "in the old plan)"),
        ("31/05/18 moved to 30/06/18, Board 12/06/18", "2018-06-30 2018-05-31", "",
         ", Board 12/06/18"),
        ("moved from 31 May to 30 June 2018: no staff", "2018-06-30 2018-05-31", "", ": no staff"),
        ("was: 31/03/18, now 30/04/18 (HR)", "2018-04-30 2018-03-31", "", "(HR)"),
        ("Panel 31/05/18 has been moved to 30/06/18", "2018-06-30 2018-05-31", "Panel", ""),
        ("31/03/18 now 30/04/18 now 31/05/18", "2018-05-31 2018-04-30 2018-03-31", "", ""),
        ("31/05/18 (was 30/04/18) (was 31/03/18)", "2018-05-31 2018-04-30 2018-03-31", "", ")"),
    ],
)  # fmt: skip
def test_a_move_with_a_remark(text: str, dates: str, before: str, rest: str) -> None:
    loose = loosely(text)
    assert (loose.kind, loose.before, loose.rest) == (Kind.MOVED, before, rest)
    assert [first for first, _ in days(loose)] == dates.split()


@pytest.mark.parametrize(
    ("text", "before", "rest"),
    [
        ("review 31/03/18 - 30/04/18", "review", ""),
        ("31/05/18 - 30/09/18 (school holidays)", "", "(school holidays)"),
    ],
)
def test_from_one_day_to_another_with_words(text: str, before: str, rest: str) -> None:
    loose = loosely(text)
    assert (loose.kind, loose.before, loose.rest) == (Kind.RANGE, before, rest)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("30/04/18 or 31/05/18", Kind.CHOICE),
        ("30/09/18 - 31/05/18", Kind.CHOICE),
        ("30/04/18 and 31/05/18", Kind.SEVERAL),
        ("30/04/18 (not 31/03/18)", Kind.CHOICE),
        ("31/03/18 may be moved to 30/04/18", Kind.CHOICE),
        ("31/03/18 will be revised 30/04/18", Kind.CHOICE),
        ("31/03/18 moved to 30/04/18 or 31/05/18", Kind.CHOICE),
        ("31/03/18 - 30/04/18 except 02/04/18", Kind.CHOICE),
        ("by 31/03/18 - 30/04/18", Kind.CHOICE),
        ("not 31/03/18 - 30/04/18", Kind.CHOICE),
        ("30/04/18 (panel 31/03/18)", Kind.SEVERAL),
        ("30/04/18 newly 31/05/18", Kind.SEVERAL),
        ("30/04/18 wasted 31/05/18", Kind.SEVERAL),
        ("30/04/18 scoped, 31/05/18 resource agreed", Kind.SEVERAL),
    ],
)
def test_two_dates_that_are_neither_a_range_nor_a_move(text: str, kind: Kind) -> None:
    assert loosely(text).kind is kind


@pytest.mark.parametrize(
    ("text", "kind", "iso"),
    [
        ("2018-05-312018-06-29", Kind.GLUED, ["2018-05-31", "2018-06-29"]),
        ("31/05/201829/06/2018", Kind.GLUED, ["2018-05-31", "2018-06-29"]),
        ("31/05/1829/06/18", Kind.GLUED, ["2018-05-31", "2018-06-29"]),
        ("2O18-04-30", Kind.FIGURES, ["2018-04-30"]),
        ("3O/04/18", Kind.FIGURES, ["2018-04-30"]),
        ("l5/06/2018", Kind.FIGURES, ["2018-06-15"]),
        ("43220", Kind.SERIAL, ["2018-04-30"]),
        ("43220.0", Kind.SERIAL, ["2018-04-30"]),
    ],
)
def test_what_programs_make_of_dates(text: str, kind: Kind, iso: list[str]) -> None:
    loose = loosely(text)
    assert (loose.kind, [first for first, _ in days(loose)]) == (kind, iso)


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [("18-Apr", 4, 18), ("30 June", 6, 30), ("30th of June", 6, 30),
     ("30/06", 6, 30), ("31/06", 6, 31), ("30 Feb", 2, 30),
     ("31-Dec.", 12, 31), ("June", 6, 0), ("end of June", 6, 0)],
)  # fmt: skip
def test_the_year_is_missing(text: str, month: int, day: int) -> None:
    loose = loosely(text)
    assert (loose.kind, loose.month, loose.day) == (Kind.NO_YEAR, month, day)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Q4 2018/19", [("2019-01-01", "2019-03-31")]),
        ("Q4 18-19", [("2019-01-01", "2019-03-31")]),
        ("2018/19 Q1", [("2018-04-01", "2018-06-30")]),
        ("end of Q3 2018", [("2018-07-01", "2018-09-30"), ("2018-10-01", "2018-12-31")]),
        ("2nd quarter of 2018", [("2018-04-01", "2018-06-30"), ("2018-07-01", "2018-09-30")]),
        ("2018", [("2018-01-01", "2018-12-31"), ("2018-04-01", "2019-03-31")]),
        ("2018/19", [("2018-04-01", "2019-03-31")]),
        ("2011/12", [("2011-04-01", "2012-03-31")]),
        ("financial year 2018/19", [("2018-04-01", "2019-03-31")]),
        ("year end 2018", [("2017-04-01", "2018-03-31"), ("2018-04-01", "2019-03-31")]),
        ("Autumn term 2018", [("2018-09-01", "2018-12-31")]),
        ("Spring term 2018/19", [("2019-01-01", "2019-04-30")]),
        ("Summer 2018", [("2018-06-01", "2018-08-31"), ("2018-04-01", "2018-07-31")]),
    ],
)
def test_longer_times_and_each_reading_of_them(text: str, periods: list[tuple[str, str]]) -> None:
    loose = loosely(text)
    assert loose.kind is Kind.PERIODS
    read = [(one.period.first.isoformat(), one.period.last.isoformat()) for one in loose.parts]
    assert read == periods


@pytest.mark.parametrize(
    "text",
    [
        "TBC", "Immediate", "When the panel has met", "may be later", "March of the managers",
        "who may", "we march", "item 12/3/4", "12.3.4.5", "v2018-04-30a", "1234", "12345", "99999",
        "432200", "4322", "Q5 2018", "Q4", "2018/20", "Q4 2018/20", "the 2nd quarter", "18", "'18",
        "18/19 people", "ISO 8601", "2018-13", "13/2018", "31 June 2018 approx", "32/06",
        "32 June", "0 June", "31/13",
        "29/02/19 (was 31/01/19)", "2O1B-O4-3O", "OO/OO/18", "2018-05-312018-02-30",
        "page 5 of 2018-19 plan", "augur 2018", "decision 2018", "Junction 18", "1.1.1", "", "#",
        "-", "x" * 5000, "2018-04-30 " * 30,
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_says_nothing(text: str) -> None:
    assert loosely(text).kind is Kind.NONE
