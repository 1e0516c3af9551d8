"""Lines without a colon that record something: the lines to write, and what they may be besides."""

import pytest
from astray import PLAN, changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

DUE = "            due: 2018-04-30\n"
LEAD = "        lead: Ann Lee\n"
IN = " " * 12
INSTEAD = (
    "write in place of line 32, with 12 spaces before the first of these lines, "
    "and the others as far in from it as here:"
)


def only(text: str) -> Finding:
    (finding,) = findings(read(Source("plan.yaml", text)), CATALOGUE)
    return finding


def below_due(line: str) -> Finding:
    return only(changed(DUE, f"{DUE}{IN}{line}\n"))


def move(old: str, new: str, **more: str) -> str:
    lines = [
        f"if the due date was moved, {INSTEAD}",
        "moves:",
        "  - date: <the day on which that was agreed>",
        f"    from: {old}",
        f"    reason: {more.get('reason', '<why it moved>')}",
        *([f"    approved_by: {more['by']}"] if "by" in more else []),
        "where nobody knows that day, write that of the meeting or the page where you read it",
        *([f"and on line 31 write  due: {new}"] if new else []),
        "if it is only a remark, put '# ' before it",
    ]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("line", "help_"),
    [
        (
            "moved from 31/05/2018 to 30/06/2018, agreed by Board",
            move("2018-05-31", "2018-06-30", by="Board"),
        ),
        (
            "Due date moved from 31/05/2018 to 30/06/2018 as HR was ill",
            move("2018-05-31", "2018-06-30", reason="as HR was ill"),
        ),
        (
            "slipped to 30/06/2018, agreed by Board because HR was late",
            move("2018-04-30", "2018-06-30", reason="agreed by Board because HR was late"),
        ),
        ("slipped from 31/03/2018", move("2018-03-31", "")),
        ("was 31/03/2018", move("2018-03-31", "")),
        ("now due 30/06/2018", move("2018-04-30", "2018-06-30")),
        ("Revised date 30/06/2018", move("2018-04-30", "2018-06-30")),
        ("Due date 31/05/2018", move("2018-04-30", "2018-05-31")),
        ("by 2018-03-31", move("2018-03-31", "")),
    ],
)
def test_a_move_is_shown_with_the_day_that_holds_now(line: str, help_: str) -> None:
    finding = below_due(line)
    assert finding.headline == f"'{line}' records something, and has no key before it"
    assert finding.help == help_
    assert not finding.repair


@pytest.mark.parametrize(
    ("line", "ways"),
    [
        ("done 30/06/2018", ["it was done on 30 June 2018|completed: 2018-06-30"]),
        ("Completed 30 June 2018", ["it was done on 30 June 2018|completed: 2018-06-30"]),
        ("30/06/2018 - done", ["it was done on 30 June 2018|completed: 2018-06-30"]),
        (
            "Completed on 30/06/2018 - Paper 7b",
            ["it was done on 30 June 2018|completed: 2018-06-30|evidence: Paper 7b"],
        ),
        (
            "Withdrawn 30/06/2018",
            ["it was withdrawn on 30 June 2018|cancelled: 2018-06-30|reason: <why>"],
        ),
        (
            "Closed 30/06/2018",
            [
                "it was done on 30 June 2018|completed: 2018-06-30",
                "it was withdrawn on 30 June 2018|cancelled: 2018-06-30|reason: <why>",
            ],
        ),
    ],
)
def test_what_ended_is_shown_with_its_day(line: str, ways: list[str]) -> None:
    lines = []
    for way in ways:
        condition, *keys = way.split("|")
        write = "write in place of line 32, with 12"
        if len(keys) == 1:
            lines.append(f"if {condition}, {write} spaces before it:  {keys[0]}")
        else:
            lines += [
                (
                    f"if {condition}, {write} spaces before the first of these lines, "
                    f"and the others as far in from it as here:"
                ),
                *keys,
            ]
    lines.append("if it is only a remark, put '# ' before it")
    assert below_due(line).help == "\n".join(lines)


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("12 June 2018 - adverts booked", ("2018-06-12", "note: adverts booked")),
        ("Update 3 June 2018 adverts booked", ("2018-06-03", "note: adverts booked")),
    ],
)
def test_what_begins_with_a_day_is_an_update(line: str, entry: tuple[str, str]) -> None:
    assert below_due(line).help == (
        "if it is an update, write below line 36, with 14 spaces before the first of these "
        "lines, and the others as far in from it as here:\n"
        f"- date: {entry[0]}\n  {entry[1]}\n"
        "then take line 32 out\nif it is only a remark, put '# ' before it"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Not done 30/06/2018",
        "Completed in June",
        "Done when the panel met",
        "Reviewed by 30/06/2018",
        "Due diligence to follow",
        "Lead officers to be asked",
        "moved to the new office",
        "moved from 31/05/2018 or 30/06/2018 or 31/07/2018",
        "2018-06-30",
        "Started on 1 June 2018",
    ],
)
def test_what_only_begins_like_that_is_a_remark_that_a_note_may_keep(line: str) -> None:
    finding = below_due(line)
    assert "looks like a remark" in finding.headline
    first, second = finding.help.splitlines()
    assert first == "put '# ' before it, or take it out"
    shown = f'"{line}"' if line == "2018-06-30" else line
    assert second == (
        "if it records something, write in place of line 32, with 12 spaces before it:"
        f"  note: {shown}"
    )


