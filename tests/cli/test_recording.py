"""What became of a milestone, as a person or a script records it: whole screens, whole changes."""

import os
import re
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from ended import Golden, Run
from found import checked
from screens import screen

import wirralplan
from wirralplan.files import save
from wirralplan.views.findings import excerpt

posix = pytest.mark.skipif(os.name != "posix", reason="limits, modes and links are of POSIX")

SCREENS = {
    "complete": ["complete", "fostering/panel-chair", "--on", "2018-02-14"],
    "complete-with-evidence": [
        *("complete", "panel-chair", "--on", "14/02/2018"),
        *("--evidence", "Cabinet minute 28/09/18: item 7"),
    ],
    "complete-dry-run": ["complete", "panel-chair", "--as-of", "2018-02-14", "--dry-run"],
    "complete-unknown": ["complete", "fostering/panel-chiar", "--on", "2018-02-14"],
    "complete-ambiguous": ["complete", "operational", "--on", "2018-02-14"],
    "complete-number": ["complete", "1.4.1", "--on", "2018-02-14"],
    "complete-number-dry-run": ["complete", "1.4.1", "--as-of", "2018-02-14", "--dry-run"],
    "complete-future": ["complete", "panel-chair", "--on", "2018-02-15", "--as-of", "14/02/18"],
    "complete-no-evidence": ["complete", "panel-chair", "--as-of", "14/02/18", "--evidence", " "],
    "reschedule": [
        *("reschedule", "final-restructure", "30/09/18", "--as-of", "2018-06-12"),
        *("--reason", "HR consultation extended", "--approved-by", "Improvement Board"),
    ],
    "complete-with-impact": [
        *("complete", "panel-chair", "--on", "14/02/2018", "--evidence", "Minute 7"),
        *("--impact", "Panels meet every week: no child waits"),
    ],
    "complete-in-a-month": ["complete", "panel-chair", "--on", "2018-02"],
    "reschedule-empty-reason": ["reschedule", "final-restructure", "30/09/18", "--reason", ""],
    "reschedule-no-reason": ["reschedule", "final-restructure", "30/09/18", "--as-of", "1/5/18"],
    "reschedule-to-a-month": [
        *("reschedule", "final-restructure", "Sept", "2018", "--as-of", "2018-06-12"),
        *("--reason", "HR consultation extended"),
    ],
    "reschedule-to-its-month": [
        *("reschedule", "final-restructure", "2018-07", "--on", "2018-06-12"),
    ],
    "reschedule-to-tbc": [
        *("reschedule", "final-restructure", "TBC", "--as-of", "2018-06-12"),
        *("--reason", "HR consultation extended"),
    ],
    "reschedule-to-tbc-no-reason": [
        *("reschedule", "final-restructure", "tbc", "--as-of", "2018-06-12"),
    ],
    "reschedule-a-day-or-a-year": [
        *("reschedule", "final-restructure", "May", "25", "--as-of", "2018-06-12"),
    ],
    "reschedule-same": [
        *("reschedule", "final-restructure", "2018-07-31", "--reason", "None at all"),
        *("--as-of", "2018-06-12"),
    ],
    "reschedule-before-start": [
        *("reschedule", "roll-out", "2018-05-30", "--reason", "Sooner", "--as-of", "2018-05-01"),
    ],
    "reschedule-outside-plan": [
        *("reschedule", "roll-out", "2108-09-30", "--reason", "Later", "--as-of", "2018-05-01"),
    ],
    "reschedule-ongoing": [
        *("reschedule", "audit-coaching", "2018-09-30", "--reason", "Ends", "--as-of", "1/5/18"),
    ],
    "update": [
        *("update", "final-restructure", "--as-of", "2018-06-20", "--note", "Closes 6 July"),
        *("--rag", "AMBER", "--by", "ian"),
    ],
    "update-expected": [
        *("update", "final-restructure", "--as-of", "2018-06-20", "--note", "Closes 6 July"),
        *("--expected", "October", "2018"),
    ],
    "update-by-tbc": [
        *("update", "final-restructure", "--as-of", "2018-06-20", "--note", "x", "--by", "tbc"),
    ],
    "update-by-nobody": [
        *("update", "final-restructure", "--as-of", "2018-06-20", "--note", "Closes 6 July"),
        *("--by", "Ian Godfree"),
    ],
    "update-no-note": ["update", "final-restructure", "--as-of", "2018-06-20", "--note", "\t"],
    "cancel": ["cancel", "restructure-pilot", "--as-of", "2018-04-20", "--reason", "No: money"],
    "cancel-approved": [
        *("cancel", "restructure-pilot", "--as-of", "2018-04-20", "--reason", "No: money"),
        *("--approved-by", "Improvement Board"),
    ],
    "cancel-dry-run": [
        *("cancel", "restructure-pilot", "--as-of", "2018-04-20", "--reason", "No: money"),
        *("--dry-run", "--color", "always"),
    ],
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_and_what_it_changed(
    name: str, plan_folder: Path, run: Run, golden: Golden
) -> None:
    golden(f"recording/{name}.txt", screen(plan_folder / "plan.yaml", run, SCREENS[name]))
    assert sorted(one.name for one in plan_folder.iterdir()) == [".git", "plan.yaml"]


NO_EVIDENCE = "No evidence is recorded. To add it later: wirralplan complete"


def recorded(run: Run, *typed: str) -> str:
    """The answer to a command that has to succeed."""
    ended = run(*typed)
    assert ended.code == 0
    without = typed[0] == "complete" and "--evidence" not in typed
    assert ended.err.startswith(NO_EVIDENCE) if without else not ended.err
    return ended.out


def test_what_is_recorded_already_is_not_recorded_again(plan_folder: Path, run: Run) -> None:
    """Not on another day either, as long as nobody names one."""
    complete = ["complete", "panel-chair"]
    cancel = ["cancel", "restructure-pilot", "--reason", "No money"]
    update = ["update", "discharges", "--note", "On the way", "--as-of", "2018-04-20"]
    for typed in ([*complete, "--on", "14/02/18"], [*cancel, "--on", "20/04/18"], update):
        recorded(run, *typed)
    path = plan_folder / "plan.yaml"
    os.utime(path, ns=(1, 1))
    done = (
        "Nothing to do: fostering/panel-chair 'Panel Chair appointed' is "
        "already recorded as completed"
    )
    assert recorded(run, *complete, "--as-of", "2018-06-30") == f"{done} on 14 Feb 2018.\n"
    assert recorded(run, *complete, "--on", "2018-02-14") == f"{done} on 14 Feb 2018.\n"
    assert recorded(run, *cancel, "--as-of", "2018-06-30") == (
        "Nothing to do: fostering/restructure-pilot 'Service restructure pilot' "
        "is already recorded as cancelled on 20 Apr 2018.\n"
    )
    assert recorded(run, *update) == (
        "Nothing to do: reducing-cla/discharges 'Discharge team completes 40 discharges' "
        "already has this update, dated 20 Apr 2018.\n"
    )
    assert path.stat().st_mtime_ns == 1
    dry = run(*complete, "--dry-run", "--as-of", "2018-06-30")
    assert (dry.code, dry.out) == (0, "")
    assert dry.err == (
        f"{done} on 14 Feb 2018.\n{NO_EVIDENCE} fostering/panel-chair --evidence TEXT\n"
    )


def test_nothing_is_recorded_for_a_day_to_come(plan_folder: Path, run: Run) -> None:
    before = (plan_folder / "plan.yaml").read_bytes()
    for day in (["--on", "2199-01-01"], ["--as-of", "2199-01-01"]):
        ended = run("complete", "panel-chair", *day)
        assert ended.code == 2
        assert re.fullmatch(
            r"wirralplan: 1 Jan 2199 is after today, \d+ \w+ \d{4}: "
            r"nothing can be recorded for a future date\.\nRecord it once it has happened\.\n",
            ended.err,
        )
    assert (plan_folder / "plan.yaml").read_bytes() == before


def test_a_refusal_names_the_lines_of_the_file_as_it_is(plan_folder: Path, run: Run) -> None:
    move = ["reschedule", "final-restructure", "2018-09-30", "--on", "2018-06-12"]
    recorded(run, *move, "--reason", "HR")
    before = (plan_folder / "plan.yaml").read_bytes()
    ended = run("complete", "final-restructure", "--on", "2018-06-01")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Nothing was written, because the plan would have a mistake in line 163: "
        "this move (2018-06-12) is after 'completed' (2018-06-01, the new line).\n"
        "WP204: what is settled moves no more; correct the one that is wrong\n"
        "if both are right, the day was not moved: put what the move says into an update, "
        "in its place\n"
    )
    assert before.splitlines()[162] == b"              - date: 2018-06-12"
    assert (plan_folder / "plan.yaml").read_bytes() == before


