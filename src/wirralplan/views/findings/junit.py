"""Findings as the report of a test run, in the XML of JUnit that build servers read.

An error is a test that failed. A warning is one that passed, with what it says as its output:
it stops no answer, so it must not turn a build red on its own. A file without findings is one
test that passed, because a suite without tests reads as "nothing was tested".

GitLab (https://docs.gitlab.com/ci/testing/unit_test_reports/) and Jenkins know a test again by
its class and name, and GitLab leaves out all but the first of one name: so names hold no line,
and no two of a file are the same. Both link the file named in ``[[ATTACHMENT|…]]``.

There is no standard. What is written here fits ``jenkins-junit.xsd`` of junit-team and
``junit-10.xsd`` of the xUnit plugin of Jenkins, which refuses a report with any more, such as
the file and line of a test: these stand in its text.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings import address, message
from wirralplan.views.findings.tally import Tally

_Attributes = Mapping[str, object]


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]] = ()
) -> Iterator[str]:
    """A suite for each file, a test for each finding; no times, for the same answer every day.

    ``unopened`` are the names of files that could not be read, each with the reason: suites
    whose one test ended in an error.
    """
    tests = sum(len(findings) or 1 for _, findings in files) + len(unopened)
    failures = sum(Tally.of(source, findings).errors for source, findings in files)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    sums = _counts("wirralplan check", tests, failures, len(unopened))
    yield f"{_start('testsuites', sums)}\n"
    for name, reason in unopened:
        yield f"  {_start('testsuite', _counts(_path(name), 1, 0, 1))}\n"
        yield from _case(_path(name), "the file can be opened", _error(reason))
        yield "  </testsuite>\n"
    for source, findings in files:
        yield from _suite(source, findings)
    yield "</testsuites>\n"


def _suite(source: Source, findings: Sequence[Finding]) -> Iterator[str]:
    path = _path(source.name)
    failures = Tally.of(source, findings).errors
    yield f"  {_start('testsuite', _counts(path, len(findings) or 1, failures, 0))}\n"
    if not findings:
        yield from _case(path, "no problems found")
    seen: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.code} {finding.name}: {visible(finding.headline)}"
        seen[name] += 1
        again = f" ({seen[name]})" if seen[name] > 1 else ""
        yield from _case(path, f"{name}{again}", _outcome(source, finding))
    yield "  </testsuite>\n"


def _case(path: str, name: str, outcome: str = "") -> Iterator[str]:
    """One test. Jenkins takes what stands before the last dot of a class for its package."""
    of = path.removesuffix(".yaml").removesuffix(".yml")
    yield f"    {_start('testcase', {'classname': of, 'name': name})}\n{outcome}    </testcase>\n"


def _outcome(source: Source, finding: Finding) -> str:
    words = "\n".join(message.placed(source, finding))
    if finding.level is Level.WARNING:
        return f"      <system-out>{_content(words)}</system-out>\n"
    return _told("failure", finding.code, visible(finding.headline), words)


def _error(reason: str) -> str:
    return _told("error", "unopened-file", visible(reason), visible(reason))


def _told(tag: str, kind: str, headline: str, words: str) -> str:
    start = _start(tag, {"message": headline, "type": kind})
    return f"      {start}{_content(words)}</{tag}>\n"


def _counts(name: str, tests: int, failures: int, errors: int) -> _Attributes:
    return {"name": name, "tests": tests, "failures": failures, "errors": errors}


def _start(tag: str, attributes: _Attributes) -> str:
    written = "".join(f" {key}={quoteattr(str(value))}" for key, value in attributes.items())
    return f"<{tag}{written}>"


def _content(words: str) -> str:
    return escape(words.replace("[[ATTACHMENT|", r"[\[ATTACHMENT|"))


def _path(name: str) -> str:
    return visible(address.path(name))
