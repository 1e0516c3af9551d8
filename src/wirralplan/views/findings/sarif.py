"""Findings as SARIF 2.1.0, the format of code scanning.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
What GitHub reads of it: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
"""

from collections.abc import Iterable, Iterator, Sequence

from wirralplan.checks.check import Check
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings import address, sarif_result, sarif_rule
from wirralplan.views.json import dumped

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]],
    unopened: Sequence[tuple[str, str]] = (),
    *,
    checks: Sequence[Check],
    version: str,
) -> Iterator[str]:
    """One run: the rules, the files and the results, each of them on a line of its own.

    ``unopened`` are the names of files that could not be read, each with the reason;
    ``checks`` are the rules that could be asked, ``version`` is that of wirralplan.
    """
    uris = dict.fromkeys(address.uri(source.name) for source, _ in files)
    yield f'{{\n  "$schema": "{_SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    yield '      "tool": {\n        "driver": {\n          "name": "wirralplan",\n'
    yield f'          "semanticVersion": {dumped(version)},\n          "rules": '
    yield from _listed(map(sarif_rule.described, checks), " " * 12)
    yield "\n        }\n      },\n"
    yield f'      "invocations": [{dumped(_invocation(unopened))}],\n'
    yield '      "columnKind": "unicodeCodePoints",\n'
    yield '      "newlineSequences": ["\\r\\n", "\\n", "\\r"],\n'
    yield '      "artifacts": '
    yield from _listed(({"location": {"uri": uri}} for uri in uris), " " * 8)
    yield ',\n      "results": '
    yield from _listed(sarif_result.results(files, checks), " " * 8)
    yield "\n    }\n  ]\n}\n"


def _invocation(unopened: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Whether everything that was asked for was looked at, and what was not."""
    return {
        "executionSuccessful": not unopened,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": sarif_result.escaped(visible(reason))},
                "locations": [
                    {"physicalLocation": {"artifactLocation": {"uri": address.uri(name)}}}
                ],
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
