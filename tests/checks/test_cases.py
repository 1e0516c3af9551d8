"""Every rule has a faulty plan with its exact findings, and a fine plan that gives none."""

from pathlib import Path

import pytest
from known_cases import BEFORE, CASES, FAULTY, FINE, found

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.views.findings import excerpt

CODES = [check.code for check in CATALOGUE]


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_each_rule_has_its_folder_and_each_folder_its_rule() -> None:
    assert sorted(folder.name for folder in CASES.iterdir()) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_folder_holds_a_faulty_plan_its_findings_and_a_fine_plan(code: str) -> None:
    """A plan may have the one beside it that it came from, ``faulty.before.yaml``."""
    names = {path.name for path in (CASES / code).iterdir()}
    before = {name for name in names if name.endswith(f"{BEFORE}.yaml")}
    assert {name.replace(BEFORE, "") for name in before} <= names
    names -= before
    assert {"faulty.yaml", "faulty.out", "fine.yaml"} <= names
    faulty = {Path(name).stem for name in names if name.startswith("faulty")}
    assert names == {f"{stem}.{end}" for stem in faulty for end in ("yaml", "out")} | {
        name for name in names if name.startswith("fine") and name.endswith(".yaml")
    }


@pytest.mark.parametrize("path", FAULTY, ids=named)
def test_a_faulty_plan_gives_exactly_its_findings(path: Path, pytestconfig: pytest.Config) -> None:
    source, reported = found(path)
    assert path.parent.name in {finding.code for finding in reported}
    text = "".join(excerpt.rendered(source, reported))
    expected = path.with_suffix(".out")
    if pytestconfig.getoption("--rewrite-golden"):
        expected.write_bytes(text.encode())
    assert expected.exists(), "run pytest --rewrite-golden and read it"
    assert text == expected.read_bytes().decode()


@pytest.mark.parametrize("path", FINE, ids=named)
def test_a_fine_plan_gives_no_finding(path: Path) -> None:
    source, reported = found(path)
    assert "".join(excerpt.rendered(source, reported)) == ""
