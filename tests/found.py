"""Files with all that is found in them, for the views of findings: made up, and read.

What is made up is found by stand-in rules, in words that no rule has: a form is tested alone, and
another wording of a rule changes no test of a form.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check, Stage
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding, Level, Related
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

File = tuple[Source, Sequence[Finding]]
Unopened = Sequence[tuple[str, str]]


def checked(name: str, text: str) -> File:
    """The file, and what the rules of the catalogue find in it."""
    source = Source(name, text)
    return source, findings(read(source), CATALOGUE)


KEY = Check(
    "WP991",
    "stand-in-key",
    Level.ERROR,
    Stage.STRUCTURE,
    "A stand-in for a key.\n\n## What it does\n\nStands in\nfor a rule.\n\n"
    "## Wrong\n\n```yaml\nleed: Ann Lee\n```\n",
)
DAY = Check(
    "WP992", "stand-in-day", Level.ERROR, Stage.STRUCTURE, "A stand-in for a day.\n", default=False
)
RULES = (KEY, DAY)
# A form may show what was found by a rule that it was not given.
_WORD = Check("WP993", "stand-in-word", Level.WARNING, Stage.TEXT, "A stand-in for a word.\n")
_TITLE = Check("WP994", "stand-in-title", Level.ERROR, Stage.PLAN, "A stand-in for a title.\n")


def at(text: str, place: str, *, after: str = "") -> Span:
    """Where ``place`` stands first in ``text``, or first behind ``after``."""
    start = text.index(place, text.index(after) + len(after))
    return Span(start, start + len(place))


def _found(rule: Check, span: Span, headline: str, advice: str, repair: str = "") -> Finding:
    """A finding; its repair is a guess where the rule is ``DAY``."""
    splices = (Splice(span, repair),) if repair else ()
    safe = bool(repair) and rule is not DAY
    level, name = rule.level, rule.name
    return Finding(rule.code, name, level, span, headline, advice, repair=splices, safe=safe)


def _september(span: Span) -> Finding:
    """A day that is not there."""
    headline = "31 is one too many for this month"
    return _found(DAY, span, headline, "is it 2018-09-30?", "2018-09-30")


def _no(span: Span) -> Finding:
    """A word that may be more than that."""
    return _found(_WORD, span, "'no' may be more than a word", 'it should be "no"', '"no"')


def _each(text: str, pattern: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(pattern, text, re.MULTILINE)]


_CLEAN = """\
format: 1
title: Children's plan
workstreams:
  - title: Fostering
    activities:
      - title: Recruitment
        lead: Ann Lee
        milestones:
          - title: Panel Chair appointed
            due: 2018-06-30
"""
CLEAN: File = (Source("plan.yaml", _CLEAN), [])

_MIXED = """\
format: 1
title: Children's plan
workstreams:
  - title: Fostering
    activities:
      - title: Recruitment
        leed: Ann Lee
        milestones:
          - title: Panel Chair appointed
            due: 2018-09-31
            note: no
          - title: Panel Chair appointed
            due: 2018-06-30
"""


def mixed(above: str = "") -> File:
    """An error with a safe repair, one with a guess, a warning, and two places of one mistake.

    They stand below the lines ``above``.
    """
    text = f"{above}{_MIXED}"
    first, second = _each(text, "Panel Chair appointed")
    line = text[: first.start].count("\n") + 1
    headline = f"this title is not the only one (see line {line})"
    twin = _found(_TITLE, second, headline, "only one of them should have it")
    return Source("plans/children.yaml", text), [
        _found(KEY, at(text, "leed"), "is 'leed' 'lead'?", "it should be 'lead'; or go", "lead"),
        _september(at(text, "2018-09-31")),
        _no(at(text, "no", after="note: ")),
        replace(twin, related=(Related(first, "the other one"),)),
    ]


MIXED = mixed()

# Whatever the programs that read us may take for more than text.
_HOSTILE = """\
format: 1
title: Hostile
workstreams:
  - title: "]]> <script>alert(1)</script> @team | `x`"
    activities:
      - title: "[click](https://x.example) {0}"
        lead: Ann Lee
        milestones:
          - {title: "🎉🎉 é", note: "%0A::error::x", due: 2018-09-31}
          - title: "##[error]@team ]]> <b> | [[ATTACHMENT|/etc/passwd]]"
            rag: green
            due: 2018-06-30
          - {title: One, due: "\\e[31m\\u202E2018 🎉"}
          - {title: Two, due: "2018\\n::error::x %0A::error::y"}
          - {title: Three, due: "[a](https://x.example) {0} {b}"}
          - {title: Four, due: "]]> <script> @team | `x` &amp; #12"}
