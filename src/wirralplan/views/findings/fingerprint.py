"""Marks by which a later run knows a finding again, on whatever line it then stands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from wirralplan.patterns import pattern
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.views.findings import address

_LONGEST = 200  # characters of a place that count: a rule may mark a whole part of the plan
_NUMBER = pattern(r"\d+")


def fingerprinted(
    files: Sequence[tuple[Source, Sequence[Finding]]],
) -> Iterator[tuple[Source, Finding, str]]:
    """Every finding with its file and its mark.

    The mark comes from the path, the rule, the text at the place and the headline without its
    numbers, which may be those of lines or of days.
    """
    marks = Marks()
    for source, findings in files:
        path = address.path(source.name)
        for finding in findings:
            start, end = finding.span
            written = source.text[start : min(end, start + _LONGEST)]
            headline = _NUMBER.sub("", finding.headline)
            yield source, finding, marks.of(path, finding.code, written, headline)


class Marks:
    """Marks of 32 hexadecimal digits, the same on every run, no two of a run the same."""

    def __init__(self) -> None:
        """Begin a run."""
        self._given: Counter[str] = Counter()

    def of(self, *traits: str) -> str:
        """What tells these ``traits`` from others; what is equal in all of them is counted."""
        first = _digest(traits)
        self._given[first] += 1
        count = self._given[first]
        return first if count == 1 else _digest((first, str(count)))


def _digest(traits: Sequence[str]) -> str:
    described = "\0".join(traits).encode("utf-8", errors="backslashreplace")
    return blake2b(described, digest_size=16).hexdigest()
