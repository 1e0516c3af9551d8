"""What TAB may offer: only harmless words, and never a message."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from ended import Run

from wirralplan.cli.options import shell_completion

HARMLESS = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*(/[A-Za-z0-9]+(-[A-Za-z0-9]+)*)?")
COMPLETIONS = [
    shell_completion.names,
    shell_completion.references,
    shell_completion.activities,
    shell_completion.activities_and_milestones,
    shell_completion.workstreams,
    shell_completion.priorities,
    shell_completion.statuses,
    shell_completion.ratings,
    shell_completion.codes,
    shell_completion.no_date_yet,
]


@pytest.mark.parametrize(
    ("offered", "typed", "words"),
    [
        (
            shell_completion.names,
            "",
            [
                "zoe-angstrom-lee",
                "acting-smith",
                "sean-oneill",
                "touch-pwned-id",
                "carly-brown",
                "carl-brownlow",
            ],
        ),
        (shell_completion.names, "carl", ["carly-brown", "carl-brownlow"]),
        (shell_completion.names, "Carl", ["Carly-brown", "Carl-brownlow"]),
        (shell_completion.names, "$(", []),
        (shell_completion.references, "panel/c", ["panel/chair"]),
        (shell_completion.references, "shell", ["shell/only"]),
        (
            shell_completion.activities,
            "",
            ["panel", "campaign", "rolling", "formulas", "controls", "shell", "empty"],
        ),
        (shell_completion.activities_and_milestones, "shell", ["shell", "shell/only"]),
        (shell_completion.no_date_yet, "T", ["Tbc"]),
        (shell_completion.workstreams, "h", ["homes", "hostile"]),
        (shell_completion.priorities, "", ["1a", "1b", "2"]),
        (shell_completion.statuses, "u", ["underway", "upcoming", "undated"]),
        (shell_completion.ratings, "G", ["Green", "Grey"]),
        (shell_completion.codes, "WP20", ["WP201", "WP202", "WP203", "WP204"]),
        (shell_completion.codes, "wp202", ["wp202"]),
    ],
)
@pytest.mark.usefixtures("history_folder")
def test_what_begins_with_the_letters_typed_is_offered(
    offered: Callable[[str], list[str]], typed: str, words: list[str]
) -> None:
    found = offered(typed)
    assert found[: len(words)] == words
    assert len(found) == len(words) or offered is shell_completion.codes


@pytest.mark.usefixtures("history_folder")
def test_every_candidate_is_harmless_to_a_shell() -> None:
    for offered in COMPLETIONS:
        words = offered("")
        assert words
        assert all(HARMLESS.fullmatch(word) for word in words)


def test_an_id_that_a_shell_would_run_is_not_offered(folder: Path) -> None:
    (folder / "plan.yaml").write_text(
        "format: 1\n"
        "title: Plan\n"
        "priorities:\n"
        "  - id: $(touch pwned)\n"
        "    title: One\n"
        "  - id: -rf\n"
        "    title: Two\n"
        "  - id: 1a; ls\n"
        "    title: Three\n"
        "  - id: '3'\n"
        "    title: Four\n"
        "workstreams: []\n",
        encoding="utf-8",
    )
    assert shell_completion.priorities("") == ["3"]


def test_no_more_than_two_hundred_are_offered(folder: Path) -> None:
    people = "".join(f"  - name: Person {number}\n" for number in range(500))
    (folder / "plan.yaml").write_text(
        f"format: 1\ntitle: Plan\npeople:\n{people}workstreams: []\n", encoding="utf-8"
    )
    assert len(shell_completion.names("")) == 200
    assert shell_completion.names("person-499") == ["person-499"]


@pytest.mark.parametrize(
    "text",
    [None, "", "workstreams: 5\n", "format: 1\n\ttitle: [\n", "format: 1\nworkstreams: []\n"],
    ids=["no file", "empty", "wrong", "broken", "half"],
)
def test_where_nothing_can_be_read_nothing_is_offered_or_said(
    folder: Path, text: str | None, capfd: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        (folder / "plan.yaml").write_text(text, encoding="utf-8")
    for offered in COMPLETIONS[:6]:
        assert offered("") == []
    assert capfd.readouterr() == ("", "")


def test_a_plan_with_mistakes_still_offers_what_can_be_read(history_folder: Path) -> None:
    plan = history_folder / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace("due: 2018-01-30", "due: 2018-01-32")
    plan.write_text(text, encoding="utf-8")
    assert shell_completion.references("panel/c") == ["panel/chair"]


def test_the_plan_is_that_of_the_environment_and_never_standard_input(
    history_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (history_folder / "plan.yaml").rename(history_folder / "other.yaml")
    monkeypatch.setenv("WIRRALPLAN_PLAN", "other.yaml")
    assert shell_completion.workstreams("") == ["homes", "hostile", "quiet"]
    monkeypatch.setenv("WIRRALPLAN_PLAN", "-")
    assert shell_completion.workstreams("") == []


# Through the protocol of the shells


def bash(program: Run, monkeypatch: pytest.MonkeyPatch, line: str) -> list[str]:
    """What bash is told when TAB is pressed at the end of ``line``."""
    monkeypatch.setenv("_WIRRALPLAN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    ended = program()
    assert ended.err == ""
    return ended.out.split()


def zsh(program: Run, monkeypatch: pytest.MonkeyPatch, line: str) -> str:
    """What zsh is given to run when TAB is pressed at the end of ``line``."""
    monkeypatch.setenv("_WIRRALPLAN_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    ended = program()
    assert ended.err == ""
    return ended.out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("wirralplan ov", ["overdue"]),
        ("wirralplan lead Ca", ["Carly-brown", "Carl-brownlow"]),
        ("wirralplan lead touch", ["touch-pwned-id"]),
        ("wirralplan lead Carly B", ["Brown"]),
        ("wirralplan lead carl b", ["brown", "brownlow"]),
        ("wirralplan lead zo\u00eb \u00e5ngstr\u00f6m ", ["lee"]),
        ("wirralplan lead sean ", ["oneill"]),
        ("wirralplan lead touch ", ["pwned"]),
        ("wirralplan lead carly-brown ", []),
        ("wirralplan lead $( ", []),
        ("wirralplan reassign panel Carly B", ["Brown"]),
        ("wirralplan reassign shell", ["shell", "shell/only"]),
        ("wirralplan reassign panel t", ["touch-pwned-id", "tbc"]),
        ("wirralplan reschedule panel/regulation t", ["tbc"]),
        ("wirralplan add panel Board --due t", ["tbc"]),
        ("wirralplan help ov", ["overdue"]),
        ("wirralplan show panel/r", ["panel/regulation", "panel/restructure"]),
        ("wirralplan list --workstream q", ["quiet"]),
        ("wirralplan list --with carl", ["carly-brown", "carl-brownlow"]),
        ("wirralplan list --as-of nonsense --status u", ["underway", "upcoming", "undated"]),
        ("wirralplan list --plan gone.yaml --rating b", ["blue"]),
        ("wirralplan overdue --format j", ["json"]),
        ("wirralplan show nothing-like-it", []),
        ("wirralplan nonsense x", []),
    ],
)
@pytest.mark.usefixtures("history_folder")
def test_bash_is_offered_words(
    line: str, words: list[str], program: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bash(program, monkeypatch, line) == words


@pytest.mark.usefixtures("history_folder")
def test_zsh_is_given_nothing_to_run_but_words(
    program: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = zsh(program, monkeypatch, "wirralplan lead ")
    assert given.startswith("_arguments '*: :((")
    assert '"touch-pwned-id"' in given
    assert not set(given) & set("$`\\;&|<>")
    assert zsh(program, monkeypatch, "wirralplan lead Carly B") == (
        "_arguments '*: :((\"Brown\"))'\n"
    )


@pytest.mark.parametrize(
    "line", ["wirralplan lead ", "wirralplan show ", "wirralplan list --lead "]
)
def test_without_a_plan_a_shell_is_reported_nothing(
    folder: Path, line: str, program: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(folder.iterdir()) == [folder / ".git"]
    assert bash(program, monkeypatch, line) == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.usefixtures("folder")
def test_the_script_for_bash_is_there(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_WIRRALPLAN_COMPLETE", "source_bash")
    ended = program()
    assert (ended.code, ended.err) == (0, "")
    assert "complete -o default -F _wirralplan_completion wirralplan" in ended.out


@pytest.mark.usefixtures("folder")
def test_a_protocol_gone_wrong_is_silent(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_WIRRALPLAN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "wirralplan")
    monkeypatch.setenv("COMP_CWORD", "no number")
    ended = program()
    assert (ended.out, ended.err) == ("", "")
