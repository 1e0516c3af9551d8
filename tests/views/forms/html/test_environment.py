"""The templates: they are ours, they escape, and only a page of HTML loads what they need."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from wirralplan.views.forms.html import environment

TEMPLATES = sorted((Path(environment.__file__).parent / "templates").iterdir())
# The program, which says at its end whether it loaded Jinja.
LOADED = """\
import sys
from wirralplan.__main__ import main
try:
    main()
finally:
    print("jinja2" in sys.modules, file=sys.stderr)
"""


def test_every_template_is_compiled_with_all_text_escaped_and_no_name_unknown() -> None:
    names = [path.name.removesuffix(".html.j2") for path in TEMPLATES]
    assert "page" in names
    for name in names:
        made = environment.template(name)
        assert made.environment.autoescape is True
        assert environment.template(name) is made
    with pytest.raises(UndefinedError):
        environment.template("page").render()


def test_nothing_is_called_safe_but_the_stylesheet() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    assert re.findall(r"{{[^}]*\bsafe\b[^}]*}}", text) == ["{{ style|safe }}"]
    assert not re.search(r"autoescape|Markup", text)


def test_there_is_no_logic_in_them_but_loops_and_conditions() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    words = set(re.findall(r"{%-? (\w+)", text))
    assert words == {
        *("from", "include", "macro", "endmacro"),
        *("for", "endfor", "if", "elif", "else", "endif"),
    }


def test_the_stylesheet_asks_for_nothing() -> None:
    text = environment.stylesheet()
    assert not re.search(r"url\(|@import|@font-face|<", text)


@pytest.mark.parametrize(("form", "loaded"), [("markdown", "False"), ("html", "True")])
def test_only_a_page_of_html_loads_jinja(form: str, loaded: str, plan_folder: Path) -> None:
    typed = ["overdue", "--as-of", "2018-06-30", "--format", form]
    ended = subprocess.run(
        [sys.executable, "-c", LOADED, *typed],
        cwd=plan_folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ended.stderr == f"{loaded}\n"
