"""Updates and moves that are not written as lists of entries: the lines that they would be."""

import pytest
from astray import changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

DUE = "            due: 2018-04-30\n"
WAS = "            moves:\n              - date: 2018-06-12\n                from: 2018-07-31\n"
MOVES = f"{WAS}                reason: HR consultation\n"
WHEN = "<the day on which that was agreed>"
NO_DAY = "where nobody knows that day, write that of the meeting or the page where you read it"


def only(text: str) -> Finding:
    (finding,) = findings(read(Source("plan.yaml", text)), CATALOGUE)
    return finding


@pytest.mark.parametrize(
    ("text", "entry", "new"),
    [
        (
            "30/09/19 instead of 31/03/19 - only 11 approved (DCS agreed 10/12/18)",
            ["2018-12-10", "2019-03-31", "only 11 approved", "DCS"],
            "2019-09-30",
        ),
        ("31/07/18 to 30/09/18 - HR late", [WHEN, "2018-07-31", "HR late"], "2018-09-30"),
        ("from 31/07/18 to 30/09/18", [WHEN, "2018-07-31", "<why it moved>"], "2018-09-30"),
        ("July 2018 now Sept 2018", [WHEN, "2018-07", "<why it moved>"], "2018-09"),
        # It is the due date already
        ("28/09/18 instead of 31/07/18", [WHEN, "2018-07-31", "<why it moved>"], ""),
    ],
)
def test_a_text_says_from_when_to_when_why_and_who_agreed(
    text: str, entry: list[str], new: str
) -> None:
    finding = only(changed(MOVES, f"            moves: {text}\n"))
    assert finding.headline == (
        "'moves' holds entries with the keys 'date', 'from' and 'reason'; this is a text"
    )
    keys = ("date", "from", "reason", "approved_by")
    first, *others = (f"{key}: {one}" for key, one in zip(keys, entry, strict=False))
    lines = [
        (
            "in place of line 40 write, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "moves:",
        f"  - {first}",
        *(f"    {one}" for one in others),
        *([NO_DAY] if entry[0] == WHEN else []),
        *([f"and on line 39 write  due: {new}"] if new else []),
    ]
    assert finding.help.splitlines() == lines


@pytest.mark.parametrize(
    "text",
    ["Board agreed to move it", "31/07/18, 30/09/18 or 31/10/18", "agreed 31/07/18", "Sept to Oct"],
)
def test_a_text_that_does_not_say_so_is_the_reason(text: str) -> None:
    assert only(changed(MOVES, f"            moves: {text}\n")).help.splitlines() == [
        (
            "in place of line 40 write, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "moves:",
        f"  - date: {WHEN}",
        "    from: <the due date until then>",
        f"    reason: {text}",
        NO_DAY,
        "and see that 'due' (line 39) is the date that holds now",
    ]


def test_an_entry_without_its_dash_is_made_right_in_one_run() -> None:
    new = (
        "            moves:\n              from: 31/07/2018\n              to: 30 November 2018\n"
        "              reason: Test data not ready: finance\n"
    ).replace("ready: finance", "ready")
    assert only(changed(MOVES, new)).help.splitlines() == [
        (
            "write in place of lines 40 to 43, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "moves:",
        f"  - date: {WHEN}",
        "    from: 2018-07-31",
        "    reason: Test data not ready",
        NO_DAY,
        "and on line 39 write  due: 2018-11-30",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["date: 2018-06-12", "from: 2018-07-31", "reason: HR consultation"],
        ["from: 2018-07-31", "to: see minutes"],
        ["from: 2018-07-31", "why: HR consultation"],
    ],
)
def test_one_that_is_whole_or_says_more_gets_a_dash(lines: list[str]) -> None:
    new = "".join(f"              {line}\n" for line in lines)
    finding = only(changed(MOVES, f"            moves:\n{new}"))
    first = lines[0].partition(":")[0]
    end = f"lines 42 to {40 + len(lines)}" if len(lines) > 2 else "line 42"
    assert finding.help == (
        f"write '- ' before '{first}' on line 41, and move {end} two spaces to the right"
    )


def test_days_before_colons_are_updates() -> None:
    lines = "              16/04/18: 210 out, green\n              30 April 2018: all out\n"
    text = changed(DUE, f"{DUE}            updates:\n{lines}").replace(
        "            updates:\n              - date: 2018-05-09\n                rag: amber\n"
        "                note: Adverts booked today\n",
        "",
    )
    assert only(text).help.splitlines() == [
        (
            "write in place of lines 32 to 34, with 12 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "updates:",
        "  - date: 2018-04-16",
        "    note: 210 out, green",
        "  - date: 2018-04-30",
        "    note: all out",
    ]
