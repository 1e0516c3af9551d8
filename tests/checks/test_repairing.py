"""What --fix makes of a file: the mistake is gone, nothing else changed, and once is enough."""

from pathlib import Path

import pytest
from ended import Golden
from hypothesis import given
from hypothesis import strategies as st
from known_cases import FAULTY
from mishaps import LINES, PLAN, edited_lines, mutations

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.splice import Origins, spliced
from wirralplan.views import patch


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def fixed(text: str, *, unsafe: bool = False) -> str:
    return repaired(read(Source("plan.yaml", text)), ask, unsafe=unsafe).reading.source.text


def repairable() -> list[Path]:
    """The faulty plans in which some finding has a repair."""
    return [
        path
        for path in FAULTY
        if any(one.repair for one in ask(read(Source.decoded(path.name, path.read_bytes()))))
    ]


@pytest.mark.parametrize("path", repairable(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_put_right_in_the_faulty_plans(path: Path, golden: Golden) -> None:
    source = Source.decoded(path.name, path.read_bytes())
    pieces: list[str] = []
    for unsafe in (False, True):
        after = repaired(read(source), ask, unsafe=unsafe).reading.source
        pieces += [
            f"{'--fix --unsafe-fixes' if unsafe else '--fix'}\n",
            *patch.rendered(source, after),
        ]
    golden(f"repairs/{path.parent.name}-{path.stem}.diff", "".join(pieces))


@pytest.mark.parametrize(("name", "number", "edited"), edited_lines())
def test_a_safe_repair_gives_back_the_plan_before_the_slip(
    name: str, number: int, edited: str
) -> None:
    text = "".join([*LINES[:number], edited, *LINES[number + 1 :]])
    outcome = repaired(read(Source("plan.yaml", text)), ask)
    if not outcome.made:
        assert outcome.reading.source.text == text
        return
    assert outcome.findings == []
    now = outcome.reading.source.text
    assert (now.replace('"', "") if name == "curly quotes" else now) == PLAN


@given(mutations(), st.sampled_from(["\n", "\r\n"]))
def test_each_repair_alone_ends_its_finding(text: str, newline: str) -> None:
    source = Source("plan.yaml", text.replace("\n", newline))
    for finding in ask(read(source)):
        if finding.repair:
            after = spliced(source, finding.repair)
            before = Origins(finding.repair)
            left = {(one.code, before(one.span.start)) for one in ask(read(after))}
            assert (finding.code, finding.span.start) not in left


@given(mutations(), st.sampled_from(["safe", "all"]))
def test_repairing_twice_is_repairing_once(text: str, which: str) -> None:
    unsafe = which == "all"
    outcome = repaired(read(Source("plan.yaml", text)), ask, unsafe=unsafe)
    assert not [one for one in outcome.findings if one.repair and (one.safe or unsafe)]
    again = repaired(outcome.reading, ask, unsafe=unsafe)
    assert (again.made, again.reading.source.text) == ([], outcome.reading.source.text)


def test_repairs_that_touch_each_other_take_turns() -> None:
    text = PLAN.replace("due: 2018-09-30", "due: 2018-09-31 # wirralplan: ignore[WP202, WP303] x")
    assert [(one.now, one.finding.code) for one in repaired(read(Source("p", text)), ask).made] == [
        ("WP303", "WP901"),
    ]
    assert fixed(text, unsafe=True) == PLAN


def test_a_key_put_right_uncovers_its_value_and_that_is_put_right_too() -> None:
    text = PLAN.replace("due: 2018-09-30", "Due: 30/09/2018")
    assert fixed(text) == PLAN
    made = repaired(read(Source("plan.yaml", text)), ask).made
    assert [(one.line, one.was, one.now) for one in made] == [
        (32, "Due", "due"),
        (32, "30/09/2018", "2018-09-30"),
    ]


def test_two_keys_never_become_the_same_one() -> None:
    text = PLAN.replace("lead: Ann Lee", "leed: Ann Lee\n        laed: Bob Ray")
    assert fixed(text) == text


def test_a_key_that_belongs_elsewhere_was_not_mistyped() -> None:
    text = PLAN.replace("            due: 2018-09-30\n", "            deadline: 2018-09-30\n")
    assert fixed(text) == text
    assert fixed(text, unsafe=True) == PLAN


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: homes\n", "id: Homes\n"),  # an 'after' refers to it
        ("id: panel\n", "id: Register\n"),  # its neighbour is called so
        ("id: panel\n", 'id: "?"\n'),  # nothing is left to call it
    ],
)
def test_an_id_stays_where_changing_it_would_break_something(before: str, after: str) -> None:
    text = PLAN.replace(before, after, 1)
    assert "WP109" in {one.code for one in ask(read(Source("plan.yaml", text)))}
    assert fixed(text, unsafe=True) == text


def test_an_id_that_nobody_uses_is_put_right() -> None:
    assert fixed(PLAN.replace("id: panel\n", "id: The Panel\n")) == PLAN.replace(
        "id: panel\n", "id: the-panel\n"
    )


@pytest.mark.parametrize(
    ("written", "now"),
    [
        ("The Panel", "the-panel"),
        ("the_panel", "the-panel"),
        ("THE_PANEL 1", "the-panel-1"),
        ("Café", "cafe"),
        ("<10", "<10"),
        ("50%", "50%"),
        ("R&D", "R&D"),
        ("C++", "C++"),
        ("panel?", "panel?"),
        ("2(v)", "2(v)"),
        ("not: a panel", "not: a panel"),
    ],
)
def test_an_id_is_safely_put_right_where_nothing_of_it_is_lost(written: str, now: str) -> None:
    text = PLAN.replace("id: panel\n", f"id: '{written}'\n")
    right = now if now != written else f"'{now}'"
    assert fixed(text) == PLAN.replace("id: panel\n", f"id: {right}\n")


def test_rules_that_are_not_selected_repair_nothing() -> None:
    text = PLAN.replace("rag: amber", "rag: Amber").replace("lead: Ann", "leed: Ann")
    outcome = repaired(
        read(Source("plan.yaml", text)),
        lambda reading: findings(reading, CATALOGUE, SelectedRules(select=("WP104",))),
    )
    assert outcome.reading.source.text == text.replace("Amber", "amber")


@pytest.mark.parametrize(
    "data",
    [
        PLAN.replace("Register agreed", "R\u00e9gister agreed").encode("cp1252"),
        PLAN.encode("utf-16"),
    ],
    ids=["windows-1252", "utf-16"],
)
def test_a_file_that_is_not_utf8_stays_as_it_is(data: bytes) -> None:
    source = Source.decoded("plan.yaml", data.replace(b"lead: Ann", b"leed: Ann"))
    outcome = repaired(read(source), ask, unsafe=True)
    assert outcome.made == []
    assert outcome.reading.source == source
