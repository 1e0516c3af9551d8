"""A table of points with a time in them: how each is read, and what is doubtful about it."""

# ruff: noqa: E501  # a row of the table is a line

import pytest
from timings import MOVED, TWO, event, going_on, left, unsure

from wirralplan.imports.timing.event import Timing
from wirralplan.imports.timing.points import of_point

EN = "\u2013"
NBSP = "\u00a0"
AGREED = "Strategy agreed"

DUE = [
    ("Strategy agreed by 31/05/18", event(AGREED, due="2018-05-31", written="by 31/05/18")),
    ("Strategy agreed 31/05/18.", event(AGREED, due="2018-05-31", written="31/05/18.")),
    ("Strategy agreed (31/05/18)", event(AGREED, due="2018-05-31", written="(31/05/18)")),
    ("Strategy agreed (by 31/05/18).", event(AGREED, due="2018-05-31", written="(by 31/05/18).")),
    ("Strategy agreed [31/05/18]", event(AGREED, due="2018-05-31", written="[31/05/18]")),
    (f"Strategy agreed {EN} 31/05/18", event(AGREED, due="2018-05-31", written="31/05/18")),
    ("Strategy agreed: 31/05/18", event(AGREED, due="2018-05-31", written="31/05/18")),
    ("Strategy agreed, by 31/05/18", event(AGREED, due="2018-05-31", written="by 31/05/18")),
    ("Strategy agreed - due 31/05/18", event(AGREED, due="2018-05-31", written="due 31/05/18")),
    ("Strategy agreed - deadline: 31/05/18", event(AGREED, due="2018-05-31", written="deadline: 31/05/18")),
    ("Strategy agreed no later than 31/05/18", event(AGREED, due="2018-05-31", written="no later than 31/05/18")),
    ("Strategy agreed by 31/05/18 at the latest", event(AGREED, due="2018-05-31", written="by 31/05/18 at the latest")),
    ("Strategy agreed on 31 May 2018", event(AGREED, due="2018-05-31", written="on 31 May 2018")),
    ("Strategy agreed by the 31st of May 2018", event(AGREED, due="2018-05-31", written="by the 31st of May 2018")),
    ("Strategy agreed by 31\u02e2\u1d57 May 2018", event(AGREED, due="2018-05-31", written="by 31\u02e2\u1d57 May 2018")),
    (f"Strategy agreed by{NBSP}31{NBSP}May{NBSP}2018", event(AGREED, due="2018-05-31", written="by 31 May 2018")),
    ("Strategy agreed by Thursday 31 May 2018", event(AGREED, due="2018-05-31", written="by Thursday 31 May 2018")),
    ("Strategy agreed by 31.5.18", event(AGREED, due="2018-05-31", written="by 31.5.18")),
    ("Strategy agreed by 31-05-2018", event(AGREED, due="2018-05-31", written="by 31-05-2018")),
    ("Strategy agreed by 2018-05-31", event(AGREED, due="2018-05-31", written="by 2018-05-31")),
    ("Strategy agreed by 31 / 05 / 18", event(AGREED, due="2018-05-31", written="by 31 / 05 / 18")),
    ("Strategy agreed by May 2018", event(AGREED, due="2018-05", written="by May 2018")),
    ("Strategy agreed in May 2018", event(AGREED, due="2018-05", written="in May 2018")),
    ("Strategy agreed - Sept 2018", event(AGREED, due="2018-09", written="Sept 2018")),
    ("Strategy agreed (May 2018)", event(AGREED, due="2018-05", written="(May 2018)")),
    ("Strategy agreed May '18", event(AGREED, due="2018-05", written="May '18")),
    ("Strategy agreed 05/2018", event(AGREED, due="2018-05", written="05/2018")),
    ("Section 17 payments reviewed 31/05/18", event("Section 17 payments reviewed", due="2018-05-31", written="31/05/18")),
    ("Recruit 1.5 FTE by 31/05/18", event("Recruit 1.5 FTE", due="2018-05-31", written="by 31/05/18")),
    ("24/7 crisis line open to 16-25s by 31/05/18", event("24/7 crisis line open to 16-25s", due="2018-05-31", written="by 31/05/18")),
    ("Offer for 16/17 year olds by 31/05/18", event("Offer for 16/17 year olds", due="2018-05-31", written="by 31/05/18")),
    ("83% of assessments within 45 days by 31/05/18", event("83% of assessments within 45 days", due="2018-05-31", written="by 31/05/18")),
    ("Phase 2 rolled out, version 1.2.3, 31/05/18", event("Phase 2 rolled out, version 1.2.3", due="2018-05-31", written="31/05/18")),
    (f"Launch phase 1 {EN} 30 June 2018", event("Launch phase 1", due="2018-06-30", written="30 June 2018")),
    ("Launch hub by COP 31/05/18", event("Launch hub", due="2018-05-31", written="by COP 31/05/18")),
    ("Pathway plans may be audited by 31/05/18", event("Pathway plans may be audited", due="2018-05-31", written="by 31/05/18")),
    ("Evaluation completed 31/12/18", event("Evaluation completed", due="2018-12-31", written="31/12/18")),
    ("Training to be completed 9.12.16", event("Training to be completed", due="2016-12-09", written="9.12.16")),
    ("SFEF EVALUATION COMPLETED 31/12/18", event("SFEF EVALUATION COMPLETED", due="2018-12-31", written="31/12/18")),
    ("Links between partners set out by 31/05/18", event("Links between partners set out", due="2018-05-31", written="by 31/05/18")),
    ("Revised protocol agreed by 31/05/18", event("Revised protocol agreed", due="2018-05-31", written="by 31/05/18")),
    ("Children Act 1989 duties reviewed 31/05/18", event("Children Act 1989 duties reviewed", due="2018-05-31", written="31/05/18")),
]  # fmt: skip

