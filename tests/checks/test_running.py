"""One mistake is one finding: which of several remarks at a place is reported, in which order."""

from datetime import date

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check, Context, Remark, Stage, called, named, quoted
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.model import UNREAD
from wirralplan.plan.reading import read
from wirralplan.text.finding import Level
from wirralplan.text.source import Source, Span

TEXT = """\
format: 1
title: A plan
workstreams: []
"""
READING = read(Source("plan.yaml", TEXT))


def rule(code: str, *remarks: Remark, level: Level = Level.ERROR) -> Check:
    """A rule that makes ``remarks``, with all the traits of the one that has its code."""

    def found(_: Context) -> tuple[Remark, ...]:
        return remarks

    (real,) = [check for check in CATALOGUE if check.code == code]
    return real._replace(level=level, words=None, reads=None, finds=found)


def at(start: int, end: int, *, absent: bool = False, level: Level | None = None) -> Remark:
    return Remark(Span(start, end), "something is wrong", absent=absent, level=level)


def reported(*rules: Check) -> list[str]:
    return [finding.code for finding in findings(READING, rules)]


def test_remarks_at_different_places_are_all_reported_in_the_order_of_the_file() -> None:
    assert reported(rule("WP110", at(9, 12)), rule("WP202", at(0, 3), at(20, 22))) == [
        "WP202",
        "WP110",
        "WP202",
    ]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("WP010", "WP101"),
        ("WP001", "WP012"),
        ("WP101", "WP102"),
        ("WP105", "WP104"),
        ("WP202", "WP110"),
        ("WP202", "WP201"),
        ("WP201", "WP106"),
        ("WP302", "WP301"),
        ("WP204", "WP402"),
    ],
)
def test_at_one_place_the_more_telling_rule_speaks(first: str, other: str) -> None:
    assert reported(rule(other, at(4, 9)), rule(first, at(4, 9))) == [first]


def test_what_may_be_silenced_never_speaks_before_the_gate() -> None:
    """Else a comment that silences one rule would silence the gate at that place with it."""
    gate = min(check.precedence for check in CATALOGUE if check.stage is Stage.GATE)
    first = [check for check in CATALOGUE if check.precedence < gate]
    assert first
    assert not [check.name for check in first if check.is_silenceable(check.level)]


@pytest.mark.parametrize(
    ("span", "silent"),
    [((4, 9), True), ((0, 5), True), ((8, 20), True), ((5, 6), True), ((0, 30), True),
     ((0, 4), False), ((9, 12), False), ((4, 4), True), ((9, 9), False)],
)  # fmt: skip
def test_a_remark_is_silent_where_it_shares_a_character_with_an_earlier_one(
    span: tuple[int, int], *, silent: bool
) -> None:
    codes = reported(rule("WP010", at(4, 9)), rule("WP402", at(*span)))
    assert ("WP402" not in codes) is silent


def test_an_empty_place_counts_as_one_character() -> None:
    assert reported(rule("WP009", at(4, 4)), rule("WP105", at(4, 4)), rule("WP402", at(5, 5))) == [
        "WP009",
        "WP402",
    ]


def test_a_warning_never_silences_an_error() -> None:
    warning = rule("WP004", at(4, 9), level=Level.WARNING)
    assert reported(warning, rule("WP402", at(4, 9))) == ["WP402"]


def test_a_remark_may_weigh_less_than_its_rule() -> None:
    light = rule("WP009", at(4, 9, level=Level.WARNING))
    assert reported(light, rule("WP402", at(4, 9))) == ["WP402"]
    (finding,) = findings(READING, [light])
    assert finding.level is Level.WARNING


def test_what_is_absent_and_what_is_there_do_not_silence_each_other() -> None:
    absent = rule("WP102", at(4, 9, absent=True))
    assert reported(absent, rule("WP101", at(4, 9))) == ["WP101", "WP102"]
    assert reported(absent, rule("WP110", at(4, 9, absent=True))) == ["WP102", "WP110"]


def test_what_is_absent_is_silent_where_the_text_itself_is_broken() -> None:
    assert reported(rule("WP010", at(4, 9)), rule("WP102", at(4, 9, absent=True))) == ["WP010"]


def test_rules_about_the_plan_do_not_run_where_there_is_none() -> None:
    reading = read(Source("plan.yaml", "'A plan\n"))
    assert [one.code for one in findings(reading, [rule("WP402", at(0, 1))])] == []


def test_a_rule_that_reads_the_text_runs_even_on_a_broken_file() -> None:
    text = "title: #12 homes\nedition: 'April\n"
    codes = [one.code for one in findings(read(Source("plan.yaml", text)), CATALOGUE)]
    assert codes == ["WP009", "WP001"]


def test_what_stands_behind_a_line_that_cannot_be_read_is_reported_too() -> None:
    text = "title: [x,, y]\nnote: 1\nnote: 2\n"
    codes = [one.code for one in findings(read(Source("plan.yaml", text)), CATALOGUE)]
    assert codes == ["WP001", "WP101", "WP007"]


def test_what_the_reader_guesses_behind_the_place_where_it_stops_is_not_reported() -> None:
    text = "title: x\n...\nnote: 1\nnote: 2\nlead: {a: 1, a: 2\n- b\n"
    codes = [one.code for one in findings(read(Source("plan.yaml", text)), CATALOGUE)]
    assert codes == ["WP001"]


def test_what_the_characters_show_is_reported_behind_that_place_too() -> None:
    text = "title: 'A plan\nedition: April\n\u2028\n"
    codes = [one.code for one in findings(read(Source("plan.yaml", text)), CATALOGUE)]
    assert codes[0] == "WP001"
    assert "WP004" in codes


def test_the_day_of_the_question_reaches_the_rules() -> None:
    days = []

    def found(question: Context) -> tuple[Remark, ...]:
        days.append(question.on)
        return ()

    asks = Check("WP403", "asks", Level.WARNING, Stage.PLAN, doc="", finds=found)
    findings(READING, [asks], on=date(2018, 6, 30))
    findings(READING, [asks])
    assert days == [date(2018, 6, 30), None]


def test_ten_thousand_mistakes_are_all_reported() -> None:
    lines = ["format: 1", "title: A plan", "workstreams:", "  - title: W", "    activities:"]
    for number in range(10_000):
        lines += [f"      - title: Activity {number}", "        leed: Ann Lee"]
        lines += ["        milestones: []"]
    reported = findings(read(Source("plan.yaml", "\n".join(lines))), CATALOGUE)
    assert [one.code for one in reported] == ["WP101", "WP107"] * 10_000


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Empty homes", "'Empty homes'"),
        ("two\n  lines", "'two lines'"),
        ("x" * 70, f"'{'x' * 59}…'"),
        ("x" * 60, f"'{'x' * 60}'"),
    ],
)
def test_the_text_of_the_reader_is_quoted_on_one_line(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_parts_are_called_by_their_title_where_they_have_one() -> None:
    assert called("activity", "Empty homes") == "activity 'Empty homes'"
    assert called("activity", "") == "this activity"
    assert called("plan", "") == "the plan"
    assert named("milestone", UNREAD) == "this milestone"


def test_what_only_touches_the_place_where_reading_ends_is_reported_only_where_selected() -> None:
    reading = read(Source("plan.yaml", "people:[\n  - name: Ann Lee\n"))
    reported = findings(reading, CATALOGUE, SelectedRules(select=("WP5",)))
    assert [(one.code, one.stops) for one in reported] == [("WP001", True)]
