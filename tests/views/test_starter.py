"""A plan to begin with, and the files that check it, filled in."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
import yaml
from ended import Golden
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from strategies import days

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.errors import MisspeltDate, UnusableRequirement, WirralplanError
from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.reading import read
from wirralplan.plan.schema import plan_schema
from wirralplan.plan.standing import Status
from wirralplan.text.source import Source
from wirralplan.views.starter import starter
from wirralplan.views.starter.starter import Sheet

FIRST, LAST = date(1901, 1, 1), date(2197, 12, 31)
LEAP_DAY = date(2028, 2, 29)
ANY_DAY = days(FIRST, LAST)

# What pip takes, and what would be something else in a shell, in YAML or to GitHub.
REQUIREMENTS = [
    "wirralplan==1.2.3",
    "wirralplan[xlsx] >= 1, < 2 ; python_version < '4'",
    "wirralplan @ git+https://git.example.org/tools/wirralplan@v1.2.3#subdirectory=a",
    "/a folder/wirralplan",
    r"C:\a folder\wirralplan.whl",
    '/it\'s/"quoted"',
    "/x; touch pwned; $(touch pwned) `touch pwned` && $HOME",
    "/x #no comment: no key",
    "/{plan}{requirement}{day+1}",
    "/${{ github.token }}",
    "/$[[ inputs.files ]]",
    "/%CD%",
]
VERSIONS = ["pydantic==2.12.5", "rich==14.0.0"]
SHEETS: list[Callable[[str], Sheet]] = [
    lambda requirement: starter.hook(requirement, VERSIONS),
    lambda requirement: starter.workflows(requirement, VERSIONS, "plan.yaml")[0],
    lambda requirement: starter.workflows(requirement, VERSIONS, "plan.yaml")[1],
    lambda requirement: starter.jobs(requirement, VERSIONS, "plan.yaml"),
]


def output(failed: pytest.ExceptionInfo[WirralplanError]) -> tuple[str, str]:
    return failed.value.sentence, failed.value.hint


def installed(sheet: Sheet) -> str:
    """What pip is asked to install where ``sheet`` is obeyed, by each job of it the same."""
    if sheet.path == ".pre-commit-config.yaml":
        [hook] = yaml.safe_load(sheet.text)["repos"][0]["hooks"]
        needed, *versions = hook["additional_dependencies"]
        assert versions == VERSIONS
        return str(needed)
    [needed] = {one["WIRRALPLAN_FROM"] for one in given_to_jobs(sheet)}
    return needed


def given_to_jobs(sheet: Sheet) -> list[dict[str, str]]:
    """What each job of a workflow of GitHub, or of GitLab's file, finds in its environment."""
    loaded = yaml.safe_load(sheet.text)
    if sheet.path != ".gitlab-ci.yml":
        return [
            {name: evaluated(text) for name, text in job["env"].items()}
            for job in loaded["jobs"].values()
        ]
    return [
        {name: unexpanded(one) for name, one in loaded[job]["variables"].items()}
        for job in ("wirralplan", "board-paper")
    ]


def unexpanded(variable: str | dict[str, str | bool]) -> str:
    """The text of a variable as GitLab passes it on; one in which it may look for others fails."""
    if isinstance(variable, str):
        assert "$" not in variable
        return variable
    assert variable["expand"] is False
    return str(variable["value"])


