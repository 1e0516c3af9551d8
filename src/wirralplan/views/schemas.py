"""The JSON Schema of the plan file, and those of our JSON, each by the name that people type."""

from collections.abc import Mapping
from importlib import import_module

# Where the document of each is declared; imported only when it is needed.
_DOCUMENTS: Mapping[str, str] = {
    "listing": "answers.listing",
    "slips": "answers.slips",
    "stale": "answers.stale",
    "coverage": "answers.coverage",
    "show": "answers.story",
    "people": "answers.people",
    "summary": "answers.summary",
    "timeline": "answers.timeline",
    "diff": "answers.diff_fields",
    "since": "answers.since",
    "report": "answers.report.fields",
    "check": "findings.json",
}
NAMES = ("plan", *_DOCUMENTS)
# Commands whose JSON has the schema ``listing``.
LISTINGS = ("overdue", "upcoming", "lead", "list")


def rendered(name: str) -> str:
    """The schema called ``name``, one of ``NAMES``; that of the plan follows from the model."""
    if name == "plan":
        from wirralplan.plan.schema import plan_schema  # noqa: PLC0415 - only this needs it
        from wirralplan.views.json_text import dumped  # noqa: PLC0415

        return f"{dumped(plan_schema(), indent=2)}\n"
    from wirralplan.views.forms import schema  # noqa: PLC0415 - help needs only the names

    return schema.rendered(import_module(f"wirralplan.views.{_DOCUMENTS[name]}").DOCUMENT)
