"""A timeline for pipes and files: each title on a line of its own, its strip and words below."""

from collections.abc import Iterator, Sequence

from wirralplan.text.visible import visible
from wirralplan.views.forms.strip_legend import legend
from wirralplan.views.forms.strip_lines import FAINT, Piece, lines
from wirralplan.views.forms.strip_scale import fitting, heads
from wirralplan.views.palette import Paint
from wirralplan.views.strips import Strips

_WIDTH = 80
_INDENT = "  "


def rendered(strips: Strips, paint: Paint) -> Iterator[str]:
    """What the signs say, and the groups, each below its months."""
    width = _WIDTH - len(_INDENT)
    scale = fitting(strips, width)
    for pieces in legend(strips, _WIDTH):
        yield _line(pieces, paint)
    for group in strips.groups:
        yield f"\n{paint(visible(group.title.strip()), 'head')}\n"
        for head in heads(scale, width):
            yield f"{_INDENT}{paint(head, FAINT)}".rstrip() + "\n"
        for strip in group.strips:
            yield f"{visible(strip.title.strip())}  ({visible(strip.lead.strip())})\n"
            for pieces in lines(strip, scale):
                yield f"{_INDENT}{_line(pieces, paint)}"
            yield f"{_INDENT}{strip.words}\n"


def _line(pieces: Sequence[Piece], paint: Paint) -> str:
    *others, last = pieces
    kept = [*others, Piece(last.text.rstrip(), last.style)]
    return f"{''.join(paint(one.text, one.style) for one in kept).rstrip()}\n"
