"""What is shown again of an officer's text, up to which length, and where it goes."""

import pytest
from astray import PLAN, changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

DUE = "            due: 2018-04-30\n"
LEAD = "        lead: Ann Lee\n"
TITLE = "title: New recruitment campaign\n"


def found(text: str) -> list[Finding]:
    return findings(read(Source("plan.yaml", text)), CATALOGUE)


NO_DAY = "where nobody knows that day, write that of the meeting or the page where you read it"


def helps(text: str) -> list[str]:
    return [one.help for one in found(text)]


def test_an_entry_goes_below_those_that_are_there() -> None:
    line = "            progress: Advert out\n            updates:\n"
    assert helps(changed("            updates:\n", line)) == [
        (
            "what has been done is an update: below line 36, with 14 spaces before the first of "
            "these lines, "
            "and the others as far in from it as here:\n"
            "- date: <the day, as 2018-06-30>\n  note: Advert out\n"
            f"then remove line 32\n{NO_DAY}"
        )
    ]


def test_two_entries_share_the_list_that_the_first_begins() -> None:
    line = "            title: Managers coached\n"
    first, second = helps(changed(line, f"{line}            progress: a\n            update: b\n"))
    assert first.endswith("updates:\n  - date: <the day, as 2018-06-30>\n    note: a\n" + NO_DAY)
    assert second == (
        "what has been done is an update: put it into the list 'updates' that takes the place of "
        "line 52, with these lines below a 'date':\nnote: b\nthen remove line 53"
    )


def test_the_first_key_of_an_item_leaves_its_words_behind() -> None:
    line = "  - name: Bob Ray\n"
    assert helps(changed(line, "  - budget: 3\n    name: Bob Ray\n")) == [
        (
            "it has no key of its own: remove line 9, and write its '- ' before the key below it\n"
            "to keep what it says, write  # budget: 3  behind that"
        )
    ]


@pytest.mark.parametrize(
    ("line", "typed", "help_"),
    [
        (
            "            evidence: Panel minutes\n",
            "            proof: photo\n",
            "add to 'evidence' (line 28):  photo, then remove line 29",
        ),
        (
            "            start: 2018-04-16\n",
            "            start date: soon\n",
            (
                "'start' stands already (line 38); write  note: \"start date: soon\"  in place of "
                "line 39 (leave the spaces before it)"
            ),
        ),
    ],
)
def test_another_word_for_a_key_that_is_there_keeps_its_text(
    line: str, typed: str, help_: str
) -> None:
    assert helps(changed(line, line + typed)) == [help_]


@pytest.mark.parametrize(("longest", "is_shown"), [(50, True), (51, False)])
def test_a_list_is_shown_as_one_text_up_to_200_characters(longest: int, *, is_shown: bool) -> None:
    items = f"          - {'x' * 150}\n          - {'y' * longest}\n"
    (help_,) = helps(changed(LEAD, f"{LEAD}        note:\n{items}"))
    assert ("yy  in place of lines 21 to 23" in help_) is is_shown


@pytest.mark.parametrize("text", ["1a & 2", "1a and 2", "1a, 2", "1a; 2"])
def test_priorities_in_a_row_are_a_list(text: str) -> None:
    (help_,) = helps(changed("priorities:\n          - 1a\n", f"priorities: {text}\n"))
    assert help_ == (
        "write in place of line 21, with 8 spaces before the first of these lines, "
        "and the others as far in from it as here:\n"
        "priorities:\n  - 1a\n  - 2"
    )


@pytest.mark.parametrize(("deeper", "is_shown"), [(2, True), (3, False), (1, False)])
def test_a_title_as_a_key_is_shown_where_its_keys_stand_below(
    deeper: int, *, is_shown: bool
) -> None:
    head = PLAN[: PLAN.index("          - id: coaching")]
    keys = f"          Managers coached:\n{' ' * (10 + deeper)}ongoing: true\n"
    shown = "write  - title: Managers coached  on line 50  (leave the spaces before it)"
    assert (helps(head + keys)[0] == shown) is is_shown


@pytest.mark.parametrize(("lines", "last"), [(20, 52), (30, 52), (19, 51)])
def test_of_a_letter_so_many_lines_are_taken(lines: int, last: int) -> None:
    first = helps(changed(DUE, f"{DUE}Kind regards\n{'x y' + chr(10)}" + "x y\n" * (lines - 1)))[0]
    assert first == f"put '# ' before each of them, or take lines 32 to {last} out"


@pytest.mark.parametrize(("length", "is_shown"), [(68, True), (69, False)])
def test_a_joined_line_is_shown_up_to_100_characters(length: int, *, is_shown: bool) -> None:
    more = f"an{'d' * (length - 2)}"
    (help_,) = helps(changed(TITLE, f"{TITLE}{more}\n"))
    whole = f"; line 30 then reads\n{TITLE.strip()} {more}" if is_shown else ""
    assert help_ == f"join it to line 30{whole}"


def test_a_quoted_letter_is_a_remark_and_a_quoted_plan_is_freed() -> None:
    (finding,) = found(changed(DUE, f"{DUE}>agreed\n> by the board\nother: x\n"))[:1]
    assert finding.help.splitlines()[0] == (
        "put '# ' before each of them, or take lines 32 to 33 out"
    )
    (finding,) = found(changed(DUE, f">{DUE}"))
    assert finding.help == "take the '>' and the space behind it away at the start of line 31"


def test_a_lost_line_is_not_told_where_the_list_is_there() -> None:
    text = PLAN.replace("        milestones:\n          - id: coaching", "          - id: coaching")
    assert [one.headline for one in found(text)] == ["the line 'milestones:' is missing above this"]
    text += "        milestones:\n          - title: Forum\n            ongoing: true\n"
    assert "the line 'milestones:' is missing above this" not in [
        one.headline for one in found(text)
    ]


def test_a_dash_is_needed_where_the_key_is_there_already() -> None:
    text = changed(DUE, f"{DUE}            - due: 2018-05-31\n")
    assert not [one for one in found(text) if "needs no '- '" in one.headline]
