"""The scripts of the CI kit, run as GitHub and GitLab run them, with file names that bite."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml
from stand_ins import PIP, TELLTALE, make, needs_bash, path_with

from wirralplan.views.starter import starter

ROOT = Path(__file__).parent.parent.parent
CHECK_ON_GITHUB = ["-I", "-m", "wirralplan", "check", "--format", "github", "--fail-on", "error"]


@needs_bash
@pytest.mark.parametrize(
    ("files", "where", "folder", "arguments"),
    [
        ("", ".", "repository", []),
        ("\n  \n", "sub", "sub", []),
        ("", "-x", "-x", []),
        ("plan.yaml", ".", "repository", ["./plan.yaml"]),
        ("a b/plan.yaml\r\n\n*.yaml", "sub", "repository", ["sub/a b/plan.yaml", "sub/*.yaml"]),
        ("-x.yaml\n--fix", ".", "repository", ["./-x.yaml", "./--fix"]),
        (
            "$(touch pwned)\n`touch pwned`; touch pwned",
            ".",
            "repository",
            ["./$(touch pwned)", "./`touch pwned`; touch pwned"],
        ),
    ],
)
@pytest.mark.parametrize("against", ["", "HEAD^1", "--fix $(touch pwned)"])
def test_the_action_passes_on_each_line_as_one_file(
    files: str, where: str, folder: str, arguments: list[str], *, against: str, tmp_path: Path
) -> None:
    """As GitHub runs it: docs.github.com, "Workflow syntax", ``steps[*].shell``."""
    output = tmp_path / "wirralplan" / "bin" / "python"
    make(output, TELLTALE)
    repository = tmp_path / "repository"
    for name in ("sub", "-x"):
        (repository / name).mkdir(parents=True)
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    script = action["runs"]["steps"][-1]["run"]
    inputs = {"FILES": files, "FAIL_ON": "error", "FOLDER": where, "AGAINST": against}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607 - as on PATH
        capture_output=True,
        check=False,
        cwd=repository,
        env={**os.environ, "RUNNER_TEMP": str(tmp_path), **inputs},
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    compared = [f"--against={against}"] if against else []
    assert done.stdout.splitlines() == [folder, *CHECK_ON_GITHUB, *compared, "--", *arguments]
    assert sorted(path.name for path in repository.iterdir()) == ["-x", "sub"]


@needs_bash
@pytest.mark.parametrize("shell", ["sh", "bash"])
@pytest.mark.parametrize(
    ("against", "compared"),
    [
        ("base", ["--against=1234abcd"]),
        ("none", []),
        ("origin/main", ["--against=origin/main"]),
        ("$(touch pwned) --fix", ["--against=$(touch pwned) --fix"]),
    ],
)
def test_the_component_passes_on_each_line_as_one_file(
    against: str, compared: list[str], shell: str, tmp_path: Path
) -> None:
    """GitLab takes bash where there is one, else sh: docs.gitlab.com, "Types of shells"."""
    make(tmp_path / "bin" / "wirralplan", TELLTALE)
    make(tmp_path / "bin" / "pip", PIP)
    (tmp_path / "one.yaml").touch()
    component = (ROOT / "templates" / "wirralplan.yml").read_text(encoding="utf-8")
    _, jobs = yaml.safe_load_all(component)
    variables = {
        "PATH": path_with(tmp_path / "bin"),
        "WIRRALPLAN_FROM": "wirralplan @ file:///a b",
        "WIRRALPLAN_WITH": "rich==14.0.0\ncolorama==0.4.6; sys_platform == 'win32'",
        "WIRRALPLAN_FAIL_ON": "warning",
        "WIRRALPLAN_AGAINST": against,
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "1234abcd",
        "WIRRALPLAN_FILES": "a b/plan.yaml\n\n*.yaml\n--fix\n$(touch pwned)\n",
    }
    done = subprocess.run(
        [shell, "-e", "-c", "\n".join(jobs["wirralplan"]["script"])],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, **variables},
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    here, check = tmp_path.name, ["check", "--fail-on", "warning"]
    report = ["--format", "gitlab", "--output", "gl-code-quality-report.json"]
    files = ["--", "a b/plan.yaml", "*.yaml", "--fix", "$(touch pwned)"]
    assert done.stdout.splitlines() == [
        *("install", "--quiet", "--constraint"),
        *("rich==14.0.0", "colorama==0.4.6; sys_platform == 'win32'"),
        *("--", "wirralplan @ file:///a b"),
        *(here, *check, *report, *compared, *files),
        *(here, *check, *compared, *files),
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin", "one.yaml"]


@needs_bash
@pytest.mark.parametrize("shell", ["sh", "bash"])
@pytest.mark.parametrize(("base", "compared"), [("1234abcd", ["--against=1234abcd"]), (None, [])])
def test_the_job_that_init_writes_compares_where_something_is_to_be_merged(
    base: str | None, compared: list[str], shell: str, tmp_path: Path
) -> None:
    make(tmp_path / "bin" / "wirralplan", TELLTALE)
    make(tmp_path / "bin" / "pip", PIP)
    job = yaml.safe_load(starter.jobs("x", ["rich==14.0.0"], "plan.yaml").text)["wirralplan"]
    variables = {"PATH": path_with(tmp_path / "bin")}
    if base is not None:
        variables["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = base
    done = subprocess.run(
        [shell, "-e", "-c", "\n".join(job["script"])],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={
            **os.environ,
            "WIRRALPLAN_FROM": "x",
            "WIRRALPLAN_WITH": job["variables"]["WIRRALPLAN_WITH"]["value"].strip(),
            **variables,
        },
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    report = ["--format", "gitlab", "--output", "gl-code-quality-report.json"]
    here = tmp_path.name
    assert done.stdout.splitlines() == [
        *("install", "--quiet", "--constraint", "rich==14.0.0", "--", "x"),
        *(here, "check", *compared, *report),
        *(here, "check", *compared),
    ]


@needs_bash
@pytest.mark.parametrize(
    ("event", "against"), [("merge_group", "1234abcd"), ("pull_request", "HEAD^1")]
)
def test_the_workflow_that_init_writes_installs_what_is_pinned_and_compares(
    event: str, against: str, tmp_path: Path
) -> None:
    make(tmp_path / "bin" / "wirralplan", TELLTALE)
    make(tmp_path / "bin" / "pip", PIP)
    checks, _ = starter.workflows("x y", ["rich==14.0.0"], "plan.yaml")
    written = yaml.safe_load(checks.text)
    job = written["jobs"]["plan"]
    looks = [step for step in job["steps"] if "Check the plan" in step.get("name", "")]
    [compares] = [step for step in looks if step["if"] == "github.event_name != 'push'"]
    assert compares["env"]["AGAINST"] == "${{ github.event.merge_group.base_sha || 'HEAD^1' }}"
    [install] = [step for step in job["steps"] if step.get("name") == "Install wirralplan"]
    done = subprocess.run(
        ["bash", "-e", "-c", f"{install['run']}\n{compares['run']}"],  # noqa: S607 - as on PATH
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={
            **os.environ,
            "PATH": path_with(tmp_path / "bin"),
            "RUNNER_TEMP": str(tmp_path),
            "WIRRALPLAN_FROM": job["env"]["WIRRALPLAN_FROM"],
            "WIRRALPLAN_WITH": job["env"]["WIRRALPLAN_WITH"].rstrip("\n"),
            "AGAINST": against,
        },
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        *("install", "--quiet", "--constraint", "rich==14.0.0", "--", "x y"),
        *(tmp_path.name, "check", "--format", "github", "--against", against),
    ]
    assert event in written[True]  # "on", which YAML 1.1 takes for true