@posix
def test_where_only_the_answer_cannot_be_written_it_is_said_that_it_was_recorded(
    plan_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no full device here")
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))
    with full.open("wb") as out:
        ended = subprocess.run(
            [sys.executable, "-m", "wirralplan", "complete", "panel-chair", "--on", "2018-02-14"],
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (ended.returncode, ended.stderr.decode()) == (
        2,
        (
            "It was recorded in plan.yaml; only the confirmation could not be shown.\n"
            "wirralplan: Cannot write the answer to standard output: no space left on device.\n"
        ),
    )
    assert b"completed: 2018-02-14" in (plan_folder / "plan.yaml").read_bytes()


@pytest.mark.parametrize(
    "typed",
    [["complete", "panel-chair", "--on", "2018-02-14"], ["check", "--fix"]],
    ids=["complete", "check"],
)
@pytest.mark.usefixtures("plan_folder")
def test_where_nothing_can_be_locked_that_is_said_and_it_is_done(
    typed: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save, "locked", lambda *_: nullcontext(enter_result=False))
    ended = run(*typed)
    assert ended.code == 0
    assert ended.err.splitlines()[0] == (
        "plan.yaml is on a drive that cannot lock files: make sure that nobody else records "
        "anything in it at the same time."
    )


def test_evidence_may_come_later(plan_folder: Path, run: Run) -> None:
    recorded(run, "complete", "panel-chair", "--on", "2018-02-14")
    said = recorded(run, "complete", "panel-chair", "--as-of", "2018-06-30", "--evidence", "Minute")
    assert said == (
        "Added 'evidence' to fostering/panel-chair 'Panel Chair appointed': Minute\n"
        "  plan.yaml:144\n"
    )
    again = run("complete", "panel-chair", "--on", "2018-02-14")
    assert (again.code, again.err) == (0, "")
    assert plan_folder.exists()


def test_that_no_evidence_is_recorded_is_said_again(plan_folder: Path, run: Run) -> None:
    recorded(run, "complete", "panel-chair", "--on", "2018-02-14")
    assert recorded(run, "complete", "panel-chair") == (
        "Nothing to do: fostering/panel-chair 'Panel Chair appointed' is already recorded as "
        "completed on 14 Feb 2018.\n"
    )
    assert plan_folder.exists()


def test_the_impact_may_come_later(plan_folder: Path, run: Run) -> None:
    recorded(run, "complete", "panel-chair", "--on", "2018-02-14", "--evidence", "Minute 7")
    ended = run("complete", "panel-chair", "--as-of", "2018-06-30", "--impact", "No child waits")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "Added 'impact' to fostering/panel-chair 'Panel Chair appointed': No child waits\n"
        "  plan.yaml:144\n"
    )
    assert plan_folder.exists()


