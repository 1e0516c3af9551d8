"""Pages of documentation that are generated from the program, and what the README promises."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from ended import Run

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.cli.app import COMMANDS, app
from wirralplan.cli.program.examples import COMMANDS as EXAMPLES
from wirralplan.plan.keys import keys_of, parts

ROOT = Path(__file__).parent.parent.parent


def test_the_page_of_commands_is_what_the_program_says(pytestconfig: pytest.Config) -> None:
    _compare(pytestconfig, ROOT / "docs" / "commands.md", "".join(_commands()))


def test_the_page_of_checks_is_what_the_rules_say(pytestconfig: pytest.Config) -> None:
    _compare(pytestconfig, ROOT / "docs" / "checks.md", "".join(_checks()))


def test_every_link_of_the_documents_leads_to_a_file() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("*/*.md")]
    for page in pages:
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_the_page_of_the_format_has_every_key_in_the_row_of_its_part() -> None:
    page = (ROOT / "docs" / "plan-format.md").read_text(encoding="utf-8")
    rows: dict[str, str] = {}
    word = ""
    for first, keys in re.findall(r"^\| ([\w ]*?) ?\| (`.+)$", page, re.MULTILINE):
        word = first or word
        rows[word] = rows.get(word, "") + keys
    for part in parts().values():
        if part.word not in rows:  # 'checks' stands in one row, with its keys
            assert part.word == "choice of checks"
            continue
        for key in keys_of(part.model):
            assert f"`{key}`" in rows[part.word], f"docs/plan-format.md: {key} of a {part.word}"


def test_the_task_for_vs_code_reads_what_check_writes(folder: Path, run: Run) -> None:
    page = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
    [text] = re.findall(r'```json\n(\{\n  "version".*?)```', page, re.DOTALL)
    [task] = json.loads(text)["tasks"]
    (folder / "plan.yaml").write_text(
        "format: 1\ntitle: A plan\nworkstreams: x\n", encoding="utf-8"
    )
    program, *arguments = task["command"].split()
    assert program == "wirralplan"
    pattern = task["problemMatcher"]["pattern"]
    lines = run(*arguments).out.splitlines()
    found = re.fullmatch(pattern["regexp"], lines[0])
    assert found is not None
    parts = {name: found[group] for name, group in pattern.items() if name != "regexp"}
    assert (parts["file"], parts["line"], parts["column"]) == ("plan.yaml", "3", "14")
    assert (parts["severity"], parts["code"]) == ("error", "WP103")
    assert parts["message"].startswith("'workstreams' should be a list")


def _compare(config: pytest.Config, path: Path, text: str) -> None:
    if config.getoption("--rewrite-golden"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text, "run pytest --rewrite-golden and read it"


def _commands() -> Iterator[str]:
    yield "# The commands\n\n"
    yield "Made from the program's own help by the tests; do not edit it by hand.\n"
    group: Any = typer.main.get_command(app)
    for name in COMMANDS:
        command = group.commands[name]
        usage = " ".join(["wirralplan", name, *(_argument(one) for one in _arguments(command))])
        yield f"\n## {name}\n\n{command.help}\n\n```\n{usage} [OPTIONS]\n```\n\n"
        examples = "\n".join(EXAMPLES[name])
        yield f"For example:\n\n```\n{examples}\n```\n\n"
        yield "| option | |\n|---|---|\n"
        for one in _arguments(command):
            yield f"| `{_cell(_argument(one))}` | {_cell(one.help)} |\n"
        for one in command.params:
            if one.param_type_name == "option":
                yield f"| {_option(one)} | {_cell(one.help)}{_default(one)} |\n"


def _arguments(command: Any) -> list[Any]:
    return [one for one in command.params if one.param_type_name == "argument"]


def _argument(one: Any) -> str:
    word = f"{one.metavar}{'...' if one.nargs == -1 else ''}"
    return word if one.required else f"[{word}]"


def _option(one: Any) -> str:
    names = ", ".join(f"`{name}`" for name in reversed(one.opts))
    return names if one.is_flag else f"{names} {_cell(one.metavar)}"


def _default(one: Any) -> str:
    if one.is_flag or one.default is None or one.default == "" or one.multiple:
        return ""
    return f" Default: {getattr(one.default, 'value', one.default)}."


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|").replace("\n", " ")


def _checks() -> Iterator[str]:
    yield "# The checks\n\n"
    yield "What `wirralplan check` finds. "
    yield "Made from the rules by the tests; do not edit it by hand.\n\n"
    yield "[Which of them run](ci.md#which-rules-are-checked) can be chosen, for one line too.\n\n"
    yield "| code | name | level | finds |\n|---|---|---|---|\n"
    for check in CATALOGUE:
        link = f"#{check.code.lower()}-{check.name}"
        yield f"| [{check.code}]({link}) | {check.name} | {check.level} | {check.summary} |\n"
    for check in CATALOGUE:
        body = check.doc.strip().replace("\n## ", "\n### ")
        yield f"\n## {check.code} {check.name}\n\nLevel: {check.weight}.\n\n{body}\n"
