"""The CI kit: what others take from this repository, and what the page about it says."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from wirralplan.cli import installed_from
from wirralplan.cli.options.check_options import CheckFormat, FailOn
from wirralplan.views.starter import starter

ROOT = Path(__file__).parent.parent.parent
ACTION = ROOT / "action.yml"
PAPER_ACTION = ROOT / "board-paper" / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
COMPONENT = ROOT / "templates" / "wirralplan.yml"
PAPER_COMPONENT = ROOT / "templates" / "board-paper.yml"
both_actions = pytest.mark.parametrize(
    ("action", "command"), [(ACTION, "check"), (PAPER_ACTION, "report")]
)
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
USES = re.compile(r"uses: (?P<action>[\w/-]+)@(?P<commit>\S+) # (?P<tag>v\d+\.\d+\.\d+)$")

PLANS = ["plan.yaml", "plan.yml", "sub/plan.yml", "a b/c/plan.yaml", "-x/plan.yaml"]
NO_PLANS = [
    "myplan.yaml",
    "plan.yaml.bak",
    "plan.json",
    "planyml",
    "plan/other.yaml",
    "plan.yaml/other",
    "Plan.yaml.txt",
    ".github/workflows/plan.yml",
    ".github/workflows/check-plan.yml",
]


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def component(path: Path = COMPONENT) -> list[Any]:
    return list(yaml.safe_load_all(path.read_text(encoding="utf-8")))


def written() -> dict[str, str]:
    """Every text that asks GitHub for somebody's action."""
    check, paper = (sheet.text for sheet in starter.workflows("x", [], "plan.yaml"))
    return {
        "action.yml": ACTION.read_text(encoding="utf-8"),
        "board-paper/action.yml": PAPER_ACTION.read_text(encoding="utf-8"),
        "check-plan.yml": check,
        "board-paper.yml": paper,
        "docs": PAGE,
    }


def by_gitlab() -> dict[str, Any]:
    """The two jobs that ``init`` writes for GitLab, with what stands above them."""
    loaded = yaml.safe_load(starter.jobs("x", [], "plan.yaml").text)
    assert isinstance(loaded, dict)
    return loaded


def hook(name: str) -> dict[str, Any]:
    """A hook of this repository, the second of which compares, or the one that ``init`` writes."""
    given: Any
    if name in ("ours", "comparing"):
        given = loaded(HOOKS)[name == "comparing"]
    else:
        [given] = yaml.safe_load(starter.hook("x", []).text)["repos"][0]["hooks"]
    assert isinstance(given, dict)
    return given


def pinned() -> list[str]:
    """The lines of constraints.txt that pin something."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


# What is pinned


def test_everything_that_is_needed_is_pinned_and_nothing_else() -> None:
    """On Windows a dependency needs one more; here it may be installed for another's sake."""
    names = {line.partition("==")[0] for line in pinned()}
    needed = {line.partition("==")[0] for line in installed_from.versions()}
    assert names == needed | {"colorama"}
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.]+(; .*)?", line) for line in pinned())


def test_every_part_of_the_kit_pins_the_same() -> None:
    for path in (COMPONENT, PAPER_COMPONENT):
        header, _ = component(path)
        assert header["spec"]["inputs"]["constraints"]["default"].splitlines() == pinned()
    assert [one["additional_dependencies"] for one in loaded(HOOKS)] == [pinned()] * 2
    assert '--constraint "$GITHUB_ACTION_PATH/constraints.txt"' in ACTION.read_text("utf-8")
    assert '--constraint "$GITHUB_ACTION_PATH/../constraints.txt"' in PAPER_ACTION.read_text(
        "utf-8"
    )


# The hook


@pytest.mark.parametrize("name", ["ours", "comparing", "init"])
def test_the_hook_looks_at_plans_and_at_nothing_else(name: str) -> None:
    """pre-commit searches: pre-commit.com, "Regular expressions"."""
    ours = hook(name)
    paths = [*PLANS, *NO_PLANS]
    taken = [
        path
        for path in paths
        if re.search(ours["files"], path) and not re.search(ours["exclude"], path)
    ]
    assert taken == PLANS