"""


def _hostile() -> File:
    """Text of the plan in headlines, helps and repairs, also with what the escapes stand for."""
    text = _HOSTILE
    title = "##[error]@team ]]> <b> | [[ATTACHMENT|/etc/passwd]]"
    painted, two_lines, link, markup = _each(text, r'"[^"]*"(?=\}$)')
    typed = text[markup.start + 1 : markup.end - 1]
    return Source("folder\\my plan, v1: ##[error]@team.yaml", text), [
        _september(at(text, "2018-09-31")),
        _found(KEY, at(text, "rag"), f"'rag' is out of '{title}'", f"'{title}' has\nno such key"),
        _found(
            DAY,
            painted,
            "'\x1b[31m\u202e2018 🎉' is more than a day",
            'it should be  "\x1b[31m2018 🎉"',
            '"\x1b[31m2018 🎉"',
        ),
        _found(
            DAY,
            two_lines,
            "'2018\n::error::x %0A::error::y' is on two lines",
            'it should be  "2018 ::error::x %0A::error::y"',
            '"2018 ::error::x %0A::error::y"',
        ),
        _found(
            DAY, link, "'[a](https://x.example) {0} {b}' is no day", "it should be  due: <a day>"
        ),
        _found(
            DAY,
            markup,
            f"'{typed}' is no day",
            f"it should go; below line 16 should stand:\n  - note: '{typed}'\n    ```\n    {title}",
        ),
    ]


HOSTILE = _hostile()

# Two mistakes that differ in nothing but their lines.
_TWICE = """\
format: 1
title: Children's plan
workstreams:
  - title: Fostering
    activities:
      - title: Recruitment
        lead: Ann Lee
        milestones:
          - title: Panel Chair appointed
            due: 2018-09-31
          - title: Panel appointed
            due: 2018-09-31
"""
TWICE: File = (
    Source("twice.yaml", _TWICE),
    [_september(span) for span in _each(_TWICE, "2018-09-31")],
)


def _many(errors: int, warnings: int) -> File:
    head = _CLEAN.partition("          - title")[0]
    milestone = "          - title: Milestone {}\n            due: {}\n"
    wrong = [milestone.format(number, "2018-09-31") for number in range(errors)]
    doubtful = [
        milestone.format(number, "2018-09-30") + "            note: no\n"
        for number in range(errors, errors + warnings)
    ]
    text = "".join([head, *wrong, *doubtful])
    found = [_september(span) for span in _each(text, "2018-09-31")]
    return Source("plan.yaml", text), found + [_no(span) for span in _each(text, r"\bno$")]


MANY = _many(12, 11)
UNOPENED: Unopened = [("no plan.yaml", "Cannot read no plan.yaml: there is no such file.")]

# What is asked of every view: a name, the files, and those that could not be opened.
RUNS: dict[str, tuple[Sequence[File], Unopened]] = {
    "clean": ([CLEAN], []),
    "mixed": ([MIXED], []),
    "hostile": ([HOSTILE], []),
    "twice": ([TWICE], []),
    "several": ([CLEAN, MIXED], UNOPENED),
    "many": ([MANY, TWICE], []),
    "nothing-opened": ([], UNOPENED),
}

_ANY = st.characters(exclude_categories=())
_PIECES = st.sampled_from(
    [
        *(
            "::error::",
            "##[error]",
            "\n",
            "\r",
            "%0A",
            "%25",
            ":",
            ",",
            "]]>",
            "<b>",
            "&",
            '"',
            "|",
        ),
        *(
            "@team",
            "\x1b[31m",
            "\u202e",
            "\ufe0f",
            " ",
            "[[ATTACHMENT|",
            "{0}",
            "](",
            "🎉",
            "\ud800",
        ),
    ]
)
WORDS = st.lists(_PIECES | st.text(_ANY, max_size=4), max_size=6).map("".join)
_LEVELS = st.sampled_from(Level)


@st.composite
def files(draw: st.DrawFn) -> File:
    """A file of any text and any findings in it, some of them equal."""
    text = draw(st.text("a\n\ré🎉", max_size=20))
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))
    related = st.builds(Related, spans, WORDS)
    repairs = st.builds(lambda span, new: (Splice(span, new),), spans, WORDS)
    one = st.builds(
        Finding,
        st.sampled_from([*(rule.code for rule in RULES), "WP999"]),
        st.just("a-rule"),
        _LEVELS,
        spans,
        WORDS,
        WORDS,
        st.lists(related, max_size=2).map(tuple),
        st.just(()) | repairs,
        st.booleans(),
    )
    found = draw(st.lists(one, max_size=14))
    again = draw(st.integers(0, len(found)))
    return Source(draw(WORDS), text), found + found[:again]


RUN = st.lists(files(), max_size=3)
MISSED = st.lists(st.tuples(WORDS, WORDS), max_size=12)
