"""A timeline on a terminal: titles on the left, strips beside them, no line wider than it is."""

from datetime import date
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from timelines import strips_of, timelines

from wirralplan.plan.queries.bands import Band
from wirralplan.views.forms.plain import display_width
from wirralplan.views.forms.strip_lines import SHAPES
from wirralplan.views.forms.terminal import renderables
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

DAY = date(2018, 7, 15)
LATE = Mark("1.1.1  Panel Chair appointed", Band.LATE, date(2018, 6, 20))
MOVED = Mark("1.1.2  Panel", Band.UPCOMING, date(2018, 9, 30), original=date(2018, 7, 31))


def shown(strips: Strips, width: int, *, colour: bool = False) -> list[str]:
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=True,
        no_color=not colour,
        color_system="256" if colour else None,
    )
    for renderable in renderables([strips], width):
        console.print(renderable, soft_wrap=False)
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_titles_strips_and_words_stand_beside_each_other() -> None:
    strips = strips_of(DAY, (LATE, LATE, MOVED), ())
    assert shown(strips, 80) == [
        "",
        "1. A workstream   2018",
        "                  May Jun Jul  Aug Sep Oct",
        "1.1  An activity        ▲   │ ◊───────○",
        "  Carly Brown           ▲   │",
        "                  some words",
        "1.2  An activity            │",
        "  Carly Brown     some words",
        "",
        "○ upcoming   ▲ up to a month late   ◊─ from where it moved   │ 15 Jul 2018",
    ]


def test_where_there_is_little_room_titles_and_words_wrap() -> None:
    words = "1 complete, 2 upcoming, 1 up to a month late, 1 over a month late"
    title = "1.1  Child's journey practice improvement programme"
    strips = strips_of(DAY)._replace(
        groups=[StripGroup("1. Practice", [Strip(title, "Joe Bannham", [LATE], words)])]
    )
    assert shown(strips, 50) == [
        "",
        "1. Practice       2018",
        "                  Jun Jul  Aug",
        "1.1  Child's        ▲   │",
        "  journey         1 complete, 2 upcoming, 1 up to",
        "  practice          a month late, 1 over a month",
        "  improvement       late",
        "  programme",
        "  Joe Bannham",
        "",
        "▲ up to a month late   │ 15 Jul 2018",
    ]


def test_a_mark_has_the_colour_of_its_band() -> None:
    assert "\x1b[38;5;130m▲\x1b[0m" in "".join(shown(strips_of(DAY, (LATE,)), 80, colour=True))


@given(timelines(), st.integers(50, 200), st.text("ab [/]:王é", max_size=40))
def test_no_line_is_wider_than_the_terminal_and_no_mark_is_lost(
    strips: Strips, width: int, text: str
) -> None:
    groups = [
        StripGroup(text, [one._replace(title=text, lead=text) for one in group.strips])
        for group in strips.groups
    ]
    lines = shown(strips._replace(groups=groups), width)
    assert all(display_width(line) <= width for line in lines)
    below = lines.index("", 1)  # what the signs say
    drawn = "".join(lines[:below])
    marks = [mark for group in groups for strip in group.strips for mark in strip.marks]
    assert sum(map(drawn.count, set(SHAPES.values()))) == sum(
        mark.day is not None for mark in marks
    )
