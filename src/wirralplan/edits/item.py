"""Where a new item goes in a list, and the splices that write it there."""

from collections.abc import Sequence
from dataclasses import replace

from wirralplan.edits.order import arranged
from wirralplan.edits.target import joined
from wirralplan.edits.wish import plan_of
from wirralplan.patterns import pattern
from wirralplan.plan.model import Plan
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import placed_activities, placed_milestones
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice
from wirralplan.text.table import Style
from wirralplan.text.writing import flow
from wirralplan.text.writing.ending import ending, lines_below, past_comments
from wirralplan.text.writing.item_layout import ItemLayout, column
from wirralplan.text.writing.style import Fields, WritingStyle

_NOTHING = pattern(r"[ \t]*:(?P<brackets>[ \t]*\[[ \t]*\])")


def with_item(
    reading: Reading, route: Route, fields: Fields, *, first: bool = False
) -> list[Splice]:
    """A new item of the list at ``route``, the last one or the ``first``.

    The list may be there, be empty, or not be there at all.
    """
    style, count = reading.document.style(route), reading.document.count(route)
    if style is None:
        return _with_list(reading, route, fields)
    if not count:
        return _with_only_item(reading, route, fields)
    neighbour = (*route, 0 if first else count - 1)
    fields = arranged(fields, neighbour, reading.document.keys(neighbour))
    writing = _writing(reading, neighbour, route)
    if style is Style.FLOW_LIST:
        span, piece = reading.span(*neighbour), writing.group(fields)
        if first:
            return [flow.before(reading.source, span, piece)]
        return flow.after(reading.source, span, [piece])
    layout = ItemLayout.of(reading.document, neighbour)
    lines = layout.lines(
        [writing.group(fields)] if writing.in_brackets else writing.entries(fields)
    )
    blank = [""] if _stand_apart(reading, route, count, first=first) else []
    if first:
        return [_above(reading, neighbour, layout, [*lines, *blank])]
    end = past_comments(reading.source, ending(reading.document, route), layout.dash)
    above = reading.source.text[: end.offset].removesuffix(end.newline)
    apart = above.endswith(("\n", "\r"))  # a text under |+ brings blank lines of its own
    return [lines_below(reading.source, end, [*([] if apart else blank), *lines])]


def _above(reading: Reading, item: Route, layout: ItemLayout, lines: Sequence[str]) -> Splice:
    """The lines above the one of an item's dash, and above the comment that belongs to it."""
    source, number = reading.source, reading.line(*item)
    while source.line(number)[: layout.dash + 1].strip() != "-":
        number -= 1
    while source.line(number - 1).lstrip().startswith("#"):
        number -= 1
    start = source.line_starts[number - 1]
    return Splice(Span(start, start), "".join(f"{line}{source.newline}" for line in lines))


def _with_list(reading: Reading, route: Route, fields: Fields) -> list[Splice]:
    """A new key with a list of one item."""
    group, key = route[:-1], str(route[-1])
    writing = WritingStyle.of(reading.document, group)
    if writing.in_brackets:
        return joined(reading, group, key, [f"{writing.key(key)}: [{writing.group(fields)}]"])
    layout = _new_layout(reading, route)
    item = layout.lines(replace(writing, dash=_dash(layout)).entries(fields))
    return joined(reading, group, key, [f"{writing.key(key)}:", *item])


def _with_only_item(reading: Reading, route: Route, fields: Fields) -> list[Splice]:
    """The first item of ``[]``: below its key, or in the brackets where those must stay."""
    document, source = reading.document, reading.source
    writing = WritingStyle.of(document, route[:-1])
    empty = _NOTHING.match(source.text, reading.key_span(*route).end)
    end = reading.span(*route).end
    if writing.in_brackets or empty is None or empty.end() != end:
        piece = replace(writing, in_brackets=True).group(fields)
        return [Splice(Span(end - 1, end - 1), piece)]
    layout = _new_layout(reading, route)
    writing = replace(writing, dash=_dash(layout))
    lines = layout.at(column(document, route[:-1]) + layout.dash).lines(writing.entries(fields))
    return [
        Splice(Span(*empty.span("brackets")), ""),
        lines_below(source, ending(document, route), lines),
    ]


def _writing(reading: Reading, item: Route, within: Route) -> WritingStyle:
    """The style of an item of the list ``within``; a list in a new one is laid out as that is."""
    document = reading.document
    writing = WritingStyle.of(document, item)
    if document.style(within) is not Style.BLOCK_LIST:
        return writing
    layout = ItemLayout.of(document, item)
    return replace(writing, dash=_dash(layout.at(layout.dash - column(document, within[:-1]))))


def _dash(layout: ItemLayout) -> str:
    """What stands before an item of a list, where columns count from that of its key."""
    return f"{' ' * max(0, layout.dash)}{layout.mark}"


def _stand_apart(reading: Reading, route: Route, count: int, *, first: bool) -> bool:
    """Whether a blank line stands between the two items nearest to the new one."""
    if count < 2:
        return False
    above, below = (0, 1) if first else (count - 2, count - 1)
    source = reading.source
    start = source.place(ending(reading.document, (*route, above)).offset).line
    end = reading.line(*route, below)
    return any(not source.line(number).strip() for number in range(start, end))


def _new_layout(reading: Reading, route: Route) -> ItemLayout:
    """The layout for a list at ``route``, where none is yet.

    It is that of the nearest list of its kind; else that of the list which holds its group.
    Columns count from that of its key.
    """
    document = reading.document
    here = reading.span(*route[:-1]).start
    alike = [
        one
        for one in _alike(plan_of(reading), str(route[-1]))
        if document.style(one) is Style.BLOCK_LIST
        and document.style((*one, 0)) is Style.BLOCK_GROUP
    ]
    nearest = min(alike, key=lambda one: abs(reading.span(*one).start - here), default=route[:-2])
    model = ItemLayout.of(document, (*nearest, 0))
    return model.at(model.dash - column(document, nearest[:-1]))


def _alike(plan: Plan, key: str) -> list[Route]:
    """The route to every list of the plan that is the value of ``key`` and holds something."""
    if key == "milestones":
        return [(*one.route, key) for one in placed_activities(plan) if one.activity.milestones]
    return [(*one.route, key) for one in placed_milestones(plan) if getattr(one.milestone, key)]
