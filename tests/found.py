"""Files with all that is found in them, for the views of findings: read, and made up."""

from collections.abc import Sequence

from hypothesis import strategies as st

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding, Level, Related
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

File = tuple[Source, Sequence[Finding]]
Unopened = Sequence[tuple[str, str]]


def checked(name: str, text: str) -> File:
    """The file, and what the rules find in it."""
    source = Source(name, text)
    return source, findings(read(source), CATALOGUE)


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

# An error with a safe repair, one with an unsafe one, a warning, and two places of one mistake.
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


def _many(errors: int, warnings: int) -> str:
    head = _CLEAN.partition("          - title")[0]
    milestone = "          - title: Milestone {}\n            due: {}\n"
    wrong = [milestone.format(number, "2018-09-31") for number in range(errors)]
    doubtful = [
        milestone.format(number, "2018-09-30") + "            note: no\n"
        for number in range(errors, errors + warnings)
    ]
    return "".join([head, *wrong, *doubtful])


CLEAN = checked("plan.yaml", _CLEAN)
MIXED = checked("plans/children.yaml", _MIXED)
HOSTILE = checked("folder\\my plan, v1: ##[error]@team.yaml", _HOSTILE)
TWICE = checked("twice.yaml", _TWICE)
MANY = checked("plan.yaml", _many(12, 11))
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
        st.sampled_from(["WP007", "WP202", "WP999"]),
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