DOUBTFUL_DUE = [
    ("Changes implemented 31/09/18", event("Changes implemented", 'read as 30 September 2018: "31/09/18" does not exist', due="2018-09-30", written="31/09/18")),
    ("Changes implemented by 30/02/2018", event("Changes implemented", 'read as 28 February 2018: "30/02/2018" does not exist', due="2018-02-28", written="by 30/02/2018")),
    ("Changes implemented 31 June 2018", event("Changes implemented", 'read as 30 June 2018: "31 June 2018" does not exist', due="2018-06-30", written="31 June 2018")),
    ("Changes implemented 13/14/18", event("Changes implemented", '"13/14/18" is no day of the calendar', undecided="13/14/18", written="13/14/18")),
    ("Changes implemented 05/31/18", event("Changes implemented", '"05/31/18" is no day of the calendar', undecided="05/31/18", written="05/31/18")),
    ("Changes implemented by Thursday 29 June 2018", event("Changes implemented", 'read as 29 June 2018, which is a Friday: "Thursday 29 June 2018"', due="2018-06-29", written="by Thursday 29 June 2018")),
    ("Changes implemented by 1th June 2018", event("Changes implemented", 'read as 1 June 2018: "1th June 2018" may lack a figure', due="2018-06-01", written="by 1th June 2018")),
    ("Changes implemented by 31/05/99", event("Changes implemented", 'read as 31 May 2099: "31/05/99"', due="2099-05-31", written="by 31/05/99")),
    ("Changes implemented by end of June 2018", event("Changes implemented", 'read as 30 June 2018: "end of June 2018"', due="2018-06-30", written="by end of June 2018")),
    ("Changes implemented by the end of June 2018", event("Changes implemented", 'read as 30 June 2018: "the end of June 2018"', due="2018-06-30", written="by the end of June 2018")),
    (f"Changes implemented {EN} end June 2018", event("Changes implemented", 'read as 30 June 2018: "end June 2018"', due="2018-06-30", written="end June 2018")),
    ("Changes implemented mid June 2018", event("Changes implemented", 'read as June 2018: "mid June 2018"', due="2018-06", written="mid June 2018")),
    ("Changes implemented by mid-June 2018", event("Changes implemented", 'read as June 2018: "mid-June 2018"', due="2018-06", written="by mid-June 2018")),
    ("Changes implemented early June 2018", event("Changes implemented", 'read as June 2018: "early June 2018"', due="2018-06", written="early June 2018")),
    ("Changes implemented by summer term 2018", event("Changes implemented", 'read as July 2018, the last month of the summer term of 2018: "summer term 2018"', due="2018-07", written="by summer term 2018")),
    ("Changes implemented (Q3 2018/19)", event("Changes implemented", 'read as December 2018, the last month of quarter 3 of the financial year 2018/19: "Q3 2018/19"', due="2018-12", written="(Q3 2018/19)")),
    ("Changes implemented by Q3 2018", event("Changes implemented", '"Q3 2018" may be quarter 3 of the year 2018 or quarter 3 of the financial year 2018/19', undecided="Q3 2018", written="by Q3 2018")),
    ("Changes implemented w/c 30/04/18", event("Changes implemented", '"w/c 30/04/18" is a week: which day of it?', undecided="w/c 30/04/18", written="w/c 30/04/18")),
    ("Changes implemented week commencing 30 April 2018", event("Changes implemented", '"week commencing 30 April 2018" is a week: which day of it?', undecided="week commencing 30 April 2018", written="week commencing 30 April 2018")),
    ("Changes implemented before 30/06/18", event("Changes implemented", unsure("30 June 2018", "before 30/06/18"), due="2018-06-30", written="before 30/06/18")),
    ("Pilot runs until 30/06/18", event("Pilot runs", unsure("30 June 2018", "until 30/06/18"), due="2018-06-30", written="until 30/06/18")),
    ("Places found for September 2018", event("Places found", unsure("September 2018", "for September 2018"), due="2018-09", written="for September 2018")),
    ("Changes implemented 30/06/18?", event("Changes implemented", unsure("30 June 2018", "30/06/18?"), due="2018-06-30", written="30/06/18?")),
    ("Changes implemented 30/06/18 (TBC)", event("Changes implemented", unsure("30 June 2018", "30/06/18 (TBC)"), due="2018-06-30", written="30/06/18 (TBC)")),
    ("Respond to the Ofsted letter 30/06/18", event("Respond to the Ofsted letter", unsure("30 June 2018", "30/06/18"), due="2018-06-30", written="30/06/18")),
    ("Contract commenced 01/04/18", event("Contract commenced", unsure("1 April 2018", "01/04/18"), due="2018-04-01", written="01/04/18")),
    ("Child born 12/06/10", event("Child born", unsure("12 June 2010", "12/06/10"), due="2010-06-12", written="12/06/10")),
    ("Plan last reviewed 31/05/18", event("Plan last reviewed", unsure("31 May 2018", "31/05/18"), due="2018-05-31", written="31/05/18")),
    ("Gaps identified in March 2018", event("Gaps identified", unsure("March 2018", "in March 2018"), due="2018-03", written="in March 2018")),
    ("Learn from the inspection, March 2018", event("Learn from the inspection", unsure("March 2018", "March 2018"), due="2018-03", written="March 2018")),
    ("By 30/06/18 all staff will be trained", event("all staff will be trained", unsure("30 June 2018", "By 30/06/18"), due="2018-06-30", written="By 30/06/18")),
    (f"30/06/18 {EN} launch hub", event("launch hub", unsure("30 June 2018", "30/06/18"), due="2018-06-30", written="30/06/18")),
    ("Launch hub by 30/06/18 (subject to funding)", event("Launch hub (subject to funding)", unsure("30 June 2018", "by 30/06/18"), due="2018-06-30", written="by 30/06/18")),
    ("Launch hub by 30/06/18, subject to funding", event("Launch hub, subject to funding", unsure("30 June 2018", "by 30/06/18"), due="2018-06-30", written="by 30/06/18")),
    ("Launch hub 30/06/18. Focus on:", event("Launch hub. Focus on:", unsure("30 June 2018", "30/06/18"), due="2018-06-30", written="30/06/18")),
    ("Complete by 30/06/18 the review of placements", event("Complete the review of placements", unsure("30 June 2018", "by 30/06/18"), due="2018-06-30", written="by 30/06/18")),
    ("March 2018 Ofsted recommendations addressed by 30/06/18", event("March 2018 Ofsted recommendations addressed", left("March 2018"), due="2018-06-30", written="by 30/06/18")),
    ("Working Together 2018 and 2017/18 outturn shared 30/06/18", event("Working Together 2018 and 2017/18 outturn shared", left("2017/18"), due="2018-06-30", written="30/06/18")),
    ("Q2 data shared by 30/06/18", event("Q2 data shared", left("Q2"), due="2018-06-30", written="by 30/06/18")),
    ("Termly report to schools 30/06/18", event("Termly report to schools", left("Termly"), due="2018-06-30", written="30/06/18")),
    ("May Day event held 30/06/18", event("May Day event held", left("May"), due="2018-06-30", written="30/06/18")),
    ("Audit, Feb half term, 30/06/18", event("Audit, Feb half term", left("Feb"), due="2018-06-30", written="30/06/18")),
    ("Report on 12 June 2018 visit by 30/06/18", event("Report on 12 June 2018 visit", left("12 June 2018"), due="2018-06-30", written="by 30/06/18")),
    ("Consultation held 30/05/18 or 30/06/18", event("Consultation held", '"30/05/18 or 30/06/18" names more than one time', undecided="30/05/18 or 30/06/18", written="30/05/18 or 30/06/18")),
    ("Consultation held 30/05/18, 30/06/18", event("Consultation held", '"30/05/18, 30/06/18" names more than one time', undecided="30/05/18, 30/06/18", written="30/05/18, 30/06/18")),
    ("COMPLETED 9.12.16", event("COMPLETED", "the point has no words beside the time", due="2016-12-09", written="9.12.16")),
    ("31/05/18", event("", "the point has no words beside the time", due="2018-05-31", written="31/05/18")),
]  # fmt: skip

