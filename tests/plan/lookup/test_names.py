"""People, and who was meant by a name that somebody typed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Written, plans

from wirralplan.errors import AmbiguousName, UnknownName
from wirralplan.plan.lookup.names import Names, loosened
from wirralplan.plan.model import TBC, UNREAD, Person, Plan
from wirralplan.plan.slugs import folded, slug

CURLY, ACUTE, EN, HARD_HYPHEN, HARD_SPACE = "\u2019", "\u00b4", "\u2013", "\u2011", "\u00a0"


def plan_led_by(*leads: str, people: list[Written] | None = None) -> Plan:
    activities = [{"title": "Some work", "lead": lead, "milestones": []} for lead in leads]
    written: Written = {
        "format": "1",
        "title": "A plan",
        "workstreams": [{"title": "A workstream", "activities": activities}],
    }
    if people is not None:
        written["people"] = people
    return Plan.model_validate(written)


TEAM = Names.of(
    plan_led_by(
        people=[
            {"name": "Carly Brown"},
            {"name": "Joe Bannham", "aliases": ["Joe Banham", "Head of Practice"]},
            {"name": "Carl Browning-Green"},
            {"name": "Siân O'Brien"},
            {"name": "Łukasz Smith–Jones"},  # noqa: RUF001 - a dash as Word makes it
            {"name": "J.P. St. John"},
            {"name": "A.Ng"},
            {"name": "李 Wei (acting)"},
        ]
    )
)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Carly Brown", "Carly Brown"),
        ("carly brown", "Carly Brown"),
        ("CARLY BROWN", "Carly Brown"),
        ("  Carly   Brown ", "Carly Brown"),
        (f"Carly{HARD_SPACE}Brown", "Carly Brown"),
        ("Joe Bannham", "Joe Bannham"),
        ("Siân O'Brien", "Siân O'Brien"),
        ("Sian O'Brien", "Siân O'Brien"),
        ("Sia\u0302n O'Brien", "Siân O'Brien"),
        (f"sian o{CURLY}brien", "Siân O'Brien"),
        (f"sian o{ACUTE}brien", "Siân O'Brien"),
        ("sian o`brien", "Siân O'Brien"),
        ("Sian OBrien", "Siân O'Brien"),
        ("Łukasz Smith-Jones", "Łukasz Smith\u2013Jones"),
        ("lukasz smith-jones", "Łukasz Smith\u2013Jones"),
        (f"LUKASZ SMITH{HARD_HYPHEN}JONES", "Łukasz Smith\u2013Jones"),
        ("lukasz smith jones", "Łukasz Smith\u2013Jones"),
        ("JP St John", "J.P. St. John"),
        ("j. p. st. john", "J.P. St. John"),
        ("A Ng", "A.Ng"),
        ("李 wei (acting)", "李 Wei (acting)"),
    ],
)
def test_a_name_is_found_in_any_case_and_with_any_kind_of_accent_dash_and_apostrophe(
    typed: str, name: str
) -> None:
    assert TEAM.resolve(typed) == name


@pytest.mark.parametrize(
    "typed", ["Joe Banham", "joe banham", "head of practice", "head-of-practice"]
)
def test_an_alias_finds_the_person(typed: str) -> None:
    assert TEAM.resolve(typed) == "Joe Bannham"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("carly b", "Carly Brown"),
        ("brown carly", "Carly Brown"),
        ("Brown, Carly", "Carly Brown"),
        ("carly", "Carly Brown"),
        ("joe", "Joe Bannham"),
        ("b joe", "Joe Bannham"),
        ("head", "Joe Bannham"),
        ("green", "Carl Browning-Green"),
        ("obr", "Siân O'Brien"),
        ("o'b", "Siân O'Brien"),
        ("jones", "Łukasz Smith\u2013Jones"),
        ("ng", "A.Ng"),
        ("acting", "李 Wei (acting)"),
        ("李", "李 Wei (acting)"),
        ("st john", "J.P. St. John"),
        ("jp st", "J.P. St. John"),
        ("j p", "J.P. St. John"),
    ],
)
def test_every_word_typed_begins_a_word_of_one_name(typed: str, name: str) -> None:
    assert TEAM.resolve(typed) == name


def test_a_whole_name_is_found_where_others_begin_with_it() -> None:
    names = Names.of(plan_led_by("Ann Lee", "Ann Leeson", "Joann Lee"))
    assert names.resolve("ann lee") == "Ann Lee"
    assert names.resolve("ann lees") == "Ann Leeson"
    assert names.resolve("joa l") == "Joann Lee"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("brown c", "'brown c' matches 2 people: Carly Brown, Carl Browning-Green."),
        ("Carl B", "'Carl B' matches 2 people: Carly Brown, Carl Browning-Green."),
        ("b", "'b' matches 3 people: Carly Brown, Joe Bannham, Carl Browning-Green."),
    ],
)
def test_a_name_that_fits_several_people_is_refused_and_lists_them(
    typed: str, sentence: str
) -> None:
    with pytest.raises(AmbiguousName) as raised:
        TEAM.resolve(typed)
    assert raised.value.sentence == sentence
    assert raised.value.hint == "Type more of the name."


def test_a_person_who_fits_by_two_spellings_is_one_person() -> None:
    assert TEAM.resolve("joe b") == "Joe Bannham"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Jo Bannam", "Did you mean Joe Bannham?"),
        ("bannam", "Did you mean Joe Bannham?"),
        ("obrian", "Did you mean Siân O'Brien?"),
        ("Carley Brown", "Did you mean Carly Brown or Carl Browning-Green?"),
        ("carley", "Did you mean Carly Brown or Carl Browning-Green?"),
        ("brwon", "Did you mean Carly Brown or Carl Browning-Green?"),
        ("Carly Brown Joe", "Did you mean Carly Brown or Carl Browning-Green?"),
        ("Nobody Atall", "`wirralplan people` lists everyone."),
        ("x", "`wirralplan people` lists everyone."),
        ("", "`wirralplan people` lists everyone."),
        ("  ", "`wirralplan people` lists everyone."),
        ("-", "`wirralplan people` lists everyone."),
        ("'", "`wirralplan people` lists everyone."),
        (".", "`wirralplan people` lists everyone."),
    ],
)
def test_an_unknown_name_is_refused_and_says_who_may_be_meant(typed: str, hint: str) -> None:
    with pytest.raises(UnknownName) as raised:
        TEAM.resolve(typed)
    assert raised.value.sentence == f"Nobody in this plan is called '{typed}'."
    assert raised.value.hint == hint


@pytest.mark.parametrize("typed", ["", " ", "-", "carly"])
def test_in_a_plan_without_anybody_every_name_is_unknown(typed: str) -> None:
    with pytest.raises(UnknownName) as raised:
        Names.of(plan_led_by()).resolve(typed)
    assert raised.value.hint == "`wirralplan people` lists everyone."


def test_a_person_whose_name_is_a_mere_sign_is_found_by_it_and_not_by_nothing() -> None:
    names = Names.of(plan_led_by("-", "Carly Brown"))
    assert names.resolve("-") == "-"
    with pytest.raises(UnknownName):
        names.resolve("")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("carly-brown", "Carly Brown"),
        ("joe-banham", "Joe Bannham"),
        ("sian-obrien", "Siân O'Brien"),
        ("lukasz-smith-jones", "Łukasz Smith\u2013Jones"),
        ("j-p-st-john", "J.P. St. John"),
        ("a-ng", "A.Ng"),
        ("wei-acting", "李 Wei (acting)"),
    ],
)
def test_the_slug_that_completion_offers_finds_the_person(typed: str, name: str) -> None:
    assert TEAM.resolve(typed) == name


def test_a_slug_finds_whose_name_it_is_before_those_that_begin_like_it() -> None:
    names = Names.of(plan_led_by("A.Smith", "Adam Smith-Jones"))
    assert names.resolve("a-smith") == "A.Smith"
    assert names.resolve("a smith j") == "Adam Smith-Jones"


def test_without_people_the_leads_are_the_people_each_once_as_first_spelt() -> None:
    plan = plan_led_by("Carly Brown", "Joe Bannham", "carly  brown", "Carly Brown", "CARLY BROWN")
    names = Names.of(plan)
    assert names.people == (Person(name="Carly Brown"), Person(name="Joe Bannham"))
    assert names.called("CARLY BROWN") == "Carly Brown"
    assert names.resolve("brown") == "Carly Brown"


def test_with_people_a_lead_who_is_not_among_them_is_not_known() -> None:
    names = Names.of(plan_led_by("Kerry Mehta", people=[{"name": "Carly Brown"}]))
    assert names.people == (Person(name="Carly Brown"),)
    assert names.known_as("Kerry Mehta") is None
    assert names.called("Kerry Mehta") == "Kerry Mehta"
    with pytest.raises(UnknownName):
        names.resolve("kerry")


def test_a_lead_that_could_not_be_read_is_nobody() -> None:
    assert Names.of(plan_led_by(UNREAD, "Carly Brown")).people == (Person(name="Carly Brown"),)


def test_a_name_in_the_file_is_known_by_any_of_its_spellings_but_not_by_a_part() -> None:
    assert TEAM.known_as("joe banham") == "Joe Bannham"
    assert TEAM.known_as(f"Siân O{CURLY}Brien") == "Siân O'Brien"
    assert TEAM.known_as(f"Lukasz Smith{EN}Jones") == "Łukasz Smith\u2013Jones"
    assert TEAM.known_as("Carly B") is None
    assert TEAM.called("Carly B") == "Carly B"


@pytest.mark.parametrize(
    ("name", "compared"),
    [
        ("Carly Brown", "carly brown"),
        ("  Brown,  Carly ", "brown carly"),
        ("J.P. O'Brien-Łukasz", "jp obrien lukasz"),
        ("-", "-"),
        (" ", ""),
    ],
)
def test_names_are_compared_without_case_accents_and_signs(name: str, compared: str) -> None:
    assert loosened(name) == compared


CASES: list[Callable[[str], str]] = [str, str.upper, str.lower, str.title, str.swapcase]


def spellings(names: Names) -> list[tuple[str, str]]:
    return [
        (spelling, person.name)
        for person in names.people
        for spelling in (person.name, *person.aliases)
    ]


@given(plans(), st.sampled_from(CASES))
def test_every_spelling_of_everybody_finds_exactly_that_person_in_any_case_and_as_a_slug(
    plan: Plan, changed: Callable[[str], str]
) -> None:
    names = Names.of(plan)
    for spelling, name in spellings(names):
        assert names.known_as(changed(spelling)) == name
        assert names.resolve(changed(spelling)) == name
        if folded(spelling).isascii():  # a slug has no other letters
            assert names.resolve(slug(spelling)) == name


@given(plans())
def test_every_lead_is_one_of_the_people(plan: Plan) -> None:
    names = Names.of(plan)
    everybody = {person.name for person in names.people}
    activities = [one for workstream in plan.workstreams for one in workstream.activities]
    named = [name for one in activities for name in (one.lead, *one.with_)]
    milestones = [milestone for one in activities for milestone in one.milestones]
    named += [name for one in milestones for name in (one.lead or TBC, *one.with_)]
    assert {names.called(name) for name in named} <= everybody | {TBC}
    assert TBC not in everybody


def answer(names: Names, typed: str) -> str:
    try:
        return names.resolve(typed)
    except (AmbiguousName, UnknownName) as refusal:
        return refusal.sentence


@given(plans(), st.text(max_size=12) | st.sampled_from(["a", "o'b", "brown", "s j", "j", "."]))
def test_whatever_is_typed_is_one_person_or_is_refused_in_a_sentence(
    plan: Plan, typed: str
) -> None:
    names = Names.of(plan)
    answered = answer(names, typed)
    assert (
        answered in {person.name for person in names.people}
        or answered == f"Nobody in this plan is called '{typed}'."
        or answered.startswith(f"'{typed}' matches ")
    )
