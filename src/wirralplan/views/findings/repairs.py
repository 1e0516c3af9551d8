"""What was put right in a file, a line for each repair."""

from collections.abc import Iterator, Sequence

from wirralplan.checks.repairing import Repair
from wirralplan.text.visible import visible

_LONGEST = 60


def rendered(name: str, made: Sequence[Repair]) -> Iterator[str]:
    """Lines without their ends; nothing where nothing was put right. Guesses stand apart."""
    digits = max((len(str(one.line)) for one in made), default=0)
    certain = [one for one in made if one.finding.safe]
    guessed = [one for one in made if not one.finding.safe]
    for heading, some in (("Fixed", certain), ("Guessed (please review)", guessed)):
        if some:
            yield f"{heading} in {visible(name)}:"
        for one in some:
            yield f"  line {one.line:>{digits}}: {_change(one)} ({one.finding.code})"


def _change(one: Repair) -> str:
    """What was there and what is there now; the mistake itself where that cannot be seen."""
    was, now = one.was.strip(), one.now.strip()
    shown = was and now and "\n" not in one.was and "\n" not in one.now
    if shown and visible(was) == was and max(len(was), len(now)) <= _LONGEST:
        return f"{was} -> {now}"
    return visible(one.finding.headline)
