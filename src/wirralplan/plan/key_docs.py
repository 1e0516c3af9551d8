"""What each part and each key of a plan means, in an officer's words, with examples.

Apart from the model, because every command loads that and only ``wirralplan.plan.schema``
needs these. Most examples are from the plan of Wirral.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import BaseModel

from wirralplan.plan import model

STATUS: Final = (
    "There is no 'status': the status is worked out from dates. A milestone that is "
    "done has the line  completed: 2018-09-28"
)


class Meaning(NamedTuple):
    """What stands after a key, and things that can."""

    words: str
    examples: Sequence[str | int | bool] = ()


class Meanings(NamedTuple):
    """What a part is called, what it is, and what its keys mean, in the order of the model."""

    name: str
    words: str
    keys: Mapping[str, Meaning]


_REF = Meaning(
    "The number that the plan itself gives it, of at most 20 characters. It is shown in place of "
    "our number, and can be typed like one.",
    ("1.2.2", "R7"),
)
_WITH = Meaning("Who else works on it: joint or supporting leads, by the names of people.")
_SUCCESS_MEASURE = Meaning(
    "How one will know that it worked.",
    ("83% of assessments within 45 days", "Standards understood and used by staff"),
)
_WORKSTREAM_ID = Meaning(
    "A short name for references, unlike that of every other workstream: small letters, digits "
    "and dashes. Without it, it is made from the title.",
    ("practice-improvement", "delivery-model"),
)
_ACTIVITY_ID = Meaning(
    "A short name, unlike that of every other activity: small letters, digits and dashes. It is "
    "the first half of its milestones' references. Without it, it is made from the title.",
    ("fostering", "joint-commissioning-hub"),
)
_MILESTONE_ID = Meaning(
    "A short name, unlike that of the activity's other milestones: small letters, digits and "
    "dashes. It is the second half of the reference, fostering/panel-chair. Without it, it is "
    "made from the title; with it, the title can be reworded.",
    ("panel-chair", "final-restructure"),
)

MEANINGS: Final[Mapping[type[BaseModel], Meanings]] = {
    model.Plan: Meanings(
        "plan",
        "An improvement plan: who leads, what it is for, and its workstreams with their "
        "activities and milestones.",
        {
            "format": Meaning("The edition of the plan format: the number 1.", (1,)),
            "title": Meaning(
                "What the plan is called.",
                (
                    "Wirral Children and Young People's Improvement Plan 2017-2019",
                    "Wirral Improvement Plan",
                ),
            ),
            "id": Meaning(
                "What tells this plan's milestones from another plan's: small letters, digits and "
                "dashes. Without it, it is made from the title.",
                ("wirral-improvement-plan", "send-plan"),
            ),
            "edition": Meaning(
                "Which edition of the plan this is, as the plan itself says.",
                ("Update April 2018", "September 2017"),
            ),
            "starts": Meaning(
                "The first day or month that the plan covers. 'wirralplan check' warns about "
                "dates before it.",
                ("2017-09-01", "2018-04-01"),
            ),
            "ends": Meaning(
                "The last day or month that the plan covers. 'wirralplan check' warns about "
                "dates after it.",
                ("2020-03-31", "2019-12-31"),
            ),
            "people": Meaning(
                "Everybody who leads or reports. Where this list is given, every 'lead' and 'by' "
                "must be in it."
            ),
            "priorities": Meaning("What the plan is for."),
            "checks": Meaning("Which rules 'wirralplan check' also applies, or leaves out, here."),
            "workstreams": Meaning(
                "The chapters of the plan. Their numbers are 1, 2, 3 in the order of the file."
            ),
        },
    ),
    model.Person: Meanings(
        "person",
        "Somebody who leads or reports.",
        {
            "name": Meaning(
                "First name and surname, as 'lead' and 'by' give it.",
                ("Carly Brown", "Joe Bannham"),
            ),
            "role": Meaning(
                "What the person does.",
                ("Head of Quality, Performance and Improvement", "Head of Practice Improvement"),
            ),
            "aliases": Meaning(
                "Other spellings of the name that the plan uses.", ("Joe Banham", "J. Bannham")
            ),
        },
    ),
    model.Priority: Meanings(
        "priority",
        "One thing that the plan is for.",
        {
            "id": Meaning("Its short name, by which activities refer to it.", ("1a", 3)),
            "title": Meaning(
                "The priority in words.",
                (
                    "Embed the positive progress made in services for Care Leavers",
                    "Continue to focus on safely reducing the numbers of Children Looked After",
                ),
            ),
        },
    ),
    model.Choice: Meanings(
        "choice of rules",
        "The plan's own choice of rules, by their codes. 'wirralplan explain' lists all rules.",
        {
            "also": Meaning(
                "Codes of rules that are off by default and apply to this plan.",
                ("WP305", "WP401"),
            ),
            "ignore": Meaning("Codes of rules that do not apply to this plan.", ("WP203", "WP404")),
        },
    ),
    model.Move: Meanings(
        "move",
        "One move of a due date. A corrected typing error is a move too.",
        {
            "date": Meaning(
                "The day on which it was decided, not the new due date.",
                ("2018-06-12", "2018-07-12"),
            ),
            "from": Meaning(
                "The due date until then: a day, a month, or tbc where there was none yet.",
                ("2018-07-31", "2018-09"),
            ),
            "reason": Meaning(
                "Why it moved. Only what moved away from tbc can do without.",
                ("HR consultation extended", "A typing error"),
            ),
            "approved_by": Meaning("Who agreed to it.", ("Improvement Board", "Paul Boyce")),
        },
    ),
    model.Update: Meanings(
        "update",
        "Progress on a milestone, as at a date.",
        {
            "date": Meaning("The date of the update.", ("2018-06-20", "2018-07-18")),
            "note": Meaning(
                "Progress, in words.",
                ("Consultation closes 6 July", "Waiting for the supplier"),
            ),
            "rag": Meaning("The lead's own RAG rating on that date."),
            "by": Meaning("Who reports it.", ("Ian Godfrey", "Carly Brown")),
            "expected": Meaning(
                "When the lead now expects it, as a day or a month. It moves nothing: the due "
                "date stays until a board decides, and then it is a move.",
                ("2018-10-15", "2018-10"),
            ),
        },
    ),
    model.Milestone: Meanings(
        "milestone",
        "One event that the plan promises, with a date.",
        {
            "title": Meaning(
                "What will have happened. One event to a milestone.",
                ("Panel Chair appointed", "Discharge team completes 40 discharges"),
            ),
            "id": _MILESTONE_ID,
            "ref": _REF,
            "lead": Meaning(
                "Who leads it, where that is not the lead of the activity. While nobody is "
                "named:  tbc",
                ("Joe Bannham", "Paul Boyce"),
            ),
            "with": _WITH,
            "due": Meaning(
                "The day or month it has to be done by; on that day, or in that month, it is not "
                "yet overdue. While no date is agreed:  tbc. When the date changes, change it here "
                "and say so under 'moves'.",
                ("2018-09-30", "2018-09", "tbc"),
            ),
            "ongoing": Meaning("Instead of 'due', where there is no due date on purpose.", (True,)),
            "start": Meaning(
                "The day or month in which work on it is planned to start.",
                ("2018-04-30", "2018-05"),
            ),
            "success_measure": _SUCCESS_MEASURE,
            "completed": Meaning(
                "The day or month in which it was done. Add this line when it is.",
                ("2018-09-28", "2018-01"),
            ),
            "evidence": Meaning(
                "The evidence that it was done. Only beside 'completed'.",
                ("Cabinet minute 28/09/18, item 7", "Minutes of the Improvement Board, May 2018"),
            ),
            "impact": Meaning(
                "What it has changed for children and families. Only beside 'completed'.",
                ("Children wait 12 days instead of 30 for a place",),
            ),
            "cancelled": Meaning(
                "The date it was cancelled. It stays in the file and in the counts; 'reason' says "
                "why.",
                ("2018-06-12", "2018-09-20"),
            ),
            "reason": Meaning(
                "Why it was cancelled. Only beside 'cancelled', and always there.",
                ("Done by the regional agency instead", "The pilot was not funded"),
            ),
            "approved_by": Meaning(
                "Who agreed that it is cancelled. Only beside 'cancelled'.",
                ("Improvement Board", "Paul Boyce"),
            ),
            "moves": Meaning("Each time the due date moved, in order."),
            "updates": Meaning("How it is getting on: dated, in any order."),
            "after": Meaning(
                "References of the milestones that it waits for. No date is ever changed by it.",
                ("fostering/panel-chair", "reducing-cla/edge-of-care-panel"),
            ),
            "note": Meaning(
                "Anything else there is to say.",
                ("Depends on the HR consultation", "Includes chronologies and genograms"),
            ),
            "source": Meaning(
                "Where it comes from.",
                (
                    "Printed as 31/09/18, a day that does not exist; read as 30 September 2018",
                    "Appendix 1, page 14",
                ),
            ),
        },
    ),
    model.Activity: Meanings(
        "activity",
        "A piece of work with one lead and its milestones.",
        {
            "title": Meaning(
                "What the work is called.", ("Fostering action plan", "Joint commissioning hub")
            ),
            "lead": Meaning(
                "The one person who is accountable for it. While nobody is named:  tbc",
                ("Ian Godfrey", "Carly Brown"),
            ),
            "milestones": Meaning("What it promises, event by event."),
            "id": _ACTIVITY_ID,
            "ref": _REF,
            "with": _WITH,
            "priorities": Meaning("The ids of the priorities that it serves.", ("1a", 3)),
            "success_measure": _SUCCESS_MEASURE,
            "note": Meaning(
                "Anything else there is to say.",
                ("Shared with the regional agency", "Reported to the board every quarter"),
            ),
        },
    ),
    model.Workstream: Meanings(
        "workstream",
        "A chapter of the plan, numbered by its place in the file.",
        {
            "title": Meaning(
                "What the workstream is called.", ("Practice Improvement", "Delivery Model")
            ),
            "activities": Meaning("The pieces of work in it."),
            "id": _WORKSTREAM_ID,
            "ref": _REF,
        },
    ),
}
