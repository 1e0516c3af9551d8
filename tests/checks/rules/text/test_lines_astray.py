"""Lines that are none of the plan, or that stand in the wrong column: what is said of each."""

import pytest
from astray import PLAN, between, changed, shifted

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

CAMPAIGN = between("          - id: campaign", "          - id: restructure")
AUDIT = (
    between("      - id: audit", "zzz")
    if "zzz" in PLAN
    else PLAN[PLAN.index("      - id: audit") :]
)
RAG = between("                rag", "          - id: restructure")
NOTE = f"{12 * ' '}note"
COACHING = PLAN[PLAN.index("          - id: coaching") :]
PEOPLE = between("people:", "priorities:")
DUE = "            due: 2018-04-30\n"


def found(text: str) -> list[Finding]:
    return findings(read(Source("plan.yaml", text)), CATALOGUE)


def put_right(text: str) -> str:
    """The text with all that is proposed, as often as something is."""
    for _ in range(3):
        repairs = [splice for one in found(text) for splice in one.repair]
        if not repairs:
            return text
        text = spliced(Source("plan.yaml", text), repairs).text
    return text


def test_the_plan_itself_has_no_mistake() -> None:
    assert not found(PLAN)


MOVED = {
    f"{name} {by:+}": (changed(lines, shifted(lines, by)), line)
    for name, lines, line, distances in (
        ("milestone", CAMPAIGN, 29, (-10, -4, -2, -1, 1, 2, 4)),
        ("activity", AUDIT, 46, (-6, -1, 1)),
        ("milestone at the end", PLAN[PLAN.index("          - id: coaching") :], 50, (-10,)),
    )
    for by in distances
} | {
    "only the first line": (changed(CAMPAIGN, CAMPAIGN.lstrip(" ")), 29),
    "keys under the dash": (changed(CAMPAIGN, CAMPAIGN.replace("\n    ", "\n  ")[:-1] + "\n"), 30),
    "two keys too far left": (
        changed(
            "            completed: 2018-02-12\n            evidence",
            "          completed: 2018-02-12\n          evidence",
        ),
        27,
    ),
    "a key at the margin": (changed("            completed: 2018", "completed: 2018"), 27),
    "a key four too deep": (changed("            evidence", "                evidence"), 28),
    "two dashes": (changed("          - id: campaign", "          - - id: campaign"), 29),
    "two dashes in a list": (changed("- fostering/chair", "- - fostering/chair"), 45),
    "no first dash": (changed("          - id: chair", "            id: chair"), 24),
    "a dash before a key": (changed("            completed", "            - completed"), 27),
    "a dash in the list": (changed("            completed", "          - completed"), 27),
    "no milestones": (changed("          - 1a\n        milestones:\n", "          - 1a\n"), 23),
    "no milestones below a lead": (
        changed("lead: Bob Ray\n        milestones:\n", "lead: Bob Ray\n"),
        49,
    ),
    "no activities": (changed("    activities:\n", ""), 17),
    "no workstreams": (changed("workstreams:\n", ""), 15),
    "no people": (changed("people:\n", ""), 6),
    "no priorities": (changed("\npriorities:\n", "\n"), 11),
    "no updates": (changed("            updates:\n", ""), 32),
    "no moves": (changed("            moves:\n", ""), 40),
    "no after": (changed("            after:\n", ""), 44),
    "keys fell out of an update": (
        changed(RAG, RAG.replace("    rag", "rag").replace("    note", "note")),
        34,
    ),
    "a dash on each line": (
        changed(
            "            title: Managers coached\n            ongoing",
            "          - title: Managers coached\n          - ongoing",
        ),
        51,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MOVED)
def test_what_stands_wrong_is_one_finding_at_the_line_where_it_begins(name: str) -> None:
    text, line = MOVED[name]
    source = Source("plan.yaml", text)
    assert [(one.code, source.place(one.span.start).line) for one in found(text)] == [
        ("WP001", line)
    ]


@pytest.mark.parametrize("name", MOVED)
def test_moved_as_is_said_the_plan_is_the_one_before(name: str) -> None:
    text = put_right(MOVED[name][0])
    assert not found(text)
    assert read(Source("plan.yaml", text)).plan == read(Source("plan.yaml", PLAN)).plan


def test_a_block_is_told_by_its_siblings_with_the_lines_to_move() -> None:
    (finding,) = found(MOVED["milestone -2"][0])
    assert finding.headline == (
        "this line begins with 8 spaces;"
        " the other milestones of 'Fostering action plan' begin with 10"
    )
    assert finding.help == (
        "move lines 29 to 35 2 to the right (put 2 spaces before each),"
        " so that line 29 begins with 10 spaces"
    )


def test_a_lost_line_is_told_as_lost() -> None:
    (finding,) = found(MOVED["no milestones"][0])
    assert finding.headline == "the line 'milestones:' is missing above this"
    assert finding.help == "below line 22 add, with 8 spaces before it:  milestones:"


# A line pasted below a due date, and a word that its headline has.
STRAY = {
    "Agreed by the board": "remark",
    "// agreed": "remark",
    "> agreed by the board": "remark",
    "/* agreed */": "remark",
    "<!-- agreed -->": "remark",
    "; agreed": "remark",
    "REM agreed": "remark",
    "TODO": "remark",
    "@Ann please check": "remark",
    "1. Embed practice": "remark",
    "Page 3 of 12": "none of the plan",
    "[CB1]": "remark",
    "???": "remark",
    "Hi Ann,": "e-mail",
    "Dear all,": "e-mail",
    "Kind regards": "e-mail",
    "Many thanks": "e-mail",
    "Sent from my iPhone": "e-mail",
    "----------": "dividing line",
    "==========": "dividing line",
    "**********": "dividing line",
    "- - - - -": "dividing line",
    "\u2013\u2013\u2013\u2013": "dividing line",
    "% complete 40": "percentage",
    "Exit interviews\t2018-12-14\tBob Ray": "row of a table",
}


@pytest.mark.parametrize("indent", [0, 4, 12])
@pytest.mark.parametrize("line", STRAY)
def test_a_stray_line_is_one_finding_that_says_what_it_looks_like(line: str, indent: int) -> None:
    text = changed(DUE, f"{DUE}{' ' * indent}{line}\n")
    (finding,) = found(text)
    assert STRAY[line] in finding.headline
    assert finding.code == "WP001"
    assert "colon" not in finding.headline + finding.help
    assert Source("plan.yaml", text).place(finding.span.start).line == 32


@pytest.mark.parametrize("line", STRAY)
def test_with_what_is_said_the_plan_is_the_one_before(line: str) -> None:
    text = put_right(changed(DUE, f"{DUE}{line}\n"))
    if STRAY[line] not in ("percentage", "row of a table"):  # there something is to be typed
        assert not found(text)
        assert read(Source("plan.yaml", text)).plan == read(Source("plan.yaml", PLAN)).plan


def test_a_run_of_lines_is_one_finding() -> None:
    mail = "Hi Ann,\ncan you check this one?\nKind regards\nBob\n"
    (finding,) = found(changed(DUE, DUE + mail))
    assert finding.help == "put '# ' before each of them, or take lines 32 to 35 out"
    quoted = "".join(f"> {line}\n" for line in CAMPAIGN.splitlines())
    (finding,) = found(changed(CAMPAIGN, quoted))
    assert finding.headline == "'>' was put before this by an e-mail program"
    assert put_right(changed(CAMPAIGN, quoted)) == PLAN


@pytest.mark.parametrize("mark", ["\u2022", "\u2013", "*", "\u00b7", "o", "1.", "2)"])
def test_a_bullet_is_shown_as_the_dash_that_it_has_to_be(mark: str) -> None:
    text = changed("          - id: campaign", f"          {mark} id: campaign")
    (finding,) = found(text)
    assert finding.headline == f"this item begins with '{mark}', and has to begin with '- '"
    assert finding.help == "write  - id: campaign  (leave the spaces before it)"
    text = changed("          - 1a\n", f"          {mark} 1a\n")
    (finding,) = found(text)
    assert "- 1a" in finding.help


@pytest.mark.parametrize(
    ("lines", "help_"),
    [
        ("campaign\nlaunched", "title: New recruitment campaign launched"),
        ("campaign for\n            carers", "title: New recruitment campaign for carers"),
        ("campaign\nfor new\ncarers", "title: New recruitment campaign for new carers"),
    ],
)
def test_the_rest_of_a_text_is_joined_to_it(lines: str, help_: str) -> None:
    (finding,) = found(
        changed("title: New recruitment campaign", f"title: New recruitment {lines}")
    )
    assert "looks like the rest of the text on line 30" in finding.headline
    assert finding.help.endswith(help_)


def test_where_it_may_be_either_both_are_named() -> None:
    text = changed(
        "title: New recruitment campaign\n", "title: New recruitment campaign\nBob to ask\n"
    )
    (finding,) = found(text)
    assert "either a remark or the rest of the text on line 30" in finding.headline
    assert not finding.repair


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("            due 2018-04-30\n", "due: 2018-04-30"),
        ("            due; 2018-04-30\n", "due: 2018-04-30"),
    ],
)
def test_a_known_key_without_its_colon_gets_one(line: str, shown: str) -> None:
    (finding,) = found(changed(DUE, line))
    assert f"write  {shown}" in finding.help


