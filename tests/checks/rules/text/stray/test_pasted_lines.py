"""What was pasted from Word, Excel, a chat or a web page: what it becomes, to the letter."""

import pytest
from astray import PLAN, changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

DUE = "            due: 2018-04-30\n"
IN = " " * 12
TO_COME = "due: <the day, as 2018-06-30, the month, as 2018-06, or tbc>"


def found(text: str) -> list[Finding]:
    return findings(read(Source("plan.yaml", text)), CATALOGUE)


def only(text: str) -> Finding:
    (finding,) = found(text)
    return finding


def row(*lines: str) -> Finding:
    """What is said of lines between two milestones."""
    at = PLAN.index("          - id: campaign")
    return only(PLAN[:at] + "".join(f"{line}\n" for line in lines) + PLAN[at:])


def shown(*lines: str) -> list[str]:
    """The lines to type in place of such lines."""
    first, *others = row(*lines).help.splitlines()
    assert first.endswith(
        "with 10 spaces before the first of these lines, and the others as far in from it as here:"
    )
    return others


@pytest.mark.parametrize(
    ("line", "item"),
    [
        (
            "\u2022\tTracker in place \u2013 30/06/18",
            ["title: Tracker in place", "due: 2018-06-30"],
        ),
        ("o\tTracker in place\t30/06/18", ["title: Tracker in place", "due: 2018-06-30"]),
        ("| - | Tracker in place | 30/06/18 |", ["title: Tracker in place", "due: 2018-06-30"]),
        ("3.\tTracker in place\t30/06/18", ["title: Tracker in place", "due: 2018-06-30"]),
        ("| \u2022 | Tracker in place | June 2018 |", ["title: Tracker in place", "due: 2018-06"]),
        # A number that only counts rows, the plan's own number, and the id
        ("4\tTracker in place\t30/06/18", ["title: Tracker in place", "due: 2018-06-30"]),
        ("1.2.2\tTracker\tSue", ["ref: 1.2.2", "title: Tracker", TO_COME, "note: Sue"]),
        ("R7\tTracker in place", ["ref: R7", "title: Tracker in place", TO_COME]),
        ("the-tracker\tTracker in place", ["id: the-tracker", "title: Tracker in place", TO_COME]),
        # What only looks like one of them
        ("40 discharges\t30/06/18", ["title: 40 discharges", "due: 2018-06-30"]),
        ("follow-up\tAnn Lee\t30/06/18", ["title: follow-up", "lead: Ann Lee", "due: 2018-06-30"]),
        ("follow-up\t30/06/18", ["title: follow-up", "due: 2018-06-30"]),
        ("4\tPanel\tbob ray\tSue", ["title: Panel", "lead: bob ray", TO_COME, "note: Sue"]),
        ("2018\t30/06/18", ["title: 2018", "due: 2018-06-30"]),
        ("Tracker in place\tJune 18", ["title: Tracker in place", TO_COME, "note: June 18"]),
    ],
)
def test_a_row_becomes_the_milestone_that_it_says(line: str, item: list[str]) -> None:
    first, *others = item
    assert shown(line) == [f"- {first}", *(f"  {one}" for one in others)]


HEAD = ["| Milestone | Due date | Lead |", "|-----------|:---------|------|"]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            [*HEAD, "| Model costed | 30/06/2018 | Ann Lee |"],
            ["- title: Model costed", "  lead: Ann Lee", "  due: 2018-06-30"],
        ),
        (
            [*HEAD, "| Model costed | TBC | Ann Lee / Bob Ray |", "| Cut | 06/2018 | tbc |"],
            [
                *["- title: Model costed", "  lead: Ann Lee", "  due: tbc"],
                *["  with:", "    - Bob Ray", "- title: Cut", "  lead: tbc", "  due: 2018-06"],
            ],
        ),
        (
            ["Ref\tAction\tOwner\tOwner\tRisk", "R1\tCost it\tAnn Lee\tBob Ray\thigh: cost"],
            [
                *["- ref: R1", "  title: Cost it", "  lead: Ann Lee", f"  {TO_COME}"],
                *['  note: "Risk: high: cost"', "  with:", "    - Bob Ray"],
            ],
        ),
        (
            [*HEAD, "| Model costed |  | Head of Quality and Performance |"],
            ["- title: Model costed", "  lead: Head of Quality and Performance", f"  {TO_COME}"],
        ),
        # Evidence without a day on which it was done is no more than words
        (
            ["Milestone\tEvidence", "Model costed\tPaper 7"],
            ["- title: Model costed", f"  {TO_COME}", '  note: "evidence: Paper 7"'],
        ),
        # Words of a table in a row that is no head of it
        (
            ["Lead\tAnn Lee", "Owner agreed\t30/06/18"],
            [
                *["- title: Lead", "  lead: Ann Lee", f"  {TO_COME}"],
                *["- title: Owner agreed", "  due: 2018-06-30"],
            ],
        ),
    ],
)
def test_the_head_of_a_table_names_its_columns(rows: list[str], lines: list[str]) -> None:
    assert shown(*rows) == lines