def evaluated(text: str) -> str:
    """The text as GitHub passes it on; any expression but a quoted text fails."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: quoted(found[1].strip()), text)


def quoted(expression: str) -> str:
    assert re.fullmatch(r"'[^']*'", expression), expression
    return expression[1:-1]


def starter_plan(day: date) -> Plan:
    plan = read(Source("plan.yaml", starter.plan(day))).plan
    assert plan is not None
    return plan


# The plan


def test_the_plan_is_this_text(golden: Golden) -> None:
    golden("init/plan.yaml", starter.plan(date(2018, 6, 30)))


@given(ANY_DAY)
@example(FIRST)
@example(LAST)
@example(LEAP_DAY)
@example(date(2026, 12, 31))
def test_no_rule_finds_anything_in_it_whatever_the_day(day: date) -> None:
    reading = read(Source("plan.yaml", starter.plan(day)))
    every_rule = SelectedRules(extend=[check.code for check in CATALOGUE])
    assert findings(reading, CATALOGUE, every_rule) == []


@given(ANY_DAY)
def test_asked_about_the_day_they_want_to_know_why_the_overdue_one_is_late(day: date) -> None:
    text = starter.plan(day)
    found = findings(read(Source("plan.yaml", text)), CATALOGUE, on=day)
    told_of = [(one.code, text[one.span.start : one.span.end]) for one in found]
    assert told_of == [("WP403", str(day - timedelta(days=12)))]


@given(ANY_DAY)
@example(FIRST)
@example(LAST)
@example(LEAP_DAY)
def test_every_listing_of_the_day_has_something_to_show(day: date) -> None:
    plan = starter_plan(day)
    survey = listings.everything(plan, day, Selection())
    shown = {row.standing.status for row in survey.rows}
    assert shown == set(Status) - {Status.DUE_TODAY}


def test_it_shows_each_thing_that_may_be_recorded() -> None:
    plan = starter_plan(LEAP_DAY)
    assert (len(plan.people), len(plan.priorities), len(plan.workstreams)) == (2, 2, 1)
    [workstream] = plan.workstreams
    assert {one for each in workstream.activities for one in each.priorities} == {"1", "2"}
    milestones = [one for activity in workstream.activities for one in activity.milestones]
    assert [one.id for one in milestones if one.start and one.due] == ["information-evenings"]
    assert plan.id == "our-improvement-plan"
    assert [one.id for one in milestones if isinstance(one.due, Month)] == ["review"]
    assert [one.id for one in milestones if one.with_] == ["review"]
    assert [one.id for one in milestones if isinstance(one.due, Tbc)] == ["respite"]
    assert [one.id for one in milestones if one.ongoing] == ["enquiries"]
    assert [one.id for one in milestones if one.moves] == ["first-approvals"]
    assert [one.id for one in milestones if one.completed and one.evidence] == ["policy"]
    assert [one.id for one in milestones if one.updates] == ["training"]
    assert [one.id for one in milestones if one.cancelled and one.reason] == ["paper-form"]


def test_it_can_be_typed_by_somebody_who_never_saw_yaml() -> None:
    """One thing to a line; no line is longer than a screen; every milestone is explained."""
    lines = starter.plan(LEAP_DAY).splitlines()
    assert not any(re.search(r"[\[\]{}&*|>\t]", line) for line in lines if "#" not in line)
    assert max(map(len, lines)) <= 100
    for before, line in pairwise(lines):
        if line.startswith("          - id: "):
            assert before.strip().startswith("#"), line


def test_editors_are_sent_to_the_description_of_plan_files_which_it_fits() -> None:
    text = starter.plan(LEAP_DAY)
    assert text.splitlines()[0] == f"# yaml-language-server: $schema={starter.SCHEMA}"
    as_typed = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - all values as text
    assert list(Draft7Validator(plan_schema()).iter_errors(as_typed)) == []


@pytest.mark.parametrize("day", [date(1900, 12, 31), date(2198, 1, 1)])
def test_a_day_at_an_end_of_the_calendar_is_refused(day: date) -> None:
    with pytest.raises(MisspeltDate) as failed:
        starter.plan(day)
    assert output(failed) == (
        f"No starter plan can be written for {day}.",
        "Choose a date in the years 1901 to 2197.",
    )


# What pip is to install


@pytest.mark.parametrize("make", SHEETS)
@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_a_requirement_reaches_pip_as_it_was_typed(
    requirement: str, make: Callable[[str], Sheet]
) -> None:
    assert installed(make(starter.requirement(requirement))) == requirement


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1).map("/".__add__))
def test_so_does_any_other(requirement: str) -> None:
    try:
        accepted = starter.requirement(requirement)
    except UnusableRequirement:
        assert not requirement.isprintable()
        return
    assert {installed(make(accepted)) for make in SHEETS} == {requirement.rstrip(" ")}


@pytest.mark.parametrize("versions", [VERSIONS, []])
def test_what_it_needs_is_pinned_too(versions: list[str]) -> None:
    [hook] = yaml.safe_load(starter.hook("x", versions).text)["repos"][0]["hooks"]
    assert hook["additional_dependencies"] == ["x", *versions]
    for environment in given_to_all("x", versions, "plan.yaml"):
        assert environment["WIRRALPLAN_WITH"].split() == versions


@pytest.mark.parametrize("plan", ["plan.yaml", 'a b/it\'s "1"/plan.yml', "-x/${{ y }}/plan.yaml"])
def test_the_path_of_the_plan_reaches_the_program_as_it_is(plan: str) -> None:
    reached = [one["WIRRALPLAN_PLAN"] for one in given_to_all("x", VERSIONS, plan)]
    assert reached == [plan] * 4


def given_to_all(requirement: str, versions: list[str], plan: str) -> list[dict[str, str]]:
    """What the two jobs of GitHub and the two of GitLab find in their environment."""
    sheets = [
        *starter.workflows(requirement, versions, plan),
        starter.jobs(requirement, versions, plan),
    ]
    return [one for sheet in sheets for one in given_to_jobs(sheet)]


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        (
            " ",
            "--from is empty.",
            "Say what to install: a package name, an address or a folder.",
        ),
        (
            "--index-url=http://evil.example",
            "'--index-url=http://evil.example' is an option of pip, not something to install.",
            "Give --from a name, an address or a folder.",
        ),
        (
            "x\n      - y",
            "'x       - y' holds a line break or another character that cannot be seen.",
            "Give --from on one line, typed by hand.",
        ),
        (
            "x\u202ey\x1b[2J",
            "'x\\u202ey\\x1b[2J' holds a line break or another character that cannot be seen.",
            "Give --from on one line, typed by hand.",
        ),
    ],
)
def test_what_pip_could_not_install_or_a_file_not_hold_is_refused(
    typed: str, sentence: str, hint: str
) -> None:
    with pytest.raises(UnusableRequirement) as failed:
        starter.requirement(typed)
    assert output(failed) == (sentence, hint)


@pytest.mark.parametrize(
    "path",
    [".", "./wirralplan", "..", "tools/wirralplan", r"tools\wirralplan", "wirralplan-1.2.3.whl"],
)
def test_a_path_from_here_is_no_path_for_pre_commit(path: str) -> None:
    with pytest.raises(UnusableRequirement) as failed:
        starter.hook(path, VERSIONS)
    assert output(failed) == (
        f"pre-commit cannot find {path}: it installs in a folder of its own.",
        "Give --from a full path, from the top of the disk, or an address.",
    )
    for sheet in starter.workflows(path, VERSIONS, "plan.yaml"):
        assert installed(sheet) == path


# The files


@pytest.mark.parametrize(
    ("name", "sheet"),
    [
        ("pre-commit-config.yaml", starter.hook("wirralplan==1.2.3", VERSIONS)),
        ("check-plan.yml", starter.workflows("wirralplan==1.2.3", VERSIONS, "plan.yaml")[0]),
        ("board-paper.yml", starter.workflows("wirralplan==1.2.3", VERSIONS, "plan.yaml")[1]),
        ("gitlab-ci.yml", starter.jobs("wirralplan==1.2.3", VERSIONS, "plan.yaml")),
    ],
)
def test_a_file_is_this_text(name: str, sheet: Sheet, golden: Golden) -> None:
    golden(f"init/{name}", sheet.text)


@pytest.mark.parametrize("make", SHEETS)
def test_what_is_added_by_hand_is_all_of_the_file_that_does_something(
    make: Callable[[str], Sheet],
) -> None:
    sheet = make("wirralplan==1.2.3")
    whole = yaml.safe_load(sheet.text)
    part = yaml.safe_load("\n".join(sheet.parts))
    assert part == (whole[sheet.place] if sheet.place else whole)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("make", SHEETS)
def test_only_what_a_file_lacks_is_to_be_added(make: Callable[[str], Sheet], ending: str) -> None:
    """A file with the first job, as an earlier version wrote it, is to have the second."""
    sheet = make("wirralplan==1.2.3")
    first, *rest = sheet.parts
    for part in sheet.parts:
        assert sheet.lacking(f"# mine\n{part}".replace("\n", ending)) == [
            one for one in sheet.parts if one != part
        ]
    assert sheet.lacking(first.replace("\n", ending)) == rest
    assert sheet.lacking(sheet.text.replace("\n", ending)) == []
    assert sheet.lacking(first.replace("wirralplan==1.2.3", "wirralplan==1.2.2")) == [*sheet.parts]
    assert sheet.lacking(f"  {first}".replace("\n", "\n  ")) == [*sheet.parts]


@pytest.mark.parametrize("make", SHEETS)
def test_no_script_holds_what_was_typed(make: Callable[[str], Sheet]) -> None:
    one, other = make("/first"), make("/second")
    differing = [
        line
        for line, changed in zip(one.text.splitlines(), other.text.splitlines(), strict=True)
        if line != changed
    ]
    assert [line.strip() for line in differing] in (
        ['- "/first"'],
        ['WIRRALPLAN_FROM: "/first"'],
        ['value: "/first"'] * 2,
    )


# The board paper


def test_it_is_written_for_the_default_branch_and_by_hand_and_never_for_a_change() -> None:
    check, paper = (yaml.safe_load(one.text) for one in starter.workflows("x", [], "plan.yaml"))
    assert set(paper[True]) == {"push", "workflow_dispatch"}  # "on", which YAML 1.1 takes for true
    assert paper[True]["push"] == {"branches": ["**"]}
    assert paper["jobs"]["board-paper"]["if"] == check["jobs"]["plan"]["if"]
    on_gitlab = yaml.safe_load(starter.jobs("x", [], "plan.yaml").text)["board-paper"]
    assert on_gitlab["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def test_it_may_read_the_repository_and_nothing_else() -> None:
    _, paper = starter.workflows("x", [], "plan.yaml")
    loaded = yaml.safe_load(paper.text)
    assert loaded["permissions"] == {}
    assert loaded["jobs"]["board-paper"]["permissions"] == {"contents": "read"}
    [checkout] = [
        step["with"]
        for step in loaded["jobs"]["board-paper"]["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkout["persist-credentials"] is False


def test_what_is_typed_by_hand_reaches_the_script_as_text_alone() -> None:
    """GitHub puts what stands between ``${{`` and ``}}`` into a script before a shell reads it."""
    _, paper = starter.workflows("x", [], "plan.yaml")
    loaded = yaml.safe_load(paper.text)
    typed = loaded[True]["workflow_dispatch"]["inputs"]
    assert list(typed) == ["since", "against", "next", "as_of"]
    steps = loaded["jobs"]["board-paper"]["steps"]
    [passed_on] = [step["env"] for step in steps if step.get("id") == "paper"]
    assert passed_on == {name.upper(): f"${{{{ inputs.{name} }}}}" for name in typed}
    assert not any("${{" in step.get("run", "") for step in steps)
    on_gitlab = yaml.safe_load(starter.jobs("x", [], "plan.yaml").text)["variables"]
    assert [*on_gitlab] == [f"BOARD_{name.upper()}" for name in typed]
    assert [one["description"] for one in on_gitlab.values()] == [
        one["description"] for one in typed.values()
    ]


def test_it_is_kept_for_the_same_time_everywhere_and_is_no_success_where_it_is_missing() -> None:
    _, paper = starter.workflows("x", [], "plan.yaml")
    steps = yaml.safe_load(paper.text)["jobs"]["board-paper"]["steps"]
    [upload] = [step["with"] for step in steps if step.get("id") == "upload"]
    assert upload == {
        "name": "${{ steps.paper.outputs.file }}",
        "path": "${{ steps.paper.outputs.file }}",
        "archive": False,
        "overwrite": True,
        "if-no-files-found": "error",
        "retention-days": 90,
    }
    on_gitlab = yaml.safe_load(starter.jobs("x", [], "plan.yaml").text)["board-paper"]
    assert on_gitlab["artifacts"] == {
        "name": "board-paper-$CI_PROJECT_NAME",
        "paths": ["board.html"],
        "expire_in": f"{upload['retention-days']} days",
    }