def test_a_month_that_is_recorded_stays(plan_folder: Path, run: Run) -> None:
    path = plan_folder / "plan.yaml"
    recorded(run, "complete", "panel-chair", "--on", "2018-02-14", "--evidence", "Minute 7")
    before = path.read_text(encoding="utf-8").replace("completed: 2018-02-14", "completed: 2018-02")
    path.write_text(before, encoding="utf-8", newline="\n")
    assert recorded(run, "complete", "panel-chair", "--evidence", "Minute 7") == (
        "Nothing to do: fostering/panel-chair 'Panel Chair appointed' is already recorded as "
        "completed in Feb 2018.\n"
    )
    assert recorded(run, "complete", "panel-chair", "--evidence", "Minute 7", "--impact", "x")
    assert path.read_text(encoding="utf-8").count("completed: 2018-02\n") == 1


OWN = """\
format: 1
title: A plan
workstreams:
  - title: Homes
    activities:
      - title: Empty homes
        ref: "5.3"
        lead: Carly Brown
        milestones:
          - title: Register agreed
            ref: R7
            due: 2018-09
          - title: Register published
            due: tbc
          - title: Visits begun
            ref: 2 (v)
            due: tbc
      - title: Panel
        lead: Ian Godfrey
        milestones:
          - title: Chair appointed
            due: 2018-05-31
"""


