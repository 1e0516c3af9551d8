"""One value in one key: what ``check`` says of it, and what an editor with the schema says.

The editor reads YAML 1.2 and sees values; ``check`` sees what was typed. Neither may pass in
silence what the other refuses.
"""

from collections.abc import Iterator

import pytest
from editors import complaints, seen

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.keys import known_keys
from wirralplan.plan.reading import read
from wirralplan.text.finding import Level
from wirralplan.text.source import Source

# Every key of a plan that holds one value or a list of texts, each on a line of its own.
PLAN = """\
format: 1
title: A plan
id: a-plan
edition: May
starts: 2017-09-01
ends: 2020-03-31
people:
  - name: Ann Lee
    role: Head
    aliases: [AL]
  - name: Bob Ray
priorities:
  - id: 1a
    title: Homes
checks: {also: [WP401], ignore: [WP203]}
workstreams:
  - id: practice
    ref: P1
    title: Practice
    activities:
      - id: homes
        title: Empty homes
        ref: "1.1"
        lead: Ann Lee
        with: [Bob Ray]
        success_measure: Fewer empty homes
        priorities: [1a]
        note: Text
        milestones:
          - id: register
            title: Register
            ref: R7
            lead: Bob Ray
            with: [AL]
            due: 2018-06
            success_measure: It is complete
            start: 2018-04-30
            completed: 2018-06-29
            evidence: Minutes
            impact: Twelve homes
            note: Text
            source: Minutes
            moves:
              - date: 2018-05-01
                from: 2018-05-31
                reason: Late
                approved_by: Board
            updates:
              - date: 2018-06-01
                note: Text
                rag: red
                by: Ann Lee
                expected: 2018-07
          - id: strategy
            title: Strategy
            ongoing: true
            cancelled: 2018-06-30
            reason: Not funded
            approved_by: Board
            after: [register]
"""
WORDS = [
    *("no", "No", "yes", "on", "off", "y", "null", "Null", "NULL", "~", "true", "True", "TRUE"),
    *("tRue", "false", "False", "010", "0", "-0", "+1", "1_0", "12:30", "1.10", "1.0", "1e3"),
    *("1e-3", "1E3", ".5", ".inf", ".nan", "0x1F", "0x1f", "0o17", "2018-06-30", "2018-06-31"),
    *("20180630", "2018", "1", "7", "-3", "3.", "", " ", "red", "Red", "panel-chair", "Panel"),
    *("2018-06-30T10:00:00Z", "=", "2018-6-3", "a b"),
    *("2018-06", "2018-13", "tbc", "TBC"),
]
# Of keys that are like another one, the words that tell most.
FEW = ["no", "null", "true", "True", "010", "1.10", "2018-06-30", "2018-06", "tbc", ""]
LIKE_OTHERS = {"edition", "starts", "ends", "role", "note", "source", "evidence", "approved_by"}
LIKE_OTHERS |= {
    "success_measure",
    "impact",
    "expected",
    "reason",
    "date",
    "from",
    "start",
    "completed",
    "cancelled",
    "by",
    "name",
}
# The rules that judge one value for itself; what others say takes more of the plan.
OF_A_VALUE = {"WP103", "WP104", "WP105", "WP108", "WP109", "WP201", "WP202"}


def lines() -> Iterator[tuple[int, str]]:
    """Each line of ``PLAN`` with one value, its number from 1, and the line up to the value."""
    for number, line in enumerate(PLAN.splitlines(), 1):
        key, _, value = line.partition(": ")
        if value:
            for name in ("also: [", "ignore: [", "["):
                if name in line:
                    head, _, tail = line.partition(name)
                    yield number, f"{head}{name}\0{tail[tail.index(']') :]}"
            if "[" not in value:
                yield number, f"{key}: \0"


LINES = [*lines()]


def with_value(number: int, line: str, value: str) -> str:
    """The plan with ``value`` in that place."""
    all_lines = PLAN.splitlines()
    all_lines[number - 1] = line.replace("\0", value)
    return "\n".join([*all_lines, ""])


