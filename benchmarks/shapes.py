"""Files with a great many mistakes of one kind: whatever a pull request may bring, in its shape.

``python benchmarks/shapes.py unknown-keys 100000 > faulty.yaml`` writes one, and
``python benchmarks/shapes.py`` lists the shapes. Each is made of so many repetitions of one
thing, on lines of their own or all on one line, so that twice the number is twice the file.
What one repetition costs must not depend on how many others there are.
"""

import sys
from collections.abc import Callable, Iterator, Mapping

Lines = Iterator[str]
_HEAD = "format: 1\ntitle: A plan of one mistake\n"
_ACTIVITY = (
    "workstreams:\n"
    "  - title: Practice\n"
    "    activities:\n"
    "      - id: one\n"
    "        title: Fostering\n"
    "        lead: Ann Lee\n"
    "        milestones:\n"
)
_UPDATES = "            updates:\n              - date: 2018-01-01\n                note: x\n"
_ONE = "          - title: Panel chair appointed\n            due: 2018-06-30\n"


def _plan(rows: Callable[[int], str], *, head: str = "", tail: str = "") -> Callable[[int], Lines]:
    """A plan of one activity, whose milestones are the ``rows``."""

    def lines(count: int) -> Lines:
        yield f"{_HEAD}{head}{_ACTIVITY}"
        yield from map(rows, range(count))
        yield tail

    return lines


def _milestone(rows: Callable[[int], str], *, head: str = "") -> Callable[[int], Lines]:
    """A plan of one milestone, in which the ``rows`` stand."""

    def lines(count: int) -> Lines:
        yield f"{_HEAD}{head}{_ACTIVITY}{_ONE}"
        yield from map(rows, range(count))

    return lines


def _top(rows: Callable[[int], str], *, head: str = "", tail: str = "") -> Callable[[int], Lines]:
    """Rows between the title of a plan and its one milestone."""

    def lines(count: int) -> Lines:
        yield f"{_HEAD}{head}"
        yield from map(rows, range(count))
        yield f"{tail}{_ACTIVITY}{_ONE}"

    return lines


def _activities(rows: Callable[[int], str], *, head: str = "") -> Callable[[int], Lines]:
    """A plan of one workstream, whose activities are the ``rows``."""

    def lines(count: int) -> Lines:
        yield f"{_HEAD}{head}workstreams:\n  - title: Practice\n    activities:\n"
        yield from map(rows, range(count))

    return lines


def _due(words: str) -> Callable[[int], str]:
    return lambda n: f"          - title: Case {n}\n            due: {words}\n"


def _dated(words: Callable[[int], str]) -> Callable[[int], str]:
    return lambda n: f"          - title: Case {n}\n            due: 2018-06-30\n{words(n)}"


def _led(lead: Callable[[int], str]) -> Callable[[int], str]:
    return lambda n: (
        f"      - title: Task {n}\n        lead: {lead(n)}\n        milestones:\n"
        f"          - title: Case {n}\n            due: 2018-06-30\n"
    )


def _spelt(number: int, letters: str = "abcdefghijklmnopqrst") -> str:
    """A number in letters: a word that differs little from its neighbours'."""
    digits = ""
    while number or not digits:
        number, digit = divmod(number, len(letters))
        digits = letters[digit] + digits
    return digits


def _item(row: str) -> Callable[[int], str]:
    return lambda n: row.format(n=n, next=n + 1, word=_spelt(n))


