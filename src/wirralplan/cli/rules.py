"""What the rules say and what our JSON looks like: ``explain``, ``schema``."""

from importlib.resources import files
from typing import Annotated

import typer

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.cli import completing
from wirralplan.cli.arguments import Output
from wirralplan.cli.console import put, show
from wirralplan.cli.grouping import grouped
from wirralplan.errors import UnknownReference
from wirralplan.plan.references import likeliest, one_of
from wirralplan.views.findings import rule

# What ``schema`` prints, by name: the package and the file that hold it.
SCHEMAS = {
    "listing": ("listing", "listing.schema.json"),
    "show": ("story", "show.schema.json"),
    "people": ("story", "people.schema.json"),
    "summary": ("board", "summary.schema.json"),
    "check": ("findings", "check.schema.json"),
}


@grouped
def explain(
    output: Output,
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            show_default=False,
            help="A rule's code or name: WP202 or impossible-date. Without it: all rules.",
            autocompletion=completing.codes,
        ),
    ] = None,
) -> None:
    """What a rule does, why it matters, what is wrong and what is right."""
    if code is None:
        show(rule.all_rules(CATALOGUE), output.out, output.color)
        return
    wanted = code.strip().lower()
    for check in CATALOGUE:
        if wanted in (check.code.lower(), check.name):
            put(rule.rendered(check), output.out)
            return
    known = [word for check in CATALOGUE for word in (check.code, check.name)]
    close = likeliest(code, known, most=1)
    hint = f"Did you mean {one_of(close)}? " if close else ""
    raise UnknownReference(
        f"There is no rule '{code}'.", f"{hint}`wirralplan explain` lists all rules."
    )


@grouped
def schema(
    output: Output,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help=f"Which: {one_of(list(SCHEMAS))}.")
    ] = "listing",
) -> None:
    """The JSON Schema of our JSON, for those who read it with a program."""
    if name not in SCHEMAS:
        close = likeliest(name, SCHEMAS, most=1)
        hint = f"Did you mean {close[0]}? " if close else ""
        raise UnknownReference(
            f"There is no schema '{name}'.", f"{hint}Choose {one_of(list(SCHEMAS))}."
        )
    room, file = SCHEMAS[name]
    put([(files(f"wirralplan.views.{room}") / file).read_text(encoding="utf-8")], output.out)
