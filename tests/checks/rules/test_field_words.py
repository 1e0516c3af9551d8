"""The field's own words as keys: one finding each, and what it says to do ends in a sound plan."""

import pytest
from following import followed
from lookalikes import Lookalike
from mishaps import PLAN

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source


def errors(text: str) -> list[Finding]:
    found = findings(read(Source("plan.yaml", text)), CATALOGUE)
    return [one for one in found if one.level is Level.ERROR]


BESIDE = {
    "milestone": """
        owner: Ann Lee|owner: Bob Ray|Lead officer: Bob Ray|by whom: Bob Ray|who?: Bob Ray
        |when: after Cabinet|timescale: 6 months|deadline: 2018-06-15|deadline: 2018-03-31
        |Target date: 30/09/18|revised date: 30/09/18|Revised due date: 2018-09-30
        |original date: 2018-03-31|previous date: March|was due: 2018-03-31
        |complete by: 2018-12-31|completed by: Bob Ray|completion date: 2018-06-12
        |done: yes|done: 2018-06-12|finished: 2018-06-12|closed: 2018-06-12|achieved: nearly
        |withdrawn: 2018-06-12|withdrawn: Board decision|reason for delay: HR slow|why?: no staff
        |RAG: Amber|RAG status: Blue|brag: green|rag rating: hopeful|percent complete: 50%
        |progress: Advert out|progress update: Advert out|commentary: ok|latest update: ok
        |status: On track|status: complete|status: withdrawn|status: amber|comments: fine
        |KPI: 30 carers|measure: moves|outcome: fewer moves|success criteria: x|theme: Practice
        |task: Do it|action: Do it|description: A panel|No: 3|depends on: homes/panel
        |budget: 40000|priority: 1a|sdfsdf: x|to: 2018-09-30|by: Bob Ray
        |supporting: Bob Ray|joint lead: Bob Ray|deputy: Bob Ray & Ann Lee|helpers: none
        |expected date: 30/09/18|forecast: Sept 2018|expected: 2018-09
        |expected impact: Fewer moves|difference: none yet|signed off by: Board
        |agreed by: Board|Ref no: 1.2 of the Board's own long list of actions|Deadline: Sept 2018
    """,
    "activity": """
        owner: Bob Ray|accountable: Ann Lee|responsible: Bob Ray|co-lead: Bob Ray|rag: amber
        |progress: good|outcome: Fewer moves|Priority: 1a|action: Recruit|objective: better
        |status: on track|description: x|completed: 2018-06-30|version: 3|KPI: fewer
        |supported by: Bob Ray|Ref no: 1.2|No: R7|impact: less|expected date: 2018-09
    """,
    "workstream": """
        owner: Bob Ray|theme: Practice|objective: x|rag: red|KPI: x|status: open|ref no: 4
        |support: Bob Ray
    """,
    "plan": """
        version: 17|finish: 2020-03-31|end date: 2020-03-31|owner: Bob Ray|objective: x
        |measures: fewer|partners: NHS
    """,
    "move": "reason for delay: x|new date: 2018-09-30|to: 2018-09-30|agreed by: Board|note: x",
    "update": """
        progress: more|author: Bob Ray|who: Bob Ray|comments: x|evidence: x|reason: x
        |forecast: 2018-09-30|revised date: 2018-09
    """,
    "person": "job title: Head|email: x@y|full name: Bob",
}
# What loses its condition when it is followed: evidence for what is done, a reason for what is not.
_ONE_MORE = {"withdrawn: 2018-06-12": "WP408", "closed: 2018-06-12": ""}


def cases() -> list[tuple[str, str]]:
    return [
        (part, " ".join(line.split()))
        for part, lines in BESIDE.items()
        for line in lines.split("|")
    ]


@pytest.mark.parametrize(("part", "line"), cases())
def test_what_the_help_says_ends_in_a_plan_without_this_mistake(part: str, line: str) -> None:
    text = Lookalike(part, line).beside()
    found = errors(text)
    (one,) = found
    assert (one.code, one.safe) == ("WP101", False)
    assert one.help
    assert "can also have" not in one.help or len(one.help.splitlines()[0]) < 60
    source = Source("plan.yaml", text)
    if "add it to the text" in one.help or "put '# ' before" in one.help:
        return  # the officer's own words go into a text that is there, or stay behind a '#'
    after = followed(text, source.place(one.span.start).line, one.help)
    left = [other.code for other in errors(after)]
    assert left == [code for code in [_ONE_MORE.get(line, "")] if code], after


@pytest.mark.parametrize(
    ("key", "own", "kept"),
    [
        ("Deadline", "due: 2018-06-15", "Deadline: 2018-06-15"),
        ("By when", "due: 2018-06-15", "By when: 2018-06-15"),
        ("By when?", "due: 2018-06-15", "By when?: 2018-06-15"),
        ("Completion date", "due: 2018-06-15", "Completion date: 2018-06-15"),
        ("complete by", "due: 2018-06-15", "complete by: 2018-06-15"),
        ("timescale", "due: 2018-06-15", "timescale: 6 months"),
        ("milestone", "title: Chair appointed", "milestone: Chair appointed"),
        ("action", "title: Chair appointed", "action: Chair appointed"),
        ("Task", "title: Chair appointed", "Task: Chair appointed"),
        ("Lead officer", "lead: Ann Lee", "Lead officer: Ann Lee"),
        ("Accountable", "lead: Ann Lee", "Accountable: Ann Lee"),
        ("by whom", "lead: Ann Lee", "by whom: Ann Lee"),
        ("reason for delay", "reason: Consultation", "reason for delay: Consultation"),
        ("previous date", "from: 2018-07-31", "previous date: 2018-07-31"),
        ("progress", "note: Interviews", "progress: Interviews"),
        ("theme", "title: Practice Improvement", "theme: Practice Improvement"),
        ("Action", "title: Empty homes", "Action: Empty homes"),
    ],
)
def test_what_a_word_supplies_is_not_missing_as_well(key: str, own: str, kept: str) -> None:
    assert own in PLAN
    (one,) = errors(PLAN.replace(own, kept, 1) if PLAN.count(own) == 1 else _last(own, kept))
    assert one.code == "WP101"
    assert key in one.headline


