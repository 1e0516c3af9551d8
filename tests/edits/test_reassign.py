"""An activity, or a milestone of it, that gets another lead."""

from wishing import PLAN, activity, made, milestone, reading, refused

from wirralplan.edits.proof import proven
from wirralplan.edits.reassign import reassigned, with_own_lead
from wirralplan.plan.reading import read
from wirralplan.plan.walking import placed_activities, placed_milestones
from wirralplan.text.source import Source


def test_the_new_name_stands_in_place_of_the_old() -> None:
    assert made(reassigned(reading(), activity(), "Ann Lee"))[0] == "        lead: Ann Lee"


def test_who_leads_it_already_is_nothing_to_do_however_the_name_is_spelt() -> None:
    assert reassigned(reading(), activity(), "Ian Godfrey") is None
    assert reassigned(reading(), activity(), "I. Godfrey") is None


def test_a_name_needs_letters() -> None:
    assert refused(lambda: reassigned(reading(), activity(), ""))[0] == "The name is empty."


def test_a_milestone_gets_a_lead_of_its_own() -> None:
    assert made(reassigned(reading(), milestone("Open"), "Ann Lee")) == [
        "            lead: Ann Lee"
    ]


def test_or_another_one_in_its_place() -> None:
    wish = reassigned(reading(), milestone("Monthly"), "tbc")
    assert made(wish) == ["            lead: tbc"]


def test_who_leads_a_milestone_with_its_activity_is_nothing_to_do() -> None:
    assert reassigned(reading(), milestone("Open"), "Ian Godfrey") is None
    assert reassigned(reading(), milestone("Monthly"), "Ann Lee") is None


def test_back_to_the_lead_of_the_activity_only_the_name_changes() -> None:
    """The key stays, and so the milestone stays with that person when the activity goes on."""
    wish = reassigned(reading(), milestone("Monthly"), "Ian Godfrey")
    assert made(wish) == ["            lead: Ian Godfrey"]
    assert wish is not None
    after = proven(reading(), wish).plan
    assert after is not None
    one = next(one for one in placed_milestones(after) if one.milestone.title == "Monthly")
    assert (one.lead, one.supporters) == ("Ian Godfrey", ())


def test_nobody_may_lead_an_activity_yet() -> None:
    wish = reassigned(reading(), activity(), "tbc")
    assert made(wish) == ["        lead: tbc"]
    assert wish is not None
    after = proven(reading(), wish)
    assert after.plan is not None
    assert reassigned(after, next(placed_activities(after.plan)), "tbc") is None


def test_milestones_that_another_leads_are_named() -> None:
    keeping = with_own_lead(reading(), activity(), "Ian Godfrey")
    assert [one.milestone.title for one in keeping] == ["Monthly"]
    assert with_own_lead(reading(), activity(), "Ann Lee") == []


def test_so_are_those_that_name_the_lead_until_now() -> None:
    before = read(Source("plan.yaml", PLAN.replace("lead: Ann Lee", "lead: Ian Godfrey")))
    assert before.plan is not None
    [within] = placed_activities(before.plan)
    assert [one.lead for one in with_own_lead(before, within, "Ann Lee")] == ["Ian Godfrey"]
