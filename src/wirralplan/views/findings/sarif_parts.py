"""The files and the rules of a run as SARIF describes them."""

from collections.abc import Iterable, Iterator

from wirralplan.checks.check import Check
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings import address, rule


class Artifacts:
    """The files that were checked, each reported once (SARIF 2.1.0, 3.14.15)."""

    def __init__(self, sources: Iterable[Source]) -> None:
        """Number the files in order."""
        self._numbers: dict[tuple[bool, str], int] = {}
        self._described: list[dict[str, object]] = []
        for source in sources:
            key = _key(source)
            if key not in self._numbers:
                self._numbers[key] = len(self._described)
                self._described.append(_described(source))

    def __iter__(self) -> Iterator[dict[str, object]]:
        """An ``artifact`` (3.24) for each file."""
        return iter(self._described)

    def location(self, source: Source) -> dict[str, object]:
        """An ``artifactLocation`` (3.4); what has no address goes by its place in the list."""
        if source.is_file:
            return {"uri": address.uri(source.name)}
        return {"index": self._numbers[_key(source)]}


def rule_descriptor(check: Check) -> dict[str, object]:
    """A ``reportingDescriptor`` (SARIF 2.1.0, 3.49) of ``check``, with its documentation."""
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": _what_it_does(check)},
        "help": {"text": "".join(rule.rendered(check)), "markdown": check.doc.strip() + "\n"},
        "defaultConfiguration": {"enabled": check.default, "level": check.level.value},
    }


def _key(source: Source) -> tuple[bool, str]:
    return source.is_file, address.uri(source.name) if source.is_file else source.name


def _described(source: Source) -> dict[str, object]:
    if source.is_file:
        return {"location": {"uri": address.uri(source.name)}}
    return {"description": {"text": visible(source.name)}}


def _what_it_does(check: Check) -> str:
    """The first chapter of the documentation as one paragraph; GitHub shows 1,024 characters."""
    chapter = check.doc.partition("## What it does")[2].partition("\n## ")[0]
    return " ".join(chapter.split()) or check.summary