# A date that belongs to something in the title, or a time that is no date: nothing is taken.
LEFT = [
    ("Respond to report of 31/05/18", "31/05/18"),
    ("Address findings of the inspection of 12 June 2018", "12 June 2018"),
    ("Reply to letter dated 3/4/18", "3/4/18"),
    ("Analyse data to 31 March 2018", "31 March 2018"),
    ("Improvement in caseloads since September 2017", "September 2017"),
    ("Actions following the review on 31/05/18", "31/05/18"),
    ("Following the inspection of 12 June 2018 improve practice", "12 June 2018"),
    ("Position as at 31/03/18", "31/03/18"),
    ("Reviewed after 31/03/18", "31/03/18"),
    ("Lessons from March 2018", "March 2018"),
    ("Not before 31/05/18", "31/05/18"),
    ("Placements not in place by 31/05/18", "31/05/18"),
    ("Explain why it was missed on 31/05/18", "31/05/18"),
    ("Baseline higher than March 2018", "March 2018"),
    ("Compare with March 2018", "March 2018"),
    ("Use the 31/05/18 figures", "31/05/18"),
    ("Improve on 2017/18", "2017/18"),
    ("30 carers by 2020", "2020"),
    ("Wirral 2020 Pledges reviewed", "2020"),
    ("Review of 2017/18 outturn", "2017/18"),
    ("Publish (Ofsted, March 2018) findings", "March 2018"),
    ("Publish findings (Ofsted, March 2018)", "March 2018"),
    ("Publish by 31 May", "31 May"),
    ("Publish by May", "May"),
    ("Publish end of June", "June"),
    ("Publish Spring and autumn 2018", "Spring and autumn 2018"),
    ("Publish May/June 2025", "May/June 2025"),
    ("Publish in March or April 2018", "March or April 2018"),
    ("Publish in Sept 18", "Sept 18"),
    ("Publish annually, by July", "annually"),
    ("Meet every 6 weeks", "every 6 weeks"),
    ("Publish ASAP", "ASAP"),
    ("Publish within 3 months", "within 3 months"),
    ("Publish next week", "next week"),
    ("Publish by end of the year", "end of the year"),
    ("Publish by year end", "year end"),
    ("Publish in FY19", "FY19"),
    ("Publish in the autumn", "in the autumn"),
    ("Publish weekly", "weekly"),
    ("Publish 31/5", "31/5"),
    ("Publish Easter", "Easter"),
    ("Publish on Friday", "Friday"),
    ("1.2.10 Review of thresholds", "1.2.10"),
    ("Amend paragraph 3.4.12", ""),
    ("Adopt version 1.2.18", ""),
    ("Partners may join the panel", ""),
    ("Marching band for carers", ""),
    ("Assessments within 45 days", ""),
    ("Structure to be agreed", ""),
    ("Ongoing support for carers", ""),
    ("Links between partners", ""),
    ("Target 59.1%", ""),
    ("Regulation 24 and Section 17", ""),
    ("Support for 2000 families", ""),
    ("Launch 12/13 June 2018", "June 2018"),
    ("Grant 1.5 June 2018", "June 2018"),
    ("Trend data, from March 2018", "March 2018"),
    ("Launch hub31/05/18", "31/05/18"),
    ("Launch hub -31/05/18", "31/05/18"),
    ("Launch phase 1 May 2018", "1 May 2018"),
    ("Week 1 of June 2018", "1 of June 2018"),
    ("Changes under Regulation 24 May 2018", "24 May 2018"),
    ("Consultation (start 01/05/18, end 30/09/18)", "01/05/18"),
    ("Launch hub on Monday 4th June 2018 at 10am", "Monday"),
    ("Overdue assessments cleared by 31/05/18", "31/05/18"),
    ("Second phase begins", ""),
    ("Offer 24/7 cover", ""),
    ("", ""),
]  # fmt: skip

