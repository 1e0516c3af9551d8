"""A table of cells of the columns for a date due, a start and a day of completion."""

# ruff: noqa: E501  # a row of the table is a line

import pytest
from timings import MOVED, beside, event, going_on, unsure

from wirralplan.imports.timing.cells import of_due, of_start
from wirralplan.imports.timing.event import DayOrder, Timing

EN = "\u2013"


def vague(text: str) -> str:
    return f'"{text}" names no day and no month'


PLAIN = [
    ("", event("")),
    ("31/05/18", event("", due="2018-05-31", written="31/05/18")),
    ("by 31/05/18", event("", due="2018-05-31", written="by 31/05/18")),
    ("By: 31/05/18", event("", due="2018-05-31", written="By: 31/05/18")),
    ("31/05/18.", event("", due="2018-05-31", written="31/05/18.")),
    ("(31/05/18)", event("", due="2018-05-31", written="(31/05/18)")),
    ("31 May 2018", event("", due="2018-05-31", written="31 May 2018")),
    ("31st May, 2018", event("", due="2018-05-31", written="31st May, 2018")),
    ("2018-05-31 00:00:00", event("", due="2018-05-31", written="2018-05-31 00:00:00")),
    ("Dec 2016", event("", due="2016-12", written="Dec 2016")),
    ("August 2015", event("", due="2015-08", written="August 2015")),
    ("by September 2018", event("", due="2018-09", written="by September 2018")),
    ("May '18", event("", due="2018-05", written="May '18")),
    ("06/2018", event("", due="2018-06", written="06/2018")),
    (f"31/05/18 {EN} 30/09/18", event("", start="2018-05-31", due="2018-09-30", written=f"31/05/18 {EN} 30/09/18")),
    ("May to July 2018", event("", start="2018-05", due="2018-07", written="May to July 2018")),
    ("1-30 June 2018", event("", start="2018-06-01", due="2018-06-30", written="1-30 June 2018")),
    ("From April 2018", event("", start="2018-04", ongoing=True, written="From April 2018")),
    ("From 01/04/18 onwards", event("", start="2018-04-01", ongoing=True, written="From 01/04/18 onwards")),
    ("Commencing March 2025 and ongoing", event("", start="2025-03", ongoing=True, written="Commencing March 2025 and ongoing")),
    (f"April 2018 {EN} ongoing", event("", start="2018-04", ongoing=True, written=f"April 2018 {EN} ongoing")),
    ("Ongoing from April 2018", event("", start="2018-04", ongoing=True, written="Ongoing from April 2018")),
    ("Ongoing", event("", ongoing=True, written="Ongoing")),
    ("on-going.", event("", ongoing=True, written="on-going.")),
    ("Continuous", event("", ongoing=True, written="Continuous")),
    ("Rolling programme", event("", ongoing=True, written="Rolling programme")),
    ("Business as usual", event("", ongoing=True, written="Business as usual")),
    ("2 year rolling programme", event("2 year rolling programme", ongoing=True, written="2 year rolling programme")),
    ("TBC", event("", due="tbc", written="TBC")),
    ("tba", event("", due="tbc", written="tba")),
    ("To be confirmed", event("", due="tbc", written="To be confirmed")),
    ("To be agreed", event("", due="tbc", written="To be agreed")),
    ("Date to be set", event("", due="tbc", written="Date to be set")),
]  # fmt: skip