@pytest.fixture
def own_numbers(folder: Path) -> Path:
    """A plan with numbers of its own, months and dates that are still to come."""
    path = folder / "plan.yaml"
    path.write_text(OWN, encoding="utf-8", newline="\n")
    return path


ON = ["--on", "2018-04-20"]


@pytest.mark.parametrize("typed", ["R7", "r7", " R 7"])
def test_the_plans_own_number_is_taken_without_a_question(
    typed: str, own_numbers: Path, run: Run
) -> None:
    ended = run("complete", typed, *ON)
    assert (ended.code, ended.out.splitlines()[0]) == (
        0,
        "Completed empty-homes/register-agreed 'Register agreed' on 20 Apr 2018",
    )
    text = own_numbers.read_text(encoding="utf-8")
    assert text == OWN.replace(
        "due: 2018-09\n", "due: 2018-09\n            completed: 2018-04-20\n"
    )


@pytest.mark.parametrize("typed", ["2(v)", "2 (V)"])
def test_so_is_one_with_brackets(typed: str, own_numbers: Path, run: Run) -> None:
    ended = run("reschedule", typed, "2018-10", *ON)
    assert (ended.code, ended.err) == (0, "")
    old = "            ref: 2 (v)\n            due: tbc\n"
    new = (
        "            ref: 2 (v)\n            due: 2018-10\n            moves:\n"
        "              - date: 2018-04-20\n                from: tbc\n"
    )
    assert own_numbers.read_text(encoding="utf-8") == OWN.replace(old, new)
    again = run("reschedule", typed, "2018-10", "--as-of", "2018-06-30")
    assert (again.code, again.err) == (0, "")
    assert again.out == (
        "Nothing to do: empty-homes/visits-begun 'Visits begun' is already due in Oct 2018.\n"
    )


def test_a_number_by_place_is_not(own_numbers: Path, run: Run) -> None:
    ended = run("complete", "5.3/2", *ON)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: 5.3/2 is a number, and numbers change when milestones are added.\n"
        "Nothing was recorded. Type empty-homes/register-published if you mean "
        "'Register published'.\n"
    )
    assert own_numbers.read_text(encoding="utf-8") == OWN


@pytest.mark.parametrize("typed", ["1.1.1", "5.3/9"])
def test_a_number_that_this_plan_does_not_have_is_nothing(
    typed: str, own_numbers: Path, run: Run
) -> None:
    ended = run("complete", typed, *ON)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"wirralplan: There is no milestone '{typed}' in this plan.\n")
    assert own_numbers.read_text(encoding="utf-8") == OWN