STARTS = [
    (f"Audit team coaching {EN} underway from 31/03/18", event("Audit team coaching", start="2018-03-31", ongoing=True, written="underway from 31/03/18")),
    ("Audit team coaching underway 31/03/18", event("Audit team coaching", start="2018-03-31", ongoing=True, written="underway 31/03/18")),
    ("Audit team coaching, under way since 31/03/18", event("Audit team coaching", start="2018-03-31", ongoing=True, written="under way since 31/03/18")),
    ("Audit team coaching ongoing from April 2018", event("Audit team coaching", start="2018-04", ongoing=True, written="ongoing from April 2018")),
    ("Audit team coaching on-going since April 2018", event("Audit team coaching", start="2018-04", ongoing=True, written="on-going since April 2018")),
    ("Audit team coaching (ongoing from April 2018)", event("Audit team coaching", start="2018-04", ongoing=True, written="(ongoing from April 2018)")),
    ("Audit team coaching from 01/04/18 onwards", event("Audit team coaching", start="2018-04-01", ongoing=True, written="from 01/04/18 onwards")),
    (f"Audit team coaching {EN} from 01/04/18", event("Audit team coaching", start="2018-04-01", ongoing=True, written="from 01/04/18")),
    ("Audit team coaching (from April 2018)", event("Audit team coaching", start="2018-04", ongoing=True, written="(from April 2018)")),
    ("Audit team coaching commencing March 2025 and ongoing", event("Audit team coaching", start="2025-03", ongoing=True, written="commencing March 2025 and ongoing")),
    ("Audit team coaching April 2018 onwards", event("Audit team coaching", start="2018-04", ongoing=True, written="April 2018 onwards")),
    ("Hub available from 01/04/18", event("Hub available", going_on("1 April 2018", "from 01/04/18"), start="2018-04-01", ongoing=True, written="from 01/04/18")),
    ("Audit team coaching ongoing 31/03/18", event("Audit team coaching", going_on("31 March 2018", "ongoing 31/03/18"), start="2018-03-31", ongoing=True, written="ongoing 31/03/18")),
    (f"Audit team coaching 31/03/18 {EN} ongoing", event("Audit team coaching", going_on("31 March 2018", f"31/03/18 {EN} ongoing"), start="2018-03-31", ongoing=True, written=f"31/03/18 {EN} ongoing")),
    ("Audit team coaching underway by 31/03/18", event("Audit team coaching underway", due="2018-03-31", written="by 31/03/18")),
    ("Training to begin 01/05/18", event("Training to begin", due="2018-05-01", written="to begin 01/05/18")),
    ("Training begins on 01/05/18", event("Training begins", due="2018-05-01", written="begins on 01/05/18")),
    ("Training starts 01/11/18", event("Training starts", due="2018-11-01", written="starts 01/11/18")),
    (f"Training {EN} start date: 01/11/18", event(f"Training {EN} start date", due="2018-11-01", written="start date: 01/11/18")),
    ("Training to commence in May 2018", event("Training to commence", due="2018-05", written="to commence in May 2018")),
    ("Training starts by 01/11/18", event("Training starts", due="2018-11-01", written="by 01/11/18")),
    ("Training commencing 01/11/18", event("Training commencing", unsure("1 November 2018", "commencing 01/11/18"), due="2018-11-01", written="commencing 01/11/18")),
    ("Launch hub 01/11/18", event("Launch hub", due="2018-11-01", written="01/11/18")),
    ("Hub launched by 01/11/18", event("Hub launched", due="2018-11-01", written="by 01/11/18")),
]  # fmt: skip

