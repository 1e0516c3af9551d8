"""What one mistake costs does not depend on how many others there are, whatever its kind.

Counted are calls of functions and not seconds, so that the answer is the same everywhere.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from shapes import ON_ONE_LINE, SHAPES, written

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.lookup import did_you_mean
from wirralplan.plan.reading import Reading, read
from wirralplan.text.document import Document
from wirralplan.text.finding import Finding
from wirralplan.text.route import Route
from wirralplan.text.source import Source
from wirralplan.text.visible import LONGEST
from wirralplan.views import patch
from wirralplan.views.findings import (
    concise,
    excerpt,
    github,
    gitlab,
    json,
    junit,
    sarif_result,
    step_summary,
)
from wirralplan.views.findings.sarif_parts import Artifacts

STEP = 120


def source(shape: str, count: int) -> Source:
    return Source.decoded("plan.yaml", written(shape, count))


def found(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def work(shape: str, count: int) -> None:
    """Read, check, repair, and show the change."""
    reading = read(source(shape, count))
    after = repaired(reading, found).reading.source
    sum(1 for _ in patch.rendered(reading.source, after))


def shown(of: Source, some: list[Finding]) -> list[Any]:
    files = [(of, some)]
    return [
        excerpt.rendered(of, some),
        concise.rendered(of, some),
        json.rendered(files),
        github.rendered(files),
        gitlab.rendered(files),
        junit.rendered(files),
        (f"{one}\n" for one in sarif_result.results(files, CATALOGUE, Artifacts([of]))),
        step_summary.rendered(files),
    ]


def calls(of: Callable[[], object]) -> int:
    """How many functions are called, those written in C too."""
    count = 0

    def one(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(one)
    try:
        of()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_many_mistakes_are_twice_the_work(
    shape: str, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    # PyYAML's own reader looks back further as a line grows; a square would be 1.7 for both.
    most = 1.3 if pytestconfig.getoption("--pure-yaml") else 1.1
    monkeypatch.setattr(did_you_mean, "_COMPARISONS", 500)  # beyond them there are no guesses
    # A long key is no longer looked at as a short one is from some 300 characters on.
    sizes = (3, 4, 5) if shape == "long-key" else (1, 2, 3)
    work(shape, sizes[0] * STEP)  # what is loaded or worked out only once is no part of it
    first, second, third = (calls(lambda n=n: work(shape, n * STEP)) for n in sizes)  # type: ignore[misc]
    assert third - second < most * (second - first) + 1000


FORMS = range(8)


@pytest.mark.parametrize("shape", ["unknown-keys", "flow-empty", "line-invisible"])
@pytest.mark.parametrize("form", FORMS)
def test_what_it_takes_to_show_a_mistake_does_not_depend_on_the_others(
    shape: str, form: int
) -> None:
    few, many = (read(source(shape, count)) for count in (STEP, 2 * STEP))
    pairs = [(one.source, found(one)) for one in (few, many)]
    first, second = (calls(lambda p=p: sum(1 for _ in shown(*p)[form])) for p in pairs)  # type: ignore[misc]
    assert second < 2.2 * first


def test_the_keys_of_a_part_are_looked_through_once_however_many_of_them_are_unknown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    routes: list[Route] = []
    keys = Document.keys

    def counting(document: Document, route: Route) -> list[str]:
        routes.append(route)
        return keys(document, route)

    monkeypatch.setattr(Document, "keys", counting)
    few, many = (len(found(read(source("unknown-keys", count)))) for count in (10, 1000))
    assert (few, many) == (10, 1000)
    assert len(routes) < 20


@pytest.mark.parametrize("shape", ON_ONE_LINE)
def test_no_form_shows_more_of_a_line_than_400_characters(shape: str) -> None:
    reading = read(source(shape, 1500))
    few = found(reading)[:20]
    for pieces in shown(reading.source, few):
        for line in "".join(pieces).splitlines():
            assert len(line) <= 4 * LONGEST, line[:200]
    for one in few:
        assert len(one.headline) <= LONGEST
        assert all(len(line) <= LONGEST for line in one.help.splitlines())
        assert all(len(place.words) <= LONGEST for place in one.related)