def test_where_there_is_a_note_the_remark_is_added_to_it() -> None:
    text = changed(DUE, f"{DUE}{IN}note: Adverts\n{IN}Agreed by the board\n")
    text = text.replace(f"{IN}note: Adverts\n", f"{IN}note: Adverts\n\n")
    assert only(text).help.endswith(
        "if it records something, add to the text of 'note' (line 32):  Agreed by the board\n"
        "and take line 34 out"
    )


@pytest.mark.parametrize(
    ("old", "line", "headline", "write"),
    [
        (DUE, "Due date 31/05/2018", "'Due date' is missing, and the key is 'due'",
         "31, with 12 spaces before it:  due: 2018-05-31\nthat is 31 May 2018"),
        (DUE, "By when 2018-05-31 # Sue", "'By when' is missing, and the key is 'due'",
         "31, with 12 spaces before it:  due: 2018-05-31 # Sue"),
        (LEAD, "Lead officer Ann Lee", "'Lead officer' is missing, and the key is 'lead'",
         "20, with 8 spaces before it:  lead: Ann Lee"),
    ],
)  # fmt: skip
def test_a_word_of_the_field_gets_its_colon(old: str, line: str, headline: str, write: str) -> None:
    spaces = old[: len(old) - len(old.lstrip())]
    text = changed(old, f"{spaces}{line}\n")
    finding = only(text)
    assert finding.headline == f"the colon behind {headline}"
    assert finding.help == f"write in place of line {write}"
    after = spliced(Source("plan.yaml", text), finding.repair).text
    assert not findings(read(Source("plan.yaml", after)), CATALOGUE)


def test_a_milestone_may_have_a_lead_of_its_own() -> None:
    assert below_due("Lead Ian Godfrey").help == (
        "write in place of line 32, with 12 spaces before it:  lead: Ian Godfrey"
    )


def test_each_of_several_lines_is_told_by_its_number() -> None:
    lines = f"{IN}Due date 31/05/2018\n{IN}Done 30/06/2018\n{IN}ask Sue\n"
    finding = only(changed(DUE, lines))
    assert finding.headline == "lines 31 to 33 record something, and have no key"
    assert [line.split(", ")[0] for line in finding.help.splitlines()] == [
        "write in place of line 31",
        "that is 31 May 2018",
        "if it was done on 30 June 2018",
        "if a line is only a remark",
        "put '# ' before line 33",
    ]