RANGES = [
    (f"Consultation 31/05/18 {EN} 30/09/18", event("Consultation", start="2018-05-31", due="2018-09-30", written=f"31/05/18 {EN} 30/09/18")),
    (f"Consultation 31/05/18{EN}30/09/18", event("Consultation", start="2018-05-31", due="2018-09-30", written=f"31/05/18{EN}30/09/18")),
    ("Consultation (31/05/18 to 30/09/18)", event("Consultation", start="2018-05-31", due="2018-09-30", written="(31/05/18 to 30/09/18)")),
    ("Consultation from 1 May to 30 June 2018", event("Consultation", start="2018-05-01", due="2018-06-30", written="from 1 May to 30 June 2018")),
    ("Consultation between 1 May 2018 and 30 June 2018", event("Consultation", start="2018-05-01", due="2018-06-30", written="between 1 May 2018 and 30 June 2018")),
    ("Report for the period 1/4/17 - 31/3/18", event("Report", unsure("31 March 2018", "for the period 1/4/17 - 31/3/18"), start="2017-04-01", due="2018-03-31", written="for the period 1/4/17 - 31/3/18")),
    (f"Consultation June 2018 {EN} Sept 2018", event("Consultation", start="2018-06", due="2018-09", written=f"June 2018 {EN} Sept 2018")),
    ("Consultation, May to July 2018", event("Consultation", start="2018-05", due="2018-07", written="May to July 2018")),
    ("Consultation 1/5 - 30/6/18", event("Consultation", start="2018-05-01", due="2018-06-30", written="1/5 - 30/6/18")),
    ("Consultation from 1-30 June 2018", event("Consultation", start="2018-06-01", due="2018-06-30", written="from 1-30 June 2018")),
    ("Consultation 1-30 June 2018", event("Consultation", unsure("30 June 2018", "1-30 June 2018"), start="2018-06-01", due="2018-06-30", written="1-30 June 2018")),
    ("Consultation to begin 01/05/18 and complete by 30/09/18", event("Consultation", 'read as from 1 May 2018 to 30 September 2018: "to begin 01/05/18 and complete by 30/09/18"', start="2018-05-01", due="2018-09-30", written="to begin 01/05/18 and complete by 30/09/18")),
    ("Consultation underway from 01/05/18, to be completed by 30/09/18", event("Consultation", 'read as from 1 May 2018 to 30 September 2018: "underway from 01/05/18, to be completed by 30/09/18"', start="2018-05-01", due="2018-09-30", written="underway from 01/05/18, to be completed by 30/09/18")),
    ("Consultation 30/09/18 - 31/05/18", event("Consultation", '"30/09/18 - 31/05/18" names more than one time', undecided="30/09/18 - 31/05/18", written="30/09/18 - 31/05/18")),
    ("Consultation by 31/05/18 - 30/06/18", event("Consultation", '"by 31/05/18 - 30/06/18" names more than one time', undecided="by 31/05/18 - 30/06/18", written="by 31/05/18 - 30/06/18")),
    ("Consultation 31/05/18 - 31/09/18", event("Consultation", 'read as 30 September 2018: "31/09/18" does not exist', start="2018-05-31", due="2018-09-30", written="31/05/18 - 31/09/18")),
]  # fmt: skip