@pytest.mark.parametrize("key", ["milestones", "updates", "activities", "workstreams", "moves"])
def test_so_does_the_key_of_a_list(key: str) -> None:
    first = PLAN.index(f"{key}:")
    text = PLAN[:first] + PLAN[first:].replace(":", "", 1)
    assert put_right(text) == PLAN


@pytest.mark.parametrize(
    ("old", "new", "second"),
    [
        ("2018-02-12\n            evidence: ", "2018-02-12 evidence: ", "evidence: Panel minutes"),
        ("2018-02-12\n            evidence: ", "2018-02-12, evidence: ", "evidence: Panel minutes"),
        ("campaign\n            due: 2018-04", "campaign due: 2018-04", "due: 2018-04-30"),
        (
            "- id: campaign\n            title",
            "- id: campaign title",
            "title: New recruitment campaign",
        ),
    ],
)
def test_two_keys_on_one_line_are_shown_as_two(old: str, new: str, second: str) -> None:
    text = changed(old, new)
    (finding,) = found(text)
    assert finding.headline.startswith("two keys stand on one line")
    assert finding.help.endswith(f"with 12 spaces before it:  {second}")
    assert put_right(text) == PLAN


@pytest.mark.parametrize(
    "note", ["Focus on title: chronologies", "see reason: because", "ask Ann title: x"]
)  # fmt: skip
def test_a_text_with_a_colon_is_no_second_key(note: str) -> None:
    (finding,) = found(changed(DUE, f"{DUE}{NOTE}: {note}\n"))
    assert "quotes" in finding.headline


