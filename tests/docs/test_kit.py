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
HOOKS = ROOT / ".pre-commit-hooks.yaml"
COMPONENT = ROOT / "templates" / "wirralplan.yml"
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


def component() -> list[Any]:
    return list(yaml.safe_load_all(COMPONENT.read_text(encoding="utf-8")))


def written() -> dict[str, str]:
    """Every text that asks GitHub for somebody's action."""
    return {
        "action.yml": ACTION.read_text(encoding="utf-8"),
        "init": starter.workflow("x", [], "plan.yaml").text,
        "docs": PAGE,
    }


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
    header, _ = component()
    assert header["spec"]["inputs"]["constraints"]["default"].splitlines() == pinned()
    assert [one["additional_dependencies"] for one in loaded(HOOKS)] == [pinned()] * 2
    assert '--constraint "$GITHUB_ACTION_PATH/constraints.txt"' in ACTION.read_text("utf-8")


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


# The action of GitHub


@pytest.mark.parametrize("name", ["action.yml", "init", "docs"])
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


def test_no_input_stands_in_a_script_of_the_action() -> None:
    steps = loaded(ACTION)["runs"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    assert len(scripts) == 2
    assert not any("${{" in script for script in scripts)


def test_every_input_of_the_action_reaches_it_and_no_other() -> None:
    action = loaded(ACTION)
    reached = set(re.findall(r"\$\{\{ inputs\.([\w-]+)", ACTION.read_text(encoding="utf-8")))
    assert reached == set(action["inputs"])
    for step in action["runs"]["steps"]:
        outside = {key: value for key, value in step.items() if key not in ("env", "with")}
        assert "inputs." not in str(outside)


def test_the_steps_of_the_action_run_nothing_of_the_repository_they_check() -> None:
    """Without "-I" Python would import a ``pip.py`` or ``yaml.py`` from the current folder."""
    steps = loaded(ACTION)["runs"]["steps"]
    commands = [
        line.strip()
        for step in steps
        for line in step.get("run", "").splitlines()
        if line.strip().startswith('"$')
    ]
    assert [command.split()[:4] for command in commands] == [
        ['"$PYTHON"', "-I", "-m", "venv"],
        ['"$bin/python"', "-I", "-m", "pip"],
        ['"$bin/python"', "-I", "-m", "wirralplan"],
    ]
    assert commands[-1].endswith(' -- "${files[@]}"')


# The component of GitLab


def test_no_input_stands_in_a_script_of_the_component() -> None:
    _, jobs = component()
    script = "\n".join(jobs["wirralplan"]["script"])
    assert "inputs" not in script
    assert re.findall(
        r"wirralplan check (?:.*) -- (.*?)(?: \|\| true)?$", script, re.MULTILINE
    ) == [
        '"$@"',
        '"$@"',
    ]
    assert script.count('${against:+"--against=$against"} -- ') == 2


def test_every_input_of_the_component_is_used_and_no_variable_is_expanded() -> None:
    header, jobs = component()
    used = set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", str(jobs)))
    assert used == set(header["spec"]["inputs"])
    assert all(one["expand"] is False for one in jobs["wirralplan"]["variables"].values())


def test_the_report_is_written_where_gitlab_looks_for_it() -> None:
    _, jobs = component()
    ours = yaml.safe_load(starter.job("x", [], "plan.yaml").text)["wirralplan"]
    for job in (jobs["wirralplan"], ours):
        assert job["artifacts"]["when"] == "always"
        report = job["artifacts"]["reports"]["codequality"]
        assert sum(f"--output {report}" in line for line in job["script"]) == 1
        assert job["rules"] == ours["rules"]


# The page


def test_the_page_shows_configurations_that_can_be_read() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 4
    assert all(yaml.safe_load(block) for block in blocks)


def test_the_page_names_every_input_and_what_it_is_otherwise() -> None:
    header, _ = component()
    action_inputs, component_inputs = loaded(ACTION)["inputs"], header["spec"]["inputs"]
    tables = PAGE.split("| input | |\n|---|---|\n")[1:]
    for inputs, table in zip((action_inputs, component_inputs), tables, strict=True):
        rows = dict(re.findall(r"^\| `([\w-]+)` \| (.*) \|$", table.split("\n\n")[0], re.MULTILINE))
        assert list(rows) == list(inputs)
        for name, output in rows.items():
            default = inputs[name].get("default")
            if default not in (None, "", "."):
                several = "those of `constraints.txt` at the same commit"
                assert output.endswith(f"Default: {several if name == 'constraints' else default}")


def test_the_page_names_every_format_and_what_makes_a_check_fail() -> None:
    formats = PAGE.split("| `--format` | for |\n")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", formats.replace("wirralplan schema check", ""))) == {
        form.value for form in CheckFormat
    }
    assert all(f"`{level.value}`" in PAGE for level in FailOn)
    [header, _] = component()
    assert header["spec"]["inputs"]["fail-on"]["options"] == [level.value for level in FailOn]


def test_exit_codes_are_those_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.compile(r"^\| \d+ \| .* \|$", re.MULTILINE)
    assert rows.findall(PAGE) == rows.findall(readme)
    assert len(rows.findall(PAGE)) == 5
