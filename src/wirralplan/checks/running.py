"""All findings of a file: every rule runs, and one mistake is reported once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.checks.choosing import SelectedRules, chosen
from wirralplan.checks.places import Places
from wirralplan.patterns import pattern
from wirralplan.plan.model import Choice
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Fault, Finding, Level, of_kind
from wirralplan.text.source import Span
from wirralplan.text.visible import cut

if TYPE_CHECKING:
    from wirralplan.checks.before import Before

# Nothing but blanks, comments and the dashes of empty items.
_NOTHING = pattern(r"(?:\s|#[^\r\n]*|-(?=\s))*")
# How far before the stop a value may end to be judged by it. Without a limit each of ten thousand
# values would be compared with all the text from there to the stop.
_NEAR = 1000
_DEFAULT = SelectedRules()
_NO_CHOICE = Choice()


def findings(
    reading: Reading,
    catalogue: Sequence[Check],
    selected: SelectedRules = _DEFAULT,
    *,
    on: date | None = None,
    against: "Before | None" = None,
) -> list[Finding]:
    """Everything that the rules of ``catalogue`` find in ``reading``, in the order of the file.

    The rules that run are those that are ``selected`` and that the plan itself chooses. What the
    file silences is left out, as far as it may silence it. ``on`` is the day for the rules that
    judge a day, ``against`` the plan that this one came from, for the rules that judge a change;
    without them these rules do not run. What cannot be read or compared is reported whichever
    rules are selected: a run without findings must not pass for a plan without mistakes.
    """
    choice = _NO_CHOICE if reading.partial is None else reading.partial.checks
    active = [
        check
        for check in chosen(catalogue, selected, choice)
        if check.has_what_it_needs(day=on is not None, before=against is not None)
    ]
    # First each mistake is left to one rule, and only then do comments silence findings: else a
    # comment that silences one rule would bring up the next one that finds the same mistake.
    remarks = _once_each(_all_remarks(reading, catalogue, active, on, against))
    reported = _with_stop_marked(remarks, reading)
    if selected.errors_only and not reported:
        return []
    from wirralplan.checks.ignoring import (  # noqa: PLC0415 - nothing to silence, mostly
        ActiveRules,
        without_ignored,
    )

    ignore = () if selected.select else choice.ignore
    left, faults = without_ignored(
        reading, reported, ActiveRules(catalogue, active, _not_selected(ignore, selected))
    )
    # Which comments are needless shows only now, and no comment can silence that it is.
    for check in active if faults else ():
        left += [_finding(check, remark) for remark in _worded(check, faults)]
    for check in catalogue:
        if against is not None and check.compared is not None:
            left += [_finding(check, one) for one in check.compared(reading, against)]
    return sorted(left, key=lambda one: (one.span, one.code))


def _not_selected(ignore: Sequence[str], selected: SelectedRules) -> list[str]:
    """What the plan ignores, without what was selected on the command line by the same words."""
    named = {word.lower() for word in selected.extend}
    return [word for word in ignore if word.lower() not in named]


def _all_remarks(
    reading: Reading,
    catalogue: Sequence[Check],
    active: Sequence[Check],
    on: date | None,
    against: "Before | None",
) -> Iterator[tuple[Check, Remark]]:
    """The remarks of the ``active`` rules, and those of others on where the reading stopped."""
    yield from _remarks(reading, active, on, against)
    # Where reading stopped, the selected rules have seen only part of the plan. So the rule that
    # names the reason runs too, whether or not it is selected, but reports only that.
    for check in catalogue if reading.document.stops else ():
        if check.stage is Stage.TEXT and check not in active:
            for _, remark in _remarks(reading, [check], None, None):
                if any(_reports(check, remark, fault) for fault in reading.document.stops):
                    yield check, remark


def _with_stop_marked(remarks: Sequence[tuple[Check, Remark]], reading: Reading) -> list[Finding]:
    """The findings; ``stops`` marks the one at which the reading of the file ended."""
    found = [_finding(check, remark) for check, remark in remarks]
    stop = reading.document.stop
    place = next((at for at, one in enumerate(remarks) if stop and _reports(*one, stop)), None)
    if place is not None:
        found[place] = replace(found[place], stops=True)
    return found


def _reports(check: Check, remark: Remark, fault: Fault) -> bool:
    """Whether the remark is of the text, and at the place of the fault.

    One that ends just before the fault is about something else: the line above, mostly.
    """
    start, end = remark.span
    place = fault.span.start
    return check.stage is Stage.TEXT and (start == place or start < place < end)


def _remarks(
    reading: Reading, checks: Sequence[Check], on: date | None, against: "Before | None"
) -> Iterator[tuple[Check, Remark]]:
    ended = reading.document.stop
    stop = None if ended is None else ended.span.start
    misread: list[Span] = []
    for check in checks:
        for remark in _read(check, reading):
            if check.of_characters or not _is_guess(reading, check, remark, stop):
                yield check, remark
            # The reader knows what is right in place of a single character and goes on with that.
            # Any other mistake of the text may have moved lines from one part to another; what the
            # text merely warns of leaves everything where it is.
            is_error = _level(check, remark) is Level.ERROR
            if check.stage is Stage.TEXT and is_error and not check.of_characters:
                misread.append(remark.span)
    if reading.partial is None:
        return
    # Only now, when all text rules have run: the rules about the plan leave alone what is misread.
    context = Context(reading, reading.partial, on, misread, against)
    for check in checks:
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
    """The remarks without those at a place where an earlier one reports the same mistake.

    They are taken in the order of ``_precedence``. A warning never hides an error: a query that
    refuses to answer because of an error sends its user here to see it.
    """
    kept: list[tuple[Check, Remark]] = []
    taken, misread, removed = Places(), Places(), Places()
    for check, remark in sorted(remarks, key=lambda pair: _precedence(*pair)):
        gate = check.stage is Stage.GATE
        if remark.absent:
            # What is missing is reported at its neighbour and has nothing to do with what is wrong
            # with that. But where the text is broken, it may be there and not have been read; and
            # where the gate reports that it was removed, no other rule reports that it is missing.
            if misread.overlaps(remark.span) or (not gate and removed.overlaps(remark.span)):
                continue
            if gate:
                removed.add(remark.span)
        elif taken.overlaps(remark.span):
            continue
        # A warning of the gate is about the change and hides nothing that is wrong with the plan.
        elif not gate or _level(check, remark) is not Level.WARNING:
            taken.add(remark.span)
            if check.stage is Stage.TEXT:
                misread.add(remark.span)
        kept.append((check, remark))
    return kept


def _precedence(check: Check, remark: Remark) -> tuple[bool, bool, bool, int, str, Span]:
    """Errors first. Of the warnings those of the gate first, so that no other one hides them."""
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
