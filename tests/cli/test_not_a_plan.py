"""A file that is no plan is one sentence and exit code 2 for every command, and no text of it."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from ended import Ended, Run

PRIVATE = "b7f3secret"
WORD = b"PK\x03\x04word/document.xml" + PRIVATE.encode() * 100
SENTENCE = "plan.docx is a Word document, not a plan file."
HINT = (
    "To make a plan of it: wirralplan import FILE -o plan.yaml. "
    "Otherwise name the plan itself, usually plan.yaml."
)
NO_TABLE = "Name the plan itself, usually plan.yaml; `wirralplan init` writes one to start from."
TOLD = f"wirralplan: {SENTENCE}\n{HINT}\n"

COMMANDS = [
    ("overdue",),
    ("list", "--format", "json"),
    ("summary",),
    ("complete", "a/b"),
    ("complete", "a/b", "--dry-run"),
]


@pytest.fixture
def document(folder: Path) -> Path:
    path = folder / "plan.docx"
    path.write_bytes(WORD)
    return path


@pytest.mark.usefixtures("document")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_says_the_same_of_it(command: tuple[str, ...], run: Run) -> None:
    assert run(*command, "--plan", "plan.docx") == Ended(2, "", TOLD)


@pytest.mark.parametrize("form", ["full", "concise"])
def test_check_says_it_once_to_people(document: Path, run: Run, form: str) -> None:
    assert run("check", document.name, "--format", form) == Ended(2, "", TOLD)


@pytest.mark.usefixtures("document")
@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_nothing_of_it_is_put_right(run: Run, document: Path, option: str) -> None:
    assert run("check", "plan.docx", option) == Ended(2, "", TOLD)
    assert document.read_bytes() == WORD


@pytest.mark.usefixtures("document")
@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif", "junit"])
def test_for_programs_it_is_a_finding(run: Run, form: str) -> None:
    ended = run("check", "plan.docx", "--format", form)
    assert (ended.code, ended.err) == (2, TOLD)
    assert ended.out.count(SENTENCE.rstrip(".")) >= 1
    assert "WP016" in ended.out
    assert PRIVATE not in ended.out


@pytest.mark.usefixtures("document")
def test_as_a_finding_it_stands_at_the_first_line(run: Run) -> None:
    report = json.loads(run("check", "plan.docx", "--format", "json").out)
    [file] = report["files"]
    [finding] = file["findings"]
    assert (file["path"], report["errors"], report["unopened"]) == ("plan.docx", 1, [])
    assert (finding["code"], finding["name"], finding["level"]) == (
        "WP016", "not-a-plan", "error",
    )  # fmt: skip
    assert (finding["message"], finding["help"]) == (SENTENCE.rstrip("."), HINT)
    assert (finding["line"], finding["column"]) == (1, 1)


def test_the_other_files_are_checked_all_the_same(
    plan_folder: Path, document: Path, run: Run
) -> None:
    ended = run("check", document.name, "plan.yaml")
    assert ended.code == 2
    assert ended.out.startswith("plan.yaml: no problems found (")
    assert plan_folder == document.parent


def test_standard_input_may_be_none_either(program: Run) -> None:
    ended = program("check", "-", stdin=b"HOME=/root\0TOKEN=" + PRIVATE.encode())
    sentence = "standard input is not a text file, so it is not a plan."
    assert ended == Ended(2, "", f"wirralplan: {sentence}\n{NO_TABLE}\n")


def test_a_text_without_a_key_of_a_plan_is_not_shown(folder: Path, run: Run) -> None:
    (folder / "plan.yaml").write_text(f"TOKEN={PRIVATE}\nTITLE={PRIVATE}\n", encoding="utf-8")
    ended = run("check")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("wirralplan: plan.yaml is not a plan file: no line of it begins")
    assert PRIVATE not in ended.err


@pytest.mark.skipif(not os.path.exists("/proc/self/environ"), reason="a file of Linux")  # noqa: PTH110
def test_a_link_to_the_environment_prints_none_of_it(
    folder: Path, program: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOKEN", PRIVATE)
    (folder / "plan.yaml").symlink_to("/proc/self/environ")
    ended = program("check")
    sentence = "plan.yaml is not a text file, so it is not a plan."
    assert ended == Ended(2, "", f"wirralplan: {sentence}\n{NO_TABLE}\n")


def test_a_file_of_a_revision_may_be_none_either(plan_folder: Path, run: Run) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    (plan_folder / "old.yaml").write_bytes(WORD)
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "x")):
        subprocess.run(["git", *identity, *words], check=True, cwd=plan_folder)  # noqa: S607
    for command in (
        ("overdue", "--plan", "HEAD:old.yaml"),
        ("diff", "HEAD:old.yaml"),
        ("check", "plan.yaml", "--against", "HEAD:old.yaml"),
    ):
        ended = run(*command)
        assert (ended.code, ended.out) == (2, ""), command
        assert (
            ended.err == f"wirralplan: HEAD:old.yaml is a Word document, not a plan file.\n{HINT}\n"
        )