ON_LINES: Mapping[str, Callable[[int], Lines]] = {
    # the structure
    "unknown-keys": _milestone(_item("            key{n}: x\n")),
    "unknown-keys-of-plan": _top(_item("key{n}: x\n")),
    "near-keys": _milestone(_item("            evidenc{word}: x\n")),
    "duplicate-keys": _milestone(lambda _: "            note: x\n"),
    "milestones-misspelt": _plan(lambda n: f"          - title: Case {n}\n            deu: x\n"),
    "missing-keys": _plan(lambda n: f"          - title: Case {n}\n"),
    "empty-values": _plan(_due("")),
    "empty-milestones": _plan(lambda _: "          - \n"),
    "text-for-milestones": _plan(lambda n: f"          - Case {n}\n"),
    "lists-for-text": _plan(
        lambda n: f"          - title:\n              - Case {n}\n            due: 2018-06-30\n"
    ),
    "bad-ids": _plan(_dated(lambda n: f"            id: Case {n}\n")),
    "equal-ids": _plan(_dated(lambda _: "            id: case\n")),
    "equal-titles": _plan(lambda _: "          - title: Case\n            due: 2018-06-30\n"),
    "activities-empty": _activities(
        lambda n: f"      - title: Task {n}\n        lead: Ann Lee\n        milestones: []\n"
    ),
    "equal-activities": _activities(
        lambda _: "      - title: Task\n        lead: Ann Lee\n        milestones: []\n"
    ),
    "due-and-ongoing": _plan(_dated(lambda _: "            ongoing: true\n")),
    # dates
    "date-forms": _plan(_due("30/06/18")),
    "dates-moved": _plan(_due("30/06/18 (was 31/05/18)")),
    "dates-of-several": _plan(_due("30/04/18 scoped, 31/05/18 agreed")),
    "dates-with-words": _plan(_due("30/06/18 (subject to funding)")),
    "dashes-for-dates": _plan(_due("-")),
    "completed-in-words": _plan(_dated(lambda _: "            completed: Partially\n")),
    "updates-in-words": _plan(_dated(lambda _: "            updates: Begun\n")),
    "updates-twice": _plan(_dated(lambda _: 2 * _UPDATES)),
    "updates-by-date": _milestone(
        lambda n: (
            ("            updates:\n" if not n else "") + "              - 2018-01-01: Begun\n"
        )
    ),
    "empty-values-below-each-other": _milestone(_item("            note:\n            source:\n")),
    "impossible-dates": _plan(_due("2018-09-31")),
    "dates-outside": _plan(_due("2108-06-30"), head="starts: 2018-01-01\nends: 2019-01-01\n"),
    "dates-reversed": _plan(_dated(lambda _: "            start: 2019-06-30\n")),
    # moves and updates of one milestone
    "moves-same": _milestone(
        lambda n: (
            ("            moves:\n" if not n else "")
            + "              - date: 2018-01-01\n                from: 2018-06-30\n"
            "                reason: x\n"
        )
    ),
    "moves-reversed": _milestone(
        lambda n: (
            ("            moves:\n" if not n else "")
            + f"              - date: {2199 - n % 290}-01-01\n                from: 2018-06-29\n"
            "                reason: x\n"
        )
    ),
    "moves-broken": _milestone(
        lambda n: ("            moves:\n" if not n else "") + "              - date: never\n"
    ),
    "updates-misspelt": _milestone(
        lambda n: (
            ("            updates:\n" if not n else "")
            + "              - date: 2018-01-01\n                note: x\n"
            "                rag: Ambr\n"
        )
    ),
    # people
    "similar-names": _activities(_led(lambda n: f"Carley Brown{_spelt(n)}")),
    "two-leads": _activities(_led(lambda n: f"Ann Lee{_spelt(n)} & Bob Ray{_spelt(n)}")),
    "unknown-people": _activities(
        _led(lambda n: f"Carley Brown{_spelt(n)}"),
        head="people:\n" + "".join(f"  - name: Carly Brown{_spelt(n)}\n" for n in range(60)),
    ),
    "equal-people": _top(lambda _: "  - name: Ann Lee\n", head="people:\n"),
    "people-alike": _top(
        lambda n: f"  - name: Carly Brown{_spelt(n)}\n", head="people:\n  - name: Ann Lee\n"
    ),
    "unknown-priorities": _activities(
        lambda n: (
            f"      - title: Task {n}\n        lead: Ann Lee\n        priorities:\n"
            f"          - p{n}\n        milestones: []\n"
        ),
        head="priorities:\n  - id: 1\n    title: x\n",
    ),
    "equal-priorities": _top(lambda _: "  - id: 1\n    title: x\n", head="priorities:\n"),
    # waiting
    "unknown-references": _plan(
        _dated(lambda n: f"            after:\n              - one/cas-{n}\n")
    ),
    "unknown-references-of-one": _milestone(
        lambda n: ("            after:\n" if not n else "") + f"              - one/case-{n}\n"
    ),
    "equal-references": _milestone(
        lambda n: (
            ("            after:\n" if not n else "")
            + "              - one/panel-chair-appointed\n"
        )
    ),
    "circle": _plan(
        _dated(lambda n: f"            after:\n              - one/case-{n + 1}\n"),
        tail="          - title: Case last\n            due: 2018-06-30\n",
    ),
    "pairs-of-circles": _plan(
        _dated(lambda n: f"            after:\n              - one/case-{n ^ 1}\n")
    ),
    "circles-in-circles": _plan(
        _dated(
            lambda n: (
                f"            after:\n              - one/case-{n + 1}\n"
                "              - one/case-0\n"
            )
        ),
        tail="          - title: Case last\n            due: 2018-06-30\n",
    ),
    "waits-for-later": _plan(
        lambda n: (
            f"          - title: Case {n}\n            due: {2199 - n % 280}-01-01\n"
            f"            after:\n              - one/case-{max(0, n - 1)}\n"
        )
    ),
    "details-astray": _plan(_dated(lambda _: "            evidence: x\n")),
    "completed-and-cancelled": _plan(
        _dated(
            lambda _: (
                "            completed: 2018-06-30\n            cancelled: 2018-06-30\n"
                "            reason: x\n"
            )
        )
    ),
    # characters
    "tabs": _plan(lambda n: f"          - title: Case {n}\n\t    due: 2018-06-30\n"),
    "invisible": _plan(_due("\u00a02018-06-30")),
    "curly-quotes": _plan(
        lambda n: f"          - title: “Case {n}”\n            due: 2018-06-30\n"
    ),
    "missing-spaces": _plan(lambda n: f"          - title:Case {n}\n            due: 2018-06-30\n"),
    "windows-1252": _plan(
        lambda n: f"          - title: Case \udca3{n}\n            due: 2018-06-30\n"
    ),
    "swallowed-comments": _plan(
        lambda n: f"          - title: Case #{n}\n            due: 2018-06-30\n"
    ),
    "swallowed-lists": _plan(
        lambda n: (
            f"          - title: Case {n}\n              - more\n            due: 2018-06-30\n"
        )
    ),
    "ambiguous": _plan(lambda _: "          - title: no\n            due: 2018-06-30\n"),
    "anchors": _plan(lambda n: f"          - title: &a{n} Case\n            due: 2018-06-30\n"),
    "merge-markers": _plan(
        _dated(
            lambda _: "<<<<<<< HEAD\n            note: x\n=======\n            note: y\n>>>>>>> b\n"
        )
    ),
    "documents": _top(lambda n: f"---\ntitle: {n}\n"),
    # ignores
    "ignores-needless": _plan(
        lambda n: (
            f"          - title: Case {n}\n"
            "            due: 2018-06-30 # wirralplan: ignore[WP203] x\n"
        )
    ),
    "ignores-unknown": _plan(
        lambda n: (
            f"          - title: Case {n}\n"
            f"            due: 2018-06-30 # wirralplan: ignore[WP9{n}] x\n"
        )
    ),
    "ignores-alone": _top(lambda _: "# wirralplan: ignore[WP203] x\n"),
    "ignores-of-one-line": _top(
        lambda _: "# wirralplan: ignore[WP107,WP102] x\n",
        tail="people: [" + "{}, " * 100 + "]\n",
    ),
    "ignores-at-work": _plan(
        _due("2108-06-30 # wirralplan: ignore[WP203] x"),
        head="starts: 2018-01-01\nends: 2019-01-01\n",
    ),
    "choice-of-checks": _top(lambda n: f"    - WP9{n}\n", head="checks:\n  also:\n"),
    # lines at which no parser gets past
    "broken-lines": _plan(lambda n: f"          - title: Case {n}\n            due 2018-06-30\n"),
    "second-colons": _plan(lambda n: f"          - title: a: b {n}\n            due: 2018-06-30\n"),
    "unclosed-quotes": _plan(
        lambda n: f'          - title: "Case {n}\n            due: 2018-06-30\n'
    ),
    "unclosed-brackets": _plan(
        lambda n: f"          - title: [Case {n}\n            due: 2018-06-30\n"
    ),
    "at-signs": _plan(lambda n: f"          - title: @Case {n}\n            due: 2018-06-30\n"),
    "lines-too-deep": _plan(
        lambda n: f"          - title: Case {n}\n             due: 2018-06-30\n"
    ),
    "lines-too-shallow": _plan(
        lambda n: f"          - title: Case {n}\n           due: 2018-06-30\n"
    ),
    "bad-escapes": _plan(
        lambda _: '          - title: "S:\\new\\table"\n            due: 2018-06-30\n'
    ),
    "unknown-escapes": _plan(
        lambda _: '          - title: "S:\\plan"\n            due: 2018-06-30\n'
    ),
    "stray-text": _top(lambda n: f"remark {n}\n"),
    "stray-dashes": _top(lambda n: f"- remark {n}\n"),
    "blank-lines": _top(lambda _: "\n"),
    "comments": _top(lambda _: "# remark\n"),
    "deep-indents": _top(lambda n: " " * (n % 2000) + "- \n"),
}


