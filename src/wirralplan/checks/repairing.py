"""A file with its findings put right, round by round, until nothing more can be done."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from wirralplan.checks.places import Places
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding
from wirralplan.text.splice import Splice, spliced

Ask: TypeAlias = Callable[[Reading], list[Finding]]

# A repair can uncover the next one, as a key put right uncovers its value. Each round leaves
# fewer, and nothing in a plan lies deeper than this.
_ROUNDS = 12


class Repair(NamedTuple):
    """One finding that was put right: the line (from 1) on which it stood, and what changed.

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


def repaired(reading: Reading, ask: Ask, *, unsafe: bool = False) -> Repaired:
    """``reading`` after every safe repair, with ``unsafe`` after every one; nothing is written.

    ``ask`` gives the findings of a reading. Repairs that overlap wait for the next round; a
    repair is made whole or not at all. A file that is not UTF-8, or too large to be read
    whole, stays as it is: not every byte of it could be kept.
    """
    findings, made = ask(reading), list[Repair]()
    for _ in range(_ROUNDS):
        takers = list(_apart(findings, unsafe=unsafe)) if reading.source.can_be_kept else []
        if not takers:
            break
        made += [_made(reading, one) for one in takers]
        splices = [splice for one in takers for splice in one.repair]
        reading = read(spliced(reading.source, splices))
        findings = ask(reading)
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
        wanted = finding.repair and (finding.safe or unsafe)
        if wanted and not any(taken.overlaps(splice.span) for splice in finding.repair):
            _take(taken, finding.repair)
            yield finding


def _take(taken: Places, splices: Iterable[Splice]) -> None:
    for splice in splices:
        taken.add(splice.span)
