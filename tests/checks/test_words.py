"""The words of all rules: plain English for a programme officer, and documentation for each."""

import re
from pathlib import Path

import pytest
from known_cases import FAULTY, found

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check
from wirralplan.checks.rules.text import unreadable_yaml
from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.finding import Level
from wirralplan.text.source import Source, Span

ROOT = Path(__file__).parent.parent.parent
SECTIONS = ["What it does", "Why it matters", "Wrong", "Right"]
FORBIDDEN = re.compile(
    r"\b(invalid|null|none type|mapping|scalar|schema|token|key-value|pars(e|er|es|ed|ing)"
    r"|str|dict|int|bool|float|tuple|nonetype|integer|string|boolean|sequence|--fix)s?\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


REPORTED = [finding for path in FAULTY for finding in found(path)[1]]


def forbidden(words: str) -> list[str]:
    """The words that no officer knows, outside of quotes: what they typed is their own."""
    return [found.group() for found in FORBIDDEN.finditer(QUOTED.sub("''", words))]


def test_codes_are_in_order_and_names_are_unique() -> None:
    codes = [check.code for check in CATALOGUE]
    assert codes == sorted(set(codes))
    assert len({check.name for check in CATALOGUE}) == len(CATALOGUE)


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.name)
def test_a_rule_stands_in_the_file_of_its_name(check: Check) -> None:
    rules = ROOT / "src" / "wirralplan" / "checks" / "rules"
    (path,) = rules.rglob(f"{check.name.replace('-', '_')}.py")
    declared = re.compile(rf'^CHECK = Check\(\s*"{check.code}",\s*"{check.name}",', re.MULTILINE)
    assert declared.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.name)
def test_the_documentation_has_its_four_sections_and_two_examples(check: Check) -> None:
    headings = re.findall(r"^## (.*)$", check.doc, re.MULTILINE)
    assert headings == SECTIONS
    assert check.summary.endswith(".")
    assert check.summary.count(". ") == 0
    for section in SECTIONS[2:]:
        body = check.doc.split(f"## {section}\n")[1].split("\n## ")[0]
        assert re.fullmatch(r"\n```yaml\n(?s:.+)\n```\n", body), section
    for section in SECTIONS[:2]:
        body = check.doc.split(f"## {section}\n")[1].split("\n## ")[0]
        assert len(body.split()) > 8, section


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.name)
def test_the_documentation_says_whether_the_rule_is_off_by_default(check: Check) -> None:
    assert ("off by default" in " ".join(check.doc.split())) is not check.default


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.name)
def test_the_documentation_is_in_plain_english(check: Check) -> None:
    prose = re.sub(r"```yaml\n.*?```|`[^`]*`", "", check.doc, flags=re.DOTALL)
    assert not forbidden(prose)


def test_every_word_that_the_cases_bring_up_is_plain_english() -> None:
    for finding in REPORTED:
        for words in (finding.headline, finding.help, *(one.words for one in finding.related)):
            assert not forbidden(words), finding


def test_headlines_begin_small_and_have_no_full_stop() -> None:
    for finding in REPORTED:
        first = finding.headline[0]
        of_a_rule = finding.headline.startswith("WP")
        assert first.islower() or not first.isalpha() or of_a_rule, finding.headline
        assert not finding.headline.endswith("."), finding.headline
        assert "\n" not in finding.headline


def test_nearly_every_finding_says_how_to_put_it_right() -> None:
    silent = {finding.headline for finding in REPORTED if not finding.help}
    assert all("; give " in headline for headline in silent), silent


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.name)
def test_a_rule_gives_its_own_level_and_never_a_heavier_one(check: Check) -> None:
    levels = {finding.level for finding in REPORTED if finding.code == check.code}
    assert check.level in levels
    if check.level is Level.WARNING:
        assert levels == {Level.WARNING}


def test_each_cause_of_unreadable_yaml_has_words_of_its_own() -> None:
    headlines = []
    for cause in Cause:
        fault = Unreadable(Span(0, 1), cause, character="@", needed="]", key="due")
        remark = unreadable_yaml.words(Source("plan.yaml", "x"), fault)
        assert "{" not in remark.headline + remark.help
        assert not forbidden(remark.headline)
        assert not forbidden(remark.help)
        headlines.append(remark.headline)
    alike = {"reserved-character", "block-header"}
    assert len(set(headlines)) == len(headlines) - len(alike) + 1
