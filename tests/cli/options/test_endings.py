"""Which form an answer has in a file: the one that the ending of its name says, or none."""

import json
import os
import shutil
from pathlib import Path

import pytest
import typer
from ended import Run

from wirralplan.cli.app import COMMANDS, app
from wirralplan.cli.options.check_options import CheckFormat
from wirralplan.cli.options.endings import ENDINGS, form_of, refuse_overwriting
from wirralplan.cli.options.output_options import AnswerForm, PageForm
from wirralplan.errors import ContradictoryOptions

posix = pytest.mark.skipif(os.name != "posix", reason="links are of POSIX")

ANSWER, FINDINGS, PATCH = tuple(AnswerForm), tuple(CheckFormat), ("patch",)


@pytest.mark.parametrize(
    ("forms", "out", "form"),
    [
        (ANSWER, "o.txt", "table"),
        (ANSWER, "o.json", "json"),
        (ANSWER, "o.csv", "csv"),
        (ANSWER, "o.md", "markdown"),
        (ANSWER, "o.html", "html"),
        (ANSWER, "O.HTM", "html"),
        (ANSWER, "O.CSV", "csv"),
        (ANSWER, "far/away.d/o.2018.csv", "csv"),
        (ANSWER, "o", "table"),
        (ANSWER, "away.csv/o", "table"),
        (ANSWER, ".csv", "table"),  # a hidden file without an ending
        (ANSWER, "/dev/stdout", "table"),
        (ANSWER, None, "table"),
        (FINDINGS, "o.txt", "full"),
        (FINDINGS, "o.json", "json"),
        (FINDINGS, "o.sarif", "sarif"),
        (FINDINGS, "o.xml", "junit"),
        (FINDINGS, "o", "full"),
        (PATCH, "o.patch", "patch"),
        (PATCH, "o.diff", "patch"),
        (PATCH, "o.txt", "patch"),
    ],
)
def test_the_ending_of_a_file_names_its_form(
    forms: tuple[str, ...], out: str | None, form: str
) -> None:
    assert form_of(None if out is None else Path(out), forms, None) == form


@pytest.mark.parametrize(
    ("forms", "out", "ending", "hint"),
    [
        (ANSWER, "o.xlsx", ".xlsx", "Give it a name that ends in .txt, .json, .csv, .md or .html."),
        (ANSWER, "o.docx", ".docx", "Give it a name that ends in .txt, .json, .csv, .md or .html."),
        (ANSWER, "o.xml", ".xml", "Give it a name that ends in .txt, .json, .csv, .md or .html."),
        (ANSWER, "o.yaml", ".yaml", "Give it a name that ends in .txt, .json, .csv, .md or .html."),
        (
            ANSWER,
            "30.06.2018",
            ".2018",
            (
                "Give it a name that ends in .txt, .json, .csv, .md or .html, or "
                "choose a format with --format."
            ),
        ),
        (FINDINGS, "o.md", ".md", "Give it a name that ends in .txt, .json, .sarif or .xml."),
        (FINDINGS, "o.html", ".html", "Give it a name that ends in .txt, .json, .sarif or .xml."),
        (FINDINGS, "o.csv", ".csv", "Give it a name that ends in .txt, .json, .sarif or .xml."),
        (FINDINGS, "o.patch", ".patch", "Give it a name that ends in .txt, .json, .sarif or .xml."),
        (PATCH, "o.json", ".json", "Give it a name that ends in .patch."),
        (PATCH, "o.log", ".log", "Give it a name that ends in .patch."),
    ],
)
def test_any_other_ending_is_refused_with_those_that_there_are(
    forms: tuple[str, ...], out: str, ending: str, hint: str
) -> None:
    with pytest.raises(ContradictoryOptions) as failed:
        form_of(Path(out), forms, None)
    sentence = f"Cannot write {out}: this command does not write '{ending}' files."
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


