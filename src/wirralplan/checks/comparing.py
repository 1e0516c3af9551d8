"""A plan read so that a change of it can be compared with it, whatever is wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from wirralplan.checks.before import LISTS, Before
from wirralplan.checks.check import Check, Stage
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.places import Places
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import parts_with_id, placed_activities, placed_milestones
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source, Span

_OF_ENTRIES = [(key,) for key in LISTS]


def earlier(
    source: Source,
    catalogue: Sequence[Check],
    *,
    name: str = "",
    revision: str = "",
    today: date | None = None,
) -> Before:
    """What can be compared with the plan in ``source``, and which of its lines cannot.

    A plan with errors is compared as far as it can be read. Whoever repairs a line must get
    through the gate; and a date that is moved in the same change must not. What can be repaired
    safely is read as if it had been, because it cannot mean anything else: else the repair would
    look like a change.
    """
    reading = read(source)
    if reading.partial is None:
        return Before(name, reading, revision, today=today)
    checks = {check.code: check for check in catalogue}
    # Only these rules say that something was not read. All others are about what was read, and
    # that can be compared however wrong it is.
    of_reading = [one.code for one in catalogue if one.stage in (Stage.TEXT, Stage.STRUCTURE)]
    selected = SelectedRules(select=of_reading)
    reading, errors, _ = repaired(reading, lambda one: findings(one, catalogue, selected))
    # A fault of the structure needs nothing here, its place is in ``reading.unread`` already; but
    # where two parts have one id, nobody knows which of them is which afterwards.
    found = [(checks[one.code], one) for one in errors if one.level is Level.ERROR]
    found = [pair for pair in found if pair[0].stage is Stage.TEXT or pair[0].confuses_ids]
    # Nothing is known by its number, so that two parts with one of these are known apart.
    numbers = Places(_refs(reading))
    found = [(check, one) for check, one in found if not numbers.overlaps(one.span)]
    garbled = [one.span for check, one in found if check.spoils_one_value]
    twins = [one for check, one in found if check.confuses_ids]
    spoiling = [one.span for check, one in found if not check.spoils_one_value]
    broken = _broken(reading, spoiling, twins)
    lines = _lines(reading.source, [*broken, *garbled, *_unread(reading)])
    return Before(
        name,
        reading,
        revision,
        broken=Places(broken),
        garbled=Places(garbled),
        lines=lines,
        today=today,
    )


def _refs(reading: Reading) -> Iterator[Span]:
    """Where the plan's own numbers stand."""
    for route, part in parts_with_id(reading.partial) if reading.partial else ():
        if part.ref is not None:
            yield reading.span(*route, "ref")


def _broken(reading: Reading, spoiling: Sequence[Span], twins: Sequence[Finding]) -> list[Span]:
    """The broken lines, and the parts in which nothing is sure because of them, largest first."""
    document, plan = reading.document, reading.partial
    # The first of two parts with one id is as unsure as the second.
    named = Places(
        [*(one.span for one in twins), *(two.span for one in twins for two in one.related)]
    )
    broken = [*spoiling, *named]
    if plan is not None and broken:
        # Six steps lead to a milestone. The last one before the stop may have lost its end.
        places, unfinished = Places(broken), {route[:6] for route in document.unfinished()}
        # An id made from a title is at the title. Of an activity all milestones are unsure: their
        # references begin with its id. Of a workstream only the line of its id is.
        for activity in placed_activities(plan):
            name = [document.span((*activity.route, key)) for key in ("id", "title")]
            if any(span is not None and named.overlaps(span) for span in name):
                broken.append(reading.span(*activity.route))
        for placed in placed_milestones(plan):
            span = reading.span(*placed.route)
            if places.overlaps(span) or placed.route in unfinished:
                broken.append(span)
    broken += document.left_out
    if document.stop is not None:
        broken.append(Span(document.stop.span.start, len(reading.source.text)))
    # ``Places`` keeps the first of two that overlap: the larger one has to come first.
    return sorted(broken, key=lambda span: span.start - span.end)


def _unread(reading: Reading) -> Iterator[Span]:
    """Where something stands that is not read, key and all; what is empty says nothing.

    Of a list that is compared by its entries that is the whole entry.
    """
    document = reading.document
    # What the stop cut off is in ``_broken``, as all that is behind the stop.
    unfinished = {*document.unfinished()}
    for way in reading.unread - unfinished:
        route = way[:8] if way[4:5] == ("milestones",) and way[6:7] in _OF_ENTRIES else way
        value, key = document.span(route), document.key_span(route)
        if value is not None and key is not None and value.end > value.start:
            yield Span(key.start, value.end)


def _lines(source: Source, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The first and last lines of the ``spans``, those together that touch each other."""
    lines: list[tuple[int, int]] = []
    for span in sorted(spans):
        first = source.place(span.start).line
        last = source.place(max(span.start, span.end - 1)).line
        if lines and first <= lines[-1][1] + 1:
            lines[-1] = (lines[-1][0], max(last, lines[-1][1]))
        else:
            lines.append((first, last))
    return lines
