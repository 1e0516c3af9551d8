"""Status, rating and level as words and styles: never colour alone."""

import pytest
from rich.color import ColorSystem
from rich.style import Style

from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status
from wirralplan.views import palette, status_words


def test_every_status_has_a_word_a_meaning_and_a_style() -> None:
    assert list(status_words.STATUS_WORDS) == list(status_words.STATUS_MEANINGS) == list(Status)
    assert set(status_words.STATUS_STYLES) == set(Status)
    assert len(set(status_words.STATUS_WORDS.values())) == len(Status)


def test_nothing_is_ever_said_to_be_on_target() -> None:
    words = [*status_words.STATUS_WORDS.values(), *status_words.STATUS_MEANINGS.values()]
    assert not any("target" in word or "track" in word for word in words)


def test_every_rating_has_a_style_and_every_style_is_known() -> None:
    assert set(status_words.RATING_STYLES) == set(status_words.RATING_WORDS) == {*Rating, None}
    assert len(set(status_words.RATING_WORDS.values())) == len(Rating) + 1
    used = {*status_words.RATING_STYLES.values(), *status_words.STATUS_STYLES.values()}
    assert used - {""} <= set(palette.STYLES)


@pytest.mark.parametrize("name", palette.STYLES)
def test_a_style_means_the_same_to_rich_and_as_an_escape_sequence(name: str) -> None:
    rich, numbers = palette.STYLES[name]
    assert (
        Style.parse(rich).render("x", color_system=ColorSystem.EIGHT_BIT)
        == f"\x1b[{numbers}mx\x1b[0m"
    )
    assert palette.painted("x", name) == f"\x1b[{numbers}mx\x1b[0m"


def test_without_a_style_or_without_text_nothing_is_painted() -> None:
    assert palette.painted("x", "") == "x"
    assert palette.painted("", "bad") == ""
    assert palette.unpainted("x", "bad") == "x"


def luminance(name: str) -> float | None:
    """The relative luminance of the colour of a style (WCAG 2.2); ``None`` where it has none."""
    colour = Style.parse(palette.STYLES[name][0]).color
    if colour is None:
        return None
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", palette.STYLES)
def test_a_colour_can_be_read_on_white_and_on_black(name: str) -> None:
    found = luminance(name)
    if found is None:
        assert name in ("faint", "head")
        return
    assert 1.05 / (found + 0.05) >= 3.98
    assert (found + 0.05) / 0.05 >= 3.98
