"""The plans that are measured: no rule finds anything in them, and they weigh what ours weighs."""

import re
from bisect import bisect

import generated
import known_plans
import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

SHIPPED = known_plans.SHIPPED.read_bytes()
GENERATED = "".join(generated.lines(2000)).encode()


def share(text: bytes, start: bytes) -> float:
    """The share of the lines that begin with ``start``, or are blank, whatever the indentation."""
    rows = [row.strip() for row in text.splitlines()]
    return sum(row.startswith(start) if start else not row for row in rows) / len(rows)


def count(text: bytes, indent: int) -> int:
    """How many titles have this indentation: 12 for milestones, 8 for activities."""
    return text.count(b"\n" + b" " * indent + b"title: ")


def test_no_rule_finds_anything_in_them() -> None:
    reading = read(Source.decoded("plan.yaml", GENERATED))
    assert reading.plan is not None
    assert findings(reading, CATALOGUE) == []


def test_they_are_the_same_on_every_run_and_a_larger_one_begins_as_a_smaller() -> None:
    assert "".join(generated.lines(2000)).encode() == GENERATED
    assert GENERATED.startswith("".join(generated.lines(500)).encode())


def test_they_have_as_many_bytes_a_milestone() -> None:
    bytes_each = len(GENERATED) / count(GENERATED, 12)
    assert bytes_each == pytest.approx(len(SHIPPED) / count(SHIPPED, 12), rel=0.03)


def test_they_have_as_many_milestones_an_activity() -> None:
    milestones_each = count(GENERATED, 12) / count(GENERATED, 8)
    assert milestones_each == pytest.approx(count(SHIPPED, 12) / count(SHIPPED, 8), rel=0.03)


@pytest.mark.parametrize("start", [b"#", b""], ids=["comments", "blank lines"])
def test_as_many_of_their_lines_are(start: bytes) -> None:
    assert share(GENERATED, start) == pytest.approx(share(SHIPPED, start), abs=0.005)


def test_each_milestone_with_a_due_date_gets_a_mistake() -> None:
    source = Source.decoded("plan.yaml", "".join(generated.mistaken(2000)).encode())
    titles = [at.start() for at in re.finditer(r"^ {12}title: ", source.text, re.MULTILINE)]
    found = findings(read(source), CATALOGUE)
    mistaken = {bisect(titles, one.span.start) for one in found}
    assert len(mistaken) >= GENERATED.count(b" due: ")