@pytest.mark.parametrize(
    ("old", "new", "cells"),
    [
        (DUE, f"{IN}due: 2018-05-31, lead: Ian Godfrey\n",
         ["due: 2018-05-31", "lead: Ian Godfrey"]),
        (DUE, f"{IN}due: 2018-05-31, note: to be agreed: when\n",
         ["due: 2018-05-31", 'note: "to be agreed: when"']),
        (DUE, f"{IN}due: 2018-05-31, who: Ann\n", ["due: 2018-05-31", "who: Ann"]),
        (DUE, f"{IN}due: 31 May 2018; completed: 2018-06-02; note: x y\n",
         ["due: 31 May 2018", "completed: 2018-06-02", "note: x y"]),
        (f"title: Fostering action plan\n{LEAD}", "title: Fostering action plan, lead: Ann Lee\n",
         ["title: Fostering action plan", "lead: Ann Lee"]),
        ("- name: Ann Lee\n    role: Director\n", "- name: Ann Lee, role: Director\n",
         ["- name: Ann Lee", "role: Director"]),
    ],
)  # fmt: skip
def test_keys_on_one_line_are_shown_on_lines_of_their_own(
    old: str, new: str, cells: list[str]
) -> None:
    finding = only(changed(old, new))
    first, *others = finding.help.splitlines()
    assert first == f"write  {cells[0]}  (leave the spaces before it)"
    assert [line.partition(" spaces before it:  ")[2] for line in others] == cells[1:]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: New recruitment campaign", "title: New recruitment campaign, who: Ann"),
        ("title: New recruitment campaign", "title: New recruitment campaign, note: see minutes"),
        ("title: New recruitment campaign", "title: New recruitment campaign who: 2018-06-30"),
        ("title: Fostering action plan", "title: Fostering action plan, lead: Bob Ray"),
        (DUE, f"{IN}due: 2018-05-31, subject to: funding\n"),
        (DUE, f"{IN}due: 2018-05-31 and note: this\n"),
        (DUE, f"{DUE}{IN}note: We met, lead: agency\n"),
    ],
)
def test_text_with_a_comma_and_a_colon_is_no_second_key(old: str, new: str) -> None:
    headline = only(changed(old, new)).headline
    assert "quotes" in headline or "is a date with a text behind it" in headline


def moved_left(by: int) -> str:
    item = "  title: Forum\n  start: 2018-03-31\n  due: 2018-06-30\n"
    lines = "".join(" " * (10 + by) + line for line in item.splitlines(keepends=True))
    first = "          - id: campaign\n"
    return changed(first, lines + first)


@pytest.mark.parametrize("by", [-4, -2, 2])
def test_an_item_without_its_dash_stays_one(by: int) -> None:
    text = moved_left(by)
    finding = only(text)
    assert finding.headline == "this item of 'milestones' begins without '- '"
    side = f"put {-by} spaces before" if by < 0 else f"take {by} spaces away at the start of"
    assert finding.help == (
        f"write, with 10 spaces before it:  - title: Forum\nand {side} each of lines 30 to 31"
    )
    after = spliced(Source("plan.yaml", text), finding.repair).text
    right = "          - title: Forum\n            start: 2018-03-31\n            due: 2018-06-30\n"
    assert after == changed("          - id: campaign\n", f"{right}          - id: campaign\n")


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("see below", "milestones: # see below"),
        ("none # Sue", "milestones: # none # Sue"),
        ("see: below", "milestones: # see: below"),
        ("[]", "milestones:"),
    ],
)
def test_a_text_before_a_list_becomes_a_remark(value: str, line: str) -> None:
    text = changed(
        "          - 1a\n        milestones:\n", f"          - 1a\n        milestones: {value}\n"
    )
    finding = only(text)
    assert finding.help == f"write  {line}  (leave the spaces before it)"
    assert spliced(Source("plan.yaml", text), finding.repair).text == text.replace(
        f"milestones: {value}", line
    )


TITLES = ["\u2022 Panel agreed", "1. Panel agreed", "Panel agreed"]
DUES = "  due: <the day, as 2018-06-30, the month, as 2018-06, or tbc>"


@pytest.mark.parametrize("where", ["          - id: chair", "          - id: coaching"])
@pytest.mark.parametrize("line", TITLES)
def test_a_pasted_title_is_shown_as_the_milestone_that_it_would_be(line: str, where: str) -> None:
    at = PLAN.index(where)
    rest = PLAN[at:] if "chair" in where else ""
    text = f"{PLAN[:at]}          {line}\n          {line} too\n{rest}"
    finding = only(text)
    number = text[:at].count("\n") + 2
    remark = "" if line[0] != "P" else "\nif it is a remark, put '# ' before each of them"
    assert finding.headline == f"'{line}' looks like an item of 'milestones', and has no keys"
    assert finding.help == (
        f"type in place of lines {number - 1} to {number}, with 10 spaces before the first of "
        "these lines, and the others as far in from it as here:\n"
        f"- title: Panel agreed\n{DUES}\n- title: Panel agreed too\n{DUES}{remark}"
    )
    assert not finding.repair


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("| Panel agreed | 30/06/2018 | Ann |", "due: 2018-06-30\n  note: Ann"),
        ("Panel agreed\t30/06/2018", "due: 2018-06-30"),
        ("* Panel agreed by 30/06/2018", "due: 2018-06-30"),
    ],
)
def test_a_day_that_was_pasted_with_it_is_the_due_date(line: str, shown: str) -> None:
    at = PLAN.index("          - id: chair")
    assert only(f"{PLAN[:at]}          {line}\n{PLAN[at:]}").help == (
        "type in its place, with 10 spaces before the first of these lines, "
        "and the others as far in from it as here:\n"
        f"- title: Panel agreed\n  {shown}"
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [("ongoing", "true"), ("note", "<text>"), ("completed", "<the day, as 2018-06-30>")],
)
def test_a_key_alone_is_shown_with_what_it_needs(key: str, value: str) -> None:
    finding = below_due(key)
    assert finding.headline == f"'{key}' stands alone, without a colon and a value"
    assert finding.help == (
        f"write  {key}: {value}  (leave the spaces before it)\n"
        "if it is there for nothing, take it out"
    )