@pytest.mark.parametrize(
    ("forms", "form", "out"),
    [
        (ANSWER, "csv", "o.csv"),
        (ANSWER, "csv", "o.dat"),
        (ANSWER, "table", "30.06.2018"),
        (ANSWER, "json", "o"),
        (ANSWER, "json", None),
        (FINDINGS, "gitlab", "gl-code-quality-report.json"),
        (FINDINGS, "sarif", "o.json"),
        (FINDINGS, "junit", "plan-check.xml"),
        (FINDINGS, "concise", "o.txt"),
        (FINDINGS, "github", "o.log"),
    ],
)
def test_with_a_format_any_ending_will_do(
    forms: tuple[str, ...], form: str, out: str | None
) -> None:
    assert form_of(None if out is None else Path(out), forms, form) == form


@pytest.mark.parametrize(
    ("forms", "form", "out", "hint"),
    [
        (ANSWER, "csv", "plan.xlsx", "Give it a name that ends in .csv."),
        (ANSWER, "csv", "o.txt", "Give it a name that ends in .csv."),
        (ANSWER, "table", "o.csv", "Give it a name that ends in .txt."),
        (ANSWER, "table", "o.docx", "Give it a name that ends in .txt."),
        (ANSWER, "json", "o.YAML", "Give it a name that ends in .json."),
        (ANSWER, "html", "o.md", "Give it a name that ends in .html or .htm."),
        (FINDINGS, "json", "o.sarif", "Give it a name that ends in .json."),
        (FINDINGS, "sarif", "o.xml", "Give it a name that ends in .sarif or .json."),
        (FINDINGS, "github", "o.json", "Give it a name that ends in .txt."),
    ],
)
def test_but_one_that_names_another_form(
    forms: tuple[str, ...], form: str, out: str, hint: str
) -> None:
    with pytest.raises(ContradictoryOptions) as failed:
        form_of(Path(out), forms, form)
    sentence = f"--format {form} does not match the ending of {out}."
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


# Through every command that writes to a file

ARGUMENTS = {"lead": ["ian"], "show": ["panel-chair"], "diff": ["plan.yaml"], "import": ["a.csv"]}
WRITING = [
    name
    for name, command in typer.main.get_command(app).commands.items()  # type: ignore[attr-defined]
    if any("--output" in one.opts for one in command.params)
]


def test_the_commands_that_write_to_a_file_are_these() -> None:
    others = {"complete", "reschedule", "update", "cancel", "add", "reassign", "init"}
    assert set(COMMANDS) - set(WRITING) == others


@pytest.mark.parametrize("command", WRITING)
@pytest.mark.parametrize("ending", [".xlsx", ".docx", ".ics", ".log"])
def test_no_command_writes_what_the_ending_does_not_say(
    command: str, ending: str, plan_folder: Path, run: Run
) -> None:
    ended = run(command, *ARGUMENTS.get(command, []), "-o", f"o{ending}")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(
        f"wirralplan: Cannot write o{ending}: this command does not write '{ending}' files.\n"
        "Give it a name that ends in ."
    )
    assert not (plan_folder / f"o{ending}").exists()


@pytest.mark.parametrize("command", ["check", "explain", "schema"])
def test_what_is_no_answer_is_no_page(command: str, plan_folder: Path, run: Run) -> None:
    ended = run(command, "-o", "o.html")
    assert (ended.code, ended.out) == (2, "")
    assert "Cannot write o.html: this command does not write '.html' files.\n" in ended.err
    assert not (plan_folder / "o.html").exists()


@pytest.mark.parametrize(
    "command", [one for one in WRITING if one not in ("explain", "schema", "import")]
)
@pytest.mark.parametrize("name", ["plan.txt", "plan.json"])
def test_no_command_writes_over_the_plan_that_it_reads(
    command: str, name: str, plan_folder: Path, run: Run
) -> None:
    path = Path(shutil.move(plan_folder / "plan.yaml", plan_folder / name))
    before = path.read_bytes()
    named = ["diff", name] if command == "diff" else [command, *ARGUMENTS.get(command, [])]
    ended = run(*named, "--plan", name, "-o", name)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"wirralplan: {name} is the plan being read and is never "
        "overwritten.\nChoose another name.\n"
    )
    assert path.read_bytes() == before


