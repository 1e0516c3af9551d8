"""Officers' mistakes by somebody who had never seen the program, and what is said of each.

Each is typed into ``mistakes-base.yaml`` alone. It is answered rightly where a finding at its line
holds all that ``must`` be said and nothing that would mislead, and where there are no more than two
findings. ``STILL_WRONG`` are those that are not, each with the reason; it is compared exactly, so
that a mistake leaves it when its message is mended. ``UNFAIR`` are those whose own expectation was
found to be wrong, by the one who wrote it. What is ``now: right`` became so with the plan format,
and nothing may be said of it.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

HERE = Path(__file__).parent
BASE = (HERE / "mistakes-base.yaml").read_text(encoding="utf-8")
MISTAKES = yaml.safe_load((HERE / "mistakes.yaml").read_text(encoding="utf-8"))

UNFAIR: Mapping[str, str] = {
    "starts-month": "'write the day' was enough for 'Apr-18'",
    "supported-by": "'leave only the one who is accountable for it' is plain without the name",
    "capital-surname": "names are compared without capitals, so nothing is wrong",
    "first-line-lost-indent": "'line it up with the other - of its list' is the answer",
    "empty-template-lines": "three empty lines are three mistakes",
}
STILL_WRONG: Mapping[str, str] = {}


def said(mistake: Mapping[str, Any]) -> list[tuple[int, str]]:
    """The line and the words of each finding in the plan with the mistake in it."""
    assert BASE.count(mistake["old"]) == 1
    text = BASE.replace(mistake["old"], mistake["new"])
    source = Source.decoded("plan.yaml", text.encode())
    found = findings(read(source), CATALOGUE)
    return [(source.place(one.span.start).line, f"{one.headline} {one.help}") for one in found]


def is_right(mistake: Mapping[str, Any]) -> bool:
    """Whether what is said of the mistake is of help."""
    found = said(mistake)
    if mistake.get("now") == "right":
        return not found

    def helps(words: str) -> bool:
        return all(re.search(one, words, re.IGNORECASE) for one in mistake["must"]) and not any(
            re.search(one, words, re.IGNORECASE) for one in mistake.get("never", ())
        )

    return len(found) <= 2 and any(
        line in mistake["line"] and helps(words) for line, words in found
    )


def test_the_plan_is_sound_without_them() -> None:
    assert findings(read(Source.decoded("plan.yaml", BASE.encode())), CATALOGUE) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_what_is_said_is_of_help(mistake: Mapping[str, Any]) -> None:
    if mistake["name"] not in UNFAIR:
        assert is_right(mistake) == (mistake["name"] not in STILL_WRONG), said(mistake)
