"""Which unquoted texts other YAML tools take for something else."""

import pytest
import yaml

from wirralplan.checks.rules.text import ambiguous_value
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
edition: {value}
workstreams: []
"""
AMBIGUOUS = {
    "true": ["yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE", "y", "Y"],
    "false": ["no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE", "n", "N"],
    "nothing": ["~", "null", "Null", "NULL"],
    "a number": [
        "010", "-017", "0b101", "0x1F", "1_0", "1_000_000", "12:30", "1:02:03", "-12:30",
        "1.10", "1.5", "-0.5", ".5", "1.", "1.5e3", "1e3", "+5", ".inf", "-.INF", ".nan",
    ],
}  # fmt: skip
PLAIN = [
    "0", "-0", "3", "12", "-5", "2018", "2018-06-30", "2018-06", "1a", "1b2", "1.2.3", "1-2",
    "yes please", "No.", "nope", "YEs", "oN", "nULL", "~x", "12:30 start", "a12:30", "0x", "1e",
    "e3", ".", "-", "+", "1,5", "10%", "£5", "24/7", "12:60", "inf", "nan",
]  # fmt: skip


def headlines(value: str) -> list[str]:
    reading = read(Source("plan.yaml", PLAN.format(value=value)))
    return [finding.headline for finding in findings(reading, [ambiguous_value.CHECK])]


@pytest.mark.parametrize(
    ("value", "elsewhere"),
    [(value, elsewhere) for elsewhere, values in AMBIGUOUS.items() for value in values],
)
def test_a_text_that_other_tools_read_as_something_else_is_reported(
    value: str, elsewhere: str
) -> None:
    reported = f"'{value}' is read as text here, but as {elsewhere} by other YAML tools"
    assert headlines(value) == [f"{reported}; put quotes round it"]


@pytest.mark.parametrize("value", PLAIN)
def test_text_dates_and_whole_numbers_are_left_alone(value: str) -> None:
    assert headlines(value) == []


@pytest.mark.parametrize("value", [value for values in AMBIGUOUS.values() for value in values])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_text_in_quotes_is_left_alone(value: str, quote: str) -> None:
    assert headlines(f"{quote}{value}{quote}") == []


@pytest.mark.parametrize(
    "value",
    [
        one
        for values in AMBIGUOUS.values()
        for one in values
        if one not in ("y", "Y", "n", "N", "1e3", "1.5e3")
    ],
)
def test_the_commonest_tool_does_read_them_as_something_else(value: str) -> None:
    """The few left out are numbers and truth values to other tools, such as those of YAML 1.2."""
    assert not isinstance(yaml.safe_load(value), str)


@pytest.mark.parametrize("value", [one for one in PLAIN if not one.lstrip("-").isdigit()])
def test_what_is_left_alone_is_text_or_a_date_to_the_commonest_tool(value: str) -> None:
    if value not in ("-", "2018-06-30"):
        assert isinstance(yaml.safe_load(value), str)


def test_ids_of_workstreams_and_dates_are_not_text() -> None:
    text = """\
format: 1
title: A plan
priorities:
  - id: 010
    title: Care Leavers
workstreams:
  - id: 010
    title: Practice
    activities:
      - id: no
        title: Empty homes
        lead: Ann Lee
        priorities:
          - 010
        milestones:
          - id: 1e3
            title: Register
            ongoing: true
            after:
              - no/010
"""
    reported = findings(read(Source("plan.yaml", text)), [ambiguous_value.CHECK])
    assert [Source("plan.yaml", text).place(one.span.start).line for one in reported] == [4, 14]