def test_what_is_lost_is_named_and_the_rest_is_read() -> None:
    text = changed("lead: Ann Lee\n", "lead: [x,, y]\n")
    text = text.replace("lead: Bob Ray", "lead: Bob Rai")
    assert [one.code for one in found(text)] == ["WP001", "WP301"]
    text = changed("        lead: Ann Lee\n", "        - {a,, b\n          c\n").replace(
        "Ray\n ", "Rai\n "
    )
    first = found(text)[0]
    assert "were not read" in first.help


FINE = [
    # More of a text, as YAML has it
    (DUE, f"{DUE}{NOTE}: Adverts are\n              booked today\n"),
    (DUE, f"{DUE}{NOTE}: Adverts are\n             Booked\n"),
    (DUE, f"{DUE}{NOTE}: |\n              Hi Ann,\n              ----\n              > x\n"),
    (DUE, f"{DUE}{NOTE}: |\n              - id: a\n              milestones\n              a\tb\n"),
    (DUE, f'{DUE}{NOTE}: "Adverts\n              booked"\n'),
    # Remarks that have their sign
    (DUE, f"{DUE}# Hi Ann,\n# ------\n#> x\n"),
    (DUE, f"{DUE}            # Kind regards\n"),
    # Values that look like stray lines
    (DUE, f"{DUE}{NOTE}: Kind regards to all\n"),
    (DUE, f"{DUE}{NOTE}: Dear all, see below\n"),
    (DUE, f"{DUE}{NOTE}: 50% complete\n"),
    (DUE, f"{DUE}{NOTE}: ==========\n"),
    (DUE, f"{DUE}{NOTE}: // agreed\n"),
    (DUE, f"{DUE}{NOTE}: 1. Embed, 2. review\n"),
    (DUE, f"{DUE}{NOTE}: o the one and - the other\n"),
    (DUE, f"{DUE}{NOTE}: milestones\n"),
    (DUE, f"{DUE}{NOTE}: a\tb\tc\n"),
    # Lists in other columns, all of them in one
    ("        priorities:\n          - 1a\n", "        priorities:\n        - 1a\n"),
    ("        priorities:\n          - 1a\n", "        priorities:\n                - 1a\n"),
    ("              - fostering/chair\n", "            - fostering/chair\n"),
    (PEOPLE, PEOPLE.replace("\n  ", "\n")),
    (COACHING, shifted(COACHING, -2)),
    (COACHING, COACHING.replace("- id", "-\n            id")),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), FINE)