DOUBTFUL = [
    ("31/09/18", event("", 'read as 30 September 2018: "31/09/18" does not exist', due="2018-09-30", written="31/09/18")),
    ("end of June 2018", event("", 'read as 30 June 2018: "end of June 2018"', due="2018-06-30", written="end of June 2018")),
    ("by end June 2018", event("", 'read as 30 June 2018: "end June 2018"', due="2018-06-30", written="by end June 2018")),
    ("mid June 2018", event("", 'read as June 2018: "mid June 2018"', due="2018-06", written="mid June 2018")),
    ("late June 2018", event("", 'read as June 2018: "late June 2018"', due="2018-06", written="late June 2018")),
    ("start of June 2018", event("", 'read as June 2018: "start of June 2018"', due="2018-06", written="start of June 2018")),
    ("Summer term 2018", event("", 'read as July 2018, the last month of the summer term of 2018: "Summer term 2018"', due="2018-07", written="Summer term 2018")),
    ("2018/19", event("", 'read as March 2019, the last month of the financial year 2018/19: "2018/19"', due="2019-03", written="2018/19")),
    ("31/05/18 revised to 30/06/18", event("", MOVED, due="2018-06-30", written="31/05/18 revised to 30/06/18")),
    ("May 2018 (was April 2018)", event("", MOVED, due="2018-05", written="May 2018 (was April 2018)")),
    ("30/06/18 subject to funding", event("subject to funding", beside("subject to funding"), due="2018-06-30", written="30/06/18")),
    ("30/06/18 (CB)", event("(CB)", beside("(CB)"), due="2018-06-30", written="30/06/18")),
    ("Cabinet 30/06/18", event("Cabinet", beside("Cabinet"), due="2018-06-30", written="30/06/18")),
    ("To begin 01/05/18", event("To begin", beside("To begin"), due="2018-05-01", written="To begin 01/05/18")),
    ("Completed 9.12.16", event("Completed", beside("Completed"), due="2016-12-09", written="9.12.16")),
    ("before 30/06/18", event("", unsure("30 June 2018", "before 30/06/18"), due="2018-06-30", written="before 30/06/18")),
    ("until 30/06/18", event("", unsure("30 June 2018", "until 30/06/18"), due="2018-06-30", written="until 30/06/18")),
    ("30/06/18 TBC", event("", unsure("30 June 2018", "30/06/18 TBC"), due="2018-06-30", written="30/06/18 TBC")),
    ("30/06/18?", event("", unsure("30 June 2018", "30/06/18?"), due="2018-06-30", written="30/06/18?")),
    ("Since April 2018", event("", going_on("April 2018", "Since April 2018"), start="2018-04", ongoing=True, written="Since April 2018")),
    ("20180531", event("", 'read as 31 May 2018: "20180531"', due="2018-05-31", written="20180531")),
    ("30062018", event("", 'read as 30 June 2018: "30062018"', due="2018-06-30", written="30062018")),
    ("2018-05-31 14:30", event("", unsure("31 May 2018", "2018-05-31 14:30"), due="2018-05-31", written="2018-05-31 14:30")),
    ("Complete", event("", "the column of due dates says only how far it is", status="Complete", written="Complete")),
    ("not complete", event("", "the column of due dates says only how far it is", status="not complete", written="not complete")),
    ("80% complete", event("", "the column of due dates says only how far it is", status="80% complete", written="80% complete")),
    ("See above", event("See above", vague("See above"))),
    ("N/A", event("N/A", vague("N/A"))),
    ("When funding is agreed", event("When funding is agreed", vague("When funding is agreed"))),
]  # fmt: skip

UNDECIDED = [
    ("May 25", '"May 25" may be a day or a year'),
    ("Sept 18", '"Sept 18" may be a day or a year'),
    ("Apr-18", '"Apr-18" may be a day or a year'),
    ("Q3 2018", '"Q3 2018" may be quarter 3 of the year 2018 or quarter 3 of the financial year 2018/19'),
    ("2018", '"2018" may be the year 2018 or the financial year 2018/19'),
    ("May/June 2025", '"May/June 2025" names more than one time'),
    ("31 May or 30 June 2018", '"31 May or 30 June 2018" names more than one time'),
    ("31/05/18 or 30/06/18", '"31/05/18 or 30/06/18" names more than one time'),
    ("31/05/18, 30/06/18", '"31/05/18, 30/06/18" names more than one time'),
    ("Draft 31/05/18, final 30/06/18", '"Draft 31/05/18, final 30/06/18" names more than one time'),
    ("March or April", vague("March or April").replace("names no day and no month", "has no year")),
    ("Spring and autumn", vague("Spring and autumn")),
    ("Annually, by July", '"Annually, by July" has no year'),
    ("31 May", '"31 May" has no year'),
    ("by 31/5", '"by 31/5" has no year'),
    ("end of June", '"end of June" has no year'),
    ("30/06/18 then ongoing", '"30/06/18 then ongoing" names more than one time'),
    ("Ongoing to March 2019", '"Ongoing to March 2019" names more than one time'),
    ("Week 1 June 2018", '"Week 1 June 2018" names more than one time'),
    ("Month 6", vague("Month 6")),
    ("Every term from Sept 2018", '"Every term from Sept 2018" names more than one time'),
    ("early 2019", '"2019" may be the year 2019 or the financial year 2019/20'),
    ("June", '"June" has no year'),
    ("Within 3 months", vague("Within 3 months")),
    ("Within 10 days", vague("Within 10 days")),
    ("ASAP", vague("ASAP")),
    ("Immediate", vague("Immediate")),
    ("Immediately", vague("Immediately")),
    ("Quarterly", vague("Quarterly")),
    ("every 6 weeks", vague("every 6 weeks")),
    ("Autumn term", vague("Autumn term")),
    ("Feb half term 2018", vague("Feb half term 2018")),
    ("Easter 2018", vague("Easter 2018")),
    ("next week", vague("next week")),
    ("Ongoing, reviewed monthly", vague("Ongoing, reviewed monthly")),
    ("ongoing until funding ends", vague("ongoing until funding ends")),
    ("not ongoing", vague("not ongoing")),
    ("13/14/18", '"13/14/18" is no day of the calendar'),
    ("31/05/2018/19", vague("31/05/2018/19")),
    ("w/c 30/04/18", '"w/c 30/04/18" is a week: which day of it?'),
    ("after 30/06/18", '"after 30/06/18" may not say when it is due'),
    ("not before 30/06/18", '"not before 30/06/18" may not say when it is due'),
    ("not 30/06/18", '"not 30/06/18" may not say when it is due'),
    ("30/06/18 no longer needed", '"30/06/18 no longer needed" may not say when it is due'),
    ("30/06/18 and quarterly", '"30/06/18 and quarterly" names more than one time'),
    ("30/06/18 then every May", '"30/06/18 then every May" names more than one time'),
    ("43251", '"43251" may be the number by which a spreadsheet counts 31 May 2018'),
    ("3O/O5/18", vague("3O/O5/18")),
]  # fmt: skip

