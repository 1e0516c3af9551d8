"""A name that is not in 'people': who is offered, in which words, and what is never offered."""

import pytest
from following import followed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
people:
  - name: Ian Godfrey
    role: Senior Manager
  - name: Joe Bannham
    role: Head of Practice
  - name: Carly Brown
    role: Head of Quality
  - name: Sue Talbot
  - name: Sam Brown
workstreams:
  - title: Practice
    activities:
      - title: Fostering
        lead: Ian Godfrey
        milestones:
          - title: Panel Chair appointed
            due: 2018-09-30
            updates:
              - date: 2018-06-20
                note: Adverts booked
                by: Sue Talbot
      - title: Quality
        lead: Carly Brown
        milestones:
          - title: Audit
            due: 2018-09-30
      - title: Audit
        lead: Joe Bannham
        milestones:
          - title: Forum
            due: 2018-09-30
"""
LEAD, BY = "lead: Ian Godfrey", "by: Sue Talbot"


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def found(text: str) -> list[Finding]:
    return ask(read(Source("plan.yaml", text)))


def led_by(name: str) -> str:
    return PLAN.replace(LEAD, f"lead: {name}")


def test_the_plan_is_without_mistakes() -> None:
    assert found(PLAN) == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("IG", "Ian Godfrey"),
        ("I.G.", "Ian Godfrey"),
        ("JB", "Joe Bannham"),
        ("Ian", "Ian Godfrey"),
        ("ian", "Ian Godfrey"),
        ("Carly", "Carly Brown"),
        ("Godfrey", "Ian Godfrey"),
        ("Senior Manager", "Ian Godfrey"),
        ("head of practice", "Joe Bannham"),
        ("Ian Godfrey - Senior Manager", "Ian Godfrey"),
        ("Ian Godfrey (Senior Manager)", "Ian Godfrey"),
        ("Ian Godfrey, Senior Manager", "Ian Godfrey"),
        ("Senior Manager - Ian Godfrey", "Ian Godfrey"),
        ("Ian Godfrey <ian@wirral.gov.uk>", "Ian Godfrey"),
        ("iangodfrey@wirral.gov.uk", "Ian Godfrey"),
        ("ian.godfrey@wirral.gov.uk", "Ian Godfrey"),
        ("igodfrey@wirral.gov.uk", "Ian Godfrey"),
        ("'@Ian Godfrey'", "Ian Godfrey"),
        ("Ian Godfrey 09/05/18", "Ian Godfrey"),
        ("Brown, Carly", "Carly Brown"),
        ("Mr I. Godfrey", "Ian Godfrey"),
    ],
)
def test_the_one_person_who_is_meant_is_offered_and_never_safely(written: str, name: str) -> None:
    text = led_by(written)
    (one,) = found(text)
    assert one.code == "WP301"
    assert f"did you mean {name}" in one.headline
    assert not one.safe
    assert repaired(read(Source("p", text)), ask).reading.source.text == text
    after = repaired(read(Source("p", text)), ask, unsafe=True).reading.source.text
    assert found(after) == []
    assert f"lead: {name}\n" in after


@pytest.mark.parametrize(
    "written",
    [
        "not Ian Godfrey",
        "was Ian Godfrey",
        "ex-Ian Godfrey",
        "Ian Godfrey?",
        "Ian Godfrey tbc",
        "PA to Ian Godfrey",
        "Ian Godfrey's team",
        "Ian Godfrey (until 31/03/18)",
        "vice Ian Godfrey",
        "Ian Godfrey's replacement",
        "Ian Godfrey (acting)",
        "formerly Ian Godfrey",
        "Ian Godfrey jnr",
        "on behalf of Ian Godfrey",
        "Brown",
        "JG",
        "XY",
        "HR",
        "SEND",
        "Head",
        "Manager",
        "Head of Quality and Practice",
        "Vacant",
        "All",
        "Godfrey & Sons",
        "Improvement Board",
        "Ian's Bakery",
        "IGA",
        "Iannis",
        "Talbot Road School",
        "the Browns",
        "B Carly Team",
    ],
)
def test_nobody_is_made_the_lead_by_what_only_resembles_a_name(written: str) -> None:
    text = led_by(" ".join(written.split()))
    after = repaired(read(Source("p", text)), ask, unsafe=True).reading.source.text
    assert after == text
    assert found(text)


NOBODY = "Vacant|vacant - recruiting|TBC|tba|n/a|To be confirmed|Vacant post|not yet appointed"


@pytest.mark.parametrize("written", NOBODY.split("|"))
def test_nobody_is_no_person_to_add(written: str) -> None:
    (one,) = found(led_by(written))
    assert one.headline == f"'{written}' is nobody; while nobody is named, write tbc"
    assert one.help.startswith("write  lead: tbc")
    assert f"name: {written}" not in one.help


@pytest.mark.parametrize("written", ["All service managers", "Everyone", "Various", "All"])
def test_everybody_is_no_person_to_add(written: str) -> None:
    (one,) = found(led_by(written))
    headline = f"'{written}' is not one person; an activity has one accountable person"
    assert one.headline == headline
    assert f"note: With {written[0].lower()}{written[1:]}" in one.help


def test_a_board_or_a_post_is_no_person_to_add() -> None:
    (one,) = found(PLAN.replace(BY, "by: Improvement Board"))
    assert one.headline == "'Improvement Board' is not in 'people', and no person"
    assert one.help == (
        "'by' is the one person who wrote it: write  by: <first name and surname>, "
        "or remove the line\nto keep who it was, add it to the text of 'note' (line 22)"
    )
    (one,) = found(led_by("Head of Fostering"))
    assert "name: Head of Fostering" not in one.help
    assert "note: Head of Fostering" in one.help


def test_a_name_that_is_not_there_is_added_below_the_last() -> None:
    text = led_by("Kerry Mehta")
    (one,) = found(text)
    assert one.help == (
        "below line 11 add, with 2 spaces before it:  - name: Kerry Mehta\n"
        "or write a name that is there (line 3)"
    )
    assert found(followed(text, 16, one.help)) == []


def test_of_a_handover_both_are_named_and_none_is_put_there() -> None:
    text = led_by("Sue Talbot from 01/09/18, previously Ian Godfrey")
    (one,) = found(text)
    assert one.repair == ()
    assert "names Sue Talbot and Ian Godfrey; an activity has one lead" in one.headline
    assert one.help.startswith("write  lead: Sue Talbot  or  lead: Ian Godfrey  for whoever it is")


def test_a_name_glued_to_its_role_is_reported_under_people_once() -> None:
    text = PLAN.replace(
        "  - name: Ian Godfrey\n    role: Senior Manager\n",
        "  - name: Ian Godfrey, Senior Manager\n",
    ).replace("lead: Carly Brown", "lead: Ian Godfrey")
    (one,) = found(text)
    assert one.headline == (
        "'Ian Godfrey, Senior Manager' is more than a name: 2 places have 'Ian Godfrey'"
    )
    assert found(followed(text, 4, one.help)) == []


def test_what_stands_behind_the_name_of_somebody_with_a_role_is_kept_in_the_role() -> None:
    text = PLAN.replace("name: Ian Godfrey\n", "name: Ian Godfrey (SM)\n")
    (one,) = found(text.replace("lead: Carly Brown", "lead: Ian Godfrey"))
    assert one.help == (
        "write  - name: Ian Godfrey  in place of line 4 (leave the spaces before it)\n"
        "to keep 'SM', write  role: Senior Manager (SM)  on line 5"
    )


def test_of_one_lead_against_the_list_either_may_be_wrong() -> None:
    text = PLAN.replace("name: Carly Brown", "name: Carly Browne")
    (one,) = found(text)
    assert one.repair == ()
    assert one.help == (
        "one of the two is misspelt: write  lead: Carly Browne  here\n"
        "or write  name: Carly Brown  on line 8"
    )


def test_a_role_that_two_people_have_is_a_question() -> None:
    (one,) = found(PLAN.replace("Head of Practice", "Senior Manager").replace(
        LEAD, "lead: Senior Manager"))  # fmt: skip
    assert one.repair == ()
    assert "did you mean Ian Godfrey or Joe Bannham?" in one.headline


def test_a_name_with_an_at_before_it_loses_it() -> None:
    text = led_by("@Ian Godfrey")
    (one,) = found(text)
    assert (one.code, one.headline) == ("WP001", "the '@' before this name is not needed")
    assert found(followed(text, 16, one.help)) == []
    after = repaired(read(Source("p", text)), ask, unsafe=True).reading.source.text
    assert after == PLAN
    assert found(PLAN.replace("note: Adverts booked", "note: '@home scheme'")) == []
    (home,) = found(PLAN.replace("note: Adverts booked", "note: @home scheme"))
    assert home.headline == "text that starts with '@' needs quotes"


@pytest.mark.parametrize(
    "name",
    ["vacant (was Joe Bannham)", "TBC - cover from agency", "tbc (Joe Bannham acting)",
     "Vacant post", "not Joe Bannham", "no longer Joe Bannham", "not Sue"],
)  # fmt: skip
def test_nobody_leads_by_what_says_that_nobody_does_and_its_words_stay(name: str) -> None:
    (one,) = found(led_by(name))
    assert one.repair == ()
    assert one.headline == f"'{name}' is nobody; while nobody is named, write tbc"
    assert one.help.splitlines() == [
        "write  lead: tbc  until somebody is named; it needs no entry in 'people'",
        f"to keep the rest of it, below line 16 add, with 8 spaces before it:  note: {name}",
        "if somebody is accountable until then, write  lead: <first name and surname>  instead",
    ]


@pytest.mark.parametrize("name", ["unallocated", "TBC", "TBC?", "n/a", "to be appointed"])
def test_a_word_that_says_no_more_than_nobody_needs_no_note(name: str) -> None:
    (one,) = found(led_by(name))
    assert "note:" not in one.help


@pytest.mark.parametrize("name", ["Nott Green", "Notley", "Vacantia Ash", "Noah Ash"])
def test_a_name_that_only_begins_like_nobody_is_a_name(name: str) -> None:
    assert "is nobody" not in found(led_by(name))[0].headline


@pytest.mark.parametrize(
    "name",
    ["Joe Bannham (acting)", "former Joe Bannham", "With Joe Bannham", "Joe Bannham 0151 666"],
)
def test_what_stands_round_a_name_can_be_kept(name: str) -> None:
    (one,) = found(led_by(name))
    note = f"below line 16 add, with 8 spaces before it:  note: {name}"
    assert (
        one.help.splitlines()[-1].removeprefix("either way, ") == f"to keep the rest of it, {note}"
    )


@pytest.mark.parametrize("people", [True, False])
@pytest.mark.parametrize(
    ("written", "safe"),
    [("TBC", True), ("tba", True), ("To be confirmed", True), ("to be agreed", True),
     ("TBD", False), ("unknown", False)],
)  # fmt: skip
def test_a_lead_that_is_to_come_is_tbc(written: str, safe: bool, people: bool) -> None:  # noqa: FBT001
    text = led_by(written)
    head, rest = text.split("people:\n")
    text = text if people else head + rest[rest.index("workstreams:") :]
    (one,) = found(text)
    assert (one.code, one.level) == ("WP301", Level.ERROR if people else Level.WARNING)
    assert ([splice.text for splice in one.repair], one.safe) == (["tbc"], safe)
    after = repaired(read(Source("p", text)), ask, unsafe=True).reading.source.text
    assert found(after) == []


WITHOUT = PLAN[: PLAN.index("people:")] + PLAN[PLAN.index("workstreams:") :]


@pytest.mark.parametrize("name", ["Vacant", "unallocated", "Vacant post", "n/a"])
def test_without_people_nobody_is_a_warning(name: str) -> None:
    (one,) = found(WITHOUT.replace(LEAD, f"lead: {name}"))
    assert (one.level, one.repair) == (Level.WARNING, ())
    (by,) = found(WITHOUT.replace(BY, f"by: {name}"))
    assert by.headline == f"'{name}' is nobody; an update is by one person"


@pytest.mark.parametrize("name", ["Nott Green", "tbc", "Vacantia Ash", "Improvement Board"])
def test_without_people_a_name_is_a_name(name: str) -> None:
    assert found(WITHOUT.replace(LEAD, f"lead: {name}")) == []


def test_tbc_needs_no_entry_and_is_no_author() -> None:
    assert found(led_by("tbc")) == []
    (one,) = found(PLAN.replace(BY, "by: tbc"))
    assert one.headline == "'tbc' is nobody; an update is by one person"


MILESTONE = "            due: 2018-09-30\n            updates:"


def test_the_lead_and_the_helpers_of_a_milestone_are_looked_up_too() -> None:
    text = PLAN.replace(
        MILESTONE,
        "            due: 2018-09-30\n            lead: Carley Brown\n            with:\n"
        "              - Sue Talbott\n              - Kerry Mehta\n            updates:",
    )
    lead, near, new = found(text)
    assert lead.help.startswith("write  lead: Carly Brown")
    assert near.help.startswith("write  - Sue Talbot")
    assert [splice.text for splice in near.repair] == ["Sue Talbot"]
    assert new.help == (
        "below line 11 add, with 2 spaces before it:  - name: Kerry Mehta\n"
        "or write a name that is there (line 3)"
    )


def test_a_helper_who_is_nobody_is_taken_out() -> None:
    text = PLAN.replace(LEAD, f"{LEAD}\n        with:\n          - tbc")
    (one,) = found(text)
    assert one.headline == "'tbc' is nobody"
    assert one.help == "remove lines 17 to 18; 'with' names those who help, and nobody has to"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Snr Mgr", "Ian Godfrey"),
        ("HoP", "Joe Bannham"),
        ("Hd of Practice", "Joe Bannham"),
        ("Mrs S Talbot (Schools)", "Sue Talbot"),
        ("Mrs Talbot", "Sue Talbot"),
        ("Mr I Godfrey (fostering)", "Ian Godfrey"),
    ],
)
def test_a_post_or_a_title_is_somebody_before_it_is_anybody_new(written: str, name: str) -> None:
    (one,) = found(led_by(written))
    assert one.headline == f"'{written}' is not in 'people'; did you mean {name}?"
    assert f"write  lead: {name}" in one.help
    if "(" in written:
        assert one.help.splitlines()[-1].endswith(f"note: {written}")


@pytest.mark.parametrize("written", ["Mrs T Green", "Snr Officer", "Mrs Smith (Schools)", "HoX"])
def test_a_post_or_a_title_of_nobody_there_is_nobody_there(written: str) -> None:
    (one,) = found(led_by(written))
    assert "did you mean" not in one.headline


def test_whose_role_it_begins_with_leads_and_the_others_help() -> None:
    (one,) = found(
        PLAN.replace("lead: Ian Godfrey", "lead: Senior Manager, jointly with Sue Talbot")
    )
    assert one.headline == (
        "'Senior Manager, jointly with Sue Talbot' names Ian Godfrey by the role and Sue Talbot; "
        "an activity has one lead"
    )
    assert one.help.splitlines()[1:] == [
        "lead: Ian Godfrey",
        "with:",
        "  - Sue Talbot",
        "note: Senior Manager, jointly with Sue Talbot",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Senior Manager, formerly Sue Talbot",
        "Senior Manager's team with Sue Talbot",
        "Senior Managers with Sue Talbot",
        "Senior Manager (Ian Godfrey)",
        "Senior Manager vacant, with Sue Talbot",
    ],
)
def test_a_role_with_other_words_is_nobody_by_the_role(lead: str) -> None:
    (one,) = found(PLAN.replace("lead: Ian Godfrey", f"lead: {lead}"))
    assert "by the role" not in one.headline


def test_a_first_name_with_the_first_letter_of_the_surname_is_a_short_form() -> None:
    (one,) = found(PLAN.replace("lead: Ian Godfrey", "lead: Sue T"))
    assert one.headline == "'Sue T' is not in 'people'; did you mean Sue Talbot?"
