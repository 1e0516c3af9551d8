"""The points of the plan of April 2018, beside how people read them by hand in ``plan.yaml``."""

# ruff: noqa: E501  # a row of the table is a line

from pathlib import Path

import pytest
import yaml
from timings import TWO, event, left

from wirralplan.imports.timing.event import Timing
from wirralplan.imports.timing.points import of_point

PLAN = Path(__file__).parents[3] / "plan.yaml"
EN = "\u2013"
NEAREST = 'read as 30 September 2018: "31/09/18" does not exist'

POINTS: dict[str, tuple[Timing, ...]] = {
    "Agree improvement programme next phase 31/05/18": (
        event("Agree improvement programme next phase", due="2018-05-31", written="31/05/18"),
    ),
    f"Roll-out practice improvements systematically across services reflecting the child's journey 31/05/18 {EN} 30/09/18": (
        event(
            "Roll-out practice improvements systematically across services reflecting the child's journey",
            start="2018-05-31",
            due="2018-09-30",
            written=f"31/05/18 {EN} 30/09/18",
        ),
    ),
    f"Audit team coaching managers on reflective practice in audit {EN} underway from 31/03/18": (
        event(
            "Audit team coaching managers on reflective practice in audit",
            start="2018-03-31",
            ongoing=True,
            written="underway from 31/03/18",
        ),
    ),
    "Practice Improvements via practitioners' forum underway 31/03/18 with stocktake by 30/09/18. Focus on:": (
        event(
            "Practice Improvements via practitioners' forum",
            TWO,
            start="2018-03-31",
            ongoing=True,
            written="Practice Improvements via practitioners' forum underway 31/03/18 with stocktake by 30/09/18. Focus on:",
        ),
        event(
            "stocktake",
            TWO,
            due="2018-09-30",
            written="Practice Improvements via practitioners' forum underway 31/03/18 with stocktake by 30/09/18. Focus on:",
        ),
    ),
    "Targeted training on use of portal to begin 01/05/18, and update to WSCB 30/09/18": (
        event(
            "Targeted training on use of portal to begin",
            TWO,
            due="2018-05-01",
            written="Targeted training on use of portal to begin 01/05/18, and update to WSCB 30/09/18",
        ),
        event(
            "update to WSCB",
            TWO,
            due="2018-09-30",
            written="Targeted training on use of portal to begin 01/05/18, and update to WSCB 30/09/18",
        ),
    ),
    "SFEF evaluation completed 31/12/18": (
        event("SFEF evaluation completed", due="2018-12-31", written="31/12/18"),
    ),
    "SFEF Practice Lead appointed by 30/06/18": (
        event("SFEF Practice Lead appointed", due="2018-06-30", written="by 30/06/18"),
    ),
    "Discharge team completes 40 discharges by 31/07/18": (
        event("Discharge team completes 40 discharges", due="2018-07-31", written="by 31/07/18"),
    ),
    "Edge of care panel established by 16/04/18": (
        event("Edge of care panel established", due="2018-04-16", written="by 16/04/18"),
    ),
    "Sufficiency strategy completed by 31/05/18": (
        event("Sufficiency strategy completed", due="2018-05-31", written="by 31/05/18"),
    ),
    "Panel Chair appointed by 30/01/18": (
        event("Panel Chair appointed", due="2018-01-30", written="by 30/01/18"),
    ),
    "Changes to Regulation 24 approval process by 31/3/18": (
        event("Changes to Regulation 24 approval process", due="2018-03-31", written="by 31/3/18"),
    ),
    "New fostering recruitment campaign launched by 30/4/18": (
        event(
            "New fostering recruitment campaign launched", due="2018-04-30", written="by 30/4/18"
        ),
    ),
    "30 additional foster carers recruited by 31/3/19": (
        event("30 additional foster carers recruited", due="2019-03-31", written="by 31/3/19"),
    ),
    "Service restructure pilot by 30/04/18": (
        event("Service restructure pilot", due="2018-04-30", written="by 30/04/18"),
    ),
    "Final service restructure implemented by 31/07/18": (
        event("Final service restructure implemented", due="2018-07-31", written="by 31/07/18"),
    ),
    "Scoping paper for root and branch review of education provision for SEND agreed 30/04/18": (
        event(
            "Scoping paper for root and branch review of education provision for SEND agreed",
            due="2018-04-30",
            written="30/04/18",
        ),
    ),
    "Consultation process commissioned 30/06/18": (
        event("Consultation process commissioned", due="2018-06-30", written="30/06/18"),
    ),
    "Changes implemented 31/09/18": (
        event("Changes implemented", NEAREST, due="2018-09-30", written="31/09/18"),
    ),
    "Independent review of ESW service 30/04/18": (
        event("Independent review of ESW service", due="2018-04-30", written="30/04/18"),
    ),
    "Consultation around changing the service 30/06/18": (
        event("Consultation around changing the service", due="2018-06-30", written="30/06/18"),
    ),
    "Consultation with headteachers re. Attendance Strategy 31/07/18": (
        event(
            "Consultation with headteachers re. Attendance Strategy",
            due="2018-07-31",
            written="31/07/18",
        ),
    ),
    "Attendance Strategy implemented 31/03/19": (
        event("Attendance Strategy implemented", due="2019-03-31", written="31/03/19"),
    ),
    "Initial consultation with key partners re. LA strategy for SEND 30/06/18": (
        event(
            "Initial consultation with key partners re. LA strategy for SEND",
            due="2018-06-30",
            written="30/06/18",
        ),
    ),
    f"Draft strategy produced in the light of consultation shared with partners {EN} amendments made and strategy completed 31/10/18": (
        event(
            f"Draft strategy produced in the light of consultation shared with partners {EN} amendments made and strategy completed",
            due="2018-10-31",
            written="31/10/18",
        ),
    ),
    "Strategy signed off by SLT and presented to SLT and Cabinet 31/12/18": (
        event(
            "Strategy signed off by SLT and presented to SLT and Cabinet",
            due="2018-12-31",
            written="31/12/18",
        ),
    ),
    "Senior management structure agreed 31/5/18": (
        event("Senior management structure agreed", due="2018-05-31", written="31/5/18"),
    ),
    "Senior management structure in place 30/6/18": (
        event("Senior management structure in place", due="2018-06-30", written="30/6/18"),
    ),
    "New recruitment programme scoped and resource agreed 30/4/18": (
        event(
            "New recruitment programme scoped and resource agreed",
            due="2018-04-30",
            written="30/4/18",
        ),
    ),
    "Recruitment programme begins 1/6/18": (
        event("Recruitment programme begins", due="2018-06-01", written="begins 1/6/18"),
    ),
    "New delivery model fully costed 30/06/18": (
        event("New delivery model fully costed", due="2018-06-30", written="30/06/18"),
    ),
    "Core social care training programme agreed. To begin 01/11/18": (
        event(
            "Core social care training programme agreed. To begin",
            due="2018-11-01",
            written="To begin 01/11/18",
        ),
    ),
    f"Social work Core Management Training {EN} underway 2 year rolling programme": (
        event(
            f"Social work Core Management Training {EN} 2 year rolling programme",
            ongoing=True,
            written="underway 2 year rolling programme",
        ),
    ),
    f"Reflective Supervision and Coaching for Social Work Managers agreed {EN} 2 year rolling programme to be delivered by Research In Practice start 01/11/18": (
        event(
            f"Reflective Supervision and Coaching for Social Work Managers agreed {EN} 2 year rolling programme to be delivered by Research In Practice start",
            due="2018-11-01",
            written="start 01/11/18",
        ),
    ),
    "Priority cases next review for appropriate stages and baseline agreed 30/04/18": (
        event(
            "Priority cases next review for appropriate stages and baseline agreed",
            due="2018-04-30",
            written="30/04/18",
        ),
    ),
    "Absence management training completed for all managers 30/04/18": (
        event(
            "Absence management training completed for all managers",
            due="2018-04-30",
            written="30/04/18",
        ),
    ),
    "Quarterly review 30/06/18": (
        event("Quarterly review", left("Quarterly"), due="2018-06-30", written="30/06/18"),
    ),
    "External review of potential delivery models 31/12/18": (
        event("External review of potential delivery models", due="2018-12-31", written="31/12/18"),
    ),
    "Development of joint commissioning framework with partners 31/03/19": (
        event(
            "Development of joint commissioning framework with partners",
            due="2019-03-31",
            written="31/03/19",
        ),
    ),
    "Decision on future delivery model 31/03/19": (
        event("Decision on future delivery model", due="2019-03-31", written="31/03/19"),
    ),
    "Implementation of new model 31/03/20": (
        event("Implementation of new model", due="2020-03-31", written="31/03/20"),
    ),
    "Assessment service operational 16/04/18": (
        event("Assessment service operational", due="2018-04-16", written="16/04/18"),
    ),
    "Review and evaluation of first phase 30/06/18": (
        event("Review and evaluation of first phase", due="2018-06-30", written="30/06/18"),
    ),
    "New locality model designed and agreed 31/05/18": (
        event("New locality model designed and agreed", due="2018-05-31", written="31/05/18"),
    ),
    "New locality model implemented 30/06/18": (
        event("New locality model implemented", due="2018-06-30", written="30/06/18"),
    ),
    "Joint commissioning hub operational 30/09/18": (
        event("Joint commissioning hub operational", due="2018-09-30", written="30/09/18"),
    ),
    "Agreed management of children\u2019s joint commissioning framework by Hub 31/03/19": (
        event(
            "Agreed management of children\u2019s joint commissioning framework by Hub",
            due="2019-03-31",
            written="31/03/19",
        ),
    ),
    "All age disability service operational 30/06/18": (
        event("All age disability service operational", due="2018-06-30", written="30/06/18"),
    ),
    "Service reviewed 31/03/19": (event("Service reviewed", due="2019-03-31", written="31/03/19"),),
    "Staff move to Adoption in Merseyside by 31/3/18": (
        event("Staff move to Adoption in Merseyside", due="2018-03-31", written="by 31/3/18"),
    ),
    "Systems and process in place for monitoring delivery of adoption performance by 31/5/18": (
        event(
            "Systems and process in place for monitoring delivery of adoption performance",
            due="2018-05-31",
            written="by 31/5/18",
        ),
    ),
    "Partner services to address child exploitation support co-located at Solar Campus 30/04/18": (
        event(
            "Partner services to address child exploitation support co-located at Solar Campus",
            due="2018-04-30",
            written="30/04/18",
        ),
    ),
    "New processes, policies, and governance operational 30/09/18": (
        event(
            "New processes, policies, and governance operational",
            due="2018-09-30",
            written="30/09/18",
        ),
    ),
    "Launch of pan-Merseyside child exploitation services management tool 01/05/18, implementation in Wirral 30/09/18": (
        event(
            "Launch of pan-Merseyside child exploitation services management tool",
            TWO,
            due="2018-05-01",
            written="Launch of pan-Merseyside child exploitation services management tool 01/05/18, implementation in Wirral 30/09/18",
        ),
        event(
            "implementation in Wirral",
            TWO,
            due="2018-09-30",
            written="Launch of pan-Merseyside child exploitation services management tool 01/05/18, implementation in Wirral 30/09/18",
        ),
    ),
    "Launch Infant Edge of Care Pilot by 31/05/18": (
        event("Launch Infant Edge of Care Pilot", due="2018-05-31", written="by 31/05/18"),
    ),
    "Review targeted service provision to launch a Tier 3 Prevention Service 10/09/18": (
        event(
            "Review targeted service provision to launch a Tier 3 Prevention Service",
            due="2018-09-10",
            written="10/09/18",
        ),
    ),
    "Prevention workers fully utilising EHM and electronic case records by 10/09/18": (
        event(
            "Prevention workers fully utilising EHM and electronic case records",
            due="2018-09-10",
            written="by 10/09/18",
        ),
    ),
    "Launch Adolescent Edge of Care Service by 01/05/18": (
        event("Launch Adolescent Edge of Care Service", due="2018-05-01", written="by 01/05/18"),
    ),
    "Launch Adolescent Support Hub by 01/05/18": (
        event("Launch Adolescent Support Hub", due="2018-05-01", written="by 01/05/18"),
    ),
    "Integrate Family Group Conferencing within the Prevention Service by 10/09/18": (
        event(
            "Integrate Family Group Conferencing within the Prevention Service",
            due="2018-09-10",
            written="by 10/09/18",
        ),
    ),
    "Phase 1 of mobile kit rolled out 30/04/18": (
        event("Phase 1 of mobile kit rolled out", due="2018-04-30", written="30/04/18"),
    ),
    "Phase 2 of mobile kit rolled out 30/07/18": (
        event("Phase 2 of mobile kit rolled out", due="2018-07-30", written="30/07/18"),
    ),
    "Senior management relocation to Cheshire Lines 31/03/18": (
        event(
            "Senior management relocation to Cheshire Lines", due="2018-03-31", written="31/03/18"
        ),
    ),
    "Prevention and Assessment team established at Cheshire Lines 27/03/18": (
        event(
            "Prevention and Assessment team established at Cheshire Lines",
            due="2018-03-27",
            written="27/03/18",
        ),
    ),
    "CYPD hub established at Cheshire Lines 15/06/18": (
        event("CYPD hub established at Cheshire Lines", due="2018-06-15", written="15/06/18"),
    ),
    "Full CYPD accommodation strategy agreed 30/06/18": (
        event("Full CYPD accommodation strategy agreed", due="2018-06-30", written="30/06/18"),
    ),
    "Integrated WSCB and Improvement Board performance management in place 30/04/18": (
        event(
            "Integrated WSCB and Improvement Board performance management in place",
            due="2018-04-30",
            written="30/04/18",
        ),
    ),
    "New safeguarding arrangements designed and agreed 30/09/18": (
        event(
            "New safeguarding arrangements designed and agreed",
            due="2018-09-30",
            written="30/09/18",
        ),
    ),
    "New arrangements in place 31/01/19": (
        event("New arrangements in place", due="2019-01-31", written="31/01/19"),
    ),
    "Updated social care policy hub launched 30/05/18": (
        event("Updated social care policy hub launched", due="2018-05-30", written="30/05/18"),
    ),
    "User testing of case supervision tool 15/06/18": (
        event("User testing of case supervision tool", due="2018-06-15", written="15/06/18"),
    ),
    "Social care toolkit launched 30/06/18": (
        event("Social care toolkit launched", due="2018-06-30", written="30/06/18"),
    ),
    "Assessment and prevention processes in place 30/06/18": (
        event("Assessment and prevention processes in place", due="2018-06-30", written="30/06/18"),
    ),
    "Controcc used for payments in place 30/09/18": (
        event("Controcc used for payments in place", due="2018-09-30", written="30/09/18"),
    ),
    "Mobile app in place 31/12/18": (
        event("Mobile app in place", due="2018-12-31", written="31/12/18"),
    ),
    "Groupwork in place 30/01/19": (
        event("Groupwork in place", due="2019-01-30", written="30/01/19"),
    ),
    "CYPD Digital Strategy produced 30/06/18": (
        event("CYPD Digital Strategy produced", due="2018-06-30", written="30/06/18"),
    ),
}


@pytest.mark.parametrize("point", POINTS)
def test_a_point_of_the_plan(point: str) -> None:
    assert of_point(point) == POINTS[point]


def test_they_are_what_people_read_by_hand() -> None:
    plan = yaml.load(PLAN.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    by_hand = [
        (one.get("start", ""), one.get("due", ""), one.get("ongoing", ""))
        for workstream in plan["workstreams"]
        for activity in workstream["activities"]
        for one in activity["milestones"]
    ]
    read = [
        (str(one.start or ""), str(one.due or ""), "true" if one.ongoing else "")
        for point in POINTS
        for one in of_point(point)
    ]
    assert (len(POINTS), len(read)) == (77, 80)
    assert read == by_hand
