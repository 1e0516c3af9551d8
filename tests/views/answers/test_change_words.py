"""One change on one line: the words of each kind, and text of the plan that does no harm."""

from datetime import date

import pytest
from known_plans import HISTORY, LATER, plan

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.compare import compare
from wirralplan.plan.changes.kinds import ORDER, Change, Section
from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.model import Milestone, Move, Update
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities
from wirralplan.views.answers import change_words
from wirralplan.views.answers.change_words import sentence

WITHIN: PlacedActivity = next(placed_activities(plan(HISTORY)))
PANEL = Section("activity", "Panel", ("workstreams", 0, "activities", 0), "panel")
HOMES = Section("activity", "Homes", ("workstreams", 0, "activities", 1), "homes")
PRIORITY = Section("priority", "Warm homes", ("priorities", 1), "1b")
PLAN = Section("plan", "", ())
DAY, LATER_DAY = date(2018, 6, 30), date(2018, 8, 31)
MOVE = Move.model_validate({"date": "2018-06-12", "from": "2018-06-30", "reason": "Staff left\n"})
AGREED = Move.model_validate(
    {"date": "2018-07-12", "from": "2018-07-31", "reason": "Holidays", "approved_by": "The Board"}
)


def placed(**written: str) -> Placed:
    """The milestone ``panel/chair``."""
    values = {"id": "chair", "title": "Chair appointed", **written}
    return Placed(Milestone.model_validate(values), WITHIN, 0, WITHIN.lead, ())