def test_a_month_made_exact_says_that_nothing_moved(own_numbers: Path, run: Run) -> None:
    ended = run("reschedule", "R7", "14/09/2018", *ON)
    assert (ended.code, ended.err) == (
        0,
        ("No move is recorded: 14 Sep 2018 keeps to Sep 2018.\n--on has no effect here.\n"),
    )
    text = own_numbers.read_text(encoding="utf-8")
    assert text == OWN.replace("due: 2018-09\n", "due: 2018-09-14\n")


def test_a_reason_for_it_is_kept(own_numbers: Path, run: Run) -> None:
    ended = run("reschedule", "R7", "14/09/2018", "--reason", "Room booked", *ON)
    assert (ended.code, ended.err) == (0, "")
    assert "from: 2018-09\n                reason: Room booked\n" in own_numbers.read_text(
        encoding="utf-8"
    )
    assert "Nothing has moved" in run("slips", "--as-of", "2018-06-30").out


def test_what_has_no_date_yet_has_none_again(own_numbers: Path, run: Run) -> None:
    ended = run("reschedule", "2(v)", "tbc", *ON)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "Nothing to do: empty-homes/visits-begun 'Visits begun' already has no date yet.\n"
    )
    assert own_numbers.read_text(encoding="utf-8") == OWN


def test_another_day_than_the_recorded_one_is_refused(plan_folder: Path, run: Run) -> None:
    recorded(run, "complete", "panel-chair", "--on", "2018-02-14")
    ended = run("complete", "panel-chair", "--on", "2018-02-15")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: 'Panel Chair appointed' is already recorded as completed on 2018-02-14.\n"
        "If that is wrong, correct line 147 by hand: completed: 2018-02-15\n"
    )
    assert plan_folder.exists()


def test_what_is_reported_of_a_plan_can_do_no_harm(history_folder: Path, run: Run) -> None:
    said = recorded(
        run, "update", "controls/escape", "--note", "\u202e[2J", "--as-of", "2018-10-15"
    )
    assert said.startswith("Updated controls/escape '[31mRed]8;;")
    assert said.endswith("' (15 Oct 2018): [2J\n  plan.yaml:199\n")
    assert history_folder.exists()


def test_the_plan_may_lie_above_or_be_named(
    plan_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (plan_folder / "below").mkdir()
    monkeypatch.chdir(plan_folder / "below")
    ended = run("complete", "panel-chair", "--on", "2018-02-14")
    assert ended.code == 0
    assert ended.out.endswith("\n  ../plan.yaml:144\n")
    assert ended.err == (
        f"Reading ../plan.yaml\n{NO_EVIDENCE} fostering/panel-chair --evidence TEXT\n"
    )
    named = str(plan_folder / "plan.yaml")
    assert recorded(run, "complete", "discharges", "--on", "2018-02-14", "--plan", named).endswith(
        f"\n  {named}:129\n"
    )


@pytest.mark.parametrize(("named", "shown"), [("-", "standard input"), ("HEAD:plan.yaml", "")])
def test_what_is_no_file_cannot_be_written(
    named: str, shown: str, plan_folder: Path, run: Run
) -> None:
    text = (plan_folder / "plan.yaml").read_bytes()
    ended = run("complete", "panel-chair", "--plan", named, stdin=text)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"wirralplan: {shown or named} cannot be changed: it is not a file.\n"
        "Name the file of the plan.\n"
    )


def test_nothing_is_recorded_in_a_plan_with_errors(plan_folder: Path, run: Run) -> None:
    path = plan_folder / "plan.yaml"
    wrong = path.read_bytes().replace(b"2018-05-31", b"2018-09-31", 1)
    path.write_bytes(wrong)
    ended = run("complete", "panel-chair", "--on", "2018-02-14")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("error[WP202]: ")
    assert ended.err.startswith("".join(excerpt.rendered(*checked("plan.yaml", wrong.decode()))))
    assert path.read_bytes() == wrong


