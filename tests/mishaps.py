"""A plan without mistakes, and what can happen to one: a slip on each line, or anything at all."""

from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import strategies as st

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
            due: 2018-05-31
            completed: 2018-06-12
            evidence: Cabinet minute, item 7
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
          - id: chair
            title: Chair appointed
            due: 2018-06-15
            updates:
              - date: 2018-06-20
                rag: amber
                note: Interviews in July
"""
LINES = PLAN.splitlines(keepends=True)
_Edit = Callable[[str, str, str], str]

# An edit of a line "  key: value" with its indentation and dash, its key, and its value.
_ON_VALUES: dict[str, _Edit] = {
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
_ON_LINES: dict[str, Callable[[str], str]] = {
    "one space more": lambda line: f" {line}",
    "one space less": lambda line: line.removeprefix(" "),
    "tabs": lambda line: "\t" * ((len(line) - len(line.lstrip())) // 2) + line.lstrip(),
    "dash touches": lambda line: line.replace("- ", "-", 1),
    "dash gone": lambda line: line.replace("- ", "  ", 1),
}


def _on_values() -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(LINES):
        start_and_key, colon, value = line.rstrip().partition(": ")
        if colon:
            key = start_and_key.lstrip(" -")
            for name, edit in _ON_VALUES.items():
                yield name, number, edit(start_and_key[: -len(key)], key, value)


def _on_lines() -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(LINES):
        for name, edit in _ON_LINES.items():
            if edit(line) != line:
                yield name, number, edit(line)


def edited_lines() -> list[tuple[str, int, str]]:
    """Every slip on every line of ``LINES``: its name, the position from 0, the line after it."""
    return [*_on_values(), *_on_lines()]


_SHIPPED = (Path(__file__).parent.parent / "plan.yaml").read_text(encoding="utf-8")
# Its head, its people and priorities, and four activities: enough, and quicker to shrink.
_SHIPPED_LINES = _SHIPPED.splitlines(keepends=True)[:170]

# What slips out of a keyboard, comes along with pasted text, or means something to YAML.
_SCRAPS = st.sampled_from(
    [
        "", " ", "  ", "\t", "\n", "\r\n", "\r", "#", " #", ":", ": ", ":\n", "-", "- ", "'", '"',
        "[", "]", "{", "}", ",", "&a ", "*a", "!", "|", ">", "%", "@", "`", "?", "? ", "<<: ", "~",
        "no", "010", "---\n", "...\n", "\u00a0", "\u200b", "\ufeff", "\u2028", "\x85", "\x00",
        "\x1b", "\u202e", "“", "”", "é", "会", "\U0001f469", "due: ", "title:", "lead: ",
        "- title: x\n", "30/06/18", "2018-09-31", "status: done\n", "milestones: []\n",
        "          - id: panel-chair\n", "            after: [fostering/panel-chair]\n",
        "            ongoing: true\n", "            completed: 2018-06-30\n", "\\", '"\\x"', "£",
    ]
)  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """The shipped plan with up to six things done to it."""
    lines = list(_SHIPPED_LINES)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        column = draw(st.integers(0, len(line)))
        action = draw(st.integers(0, 8))
        if action == 0:
            del lines[at]
        elif action == 1:
            lines.insert(draw(st.integers(0, len(lines))), line)
        elif action == 2:
            lines[at] = line[:column] + line[column + 1 :]
        elif action == 3:
            lines[at] = draw(_SCRAPS) + line.lstrip()
        elif action == 4:
            lines[at] = line.partition(":")[0] + ": " + draw(_SCRAPS) + "\n"
        elif action == 5:
            lines = lines[: max(1, at)]
        else:
            lines[at] = line[:column] + draw(_SCRAPS) + line[column + draw(st.integers(0, 3)) :]
        if not lines:
            lines = [""]
    return "".join(lines)
