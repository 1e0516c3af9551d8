"""Keys and words that record how a milestone ended, or how it goes, where they cannot stand."""

import pytest
from astray import changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

DUE = "            due: 2018-04-30\n"
UPDATES = (
    "            updates:\n              - date: 2018-05-09\n                rag: amber\n"
    "                note: Adverts booked today\n"
)
IN = " " * 12
INSTEAD = (
    "write in place of line 32, with 12 spaces before the first of these lines, "
    "and the others as far in from it as here:\n"
)
DAY = "<the day, as 2018-06-30>"
NO_DAY = "where nobody knows that day, write that of the meeting or the page where you read it"
KNOWN_DAY = (
    "where nobody knows that day, write the one by which it was known to be done, and say so in "
    "'evidence'"
)


def found(text: str) -> list[Finding]:
    return findings(read(Source("plan.yaml", text)), CATALOGUE)


def status(text: str) -> str:
    (finding,) = found(changed(DUE, f"{DUE}{IN}status: {text}\n"))
    return finding.help


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Complete - agreed at Board 24/05/18", "agreed at Board 24/05/18"),
        ("Done (minute 7, 24 May 2018)", "minute 7, 24 May 2018"),
        ("Completed 24/05/18: minute 7", '"24/05/18: minute 7"'),
        ("closed 24/05/18", ""),
        ("Complete on 24/05/18", ""),
    ],
)
def test_the_words_behind_done_are_the_evidence(text: str, evidence: str) -> None:
    written = f'"{text}"' if ": " in text else text
    if evidence:
        expected = f"{INSTEAD}completed: 2018-05-24\nevidence: {evidence}"
    else:
        expected = "write  completed: 2018-05-24  in place of line 32 (leave the spaces before it)"
    assert status(written) == f"if it was done on 24 May 2018, {expected}"


@pytest.mark.parametrize("rest", ["12/06 - agreed at Board", "agreed at Board"])
def test_without_a_year_the_day_is_asked(rest: str) -> None:
    assert status(f"Completed - {rest}") == (
        f"{INSTEAD}completed: {DAY}\nevidence: {rest}\n{KNOWN_DAY}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Complete by 30/06/18",
        "Complete - but two homes outstanding",
        "Completed, subject to sign off 24/05/18",
        "Done? 24/05/18",
        "Not complete - see minutes",
        "Completion due 24/05/18",
        "In progress - 24/05/18",
    ],
)
def test_what_is_not_done_has_no_evidence(text: str) -> None:
    assert "evidence" not in status(text)


LEAD = "        lead: {}\n"


def test_what_stands_at_an_activity_with_one_milestone_moves_there() -> None:
    lead = LEAD.format("Bob Ray")
    text = changed(lead, f"{lead}        completed: 2018-06-30\n        evidence: Minutes\n")
    first, second = found(text)
    assert first.help == (
        "'completed' belongs to a milestone\n"
        "remove line 49, and below line 54 add, with 12 spaces before it:  completed: 2018-06-30"
    )
    assert second.help == (
        "'evidence' belongs to a milestone\nit goes where 'completed' (line 49) goes, on the line "
        "below that: remove line 50, and write there, with 12 spaces before it:  evidence: Minutes"
    )


def test_of_several_those_that_have_none_are_named() -> None:
    lead = LEAD.format("Ann Lee")
    (finding,) = found(changed(lead, f"{lead}        completed: 2018-06-30\n"))
    assert finding.help == (
        "'completed' belongs to a milestone\nremove line 21, and write with the one milestone that "
        "it is of, with 12 spaces before it:  completed: 2018-06-30\n"
        "if it is 'New recruitment campaign', below line 36\n"
        "if it is 'Final restructure', below line 46"
    )


@pytest.mark.parametrize("word", ["comment", "Notes", "note"])
@pytest.mark.parametrize("rag_first", [True, False])
def test_a_rating_takes_the_words_beside_it(word: str, *, rag_first: bool) -> None:
    lines = ["rag: amber", f"{word}: 80% trained"]
    lines = lines if rag_first else lines[::-1]
    new = "".join(f"{IN}{one}\n" for one in lines)
    reported = found(changed(f"{DUE}{UPDATES}", DUE + new))
    rag = next(one for one in reported if "'rag'" in one.headline)
    line, other = (32, 33) if rag_first else (33, 32)
    assert rag.help == (
        f"a rating stands in an update, with what is said: write in place of line {line}, with 12 "
        f"spaces before the first of these lines, "
        f"and the others as far in from it as here:\nupdates:\n  - date: {DAY}\n    rag: amber\n"
        f"    note: 80% trained\n{NO_DAY}\nand remove line {other}"
    )
    others = [one.help for one in reported if one is not rag]
    assert others == (
        [] if word == "note" else [f"the update in place of line {line} has its text"]
    )


def test_without_words_they_are_asked() -> None:
    (finding,) = found(changed(f"{DUE}{UPDATES}", f"{DUE}{IN}rag: amber\n"))
    assert f"    note: <what there is to say>\n{NO_DAY}" in finding.help
