"""A command to type: each word quoted, so that a shell reads just that word."""

import os
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.text.shell import command, quoted
from wirralplan.text.visible import visible

POSIX = pytest.mark.skipif(os.name == "nt", reason="asks a POSIX shell")


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("plan.yaml", "plan.yaml"),
        ("../plans/our-plan_2.yaml", "../plans/our-plan_2.yaml"),
        ("HEAD:plan.yaml", "HEAD:plan.yaml"),
        ("HEAD~3:plan.yaml", "'HEAD~3:plan.yaml'"),
        ("our plan.yaml", "'our plan.yaml'"),
        ("Bob's plan.yaml", "'Bob'\"'\"'s plan.yaml'"),
        ("$(touch x).yaml", "'$(touch x).yaml'"),
        ("a;reboot", "'a;reboot'"),
        ("`id`", "'`id`'"),
        ('"', "'\"'"),
        ("S:\\plan.yaml", "'S:\\plan.yaml'"),
        ("~ann/plan.yaml", "'~ann/plan.yaml'"),
        ("=ls", "'=ls'"),
        ("#1.yaml", "'#1.yaml'"),
        ("*.yaml", "'*.yaml'"),
        ("Zoë.yaml", "'Zoë.yaml'"),
        ("", "''"),
    ],
)
def test_a_word_for_a_posix_shell(word: str, typed: str) -> None:
    assert quoted(word, windows=False) == typed


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("plan.yaml", "plan.yaml"),
        ("C:\\plans\\plan.yaml", "C:\\plans\\plan.yaml"),
        ("--fix", "--fix"),
        ("--", "--"),
        ("C:\\my plans\\plan.yaml", '"C:\\my plans\\plan.yaml"'),
        ("Bob's plan.yaml", '"Bob\'s plan.yaml"'),
        ("R&D.yaml", '"R&D.yaml"'),
        ("a;b,c.yaml", '"a;b,c.yaml"'),
        ("@x.yaml", '"@x.yaml"'),
        ("-p.yaml", '"-p.yaml"'),  # bare, PowerShell would take it for "-p" and ".yaml"
        ("HEAD^1:plan.yaml", '"HEAD^1:plan.yaml"'),  # bare, cmd would drop the ^
        ("50%.yaml", '"50%.yaml"'),
        ("%PATH%.yaml", None),  # cmd reads it, quoted or not
        ("$(calc).yaml", None),  # PowerShell runs it between double quotes
        ("`n.yaml", None),
        ("wow!.yaml", None),
        ("a\u201d;calc;\u201d.yaml", None),  # PowerShell takes a curly quote for a straight one
        ("my plans\\", None),  # the backslash would take the quote's meaning away
        ('a"b', None),
        ("", None),
    ],
)
def test_a_word_for_both_prompts_of_windows(word: str, typed: str | None) -> None:
    assert quoted(word, windows=True) == typed


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize(
    "word",
    ["\x1b[31m", "a\x07", "a\rb", "a\nb", "a\tb", "\u202efdp.yaml", "a\u200bb", "\udcff.yaml"],
)
def test_what_cannot_be_seen_cannot_be_typed(word: str, *, windows: bool) -> None:
    assert quoted(word, windows=windows) is None
    assert command("wirralplan", "check", files=[word], windows=windows) is None


def test_a_file_that_begins_with_a_dash_stands_behind_the_end_of_the_options() -> None:
    assert command("check", files=["a b.yaml"], windows=False) == "check 'a b.yaml'"
    assert command("check", files=["-p.yaml"], windows=False) == "check -- -p.yaml"
    assert command("check", files=["-p.yaml"], windows=True) == 'check -- "-p.yaml"'
    assert command("check", files=["a", "--fix"], windows=False) == "check -- a --fix"
    assert command("check", files=[], windows=False) == "check"


@POSIX
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_a_shell_reads_just_the_words(words: list[str]) -> None:
    plain = [word for word in words if visible(word) == word]
    line = command("printf", "%s\\0", *plain, windows=False)
    assert line is not None
    ran = subprocess.run(["sh", "-c", line], capture_output=True, check=True)  # noqa: S607
    assert ran.stdout.decode() == "".join(f"{word}\0" for word in plain or [""])
