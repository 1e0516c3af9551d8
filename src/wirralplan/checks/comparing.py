"""A plan read so that a change of it can be held against it, whatever is wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from wirralplan.checks.before import LISTS, Before
from wirralplan.checks.check import Check, Stage
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.places import Places
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.walking import placed_activities, placed_milestones
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

    A plan with errors is compared as far as it can be read: what is different may be the repair
    of one, and that must be possible; what is not must not change with it unseen. What can be
    put right safely is read as put right, since it cannot mean anything else.
    """
    reading = read(source)
    if reading.partial is None:
        return Before(name, reading, revision, today=today)
    checks = {check.code: check for check in catalogue}
    # What keeps a file from being read as it was meant. All other errors are about what it says.
    of_reading = [one.code for one in catalogue if one.stage in (Stage.TEXT, Stage.STRUCTURE)]
    selected = SelectedRules(select=of_reading)
    reading, errors, _ = repaired(reading, lambda one: findings(one, catalogue, selected))
    found = [(checks[one.code], one) for one in errors if one.level is Level.ERROR]
    found = [pair for pair in found if pair[0].stage is Stage.TEXT or pair[0].confuses_ids]
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


def _broken(reading: Reading, spoiling: Sequence[Span], twins: Sequence[Finding]) -> list[Span]:
    """The broken lines, and the parts in which nothing is sure because of them, largest first."""
    document, plan = reading.document, reading.partial
    named = Places(
        [*(one.span for one in twins), *(two.span for one in twins for two in one.related)]
    )
    broken = [*spoiling, *named]
    if plan is not None and broken:
        places, unfinished = Places(broken), {route[:6] for route in document.unfinished()}
        for activity in placed_activities(plan):
            name = [document.span((*activity.route, key)) for key in ("id", "title")]
            if any(span is not None and named.overlaps(span) for span in name):
                broken.append(reading.span(*activity.route))
        for placed in placed_milestones(plan):
            span = reading.span(*placed.route)
            if places.overlaps(span) or placed.route in unfinished:
                broken.append(span)
    if document.stop is not None:
        broken.append(Span(document.stop.span.start, len(reading.source.text)))
    return sorted(broken, key=lambda span: span.start - span.end)


def _unread(reading: Reading) -> Iterator[Span]:
    """Where something stands that is not read, key and all; what is empty says nothing.

    Of a list that is compared by its entries that is the whole entry.
    """
    document = reading.document
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