@posix
@pytest.mark.parametrize(
    "typed",
    [
        ["overdue"],
        ["check"],
        ["check", "--fix"],
        ["check", "plan.yaml", "other.yaml"],
        ["check", "other.yaml", "--against", "plan.yaml"],
        ["diff", "plan.yaml", "other.yaml"],
        ["diff", "other.yaml"],
    ],
)
@pytest.mark.parametrize("kind", ["symbolic", "hard"])
def test_a_plan_is_known_by_its_other_names_too(
    typed: list[str], kind: str, plan_folder: Path, run: Run
) -> None:
    shutil.copy(plan_folder / "plan.yaml", plan_folder / "other.yaml")
    link = plan_folder / "link.txt"
    if kind == "symbolic":
        link.symlink_to("plan.yaml")
    else:
        link.hardlink_to(plan_folder / "plan.yaml")
    ended = run(*typed, "-o", "link.txt")
    assert (ended.code, ended.out) == (2, "")
    assert "link.txt is the plan being read and is never overwritten." in ended.err
    assert link.read_bytes() == (plan_folder / "other.yaml").read_bytes()


def test_another_plan_s_name_without_that_file_is_no_plan(plan_folder: Path, run: Run) -> None:
    ended = run("people", "-f", "json", "-o", "new.json")
    assert (ended.code, ended.out, ended.err) == (0, "", "Wrote new.json.\n")
    assert json.loads((plan_folder / "new.json").read_text(encoding="utf-8"))["people"]


@pytest.mark.usefixtures("plan_folder")
@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("o.csv", "reference,outline,ref,title,"),
        ("o.json", '{\n  "format": "wirralplan.milestones/1",'),
        ("o.md", "## Overdue as at Saturday 30 June 2018\n"),
        ("o.html", '<!DOCTYPE html>\n<html lang="en-GB">\n'),
        ("o.htm", '<!DOCTYPE html>\n<html lang="en-GB">\n'),
        ("o.txt", "Overdue as at Saturday 30 June 2018\n"),
        ("o", "Overdue as at Saturday 30 June 2018\n"),
    ],
)
def test_the_file_holds_what_its_name_promises(name: str, start: str, run: Run) -> None:
    ended = run("overdue", "--as-of", "2018-06-30", "-o", name)
    assert (ended.code, ended.out, ended.err) == (0, "", f"Wrote {name}.\n")
    assert Path(name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.usefixtures("plan_folder")
def test_a_name_is_needed(run: Run) -> None:
    ended = run("overdue", "-o", "")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "wirralplan: The name of the file to write is empty.\nName it: -o FILE.\n"


def test_a_patch_is_no_form_of_findings(plan_folder: Path, run: Run) -> None:
    path = plan_folder / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("lead:", "Lead:", 1), encoding="utf-8")
    assert run("check", "--diff", "-o", "o.patch").code == 1
    assert (plan_folder / "o.patch").read_text(encoding="utf-8").startswith("--- plan.yaml\n")
    refused = run("check", "--diff", "-o", "o.json")
    assert (refused.code, refused.out) == (2, "")


@pytest.mark.parametrize("form", [*AnswerForm, *PageForm, *CheckFormat])
def test_every_form_has_an_ending(form: str) -> None:
    assert form_of(Path(f"x{ENDINGS[form][0]}"), (form,), None) == form


@pytest.mark.parametrize("name", ["plan.yaml", "./plan.yaml", "link.yaml"])
def test_a_file_that_is_read_has_many_names(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text("format: 1\n", encoding="utf-8")
    os.link("plan.yaml", "link.yaml")
    with pytest.raises(ContradictoryOptions, match=r"is the plan being read"):
        refuse_overwriting(Path(name), "away.yaml", "plan.yaml")


@pytest.mark.parametrize("read", ["", "away.yaml", "a\0b", "other.yaml", "folder"])
@pytest.mark.parametrize("out", ["plan.yaml", "new.csv", "folder"])
def test_another_file_is_written(
    out: str, read: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    for name in ("plan.yaml", "other.yaml"):
        Path(name).write_text("format: 1\n", encoding="utf-8")
    refuse_overwriting(Path(out), read)
    refuse_overwriting(None, read)
