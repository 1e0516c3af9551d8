"""A line break or a line that was lost, or typed twice: what was meant, and what only looks so."""

import pytest
from astray import PLAN, changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

DUE = "            due: 2018-04-30\n"
NOTE = "            note: "


def found(text: str) -> list[Finding]:
    return findings(read(Source("plan.yaml", text)), CATALOGUE)


def only(text: str) -> Finding:
    (finding,) = found(text)
    return finding


@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize("gap", ["", "one"])
def test_an_item_whose_line_break_is_lost_begins_on_a_line_of_its_own(gap: str, quote: str) -> None:
    right = PLAN.replace("evidence: Panel minutes", f"evidence: {quote}Panel minutes{quote}")
    spaces = " " if gap else " " * 10
    text = right.replace(f"minutes{quote}\n          - id", f"minutes{quote}{spaces}- id")
    finding = only(text)
    assert finding.headline == (
        "'- id: campaign' is an item of its own, and has to begin on a line of its own"
    )
    assert finding.help == (
        f"write  evidence: {quote}Panel minutes{quote}  (leave the spaces before it)\n"
        "and on the next line, with 10 spaces before it:  - id: campaign"
    )
    assert spliced(Source("plan.yaml", text), finding.repair).text == right


def test_so_does_one_of_a_list_further_out() -> None:
    right = PLAN.replace("            after:\n              - fostering/chair\n", "")
    text = right.replace("HR consultation\n      - id: audit", "HR consultation      - id: audit")
    assert spliced(Source("plan.yaml", text), only(text).repair).text == right


@pytest.mark.parametrize(
    "note",
    [
        "we need - id: check",
        "see          - where: the file",
        "ask - note: the board",
        "see - id: x and more - id: y",
    ],
)
def test_a_text_that_holds_a_dash_and_a_colon_needs_quotes(note: str) -> None:
    after = f"{NOTE}{note}\n            start: 2018-04-01\n"
    assert "put quotes" in only(changed(DUE, f"{DUE}{after}")).headline


def test_in_quotes_it_is_no_mistake() -> None:
    assert not found(changed(DUE, f'{DUE}{NOTE}"see          - id: x"\n'))


def test_the_line_that_is_lost_below_a_list_of_texts_is_one_finding() -> None:
    # A line of text at the margin further up changes nothing of that.
    text = changed("          - 1a\n        milestones:\n", "          - 1a\n").replace(
        "title: Fostering action plan", "title: Fostering action\nplan for carers"
    )
    first, second = found(text)
    assert "looks like the rest of the text" in first.headline
    assert second.headline == "the line 'milestones:' is missing above this"
    assert second.help == "below line 23 add, with 8 spaces before it:  milestones:"


def test_a_list_typed_twice_with_nothing_between_loses_its_second_line() -> None:
    old = "        lead: Bob Ray\n        milestones:\n"
    for between in ("", "        # none yet\n", "\n"):
        text = changed(old, f"{old}{between}        milestones:\n")
        line = 50 + bool(between)
        assert only(text).help == (
            f"nothing stands between the two: remove line {line}, and keep all that is below it"
        )


PASTED = (
    "          - id: briefing\n            title: Staff briefing\n            due: 2018-07-31\n"
)
RIGHT_ONE = (
    "keep the right one and remove the other\nif the day was moved, what it was before goes under "
    "'moves', as  from: <the day>  with 'date' and 'reason'"
)


def test_a_milestone_in_the_middle_of_another_has_the_day_of_that() -> None:
    title = "            title: New recruitment campaign\n"
    text = changed(f"{title}{DUE}", f"{title}{PASTED}{DUE}")
    (finding,) = (one for one in found(text) if one.code == "WP007")
    assert finding.help == (
        "if it is that of the item above, which has none, move line 34 to below line 30\n"
        f"else {RIGHT_ONE}"
    )


@pytest.mark.parametrize("has", ["due: 2018-03-31", "ongoing: true"])
def test_not_so_where_that_has_one(has: str) -> None:
    title = f"            title: New recruitment campaign\n            {has}\n"
    text = changed(f"{title.splitlines()[0]}\n{DUE}", f"{title}{PASTED}{DUE}")
    assert [one.help for one in found(text) if one.code == "WP007"] == [RIGHT_ONE]


def test_nor_of_the_first_of_its_list() -> None:
    day = "            due: 2018-01-30\n"
    assert only(changed(day, day + "            due: 2018-01-31\n")).help == RIGHT_ONE
