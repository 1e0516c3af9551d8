"""A timeline in a pipe: eighty columns wide, with every title whole on a line of its own."""

from datetime import date

from hypothesis import given
from timelines import strips_of, timelines

from wirralplan.plan.queries.bands import Band
from wirralplan.views.forms.strip_text import rendered
from wirralplan.views.palette import painted, unpainted
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

DAY = date(2018, 7, 15)
LATE = Mark("1.1.1  Panel Chair appointed", Band.LATE, date(2018, 6, 20))
MOVED = Mark("1.1.2  Panel", Band.UPCOMING, date(2018, 9, 30), original=date(2018, 7, 31))


def shown(strips: Strips) -> list[str]:
    return "".join(rendered(strips, unpainted)).splitlines()


def test_a_title_its_strip_and_its_words() -> None:
    strips = strips_of(DAY, (LATE, MOVED), ())
    assert shown(strips) == [
        "○ upcoming   ▲ up to a month late   ◊─ from where it moved   │ 15 Jul 2018",
        "",
        "1. A workstream",
        "  2018",
        "  May Jun Jul  Aug Sep Oct",
        "1.1  An activity  (Carly Brown)",
        "        ▲   │ ◊───────○",
        "  some words",
        "1.2  An activity  (Carly Brown)",
        "            │",
        "  some words",
    ]


def test_a_title_is_never_cut_and_shows_what_would_do_harm() -> None:
    title = f"1.1  {'Long ' * 40}\x1b[31m\u202e"
    strip = Strip(title, "[acting] Smith", (), "no milestones")
    strips = strips_of(DAY)._replace(groups=[StripGroup("One\x9b", [strip])])
    assert shown(strips)[2] == r"One\x9b"
    assert shown(strips)[5] == f"1.1  {'Long ' * 40}\\x1b[31m\\u202e  ([acting] Smith)"


def test_colour_is_that_of_the_band() -> None:
    text = "".join(rendered(strips_of(DAY, (LATE,)), painted))
    assert "\x1b[38;5;130m▲\x1b[0m" in text


@given(timelines())
def test_no_line_of_a_strip_is_wider_than_eighty_columns(strips: Strips) -> None:
    lines = shown(strips)
    assert all(len(line) <= 80 for line in lines)
    assert all(line == line.rstrip() for line in lines)
