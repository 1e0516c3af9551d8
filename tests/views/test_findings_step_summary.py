"""Findings as a table for the page of a run."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from ended import Golden
from found import CLEAN, MANY, MISSED, MIXED, RUN, RUNS, TWICE, UNOPENED, File, Unopened
from hypothesis import given

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source, Span
from wirralplan.views.findings import step_summary


def page(*files: File, unopened: Unopened = ()) -> str:
    return "".join(step_summary.rendered(files, unopened))


@pytest.mark.parametrize("run", RUNS)
def test_whole_runs(run: str, golden: Golden) -> None:
    files, unopened = RUNS[run]
    golden(f"findings/step-summary/{run}.md", page(*files, unopened=unopened))


def test_where_all_is_well_there_is_no_table() -> None:
    assert page(CLEAN) == "## wirralplan check\n\nplan.yaml: no problems found.\n"


def test_files_that_were_not_opened_come_first_then_errors() -> None:
    rows = page(TWICE, MIXED, unopened=UNOPENED).splitlines()[-7:]
    assert [row.split(" | ")[2] for row in rows] == ["not opened", *["error"] * 5, "warning"]


def test_what_there_is_no_room_for_is_counted() -> None:
    whole = page(MANY)
    size = len(whole.encode()) + step_summary.ROOM_TO_SAY_SO
    assert "".join(step_summary.rendered([MANY], room=size)) == whole
    short = "".join(step_summary.rendered([MANY], room=size - 1))
    assert short == "".join(whole.splitlines(keepends=True)[:-1]) + (
        "\n1 more finding in the log: GitHub shows no more here.\n"
    )


def test_a_page_that_is_full_says_only_that() -> None:
    assert "".join(step_summary.rendered([MANY], room=0)) == (
        "\n23 more findings in the log: GitHub shows no more here.\n"
    )
    assert "".join(step_summary.rendered([CLEAN], room=0)) == ""


def test_however_much_is_found_the_page_is_never_larger_than_github_takes() -> None:
    one = Finding("WP992", "stand-in-day", Level.ERROR, Span(0, 1), "é" * 500, "é" * 500)
    text = page((Source("plan.yaml", "x"), [one] * 1000))
    assert 1_040_000 < len(text.encode()) <= 1024 * 1024
    rows = text.count("| WP992 |")
    assert text.endswith(f"\n{1000 - rows} more findings in the log: GitHub shows no more here.\n")


FENCED = re.compile(r"^(`{3,})\n.*?^\1$", re.MULTILINE | re.DOTALL)


@given(RUN, MISSED)
def test_every_finding_is_a_row_of_five_cells(files: Sequence[File], unopened: Unopened) -> None:
    # In a block nothing is markup; that nothing ends one is held below.
    text = FENCED.sub("", page(*files, unopened=unopened))
    rows = [line for line in text.split("\n") if line.startswith("|")]
    expected = len(unopened) + sum(len(found) for _, found in files)
    assert len(rows) == (expected + 2 if expected else 0)
    for row in rows:
        assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 6
    assert not re.search(r"@\w|(?<!\\)<", text)


WHY = (
    "say why; add below line 1, with 4 spaces before the first of these lines, "
    "and the others as far in from it as here:\n"
)
SILENT = Finding(
    "WP992", "stand-in-day", Level.ERROR, Span(0, 1), "moved", f"{WHY}moves:\n  - date: <x>"
)


def test_lines_to_paste_stand_in_a_block_below_the_table() -> None:
    text = page((Source("plan.yaml", "x"), [SILENT]))
    assert text == (
        "## wirralplan check\n\n1 error in plan.yaml.\n\n"
        "| Place | Rule | Level | What is wrong | What to write |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| plan.yaml:1 | WP992 | error | moved | say why; add below line 1, with 4 "
        "spaces before the first of these lines, and the others "
        "as far in from it as here: see below the table |\n"
        "\nplan.yaml:1, WP992:\n\n"
        "```\n"
        "say why; add below line 1, with 4 spaces before the first of these lines, "
        "and the others as far in from it as here:\n"
        "moves:\n"
        "  - date: <x>\n"
        "```\n"
    )


def test_no_text_of_the_plan_ends_its_block() -> None:
    hostile = replace(SILENT, help="write this:\n```\n@team <b>x</b>\n~~~~\n``````\n\x1b[31m")
    text = page((Source("plan.yaml", "x"), [hostile]))
    block = text.partition("WP992:\n\n")[2]
    assert block == (
        "```````\nwrite this:\n```\n@team <b>x</b>\n~~~~\n``````\n\\x1b[31m\n```````\n"
    )


def test_a_name_is_no_markup_above_its_block() -> None:
    text = page((Source("<b> @team `x`.yaml", "x"), [SILENT]))
    assert "\n\\<b\\> @&#8203;team \\`x\\`.yaml:1, WP992:\n\n```\n" in text


def test_blocks_that_there_is_no_room_for_are_counted() -> None:
    source = Source("plan.yaml", "x")
    whole = page((source, [SILENT, SILENT]))
    room = len(whole.encode()) + step_summary.ROOM_TO_SAY_SO
    assert "".join(step_summary.rendered([(source, [SILENT, SILENT])], room=room)) == whole
    short = "".join(step_summary.rendered([(source, [SILENT, SILENT])], room=room - 1))
    assert short.count("```") == 2
    assert short.endswith(
        "```\n\nWhat to paste for 1 more finding is in the log: GitHub shows no more here.\n"
    )
