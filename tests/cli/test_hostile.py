"""Names and texts that mean something to a terminal or a shell: shown, and never obeyed."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ended import Ended, Run
from mishaps import PLAN
from questions import ANSWERS, WITHOUT_CSV

import wirralplan
from wirralplan.cli.app import COMMANDS as ALL_COMMANDS

if sys.platform == "win32":
    pytest.skip("no file of Windows may have such a name", allow_module_level=True)

TYPABLE = [
    "plan of $(touch pwned).yaml",
    "plan`touch pwned`.yaml",
    "plan;touch pwned;.yaml",
    "plan&&touch pwned.yaml",
    "plan|tee pwned.yaml",
    "plan>pwned.yaml",
    'Bob\'s "own" plan.yaml',
    "our   plan.yaml",
    "-p.yaml",
    "--fix",
    "--help",
    "-",
    "~.yaml",
    "*.yaml",
    "#plan.yaml",
    "a\\b.yaml",
    "$HOME.yaml",
    "!!.yaml",
    "Zoë 王.yaml",
]
UNTYPABLE = [
    "\x1b[31mred\x1b]0;title\x07.yaml",
    "bell\x07.yaml",
    "back\rforth.yaml",
    "two\nlines.yaml",
    "a\ttab.yaml",
    "c1\x9b31m.yaml",
    "\u202efdp.yaml",
    "zero\u200bwidth.yaml",
    os.fsdecode(b"caf\xe9.yaml"),
]
# All in one, and what is no text at all: enough where nothing is typed.
NAMES = ["".join(one.removesuffix(".yaml") for one in UNTYPABLE[:-1]) + ".yaml", UNTYPABLE[-1]]
# What may move a cursor, turn a line round or hide: all but the end of a line.
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
OFFERED = re.compile(r"(?:automatically|guess): (wirralplan .*?) \((?:to preview|\d+ more)")
FAULTY = PLAN.replace("lead: Ann Lee", "leed: Ann Lee")


def nothing_raw(ended: Ended) -> None:
    assert not RAW.search(ended.out.replace("\r\n", "\n")), ended.out
    assert not RAW.search(ended.err), ended.err
    assert "bug in wirralplan" not in ended.err


def in_folder(name: str) -> str:
    """``name`` as an argument that is a file and nothing else."""
    return f"./{name}"


COMMANDS = [
    ["check"],
    ["check", "--fix", "--diff"],
    ["check", "--against", "HEAD"],
    ["check", "--against", "."],
    *(["check", "-f", form] for form in ("concise", "json", "github", "gitlab", "sarif", "junit")),
]
QUESTIONS = [
    *("overdue", "upcoming", "list", "slips", "stale", "coverage", "summary", "people"),
    *("timeline", "report", "report --since 2018-06-01 --against HEAD"),
    *("show homes/panel", "lead Ann Lee", "diff HEAD"),
    *("complete homes/panel", "reschedule homes/panel 2018-12-01 --reason x"),
    *("update homes/panel --note x", "cancel homes/panel --reason x", "reassign homes Bob Ray"),
    *("add homes x --ongoing", "complete homes/panel --dry-run"),
]


def test_every_command_is_among_the_questions() -> None:
    tried = {question.split()[0] for question in QUESTIONS} | {"check"}
    assert tried == set(ALL_COMMANDS) - {"init", "import", "explain", "schema"}  # they read no plan


@pytest.mark.parametrize("text", [PLAN, FAULTY], ids=["right", "faulty"])
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_the_name_of_a_plan_reaches_no_terminal_raw(
    name: str, text: str, folder: Path, run: Run
) -> None:
    plan = folder / name
    for command in COMMANDS:
        plan.write_text(text, encoding="utf-8")
        nothing_raw(run(*command, "--", in_folder(name)))
    for question in QUESTIONS:
        plan.write_text(text, encoding="utf-8")
        nothing_raw(run(*question.split(), "--plan", in_folder(name)))
    assert [one.name for one in folder.iterdir() if one.name != ".git"] == [name]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_leads_nowhere_reaches_no_terminal_raw(
    name: str, folder: Path, run: Run
) -> None:
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    for arguments in (
        ["check", "--", in_folder(name)],
        ["check", "-f", "json", "--", in_folder(name)],
        ["check", "-f", "github", "--", in_folder(name)],
        ["check", f"--against={name}"],
        ["check", "--against", f"{name}:plan.yaml"],
        ["check", "--select", name],
        ["check", "-", "--stdin-filename", name],
        ["overdue", "--plan", in_folder(name)],
        ["overdue", "--plan", f"{name}:plan.yaml"],
        ["overdue", "--as-of", name],
        ["overdue", f"--color={name}"],
        ["list", "-o", f"./{name}/nowhere.txt"],
        ["list", f"--lead={name}"],
        ["list", f"--status={name}"],
        ["list", f"--workstream={name}"],
        ["lead", "--", name],
        ["show", "--", name],
        ["complete", "--", name],
        ["diff", "--", name],
        ["diff", "--", "plan.yaml", name],
        ["explain", "--", name],
        ["schema", "--", name],
        ["init", f"--from={name}", "--github", "below"],
        ["init", "--", f"plan.yaml/{name}"],
        [f"x{name}"],
        ["check", f"--x{name}"],
        [f"--x{name}", "check"],
        ["list", name],
        ["list", "-f", name],
        ["people", f"-o./{name}"],
    ):
        nothing_raw(run(*arguments, stdin=FAULTY.encode()))


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_what_is_written_to_a_name_is_reported_of_without_it(
    name: str, folder: Path, run: Run
) -> None:
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    nothing_raw(run("list", f"-o./{name}"))  # its ending is that of a plan
    nothing_raw(run("list", f"-o./{name}.txt"))
    assert (folder / f"{name}.txt").exists()
    (folder / name).mkdir()
    nothing_raw(run("init", "--github", "--pre-commit", "--from=x", "--", in_folder(name)))
    nothing_raw(run("init", "--github", "--gitlab", "--from=y", "--", in_folder(name)))


@pytest.fixture
def path_with_us(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A search path on which ``wirralplan`` is this one."""
    bin_folder = tmp_path_factory.mktemp("bin")
    ours = bin_folder / "wirralplan"
    source = Path(wirralplan.__file__).parent.parent
    ours.write_text(
        f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" -m wirralplan "$@"\n',
        encoding="utf-8",
    )
    ours.chmod(0o755)
    return f"{bin_folder}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.parametrize("name", [one for one in TYPABLE if one != "-"], ids=ascii)
