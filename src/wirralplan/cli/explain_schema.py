"""What the rules say, and what a plan and our JSON look like: ``explain``, ``schema``."""

import sys
from typing import Annotated

import typer

from wirralplan.cli.options import shell_completion
from wirralplan.cli.options.endings import form_of
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import Output
from wirralplan.cli.terminal.console import put, show, width_of
from wirralplan.errors import UnknownReference
from wirralplan.plan.lookup.did_you_mean import likeliest
from wirralplan.plan.words import listed, one_of
from wirralplan.views import schemas

_PAGE = 80  # columns, where no terminal says how wide it is: as man and `git help` have it


@grouped
def explain(
    output: Output,
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            show_default=False,
            help="A rule's code or name: WP202 or impossible-date. Default: list all rules.",
            autocompletion=shell_completion.codes,
        ),
    ] = None,
) -> None:
    """Explain a rule: what it finds, why it exists, a wrong and a right example."""
    from wirralplan.checks.catalogue import CATALOGUE
    from wirralplan.views.findings import rule

    form_of(output.out, ("table",), None)
    if code is None:
        show(rule.all_rules(CATALOGUE), output.out, output.color)
        return
    typed = code.strip().lower()
    for check in CATALOGUE:
        if typed in (check.code.lower(), check.name):
            wide = width_of(sys.stdout) if output.out is None else None
            put(rule.rendered(check, wide or _PAGE), output.out)
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
        str, typer.Argument(metavar="NAME", help=f"Which schema: {one_of(schemas.NAMES)}.")
    ] = "plan",
) -> None:
    """Print the JSON Schema of the plan file or of a JSON output."""
    form_of(output.out, ("json",), None)
    if name in schemas.LISTINGS:
        raise UnknownReference(
            f"There is no schema '{name}': {listed(schemas.LISTINGS)} have the same one, "
            "'listing'.",
            "Type: wirralplan schema listing",
        )
    if name not in schemas.NAMES:
        close = likeliest(name, schemas.NAMES, most=1)
        hint = f"Did you mean {close[0]}? " if close else ""
        raise UnknownReference(
            f"There is no schema '{name}'.", f"{hint}Choose {one_of(schemas.NAMES)}."
        )
    put([schemas.rendered(name)], output.out)
