"""Slugs, and text in the form in which it is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from wirralplan.plan.slugs import SLUG, folded, slug

CURLY, PRIME, ACUTE, GRAVE, LETTER = "\u2019", "\u2032", "\u00b4", "`", "\u02bc"
HYPHEN, HARD_HYPHEN, EN, EM, BAR, MINUS = "\u2010", "\u2011", "\u2013", "\u2014", "\u2015", "\u2212"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Fostering", "fostering"),
        ("Panel Chair appointed", "panel-chair-appointed"),
        ("30 additional foster carers recruited", "30-additional-foster-carers-recruited"),
        ("Child's journey", "childs-journey"),
        (f"Child{CURLY}s journey", "childs-journey"),
        (f"Child{ACUTE}s journey", "childs-journey"),
        (f"Child{GRAVE}s journey", "childs-journey"),
        (f"Child{LETTER}s journey", "childs-journey"),
        ("practitioners' forum", "practitioners-forum"),
        ("Café Zoë", "cafe-zoe"),
        ("Cafe\u0301", "cafe"),
        ("Łukasz Ørsted", "lukasz-orsted"),
        ("Straße", "strasse"),
        ("Æsop & Œuvre", "aesop-oeuvre"),
        ("m² — 5 ½", "m2-5-1-2"),
        (
            "Policy and procedure review/social care toolkit",
            "policy-and-procedure-review-social-care-toolkit",
        ),
        ("SFEF -- roll-out  and   evaluation", "sfef-roll-out-and-evaluation"),
        (f"Roll{HARD_HYPHEN}out {EM} next", "roll-out-next"),
        ("  (spare) ends!  ", "spare-ends"),
        ("a_b.c", "a-b-c"),
        ("1.4.1", "1-4-1"),
        ("100%", "100"),
        ("H\u00a0R", "h-r"),
        ("Section 31\n", "section-31"),
        ("会議 2", "2"),
        ("会議", ""),
        ("!!!", ""),
        ("— 🎉 —", ""),
        ("''", ""),
        (" ", ""),
        ("", ""),
    ],
)
def test_a_title_makes_its_slug(title: str, expected: str) -> None:
    assert slug(title) == expected


@given(texts() | st.text(max_size=20))
def test_a_slug_is_empty_or_a_right_id_and_makes_itself(title: str) -> None:
    made = slug(title)
    assert made == "" or SLUG.fullmatch(made)
    assert slug(made) == made


@given(st.text(max_size=20))
def test_case_does_not_change_a_slug(title: str) -> None:
    assert slug(title.upper()) == slug(title) == slug(title.lower())


@pytest.mark.parametrize("text", ["a", "7", "panel-chair", "1a", "a-1-b", "0"])
def test_a_slug_is_of_small_letters_and_digits_in_groups(text: str) -> None:
    assert SLUG.fullmatch(text)


@pytest.mark.parametrize("text", ["", "-", "A", "a-", "-a", "a--b", "a b", "a/b", "é", "a\n", "१"])
def test_what_is_no_slug(text: str) -> None:
    assert not SLUG.fullmatch(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carly Brown", "carly BROWN"),
        ("Zoë", "ZOE"),
        ("Zoë", "Zoe\u0308"),
        ("Siân García", "sian garcia"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("ŁUKASZ ØRSTED", "Lukasz Orsted"),
        ("Straße", "STRASSE"),
        ("O'Brien", f"O{CURLY}Brien"),
        ("O'Brien", f"O{ACUTE}Brien"),
        ("O'Brien", f"O{GRAVE}Brien"),
        ("Zoë O'Brien", f"zoe o{PRIME}brien"),
        ("Smith-Jones", f"Smith{HYPHEN}Jones"),
        ("Smith-Jones", f"Smith{HARD_HYPHEN}Jones"),
        ("Smith-Jones", f"Smith{EN}Jones"),
        ("Smith-Jones", f"Smith{EM}Jones"),
        ("Smith-Jones", f"Smith{BAR}Jones"),
        ("Smith-Jones", f"Smith{MINUS}Jones"),
        ("Carly Brown", "Carly\u00a0Brown"),
        ("office", "o\ufb03ce"),
        ("ΣΊΣΥΦΟΣ", "Σίσυφος"),
    ],
)
def test_case_accents_dashes_and_apostrophes_do_not_matter(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carly Brown", "CarlyBrown"),
        ("Smith-Jones", "Smith Jones"),
        ("O'Brien", "OBrien"),
        ("Brown", "Browne"),
        ("会", "議"),
    ],
)
def test_letters_words_and_the_presence_of_a_sign_do_matter(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_folded_text_is_plain() -> None:
    assert folded(f"Zoë O{CURLY}Brien {EN} ÉLISE") == "zoe o'brien - elise"


@given(st.text(max_size=20))
def test_folding_knows_no_case_and_happens_once(text: str) -> None:
    once = folded(text)
    assert folded(text.upper()) == once == folded(text.lower())
    assert folded(once) == once


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Ian\u061c Godfrey", "ian godfrey"),
        ("Ian\u00a0Godfrey", "ian godfrey"),
        ("Staff\u200bmove", "staffmove"),
        ("Ian\u2028Godfrey", "ian godfrey"),
    ],
)
def test_what_nobody_sees_makes_no_difference(typed: str, expected: str) -> None:
    assert folded(typed) == expected
