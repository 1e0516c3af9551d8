"""Examples of every command, for its help and for refusals. They work on the plan shipped here."""

PROGRAM = (
    "wirralplan overdue",
    "wirralplan lead Carly Brown --as-of 2018-06-30",
    'wirralplan complete fostering/panel-chair --evidence "Minutes of 12 June"',
)
COMMANDS = {
    "overdue": (
        'wirralplan overdue --as-of "30 June 2018"',
        "wirralplan overdue --lead Godfrey --rating red",
    ),
    "upcoming": (
        "wirralplan upcoming --as-of 2018-06-30 --days 90",
        "wirralplan upcoming --as-of 2018-06-30 --month 2018-09",
    ),
    "lead": ("wirralplan lead Carly Brown", "wirralplan lead godfrey --as-of 2018-06-30"),
    "list": (
        "wirralplan list --workstream 1 --status overdue",
        "wirralplan list --search panel -o panel.csv",
    ),
    "slips": ("wirralplan slips", "wirralplan slips --lead Brown -f csv"),
    "stale": ("wirralplan stale --weeks 4", "wirralplan stale --lead Brown --all"),
    "coverage": ("wirralplan coverage", "wirralplan coverage --format markdown"),
    "show": ("wirralplan show fostering/panel-chair", "wirralplan show 1.4.1"),
    "summary": ("wirralplan summary", "wirralplan summary --as-of 2018-06-30 -o board.html"),
    "timeline": (
        "wirralplan timeline --as-of 2018-06-30",
        "wirralplan timeline --workstream 1 -o timeline.html",
    ),
    "report": (
        "wirralplan report --since 2018-05-31 -o board.html",
        "wirralplan report --since 2018-05-31 --against HEAD~3 -o board.html",
        "wirralplan report --workstream 1 --without-register",
    ),
    "people": ("wirralplan people", "wirralplan people -o people.csv"),
    "diff": (
        "wirralplan diff HEAD~3 -o changes.md",
        "wirralplan diff --since 2018-06-01 --as-of 2018-06-30",
    ),
    "complete": (
        'wirralplan complete fostering/panel-chair --evidence "Minutes of 12 June"',
        "wirralplan complete fostering/panel-chair --on 12/06/2018 --dry-run",
    ),
    "reschedule": (
        'wirralplan reschedule fostering/panel-chair 30/09/2018 --reason "No candidate"',
        'wirralplan reschedule fostering/panel-chair tbc --reason "No candidate"',
    ),
    "update": ('wirralplan update fostering/panel-chair --note "3 candidates" --rag amber',),
    "cancel": ('wirralplan cancel fostering/panel-chair --reason "Merged with phase 2"',),
    "add": (
        'wirralplan add fostering "Panel trained" --due 2018-09-30',
        'wirralplan add fostering "Panel trained" --due 2018-09 --with "Carly Brown"',
    ),
    "reassign": (
        "wirralplan reassign fostering Carly Brown",
        "wirralplan reassign fostering/panel-chair Carly Brown",
    ),
    "check": (
        "wirralplan check",
        "wirralplan check --fix --diff",
        "wirralplan check --against HEAD",
    ),
    "explain": ("wirralplan explain WP202", "wirralplan explain impossible-date"),
    "schema": ("wirralplan schema -o plan.schema.json", "wirralplan schema listing"),
    "init": ("wirralplan init", "wirralplan init improvement-plan"),
    "import": (
        "wirralplan import tracker.docx -o new.yaml",
        "wirralplan import tracker.xlsx -o new.yaml --as-at 08/06/2017 --sheet Actions",
        'wirralplan import tracker.csv -o new.yaml --map "Target date=due"',
    ),
}


def example_with(command: str, part: str) -> str | None:
    """The first example of ``command`` that has ``part`` in it; ``None`` where none has."""
    return next((one for one in COMMANDS.get(command, ()) if part in one), None)
