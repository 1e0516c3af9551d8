"""What ``# wirralplan: ignore[WP203] reason`` in the file silences, and which of it is needless."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wirralplan.checks.check import Check
from wirralplan.checks.choosing import fits, fits_any, nearest_rule
from wirralplan.plan.model import UNREAD
from wirralplan.plan.reading import Reading
from wirralplan.text.comments import Comment, comments
from wirralplan.text.finding import Fault, Finding
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_WORD = "wirralplan"
_IGNORE = re.compile(r"ignore[ \t]*\[(?P<rules>[^\]]*)\](?P<reason>.*)", re.IGNORECASE)

_GUESSES = 1000
_RULE = re.compile(r"[^\s,\]](?:[^,\]\r\n]*[^\s,\]])?")


@dataclass(frozen=True, slots=True)
class UnusedIgnore(Fault):
    """The ``words`` of a comment that silence nothing; none where it names no rule.

    ``refused`` says that no comment may silence what they name, ``left`` are its other words.
    """

    words: tuple[str, ...] = ()
    refused: bool = False
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnknownRule(Fault):
    """A ``word`` that means no rule, and the ``nearest`` one that there is, if any."""

    word: str
    nearest: str


class ActiveRules(NamedTuple):
    """All rules there are, and those of them whose silence means that there is nothing to tell.

    ``ignore`` are the rules that the plan's own ``checks`` ignore and nobody asked for.
    """

    catalogue: Sequence[Check]
    active: Sequence[Check]
    ignore: Sequence[str]


class Sifted(NamedTuple):
    """The findings that the file does not silence, and what is wrong with how it silences."""

    findings: list[Finding]
    faults: list[Fault]


class _Ignore(NamedTuple):
    """A comment and the rules that it names: all, those at work, those that it may not silence.

    With each word comes the place at which it first stands.
    """

    comment: Comment
    words: Mapping[str, Span]
    used: set[str]
    refused: set[str]


def sifted(reading: Reading, findings: Sequence[Finding], rules_in_use: ActiveRules) -> Sifted:
    """``findings`` without those that the file silences, as far as a file may."""
    by_line: dict[int, list[_Ignore]] = defaultdict(list)
    for comment in comments(reading.document, _WORD):
        words = _words(comment, reading.source)
        by_line[comment.line].append(_Ignore(comment, words, set(), set()))
    left = list(findings)
    if by_line or rules_in_use.ignore:
        silence = _Silence(by_line, rules_in_use)
        left = [one for one in findings if not silence.covers(reading.source, one)]
    rules = _Rules(rules_in_use)
    # Where something is wrong still, more may show when that is put right.
    faulty = {reading.source.place(one.span.start).line for one in left} if by_line else set()
    faults = [
        fault
        for line, ignores in by_line.items()
        for ignore in ignores
        for fault in _faults(reading, ignore, rules, settled=line not in faulty)
    ]
    return Sifted(left, [*faults, *_faults_of_choice(reading, rules)])


def _words(comment: Comment, source: Source) -> dict[str, Span]:
    """The words between the brackets of a comment, each with its first place."""
    words: dict[str, Span] = {}
    if _IGNORE.fullmatch(comment.words):
        start = source.text.index("[", comment.span.start) + 1
        for found in _RULE.finditer(source.text, start, source.text.index("]", start)):
            words.setdefault(found[0], Span(*found.span()))
    return words


class _Silence:
    """Which findings the file silences; what a line silences is worked out once for each rule."""

    def __init__(self, by_line: Mapping[int, list[_Ignore]], rules_in_use: ActiveRules) -> None:
        """Keep the comments by the line that they speak of."""
        self._by_line = by_line
        self._checks = {check.code: check for check in rules_in_use.catalogue}
        self._ignored = {
            check.code for check in rules_in_use.catalogue if fits_any(check, rules_in_use.ignore)
        }
        self._known: dict[tuple[int, str, bool], bool] = {}

    def covers(self, source: Source, finding: Finding) -> bool:
        """Whether a finding is silenced, by a comment or by the choice of the plan."""
        allowed = self._checks[finding.code].is_silenceable(finding.level)
        line = source.place(finding.span.start).line if self._by_line else 0
        key = (line, finding.code, allowed)
        if key not in self._known:
            self._known[key] = self._named(*key) and allowed
        return self._known[key] or (allowed and finding.code in self._ignored)

    def _named(self, line: int, code: str, allowed: bool) -> bool:  # noqa: FBT001 - a key
        """Whether a comment names the rule; the comment remembers that it was at work."""
        check, found = self._checks[code], False
        for ignore in self._by_line.get(line, ()):
            naming = [word for word in ignore.words if fits(check, word)]
            (ignore.used if allowed else ignore.refused).update(naming)
            found = found or bool(naming)
        return found


class _Rules:
    """What words mean, each worked out once; after many that mean nothing none is guessed at."""

    def __init__(self, rules_in_use: ActiveRules) -> None:
        """Look up nothing before it is needed."""
        self.rules_in_use = rules_in_use
        self._fitting: dict[str, list[Check]] = {}
        self._nearest: dict[str, str] = {}

    def fitting(self, word: str) -> list[Check]:
        """The rules that ``word`` means."""
        if word not in self._fitting:
            self._fitting[word] = [one for one in self.rules_in_use.catalogue if fits(one, word)]
        return self._fitting[word]

    def nearest(self, word: str) -> str:
        """The rule that ``word``, which means none, was to be."""
        if word not in self._nearest and len(self._nearest) < _GUESSES:
            self._nearest[word] = nearest_rule(self.rules_in_use.catalogue, word)
        return self._nearest.get(word, "")


def _faults(reading: Reading, ignore: _Ignore, rules: _Rules, *, settled: bool) -> Iterator[Fault]:
    """What is wrong with one comment. Unused is only what had the chance to be used."""
    settled = settled and reading.plan is not None
    span = ignore.comment.span
    if not ignore.words:
        yield UnusedIgnore(span)
        return
    unused: dict[str, None] = {}
    refused = tuple(word for word in ignore.words if word in ignore.refused)
    if refused:
        repair = _without(reading.source, ignore, ignore.refused)
        yield UnusedIgnore(span, refused, refused=True, repair=repair)
    for word, place in ignore.words.items():
        fitting = rules.fitting(word)
        if not fitting:
            yield UnknownRule(place, word, rules.nearest(word))
        elif (
            settled
            and word not in ignore.refused
            and word not in ignore.used
            and all(one in rules.rules_in_use.active for one in fitting)
        ):
            unused[word] = None
    if unused:
        left = tuple(word for word in ignore.words if word not in unused)
        repair = _without(reading.source, ignore, unused)
        yield UnusedIgnore(span, tuple(unused), left=left, repair=repair)


def _faults_of_choice(reading: Reading, rules: _Rules) -> Iterator[Fault]:
    """What is wrong with the plan's own ``checks``."""
    if reading.partial is None:
        return
    choice = reading.partial.checks
    for key, words in (("also", choice.also), ("ignore", choice.ignore)):
        for number, word in enumerate(words):
            span = reading.span("checks", key, number)
            fitting = rules.fitting(word)
            if word != UNREAD and not fitting:
                yield UnknownRule(span, word, rules.nearest(word))
            elif (
                key == "ignore"
                and fitting
                and not any(one.is_silenceable(one.level) for one in fitting)
            ):
                yield UnusedIgnore(span, (word,), refused=True)


def _without(source: Source, ignore: _Ignore, words: Container[str]) -> tuple[Splice, ...]:
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