def test_the_hook_that_init_writes_is_the_hook_of_this_repository() -> None:
    ours, theirs = hook("ours"), hook("init")
    assert theirs.pop("additional_dependencies") == ["x"]
    assert ours.pop("additional_dependencies") == pinned()
    assert ours.pop("description")
    assert theirs == ours


def test_the_hook_that_compares_is_the_other_one_with_that_option() -> None:
    ours, comparing = hook("ours"), hook("comparing")
    output = {"id", "name", "description", "entry"}
    assert len(loaded(HOOKS)) == 2
    assert {key for key in ours if ours[key] != comparing.pop(key)} == output
    assert comparing == {}


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("ours", "wirralplan check"),
        ("comparing", "wirralplan check --against HEAD"),
        ("init", "wirralplan check"),
    ],
)
def test_options_end_before_the_file_names(name: str, entry: str) -> None:
    assert hook(name)["entry"] == entry
    assert hook(name)["args"][-1] == "--"


@pytest.mark.parametrize("name", ["ours", "comparing", "init"])
def test_what_a_hook_warns_of_is_shown_where_it_passes(name: str) -> None:
    assert hook(name)["verbose"] is True


# The actions of GitHub


@pytest.mark.parametrize("name", written())
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(name: str) -> None:
    lines = [line for line in written()[name].splitlines() if re.search(r"\buses:", line)]
    assert lines
    for line in lines:
        found = USES.search(line)
        assert found, line
        assert re.fullmatch(r"[0-9a-f]{40}", found["commit"])


def test_an_action_is_pinned_to_one_commit_everywhere() -> None:
    pins = {found.groups() for text in written().values() for found in _pins(text)}
    assert len(pins) == len({action for action, _, _ in pins})


def _pins(text: str) -> list[re.Match[str]]:
    return [found for line in text.splitlines() if (found := USES.search(line))]


