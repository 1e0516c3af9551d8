"""``check --fix`` and ``--diff`` as a person types them, on the shipped plan with mistakes."""

import os
from pathlib import Path

import pytest
from ended import Run
from found import checked

from wirralplan.views.findings import concise, excerpt

CLEAN = "plan.yaml: no problems found (5 workstreams, 28 activities, 80 milestones).\n"
LEED = ("lead: Joe Bannham", "leed: Joe Bannham")
SLASHED = ("due: 2018-07-31", "due: 31/07/18")
SEPTEMBER = ("due: 2018-05-31", "due: 2018-09-31")


def mistaken(folder: Path, *mistakes: tuple[str, str]) -> tuple[Path, bytes]:
    """The plan with mistakes in it, and what it was before."""
    path = folder / "plan.yaml"
    text = before = path.read_text(encoding="utf-8")
    for right, wrong in mistakes:
        assert right in text
        text = text.replace(right, wrong, 1)
    path.write_bytes(text.encode())
    return path, before.encode()


def test_safe_mistakes_are_put_right_in_the_file(plan_folder: Path, run: Run) -> None:
    path, before = mistaken(plan_folder, LEED, SLASHED)
    ended = run("check", "--fix")
    assert (ended.code, ended.out) == (0, CLEAN)
    assert ended.err == (
        "Fixed in plan.yaml:\n"
        "  line  76: leed -> lead (WP101)\n"
        "  line 131: 31/07/18 -> 2018-07-31 (WP201)\n"
    )
    assert path.read_bytes() == before


def test_what_is_left_is_reported_and_decides_the_exit_code(plan_folder: Path, run: Run) -> None:
    path, _ = mistaken(plan_folder, LEED, SEPTEMBER)
    ended = run("check", "--fix", "-f", "concise")
    assert ended.code == 1
    left = checked("plan.yaml", path.read_text(encoding="utf-8"))
    assert ended.out.startswith("plan.yaml:82:18: error[WP202] ")
    assert ended.out == (
        "".join(concise.rendered(*left)) + "1 error in plan.yaml. "
        "It can be fixed by a guess: wirralplan check --fix --unsafe-fixes "
        "(to preview, add --diff)\n"
    )


def test_guesses_are_made_only_when_asked_for(plan_folder: Path, run: Run) -> None:
    path, before = mistaken(plan_folder, SEPTEMBER)
    ended = run("check", "--fix", "--unsafe-fixes")
    assert (ended.code, ended.out) == (0, CLEAN)
    assert path.read_bytes() == before.replace(b"due: 2018-05-31", b"due: 2018-09-30", 1)


def test_a_named_file_is_named_in_the_way_out(plan_folder: Path, run: Run) -> None:
    path, _ = mistaken(plan_folder, LEED)
    path.rename(plan_folder / "our plan.yaml")
    ended = run("check", "our plan.yaml")
    mark = '"' if os.name == "nt" else "'"
    assert ended.out.splitlines()[-1] == (
        "1 error in our plan.yaml. "
        f"It can be fixed automatically: wirralplan check --fix {mark}our plan.yaml{mark} "
        "(to preview, add --diff)"
    )


def test_a_refused_question_names_the_way_out_too(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, LEED)
    assert run("overdue").err.splitlines()[-2] == (
        "1 error in plan.yaml. It can be fixed automatically: wirralplan check --fix "
        "(to preview, add --diff)"
    )


def test_bom_and_line_ends_stay(plan_folder: Path, run: Run) -> None:
    path, before = mistaken(plan_folder, LEED)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check", "--fix").code == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n")


def test_a_file_without_repairs_is_not_written_to(plan_folder: Path, run: Run) -> None:
    path = plan_folder / "plan.yaml"
    os.utime(path, ns=(1, 1))
    assert run("check", "--fix").err == ""
    assert path.stat().st_mtime_ns == 1


def test_standard_input_comes_out_repaired_and_its_findings_beside_it(
    plan_folder: Path, run: Run
) -> None:
    path, before = mistaken(plan_folder, LEED, SEPTEMBER)
    ended = run("check", "-", "--fix", "--stdin-filename", "unsaved.yaml", stdin=path.read_bytes())
    assert ended.code == 1
    assert ended.out.encode() == before.replace(b"2018-05-31", b"2018-09-31", 1)
    left = "".join(excerpt.rendered(*checked("unsaved.yaml", ended.out)))
    assert left.startswith("error[WP202]: ")
    assert ended.err == (
        f"Fixed in unsaved.yaml:\n  line 76: leed -> lead (WP101)\n{left}1 error in unsaved.yaml.\n"
    )


def test_diff_shows_the_repair_and_changes_nothing(plan_folder: Path, run: Run) -> None:
    path, _ = mistaken(plan_folder, LEED)
    wrong = path.read_bytes()
    ended = run("check", "--diff")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == (
        "--- plan.yaml\n+++ plan.yaml\n@@ -73,7 +73,7 @@\n"
        "     activities:\n"
        "       - id: childs-journey\n"
        "         title: Child's journey practice improvement programme\n"
        "-        leed: Joe Bannham\n"
        "+        lead: Joe Bannham\n"
        "         priorities:\n"
        "           - 2\n"
        "         milestones:\n"
    )
    assert path.read_bytes() == wrong


def test_no_diff_is_not_taken_for_no_mistakes(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, SEPTEMBER)
    ended = run("check", "--diff")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == ("plan.yaml: 1 finding remains after that; to see more: wirralplan check\n")


def test_a_clean_plan_has_nothing_to_put_right(plan_folder: Path, run: Run) -> None:
    assert plan_folder.exists()
    ended = run("check", "--diff")
    assert (ended.code, ended.out, ended.err) == (0, "", "plan.yaml: nothing to fix.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["--unsafe-fixes"],
            "--unsafe-fixes has no effect without --fix or --diff.\nAdd --fix or --diff.\n",
        ),
        (
            ["--stdin-filename", "a.yaml"],
            "--stdin-filename has no effect unless standard input is read.\nAdd - as the file.\n",
        ),
        (["-", "-"], "Standard input can be read only once.\nWrite - once.\n"),
        (
            ["--diff", "-f", "json"],
            "--diff cannot be used with --format json.\nLeave one out.\n",
        ),
        (
            ["--select", "WP999"],
            "There is no rule 'WP999'.\n`wirralplan explain` lists all rules.\n",
        ),
    ],
)
def test_what_makes_no_sense_together_is_refused(
    arguments: list[str], sentence: str, plan_folder: Path, run: Run
) -> None:
    assert plan_folder.exists()
    ended = run("check", *arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", f"wirralplan: {sentence}")


def test_a_file_of_a_revision_is_not_changed(plan_folder: Path, run: Run) -> None:
    assert plan_folder.exists()
    ended = run("check", "--fix", "HEAD:plan.yaml")
    assert ended.code == 2


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has such modes of files")
def test_a_file_that_cannot_be_written_is_reported_and_stays(plan_folder: Path, run: Run) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write to any file")
    path, _ = mistaken(plan_folder, LEED)
    path.chmod(0o444)
    ended = run("check", "--fix")
    assert ended.code == 2
    assert "you have no permission" in ended.err
