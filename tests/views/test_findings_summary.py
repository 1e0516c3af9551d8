"""The last lines under the findings of a file."""

from dataclasses import replace

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice
from wirralplan.views.findings import summary
from wirralplan.views.findings.summary import Size
from wirralplan.views.findings.tally import Tally

SOURCE = Source("plan.yaml", "title: A plan\ndue: x\n")
SIZE = Size(5, 28, 80)


def finding(level: Level = Level.ERROR, start: int = 0, *, stops: bool = False) -> Finding:
    span = Span(start, start)
    return Finding("WP992", "stand-in-day", level, span, "something is wrong", stops=stops)


def output(*found: Finding, size: Size | None = None, source: Source = SOURCE) -> str:
    return "".join(summary.rendered(source, found, size))


E, W = finding(), finding(Level.WARNING)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([E], "1 error in plan.yaml."),
        ([E, E], "2 errors in plan.yaml."),
        ([E, W], "1 error and 1 warning in plan.yaml."),
        ([E, W, E, W, E], "3 errors and 2 warnings in plan.yaml."),
    ],
)
def test_errors_and_warnings_are_counted(found: list[Finding], sentence: str) -> None:
    assert output(*found) == f"{sentence}\n"


def test_a_clean_file_says_what_was_looked_at() -> None:
    assert output(size=SIZE) == (
        "plan.yaml: no problems found (5 workstreams, 28 activities, 80 milestones).\n"
    )
    assert output(size=Size(1, 1, 1)) == (
        "plan.yaml: no problems found (1 workstream, 1 activity, 1 milestone).\n"
    )


def test_warnings_alone_say_that_there_is_no_error() -> None:
    held = "5 workstreams, 28 activities, 80 milestones"
    assert output(W, size=SIZE) == f"1 warning and no errors in plan.yaml ({held}).\n"
    assert output(W, W, size=SIZE) == f"2 warnings and no errors in plan.yaml ({held}).\n"


def repairable(*, safe: bool) -> Finding:
    repair = (Splice(Span(0, 5), "edition"),)
    return replace(E, repair=repair, safe=safe)


SAFE, GUESS = repairable(safe=True), repairable(safe=False)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            [SAFE],
            "It can be fixed automatically: wirralplan check --fix (to preview, add --diff)",
        ),
        (
            [SAFE, SAFE],
            "All can be fixed automatically: wirralplan check --fix (to preview, add --diff)",
        ),
        (
            [SAFE, E, E],
            "1 can be fixed automatically: wirralplan check --fix (to preview, add --diff)",
        ),
        (
            [GUESS],
            (
                "It can be fixed by a guess: wirralplan check --fix --unsafe-fixes "
                "(to preview, add --diff)"
            ),
        ),
        (
            [GUESS, E],
            (
                "1 can be fixed by a guess (line 1): wirralplan check --fix --unsafe-fixes "
                "(to preview, add --diff)"
            ),
        ),
        (
            [SAFE, GUESS, GUESS, E],
            (
                "1 can be fixed automatically: wirralplan check --fix "
                "(2 more by a guess, line 1: add --unsafe-fixes; to preview: --diff)"
            ),
        ),
    ],
)
def test_what_the_program_can_put_right_is_said_with_the_command(
    found: list[Finding], sentence: str
) -> None:
    output = "".join(summary.rendered(SOURCE, found, None, ()))
    assert output.split(". ", 1)[1] == f"{sentence}\n"


@pytest.mark.parametrize(
    ("name", "found", "sentence"),
    [
        (
            "plan.yaml",
            [GUESS],
            (
                "It can be fixed by a guess: wirralplan check --fix --unsafe-fixes "
                "plan.yaml (to preview, add --diff)"
            ),
        ),
        (
            "-p.yaml",
            [SAFE],
            (
                "It can be fixed automatically: wirralplan check --fix -- -p.yaml (to "
                "preview, add --diff before the --)"
            ),
        ),
        (
            "-p.yaml",
            [SAFE, GUESS],
            (
                "1 can be fixed automatically: wirralplan check --fix -- -p.yaml "
                "(1 more by a guess, line 1: add --unsafe-fixes before the --; to preview: --diff)"
            ),
        ),
        (
            "\x1b[31m.yaml",
            [SAFE],
            (
                "It can be fixed automatically, but not under this file name: give "
                "the file a simpler name first."
            ),
        ),
    ],
)
def test_the_file_is_named_as_a_shell_reads_it(
    name: str, found: list[Finding], sentence: str
) -> None:
    output = "".join(summary.rendered(SOURCE, found, None, [name]))
    assert output.split(". ", 1)[1] == f"{sentence}\n"


