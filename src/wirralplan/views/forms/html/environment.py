"""The templates and the stylesheet of the page, compiled once and only where they are used."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from wirralplan.views.forms.html.prose import pieces

_HERE = Path(__file__).parent


@cache
def template(name: str) -> Template:
    """The template of that name; whatever it is given arrives as text, never as markup."""
    return _environment().get_template(f"{name}.html.j2")


@cache
def stylesheet() -> str:
    """The one stylesheet, for the page's own ``<style>``."""
    return (_HERE / "style.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters["pieces"] = pieces
    return made
