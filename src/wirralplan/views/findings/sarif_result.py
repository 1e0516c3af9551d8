"""A finding as SARIF describes it: the place, the words, the repair, the mark."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from wirralplan.checks.check import Check
from wirralplan.patterns import pattern
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source, Span
from wirralplan.text.visible import visible
from wirralplan.views.findings import message, shown
from wirralplan.views.findings.fingerprint import fingerprinted
from wirralplan.views.findings.sarif_parts import Artifacts

_Artifact: TypeAlias = Mapping[str, object]

# Not ``primaryLocationLineHash``, the one that GitHub reads: its uploader adds that from the
# lines of the file, and warns of each that is not its own (github/codeql-action,
# ``fingerprints.ts``).
_FINGERPRINT = "wirralplanFinding/v1"
_PLACEHOLDER = pattern(r"\{\d+\}")
_LINK = "]("
_BRACKET = pattern(r"[\\\[\]]")
_ENDS = (".", "?", "!", ":")


def results(
    files: Sequence[tuple[Source, Sequence[Finding]]],
    checks: Sequence[Check],
    artifacts: Artifacts,
) -> Iterator[dict[str, object]]:
    """A ``result`` (SARIF 2.1.0, 3.27) for every finding, in order."""
    indices = {check.code: index for index, check in enumerate(checks)}
    for source, finding, fingerprint in fingerprinted(files):
        result: dict[str, object] = {"ruleId": finding.code}
        if finding.code in indices:
            result["ruleIndex"] = indices[finding.code]
        result["level"] = finding.level.value
        result["message"] = {"text": escaped(_told(finding))}
        result["locations"] = [_location(artifacts.location(source), source, finding.span)]
        if finding.related:
            result["relatedLocations"] = _related(artifacts.location(source), source, finding)
        if shown.repair(finding):
            result["fixes"] = [_fix(artifacts.location(source), source, finding)]
        result["partialFingerprints"] = {_FINGERPRINT: fingerprint}
        yield result


def escaped(words: str) -> str:
    """``words`` as a plain text message (3.11) that shows just them.

    What would be read as a placeholder (3.11.5) or a link (3.11.6) is escaped as they ask;
    other braces and brackets stay as typed, since few readers take such escapes back.
    """
    if _PLACEHOLDER.search(words):
        words = words.replace("{", "{{").replace("}", "}}")
    return _BRACKET.sub(r"\\\g<0>", words) if _LINK in words else words


def _told(finding: Finding) -> str:
    """In sentences, of which the first is enough where there is little space (3.11.3)."""
    headline, *helps = message.sentences(finding)
    ended = headline if headline.endswith(_ENDS) else f"{headline}."
    return "\n".join([ended, *helps])


def _location(artifact: _Artifact, source: Source, span: Span) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(source, span)}}


def _region(source: Source, span: Span) -> dict[str, int]:
    """Lines and columns from 1; the last column is the one behind the place (3.30)."""
    start, end = source.place(span.start), source.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _related(artifact: _Artifact, source: Source, finding: Finding) -> list[dict[str, object]]:
    return [
        {
            "id": number,
            **_location(artifact, source, one.span),
            "message": {"text": escaped(visible(one.words))},
        }
        for number, one in enumerate(finding.related, start=1)
    ]


def _fix(artifact: _Artifact, source: Source, finding: Finding) -> dict[str, object]:
    """The repair (3.55); ``safe`` is ours: whether it may be made without being read."""
    replacements = [
        {
            "deletedRegion": _region(source, splice.span),
            "insertedContent": {"text": splice.text},
        }
        for splice in finding.repair
    ]
    description = message.advice(finding) or visible(finding.headline)
    return {
        "description": {"text": escaped(description)},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
        "properties": {"safe": finding.safe},
    }
