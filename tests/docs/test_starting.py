"""The page for starting: its quotations are the program's, and its example ends as it says."""

import re
from pathlib import Path

import pytest
from ended import Run
from starting import PAGE, table_of, words_of_the_program, write_tracker

TEXT = PAGE.read_text(encoding="utf-8")
BEFORE, AFTER = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
QUOTED = [
    quoted
    for row in re.findall(r"^\| (`[^|]*) \|", TEXT, re.MULTILINE)
    for quoted in re.findall(r"`([^`]+)`", row)
]


def test_the_example_is_in_the_plan_and_its_answer_passes_the_check(folder: Path, run: Run) -> None:
    write_tracker(folder / "tracker.docx", TEXT)
    assert run("import", "tracker.docx", "-o", "plan.yaml").code == 0
    plan = (folder / "plan.yaml").read_text(encoding="utf-8")
    assert plan.count(BEFORE) == 1
    decided = plan.replace(BEFORE, AFTER).replace("due: Q3", "due: 2018-12")
    (folder / "plan.yaml").write_text(decided, encoding="utf-8")
    assert run("check").code == 0
    overdue = run("overdue", "--as-of", "2018-06-30")
    assert overdue.code == 0
    assert "1.1" in overdue.out
    assert "2.1" not in overdue.out


@pytest.mark.parametrize("quoted", QUOTED)
def test_what_the_tables_quote_is_what_the_program_says(quoted: str) -> None:
    assert quoted in words_of_the_program()


TIMES = [
    ("31/05/18", "due: 2018-05-31"),
    ("31 May 2018", "due: 2018-05-31"),
    ("by 31/05/18", "due: 2018-05-31"),
    ("May 2018", "due: 2018-05"),
    ("1 May \N{EN DASH} 30 June 2018", "start: 2018-05-01\n            due: 2018-06-30"),
    ("to begin 01/05/18", "due: 2018-05-01"),
    ("launch 01/05/18", "due: 2018-05-01"),
    ("underway from 31/03/18", "start: 2018-03-31\n            ongoing: true"),
    ("ongoing", "ongoing: true"),
    ("tbc", "due: tbc"),
    ("end of the autumn term 2018", "due: 2018-12"),
    ("31/09/18", "due: 2018-09-30"),
    ("COMPLETED 9.12.16", "completed: 2016-12-09"),
]


@pytest.mark.parametrize(("words", "lines"), TIMES, ids=[words for words, _ in TIMES])
def test_a_point_with_these_words_becomes_these_lines(
    words: str, lines: str, folder: Path, run: Run
) -> None:
    rows = [["Activity", "Lead", "Milestones"], ["Hubs", "Jane Smith", f"Hub opened {words}"]]
    (folder / "hubs.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    assert words in TEXT
    assert f"            {lines}\n" in run("import", "hubs.csv").out


def test_the_table_of_the_page_is_read_whole() -> None:
    assert [len(row) for row in table_of(TEXT)] == [7] * 5
