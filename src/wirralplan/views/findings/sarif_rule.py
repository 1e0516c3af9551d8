"""A rule as SARIF describes it to those who read its results."""

from wirralplan.checks.check import Check
from wirralplan.views.findings import rule


def described(check: Check) -> dict[str, object]:
    """A ``reportingDescriptor`` (SARIF 2.1.0, 3.49) of ``check``, with its documentation."""
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": _what_it_does(check)},
        "help": {"text": "".join(rule.rendered(check)), "markdown": check.doc.strip() + "\n"},
        "defaultConfiguration": {"enabled": check.default, "level": check.level.value},
    }


def _what_it_does(check: Check) -> str:
    """The first chapter of the documentation as one paragraph; GitHub shows 1,024 characters."""
    chapter = check.doc.partition("## What it does")[2].partition("\n## ")[0]
    return " ".join(chapter.split()) or check.summary