STARTS = [
    ("01/04/18", event("", start="2018-04-01", written="01/04/18")),
    ("April 2018", event("", start="2018-04", written="April 2018")),
    ("From April 2018", event("", start="2018-04", written="From April 2018")),
    ("Summer term 2018", event("", 'read as April 2018, the first month of the summer term of 2018: "Summer term 2018"', start="2018-04", written="Summer term 2018")),
    ("31/09/18", event("", 'read as 30 September 2018: "31/09/18" does not exist', start="2018-09-30", written="31/09/18")),
    ("01/04/18 - 30/06/18", event("", "the column of start dates also says when it is due", start="2018-04-01", due="2018-06-30", written="01/04/18 - 30/06/18")),
    ("01/04/18 subject to funding", event("subject to funding", beside("subject to funding"), start="2018-04-01", written="01/04/18")),
    ("Ongoing from April 2018", event("", "the column of start dates also says that it goes on", start="2018-04", ongoing=True, written="Ongoing from April 2018")),
    ("Ongoing", event("Ongoing", vague("Ongoing"))),
    ("TBC", event("TBC", vague("TBC"))),
    ("Underway", event("Underway", vague("Underway"))),
    ("31 May", event("31 May", '"31 May" has no year')),
    ("Q3 2018", event("Q3 2018", '"Q3 2018" may be quarter 3 of the year 2018 or quarter 3 of the financial year 2018/19')),
    ("Complete", event("", "the column of start dates says only how far it is", status="Complete", written="Complete")),
    ("", event("")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "read"), PLAIN + DOUBTFUL)
def test_a_cell_with_a_due_date(text: str, read: Timing) -> None:
    assert of_due(text) == read


@pytest.mark.parametrize(("text", "doubt"), UNDECIDED)
def test_a_cell_that_somebody_has_to_decide(text: str, doubt: str) -> None:
    assert of_due(text) == event("", doubt, undecided=text, written=text)


@pytest.mark.parametrize(("text", "read"), STARTS)
def test_a_cell_with_a_start(text: str, read: Timing) -> None:
    assert of_start(text) == read


def test_words_beside_a_choice() -> None:
    doubt = '"May/June 2025" names more than one time'
    read = event("Implement", doubt, beside("Implement"), undecided="May/June 2025", written="May/June 2025")  # fmt: skip
    assert of_due("Implement May/June 2025") == read


@pytest.mark.parametrize(
    ("text", "due", "doubts"),
    [
        ("05/31/18", "2018-05-31", []),
        ("05/06/18", "2018-05-06", ['read month first, as 6 May 2018: "05/06/18"']),
        ("06/06/18", "2018-06-06", []),
        ("31/05/18", "2018-05-31", ['read day first, as 31 May 2018: "31/05/18" has no month 31']),
        ("2018-06-05", "2018-06-05", []),
        ("5 June 2018", "2018-06-05", []),
    ],
)
def test_month_first(text: str, due: str, doubts: list[str]) -> None:
    assert of_due(text, DayOrder.MONTH_FIRST) == event("", *doubts, due=due, written=text)


def test_a_range_month_first() -> None:
    read = event("", start="2018-05-31", due="2018-06-30", written="05/31/18 - 06/30/18")
    assert of_due("05/31/18 - 06/30/18", DayOrder.MONTH_FIRST) == read
