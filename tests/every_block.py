"""Pages with every block there is: one with all that a block can hold, and one of any text."""

from datetime import date
from operator import itemgetter

from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.queries.bands import Band
from wirralplan.plan.ratings import Rag, Rating
from wirralplan.views.answer import (
    Bar,
    Cell,
    Column,
    Cover,
    Facts,
    Heading,
    Page,
    Sentence,
    Share,
    Table,
)
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

DAY = date(2018, 7, 26)
FIRST, SECOND, THIRD, FOURTH = map(itemgetter, range(4))

SHARES = [Share(1, "done", "complete"), Share(0, "warn", "due today"), Share(3, "", "upcoming")]
COUNTS: Table[list[Cell]] = Table(
    [
        Column("Workstream", FIRST, wraps=True, names=True),
        Column("All", SECOND, right=True),
        Column("Next due", THIRD, days=True),
        Column("In a picture", FOURTH, picture=True),
    ],
    [
        [Cell("1. Practice"), Cell(4), Cell(date(2018, 9, 30)), Cell(Bar(SHARES))],
        [Cell("2. Enablers"), Cell(0), Cell(None), Cell(Bar([]))],
    ],
    [Cell("All"), Cell(4), Cell(Month(2018, 9)), Cell(Bar(SHARES))],
)
EXCEPTIONS: Table[list[Cell]] = Table(
    [
        Column("Days late", FIRST, right=True),
        Column("Due", SECOND, days=True),
        Column("Rating", THIRD),
        Column("Milestone", FOURTH, wraps=True),
    ],
    [
        [
            Cell(151, "bad"),
            Cell(date(2018, 1, 30)),
            Cell(Rating.RED, "bad", after="\n(reported\ngreen 2 Jun)"),
            Cell("1.4.1  Panel Chair appointed & <told>"),
        ],
        [Cell(None), Cell(None), Cell(None), Cell("Update 2 Jun 2018: All well", "faint")],
        [Cell(None), Cell(None, words="ongoing"), Cell(None, words="-"), Cell("a" * 64)],
        [Cell(None), Cell(Tbc.TBC), Cell(Rag.AMBER), Cell("1.4.3  New campaign", "removed")],
    ],
    continues=lambda row: row[3].style == "faint",
)
FACTS = Facts(
    [
        ("Due", Cell(DAY, words="Thursday 26 July 2018")),
        ("Rating", Cell(Rating.GREEN, "good", "green (not late)")),
        ("Last update", Cell(date(2018, 6, 1), "warn", after=",\n8 weeks ago")),
    ]
)
TIMELINE = Strips(
    date(2018, 1, 30),
    date(2019, 6, 30),
    DAY,
    [
        StripGroup(
            "1  Practice",
            [
                Strip(
                    "1.1  Fostering",
                    "Ian Godfrey",
                    [
                        Mark("1.1.1  Chair", Band.VERY_LATE, date(2018, 1, 30)),
                        Mark("1.1.2  Rules", Band.COMPLETE, date(2018, 2, 3)),
                        Mark("1.1.3  Pilot", Band.LATE, date(2018, 7, 1), date(2018, 4, 30)),
                        Mark("1.1.4  Review", Band.UPCOMING, DAY.replace(month=9), None, DAY),
                        Mark("1.1.5  Not agreed", Band.UNDATED, None),
                    ],
                    "1 complete, 1 over a month late, 1 up to a month late, 1 upcoming, "
                    "1 no date yet",
                ),
                Strip(
                    "1.2  Audit",
                    "no lead yet",
                    [Mark("1.2.1  Audits", Band.UNDERWAY, None, ongoing=True)],
                    "1 underway",
                ),
            ],
        ),
        StripGroup(
            "2  Enablers",
            [
                Strip(
                    "2.1  Move",
                    "Carly Brown",
                    [
                        Mark("2.1.1  Hub", Band.DUE_TODAY, DAY),
                        Mark("2.1.2  Desks", Band.CANCELLED, DAY, date(2018, 7, 1)),
                        Mark(
                            "2.1.3  End", Band.UNDERWAY, date(2019, 3, 31), None, date(2019, 6, 30)
                        ),
                    ],
                    "1 due today, 1 underway, 1 cancelled",
                )
            ],
        ),
    ],
)
EVERY_BLOCK: Page = [
    Cover(
        "Report to the board",
        "Practice & Enablers",
        DAY,
        ["Position as at Thursday 26 July 2018", "Compared with the position of 28 June 2018."],
    ),
    Heading("Summary", 2),
    Sentence("Of 4 milestones: 1 complete (25%), 3 upcoming (75%).", prominent=True),
    Heading("The plan on a page", 2),
    Sentence("A row for each workstream."),
    COUNTS,
    Sentence(""),
    EXCEPTIONS,
    Heading("One of them", 3),
    FACTS,
    Heading("Completed", 2),
    Sentence("Nothing was completed."),
    Heading("Timeline", 2, starts_page=True),
    TIMELINE,
    Sentence("That is all."),
]


def page_of(text: str) -> Page:
    """A page with the text in every place for one."""
    columns: list[Column[list[Cell]]] = [
        Column("Title", FIRST, wraps=True, names=True),
        Column(text, SECOND),
        Column("Bar", THIRD, picture=True),
    ]
    cells = [Cell(text), Cell(None, words=text, after=text), Cell(Bar([Share(1, "", text)]))]
    below = [Cell(text), Cell(None), Cell(None)]
    strips = [Strip(text, text, [Mark(text, Band.LATE, DAY)], text)]
    return [
        Cover(text, text, DAY, [text, text]),
        *(Heading(text, level) for level in (2, 3, 2, 2, 2)),
        Sentence(text, prominent=True),
        Sentence(text),
        Facts([(text, Cell(text, after=f"\n{text}"))]),
        Table(columns, [cells, below], cells, continues=lambda row: row is below),
        Strips(DAY, DAY, DAY, [StripGroup(text, strips)]),
    ]
