"""``explain`` and ``schema``."""

import json
from pathlib import Path

import pytest
from ended import Golden, Run
from jsonschema.validators import validator_for

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.views.findings.rule import rendered
from wirralplan.views.schemas import LISTINGS, NAMES


@pytest.mark.parametrize("typed", ["WP202", "wp202", "impossible-date", " WP202 "])
def test_a_rule_is_explained_by_code_or_name(
    typed: str, folder: Path, run: Run, golden: Golden
) -> None:
    assert folder.exists()
    ended = run("explain", typed)
    assert (ended.code, ended.err) == (0, "")
    golden("rules/explain-wp202.txt", ended.out)


def test_its_prose_is_wrapped_and_its_examples_are_not(folder: Path, run: Run) -> None:
    assert folder.exists()
    for check in CATALOGUE:
        ended = run("explain", check.code)
        assert all(len(line) <= 80 or line[:4] == "    " for line in ended.out.splitlines())
        assert ended.out.split() == "".join(rendered(check)).split()


def test_without_a_code_all_rules_are_listed(folder: Path, run: Run, golden: Golden) -> None:
    assert folder.exists()
    ended = run("explain")
    assert ended.code == 0
    assert all(check.code in ended.out for check in CATALOGUE)
    golden("rules/all.txt", ended.out)


def test_an_unknown_rule_is_refused_with_what_was_perhaps_meant(folder: Path, run: Run) -> None:
    assert folder.exists()
    ended = run("explain", "WP2002")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: There is no rule 'WP2002'.\n"
        "Did you mean WP202? `wirralplan explain` lists all rules.\n"
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_one(name: str, folder: Path, run: Run) -> None:
    assert folder.exists()
    ended = run("schema", name)
    assert ended.code == 0
    printed = json.loads(ended.out)
    validator_for(printed).check_schema(printed)


def test_without_a_name_it_is_the_schema_of_the_plan_file(folder: Path, run: Run) -> None:
    assert run("schema") == run("schema", "plan")
    ended = run("schema", "-o", "plan.v1.schema.json")
    assert (ended.code, ended.out, ended.err) == (0, "", "Wrote plan.v1.schema.json.\n")
    assert (folder / "plan.v1.schema.json").read_text(encoding="utf-8") == run("schema").out


@pytest.mark.parametrize("name", LISTINGS)
def test_the_listings_share_one_schema(name: str, folder: Path, run: Run) -> None:
    assert folder.exists()
    ended = run("schema", name)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"wirralplan: There is no schema '{name}': overdue, upcoming, lead and list have the "
        "same one, 'listing'.\n"
        "Type: wirralplan schema listing\n"
    )


def test_an_unknown_schema_is_refused(folder: Path, run: Run) -> None:
    assert folder.exists()
    ended = run("schema", "listings")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: There is no schema 'listings'.\n"
        "Did you mean listing? Choose plan, listing, slips, stale, coverage, show, people, "
        "summary, timeline, diff, since, report or check.\n"
    )
