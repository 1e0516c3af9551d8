"""A file with its findings put right, round by round, until nothing more can be done."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from wirralplan.checks.places import Places
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding
from wirralplan.text.splice import spliced

Checker: TypeAlias = Callable[[Reading], list[Finding]]

# A repair can uncover the next one: once a key is spelt right, its value is checked. A plan has
# seven levels, and each round gets at least one further. The limit is there for a pair of rules
# that would undo each other's repairs for ever.
_ROUNDS = 12


class Repair(NamedTuple):
    """One finding that was put right: the line (from 1) on which it was, and what changed.

    ``was`` and ``now`` are empty where more than one place changed.
    """

    line: int
    finding: Finding
    was: str
    now: str


class Repaired(NamedTuple):
    """What the file says now, what is still to be found in it, and what was put right."""

    reading: Reading
    findings: list[Finding]
    made: list[Repair]


def repaired(reading: Reading, checker: Checker, *, unsafe: bool = False) -> Repaired:
    """``reading`` after every safe repair, with ``unsafe`` after every one; nothing is written.

    ``checker`` returns the findings of a reading. Repairs that overlap wait for the next round; a
    repair is made whole or not at all. A file that is not UTF-8, or too large to be read
    whole, stays as it is: not every byte of it could be kept.
    """
    findings, made = checker(reading), list[Repair]()
    for _ in range(_ROUNDS):
        chosen = list(_apart(findings, unsafe=unsafe)) if reading.source.can_be_kept else []
        if not chosen:
            break
        # The lines of a repair are those of the file before its round, where it was found.
        made += [_made(reading, one) for one in chosen]
        splices = [splice for one in chosen for splice in one.repair]
        # Read anew and not mended in place: what a repair uncovers, and whether it was right,
        # only the reader and all rules can say.
        reading = read(spliced(reading.source, splices))
        findings = checker(reading)
    return Repaired(reading, findings, made)


def _made(reading: Reading, finding: Finding) -> Repair:
    line = reading.source.place(finding.span.start).line
    if len(finding.repair) > 1:
        return Repair(line, finding, "", "")
    (splice,) = finding.repair
    return Repair(line, finding, reading.source.slice(splice.span), splice.text)


def _apart(findings: Iterable[Finding], *, unsafe: bool) -> Iterable[Finding]:
    """Those that may be put right now: their repairs do not touch each other."""
    taken = Places()
    for finding in findings:
        if not finding.repair or not (finding.safe or unsafe):
            continue
        # Half of a repair can be worse than none: one quote of a pair, say.
        if not any(taken.overlaps(splice.span) for splice in finding.repair):
            for splice in finding.repair:
                taken.add(splice.span)
            yield finding
