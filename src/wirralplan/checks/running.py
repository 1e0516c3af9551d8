"""All findings of a file: every rule is asked, and one mistake is told once."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from wirralplan.checks.check import Check, Question, Remark
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Fault, Finding, Level
from wirralplan.text.source import Span

# Which of several findings at one place speaks: text, syntax, then these, then by code.
_FIRST = ("WP101", "WP105", "WP202", "WP201", "WP302", "WP301")
# What is found in the text without reading it as YAML, and so behind a stop as well.
_OF_CHARACTERS = frozenset(
    {"tab-indent", "not-utf8", "invisible-character", "curly-quote", "missing-space"}
)


def findings(
    reading: Reading, catalogue: Sequence[Check], *, on: date | None = None
) -> list[Finding]:
    """Everything that the rules of ``catalogue`` find in ``reading``, in the order of the file.

    With ``on`` the rules that judge a day are asked too; without it the answer does not
    depend on today.
    """
    remarks = list(_remarks(reading, catalogue, on))
    kept = _told_once(remarks)
    return sorted((finding for finding, _ in kept), key=lambda one: (one.span, one.code))


def _remarks(
    reading: Reading, catalogue: Sequence[Check], on: date | None
) -> Iterator[tuple[Finding, Remark]]:
    by_kind: dict[str, list[Fault]] = defaultdict(list)
    for fault in reading.faults:
        by_kind[fault.kind].append(fault)
    question = None
    if reading.partial is not None:
        question = Question(reading, reading.partial, on)
    stop = _stop(reading)
    for check in catalogue:
        for remark in _said(check, by_kind, reading, question):
            if remark.span.start <= stop or check.name in _OF_CHARACTERS:
                yield _finding(check, remark), remark


def _stop(reading: Reading) -> int:
    """Where reading went wrong for good; what the parser made of the text behind it is a guess."""
    stops = [] if reading.document.whole else reading.faults
    places = [fault.span.start for fault in stops if fault.kind == "unreadable-yaml"]
    return min(places, default=len(reading.source.text))


def _said(
    check: Check, by_kind: dict[str, list[Fault]], reading: Reading, question: Question | None
) -> Iterator[Remark]:
    if check.words is not None:
        yield from filter(None, map(check.words, by_kind.get(check.kind, ())))
    if check.reads is not None:
        yield from check.reads(reading)
    if check.finds is not None and question is not None:
        yield from check.finds(question)


def _finding(check: Check, remark: Remark) -> Finding:
    return Finding(
        check.code,
        check.name,
        remark.level or check.level,
        remark.span,
        remark.headline,
        remark.help,
        remark.related,
    )


def _told_once(remarks: Iterable[tuple[Finding, Remark]]) -> list[tuple[Finding, Remark]]:
    """The findings without those that an earlier one at an overlapping place already tells.

    A warning never silences an error: what stops a query must be seen in ``check``.
    """
    kept: list[tuple[Finding, Remark]] = []
    taken, beneath = _Taken(), _Taken()
    for finding, remark in sorted(remarks, key=lambda pair: _precedence(pair[0])):
        basic = finding.code < "WP100"
        if (beneath if remark.absent else taken).overlaps(finding.span):
            continue
        kept.append((finding, remark))
        if remark.absent:
            continue
        taken.add(finding.span)
        if basic:
            beneath.add(finding.span)
    return kept


def _precedence(finding: Finding) -> tuple[bool, bool, int, str, Span]:
    rank = _FIRST.index(finding.code) if finding.code in _FIRST else len(_FIRST)
    return (
        finding.level is not Level.ERROR,
        finding.code >= "WP100",
        rank,
        finding.code,
        finding.span,
    )


@dataclass
class _Taken:
    """Places that never overlap each other, kept in order, so that asking stays cheap."""

    spans: list[Span] = field(default_factory=list)

    def overlaps(self, span: Span) -> bool:
        """Whether ``span`` shares a character with a kept one; an empty one counts as one."""
        wide = _at_least_one(span)
        index = bisect_left(self.spans, wide)
        before = self.spans[index - 1] if index else None
        after = self.spans[index] if index < len(self.spans) else None
        return (before is not None and before.end > wide.start) or (
            after is not None and after.start < wide.end
        )

    def add(self, span: Span) -> None:
        """Keep a place that overlaps none so far."""
        insort(self.spans, _at_least_one(span))


def _at_least_one(span: Span) -> Span:
    return Span(span.start, max(span.end, span.start + 1))