def test_the_command_that_is_offered_does_what_it_says_and_nothing_else(
    name: str, folder: Path, run: Run, path_with_us: str
) -> None:
    plan = folder / name
    plan.write_text(FAULTY, encoding="utf-8")
    found = OFFERED.search(run("check", "--", name).out)
    assert found, name
    ran = subprocess.run(
        ["sh", "-c", found[1]],  # noqa: S607
        capture_output=True,
        check=False,
        env={**os.environ, "PATH": path_with_us},
    )
    assert ran.returncode == 0, ran
    assert plan.read_text(encoding="utf-8") == PLAN
    assert [one.name for one in folder.iterdir() if one.name != ".git"] == [name]


@pytest.mark.parametrize("name", UNTYPABLE, ids=ascii)
def test_for_a_name_that_cannot_be_typed_no_command_is_offered(
    name: str, folder: Path, run: Run
) -> None:
    (folder / name).write_text(FAULTY, encoding="utf-8")
    last = run("check", "--", name).out.splitlines()[-1]
    assert last.endswith(
        "It can be fixed automatically, but not under this file name: give "
        "the file a simpler name first."
    )


def test_the_name_of_a_branch_is_quoted_where_it_is_to_be_typed(folder: Path, run: Run) -> None:
    (folder / ".git").rmdir()
    branch = "$(touch${IFS}pwned);'x'"
    (folder / "x.yaml").write_text(PLAN, encoding="utf-8")
    for arguments in (
        ["init", "-q"],
        ["add", "x.yaml"],
        ["-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", "x"],
        ["branch", branch],
    ):
        subprocess.run(["git", *arguments], check=True, cwd=folder)  # noqa: S607
    assert run("check", branch).err == (
        f"wirralplan: Cannot read {branch}: there is no such file.\n"
        "It is a git revision. The plan in it: "
        "'$(touch${IFS}pwned);'\"'\"'x'\"'\"':plan.yaml'\n"
    )


TEXT = "\u202eevil\u200b $(touch pwned) `id` [/b] :100: <b>@team</b> ]]> | %0A::error::x"
ESCAPED = "\\e[31m\\a\\u202e\\x9b red"  # a line end may stand in a cell of CSV


@pytest.mark.parametrize("text", [TEXT, ESCAPED], ids=["unseen", "escapes"])
def test_the_text_of_a_plan_reaches_no_terminal_raw(text: str, folder: Path, run: Run) -> None:
    """Whether the plan is answered or refused; an escape between double quotes may be refused."""
    plan = folder / "plan.yaml"
    words = ("Empty homes", "Panel established", "Ann Lee", "Consultation extended", "A plan")
    written = re.sub("|".join(words), lambda one: f'"{one[0]} {text}"', PLAN)
    for command in (["check", "--as-of", "2018-12-01"], *COMMANDS):
        plan.write_text(written.replace("due: 2018-06-15", "due: 2018-06-31"), encoding="utf-8")
        nothing_raw(run(*command))
    for question in QUESTIONS:
        plan.write_text(written, encoding="utf-8")
        asked = question.split()[0]
        forms = ["json", "markdown", "html"] if asked in {*ANSWERS, *WITHOUT_CSV} else []
        forms += ["csv"] if asked in ANSWERS else []
        nothing_raw(run(*question.split()))
        for form in forms:
            nothing_raw(run(*question.split(), "-f", form))
    assert sorted(one.name for one in folder.iterdir()) == [".git", "plan.yaml"]


@pytest.mark.skipif(shutil.which("script") is None, reason="needs a terminal to ask at")
def test_a_question_shows_the_title_without_its_characters(folder: Path, path_with_us: str) -> None:
    title = "Panel \u202eevil\u200b"
    (folder / "plan.yaml").write_text(
        PLAN.replace("Panel established", json.dumps(title, ensure_ascii=False)), encoding="utf-8"
    )
    ran = subprocess.run(
        ["script", "-qec", "wirralplan complete 1.1.2 --on 2018-06-20", "/dev/null"],  # noqa: S607
        input=b"n\n",
        capture_output=True,
        check=False,
        env={**os.environ, "PATH": path_with_us},
    )
    shown = ran.stdout.decode()
    assert "Record this for homes/panel? [y/N]" in shown
    assert not RAW.search(shown.replace("\r\n", "\n"))
