"""One slip of an editor's hand in a plan without mistakes is one finding, wherever it happens."""

from collections.abc import Callable, Iterator

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
starts: 2017-09-01
people:
  - name: Ann Lee
    role: Head of Practice
    aliases:
      - A Lee
  - name: Bob Ray
    role: Manager
priorities:
  - id: 1a
    title: Care Leavers
workstreams:
  - id: practice
    title: Practice Improvement
    activities:
      - id: homes
        title: Empty homes
        lead: Ann Lee
        priorities:
          - 1a
        milestones:
          - id: register
            title: Register agreed
            start: 2018-01-30
            due: 2018-06-30
          - id: panel
            title: Panel established
            due: 2018-09-30
            after:
              - homes/register
            moves:
              - date: 2018-06-12
                from: 2018-07-31
                reason: Consultation extended
            updates:
              - date: 2018-06-20
                rag: amber
                note: Consultation closes in July
                by: Bob Ray
"""
LINES = PLAN.splitlines(keepends=True)
Edit = Callable[[str, str, str], str]

# An edit of a line "  key: value" with its indentation and dash, its key, and its value.
ON_VALUES: dict[str, Edit] = {
    "no colon": lambda start, key, value: f"{start}{key} {value}\n",
    "no space": lambda start, key, value: f"{start}{key}:{value}\n",
    "semicolon": lambda start, key, value: f"{start}{key}; {value}\n",
    "empty": lambda start, key, _: f"{start}{key}:\n",
    "hash": lambda start, key, value: f"{start}{key}: #{value}\n",
    "comment": lambda start, key, value: f"{start}{key}: # {value}\n",
    "open quote": lambda start, key, value: f'{start}{key}: "{value}\n',
    "curly quotes": lambda start, key, value: f"{start}{key}: \u201c{value}\u201d\n",
    "open bracket": lambda start, key, value: f"{start}{key}: [{value}\n",
    "brackets": lambda start, key, value: f"{start}{key}: [{value}]\n",
    "braces": lambda start, key, value: f"{start}{key}: {{{value}}}\n",
    "alias": lambda start, key, value: f"{start}{key}: *{value}\n",
    "at sign": lambda start, key, value: f"{start}{key}: @{value}\n",
    "second colon": lambda start, key, value: f"{start}{key}: {value}: x\n",
    "pasted space": lambda start, key, value: f"{start}{key}:\u00a0{value}\n",
    "capital": lambda start, key, value: f"{start}{key.title()}: {value}\n",
    "typo": lambda start, key, value: f"{start}{key[:-1]}: {value}\n",
    "twice": lambda start, key, value: f"{start}{key}: {value}\n{' ' * len(start)}{key}: {value}\n",
    "list below": lambda start, key, value: (
        f"{start}{key}: {value}\n{' ' * len(start)}    - and more\n"
    ),
}
ON_LINES: dict[str, Callable[[str], str]] = {
    "one space more": lambda line: f" {line}",
    "one space less": lambda line: line.removeprefix(" "),
    "tabs": lambda line: "\t" * ((len(line) - len(line.lstrip())) // 2) + line.lstrip(),
    "dash touches": lambda line: line.replace("- ", "-", 1),
    "dash gone": lambda line: line.replace("- ", "  ", 1),
}


def on_values() -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(LINES):
        start_and_key, colon, value = line.rstrip().partition(": ")
        if colon:
            key = start_and_key.lstrip(" -")
            for name, edit in ON_VALUES.items():
                yield name, number, edit(start_and_key[: -len(key)], key, value)


def on_lines() -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(LINES):
        for name, edit in ON_LINES.items():
            if edit(line) != line:
                yield name, number, edit(line)


def told(text: str) -> list[str]:
    return [one.headline for one in findings(read(Source("plan.yaml", text)), CATALOGUE)]


def test_the_plan_itself_has_no_mistake() -> None:
    assert told(PLAN) == []


@pytest.mark.parametrize(("name", "number", "edited"), [*on_values(), *on_lines()])
def test_one_edit_is_at_most_one_finding(name: str, number: int, edited: str) -> None:
    text = "".join([*LINES[:number], edited, *LINES[number + 1 :]])
    headlines = told(text)
    assert len(headlines) <= 1, (name, headlines)
