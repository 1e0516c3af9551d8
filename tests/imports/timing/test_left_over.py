"""What in a title still looks like a time, and what does not."""

import pytest

from wirralplan.imports.timing.left_over import looks_like_time

TIMES = [
    ("Review in May", "May"),
    ("Review by may", "by may"),
    ("Review in Sept", "Sept"),
    ("Review 31st May", "31st May"),
    ("Review 31/05/18", "31/05/18"),
    ("Review 31 / 05 / 18 notes", "31 / 05 / 18"),
    ("Review 2018-05-31", "2018-05-31"),
    ("Review 31.5.18", "31.5.18"),
    ("Pledges 2020", "2020"),
    ("Outturn 2017/18", "2017/18"),
    ("Q2 figures", "Q2"),
    ("second quarter figures", "second quarter"),
    ("quarterly figures", "quarterly"),
    ("autumn term visits", "autumn term"),
    ("each term", "each term"),
    ("half-term club", "half-term"),
    ("weekly meetings", "weekly"),
    ("monthly, then termly", "monthly"),
    ("w/c 30", "w/c"),
    ("week commencing", "week commencing"),
    ("between May and June", "between May"),
    ("between 1 and 3 weeks", "between 1"),
    ("revised to autumn", "revised to"),
    ("revised date", "revised date"),
    ("next week", "next week"),
    ("this autumn", "this autumn"),
    ("by the end of the year", "end of the year"),
    ("end of term", "end of term"),
    ("year-end return", "year-end"),
    ("FY 2018", "FY 2018"),
    ("financial year budget", "financial year"),
    ("every two months", "every two months"),
    ("every Monday", "every Monday"),
    ("on Tuesday", "Tuesday"),
    ("within six weeks", "within six weeks"),
    ("asap", "asap"),
    ("as soon as possible", "as soon as possible"),
    ("tbc", "tbc"),
    ("from now onwards", "onwards"),
    ("before Christmas", "Christmas"),
    ("Start in 3 months", "in 3 months"),
]
OTHERS = [
    "Staff may attend", "march past", "Regulation 24", "Section 17", "1.5 FTE", "phase 2",
    "version 1.2.3", "version 1.2.18", "24/7 line", "open 24/7", "16/17 year olds", "16-25",
    "target 59.1%", "within 45 days", "Code of Practice 2015", "Working Together 2018",
    "Children Act 1989", "Links between partners", "Revised protocol", "long-term plans",
    "short term placements", "terms of reference", "in terms of", "week-long", "2 year programme",
    "yearning", "Quarterdeck", "decision", "marking", "augment", "octopus", "2000 families",
    "\u00a32018 grant", "20180 visits", "Ext 2018a", "MASH", "0151 606 2000", "3/4 of staff",
    "9/10 schools", "Juniper House", "Maya", "summer scheme", "Spring House", "Q5", "IQ1",
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), TIMES)
def test_it_looks_like_a_time(text: str, found: str) -> None:
    assert looks_like_time(text) == found


@pytest.mark.parametrize("text", OTHERS)
def test_it_does_not(text: str) -> None:
    assert not looks_like_time(text)
