"""How two of a key become one: what is recorded in either stays."""

import pytest

from wirralplan.checks.rules.text.joining import joined
from wirralplan.text.source import Source

ALONE = (
    "remove line {second} alone, and keep all that is below it: "
    "it then goes on with the list of line {first}"
)


def advice(text: str, key: str) -> str:
    lines = text.splitlines()
    first, second = (at for at, line in enumerate(lines, start=1) if f"{key}:" in line)
    found = joined(Source("plan.yaml", text), key, first, second)
    return found.replace(f"line {first}", "line FIRST").replace(f"line {second}", "line SECOND")


@pytest.mark.parametrize(
    "text",
    [
        "  updates:\n    - date: x\n      note: y\n  updates:\n    - date: z\n",
        "  updates:\n  - date: x\n    note: y\n  updates:\n  - date: z\n",
        "  updates:\n    - date: x\n\n  # Sue's\n  updates:\n    - date: z\n",
        "  updates: # all\n    - note: |\n        a\n\n        b\n  updates:\n    - date: z\n",
        "updates:\n  - date: x\nupdates:\n  - date: z\n",
        "- updates:\n  - date: x\n  updates:\n  - date: z\n",
    ],
)
def test_of_two_lists_one_below_the_other_only_the_second_key_goes(text: str) -> None:
    assert advice(text, "updates") == ALONE.format(first="FIRST", second="SECOND")


@pytest.mark.parametrize(
    "text",
    [
        "  updates:\n    - date: x\n  note: y\n  updates:\n    - date: z\n",
        "  updates:\n    - date: x\n  updates:\n  - date: z\n",
        "  updates:\n  - date: x\n  updates:\n    - date: z\n",
        "  updates:\n    - date: x\n  # note: y\n  note: z\n  updates:\n    - date: z\n",
        "  updates: [{date: x}]\n  updates:\n    - date: z\n",
        "  updates:\n    - date: x\n  updates: Agreed\n",
        "  updates: Agreed\n  updates: Moved\n",
        "  updates:\n  updates:\n    - date: z\n",
        "  updates:\n    date: x\n  updates:\n    - date: z\n",
    ],
)
def test_else_the_key_does_not_go_alone(text: str) -> None:
    found = advice(text, "updates")
    assert "alone" not in found
    assert "move" in found or "into one list" in found
    assert "keep the right one" not in found


def test_lists_that_are_apart_are_brought_together() -> None:
    text = "  updates:\n    - date: x\n  note: y\n  updates:\n  - date: z\n    note: q\n"
    assert advice(text, "updates") == (
        "both belong to one list: move lines 5 to 6 to below line 2, where the 'updates' of "
        "line FIRST ends, each '- ' behind 4 spaces, and remove line SECOND"
    )


@pytest.mark.parametrize("key", ["note", "evidence", "reason", "source"])
def test_two_texts_become_one(key: str) -> None:
    found = advice(f"{key}: Minutes\n{key}: Letter, 3 May # Sue\n", key)
    written = f"write on line FIRST  {key}: Minutes; Letter, 3 May # Sue  and remove line SECOND"
    assert found == f"if both are right, {written}\nelse keep the right one and remove the other"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("title", "title: Panel\ntitle: Panel agreed\n"),
        ("lead", "lead: Ann Lee\nlead: Bob Ray\n"),
        ("id", "id: a\nid: b\n"),
        ("completed", "completed: 2018-06-20\ncompleted: 2018-06-21\n"),
        ("owner", "owner: a\nowner: b\n"),
    ],
)
def test_what_cannot_be_one_text_is_left_to_its_writer(key: str, text: str) -> None:
    assert advice(text, key) == "keep the right one and remove the other"


def test_two_that_say_the_same() -> None:
    assert advice("due: 2018-06-29\ndue: 2018-06-29\n", "due") == (
        "both say the same: remove line SECOND"
    )


@pytest.mark.parametrize(
    ("first", "second", "behind"),
    [
        ("2018-06-29 # Sue", "2018-06-29", ""),
        ("2018-06-29 # Sue", "2018-06-29 # Sue", ""),
        ("2018-06-29", '"2018-06-29" # Sue', "# Sue"),
        ("2018-06-29 # Sue", "2018-06-29 # to ask", "# Sue; to ask"),
    ],
)
def test_the_remark_of_one_that_says_the_same_stays(first: str, second: str, behind: str) -> None:
    write = f"end line FIRST with  {behind}  and " if behind else ""
    assert advice(f"due: {first}\ndue: {second}\n", "due") == (
        f"both say the same: {write}remove line SECOND"
    )


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ('"Minutes"', "Letter", "Minutes; Letter"),
        ("'Ann''s minutes'", '"Letter: 3 May"', '"Ann\'s minutes; Letter: 3 May"'),
        ('"Room #4"', "'Letter' # Sue", '"Room #4; Letter" # Sue'),
        ("Minutes # a", "Letter # b", "Minutes; Letter # a; b"),
        ("C#", "Letter", "C#; Letter"),
    ],
)
def test_quotes_and_remarks_are_joined_too(first: str, second: str, whole: str) -> None:
    found = advice(f"note: {first}\nnote: {second}\n", "note")
    assert f"write on line FIRST  note: {whole}  and remove line SECOND" in found


@pytest.mark.parametrize(
    "text",
    [
        "note: |\n  Minutes\nnote: Letter\n",
        "note: Minutes\n  and more\nnote: Letter\n",
        "note: Minutes\n\n  and more\nnote: Letter\n",
        "note:\nnote: Letter\n",
        'note: "a \\" b"\nnote: Letter\n',
        "note: [a]\nnote: Letter\n",
    ],
)
def test_of_texts_that_cannot_be_shown_as_one_both_are_kept(text: str) -> None:
    assert advice(text, "note") == (
        "if both are right, write what both say as the one text of 'note' on line FIRST, and "
        "remove the other\nelse keep the right one and remove the other"
    )


def test_a_list_without_a_near_end_is_not_searched_for_it() -> None:
    text = "updates:\n" + "  - date: x\n" * 20_000 + "updates:\n  - date: z\n"
    assert "into one list" in advice(text, "updates")
