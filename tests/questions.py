"""Each question of a plan, as several tests ask it."""

from collections.abc import Mapping, Sequence

DAY = ("--as-of", "2018-10-15")
JUNE = ("--as-of", "2018-06-30")

# Of the plan with a history: one listing, and each question that is none.
IN_EVERY_FORM: Mapping[str, Sequence[str]] = {
    "list": ["list", *DAY],
    "show": ["show", "panel/restructure", *DAY],
    "summary": ["summary", *DAY],
    "people": ["people"],
    "coverage": ["coverage"],
}
# Of the same plan, as people read it: the other listings, and stories of other milestones.
ON_A_PAGE: Mapping[str, Sequence[str]] = {
    "overdue": ["overdue", *DAY],
    "upcoming": ["upcoming", *DAY],
    "lead": ["lead", "Shaun", "O'Neil", *DAY],
    "slips": ["slips", *DAY],
    "stale": ["stale", *DAY],
    "show-later": ["show", "campaign/later", *DAY],
    "show-hostile": ["show", "controls/escape", *DAY],
    "show-cancelled": ["show", "campaign/withdrawn", *DAY],
}
# Of the same plan: each question whose answer is no table for a spreadsheet.
WITHOUT_CSV: Mapping[str, Sequence[str]] = {
    "timeline": ["timeline", *DAY],
    "report": ["report", "--since", "2018-07-01", "--next", "2018-11-15", *DAY],
}
# The commands that have an answer in every form.
ANSWERS = {question[0] for question in (*IN_EVERY_FORM.values(), *ON_A_PAGE.values())}
