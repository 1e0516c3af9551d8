"""What ``# wirralplan: ignore[WP203] reason`` in the file silences, and which of it is needless."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wirralplan.checks.check import Check
from wirralplan.checks.choosing import fits, fits_any, may_be_ignored, may_be_silent, meant
from wirralplan.plan.model import UNREAD
from wirralplan.plan.reading import Reading
from wirralplan.text.comments import Comment, comments
from wirralplan.text.finding import Fault, Finding
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_WORD = "wirralplan"
_IGNORE = re.compile(r"ignore[ \t]*\[(?P<rules>[^\]]*)\](?P<reason>.*)", re.IGNORECASE)


class Asked(NamedTuple):
    """All rules there are, and those of them whose silence means that there is nothing to tell.

    ``ignore`` are the rules that the plan's own ``checks`` ignore and nobody asked for.
    """

    catalogue: Sequence[Check]
    heard: Sequence[Check]
    ignore: Sequence[str]


class Sifted(NamedTuple):
    """The findings that the file does not silence, and what is wrong with how it silences."""

    findings: list[Finding]
    faults: list[Fault]


class _Ignore(NamedTuple):
    """A comment and the rules that it names: all, those at work, those that it may not silence."""

    comment: Comment
    words: list[str]
    used: set[str]
    refused: set[str]


def sifted(reading: Reading, findings: Sequence[Finding], asked: Asked) -> Sifted:
    """``findings`` without those that the file silences, as far as a file may."""
    by_line: dict[int, list[_Ignore]] = defaultdict(list)
    for comment in comments(reading.document, _WORD):
        by_line[comment.line].append(_Ignore(comment, _words(comment), set(), set()))
    left = list(findings)
    if by_line or asked.ignore:
        checks = {check.code: check for check in asked.catalogue}
        left = [
            finding
            for finding in findings
            if not _is_silenced(reading.source, finding, checks[finding.code], by_line, asked)
        ]
    # Where something is wrong still, more may show when that is put right.
    faulty = {reading.source.place(one.span.start).line for one in left} if by_line else set()
    faults = [
        fault
        for line, ignores in by_line.items()
        for ignore in ignores
        for fault in _faults(reading, ignore, asked, settled=line not in faulty)
    ]
    return Sifted(left, [*faults, *_faults_of_choice(reading, asked)])


def _words(comment: Comment) -> list[str]:
    found = _IGNORE.fullmatch(comment.words)
    words = found["rules"].split(",") if found else []
    return [word.strip() for word in words if word.strip()]


def _is_silenced(
    source: Source,
    finding: Finding,
    check: Check,
    by_line: dict[int, list[_Ignore]],
    asked: Asked,
) -> bool:
    allowed = may_be_ignored(finding)
    silenced = allowed and fits_any(check, asked.ignore)
    for ignore in by_line.get(source.place(finding.span.start).line, ()) if by_line else ():
        naming = {word for word in ignore.words if fits(check, word)}
        (ignore.used if allowed else ignore.refused).update(naming)
        silenced = silenced or (allowed and bool(naming))
    return silenced


def _faults(reading: Reading, ignore: _Ignore, asked: Asked, *, settled: bool) -> Iterator[Fault]:
    """What is wrong with one comment. Unused is only what had the chance to be used."""
    settled = settled and reading.plan is not None
    span = ignore.comment.span
    if not ignore.words:
        yield Fault("unused-ignore", span, {"why": "no rule"})
        return
    unused: list[str] = []
    for word in ignore.words:
        fitting = [check for check in asked.catalogue if fits(check, word)]
        if not fitting:
            facts = {"word": word, "meant": meant(asked.catalogue, word)}
            yield Fault("unknown-rule", _place_of(word, ignore.comment, reading.source), facts)
        elif word in ignore.refused:
            repair = _without(reading.source, ignore, {word})
            yield Fault("unused-ignore", span, {"why": "refused", "words": word}, repair)
        elif settled and word not in ignore.used and all(one in asked.heard for one in fitting):
            unused.append(word)
    if unused:
        left = [word for word in ignore.words if word not in unused]
        facts = {"why": "unused", "words": ", ".join(unused), "left": ", ".join(left)}
        yield Fault("unused-ignore", span, facts, _without(reading.source, ignore, set(unused)))


def _faults_of_choice(reading: Reading, asked: Asked) -> Iterator[Fault]:
    """What is wrong with the plan's own ``checks``."""
    if reading.partial is None:
        return
    choice = reading.partial.checks
    for key, words in (("also", choice.also), ("ignore", choice.ignore)):
        for number, word in enumerate(words):
            span = reading.span("checks", key, number)
            fitting = [check for check in asked.catalogue if fits(check, word)]
            if word != UNREAD and not fitting:
                facts = {"word": word, "meant": meant(asked.catalogue, word)}
                yield Fault("unknown-rule", span, facts)
            elif (
                key == "ignore"
                and fitting
                and not any(may_be_silent(one.code, one.level) for one in fitting)
            ):
                yield Fault("unused-ignore", span, {"why": "refused", "words": word})


def _place_of(word: str, comment: Comment, source: Source) -> Span:
    start = source.text.index(word, comment.span.start)
    return Span(start, start + len(word))


def _without(source: Source, ignore: _Ignore, words: Iterable[str]) -> tuple[Splice, ...]:
    """The comment without ``words``; where none would be left, without the comment."""
    span = ignore.comment.span
    left = [word for word in ignore.words if word not in words]
    if left:
        start = source.text.index("[", span.start) + 1
        end = source.text.index("]", start)
        return (Splice(Span(start, end), ", ".join(left)),)
    line, _ = source.place(span.start)
    start, starts = source.line_starts[line - 1], source.line_starts
    if ignore.comment.alone:
        end = starts[line] if line < len(starts) else len(source.text)
        return (Splice(Span(start, end), ""),)
    kept = source.text[start : span.start].rstrip(" \t")
    return (Splice(Span(start + len(kept), span.end), ""),)