def test_warnings_that_were_there_before_are_not_reported_again(
    plan_folder: Path, run: Run
) -> None:
    """Although the change moves them to other lines."""
    path = plan_folder / "plan.yaml"
    path.write_bytes(path.read_bytes().replace(b"2019-03-31", b"2109-03-31", 1))
    assert "WP203" in run("check").out
    assert recorded(run, "complete", "panel-chair", "--on", "2018-02-14")


def test_byte_order_mark_and_line_ends_stay(plan_folder: Path, run: Run) -> None:
    path = plan_folder / "plan.yaml"
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    recorded(run, "complete", "panel-chair", "--on", "2018-02-14")
    line = b"            due: 2018-01-30\r\n"
    assert path.read_bytes() == before.replace(
        line, line + b"            completed: 2018-02-14\r\n"
    )


# In processes of their own


def environment() -> dict[str, str]:
    """That of a program which finds this package and writes no files of its own."""
    source = str(Path(wirralplan.__file__).parent.parent)
    return {**os.environ, "PYTHONPATH": source, "PYTHONDONTWRITEBYTECODE": "1"}


def test_twenty_at_once_all_arrive(plan_folder: Path, run: Run) -> None:
    listed = run("list", "--as-of", "2018-02-14", "--status", "upcoming", "-f", "csv").out
    references = [line.partition(",")[0] for line in listed.splitlines()[1:21]]
    assert len(references) == 20
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "wirralplan", "complete", one, "--on", "2018-02-14"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        for one in references
    ]
    ended = [(*process.communicate(), process.returncode) for process in running]
    assert [code for *_, code in ended] == [0] * 20
    assert all(err.decode().startswith(NO_EVIDENCE) for _, err, _ in ended)
    assert {out.decode().split()[1] for out, _, _ in ended} == set(references)
    listed = run("list", "--as-of", "2018-02-14", "--status", "complete", "-f", "csv").out
    assert {line.partition(",")[0] for line in listed.splitlines()[1:]} == set(references)
    assert sorted(one.name for one in plan_folder.iterdir()) == [".git", "plan.yaml"]


@posix
def test_where_there_is_no_room_a_sentence_says_so_and_the_plan_stays(plan_folder: Path) -> None:
    """The system lets the program write no file of more than four kilobytes."""
    before = (plan_folder / "plan.yaml").read_bytes()
    typed = [sys.executable, "-m", "wirralplan", "complete", "panel-chair", "--on", "2018-02-14"]
    ended = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 8 && exec "$@"', "sh", *typed],
        capture_output=True,
        check=False,
        env=environment(),
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (
        2,
        b"",
        b"wirralplan: Cannot write plan.yaml: file too large.\n",
    )
    assert (plan_folder / "plan.yaml").read_bytes() == before
    assert sorted(one.name for one in plan_folder.iterdir()) == [".git", "plan.yaml"]


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write all")
@pytest.mark.parametrize(
    ("what", "mode", "sentence"),
    [
        ("plan.yaml", 0o444, "you have no permission"),
        (".", 0o555, "nothing can be written in its folder"),
    ],
)
def test_a_read_only_plan_is_reported_and_stays(
    what: str, mode: int, sentence: str, plan_folder: Path, run: Run
) -> None:
    before = (plan_folder / "plan.yaml").read_bytes()
    (plan_folder / what).chmod(mode)
    try:
        ended = run("complete", "panel-chair", "--on", "2018-02-14")
    finally:
        (plan_folder / what).chmod(0o755)
    assert (ended.code, ended.err) == (2, f"wirralplan: Cannot write plan.yaml: {sentence}.\n")
    assert (plan_folder / "plan.yaml").read_bytes() == before
