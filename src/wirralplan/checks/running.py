"""All findings of a file: every rule is asked, and one mistake is told once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from wirralplan.checks.before import Before
from wirralplan.checks.check import Check, Question, Remark
from wirralplan.checks.choosing import Wanted, chosen, is_of_the_gate
from wirralplan.checks.ignoring import Asked, sifted
from wirralplan.checks.places import Places
from wirralplan.plan.model import Choice
from wirralplan.plan.reading import Reading
from wirralplan.text.cutting import cut
from wirralplan.text.finding import Fault, Finding, Level, of_kind
from wirralplan.text.source import Span

# Which of several findings at one place speaks: text, syntax, then these, then by code.
# Only what nobody can silence speaks before the gate: else a comment that silences one rule
# would silence the gate at that place with it.
_GATE = ("WP501", "WP502", "WP503")
_FIRST = ("WP101", "WP105", "WP202", "WP201", *_GATE, "WP302", "WP301")
# What is found in the text without reading it as YAML, and so behind a stop as well.
_OF_CHARACTERS = frozenset(
    {"tab-indent", "not-utf8", "invisible-character", "curly-quote", "missing-space"}
)
_OF_SHAPE = frozenset({"wrong-shape", "empty-value"})
_NOTHING = re.compile(r"(?:\s|#[^\r\n]*|-(?=\s))*")
_NEAR = 1000
_FIRST_OF_STRUCTURE = "WP100"
_DEFAULT = Wanted()
_NO_CHOICE = Choice()


def findings(
    reading: Reading,
    catalogue: Sequence[Check],
    wanted: Wanted = _DEFAULT,
    *,
    on: date | None = None,
    against: Before | None = None,
) -> list[Finding]:
    """Everything that the rules of ``catalogue`` find in ``reading``, in the order of the file.

    Asked are the rules that are ``wanted`` and that the plan itself chooses; what the file
    silences is left out, as far as it may. With ``on`` the rules that judge a day are asked
    too. ``against`` is the plan that this one came from: with it the rules that judge a change
    are asked too. What cannot be read or compared is told whatever is wanted: else nothing said
    would pass for nothing found.
    """
    choice = _NO_CHOICE if reading.partial is None else reading.partial.checks
    heard = [
        check
        for check in chosen(catalogue, wanted, choice)
        if check.has_what_it_needs(day=on is not None, before=against is not None)
    ]
    told = _told_once(_remarks(reading, catalogue, heard, on, against))
    told = _stop_marked(told, reading)
    ignore = () if wanted.select else choice.ignore
    left, faults = sifted(reading, told, Asked(catalogue, heard, _unasked(ignore, wanted)))
    for check in heard if faults else ():
        left += [_finding(check, remark) for remark in _worded(check, faults)]
    for check in catalogue:
        if against is not None and check.compared is not None:
            left += [_finding(check, one) for one in check.compared(reading, against)]
    return sorted(left, key=lambda one: (one.span, one.code))


def _unasked(ignore: Sequence[str], wanted: Wanted) -> list[str]:
    """What the plan ignores, without what somebody asked for by the same words."""
    asked = {word.lower() for word in wanted.extend}
    return [word for word in ignore if word.lower() not in asked]


def _remarks(
    reading: Reading,
    catalogue: Sequence[Check],
    heard: Sequence[Check],
    on: date | None,
    against: Before | None,
) -> Iterator[tuple[Finding, Remark]]:
    """What the rules that are ``heard`` say, and what others say of what could not be read."""
    yield from _remarked(reading, heard, on, against)
    for check in catalogue if reading.document.stumbles else ():
        if check.code < _FIRST_OF_STRUCTURE and check not in heard:
            for finding, remark in _remarked(reading, [check], None, None):
                if any(_tells(finding, fault) for fault in reading.document.stumbles):
                    yield finding, remark


def _stop_marked(told: Sequence[Finding], reading: Reading) -> list[Finding]:
    """The findings, of which the one says so that tells where the reading of the file ended."""
    marked = list(told)
    stop = reading.document.stop
    place = next((at for at, one in enumerate(told) if stop and _tells(one, stop)), None)
    if place is not None:
        marked[place] = replace(told[place], stops=True)
    return marked


def _tells(finding: Finding, fault: Fault) -> bool:
    """Whether the finding is of the text, and where the fault is."""
    start, end = finding.span
    place = fault.span.start
    return finding.code < _FIRST_OF_STRUCTURE and (start == place or start < place < end)


def _remarked(
    reading: Reading, catalogue: Sequence[Check], on: date | None, against: Before | None
) -> Iterator[tuple[Finding, Remark]]:
    ended = reading.document.stop
    stop = None if ended is None else ended.span.start
    misread: list[Span] = []
    for check in catalogue:
        for remark in _read(check, reading):
            of_characters = check.name in _OF_CHARACTERS
            if of_characters or not _is_guess(reading, check, remark, stop):
                yield _finding(check, remark), remark
            if not of_characters and check.code < _FIRST_OF_STRUCTURE:
                misread.append(remark.span)
    if reading.partial is None:
        return
    question = Question(reading, reading.partial, on, misread, against)
    for check in catalogue:
        for remark in check.finds(question) if check.finds else ():
            if stop is None or remark.span.start <= stop:
                yield _finding(check, remark), remark


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
    if check.name not in _OF_SHAPE or not near:
        return False
    return _NOTHING.fullmatch(reading.source.text, remark.span.end, stop) is not None


def _finding(check: Check, remark: Remark) -> Finding:
    """The remark as a finding; of the plan's own text no more than a line can show."""
    return Finding(
        check.code,
        check.name,
        remark.level or check.level,
        remark.span,
        cut(remark.headline),
        "\n".join(map(cut, remark.help.splitlines())),
        tuple(replace(one, words=cut(one.words)) for one in remark.related),
        remark.repair,
        remark.safe and bool(remark.repair),
    )


def _told_once(remarks: Iterable[tuple[Finding, Remark]]) -> list[Finding]:
    """The findings without those that an earlier one at an overlapping place already tells.

    A warning never silences an error: what stops a query must be seen in ``check``. Where the
    gate misses what was there before, nobody else has to miss it. What it warns of is said of
    the change: no other warning says it too, and it says no other.
    """
    kept: list[Finding] = []
    taken, beneath, missed = Places(), Places(), Places()
    for finding, remark in sorted(remarks, key=lambda pair: _precedence(pair[0])):
        basic, gate = finding.code < _FIRST_OF_STRUCTURE, is_of_the_gate(finding.code)
        if (beneath if remark.absent else taken).overlaps(finding.span):
            continue
        if remark.absent and not gate and missed.overlaps(finding.span):
            continue
        kept.append(finding)
        if remark.absent or (gate and finding.level is Level.WARNING):
            if remark.absent and gate:
                missed.add(finding.span)
            continue
        taken.add(finding.span)
        if basic:
            beneath.add(finding.span)
    return kept


def _precedence(finding: Finding) -> tuple[bool, bool, bool, int, str, Span]:
    rank = _FIRST.index(finding.code) if finding.code in _FIRST else len(_FIRST)
    warning = finding.level is not Level.ERROR
    return (
        warning,
        not (warning and is_of_the_gate(finding.code)),
        finding.code >= _FIRST_OF_STRUCTURE,
        rank,
        finding.code,
        finding.span,
    )