@both_actions
def test_no_input_stands_in_a_script_of_an_action(action: Path, command: str) -> None:
    steps = loaded(action)["runs"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    assert len(scripts) == 2
    assert f"-m wirralplan {command} " in scripts[-1]
    assert not any("${{" in script for script in scripts)


@both_actions
def test_every_input_of_an_action_reaches_it_and_no_other(action: Path, command: str) -> None:
    assert command
    reached = set(re.findall(r"\$\{\{ inputs\.([\w-]+)", action.read_text(encoding="utf-8")))
    assert reached == set(loaded(action)["inputs"])
    for step in loaded(action)["runs"]["steps"]:
        outside = {key: value for key, value in step.items() if key not in ("env", "with")}
        assert "inputs." not in str(outside)


@both_actions
def test_the_steps_of_an_action_run_nothing_of_the_repository(action: Path, command: str) -> None:
    """Without "-I" Python would import a ``pip.py`` or ``yaml.py`` from the current folder."""
    steps = loaded(action)["runs"]["steps"]
    commands = [
        line.strip()
        for step in steps
        for line in step.get("run", "").splitlines()
        if line.strip().startswith('"$')
    ]
    assert [line.split()[:5] for line in commands[:-1]] == [
        ['"$PYTHON"', "-I", "-m", "venv", "--clear"],
        ['"$bin/python"', "-I", "-m", "pip", "install"],
    ]
    assert commands[-1].split()[:5] == ['"$bin/python"', "-I", "-m", "wirralplan", command]


def test_the_options_of_the_check_end_before_the_files() -> None:
    assert loaded(ACTION)["runs"]["steps"][-1]["run"].endswith(' -- "${files[@]}"\n')


def test_both_actions_install_the_same_in_the_same_way() -> None:
    """The one of the board paper lies a folder deeper."""
    check, paper = (loaded(path)["runs"]["steps"][:-1] for path in (ACTION, PAPER_ACTION))
    paper[-1]["run"] = paper[-1]["run"].replace("$GITHUB_ACTION_PATH/../", "$GITHUB_ACTION_PATH/")
    paper[-1]["run"] = paper[-1]["run"].replace("$GITHUB_ACTION_PATH/..", "$GITHUB_ACTION_PATH")
    assert paper == check


# The components of GitLab


def test_no_input_stands_in_a_script_of_a_component() -> None:
    for path in (COMPONENT, PAPER_COMPONENT):
        _, jobs = component(path)
        [job] = jobs.values()
        assert "inputs" not in "\n".join(job["script"])
    _, jobs = component()
    script = "\n".join(jobs["wirralplan"]["script"])
    assert re.findall(
        r"wirralplan check (?:.*) -- (.*?)(?: \|\| true)?$", script, re.MULTILINE
    ) == [
        '"$@"',
        '"$@"',
    ]
    assert script.count('${against:+"--against=$against"} -- ') == 2


@pytest.mark.parametrize("path", [COMPONENT, PAPER_COMPONENT], ids=["check", "paper"])
def test_every_input_of_a_component_is_used_and_no_variable_is_expanded(path: Path) -> None:
    header, jobs = component(path)
    used = set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", str(jobs)))
    assert used == set(header["spec"]["inputs"])
    [job] = jobs.values()
    assert all(one["expand"] is False for one in job["variables"].values())


def test_the_report_is_written_where_gitlab_looks_for_it() -> None:
    _, jobs = component()
    ours = by_gitlab()["wirralplan"]
    for job in (jobs["wirralplan"], ours):
        assert job["artifacts"]["when"] == "always"
        report = job["artifacts"]["reports"]["codequality"]
        assert sum(f"--output {report}" in line for line in job["script"]) == 1
        assert job["rules"] == ours["rules"]


def test_the_component_of_the_board_paper_does_what_the_job_of_init_does() -> None:
    _, jobs = component(PAPER_COMPONENT)
    [(name, job)] = jobs.items()
    ours = by_gitlab()[name]
    for key in ("rules", "script", "artifacts"):
        assert job[key] == ours[key]
    assert list(job["variables"]) == list(ours["variables"])
    for variable in ("GIT_DEPTH", "TZ"):
        assert job["variables"][variable]["value"] == ours["variables"][variable]


# The page


def test_the_page_shows_configurations_that_can_be_read() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 6
    assert all(yaml.safe_load(block) for block in blocks)


def test_the_page_names_every_input_and_what_it_is_otherwise() -> None:
    several = "those of `constraints.txt` at the same commit"
    given = [
        loaded(ACTION)["inputs"],
        loaded(PAPER_ACTION)["inputs"],
        component()[0]["spec"]["inputs"],
        component(PAPER_COMPONENT)[0]["spec"]["inputs"],
    ]
    tables = PAGE.split("| input | |\n|---|---|\n")[1:]
    for inputs, table in zip(given, tables, strict=True):
        rows = dict(re.findall(r"^\| `([\w-]+)` \| (.*) \|$", table.split("\n\n")[0], re.MULTILINE))
        assert list(rows) == list(inputs)
        for name, output in rows.items():
            default = inputs[name].get("default")
            if default not in (None, "", "."):
                assert output.endswith(f"Default: {several if name == 'constraints' else default}")


def test_the_page_names_what_can_be_filled_in_and_what_links_to_the_paper_of_gitlab() -> None:
    assert all(f"`{name}`" in PAGE for name in by_gitlab()["variables"])
    [path] = by_gitlab()["board-paper"]["artifacts"]["paths"]
    assert f"/-/jobs/artifacts/main/file/{path}?job=board-paper" in PAGE


def test_the_page_names_every_format_and_what_makes_a_check_fail() -> None:
    formats = PAGE.split("| `--format` | for |\n")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", formats.replace("wirralplan schema check", ""))) == {
        form.value for form in CheckFormat
    }
    assert all(f"`{level.value}`" in PAGE for level in FailOn)
    [header, _] = component()
    assert header["spec"]["inputs"]["fail-on"]["options"] == [level.value for level in FailOn]


def test_the_page_has_every_exit_code_and_no_other_page_has_them_too() -> None:
    rows = re.compile(r"^\| (\d+) \| .* \|$", re.MULTILINE)
    assert rows.findall(PAGE) == ["0", "1", "2", "3", "130"]
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    found = {path.name for path in pages if rows.search(path.read_text(encoding="utf-8"))}
    assert found == {"ci.md"}
