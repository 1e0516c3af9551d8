"""What a column holds, by its heading; and headings that are only like such ones."""

from collections.abc import Mapping, Sequence

import pytest

from wirralplan.imports.columns import Field, field_of

HEADINGS: Mapping[Field, Sequence[str]] = {
    Field.WORKSTREAM: ["Workstream", "Theme", "Priority", "Priority area", "Strand"],
    Field.ACTIVITY: ["Objective", "Aim", "Recommendation", "Activity"],
    Field.MILESTONE: [
        "Action",
        "Actions",
        "Actions required",
        "Agreed actions",
        "What we will do",
        "What are we going to do?",
        "What",
        "Task",
        "Milestone",
        "Milestones",
        "Key milestones",
    ],
    Field.TITLE: ["Description", "Title"],
    Field.REF: ["Ref", "Ref.", "No", "No.", "#", "Number", "ID", "Action ref"],
    Field.LEAD: [
        "Lead",
        "Lead officer",
        "Owner",
        "Action owner",
        "Responsible",
        "Responsible officer",
        "Person responsible",
        "Who",
        "By whom",
        "Accountable",
        "Lead/Owner",
    ],
    Field.WITH: ["Support", "Supported by", "Partners"],
    Field.START: ["Start", "Start date"],
    Field.DUE: [
        "Due",
        "Due date",
        "Deadline",
        "By when",
        "When",
        "Target date",
        "Timescale",
        "Timescales",
        "Date due",
        "End date",
    ],
    Field.DUE_OR_COMPLETED: ["Completion date"],
    Field.NEW_DATE: ["Revised date", "Revised deadline", "New target date"],
    Field.OLD_DATE: ["Original date", "Original deadline"],
    Field.COMPLETED: ["Date completed", "Completed", "Date closed", "Actual completion date"],
    Field.STATUS: ["Status"],
    Field.RATING: ["RAG", "RAG rating", "BRAG", "B/R/A/G", "RAG status (April 2018)"],
    Field.PROGRESS: ["Progress", "Progress update", "Update", "Latest update", "Progress to date"],
    Field.NOTE: ["Comments", "Notes", "Outcome Q1"],
    Field.EVIDENCE: ["Evidence", "Evidence of impact"],
    Field.IMPACT: ["Impact"],
    Field.SUCCESS: [
        "Success measure",
        "Success measures",
        "Measures of success",
        "How will we know?",
        "Success criteria",
        "Outcome",
        "KPI",
    ],
}
NEAR_MISSES = [
    "Name",
    "Lead time",
    "Due diligence",
    "Risk",
    "Cost",
    "Budget",
    "Date raised",
    "Review date",
    "Next review",
    "Start of year balance",
    "Progress measure date",
    "Owner comments",
    "Evidence base",
    "Source",
    "Category",
    "Directorate",
    "Team meeting",
    "Cross reference to Ofsted",
    "Completed forms",
    "Number of children",
    "Action plan",
    "Priority level",
    "Notes to editor",
    "Q2",
    "Last updated",
]


@pytest.mark.parametrize(
    ("heading", "field"), [(one, field) for field, many in HEADINGS.items() for one in many]
)
def test_a_heading_says_what_its_column_holds(heading: str, field: Field) -> None:
    spellings = (heading, heading.upper(), f" {heading.lower()}: ", heading.replace(" ", "\n"))
    assert {field_of(one) for one in spellings} == {field}


@pytest.mark.parametrize("heading", NEAR_MISSES)
def test_a_heading_that_is_only_like_one_is_none(heading: str) -> None:
    assert field_of(heading) is None