def _line(
    piece: Callable[[int], str], *, before: str, after: str = "", short: str = ""
) -> Callable[[int], Lines]:
    """A plan with all ``piece``s on one line, between ``before`` and ``after``."""

    def lines(count: int) -> Lines:
        yield f"{_HEAD}{short}{_ACTIVITY}{before}"
        yield from map(piece, range(count))
        yield f"{after}\n"

    return lines


_FLOW = "          - {title: Panel, due: 2018-06-30, "
_TITLE = "          - due: 2018-06-30\n            title: "

ON_ONE_LINE: Mapping[str, Callable[[int], Lines]] = {
    "flow-unknown-keys": _line(_item("key{n}: x, "), before=_FLOW, after="}"),
    "flow-commas": _line(_item("key{n}, "), before=_FLOW, after="}"),
    "flow-duplicate-keys": _line(lambda _: "note: x, ", before=_FLOW, after="}"),
    "flow-groups": _line(
        _item("{{title: Case {n}, due: 30/06/18}}, "),
        before="          [",
        after="]",
    ),
    "flow-empty": _line(lambda _: "{}, ", before="          [", after="]"),
    "flow-texts": _line(_item("Case {n}, "), before="          [", after="]"),
    "flow-lists": _line(lambda _: "[], ", before="          [", after="]"),
    "flow-references": _line(_item("one/case-{n}, "), before=f"{_FLOW}after: [", after="]}"),
    "flow-anchors": _line(_item("&a{n} x, "), before=f"{_FLOW}after: [", after="]}"),
    "flow-missing-commas": _line(lambda _: '"x" "y", ', before=f"{_FLOW}after: [", after="]}"),
    "flow-open": _line(lambda _: "{a: [", before=_FLOW),
    "flow-closed": _line(lambda _: "]", before=_TITLE + "[", after=""),
    "line-tabs": _line(lambda _: "-\t", before="          ", after="x"),
    "line-tabs-before": _line(lambda _: "\t", before=_ONE, after="title: x"),
    "line-invisible": _line(lambda _: "\u200bx ", before=_TITLE),
    "line-invisible-key": _line(lambda _: "\u200bx", before=_ONE + "            ", after=": x"),
    "line-curly": _line(lambda _: "“x” ", before=_TITLE),
    "line-colons": _line(lambda _: "a: ", before=_TITLE),
    "line-dashes": _line(lambda _: "- ", before="          "),
    "line-dashes-touching": _line(lambda _: "-", before="          ", after="title: x"),
    "line-hashes": _line(lambda _: " #x", before=_TITLE + "x"),
    "line-quotes": _line(lambda _: "'x", before=_TITLE + "'"),
    "line-double-quotes": _line(lambda _: '"x', before=_TITLE + '"x" '),
    "line-escapes": _line(lambda _: "\\p", before=_TITLE + '"', after='"'),
    "line-line-breaks": _line(lambda _: "\\n", before=_TITLE + '"', after='"'),
    "line-marks": _line(lambda _: "&x ", before=_TITLE),
    "line-questions": _line(lambda _: "? ", before=_TITLE + "\n"),
    "line-percent": _line(lambda _: "%x ", before=_TITLE + "@"),
    "line-ampersands": _line(lambda _: "Ann & ", before=_TITLE + "x\n            lead: "),
    "line-rules-refused": _line(
        lambda _: "WP001,",
        before=_TITLE + "x # wirralplan: ignore[WP107,",
        after="] x\n      - {title: t, lead: x, milestones: []} # wirralplan: ignore[WP101]",
    ),
    "flow-ignored": _line(
        lambda _: "{}, ", before="          [", after="] # wirralplan: ignore[WP102,WP110,WP901]"
    ),
    "line-rules": _line(_item("WP9{n},"), before=_TITLE + "x # wirralplan: ignore[", after="] x"),
    "long-title": _line(lambda _: "word ", before=_TITLE, after="\n            deu: 2018-06-30"),
    "long-word": _line(lambda _: "wordword", before=_TITLE, after="\n            deu: 2018-06-30"),
    "long-key": _line(lambda _: "key", before=_ONE + "            ", after=": x"),
    "long-near-key": _line(lambda _: "e", before=_ONE + "            evidenc", after=": x"),
    "long-date": _line(lambda _: "30/06/18 ", before="          - title: x\n            due: "),
    "long-digits": _line(lambda _: "1", before="          - title: x\n            due: "),
    "long-id": _line(lambda _: "Case ", before=_ONE + "            id: "),
    "long-lead": _line(
        lambda _: "Carley ",
        before=_ONE + "      - title: x\n        milestones: []\n        lead: ",
    ),
    "long-comment": _line(lambda _: "x ", before=_ONE + "            # "),
    "long-rating": _line(lambda _: "Ambr", before=_ONE + "            ongoing: "),
    "long-reference": _line(
        lambda _: "case-", before=_ONE + "            after:\n              - one/"
    ),
    "long-blank": _line(lambda _: " ", before=_TITLE + "x", after=": y"),
}

SHAPES: Mapping[str, Callable[[int], Lines]] = {**ON_LINES, **ON_ONE_LINE}


def written(shape: str, count: int) -> bytes:
    """The bytes of a file of a shape; what is no UTF-8 is one byte of Windows-1252."""
    return "".join(SHAPES[shape](count)).encode("utf-8", "surrogateescape")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        print(*SHAPES, sep="\n")
    else:
        sys.stdout.buffer.write(written(sys.argv[1], int(sys.argv[2])))
