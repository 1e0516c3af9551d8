"""Answers as people and programs read them: the lines of a page, the text of JSON and of CSV."""

import json
from collections.abc import Callable
from typing import Any

from wirralplan.plan.model import Plan
from wirralplan.text.route import Route
from wirralplan.views.answer import Answer
from wirralplan.views.answers.head import PlanFile
from wirralplan.views.forms import csv, plain
from wirralplan.views.forms import json as json_form


def in_file(
    of: Plan, name: str = "plan.yaml", line_of: Callable[[Route], int] = lambda _: 7
) -> PlanFile:
    """The plan as if it were in a file, in which everything is on one line."""
    return PlanFile(of, name, line_of)


def page(answer: Answer) -> list[str]:
    """The lines of it in a pipe."""
    return "".join(plain.rendered(answer.page)).splitlines()


def as_json(answer: Answer) -> str:
    """Its data as JSON text."""
    return "".join(json_form.rendered(answer.data))


def read_json(answer: Answer) -> Any:
    """Its data as a program reads them."""
    return json.loads(as_json(answer))


def as_csv(answer: Answer) -> str:
    """Its table as CSV text."""
    assert answer.sheet is not None
    return "".join(csv.rendered(answer.sheet))
