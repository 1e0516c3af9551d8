"""Any text in any place of an answer, in every form: made visible once, and never more than text.

The page has the same text in every block, with what a terminal, Rich, Markdown or a spreadsheet
would take for more: control characters, overrides, markup, line breaks.
"""

from datetime import date
from io import StringIO
from operator import itemgetter
from typing import Any

from html_reading import read_html
from rich.console import Console

from wirralplan.plan.queries.bands import Band
from wirralplan.views.answer import Cell, Column, Facts, Heading, Page, Sentence, Table
from wirralplan.views.fields import (
    NAME,
    TEXT,
    TEXTS,
    Data,
    Document,
    Field,
    ListOf,
    Record,
    Records,
)
from wirralplan.views.forms import csv, json, markdown, plain, terminal
from wirralplan.views.forms.html import page as html
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

HOSTILE = ' =1+1\x1b[31m \u202e|<b>\n[bold]*x*\r\n@team \u200b\x9b2J "é" \t'
SHOWN = r'=1+1\x1b[31m \u202e|<b> [bold]*x*  @team \u200b\x9b2J "é"'
MARKDOWN = r'=1+1\\x1b\[31m \\u202e\|\<b\> \[bold\]\*x\*  @&#8203;team \\u200b\\x9b2J "é"'

COLUMNS: list[Column[Any]] = [
    Column("Title", itemgetter(0), wraps=True, names=True),
    Column("Lead", itemgetter(1)),
]
DAY = date(2018, 7, 15)
PAGE: Page = [
    Heading(HOSTILE),
    Heading(HOSTILE, 2),
    Sentence(HOSTILE),
    Facts([(HOSTILE, Cell(HOSTILE)), ("Due", Cell(HOSTILE, "warn", after="\nagain"))]),
    Table(COLUMNS, [[Cell(HOSTILE), Cell(HOSTILE)]], [Cell("foot"), Cell(HOSTILE)]),
]
STRIPS: Page = [
    Strips(
        date(2018, 6, 1),
        date(2018, 8, 31),
        DAY,
        [
            StripGroup(
                HOSTILE, [Strip(HOSTILE, HOSTILE, [Mark(HOSTILE, Band.LATE, DAY)], "1 milestone")]
            )
        ],
    )
]


def test_in_plain_columns() -> None:
    width = len(SHOWN)
    assert "".join(plain.rendered(PAGE)).splitlines() == [
        SHOWN,
        "",
        SHOWN,
        SHOWN,
        f"{SHOWN}  {SHOWN}",
        f"{'Due':{width}}  {SHOWN} again",
        f"{'Title':{width}}  Lead",
        f"{SHOWN}  {SHOWN}",
        f"{'foot':{width}}  {SHOWN}",
    ]


def test_in_markdown() -> None:
    assert "".join(markdown.rendered(PAGE)).splitlines() == [
        f"## {MARKDOWN}",
        "",
        f"### {MARKDOWN}",
        "",
        f"\\{MARKDOWN}",
        "",
        "|  |  |",
        "| --- | --- |",
        f"| {MARKDOWN} | {MARKDOWN} |",
        f"| Due | {MARKDOWN} again |",
        "",
        "| Title | Lead |",
        "| --- | --- |",
        f"| {MARKDOWN} | {MARKDOWN} |",
        f"| foot | {MARKDOWN} |",
    ]


def test_in_a_timeline() -> None:
    lines = "".join(plain.rendered(STRIPS)).splitlines()
    assert [lines[2], lines[5]] == [SHOWN, f"{SHOWN}  ({SHOWN})"]
    assert "".join(markdown.rendered(STRIPS)).splitlines()[2] == (
        f"| {MARKDOWN} | {MARKDOWN} | {MARKDOWN} | 1 milestone |  |"
    )
    assert on_terminal(49, STRIPS)[:3] == [
        r"=1+1\x1b[31m \u202e|<b> [bold]*x*  @team",
        r'  \u200b\x9b2J "é"',
        r"  Workstream: =1+1\x1b[31m \u202e|<b> [bold]*x*",
    ]
    assert on_terminal(200, STRIPS)[1:5] == [
        f"{SHOWN}    2018",
        f"{'':{len(SHOWN)}}    Jun Jul  Aug",
        f"{SHOWN}         ▲│",
        f"  {SHOWN}  1 milestone",
    ]


