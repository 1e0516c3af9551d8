"""Findings as workflow commands, read back as the runner of GitHub Actions reads them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import pytest
from ended import Golden
from found import CLEAN, MISSED, MIXED, RUN, RUNS, UNOPENED, File, Unopened
from hypothesis import given

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source, Span
from wirralplan.text.visible import visible
from wirralplan.views.findings import github, message

_COMMANDS = {"error", "warning", "notice", "add-mask", "group", "stop-commands"}


class Command(NamedTuple):
    """What the runner makes of a line."""

    name: str
    properties: dict[str, str]
    words: str


def output(*files: File, unopened: Unopened = ()) -> str:
    return "".join(github.rendered(files, unopened))


def obeyed(log: str) -> tuple[list[Command], list[str]]:
    """The commands in a log, and the other lines, as ``ActionCommand.cs`` tells them apart."""
    assert "\r" not in log
    assert not log or log.endswith("\n")
    commands, plain = [], []
    for line in log.split("\n")[:-1]:
        found = re.fullmatch(r"\s*::([\w-]+)(?: (.*?))?::(.*)", line)
        if found and found[1].casefold() in _COMMANDS:
            pairs = [pair.partition("=") for pair in (found[2] or "").split(",")]
            properties = {key: _unescaped(value, "%0D %0A %3A %2C %25") for key, _, value in pairs}
            commands.append(Command(found[1], properties, _unescaped(found[3], "%0D %0A %25")))
        else:
            assert "##[" not in line
            plain.append(line)
    return commands, plain


def _unescaped(text: str, escapes: str) -> str:
    for escape in escapes.split():
        text = text.replace(escape, chr(int(escape[1:], 16)))
    return text


def finding(start: int, end: int, level: Level = Level.ERROR) -> Finding:
    return Finding("WP992", "stand-in-day", level, Span(start, end), "100% wrong", "a: b, c")


@pytest.mark.parametrize("run", RUNS)
def test_whole_runs(run: str, golden: Golden) -> None:
    files, unopened = RUNS[run]
    golden(f"findings/github/{run}.txt", output(*files, unopened=unopened))


def test_an_annotation_has_its_place_in_properties_and_in_words() -> None:
    file = Source("a,b: c.yaml", "due: x\n"), [finding(5, 6)]
    assert output(file).splitlines()[0] == (
        "::error file=a%2Cb%3A c.yaml,line=1,endLine=1,col=6,endColumn=7,"
        "title=WP992 stand-in-day::a,b: c.yaml:1:6: WP992 100%25 wrong%0Ahelp: a: b, c"
    )


def test_a_place_over_several_lines_has_no_columns() -> None:
    commands, _ = obeyed(output((Source("plan.yaml", "due:\n  x\n"), [finding(0, 8)])))
    place = {"file": "plan.yaml", "line": "1", "endLine": "2"}
    assert commands[0].properties == {**place, "title": "WP992 stand-in-day"}


def test_columns_count_characters_and_not_bytes_or_halves() -> None:
    commands, _ = obeyed(output((Source("plan.yaml", "🎉🎉é: x\n"), [finding(5, 6)])))
    assert (commands[0].properties["col"], commands[0].properties["endColumn"]) == ("6", "7")


def test_errors_of_all_files_come_before_warnings() -> None:
    one = Source("one.yaml", "x"), [finding(0, 1, Level.WARNING), finding(0, 1)]
    two = Source("two.yaml", "x"), [finding(0, 1)]
    commands, plain = obeyed(output(one, two, unopened=UNOPENED))
    assert [(each.name, each.properties.get("file")) for each in commands] == [
        ("error", None),
        ("error", "one.yaml"),
        ("error", "two.yaml"),
        ("warning", "one.yaml"),
    ]
    assert plain == [
        "1 error and 1 warning in one.yaml.",
        "1 error in two.yaml.",
        "In all: 2 errors and 1 warning in 2 files; 1 file could not be opened.",
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "missed", "words"),
    [
        (10, 10, 0, None),
        (11, 10, 0, "In the log of this step: 1 more error."),
        (10, 0, 1, "In the log of this step: 1 more error."),
        (0, 12, 10, "In the log of this step: 2 more warnings."),
        (24, 11, 0, "In the log of this step: 14 more errors and 1 more warning."),
    ],
)
def test_what_github_leaves_out_is_reported_in_a_notice(
    errors: int, warnings: int, missed: int, words: str | None
) -> None:
    found = [finding(0, 1)] * errors + [finding(0, 1, Level.WARNING)] * warnings
    commands, _ = obeyed(output((Source("plan.yaml", "x"), found), unopened=[*UNOPENED] * missed))
    assert len(commands) == errors + warnings + missed + (words is not None)
    if words is not None:
        assert commands[-1].name == "notice"
        assert commands[-1].words == f"{words} GitHub shows ten of each kind here."


def test_a_clean_file_is_a_plain_line() -> None:
    assert output(CLEAN) == "plan.yaml: no problems found.\n"
    assert output() == ""


def test_where_reading_stopped_is_said() -> None:
    words = "nothing can be read from here on"
    stop = Finding("WP991", "stand-in-key", Level.ERROR, Span(0, 1), words, stops=True)
    assert output((Source("plan.yaml", "'x"), [stop])).splitlines()[1:] == [
        "1 error in plan.yaml.",
        "Mistakes after line 1 can only be found once the one there is fixed.",
    ]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("::error::x", r"\::error::x: no problems found."),
        ("  ::add-mask::x", r"\  ::add-mask::x: no problems found."),
        ("\ufe0f::error::x", r"\ufe0f::error::x: no problems found."),
        ("\n::error::x", r"\ ::error::x: no problems found."),
        ("a##[error]x", r"a##\[error]x: no problems found."),
        ("a#\ufe0f#\ufe0f[error]x", r"a#\ufe0f#\ufe0f[error]x: no problems found."),
        ("##[error]x", r"\##\[error]x: no problems found."),
        (r".\folder\plan.yaml", r".\folder\plan.yaml: no problems found."),
    ],
)
def test_the_name_of_a_file_is_no_command(name: str, line: str) -> None:
    assert output((Source(name, ""), [])) == f"{line}\n"


def test_paths_are_those_of_the_repository() -> None:
    commands, _ = obeyed(output((Source(r".\plans\plan.yaml", "x"), [finding(0, 1)])))
    assert commands[0].properties["file"] == "plans/plan.yaml"
    assert commands[0].words.startswith(r".\plans\plan.yaml:1:1: ")


def test_what_is_no_file_has_no_place_in_properties() -> None:
    """An annotation of a file called "standard input" would stand beside no lines at all."""
    source, found = MIXED
    [first, *_], _ = obeyed(output((replace(source, name="standard input", is_file=False), found)))
    assert first.properties == {"title": "WP991 stand-in-key"}
    assert first.words == (
        "standard input:7:9: WP991 is 'leed' 'lead'?\nhelp: it should be 'lead'; or go"
    )


def test_related_places_stand_below_the_help() -> None:
    commands, _ = obeyed(output(MIXED))
    assert commands[-2].words.splitlines()[1:] == [
        "help: only one of them should have it",
        "plans/children.yaml:9:20: the other one",
    ]


@given(RUN, MISSED)
def test_the_runner_reads_what_was_reported_and_nothing_else(
    files: Sequence[File], unopened: Unopened
) -> None:
    commands, plain = obeyed(output(*files, unopened=unopened))
    expected = [
        (finding.level.value, "\n".join(message.placed(source, finding)))
        for level in (Level.ERROR, Level.WARNING)
        for source, found in files
        for finding in found
        if finding.level is level
    ]
    expected = [("error", visible(reason)) for _, reason in unopened] + expected
    read = [(each.name, each.words) for each in commands if each.name != "notice"]
    assert [(name, _as_typed(words)) for name, words in read] == [
        (name, _as_typed(words)) for name, words in expected
    ]
    notices = [each for each in commands if each.name == "notice"]
    names = [name for name, _ in expected]
    assert len(notices) == (max(names.count("error"), names.count("warning")) > 10)
    assert not any("::" in line[:2] for line in plain)


def _as_typed(words: str) -> str:
    """Without what keeps the older commands from being obeyed."""
    return re.sub(r"(#[^ -~]*#[^ -~]*)\\\[", r"\1[", words)
