"""Findings as SARIF 2.1.0, the format of code scanning.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
What GitHub reads of it: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
"""

from collections.abc import Iterable, Iterator, Sequence

from wirralplan.checks.check import Check
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings import address, sarif_result
from wirralplan.views.findings.sarif_parts import Artifacts, rule_descriptor
from wirralplan.views.json_text import dumped

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

# What tells this run from those of other tools (3.17.3); Azure DevOps refuses a run without it,
# and without the ``fullName`` of its tool (microsoft/sarif-sdk, ADO1014 and ADO1018).
_KIND_OF_RUN = "wirralplan check/"


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]],
    unopened: Sequence[tuple[str, str]] = (),
    *,
    checks: Sequence[Check],
    version: str,
    website: str | None = None,
) -> Iterator[str]:
    """One run: the rules, the files and the results, each of them on a line of its own.

    ``unopened`` are the names of files that could not be read, each with the reason;
    ``checks`` are the rules that could have been applied, ``version`` is that of wirralplan, and
    ``website`` an address where it is explained, if there is one.
    """
    artifacts = Artifacts(source for source, _ in files)
    yield f'{{\n  "$schema": "{_SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    yield '      "tool": {\n        "driver": {\n          "name": "wirralplan",\n'
    yield f'          "fullName": {dumped(f"wirralplan {version}")},\n'
    yield f'          "semanticVersion": {dumped(version)},\n'
    if website is not None:
        yield f'          "informationUri": {dumped(website)},\n'
    yield '          "rules": '
    yield from _listed(map(rule_descriptor, checks), " " * 12)
    yield "\n        }\n      },\n"
    yield f'      "automationDetails": {dumped({"id": _KIND_OF_RUN})},\n'
    yield f'      "invocations": [{dumped(_invocation(unopened))}],\n'
    yield '      "columnKind": "unicodeCodePoints",\n'
    yield '      "newlineSequences": ["\\r\\n", "\\n", "\\r"],\n'
    yield '      "artifacts": '
    yield from _listed(artifacts, " " * 8)
    yield ',\n      "results": '
    yield from _listed(sarif_result.results(files, checks, artifacts), " " * 8)
    yield "\n    }\n  ]\n}\n"


def _invocation(unopened: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Whether every file was checked, and which were not."""
    return {
        "executionSuccessful": not unopened,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": sarif_result.escaped(visible(reason))},
                "locations": [
                    {"physicalLocation": {"artifactLocation": {"uri": address.uri(name)}}}
                ]
                if name != "-"  # standard input has no address
                else [],
            }
            for name, reason in unopened
        ],
    }


def _listed(rows: Iterable[object], indent: str) -> Iterator[str]:
    """A list whose closing bracket stands two columns before its ``rows``."""
    gap = "["
    for row in rows:
        yield f"{gap}\n{indent}{dumped(row)}"
        gap = ","
    yield "[]" if gap == "[" else f"\n{indent[2:]}]"
