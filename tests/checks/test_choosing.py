"""Which rules run: by default, by the command line, by the plan itself."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules, chosen, nearest_rule, understood
from wirralplan.errors import UnknownReference
from wirralplan.plan.model import Choice
from wirralplan.text.finding import Level

NONE = Choice()
CODES = [check.code for check in CATALOGUE]
DEFAULT = [check.code for check in CATALOGUE if check.default]


def codes(selected: SelectedRules, choice: Choice = NONE) -> list[str]:
    return [check.code for check in chosen(CATALOGUE, selected, choice)]


def test_by_default_all_rules_but_those_that_are_off_run() -> None:
    assert codes(SelectedRules()) == DEFAULT
    assert len(DEFAULT) < len(CODES)


def test_select_takes_the_place_of_the_default_and_of_the_plans_own_choice() -> None:
    assert codes(SelectedRules(select=("WP20", "unknown-person")), Choice(also=("WP401",))) == [
        *[code for code in CODES if code.startswith("WP20")],
        "WP301",
    ]


def test_extend_and_the_plan_itself_add_to_the_default() -> None:
    chosen_besides = {"WP401", "WP405"}
    assert chosen_besides.isdisjoint(DEFAULT)
    assert codes(SelectedRules(extend=("wp401",)), Choice(also=("two-events",))) == [
        code for code in CODES if code in {*DEFAULT, *chosen_besides}
    ]


def test_ignore_comes_last() -> None:
    assert codes(SelectedRules(select=("WP2",), extend=("WP301",), ignore=("WP20", "WP301"))) == []


def test_errors_only_leaves_out_what_can_only_warn() -> None:
    serious = [one for one in CATALOGUE if one.default and one.level is Level.ERROR]
    assert codes(SelectedRules(errors_only=True)) == [one.code for one in serious]


def test_rules_on_the_command_line_stand_apart_by_commas_or_by_repeating() -> None:
    assert understood(CATALOGUE, ["WP2, wp301", "two-events,"]) == ["WP2", "wp301", "two-events"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("WP2O3", "Did you mean WP203? `wirralplan explain` lists all rules."),
        ("unknwon-person", "Did you mean unknown-person? `wirralplan explain` lists all rules."),
        ("WP999", "`wirralplan explain` lists all rules."),
        ("status", "`wirralplan explain` lists all rules."),
    ],
)
def test_what_is_no_rule_is_refused(typed: str, hint: str) -> None:
    with pytest.raises(UnknownReference) as refused:
        understood(CATALOGUE, ["WP2", typed])
    assert (refused.value.sentence, refused.value.hint) == (f"There is no rule '{typed}'.", hint)


@pytest.mark.parametrize(
    ("word", "rule"), [("wp2o3", "WP203"), ("WP20O", ""), ("two-event", "two-events"), ("x", "")]
)
def test_a_slip_in_a_code_has_one_likely_meaning_or_none(word: str, rule: str) -> None:
    assert nearest_rule(CATALOGUE, word) == rule
