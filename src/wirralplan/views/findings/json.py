"""Findings as JSON, ``wirralplan.check/1``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Place, Source, Span
from wirralplan.views.fields import (
    COUNT,
    FLAG,
    NAME,
    SLUG,
    TEXT,
    Data,
    Document,
    Field,
    ListOf,
    Record,
    Type,
    choice,
)
from wirralplan.views.findings import shown
from wirralplan.views.findings.tally import Tally
from wirralplan.views.forms import json

_PLACE = Type(
    int,
    {
        "description": "A line, or a column in characters, counted from 1.",
        "type": "integer",
        "minimum": 1,
    },
    "place",
)


class _Placed(NamedTuple):
    """A part of a finding with the places at which it begins and ends."""

    finding: Finding
    source: Source
    start: Place
    end: Place
    text: str = ""

    @classmethod
    def of(cls, finding: Finding, source: Source, span: Span, text: str = "") -> "_Placed":
        return cls(finding, source, source.place(span.start), source.place(span.end), text)

    def edits(self) -> list["_Placed"]:
        """The texts that the repair puts in place of others."""
        found, source = self.finding, self.source
        return [self.of(found, source, splice.span, splice.text) for splice in found.repair]

    def related(self) -> list["_Placed"]:
        """The other places that belong to it."""
        found, source = self.finding, self.source
        return [self.of(found, source, other.span, other.words) for other in found.related]


class _File(NamedTuple):
    """A file with its findings, and what they come to."""

    source: Source
    findings: Sequence[Finding]
    tally: Tally

    def placed(self) -> Iterator[_Placed]:
        """Each finding with its place."""
        for finding in self.findings:
            yield _Placed.of(finding, self.source, finding.span)


class _Run(NamedTuple):
    """All files of one run; ``unopened`` are those that could not be read, with the reason."""

    files: Sequence[_File]
    unopened: Sequence[tuple[str, str]]


_EDIT: Record[_Placed] = Record(
    "edit",
    "A text that replaces what is from the first place up to, not including, the second.",
    (
        Field(
            "line",
            _PLACE,
            lambda one: one.start.line,
            "The line at which the replaced text begins.",
        ),
        Field(
            "column",
            _PLACE,
            lambda one: one.start.column,
            "The column at which it begins, in characters.",
        ),
        Field("end_line", _PLACE, lambda one: one.end.line, "The line at which it ends."),
        Field(
            "end_column",
            _PLACE,
            lambda one: one.end.column,
            "The column just after its last character.",
        ),
        Field("text", TEXT, lambda one: one.text, "What to write there; may be empty."),
    ),
)
_REPAIR: Record[_Placed] = Record(
    "repair",
    "Texts that take the place of others; all of them together put the mistake right.",
    (
        Field(
            "safe",
            FLAG,
            lambda one: one.finding.safe,
            "Whether --fix makes it; if not, --unsafe-fixes has to be given too.",
        ),
        Field(
            "edits",
            ListOf(_EDIT),
            _Placed.edits,
            "The edits in the order of the file, one or more. They never overlap.",
        ),
    ),
)
_RELATED: Record[_Placed] = Record(
    "related",
    "Another place, and what it has to do with the mistake.",
    (
        Field("line", _PLACE, lambda one: one.start.line, "The line of the other place."),
        Field("column", _PLACE, lambda one: one.start.column, "Its column, in characters."),
        Field("message", TEXT, lambda one: one.text, "The text to replace."),
    ),
)
_FINDING: Record[_Placed] = Record(
    "finding",
    "One mistake.",
    (
        Field(
            "code",
            Type(str, {"type": "string", "pattern": "^WP[0-9]{3}$"}),
            lambda one: one.finding.code,
            "The code of the rule.",
        ),
        Field("name", SLUG, lambda one: one.finding.name, "The name of the rule."),
        Field(
            "level",
            choice(*Level),
            lambda one: one.finding.level,
            "An error stops every answer from the plan, a warning does not.",
        ),
        Field(
            "message",
            NAME,
            lambda one: one.finding.headline,
            "What is wrong, in one sentence without a full stop.",
        ),
        Field(
            "help",
            TEXT,
            lambda one: one.finding.help,
            "How to put it right, in lines; may be empty.",
        ),
        Field("line", _PLACE, lambda one: one.start.line, "The line at which the mistake begins."),
        Field(
            "column",
            _PLACE,
            lambda one: one.start.column,
            "The column at which the mistake begins, in characters.",
        ),
        Field("end_line", _PLACE, lambda one: one.end.line, "The line at which the mistake ends."),
        Field(
            "end_column",
            _PLACE,
            lambda one: one.end.column,
            "The column just after the last character of the mistake.",
        ),
        Field(
            "related", ListOf(_RELATED), _Placed.related, "Other places that belong to the mistake."
        ),
        Field(
            "repair",
            _REPAIR,
            lambda one: one if shown.repair(one.finding) else None,
            "What --fix would write; null where nobody can know, and where it is longer than 400 "
            "characters or changes more than 100 places.",
            optional=True,
        ),
    ),
)
_FILE: Record[_File] = Record(
    "file",
    "One file and what is wrong with it.",
    (
        Field("path", TEXT, lambda one: one.source.name, "The file as it was named."),
        Field(
            "findings",
            ListOf(_FINDING, line_each=True),
            _File.placed,
            "The problems in the order of the file.",
        ),
        Field(
            "errors", COUNT, lambda one: one.tally.errors, "How many of the findings are errors."
        ),
        Field(
            "warnings",
            COUNT,
            lambda one: one.tally.warnings,
            "How many of the findings are warnings.",
        ),
        Field(
            "unread_after",
            _PLACE,
            lambda one: one.tally.unread_after,
            "The line at which reading had to stop: mistakes after it can only be found when that "
            "one is put right. null where the whole file was read.",
            optional=True,
        ),
    ),
)
_UNOPENED: Record[tuple[str, str]] = Record(
    "unopened",
    "A file that could not be read.",
    (
        Field("path", TEXT, lambda one: one[0], "The file as it was named."),
        Field("message", TEXT, lambda one: one[1], "Why it could not be read."),
    ),
)
DOCUMENT: Document[_Run] = Document(
    "check",
    "wirralplan check --format json",
    "Every problem of every file of one run.",
    (
        Field(
            "files",
            ListOf(_FILE, line_each=True),
            lambda run: run.files,
            "The files in the order in which they were named.",
        ),
        Field(
            "unopened",
            ListOf(_UNOPENED),
            lambda run: run.unopened,
            "The files that could not be read, each with the reason; the exit code is then 2.",
        ),
        Field(
            "errors",
            COUNT,
            lambda run: sum(file.tally.errors for file in run.files),
            "How many errors there are in all files.",
        ),
        Field(
            "warnings",
            COUNT,
            lambda run: sum(file.tally.warnings for file in run.files),
            "How many warnings there are in all files.",
        ),
    ),
)


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]] = ()
) -> Iterator[str]:
    """All files of one run, a line per finding, and the sums over all of them at the end.

    ``unopened`` are the names of files that could not be read, each with the reason.
    """
    run = _Run([_File(*file, Tally.of(*file)) for file in files], unopened)
    return json.rendered(Data(DOCUMENT, run))