CHAIR, ONGOING = placed(due="2018-06-30"), placed(ongoing="true")
NOTED = Update.model_validate(
    {"date": "2018-06-20", "rag": "amber", "note": "Two\nlines ", "by": "Zoe Lee"}
)
EXPECTED = Update.model_validate(
    {"date": "2018-06-20", "note": "No candidate", "expected": "2018-11"}
)
FIRST = Move.model_validate({"date": "2018-06-12", "from": "tbc"})
BARE = Update.model_validate({"date": "2018-06-20", "note": "Well"})


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (kinds.Removed(CHAIR), "Removed panel/chair 'Chair appointed', due 30 Jun 2018"),
        (kinds.Removed(ONGOING), "Removed panel/chair 'Chair appointed', ongoing"),
        (kinds.Removed(PANEL, 2), "Removed activity 'Panel' with 2 milestones"),
        (kinds.Removed(PANEL), "Removed activity 'Panel'"),
        (
            kinds.Completed(CHAIR, DAY, "Minute 7 "),
            "Completed panel/chair 'Chair appointed' on 30 Jun 2018; evidence: Minute 7",
        ),
        (
            kinds.Completed(CHAIR, DAY, None),
            "Completed panel/chair 'Chair appointed' on 30 Jun 2018",
        ),
        (
            kinds.Reopened(CHAIR, DAY, "Minute 7"),
            (
                "Reopened panel/chair 'Chair appointed', which was complete on 30 Jun 2018"
                "; its evidence was: Minute 7"
            ),
        ),
        (
            kinds.Rescheduled(CHAIR, DAY, LATER_DAY, (AGREED,)),
            (
                "Rescheduled panel/chair 'Chair appointed' from 30 Jun 2018 to 31 Aug 2018 "
                "(+62 days); reason: Holidays (agreed by The Board)"
            ),
        ),
        (
            kinds.Rescheduled(CHAIR, DAY, LATER_DAY, (MOVE, AGREED)),
            (
                "Rescheduled panel/chair 'Chair appointed' from 30 Jun 2018 to 31 Aug 2018 "
                "(+62 days); reason: Staff left; Holidays (agreed by The Board)"
            ),
        ),
        (
            kinds.Rescheduled(CHAIR, DAY, date(2018, 6, 29)),
            (
                "Rescheduled panel/chair 'Chair appointed' from 30 Jun 2018 to 29 Jun 2018 (-1 day)"
                "; no reason given"
            ),
        ),
        (
            kinds.Rescheduled(ONGOING, DAY, None),
            (
                "Rescheduled panel/chair 'Chair appointed' from 30 Jun 2018 to ongoing"
                "; no reason given"
            ),
        ),
        (
            kinds.Rescheduled(CHAIR, Tbc.TBC, DAY, (FIRST,)),
            "Set the due date of panel/chair 'Chair appointed': 30 Jun 2018",
        ),
        (
            kinds.Rescheduled(CHAIR, Tbc.TBC, DAY),
            "Set the due date of panel/chair 'Chair appointed': 30 Jun 2018",
        ),
        (
            kinds.Rescheduled(CHAIR, DAY, Tbc.TBC, (AGREED, FIRST)),
            (
                "Rescheduled panel/chair 'Chair appointed' from 30 Jun 2018 to no date yet"
                "; reason: Holidays (agreed by The Board)"
            ),
        ),
        (
            kinds.Rescheduled(CHAIR, DAY, Tbc.TBC),
            (
                "Rescheduled panel/chair 'Chair appointed' from 30 Jun 2018 to no date yet"
                "; no reason given"
            ),
        ),
        (
            kinds.Rescheduled(CHAIR, Month(2018, 6), DAY),
            (
                "Made the due date of panel/chair 'Chair appointed' exact: 30 Jun 2018, where it "
                "was Jun 2018"
            ),
        ),
        (
            kinds.Rescheduled(CHAIR, DAY, Month(2018, 6)),
            (
                "Made the due date of panel/chair 'Chair appointed' a month: Jun 2018, where it "
                "was 30 Jun 2018"
            ),
        ),
        (
            kinds.Explained(CHAIR, FIRST),
            (
                "Explained why panel/chair 'Chair appointed' moved from no date yet, as decided on "
                "12 Jun 2018: it had no date yet"
            ),
        ),
        (
            kinds.Completed(placed(due="2018-06", impact="Fewer moves"), Month(2018, 6), None),
            "Completed panel/chair 'Chair appointed' in Jun 2018; impact: Fewer moves",
        ),
        (
            kinds.Cancelled(placed(due="2018-06", approved_by="The Board"), DAY, "Merged"),
            (
                "Cancelled panel/chair 'Chair appointed' on 30 Jun 2018; reason: Merged"
                "; agreed by The Board"
            ),
        ),
        (
            kinds.Added(placed(due="tbc")),
            "Added panel/chair 'Chair appointed', no date yet",
        ),
        (
            kinds.Reassigned(CHAIR, "tbc", "Bob Ray"),
            "Reassigned panel/chair 'Chair appointed' from no lead yet to Bob Ray",
        ),
        (
            kinds.Reported(CHAIR, EXPECTED),
            (
                "Updated panel/chair 'Chair appointed' (20 Jun 2018, expected Nov 2018): "
                "No candidate"
            ),
        ),
        (
            kinds.Explained(CHAIR, MOVE),
            (
                "Explained why panel/chair 'Chair appointed' moved from 30 Jun 2018, as decided on "
                "12 Jun 2018: Staff left"
            ),
        ),
        (
            kinds.Cancelled(CHAIR, DAY, "Merged"),
            "Cancelled panel/chair 'Chair appointed' on 30 Jun 2018; reason: Merged",
        ),
        (
            kinds.Reinstated(CHAIR, DAY, "Merged"),
            (
                "Reinstated panel/chair 'Chair appointed', which was cancelled on 30 Jun 2018"
                "; the reason was: Merged"
            ),
        ),
        (kinds.Added(CHAIR), "Added panel/chair 'Chair appointed', due 30 Jun 2018"),
        (kinds.Added(PANEL, 1), "Added activity 'Panel' with 1 milestone"),
        (kinds.Added(PRIORITY), "Added priority 1b 'Warm homes'"),
        (
            kinds.Reassigned(PANEL, "Ann Lee", "Bob Ray"),
            "Reassigned activity 'Panel' from Ann Lee to Bob Ray",
        ),
        (
            kinds.Renamed(CHAIR, "Chair", "Chair appointed"),
            "Renamed panel/chair from 'Chair' to 'Chair appointed'",
        ),
        (
            kinds.Renamed(CHAIR, "Chair", "Chair appointed", alike=True),
            (
                "Renamed panel/chair from 'Chair' to 'Chair appointed'"
                "; assumed to be the same because it looks alike"
            ),
        ),
        (kinds.Renamed(PLAN, "Plan", "The plan"), "Renamed the plan from 'Plan' to 'The plan'"),
        (
            kinds.Transferred(CHAIR, HOMES, PANEL),
            "Moved panel/chair 'Chair appointed' from activity 'Homes' to activity 'Panel'",
        ),
        (
            kinds.Transferred(CHAIR, HOMES, PANEL, alike=True),
            (
                "Moved panel/chair 'Chair appointed' from activity 'Homes' to activity 'Panel'"
                "; assumed to be the same because it looks alike"
            ),
        ),
        (
            kinds.Reported(CHAIR, NOTED),
            "Updated panel/chair 'Chair appointed' (20 Jun 2018, amber, Zoe Lee): Two lines",
        ),
        (
            kinds.Reported(CHAIR, BARE),
            "Updated panel/chair 'Chair appointed' (20 Jun 2018): Well",
        ),
        (
            kinds.Reordered(PANEL, "milestones"),
            "Put the milestones of activity 'Panel' in another order",
        ),
        (
            kinds.Altered(CHAIR, "note", None, "Call\nfirst\n"),
            "Added 'note' to panel/chair 'Chair appointed': Call first",
        ),
        (
            kinds.Altered(CHAIR, "note", "Call first", None),
            "Removed 'note' from panel/chair 'Chair appointed': Call first",
        ),
        (
            kinds.Altered(PLAN, "edition", "June", "July"),
            "Changed 'edition' of the plan from 'June' to 'July'",
        ),
    ],
)
def test_a_change_is_reported_on_one_line(one: Change, line: str) -> None:
    assert sentence(one) == line


def test_every_kind_of_change_has_its_words() -> None:
    assert set(change_words._SENTENCES) == set(ORDER)  # noqa: SLF001 - a kind without words is a traceback


def test_text_of_the_plan_cannot_move_a_cursor_or_turn_a_line_round() -> None:
    changes = list(compare(plan(HISTORY), plan(LATER)))
    assert {type(one) for one in changes} == set(ORDER)
    for one in changes:
        line = sentence(one)
        assert not set(line) & set("\x1b\x9b\n\r\t\u202e\u200b")
    assert (
        "Removed controls/turned 'Paid \\u202eevil\\u202c back \\u200bhidden', due 2 Sep 2018"
    ) in map(sentence, changes)