def test_a_head_alone_goes() -> None:
    finding = row(*HEAD)
    assert finding.headline == "'| Milestone | Due date | Lead |' looks like the head of a table"
    assert finding.help == "take lines 29 to 30 out, or put '# ' before each of them"


@pytest.mark.parametrize("mark", ["o\t", "\u2022 ", "1. "])
@pytest.mark.parametrize("note", ["note: Focus on:", 'note: "Focus on:"'])
def test_a_list_below_a_text_that_ends_with_a_colon_is_the_rest_of_it(mark: str, note: str) -> None:
    text = changed(DUE, f"{DUE}{IN}{note}\n{IN}{mark}direct work;\n{IN}{mark}chronologies\n")
    finding = only(text)
    assert finding.headline.endswith("direct work;' looks like the rest of the text of 'note'")
    line = 'note: "Focus on: direct work; chronologies"'
    assert finding.help == (
        f"write  {line}  on line 32  (leave the spaces before it)\nand take lines 33 to 34 out"
    )
    after = spliced(Source("plan.yaml", text), finding.repair).text
    assert after == changed(DUE, f"{DUE}{IN}{line}\n")


def test_below_any_other_text_it_is_not() -> None:
    text = changed(DUE, f"{DUE}{IN}note: Focus on this\n{IN}1. direct work\n{IN}2. chronologies\n")
    assert only(text).help == (
        "if it is a remark, put '# ' before each of them\n"
        "if it is the rest, join lines 33 to 34 to line 32; line 32 then reads\n"
        "note: Focus on this 1. direct work 2. chronologies\n"
        "if it is a note, add to the text of 'note' (line 32):  1. direct work; 2. chronologies\n"
        "and take lines 33 to 34 out"
    )


WRITTEN = "<the day on which it was written, as 2018-06-30>"
UPDATE = (
    "write below line {}, with 14 spaces before the first of these lines, "
    "and the others as far in from it as here:\n"
)


@pytest.mark.parametrize("indent", [0, 12])
@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("[03/04/2018 09:47] Bob Ray: 9 of 11 moved: two left", "2018-04-03"),
        ("[03/04/2018, 09:47] Bob Ray: 9 of 11 moved: two left", "2018-04-03"),
        ("03/04/2018, 09:47 - Bob Ray: 9 of 11 moved: two left", "2018-04-03"),
        ("[09:47] Bob Ray: 9 of 11 moved: two left", WRITTEN),
    ],
)  # fmt: skip
def test_a_message_of_a_chat_is_an_update_and_reading_goes_on(
    line: str, day: str, indent: int
) -> None:
    text = changed(DUE, f"{DUE}{' ' * indent}{line}\n").replace("lead: Bob Ray", "lead: Bob Rey")
    finding, other = found(text)
    assert finding.headline == f"'{line}' looks like a message from a chat"
    assert finding.help == (
        f"if it is an update, {UPDATE.format(36)}- date: {day}\n"
        '  note: "9 of 11 moved: two left"\n  by: Bob Ray\nthen take line 32 out\n'
        "else put '# ' before it, or take it out"
    )
    assert other.code == "WP301"


@pytest.mark.parametrize(
    ("text", "beside", "is_asked"),
    [
        ("Done on 15/06, 14 forms back", "", True),
        ("Completed. Forms are back", "", True),
        ("Done on 15/06", f"{IN}completed: 2018-06-15\n", False),  # it has its day
        ("Not done yet", "", False),
        ("Doing it now", "", False),
        ("All done but the last", "", False),
        ("Undone again", "", False),
    ],
)
def test_a_message_that_begins_with_done_is_asked_about(
    text: str,
    beside: str,
    is_asked: bool,  # noqa: FBT001 - a column of the table
) -> None:
    line = f"[03/04/2018 09:47] Bob Ray: {text}"
    finding = only(changed(DUE, f"{DUE}{beside}{IN}{line}\n"))
    asked = "if it says that all of it is done, add in line with 'updates':  completed: <the day"
    assert (asked in finding.help) is is_asked