def test_a_dash_that_touches_a_key_is_not_needed() -> None:
    finding = below_due("-note: late")
    assert finding.headline == "'note' belongs to the lines above and needs no '- ' before it"
    assert finding.help == "write, with 12 spaces before it:  note: late"


def test_a_question_is_a_remark() -> None:
    finding = below_due("? is this right")
    assert finding.headline == (
        "'? is this right' looks like a remark, and a remark needs '# ' before it"
    )
    assert finding.help == "put '# ' before it, or take line 32 out"


def test_a_text_below_its_sign_stands_further_in_than_its_key() -> None:
    text = changed(
        "title: New recruitment campaign\n", f"title: |\n{IN}New recruitment\n{IN}campaign\n"
    )
    finding = only(text)
    assert finding.headline == "'New recruitment' does not stand further in than its key 'title'"
    assert finding.help == "begin lines 31 to 32 with 14 spaces"


MAIL = ["From: Sue Talbot", "Sent: 12 June 2018 09:14", "To: Ann Lee", "Subject: RE: Panel"]


@pytest.mark.parametrize("indent", [0, 12])
@pytest.mark.parametrize("body", [[], ["Adverts are booked."]])
def test_the_head_of_a_mail_is_one_finding(body: list[str], indent: int) -> None:
    lines = [*MAIL, *body]
    text = changed(DUE, DUE + "".join(f"{' ' * indent}{line}\n" for line in lines))
    finding = only(text)
    last = 31 + len(lines)
    assert finding.headline == "'From: Sue Talbot' looks like the head of an e-mail"
    assert finding.help == (
        f"put '# ' before each of them, or take lines 32 to {last} out\n"
        f"if it is an update, write below line {last + 4}, with 14 spaces before the first of "
        "these lines, and the others as far in from it as here:\n"
        f'- date: 2018-06-12\n  note: "{"; ".join(lines)}"\n'
        f"then take lines 32 to {last} out"
    )
    after = spliced(Source("plan.yaml", text), finding.repair).text
    assert not findings(read(Source("plan.yaml", after)), CATALOGUE)


@pytest.mark.parametrize(
    "lines",
    [
        [f"{IN}note: |", *(f"{IN}  {line}" for line in MAIL)],
        [f"{IN}note: >-", "", *(f"{IN}    {line}" for line in MAIL)],
        [f'{IN}note: "from Sue', *(f"{IN}  {line}" for line in MAIL[:1]), f'{IN}  Subject: x"'],
        [f"{IN}# {line}" for line in MAIL],
    ],
)
def test_the_head_of_a_mail_within_a_text_is_left_alone(lines: list[str]) -> None:
    text = changed(DUE, DUE + "".join(f"{line}\n" for line in lines))
    assert not findings(read(Source("plan.yaml", text)), CATALOGUE)


@pytest.mark.parametrize("lines", [MAIL[:1], ["From: Sue", "To: Ann"], MAIL[1:]])
def test_a_word_of_it_alone_is_no_head(lines: list[str]) -> None:
    text = changed(DUE, DUE + "".join(f"{IN}{line}\n" for line in lines))
    for one in findings(read(Source("plan.yaml", text)), CATALOGUE):
        assert "e-mail" not in one.headline


@pytest.mark.parametrize(
    ("value", "help_"),
    [
        ("&Panel agreed", 'put quotes round the text: write  title: "&Panel agreed"'),
        ("* Panel agreed # Sue", 'put quotes round the text: write  title: "* Panel agreed" # Sue'),
        ("!Panel", 'if it is text, put quotes round it: write  title: "!Panel"'),
    ],
)
def test_a_value_that_begins_with_a_mark_is_shown_in_quotes(value: str, help_: str) -> None:
    finding = only(changed("title: New recruitment campaign", f"title: {value}"))
    assert finding.help.splitlines()[0] == f"{help_}  (leave the spaces before it)"
