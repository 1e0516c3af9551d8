"""The plan file and our JSON as JSON Schema, each by the name that ``schema`` takes."""

from importlib.resources import files

from wirralplan.views.json import dumped

# The schemas of our JSON, by name: the package and the file that hold them.
_FILES = {
    "listing": ("listing", "listing.schema.json"),
    "slips": ("listing", "slips.schema.json"),
    "stale": ("listing", "stale.schema.json"),
    "coverage": ("story", "coverage.schema.json"),
    "show": ("story", "show.schema.json"),
    "people": ("story", "people.schema.json"),
    "summary": ("board", "summary.schema.json"),
    "diff": ("changes", "diff.schema.json"),
    "check": ("findings", "check.schema.json"),
}
NAMES = ("plan", *_FILES)


def rendered(name: str) -> str:
    """The schema called ``name``, one of ``NAMES``; that of the plan follows from the model."""
    if name == "plan":
        from wirralplan.plan.schema import plan_schema  # noqa: PLC0415 - only this needs it

        return f"{dumped(plan_schema(), indent=2)}\n"
    room, file = _FILES[name]
    return (files(f"wirralplan.views.{room}") / file).read_text(encoding="utf-8")