MOVES = [
    (words, event("Hub open", MOVED, due="2018-06-30", written=words))
    for words in (
        "31/05/18 revised to 30/06/18",
        "31/05/18, revised to 30/06/18",
        "31/05/18 now 30/06/18",
        "was 31/05/18, now 30/06/18",
        "30/06/18 (was 31/05/18)",
        "(30/06/18, was 31/05/18)",
        "30/06/18 (originally 31/05/18)",
        "31/05/18 \u2192 30/06/18",
        "31/05/18 -> 30/06/18",
        "by 31/05/18 extended to 30/06/18",
        "moved from 31/05/18 to 30/06/18",
        "30/06/18 extended",
        "30/06/18 (extended)",
    )
]

SEVERAL = [
    ("Draft plan by 31/05/18, final plan by 30/06/18", [("Draft plan", "2018-05-31"), ("final plan", "2018-06-30")]),
    ("Draft plan 31/05/18; final plan 30/06/18", [("Draft plan", "2018-05-31"), ("final plan", "2018-06-30")]),
    ("Draft plan 31/05/18 and final plan 30/06/18.", [("Draft plan", "2018-05-31"), ("final plan", "2018-06-30")]),
    ("Draft plan 31/05/18. Final plan 30/06/18.", [("Draft plan", "2018-05-31"), ("Final plan", "2018-06-30")]),
    ("Draft plan (31/05/18), final plan (30/06/18)", [("Draft plan", "2018-05-31"), ("final plan", "2018-06-30")]),
    ("Draft plan May 2018, then final plan June 2018", [("Draft plan", "2018-05"), ("final plan", "2018-06")]),
    (f"Draft plan 31/05/18 {EN} final plan 30/06/18", [("Draft plan", "2018-05-31"), ("final plan", "2018-06-30")]),
]  # fmt: skip

