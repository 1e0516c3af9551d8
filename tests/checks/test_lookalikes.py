"""What looks like a right key, value or date and means something else is left as it is."""

import pytest
from lookalikes import LOOKALIKES, Lookalike
from mishaps import PLAN

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def fixed(text: str, *, unsafe: bool = False) -> str:
    return repaired(read(Source("plan.yaml", text)), ask, unsafe=unsafe).reading.source.text


@pytest.mark.parametrize("lookalike", LOOKALIKES, ids=lambda one: one.name)
def test_a_lookalike_is_not_repaired_into_what_it_resembles(lookalike: Lookalike) -> None:
    for text in (lookalike.beside(), lookalike.instead()):
        assert fixed(text) == text


PROMISES = """
    completed by, to be completed by, not completed, not yet completed, incomplete, uncompleted,
    completion target, completion date, complete by, planned completed, completed (planned),
    partly completed, not cancelled, to be cancelled, evidence required, evidence needed,
    no evidence, was due, previously due, not due, overdue, started, not started, no reason
"""


@pytest.mark.parametrize("key", [key.strip() for key in PROMISES.split(",")])
def test_no_guess_makes_a_fact_of_a_promise_a_denial_or_what_was_once(key: str) -> None:
    for value in ("2018-06-20", "Bob Ray"):
        lookalike = Lookalike("milestone", f"{key}: {value}")
        for text in (lookalike.beside(), lookalike.instead()):
            (found, *_) = [one for one in ask(read(Source("p", text))) if one.code == "WP101"]
            assert (found.repair, "did you mean" in found.headline) == ((), False)


@pytest.mark.parametrize("key", ["co-lead", "colead", "joint lead", "deputy lead", "lead2"])
def test_no_guess_makes_the_lead_of_another_person(key: str) -> None:
    lookalike = Lookalike("activity", f"{key}: Bob Ray")
    for text in (lookalike.beside(), lookalike.instead()):
        assert fixed(text, unsafe=True) == text


@pytest.mark.parametrize("rating", ["Amber/Green", "not green", "amberish", "grey", "was amber"])
def test_no_guess_makes_a_rating_of_what_is_none(rating: str) -> None:
    text = Lookalike("rating", f"rag: {rating}").beside()
    assert fixed(text, unsafe=True) == text


SPAN = PLAN.replace("starts: 2017-09-01\n", "starts: 2017-09-01\nends: 2020-03-31\n")


@pytest.mark.parametrize(
    ("written", "now"),
    [
        ("31/05/18", "2018-05-31"),
        ("31 May 18", "2018-05-31"),
        ("31 May 99", "31 May 99"),
        ("31/08/17", "31/08/17"),
        ("01 April 21", "01 April 21"),
        ("31 August 2017", "2017-08-31"),
        ("31 August 1999", "1999-08-31"),
    ],
)
def test_a_year_of_two_figures_is_safe_within_the_plan_and_one_of_four_anywhere(
    written: str, now: str
) -> None:
    assert fixed(SPAN.replace("2018-06-15", written)) == SPAN.replace("2018-06-15", now)


def test_without_a_span_the_years_of_the_dates_that_are_right_tell() -> None:
    bare = PLAN.replace("starts: 2017-09-01\n", "")
    assert fixed(bare.replace("2018-06-15", "31/05/18")) == bare.replace("2018-06-15", "2018-05-31")
    assert "31/05/19" in fixed(bare.replace("2018-06-15", "31/05/19"))