def test_what_only_looks_like_that_is_no_mistake(old: str, new: str) -> None:
    assert not found(changed(old, new))


# What is wrong in another way, and must not be told as lines in the wrong place.
OTHERWISE = [
    (DUE, f"{DUE}            role: Director\n", "WP101"),
    (DUE, f"{DUE}            rag: red\n", "WP101"),
    (DUE, f"{DUE}            milestones: none\n", "WP101"),
    ("        lead: Bob Ray\n", "        lead: Bob Ray\n        due: 2018-06-30\n", "WP101"),
    ("        lead: Bob Ray\n", "        lead: Bob Ray\n        ongoing: true\n", "WP101"),
    ("    activities:\n", "    lead: Bob Ray\n    activities:\n", "WP101"),
    ("    role: Director\n", "    title: Director\n", "WP101"),
    ("            title: Managers coached\n", "", "WP102"),
    ("        lead: Bob Ray\n", "", "WP102"),
    ("  - name: Bob Ray\n", "  - role: Director\n", "WP102"),
    ("                from: 2018-07-31\n", "", "WP102"),
    ("        priorities:\n          - 1a\n", "        priorities: 1a\n", "WP103"),
    ("              - fostering/chair\n", "              - after: fostering/chair\n", "WP103"),
    ("  - name: Bob Ray\n", "  - Bob Ray\n", "WP103"),
    ("lead: Bob Ray\n", "lead:\n          - Bob Ray\n          - Ann Lee\n", "WP103"),
    (DUE, f"{DUE}            due: 2018-05-30\n", "WP007"),
    (DUE, f"{DUE}---\n", "WP008"),
    (DUE, f"{DUE}            -note\n", "WP001"),
    (DUE, f"{DUE}{NOTE}: @home service\n", "WP001"),
    (DUE, f"{DUE}{NOTE}: >40 carers\n", "WP001"),
    (DUE, f"{DUE}{NOTE}: **bold** text\n", "WP011"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code"), OTHERWISE)
def test_what_is_wrong_in_another_way_is_told_so(old: str, new: str, code: str) -> None:
    reported = found(changed(old, new))
    assert code in {one.code for one in reported}
    for one in reported:
        assert "begin with" not in one.headline
        assert "missing above" not in one.headline
        assert "looks like" not in one.headline


def test_an_activity_in_the_column_of_the_workstreams_is_asked_about() -> None:
    text = changed(AUDIT, shifted(AUDIT.replace("- id: audit\n        title", "- title"), -4))
    (finding,) = found(text)
    assert finding.help.splitlines()[0].startswith("if it is one of them, move lines 46 to 51")
    assert "else its 'activities:' is missing" in finding.help
    assert not finding.repair


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (DUE, "            due: -\n", "'due' has only a '-', and needs a date"),
        (DUE, "            due: \u2022 2018-04-30\n", None),
        ("title: Managers", "title: - Managers", "because 'title' is no list"),
        ("lead: Bob Ray", "lead: @Bob Ray", "the '@' before this name is not needed"),
        (
            "        priorities:\n          - 1a\n",
            "        priorities: - 1a\n",
            "a list cannot begin",
        ),
    ],
)
def test_a_dash_or_a_sign_before_a_value(old: str, new: str, said: str | None) -> None:
    reported = found(changed(old, new))
    assert len(reported) == 1
    if said:
        assert said in reported[0].headline


@pytest.mark.parametrize("breaks", ["\r\n", "\r"])
def test_other_line_ends_make_no_difference(breaks: str) -> None:
    for text, line in MOVED.values():
        source = Source("plan.yaml", text.replace("\n", breaks))
        reported = findings(read(source), CATALOGUE)
        assert [source.place(one.span.start).line for one in reported] == [line]