# Two dates in a point that is one event all the same, or of which only one is an event.
NOT_SEVERAL = [
    ("Respond to report of 12/05/18, and publish by 30/06/18", event("Respond to report of 12/05/18, and publish", left("12/05/18"), due="2018-06-30", written="by 30/06/18")),
    ("Following concerns in March 2018, audit files by 30/06/18", event("Following concerns in March 2018, audit files", left("March 2018"), due="2018-06-30", written="by 30/06/18")),
    ("Data to 31/03/18 reviewed by 30/06/18", event("Data to 31/03/18 reviewed", left("31/03/18"), due="2018-06-30", written="by 30/06/18")),
    ("Letter dated 31/03/18 answered, 30/06/18", event("Letter dated 31/03/18 answered", left("31/03/18"), due="2018-06-30", written="30/06/18")),
    ("Plan of 31/03/18 and letter of 30/06/18", event("Plan of 31/03/18 and letter of 30/06/18", left("31/03/18"))),
    ("Draft by 31/05/18 approved 30/06/18", event("Draft by 31/05/18 approved", left("31/05/18"), due="2018-06-30", written="30/06/18")),
    ("Since September 2017, staff trained by 30/06/18", event("Since September 2017, staff trained", left("September 2017"), due="2018-06-30", written="by 30/06/18")),
]  # fmt: skip

NO_DATE = [
    (f"Training {EN} underway 2 year rolling programme", event(f"Training {EN} 2 year rolling programme", ongoing=True, written="underway 2 year rolling programme")),
    (f"Training underway {EN} 2 year rolling programme", event(f"Training {EN} 2 year rolling programme", going := 'read as ongoing: "underway \u2013 2 year rolling programme" may mean something else', ongoing=True, written=f"underway {EN} 2 year rolling programme")),
    (f"Training {EN} ongoing", event("Training", ongoing=True, written="ongoing")),
    ("Training (ongoing)", event("Training", ongoing=True, written="(ongoing)")),
    ("Training, on-going.", event("Training", ongoing=True, written="on-going.")),
    (f"Training {EN} rolling programme", event(f"Training {EN} rolling programme", ongoing=True, written="rolling programme")),
    (f"Training {EN} business as usual", event("Training", ongoing=True, written="business as usual")),
    ("Training: continuous", event("Training", ongoing=True, written="continuous")),
    ("Training ongoing", event("Training", 'read as ongoing: "ongoing" may mean something else', ongoing=True, written="ongoing")),
    ("Training underway", event("Training", 'read as ongoing: "underway" may mean something else', ongoing=True, written="underway")),
    ("Training not ongoing", event("Training not ongoing")),
    ("Training no longer underway", event("Training no longer underway")),
    ("Move to business as usual", event("Move to business as usual")),
    ("Ongoing training", event("Ongoing training")),
    ("Two year rolling programme agreed", event("Two year rolling programme agreed")),
    ("Ongoing", event("Ongoing")),
    (f"Training {EN} TBC", event("Training", due="tbc", written="TBC")),
    ("Training (TBC)", event("Training", due="tbc", written="(TBC)")),
    ("Training (date tba)", event("Training", due="tbc", written="(date tba)")),
    ("Training - date to be confirmed", event("Training", due="tbc", written="date to be confirmed")),
    ("Training, date to be set", event("Training", due="tbc", written="date to be set")),
    ("Training date TBC", event("Training", due="tbc", written="date TBC")),
    ("Training TBC", event("Training", 'read as without a date yet: "TBC" may mean something else', due="tbc", written="TBC")),
    ("Training - to be agreed", event("Training", 'read as without a date yet: "to be agreed" may mean something else', due="tbc", written="to be agreed")),
    ("Training venue TBC", event("Training venue TBC", left("TBC"))),
    ("Lead officer tbc", event("Lead officer tbc", left("tbc"))),
    ("Terms of reference to be agreed", event("Terms of reference to be agreed")),
    ("TBC with partners", event("TBC with partners", left("TBC"))),
]  # fmt: skip