def test_in_html() -> None:
    """A browser shows the blanks within a text as one."""
    shown = " ".join(SHOWN.split())
    read = read_html("".join(html.rendered(PAGE)))
    assert read.texts == [
        *(shown, shown, shown, shown),  # the name of the window, two headings, a sentence
        *(shown, shown, "Due", f"{shown} again"),
        *(shown, "Title", "Lead", shown, shown, "foot", shown),
    ]
    assert {one.name for one in read.elements} & {"b", "script"} == set()


def on_terminal(width: int, page: Page = PAGE) -> list[str]:
    file = StringIO()
    console = Console(file=file, width=width, force_terminal=True, no_color=True, color_system=None)
    for renderable in terminal.renderables(page, width):
        console.print(renderable, soft_wrap=False)
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_on_a_wide_terminal() -> None:
    width = len(SHOWN)
    assert on_terminal(200) == [
        SHOWN,
        "",
        SHOWN,
        SHOWN,
        f"{SHOWN}  {SHOWN}",
        f"{'Due':{width}}  {SHOWN} again",
        f"{'Title':{width}}  Lead",
        f"{SHOWN}  {SHOWN}",
        f"{'foot':{width}}  {SHOWN}",
    ]


def test_on_a_terminal_that_is_too_narrow_for_columns() -> None:
    assert on_terminal(60) == [
        SHOWN,
        "",
        SHOWN,
        SHOWN,
        SHOWN,
        f"  {SHOWN}",
        SHOWN,
        "  again",
        "  Due",
        SHOWN,
        r"  Lead: =1+1\x1b[31m \u202e|<b> [bold]*x*  @team",
        r'    \u200b\x9b2J "é"',
        "foot",
        r"  Lead: =1+1\x1b[31m \u202e|<b> [bold]*x*  @team",
        r'    \u200b\x9b2J "é"',
    ]


FIELDS: list[Field[Any]] = [
    Field("title", NAME, itemgetter(0), "Its title."),
    Field("names", TEXTS, lambda row: [row[0], row[0]], "Its names."),
    Field("note", TEXT, itemgetter(0), "A note.", optional=True),
]


def test_in_csv() -> None:
    """Line ends and tabs stay: they are quoted."""
    text = ' =1+1\\x1b[31m \\u202e|<b>\n[bold]*x*\r\n@team \\u200b\\x9b2J ""é"" \t'
    assert list(csv.rendered(Records(FIELDS, [[HOSTILE]]))) == [
        "title,names,note\r\n",
        f'"{text}","{text}; {text}","{text}"\r\n',
    ]


def test_in_json() -> None:
    """No value is altered: what is not seen is written as JSON's own escape."""
    text = r'" =1+1\u001b[31m \u202e|<b>\n[bold]*x*\r\n@team \u200b\u009b2J \"é\" \t"'
    rows = Field(
        "rows", ListOf(Record("row", "A row.", FIELDS), line_each=True), lambda one: one, ""
    )
    title: Field[Any] = Field("title", NAME, lambda one: one[0][0], "Its title.")
    document = Document("words", "Words", "Words.", [title, rows])
    assert "".join(json.rendered(Data(document, [[HOSTILE]]))) == (
        "{\n"
        '  "format": "wirralplan.words/1",\n'
        f'  "title": {text},\n'
        '  "rows": [\n'
        f'    {{"title": {text}, "names": [{text}, {text}], "note": {text}}}\n'
        "  ]\n"
        "}\n"
    )
