"""What ``# wirralplan: ignore[WP203] reason`` in the file silences, and which of it is needless."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from wirralplan.checks.check import Check
from wirralplan.checks.choosing import fits, fits_any, nearest_rule
from wirralplan.patterns import pattern
from wirralplan.plan.model import UNREAD
from wirralplan.plan.reading import Reading
from wirralplan.text.comments import Comment, comments
from wirralplan.text.finding import Fault, Finding
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_WORD = "wirralplan"
_IGNORE = pattern(r"ignore[ \t]*\[(?P<rules>[^\]]*)\](?P<reason>.*)", re.IGNORECASE)

_GUESSES = 1000  # unknown words for which the nearest rule is looked up: each takes a while
_RULE = pattern(r"[^\s,\]](?:[^,\]\r\n]*[^\s,\]])?")


class UnusedIgnore(Fault):
    """The ``words`` of a comment that silence nothing; none where it names no rule.

    ``refused`` says that no comment may silence what they name, ``left`` are its other words.
    """

    words: tuple[str, ...] = ()
    refused: bool = False
    left: tuple[str, ...] = ()


class UnknownRule(Fault):
    """A ``word`` that means no rule, and the ``nearest`` one that there is, if any."""

    word: str
    nearest: str


class ActiveRules(NamedTuple):
    """All rules, and the ``active`` ones, which ran: only their comments can be known as unused.

    ``ignore`` are the rules that the plan's own ``checks`` ignore and nobody selected.
    """

    catalogue: Sequence[Check]
    active: Sequence[Check]
    ignore: Sequence[str]


class _Ignore(NamedTuple):
    """A comment with the ``words`` for rules in it, each with its first place.

    ``used`` are the words that silenced something, ``refused`` those that named a finding which
    no comment may silence.
    """

    comment: Comment
    words: Mapping[str, Span]
    used: set[str]
    refused: set[str]


def without_ignored(
    reading: Reading, findings: Sequence[Finding], active_rules: ActiveRules
) -> tuple[list[Finding], list[Fault]]:
    """The findings that the file does not silence, and what is wrong with how it silences."""
    by_line: dict[int, list[_Ignore]] = defaultdict(list)
    for comment in comments(reading.document, _WORD):
        words = _words(comment, reading.source)
        by_line[comment.line].append(_Ignore(comment, words, set(), set()))
    left = list(findings)
    if by_line or active_rules.ignore:
        silence = _Silence(by_line, active_rules)
        left = [one for one in findings if not silence.covers(reading.source, one)]
    rules = _Rules(active_rules)
    # A finding hides others at its place. So nobody knows whether a comment is unused while
    # something else is wrong on its line: it may be needed once that is put right.
    faulty = {reading.source.place(one.span.start).line for one in left} if by_line else set()
    faults = [
        fault
        for line, ignores in by_line.items()
        for ignore in ignores
        for fault in _faults(reading, ignore, rules, settled=line not in faulty)
    ]
    return left, [*faults, *_faults_of_choice(reading, rules)]


def _words(comment: Comment, source: Source) -> dict[str, Span]:
    """The words between the brackets of a comment, each with its first place."""
    words: dict[str, Span] = {}
    if _IGNORE.fullmatch(comment.words):
        start = source.text.index("[", comment.span.start) + 1
        for found in _RULE.finditer(source.text, start, source.text.index("]", start)):
            words.setdefault(found[0], Span(*found.span()))
    return words


class _Silence:
    """Which findings the file silences.

    What a line silences is worked out once for each rule: one line can have ten thousand findings
    and as many words in its comment.
    """

    def __init__(self, by_line: Mapping[int, list[_Ignore]], active_rules: ActiveRules) -> None:
        """Keep the comments by the line whose findings they silence."""
        catalogue, ignore = active_rules.catalogue, active_rules.ignore
        self._by_line = by_line
        self._checks = {check.code: check for check in catalogue}
        self._ignored = {check.code for check in catalogue if fits_any(check, ignore)}
        self._known: dict[tuple[int, str, bool], bool] = {}

    def covers(self, source: Source, finding: Finding) -> bool:
        """Whether a finding is silenced, by a comment or by the plan's own ``checks``."""
        allowed = self._checks[finding.code].is_silenceable(finding.level)
        line = source.place(finding.span.start).line if self._by_line else 0
        key = (line, finding.code, allowed)
        if key not in self._known:
            # Also of a finding that may not be silenced: its comment is then refused, not unused.
            self._known[key] = self._named(*key) and allowed
        return self._known[key] or (allowed and finding.code in self._ignored)

    def _named(self, line: int, code: str, allowed: bool) -> bool:  # noqa: FBT001 - a key
        """Whether a comment names the rule; the comment keeps which of its words did."""
        check, found = self._checks[code], False
        for ignore in self._by_line.get(line, ()):
            naming = [word for word in ignore.words if fits(check, word)]
            (ignore.used if allowed else ignore.refused).update(naming)
            found = found or bool(naming)
        return found


class _Rules:
    """Which rules words mean, each looked up once."""

    def __init__(self, active_rules: ActiveRules) -> None:
        """Look up nothing before it is needed."""
        catalogue = self._catalogue = active_rules.catalogue
        self.active = active_rules.active
        self.fitting = cache(lambda word: [one for one in catalogue if fits(one, word)])
        self._nearest: dict[str, str] = {}

    def nearest(self, word: str) -> str:
        """The rule that is likest to ``word``, which means none; ``""`` after many such words."""
        if word not in self._nearest and len(self._nearest) < _GUESSES:
            self._nearest[word] = nearest_rule(self._catalogue, word)
        return self._nearest.get(word, "")


def _faults(reading: Reading, ignore: _Ignore, rules: _Rules, *, settled: bool) -> Iterator[Fault]:
    """What is wrong with one comment. ``settled`` says that all findings of its line are known."""
    # In a plan that could not be read whole, rules are silent about what they cannot be sure of.
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
            and all(one in rules.active for one in fitting)  # the others had no chance to use it
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
