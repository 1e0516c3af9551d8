"""The pages that are looked at in a browser: what is typed for one, or the blocks that it is of."""

from collections.abc import Mapping, Sequence

from every_block import EVERY_BLOCK, page_of
from known_plans import EVERY_KEY, HISTORY, JULY, JUNE_BOARD, LATER, SHIPPED
from papers import SINCE, paper_of, plan_of
from questions import DAY, JUNE

from wirralplan.views.answer import Page

_PLAIN = ("--plan", str(SHIPPED), *JUNE)
_HISTORY = ("--plan", str(HISTORY), *DAY)
_LATER = ("--plan", str(LATER), *DAY)

# The plan with a history has a title of 60 letters without a blank, and what looks like markup.
TYPED: Mapping[str, Sequence[str]] = {
    "overdue": ["overdue", *_PLAIN],
    "lead": ["lead", "Carly", "Brown", *_PLAIN],
    "summary": ["summary", *_PLAIN],
    "list with updates": ["list", "--updates", *_HISTORY],
    "show": ["show", "panel/restructure", *_HISTORY],
    "upcoming with updates": ["upcoming", "--days", "90", "--updates", *_HISTORY],
    "stale": ["stale", *_HISTORY],
    "slips": ["slips", *_HISTORY],
    "people": ["people", "--plan", str(EVERY_KEY)],
    "coverage": ["coverage", "--plan", str(HISTORY)],
    "diff": ["diff", str(HISTORY), str(LATER)],
    "diff since": ["diff", "--since", "2018-06-01", *_HISTORY],
    "timeline": ["timeline", *_PLAIN],
    "timeline of every key": ["timeline", "--plan", str(EVERY_KEY), *DAY],
    "paper": [
        *("report", "--plan", str(JULY), "--as-of", "2018-07-26", "--since", "2018-06-28"),
        *("--against", str(JUNE_BOARD), "--next", "2018-08-30"),
    ],
    "paper of the shipped plan": ["report", *_PLAIN],
    "paper with notes": ["report", "--since", "2018-07-01", "--with-notes", *_HISTORY],
    "paper beside a file": ["report", *_LATER, "--since", "2018-07-01", "--against", str(HISTORY)],
    "paper of nothing": ["report", "--search", "nowhere", "--since", "2018-06-01", *_PLAIN],
    "paper of every key": ["report", "--since", "2018-06-01", "--plan", str(EVERY_KEY), *DAY],
    "nothing": ["overdue", "--search", "nowhere", *_PLAIN],
}
_HOSTILE = (
    '"><script>alert(1)</script> <img src=x onerror=alert(1)> </style></title> {{ 1 }} &lt; '
    f"\x1b[31m \u202e 30 June 2018 javascript:alert(1) http://x.example/{'x' * 64}"
)
_EVERY_BAND = plan_of(
    "title: Done\nid: done\ndue: 2018-06-30\ncompleted: 2018-07-01",
    "title: Today\nid: today\ndue: 2018-07-26",
    "title: Underway\nid: underway\nongoing: true",
    "title: Upcoming\nid: upcoming\ndue: 2018-10",
    "title: Undated\nid: undated\ndue: tbc",
    "title: Late\nid: late\ndue: 2018-07-01",
    "title: Very late\nid: very-late\ndue: 2018-01-01",
    "title: Cancelled\nid: cancelled\ndue: 2018-09-01\ncancelled: 2018-07-03\nreason: Merged",
)
OF_BLOCKS: Mapping[str, Page] = {
    "paper with every band": paper_of(_EVERY_BAND, since=SINCE).page,
    "every block": EVERY_BLOCK,
    "hostile": page_of(_HOSTILE),
    "no blank": page_of("Un" * 40),
}
PAGES = (*TYPED, *OF_BLOCKS)
