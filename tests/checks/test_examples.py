"""The examples of every rule's documentation: Wrong gives its finding and no other, Right none.

An example is a fragment of a plan. Its keys say which part of a plan it is from, and what
neither example of the rule gives is filled in around it, so that Wrong is wrong in one way only.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from textwrap import indent

import pytest
from pydantic import BaseModel

from wirralplan.checks.before import Before
from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check, Stage
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.comparing import earlier
from wirralplan.checks.rules.text import not_a_plan
from wirralplan.checks.running import findings
from wirralplan.errors import NotAPlan
from wirralplan.plan.model import Activity, Milestone, Person, Plan, Update, Workstream
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.reading import plan_source
from wirralplan.text.source import Source

# Each part: what it is, the part that holds it, and what it has where no example gives it.
# The first that knows most of the keys of an example is the part that it is from.
_PARTS: dict[str, tuple[type[BaseModel], str, dict[str, str]]] = {
    "milestones": (
        Milestone,
        "activities",
        {"title": "title: Restructure implemented", "due": "due: 2018-06-30"},
    ),
    "activities": (
        Activity,
        "workstreams",
        {
            "id": "id: fostering",
            "title": "title: Fostering action plan",
            "lead": "lead: Joe Bannham",
            "milestones": "milestones:\n  - title: Panel meets\n    due: 2018-06-30",
        },
    ),
    "workstreams": (Workstream, "", {"title": "title: Practice Improvement"}),
    "people": (Person, "", {"name": "name: Joe Bannham"}),
    "updates": (Update, "milestones", {"date": "date: 2018-06-12", "note": "note: On course"}),
    "": (
        Plan,
        "",
        {
            "format": "format: 1",
            "title": "title: Improvement plan",
            "workstreams": "workstreams:\n  - title: Enablers\n    activities:\n"
            "      - title: Mobile working\n        lead: Joe Bannham\n        milestones:\n"
            "          - title: Tablets bought\n            due: 2018-06-30",
        },
    ),
}
_KEY = re.compile(r"^(?:- |  )?([a-z_]+):", re.MULTILINE)
_FIRST_LINE = re.compile(r"# (?P<what>as of|before:)  ?(?P<words>.+)\n")
# What a reference of an example leads to, where the example itself does not hold it.
_CHAIR = "- id: panel-chair\n  title: Panel Chair appointed\n  due: 2018-01-30\n"

# What cannot be shown on the page, and how the file has it.
_AS_IN_THE_FILE: dict[str, Callable[[str], bytes]] = {
    "tab-indent": lambda text: text.replace("→", "\t", 1).encode(),
    "not-utf8": lambda text: text.encode("cp1252" if "Windows-1252" in text else "utf-8"),
    "invisible-character": lambda text: text.replace("·", "\u00a0", 1).encode(),
}
# Examples that are a whole file: what they are is the question.
_WHOLE = {"not-a-plan"}
# The right example is what was there before, except for what was decided since.
_DECIDED = re.compile(r"^ +(?:cancelled|reason): .+\n", re.MULTILINE)
_RIGHT_WAS_BEFORE = {"milestone-removed": _DECIDED}


def examples(check: Check) -> tuple[str, str]:
    """The wrong and the right example in the documentation of a rule."""
    wrong, right = re.findall(r"^```yaml\n(.+?)^```$", check.doc, re.MULTILINE | re.DOTALL)
    return wrong, right


def keys(check: Check) -> set[str]:
    """The keys that stand in one of the examples, at their margin."""
    return {found[1] for example in examples(check) for found in _KEY.finditer(example)}


def whole(part: str, text: str, present: set[str]) -> str:
    """The plan around a fragment of one part, which has all that is not ``present``."""
    _, holder, usual = _PARTS[part]
    if not text.startswith("- "):
        text = "".join(f"{usual[key]}\n" for key in usual if key not in present) + text
        if not part:
            return text
        text = f"- {indent(text, '  ').lstrip()}"
    if part == "milestones" and "after" in present:
        text = _CHAIR + text
    return whole(holder, f"{part}:\n{indent(text, '  ')}", {part})


def plan(check: Check, example: str) -> Source:
    """The example as a file."""
    text = example
    if check.name not in _WHOLE:
        given = keys(check)
        known = {
            part: len(given & {field.alias or name for name, field in model.model_fields.items()})
            for part, (model, _, _) in _PARTS.items()
        }
        text = whole(max(known, key=lambda part: known[part]), example, given)
    encoded = _AS_IN_THE_FILE.get(check.name, str.encode)
    return plan_source("plan.yaml", encoded(text))


def before(check: Check, example: str) -> Before | None:
    """The plan that an example came from: the wrong one with what its first line says."""
    if check.stage is not Stage.GATE:
        return None
    wrong, right = examples(check)
    first = _FIRST_LINE.match(example)
    if first is None:
        was = _RIGHT_WAS_BEFORE[check.name].sub("", right)
    else:
        key = first["words"].partition(":")[0]
        was = re.sub(rf"^( *){key}: .+$", rf"\1{first['words']}", wrong, flags=re.MULTILINE)
    return earlier(plan(check, was), CATALOGUE, name="plan.yaml")


def found(check: Check, example: str) -> Iterator[Finding]:
    """What is found in an example, without what is missing because it is a fragment."""
    first = _FIRST_LINE.match(example)
    day = date.fromisoformat(first["words"]) if first and first["what"] == "as of" else None
    try:
        reading = read(plan(check, example))
    except NotAPlan as failure:
        yield not_a_plan.finding(failure)
        return
    selected = SelectedRules(extend=(check.code,))
    for one in findings(reading, CATALOGUE, selected, on=day, against=before(check, example)):
        missing = re.findall(r"no '(\w+)'", one.headline)
        if one.name != "missing-key" or keys(check) & {*missing}:
            yield one


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.name)
def test_the_wrong_example_of_a_rule_gives_its_finding_and_no_other(check: Check) -> None:
    wrong, _ = examples(check)
    assert [one.name for one in found(check, wrong)] == [check.name]


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.name)
def test_the_right_example_of_a_rule_gives_no_finding(check: Check) -> None:
    _, right = examples(check)
    assert [f"{one.name}: {one.headline}" for one in found(check, right)] == []
