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
    written = f"write on line FIRST  {key}: Minutes; Letter, 3 May  and remove line SECOND"
    assert found == f"if both are right, {written}\nelse keep the right one and remove the other"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("title", "title: Panel\ntitle: Panel agreed\n"),
        ("lead", "lead: Ann Lee\nlead: Bob Ray\n"),
        ("note", "note: |\n  Minutes\nnote: Letter\n"),
        ("note", "note: Minutes\n  and more\nnote: Letter\n"),
        ("note", 'note: "Minutes"\nnote: Letter\n'),
        ("note", "note:\nnote: Letter\n"),
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


def test_a_list_without_a_near_end_is_not_searched_for_it() -> None:
    text = "updates:\n" + "  - date: x\n" * 20_000 + "updates:\n  - date: z\n"
    assert "into one list" in advice(text, "updates")
