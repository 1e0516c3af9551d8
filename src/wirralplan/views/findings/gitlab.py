"""Findings as a Code Quality report of GitLab.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format tells its keys.
Of several entries with one fingerprint GitLab keeps one, and it shows the description of an
entry but not the name of the check.

What becomes of the description is in GitLab's source (gitlabhq/gitlabhq, ``dynamic_content.vue``
and ``extensions/utils.js``): the merge request shows it as HTML, on one line, after reading words
such as ``%{strong_start}`` as tags; the page of changes shows it as text. So lines to paste cannot
stand in it. They stand in ``content``, for the readers of this format that show it
(codeclimate/platform, ``spec/analyzers/SPEC.md``), and in the log of the job.
"""

from collections.abc import Iterator, Sequence

from wirralplan.patterns import pattern
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings import address, message
from wirralplan.views.findings.fingerprint import Marks, fingerprinted
from wirralplan.views.forms import markdown
from wirralplan.views.json_text import dumped

# An error stops every answer about its plan, but about no other: what is above it is left for
# a file that nobody could look into. A warning stops nothing, and yet is there to be read.
_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor"}
_UNOPENED = "unopened-file"
# Where HTML, or GitLab before it, would begin to read markup. A space without width ends that,
# and shows as nothing wherever the text is shown as it is.
_MARKUP = pattern(r"<(?=[A-Za-z/!?])|&(?=#?\w)|%(?=\{)")
_BREAK = "\u200b"


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]] = ()
) -> Iterator[str]:
    """A list with an entry for each finding, on a line of its own; empty where all is well.

    ``unopened`` are the names of files that could not be read, each with the reason.
    """
    gap = "["
    for entry in _entries(files, unopened):
        yield f"{gap}\n  {dumped(entry)}"
        gap = ","
    yield "[]\n" if gap == "[" else "\n]\n"


def _entries(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]]
) -> Iterator[dict[str, object]]:
    marks = Marks()
    for name, reason in unopened:
        path = address.path(name)
        yield {
            "description": _harmless(visible(reason)),
            "check_name": _UNOPENED,
            "fingerprint": marks.of(path, _UNOPENED),
            "severity": "blocker",
            "location": {"path": path, "lines": {"begin": 1}},
        }
    for source, finding, fingerprint in fingerprinted(files):
        yield {
            "description": _harmless(_description(finding)),
            **_content(finding),
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.level],
            "location": {
                "path": address.path(source.name),
                "lines": {"begin": source.place(finding.span.start).line},
            },
        }


def _description(finding: Finding) -> str:
    """All on one line: ``WP202: there is no 31 September 2018; … (help: did you mean …?)``."""
    rest = " (these are in the log of the job)" if message.to_paste(finding) else ""
    more = f" (help: {message.brief(finding)}{rest})" if finding.help else ""
    return f"{finding.code}: {visible(finding.headline)}{more}"


def _content(finding: Finding) -> dict[str, object]:
    """What is to be pasted, line by line, as Markdown; nothing where nothing is."""
    lines = message.to_paste(finding)
    return {"content": {"body": markdown.fenced(lines)}} if lines else {}


def _harmless(text: str) -> str:
    return _MARKUP.sub(lambda found: f"{found.group()}{_BREAK}", text)
