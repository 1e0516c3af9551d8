"""What people call a command or an option by, and which one it is here."""

from collections.abc import Collection

from wirralplan.errors import MistypedCommand
from wirralplan.plan.lookup.did_you_mean import likeliest
from wirralplan.plan.words import one_of
from wirralplan.text.shell import command as to_type

_REPORTED = ("complete",)
_MOVED = ("reschedule", "slips")
_WITHDRAWN = ("cancel",)
_PERSON = ("lead", "people")
# Each with what to type behind "wirralplan".
_OTHER = {
    **dict.fromkeys(("done", "finish", "finished", "completed", "close"), _REPORTED),
    **dict.fromkeys(("slip", "slipped", "slippage", "moved", "moves"), _MOVED),
    **dict.fromkeys(("move", "postpone", "defer", "delay", "extend"), ("reschedule",)),
    **dict.fromkeys(("delete", "remove", "rm", "drop", "withdraw", "cancelled"), _WITHDRAWN),
    **dict.fromkeys(("late", "red", "missed"), ("overdue",)),
    **dict.fromkeys(("next", "due", "soon", "coming", "calendar", "future"), ("upcoming",)),
    **dict.fromkeys(("who", "owners", "staff", "team", "leads", "officers"), ("people",)),
    **dict.fromkeys(("owner", "person", "name", "mine", "my"), _PERSON),
    **dict.fromkeys(("assign", "transfer", "handover"), ("reassign",)),
    **dict.fromkeys(("new", "start", "create", "begin", "setup"), ("init", "add")),
    **dict.fromkeys(("insert", "milestone"), ("add", "show")),
    **dict.fromkeys(("edit", "change", "modify", "set"), ("update", "reschedule", "reassign")),
    **dict.fromkeys(("note", "comment", "progress", "rag", "brag"), ("update",)),
    **dict.fromkeys(("status", "overview", "dashboard", "stats"), ("summary",)),
    **dict.fromkeys(("paper", "board", "board-paper", "publish", "html", "pdf"), ("report",)),
    **dict.fromkeys(("gantt", "chart", "months", "roadmap", "picture"), ("timeline",)),
    **dict.fromkeys(("ls", "all", "milestones", "plan", "search", "find"), ("list",)),
    **dict.fromkeys(("view", "open", "detail", "details", "story", "info"), ("show",)),
    **dict.fromkeys(("export", "save", "csv", "excel"), ("list -o plan.csv",)),
    **dict.fromkeys(("compare", "changes", "changed", "history", "log"), ("diff", "slips")),
    **dict.fromkeys(("validate", "verify", "lint", "test", "errors"), ("check",)),
    **dict.fromkeys(("fix", "repair", "correct"), ("check --fix",)),
    **dict.fromkeys(("rule", "rules", "why", "code"), ("explain",)),
    **dict.fromkeys(("silent", "forgotten", "updates"), ("stale", "update")),
    **dict.fromkeys(("priorities", "gaps"), ("coverage",)),
}
# Each with the options that it may be; a command has some of them.
_OTHER_OPTIONS = {
    **dict.fromkeys(("date", "day", "when", "at", "today"), ("--as-of", "--on")),
    **dict.fromkeys(("owner", "person", "who", "name", "officer"), ("--lead", "--by")),
    **dict.fromkeys(("before", "until", "to", "by"), ("--due-before", "--before")),
    **dict.fromkeys(("after", "since", "from"), ("--due-after",)),
    **dict.fromkeys(("deadline", "due"), ("--due", "--due-before", "--due-after")),
    **dict.fromkeys(("rag", "brag", "rating"), ("--rating", "--rag")),
    **dict.fromkeys(("why", "because"), ("--reason", "--note")),
    **dict.fromkeys(("comment", "text", "message"), ("--note", "--search")),
    **dict.fromkeys(("find", "grep", "word"), ("--search",)),
    **dict.fromkeys(("out", "file", "save", "export"), ("--output",)),
    **{form: (f"--format {form}",) for form in ("json", "csv", "markdown", "html")},
}
_PLAN_ENDINGS = (".yaml", ".yml")


def unknown_command(typed: str, commands: Collection[str]) -> MistypedCommand:
    """The refusal of ``typed``, which is none of the ``commands``, with what it should be."""
    return MistypedCommand(f"There is no command '{typed}'.", _way_out(typed, commands))


def options_like(typed: str, options: Collection[str]) -> list[str]:
    """Which of the long ``options`` of a command ``typed`` probably is, likeliest first.

    Dashes count for nothing: with them any two short options look alike.
    """
    word = typed.strip("-")
    other = [one for one in _OTHER_OPTIONS.get(word.lower(), ()) if one.split()[0] in options]
    names = {one.strip("-"): one for one in options if one.startswith("--")}
    return other or [names[one] for one in likeliest(word, names, most=2)]


def _way_out(typed: str, commands: Collection[str]) -> str:
    if typed.lower().endswith(_PLAN_ENDINGS):
        check = to_type("wirralplan", "check", files=[typed])
        if check is not None:
            return f"To check that file: `{check}`"
    if typed.lower() in commands:
        return f"Did you mean `wirralplan {typed.lower()}`?"
    found = _OTHER.get(typed.lower()) or likeliest(typed, commands, most=2)
    if not found:
        close = likeliest(typed, _OTHER, most=1)
        found = _OTHER[close[0]] if close else ()
    if found:
        return f"Did you mean {one_of([f'`wirralplan {one}`' for one in found])}?"
    return "`wirralplan --help` lists all commands."