NEAR_MISSES = [
    *(("milestone", line, right) for line, right in [
        ("Completed: 2018-06-20", "completed: 2018-06-20"),
        ("COMPLETED: 2018-06-20", "completed: 2018-06-20"),
        ("completed : 2018-06-20", "completed : 2018-06-20"),
        ('"completed ": 2018-06-20', "completed: 2018-06-20"),
        ("completed_: 2018-06-20", "completed: 2018-06-20"),
        ("Com-pleted: 2018-06-20", "completed: 2018-06-20"),
        ("Start: 2018-04-01", "start: 2018-04-01"),
        ("NOTE: Agreed", "note: Agreed"),
        ("notes: Agreed", "note: Agreed"),
        ("noet: Agreed", "note: Agreed"),
        ("nnote: Agreed", "note: Agreed"),
        ("Notes: Agreed", "note: Agreed"),
        ("souce: Ofsted", "source: Ofsted"),
        ("sourse: Ofsted", "source: Ofsted"),
        ("sources: Ofsted", "source: Ofsted"),
        ("On-going: true", "ongoing: true"),
        ("afer: [homes/panel]", "after: [homes/panel]"),
        ("completed: 20 June 2018", "completed: 2018-06-20"),
        ("completed: 20/06/2018", "completed: 2018-06-20"),
        ("completed: Wednesday 20 June 2018", "completed: 2018-06-20"),
        ("completed: 2018-6-20", "completed: 2018-06-20"),
        ("completed: 20180620", "completed: 2018-06-20"),
        ("completed: 2018-06-20 00:00:00", "completed: 2018-06-20"),
        ("completed: 2018\u201306\u201320", "completed: 2018-06-20"),
        ("completed: 20.06.18", "completed: 2018-06-20"),
    ]),
    *(("instead of the due date", line, right) for line, right in [
        ("DUE: 2018-06-15", "due: 2018-06-15"),
        ('"due ": 2018-06-15', "due: 2018-06-15"),
        ("Due: 15/06/2018", "due: 2018-06-15"),
        ("due: 31 May 2018", "due: 2018-05-31"),
        ("due: 31/05/2018", "due: 2018-05-31"),
        ("Ongoing: yes", "ongoing: true"),
        ("ongoing: tRUE", "ongoing: true"),
    ]),
    *(("instead of the lead", line, right) for line, right in [
        ("leed: Ann Lee", "lead: Ann Lee"),
        ("Lead: Ann Lee", "lead: Ann Lee"),
        ("laed: Ann Lee", "lead: Ann Lee"),
        ("leadd: Ann Lee", "lead: Ann Lee"),
        ("leads: Ann Lee", "lead: Ann Lee"),
    ]),
    *(("rating", line, right) for line, right in [
        ("rag: Amber", "rag: amber"),
        ("rag: RED", "rag: red"),
        ("Rag: Green", "rag: green"),
        ('rag: " green "', "rag: green"),
    ]),
    *(("move", line, right) for line, right in [
        ("Approved_by: Board", "approved_by: Board"),
        ("approved-by: Board", "approved_by: Board"),
        ("approved by: Board", "approved_by: Board"),
        ("aproved_by: Board", "approved_by: Board"),
    ]),
    *(("instead of the title", line, right) for line, right in [
        ("titel: Practice", "title: Practice"),
        ("tilte: Practice", "title: Practice"),
        ("titles: Practice", "title: Practice"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("part", "line", "right"), NEAR_MISSES)
def test_another_way_to_write_the_same_is_put_right(part: str, line: str, right: str) -> None:
    own = {"due date": "milestone", "lead": "activity", "title": "workstream"}
    name = own.get(part.removeprefix("instead of the "), part)
    typed, right_one = Lookalike(name, line), Lookalike(name, right)
    if part.startswith("instead"):
        assert fixed(typed.instead()) == right_one.instead()
    else:
        assert fixed(typed.beside()) == right_one.beside()


@pytest.mark.parametrize(
    ("right", "slip"),
    [
        ("workstreams:", "workstream:"),
        ("    activities:", "    activites:"),
        ("        milestones:", "        milestone:"),
        ("        milestones:", "        milstones:"),
        ("people:", "poeple:"),
    ],
)
def test_the_name_of_a_list_is_put_right_where_a_list_follows(right: str, slip: str) -> None:
    assert fixed(PLAN.replace(right, slip)) == PLAN


@pytest.mark.parametrize("slip", ["workstrem:", "prioritys:", "activity:", "milstone:"])
def test_of_the_name_of_a_list_two_letters_are_a_guess(slip: str) -> None:
    right = {"w": "workstreams:", "p": "priorities:\n  - id", "a": "    activities:"}
    line = right.get(slip[0], "        milestones:")
    text = PLAN.replace(line, line.replace(line.strip().partition(":")[0] + ":", slip))
    assert text != PLAN
    assert fixed(text) == text
    assert fixed(text, unsafe=True) == PLAN
