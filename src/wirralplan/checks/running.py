"""All findings of a file: every rule is asked, and one mistake is reported once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from wirralplan.checks.before import Before
from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.checks.choosing import SelectedRules, chosen
from wirralplan.checks.ignoring import ActiveRules, sifted
from wirralplan.checks.places import Places
from wirralplan.plan.model import Choice
from wirralplan.plan.reading import Reading
from wirralplan.text.cutting import cut
from wirralplan.text.finding import Fault, Finding, Level, of_kind
from wirralplan.text.source import Span

_NOTHING = re.compile(r"(?:\s|#[^\r\n]*|-(?=\s))*")
_NEAR = 1000
_DEFAULT = SelectedRules()
_NO_CHOICE = Choice()


def findings(
    reading: Reading,
    catalogue: Sequence[Check],
    selected: SelectedRules = _DEFAULT,
    *,
    on: date | None = None,
    against: Before | None = None,
) -> list[Finding]:
    """Everything that the rules of ``catalogue`` find in ``reading``, in the order of the file.

    Asked are the rules that are ``selected`` and that the plan itself chooses; what the file
    silences is left out, as far as it may. With ``on`` the rules that judge a day are asked
    too. ``against`` is the plan that this one came from: with it the rules that judge a change
    are asked too. What cannot be read or compared is reported whatever is wanted: else nothing said
    would pass for nothing found.
    """
    choice = _NO_CHOICE if reading.partial is None else reading.partial.checks
    active = [
        check
        for check in chosen(catalogue, selected, choice)
        if check.has_what_it_needs(day=on is not None, before=against is not None)
    ]
    reported = _stop_marked(_once_each(_remarks(reading, catalogue, active, on, against)), reading)
    ignore = () if selected.select else choice.ignore
    left, faults = sifted(
        reading, reported, ActiveRules(catalogue, active, _not_selected(ignore, selected))
    )
    for check in active if faults else ():
        left += [_finding(check, remark) for remark in _worded(check, faults)]
    for check in catalogue:
        if against is not None and check.compared is not None:
            left += [_finding(check, one) for one in check.compared(reading, against)]
    return sorted(left, key=lambda one: (one.span, one.code))


def _not_selected(ignore: Sequence[str], selected: SelectedRules) -> list[str]:
    """What the plan ignores, without what somebody asked for by the same words."""
    named = {word.lower() for word in selected.extend}
    return [word for word in ignore if word.lower() not in named]


def _remarks(
    reading: Reading,
    catalogue: Sequence[Check],
    active: Sequence[Check],
    on: date | None,
    against: Before | None,
) -> Iterator[tuple[Check, Remark]]:
    """What the rules that are ``active`` say, and what others say of what could not be read."""
    yield from _remarked(reading, active, on, against)
    for check in catalogue if reading.document.stops else ():
        if check.stage is Stage.TEXT and check not in active:
            for _, remark in _remarked(reading, [check], None, None):
                if any(_reports(check, remark, fault) for fault in reading.document.stops):
                    yield check, remark


def _stop_marked(reported: Sequence[tuple[Check, Remark]], reading: Reading) -> list[Finding]:
    """The findings, of which the one says so that tells where the reading of the file ended."""
    marked = [_finding(check, remark) for check, remark in reported]
    stop = reading.document.stop
    place = next((at for at, one in enumerate(reported) if stop and _reports(*one, stop)), None)
    if place is not None:
        marked[place] = replace(marked[place], stops=True)
    return marked


def _reports(check: Check, remark: Remark, fault: Fault) -> bool:
    """Whether the remark is of the text, and where the fault is."""
    start, end = remark.span
    place = fault.span.start
    return check.stage is Stage.TEXT and (start == place or start < place < end)


def _remarked(
    reading: Reading, catalogue: Sequence[Check], on: date | None, against: Before | None
) -> Iterator[tuple[Check, Remark]]:
    ended = reading.document.stop
    stop = None if ended is None else ended.span.start
    misread: list[Span] = []
    for check in catalogue:
        for remark in _read(check, reading):
            if check.of_characters or not _is_guess(reading, check, remark, stop):
                yield check, remark
            if check.stage is Stage.TEXT and not check.of_characters:
                misread.append(remark.span)
    if reading.partial is None:
        return
    context = Context(reading, reading.partial, on, misread, against)
    for check in catalogue:
        for remark in check.finds(context) if check.finds else ():
            if stop is None or remark.span.start <= stop:
                yield check, remark


def _read(check: Check, reading: Reading) -> Iterator[Remark]:
    yield from _worded(check, reading.faults)
    if check.reads is not None:
        yield from check.reads(reading)


def _worded(check: Check, faults: Iterable[Fault]) -> Iterator[Remark]:
    if check.words is not None:
        yield from filter(None, map(check.words.remark, of_kind(check.words.fault, faults)))


def _is_guess(reading: Reading, check: Check, remark: Remark, stop: int | None) -> bool:
    """Whether a remark is about what the parser only made up because it had to stop.

    That is all behind the stop, and the shape of a value that ends just before it: where
    ``priorities: some text`` is followed by a list, the list and not the text is the mistake.
    """
    if stop is None or remark.span.start > stop:
        return stop is not None
    near = remark.span.end <= stop < remark.span.end + _NEAR
    if not (check.of_shape and near):
        return False
    return _NOTHING.fullmatch(reading.source.text, remark.span.end, stop) is not None


def _finding(check: Check, remark: Remark) -> Finding:
    """The remark as a finding; of the plan's own text no more than a line can show."""
    return Finding(
        check.code,
        check.name,
        _level(check, remark),
        remark.span,
        cut(remark.headline),
        "\n".join(map(cut, remark.help.splitlines())),
        tuple(replace(one, words=cut(one.words)) for one in remark.related),
        remark.repair,
        remark.safe and bool(remark.repair),
    )


def _once_each(remarks: Iterable[tuple[Check, Remark]]) -> list[tuple[Check, Remark]]:
    """The remarks without those that an earlier one at an overlapping place already tells.

    A warning never silences an error: what stops a query must be seen in ``check``. Where the
    gate misses what was there before, nobody else has to miss it. What it warns of is said of
    the change: no other warning says it too, and it says no other.
    """
    kept: list[tuple[Check, Remark]] = []
    taken, beneath, missed = Places(), Places(), Places()
    for check, remark in sorted(remarks, key=lambda pair: _precedence(*pair)):
        gate = check.stage is Stage.GATE
        if (beneath if remark.absent else taken).overlaps(remark.span):
            continue
        if remark.absent and not gate and missed.overlaps(remark.span):
            continue
        kept.append((check, remark))
        if remark.absent or (gate and _level(check, remark) is Level.WARNING):
            if remark.absent and gate:
                missed.add(remark.span)
            continue
        taken.add(remark.span)
        if check.stage is Stage.TEXT:
            beneath.add(remark.span)
    return kept


def _precedence(check: Check, remark: Remark) -> tuple[bool, bool, bool, int, str, Span]:
    warning = _level(check, remark) is not Level.ERROR
    return (
        warning,
        not (warning and check.stage is Stage.GATE),
        check.stage is not Stage.TEXT,
        check.precedence,
        check.code,
        remark.span,
    )


def _level(check: Check, remark: Remark) -> Level:
    return remark.level or check.level
