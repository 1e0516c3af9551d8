"""A timeline on a terminal: the activities on the left, their strips and their words beside."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table as RichTable
from rich.text import Text

from wirralplan.text.visible import visible
from wirralplan.views.forms.hanging import INDENT, Hanging
from wirralplan.views.forms.plain import display_width
from wirralplan.views.forms.strip_legend import legend
from wirralplan.views.forms.strip_lines import FAINT, Piece, lines
from wirralplan.views.forms.strip_scale import Scale, fitting, heads
from wirralplan.views.palette import STYLES
from wirralplan.views.strips import Strip, StripGroup, Strips

NARROWEST = 50  # columns: where there are fewer, a strip has no room beside a title
_GAP = 2
# What the titles get at least (of eighty columns 18, so that two and a half years have two columns
# a month), and the words of a strip.
_TITLE, _WORDS = 16, 32


def renderables(strips: Strips, width: int) -> Iterator[RenderableType]:
    """The groups, each below its months, and what the signs say; ``width`` has room for both."""
    scale = fitting(strips, width - _GAP - max(_TITLE, width * 9 // 40))
    beside = max(scale.width, _WORDS)
    longest = max(_widths(strips), default=0)
    titles = min(width - _GAP - beside, longest)
    for group in strips.groups:
        yield Text()
        yield _rows(group, scale, titles, width - _GAP - titles)
    yield Text()
    yield from map(_text, legend(strips, width))


def _widths(strips: Strips) -> Iterator[int]:
    """How wide the titles and the leads are, each in one line."""
    for group in strips.groups:
        yield display_width(_shown(group.title))
        for strip in group.strips:
            yield display_width(_shown(strip.title))
            yield INDENT + display_width(_shown(strip.lead))


def _rows(group: StripGroup, scale: Scale, titles: int, beside: int) -> RichTable:
    shown = RichTable.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    shown.add_column(width=titles, overflow="fold")
    shown.add_column(width=beside, overflow="fold")
    head = Hanging(Text(_shown(group.title), style=STYLES["head"][0]))
    shown.add_row(head, Text("\n".join(heads(scale, beside)), style=STYLES[FAINT][0]))
    for strip in group.strips:
        shown.add_row(_named(strip), _drawn(strip, scale))
    return shown


def _named(strip: Strip) -> RenderableType:
    lead = Text(_shown(strip.lead), style=STYLES[FAINT][0])
    return Group(Hanging(Text(_shown(strip.title))), Hanging(lead, INDENT))


def _drawn(strip: Strip, scale: Scale) -> RenderableType:
    return Group(*map(_text, lines(strip, scale)), Hanging(Text(strip.words)))


def _shown(text: str) -> str:
    return visible(text.strip())


def _text(pieces: Sequence[Piece]) -> Text:
    text = Text(no_wrap=True)
    for piece in pieces:
        text.append(piece.text, STYLES[piece.style][0] if piece.style else None)
    return text