DONE = [
    ("Practice standards revised (COMPLETED 9.12.16)", event("Practice standards revised", 'read as completed on 9 December 2016: "(COMPLETED 9.12.16)"', completed="2016-12-09", written="(COMPLETED 9.12.16)")),
    ("Practice standards agreed - 9.12.16 COMPLETED", event("Practice standards agreed", 'read as completed on 9 December 2016: "9.12.16 COMPLETED"', completed="2016-12-09", written="9.12.16 COMPLETED")),
    ("COMPLETED 9.12.16 - Practice standards agreed", event("Practice standards agreed", 'read as completed on 9 December 2016: "COMPLETED 9.12.16"', completed="2016-12-09", written="COMPLETED 9.12.16")),
    ("Standards by 30/11/16 (COMPLETED 9.12.16)", event("Standards", 'read as completed on 9 December 2016: "(COMPLETED 9.12.16)"', completed="2016-12-09", due="2016-11-30", written="by 30/11/16 (COMPLETED 9.12.16)")),
    ("Standards agreed (completed Dec 2016)", event("Standards agreed", 'read as completed in December 2016: "(completed Dec 2016)"', completed="2016-12", written="(completed Dec 2016)")),
    ("STANDARDS AGREED COMPLETED 9.12.16", event("STANDARDS AGREED COMPLETED", due="2016-12-09", written="9.12.16")),
    ("Standards completed 9.12.16", event("Standards completed", due="2016-12-09", written="9.12.16")),
    ("Standards complete by 9.12.16", event("Standards complete", due="2016-12-09", written="by 9.12.16")),
    ("Standards, completion due 9.12.16", event("Standards, completion", due="2016-12-09", written="due 9.12.16")),
    ("Standards (completed by 9.12.16)", event("Standards (completed by 9.12.16)", left("9.12.16"))),
    ("Standards (to be completed 9.12.16)", event("Standards (to be completed 9.12.16)", left("9.12.16"))),
    ("Standards (not completed 9.12.16)", event("Standards (not completed 9.12.16)", left("9.12.16"))),
    ("Standards (80% complete 9.12.16)", event("Standards (80% complete 9.12.16)", left("9.12.16"))),
    ("Standards (partially COMPLETED 9.12.16)", event("Standards (partially COMPLETED 9.12.16)", left("9.12.16"))),
    ("Standards NOT COMPLETED 9.12.16", event("Standards NOT COMPLETED 9.12.16", left("9.12.16"))),
    ("Standards (COMPLETED? 9.12.16)", event("Standards (COMPLETED? 9.12.16)", left("9.12.16"))),
    ("Standards (COMPLETED except training 9.12.16)", event("Standards (COMPLETED except training 9.12.16)", left("9.12.16"))),
    ("Standards (COMPLETED)", event("Standards", status="COMPLETED", written="(COMPLETED)")),
    ("Standards - COMPLETED", event("Standards", status="COMPLETED", written="COMPLETED")),
    ("Standards completed", event("Standards completed")),
    ("Standards not COMPLETED", event("Standards not COMPLETED")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "read"), DUE + DOUBTFUL_DUE + STARTS + RANGES + NOT_SEVERAL + NO_DATE + DONE)  # fmt: skip
def test_a_point(text: str, read: Timing) -> None:
    assert of_point(text) == (read,)


@pytest.mark.parametrize(("words", "read"), MOVES)
def test_a_date_that_moved(words: str, read: Timing) -> None:
    assert of_point(f"Hub open {words}") == (read,)


@pytest.mark.parametrize(("text", "left_over"), LEFT)
def test_a_title_that_keeps_all_of_its_words(text: str, left_over: str) -> None:
    assert of_point(text) == (event(text, *([left(left_over)] if left_over else [])),)


@pytest.mark.parametrize(("text", "events"), SEVERAL)
def test_a_point_that_names_two_dated_events(text: str, events: list[tuple[str, str]]) -> None:
    assert of_point(text) == tuple(
        event(title, TWO, due=due, written=text) for title, due in events
    )