def said(text: str, number: int) -> tuple[bool, bool]:
    """Whether ``check`` says anything of that line, and whether it refuses its value."""
    reading = read(Source("plan.yaml", text))
    found = findings(reading, CATALOGUE)
    here = [one for one in found if reading.source.place(one.span.start).line == number]
    errors = [one for one in here if one.level is Level.ERROR]
    return bool(here), any(one.code in OF_A_VALUE for one in errors)


def written_otherwise(value: str) -> bool:
    """Whether it is a number: an editor cannot see how that was typed, and ``check`` can."""
    number = seen(f"- {value}")[0]
    return isinstance(number, int | float) and not isinstance(number, bool)


def test_the_plan_is_right_and_has_every_key() -> None:
    assert complaints(seen(PLAN)) == []
    assert findings(read(Source("plan.yaml", PLAN)), CATALOGUE) == []
    assert [key for key in sorted(known_keys()) if f"{key}:" not in PLAN] == []


@pytest.mark.parametrize(
    ("number", "line"), LINES, ids=[f"{n}-{x.split(':')[0].strip(' -')}" for n, x in LINES]
)
def test_neither_passes_in_silence_what_the_other_refuses(number: int, line: str) -> None:
    few = line.partition(":")[0].strip(" -") in LIKE_OTHERS
    values = [(word, word) for word in (FEW if few else WORDS)]
    values += [(word, f"'{word}'") for word in FEW]
    for word, value in values:
        text = with_value(number, line, value)
        refused_by_schema = complaints(seen(text)) != []
        anything, refused_by_check = said(text, number)
        assert anything or not refused_by_schema, f"the schema alone refuses {line!r} {value!r}"
        if not (value == word and word.strip() and written_otherwise(word)):
            assert refused_by_schema or not refused_by_check, f"check alone: {line!r} {value!r}"


AS_ID = "to other YAML tools, and an id has to be text; put quotes round it"
AS_TEXT = "'true' is read as text here, but as true by other YAML tools; put quotes round it"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("id: strategy", "id: true", f"error: 'true' is true {AS_ID}"),
        ("id: strategy", "id: null", f"error: 'null' is nothing {AS_ID}"),
        ("id: strategy", "id: 1e-3", f"error: '1e-3' is a number {AS_ID}"),
        ("id: strategy", "id: True", "error: 'True' cannot be an id; use true"),
        (
            "id: strategy",
            "id: ~",
            "error: '~' cannot be an id; use small letters, digits and single dashes",
        ),
        ("note: Text", "note: true", f"warning: {AS_TEXT}"),
        ("ignore: [WP203]", "ignore: [WP203, true]", f"warning: {AS_TEXT}"),
    ],
)
def test_what_is_no_text_to_an_editor_is_reported(old: str, new: str, expected: str) -> None:
    reading = read(Source("plan.yaml", PLAN.replace(old, new, 1)))
    reported = [f"{one.level}: {one.headline}" for one in findings(reading, CATALOGUE)]
    assert expected in reported


@pytest.mark.parametrize(
    "value", ["'true'", '"null"', "no", "12", "010", "1e3", "trueish", "e-1", "nullify", "true-1"]
)
def test_what_is_text_or_a_whole_number_to_an_editor_may_be_an_id(value: str) -> None:
    text = PLAN.replace("id: strategy", f"id: {value}")
    assert findings(read(Source("plan.yaml", text)), CATALOGUE) == []
    assert complaints(seen(text)) == []


@pytest.mark.parametrize("word", ["true", "True", "TRUE", "'true'", "'True'"])
def test_ongoing_is_true_as_yaml_writes_it(word: str) -> None:
    text = PLAN.replace("ongoing: true", f"ongoing: {word}")
    assert findings(read(Source("plan.yaml", text)), CATALOGUE) == []
    assert complaints(seen(text)) == []