def _last(own: str, kept: str) -> str:
    before, _, after = PLAN.rpartition(own)
    return before + kept + after


def test_who_is_responsible_never_leads_beside_a_lead_or_beside_who_is_accountable() -> None:
    (one,) = errors(
        PLAN.replace("lead: Ann Lee\n", "lead: Ann Lee\n        responsible: Bob Ray\n")
    )
    assert one.repair == ()
    assert one.help == (
        "the lead stands already (line 20: Ann Lee); who helps stands under 'with': write in place "
        "of line 21, with 8 spaces before the first of these lines, "
        "and the others as far in from it as here:\nwith:\n  - Bob Ray"
    )
    text = PLAN.replace("lead: Ann Lee\n", "accountable: Ann Lee\n        responsible: Bob Ray\n")
    first, second = errors(text)
    assert [splice.text for splice in first.repair] == ["lead"]
    assert second.repair == ()
    assert "'accountable' is 'lead' here" in second.help


def test_two_words_for_one_key_are_a_question_and_no_repair() -> None:
    text = PLAN.replace("lead: Ann Lee\n", "owner: Ann Lee\n        who: Bob Ray\n")
    for one in errors(text):
        assert one.repair == ()
        assert one.help.startswith("another key here may be 'lead' too, and only one can be")
        assert "\nif not, " in one.help
        assert "with:\n  - " in one.help


def test_of_several_texts_for_the_note_only_one_becomes_it() -> None:
    line = "            due: 2018-06-15\n"
    found = errors(PLAN.replace(line, f"{line}            risk: 3\n            budget: 40000\n"))
    first, second = [one.help.partition(": ")[2] for one in found]
    assert first.startswith('write  note: "risk: 3"  in place of line 47 ')
    assert second == (
        "add  \"budget: 40000\"  to the 'note' that takes the place of line 47; remove line 48"
    )


def test_closed_means_withdrawn_where_a_reason_stands_beside_it() -> None:
    text = Lookalike("milestone", "closed: 2018-06-12\n            reason: No bid came in").beside()
    (one,) = errors(text)
    assert [splice.text for splice in one.repair] == ["cancelled"]
    text = Lookalike("milestone", "closed: 2018-06-12\n            evidence: Minutes").beside()
    (one,) = errors(text)
    assert [splice.text for splice in one.repair] == ["completed"]
    assert one.help.endswith("if it was withdrawn, write 'cancelled', and its 'reason' below it")


NEAR_MISSES = """
    lead member: Bob Ray|lead agency: NHS|lead time: two months|strategic lead: Bob Ray
    |former owner: Bob Ray|ownership: shared|homeowner: Bob Ray|co-owner: Bob Ray
    |deadline for comments: 2018-05-31|when completed: report|whenever: soon|endorsed: 2018-06-12
    |due diligence: 2018-12-31|target group: carers|finishing touches: paint|ended early: no
    |update due: 2018-12-31|undone: 2018-06-12|not done: 2018-06-12|half done: 2018-06-12
    |partly closed: 2018-06-12|closed to the public: 2018-06-12|never withdrawn: x
    |actionable: yes|interaction: yes|multitask: no|sub-task: x|risk rag: amber|no rag: amber
    |previous rag: amber|progression: yes|in progress: yes|commented: yes|independent: yes
    |priority after 2019: 3|non-priority: 3|version control: git|reason not given: x
    |whose: Bob Ray|anyone: Bob Ray|responsiveness: good|unaccountable: x|kpi owner: Bob Ray
"""


@pytest.mark.parametrize("line", [" ".join(one.split()) for one in NEAR_MISSES.split("|")])
@pytest.mark.parametrize("part", ["milestone", "activity"])
def test_what_only_resembles_a_word_is_offered_as_no_key(part: str, line: str) -> None:
    for text in (Lookalike(part, line).beside(), Lookalike(part, line).instead()):
        found = next(one for one in errors(text) if one.code == "WP101")
        assert (found.repair, "did you mean" in found.headline) == ((), False)


def _help(part: str, line: str) -> str:
    (one,) = [one for one in errors(Lookalike(part, line).beside()) if one.code == "WP101"]
    return one.help


def test_a_move_to_the_day_that_is_due_may_lose_that_line_in_any_form_of_the_day() -> None:
    for day in ("2018-09-30", "30/09/2018", "30 September 2018"):
        assert "and stands there (line " in _help("move", f"to: {day}")
    assert "see that it stands there, then remove" in _help("move", "to: 2018-10-30")


def test_a_status_that_is_the_key_itself_is_that_key() -> None:
    assert "cancelled: <the day, as 2018-06-30>" in _help("milestone", "status: cancelled")
    assert "completed" not in _help("milestone", "status: cancelled")


@pytest.mark.parametrize("answer", ["no", "yes", "not yet"])
def test_an_answer_is_no_reason(answer: str) -> None:
    advice = _help("milestone", f"dropped: {answer}")
    assert "reason: <why>" in advice
    assert "if not, it is an update: " in advice
