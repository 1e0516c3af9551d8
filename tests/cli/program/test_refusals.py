"""What is typed wrong is refused in our words, and in one style."""

import pytest
from ended import Run

BEHIND = "Options follow the command, as in: wirralplan overdue --as-of 2018-06-30"
SAME = "has no option '--as-of': its answer is the same on every date."


@pytest.mark.parametrize(
    ("typed", "sentence", "hint"),
    [
        # commands
        ("overdo", "There is no command 'overdo'.", "Did you mean `wirralplan overdue`?"),
        ("help overdo", "There is no command 'overdo'.", "Did you mean `wirralplan overdue`?"),
        # options
        ("list --asof today", "`wirralplan list` has no option '--asof'.", "Did you mean --as-of?"),
        ("list --asof=x", "`wirralplan list` has no option '--asof'.", "Did you mean --as-of?"),
        ("list -as-of x", "`wirralplan list` has no option '-as-of'.", "Did you mean --as-of?"),
        (
            "list --zzz",
            "`wirralplan list` has no option '--zzz'.",
            "`wirralplan list --help` lists them all.",
        ),
        ("list -x", "`wirralplan list` has no option '-x'.",
         "`wirralplan list --help` lists them all."),
        ("--as-of today list", "There is no option '--as-of' before the command.", BEHIND),
        ("-f json list", "There is no option '-f' before the command.", BEHIND),
        ("--verson", "`wirralplan` has no option '--verson'.", "Did you mean --version?"),
        (
            "list \u2013as-of today",
            "'\u2013as-of' begins with a long dash, as a word processor writes it.",
            "Type it with two short ones: --as-of",
        ),
        ("list --as-of", "'--as-of' needs a date after it.", "For example: --as-of 2018-06-30"),
        ("upcoming --days", "'--days' needs a whole number after it.", "For example: --days 28"),
        ("upcoming --month", "'--month' needs a month after it.", "For example: --month 2018-09"),
        ("list --lead", "'--lead' needs a name after it.", "`wirralplan list --help` shows more."),
        ("check --format", "'--format' needs a format after it.",
         "`wirralplan check --help` shows more."),
        # what has no date to be asked for
        ("coverage --as-of 2018-06-30", f"`wirralplan coverage` {SAME}", "Leave it out."),
        ("people --as-of=today", f"`wirralplan people` {SAME}", "Leave it out."),
        (
            "diff HEAD --as-of today",
            "--as-of has no meaning where two plans are compared.",
            "Leave it out, or ask what changed in a period: wirralplan diff --since 2018-06-01",
        ),
        ("people --on today", "`wirralplan people` has no option '--on'.",
         "`wirralplan people --help` lists them all."),
        ("stale --all=3", "'--all' takes no value.", "Type it alone: --all"),
        # choices and numbers
        ("list --format xml",
         "'--format' is one of table, json, csv, markdown or html, not 'xml'.", ""),
        ("list -f jso", "'--format' is one of table, json, csv, markdown or html, not 'jso'.",
         "Did you mean --format json?"),
        ("list --colour red", "'--color' is one of auto, always or never, not 'red'.", ""),
        ("check --fail-on x", "'--fail-on' is one of error or warning, not 'x'.", ""),
        ("update x --note y --rag blue", "'--rag' is one of red, amber or green, not 'blue'.", ""),
        ("upcoming --days soon", "'--days' takes a whole number, such as 28.", ""),
        ("upcoming --days 1.5", "'--days' takes a whole number, such as 28.", ""),
        (f"upcoming --days {'9' * 5000}", "'--days' takes a whole number, such as 28.", ""),
        ("stale --weeks x", "'--weeks' takes a whole number, such as 6.", ""),
        # what is missing
        ("lead", "`wirralplan lead` needs a name (NAME).",
         "For example: wirralplan lead Carly Brown"),
        ("show", "`wirralplan show` needs a milestone (REF).",
         "For example: wirralplan show fostering/panel-chair"),
        ("diff", "`wirralplan diff` needs the plan before (OLD), or --since DATE.",
         "For example: wirralplan diff HEAD~3"),
        (
            "cancel x",
            "`wirralplan cancel` needs --reason TEXT.",
            'For example: wirralplan cancel fostering/panel-chair --reason "Merged with phase 2"',
        ),
        (
            "reschedule x",
            "`wirralplan reschedule` needs a date, a month or tbc (DATE|MONTH|tbc).",
            (
                "For example: wirralplan reschedule fostering/panel-chair 30/09/2018 "
                '--reason "No candidate"'
            ),
        ),
        (
            "add fostering",
            "`wirralplan add` needs a title (TITLE).",
            'For example: wirralplan add fostering "Panel trained" --due 2018-09-30',
        ),
        # what is too much
        ("show a b", "`wirralplan show` cannot do anything with 'b'.",
         "`wirralplan show --help` shows what it takes."),
        (
            "add fostering Panel trained --ongoing",
            "`wirralplan add` cannot do anything with 'trained'.",
            (
                "Put words that belong together in quotes. "
                'For example: wirralplan add fostering "Panel trained" --due 2018-09-30'
            ),
        ),
        (
            "list extra words",
            "`wirralplan list` cannot do anything with 'extra words'.",
            "It takes options only, which begin with --. `wirralplan list --help` lists them.",
        ),
    ],
)  # fmt: skip
def test_what_is_typed_wrong_ends_with_2_and_says_what_to_type(
    typed: str, sentence: str, hint: str, run: Run
) -> None:
    ended = run(*typed.split(" "))
    output = "".join(f"{line}\n" for line in (f"wirralplan: {sentence}", hint) if line)
    assert (ended.code, ended.out, ended.err) == (2, "", output)
