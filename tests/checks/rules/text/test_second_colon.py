"""A second ': ' on a line: what to write, also where the key is another mistake of its own."""

import pytest
from astray import changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

DUE = "            due: 2018-04-30\n"
IN = " " * 12


def helps(line: str) -> dict[str, str]:
    """The help of each finding about a line in a milestone, by code."""
    found = findings(read(Source("plan.yaml", changed(DUE, f"{DUE}{IN}{line}\n"))), CATALOGUE)
    return {one.code: one.help for one in found}


def test_the_line_of_a_known_key_is_shown_whole() -> None:
    assert helps("note: Phase 2: homes") == {
        "WP001": 'write  note: "Phase 2: homes"  (leave the spaces before it)'
    }


@pytest.mark.parametrize("key", ["KPI", "success measure"])
def test_of_another_key_only_what_stands_behind_it_is_shown(key: str) -> None:
    said = helps(f"{key}: target: 83%")
    assert said["WP001"] == f'write  "target: 83%"  behind  {key}:'
    assert said["WP101"].startswith(f"write 'success_measure' in place of '{key}'")


@pytest.mark.parametrize("first", ["WP001", "WP101"])
def test_both_helps_can_be_followed_in_either_order(first: str) -> None:
    line = "KPI: target: 83%"
    steps = {"WP001": ("target: 83%", '"target: 83%"'), "WP101": ("KPI", "success_measure")}
    order = [first, *({*steps} - {first})]
    for code in order:
        assert code in helps(line)
        line = line.replace(*steps[code])
    assert helps(line) == {}