def test_on_a_narrow_terminal_a_line_ends_before_what_would_be_broken() -> None:
    lines = list(summary.rendered(SOURCE, [SAFE, GUESS], None, (), 70))
    assert lines == [
        "2 errors in plan.yaml.\n",
        "1 can be fixed automatically: wirralplan check --fix\n",
        "(1 more by a guess, line 1: add --unsafe-fixes; to preview: --diff)\n",
    ]


def test_no_command_is_offered_for_what_cannot_be_changed() -> None:
    assert output(SAFE) == "1 error in plan.yaml.\n"
    assert "".join(summary.rendered(SOURCE, [E], None, ())) == "1 error in plan.yaml.\n"


def test_where_reading_stopped_is_said() -> None:
    assert output(finding(start=16, stops=True)) == (
        "1 error in plan.yaml.\n"
        "Mistakes after line 2 can only be found once the one there is fixed.\n"
    )


def test_the_first_stop_counts() -> None:
    stops = [finding(start=16, stops=True), finding(start=3, stops=True)]
    assert Tally.of(SOURCE, stops) == Tally(2, 0, 1)
    assert Tally.of(SOURCE, [E, W]) == Tally(1, 1, None)


def test_the_name_of_the_file_cannot_move_the_cursor() -> None:
    assert output(source=Source("a\x1b[2J.yaml", ""), size=SIZE).startswith("a\\x1b[2J.yaml: ")


def test_the_size_of_a_plan_is_counted() -> None:
    text = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
      - title: Homes
        lead: Ann Lee
        milestones:
          - {title: Register, due: 2018-06-30}
          - {title: Panel, due: 2018-06-30}
      - title: Vans
        lead: Ann Lee
        milestones:
          - {title: Register, due: 2018-06-30}
  - title: Delivery
    activities: []
"""
    reading = read(Source("plan.yaml", text))
    assert reading.plan is not None
    assert Size.of(reading.plan) == Size(2, 2, 3)


def test_a_key_that_is_no_text_does_not_stop_the_reader() -> None:
    source = Source("plan.yaml", "format: 1\ntitle: A plan\n[x]: y\nworkstreams:\nfoo: 1\n")
    found = findings(read(source), CATALOGUE)
    assert [one.code for one in found] == ["WP103", "WP105", "WP101"]
    assert Tally.of(source, found).unread_after is None


def at(line: int) -> Finding:
    source = Source("plan.yaml", "title: A plan\n" * 20)
    start = source.line_starts[line - 1]
    return replace(GUESS, span=Span(start, start + 5))


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ([3], "line 3"),
        ([3, 3], "line 3"),
        ([3, 5, 7], "lines 3, 5 and 7"),
        ([*range(1, 9)], "lines 1, 2, 3, 4, 5, 6, 7 and 8"),
        ([*range(1, 12)], "lines 1, 2, 3, 4, 5, 6, 7, 8 and others"),
    ],
)
def test_the_lines_of_guesses_are_named(lines: list[int], where: str) -> None:
    source = Source("plan.yaml", "title: A plan\n" * 20)
    output = "".join(summary.rendered(source, [E, *map(at, lines)], None, ()))
    assert f"can be fixed by a guess ({where}): wirralplan" in output


NUMBERS = (
    "Line numbers are those before any change: where lines are added or taken out, work from the "
    "bottom up.\n"
)


@pytest.mark.parametrize(
    "advice",
    [
        "below line 3 add, with 8 spaces before it:  milestones:",
        "put '# ' before it, or take it out",
        "remove lines 3 to 5",
        "write in place of lines 3 to 4, with 8 spaces before it:  note: x",
    ],
)
def test_of_several_findings_those_further_down_come_first(advice: str) -> None:
    moves = replace(E, help=advice)
    other = replace(E, help="write 'note' in place of 'comment'")
    assert list(summary.numbering([E, moves])) == [NUMBERS]
    assert not [*summary.numbering([moves]), *summary.numbering([E, other])]