@pytest.mark.parametrize(
    "line",
    [
        "note: at [09:47] Bob Ray said so",
        'note: "[03/04/2018 09:47] Bob Ray: moved"',
        "# [03/04/2018 09:47] Bob Ray: moved",
        "note: |\n              [03/04/2018 09:47] Bob Ray: moved\n              Comment [CB1]: x",
    ],
)
def test_a_text_that_holds_a_message_is_one(line: str) -> None:
    assert not found(changed(DUE, f"{DUE}{IN}{line}\n"))


@pytest.mark.parametrize("word", ["Commented [CB1]", "Comment [SW12]", "Commented [CB1R2]"])
def test_a_comment_from_the_margin_is_kept_as_a_note(word: str) -> None:
    finding = only(changed(DUE, f"{DUE}{IN}{word}: Agency too?\n"))
    assert finding.headline == (
        f"'{word}: Agency too?' is a comment from the margin of a Word document"
    )
    assert finding.help == (
        "to keep it, write in place of line 32, with 12 spaces before it:  "
        f"note: \"{word}: Agency too?\"\nelse put '# ' before it, or take it out"
    )


@pytest.mark.parametrize(
    "line",
    [
        "```",
        "```yaml",
        "Home > Children's social care > Fostering   Last updated: 11 May 2018   Print this page",
        "Skip to main content",
        "Page 3 of 12",
        "Back to top",
    ],
)
def test_what_came_along_from_a_page_goes(line: str) -> None:
    finding = only(changed(DUE, f"{DUE}{line}\n"))
    assert finding.headline.endswith(" came along with what was copied, and is none of the plan")
    assert finding.help == "take it out, or put '# ' before it"


@pytest.mark.parametrize("line", ["Home visits > 40 agreed", "Print the page", "Skip to stage 2"])
def test_what_only_begins_like_that_may_be_kept(line: str) -> None:
    assert "looks like a remark" in only(changed(DUE, f"{DUE}{line}\n")).headline


def test_a_heading_with_a_line_below_it_is_no_note() -> None:
    lines = "WORKSTREAM 3 \u2013 WORKFORCE\n==========\n"
    assert only(changed(DUE, DUE + lines)).help == (
        "put '# ' before each of them, or take lines 32 to 33 out"
    )
    assert "note: DMT AGREED" in only(changed(DUE, f"{DUE}{IN}DMT AGREED\n")).help


def test_lines_of_minutes_are_one_note() -> None:
    lines = f"{IN}Board 16/05/18: still outstanding\n".replace(":", " \u2013")
    finding = only(changed(DUE, f"{DUE}{lines}{IN}ACTION: AL to circulate\n"))
    assert finding.help.splitlines()[-1] == (
        "if it records something, write in place of lines 32 to 33, with 12 spaces before it:  "
        'note: "Board 16/05/18 \u2013 still outstanding ACTION: AL to circulate"'
    )


def test_where_two_places_may_become_a_note_the_second_is_added_to_the_first() -> None:
    lines = f"{IN}Agreed by the board\n{IN}start: 2018-04-01\n{IN}Bob to ask\n"
    first, second = found(changed(DUE, DUE + lines))
    for one in (first, second):
        assert one.help.endswith("(where a 'note' stands there by then, add the text to that)")


CONFLICT = (
    "<<<<<<< HEAD\n            due: 2018-04-30\n=======\n            due: 2018-05-31\n>>>>>>> sue\n"
)
KEEP = "keep one of them, or what is right of both, and take the other out\n"
MARKS = "then take the three marker lines out: 31, 33 and 35\n"
OPEN = "if it is not decided which is right, keep either of them; so that the other is not lost, "
WORDS = "not decided: due: 2018-04-30, or due: 2018-05-31 (sue)"


def test_of_two_versions_the_other_is_not_lost() -> None:
    assert only(changed(DUE, CONFLICT)).help == (
        f'{KEEP}{MARKS}{OPEN}write below it, with 12 spaces before it:  note: "{WORDS}"'
    )
    assert only(changed(DUE, f"{CONFLICT}{IN}note: Sue\n")).help == (
        f"{KEEP}{MARKS}{OPEN}add to the text of 'note' (line 36):  {WORDS}"
    )
    long = CONFLICT.replace("=====\n", "=====\n" + "            # x\n" * 9)
    assert only(changed(DUE, long)).help.endswith(
        "what the other says goes into a 'note' or an update beside it"
    )


def test_so_many_odd_spaces_are_as_many_spaces() -> None:
    first, second = found(changed(DUE, "\u00a0" * 12 + "due:\u00a02018-04-30\n"))
    assert first.help.endswith("; delete these 12 and type 12 spaces")
    assert second.help.endswith("; delete it and type a space")
