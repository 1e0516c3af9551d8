"""What of the text of a cell is read, and what is listed instead, and why."""

import pytest
from imports.tables.word_files import contents, not_read, p, rows, run, tbl, tc, tr, word

from wirralplan.imports.tables.docx import read

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))
HIDDEN = "<w:vanish/>"


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def form_field(content: str) -> str:
    begin = f'<w:fldChar w:fldCharType="begin"><w:ffData>{content}</w:ffData></w:fldChar>'
    return f"<w:r>{begin}</w:r>{END}"


ENTRIES = '<w:listEntry w:val="Red"/><w:listEntry w:val="Amber"/>'
DRAWN_TWICE = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
    f"{p('Late!')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f"<v:shape><v:textbox><w:txbxContent>{p('Late!')}</w:txbxContent></v:textbox></v:shape>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)

READ = {
    "runs that divide a word": ([run("Sco"), run("ping", "<w:b/>")], "Scoping"),
    "a line break": ([run("One"), "<w:r><w:br/></w:r>", run("Two")], "One / Two"),
    "a page break": ([run("One"), '<w:r><w:br w:type="page"/></w:r>', run("Two")], "One / Two"),
    "a tab": (["<w:r><w:t>One</w:t><w:tab/><w:t>Two</w:t></w:r>"], "One Two"),
    "blanks": ([run("  One  \n Two\u00a0three ")], "One / Two three"),
    "a hyphen that holds": (["<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>"], "co-op"),
    "soft hyphens": (["<w:r><w:t>co\u00adop</w:t><w:softHyphen/><w:t>ted</w:t></w:r>"], "coopted"),
    "a tick": (['<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'], "✓"),
    "a tick typed as a letter": ([run("ü ", '<w:rFonts w:ascii="Wingdings"/>')], "✓"),
    "a sign of a font of letters": (['<w:r><w:sym w:font="Arial" w:char="F0E9"/></w:r>'], "é"),
    "a simple field": ([f'<w:fldSimple w:instr="DATE">{run("May")}</w:fldSimple>'], "May"),
    "a field": ([BEGIN, code(" DATE "), SEPARATE, run("May 2018"), END], "May 2018"),
    "a field in the code of a field": (
        [BEGIN, code("IF "), BEGIN, code("DATE"), SEPARATE, END, SEPARATE, run("Yes"), END],
        "Yes",
    ),
    "a link": (["<w:hyperlink w:anchor='a'>" + run("minutes") + "</w:hyperlink>"], "minutes"),
    "a smart tag": (["<w:smartTag>" + run("Wirral") + "</w:smartTag>"], "Wirral"),
    "a control": ([control(run("Sue"))], "Sue"),
    "a date chosen": (
        [control(run("30 June 2018"), '<w:date w:fullDate="2018-06-30"/>')],
        "30 June 2018",
    ),
    "a box ticked": ([control(run("☒"), "<w14:checkbox/>"), run(" Done")], "☒ Done"),
    "an old box ticked": ([form_field('<w:checkBox><w:default w:val="1"/></w:checkBox>')], "☒"),
    "an old box not ticked": (
        [form_field('<w:checkBox><w:default/><w:checked w:val="0"/></w:checkBox>')],
        "☐",
    ),
    "an old choice": (
        [form_field(f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>')],
        "Amber",
    ),
    "a formula": (["<m:oMath><m:r><m:t>≥ 80%</m:t></m:r></m:oMath>"], "≥ 80%"),
    "strike-through switched off": ([run("Yes", '<w:strike w:val="0"/>')], "Yes"),
    "the end of a field that never began": ([END, SEPARATE, run("Yes")], "Yes"),
}


@pytest.mark.parametrize("case", READ)
def test_this_is_read(case: str) -> None:
    content, expected = READ[case]
    found = contents(tbl(tr(tc(p(*content)), "other")))
    assert (rows(found), not_read(found)) == ([f"{expected} | other"], [])


LISTED: dict[str, tuple[list[str], str, list[str]]] = {
    "part of it struck": (
        [run("by May ", "<w:strike/>"), run("by June")],
        "by June [some of it is struck through]",
        ["by May (struck through)"],
    ),
    "all of it struck twice": (
        [run("by May", "<w:dstrike/>")],
        " [all of it is struck through]",
        ["by May (struck through)"],
    ),
    "hidden text": (
        [run("Review"), run(" of X", HIDDEN)],
        "Review [some of it is hidden text]",
        ["of X (hidden text)"],
    ),
    "a deletion": (
        [deleted("31/05/18"), f"<w:ins>{run('30/06/18')}</w:ins>"],
        "30/06/18 [a tracked change in it is not accepted yet]",
        ["31/05/18 (deleted text (tracked change))"],
    ),
    "a move": (
        [f"<w:moveFrom>{run('Old')}</w:moveFrom>", f"<w:moveTo>{run('New')}</w:moveTo>"],
        "New [a tracked change in it is not accepted yet]",
        ["Old (deleted text (tracked change))"],
    ),
    "a form field that is not filled in": (
        [control(run("Click to enter a date."), "<w:showingPlcHdr/>")],
        "",
        ["Click to enter a date. (words of a form field that nobody filled in)"],
    ),
    "a field that never ends": (
        [BEGIN, code("DATE"), run("May")],
        "",
        ["May (code of a field)"],
    ),
    "a sign that nobody knows": (
        [run("A"), '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'],
        "A [has a sign that cannot be read]",
        ["sign F04A of the font Wingdings (a sign that is no letter)"],
    ),
    "a footnote": (
        [run("Review"), '<w:r><w:footnoteReference w:id="2"/></w:r>'],
        "Review [has a footnote]",
        ["subject to funding (footnote)"],
    ),
    "an endnote": (
        [run("Review"), '<w:r><w:endnoteReference w:id="2"/></w:r>'],
        "Review [has an endnote]",
        ["as agreed (endnote)"],
    ),
    "a comment": (
        [run("Review"), '<w:r><w:commentReference w:id="0"/></w:r>'],
        "Review",
        ["Is this right? (comment by Ann Smith)"],
    ),
    "a pronunciation": (
        [
            f"<w:r><w:ruby><w:rt>{run('li')}</w:rt><w:rubyBase>{run('李')}</w:rubyBase></w:ruby></w:r>"
        ],
        "李",
        ["li (how a word is pronounced)"],
    ),
    "a text box, in the new way and in the old": (
        [
            run("Review"),
            DRAWN_TWICE,
        ],
        "Review [has a text box]",
        ["Late! (text box)"],
    ),
    "letters that are drawn": (
        ['<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'],
        " [has a text box]",
        ["DRAFT (text box)"],
    ),
    "a picture": (
        ['<w:r><w:drawing><wp:docPr descr="A red\nlight"/><a:blip/></w:drawing></w:r>'],
        " [has a picture]",
        ["A red light (picture)"],
    ),
    "a picture that nobody described": (
        ["<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"],
        " [has a picture]",
        ["picture (picture)"],
    ),
    "a drawn shape": (
        ["<w:r><w:pict><v:oval/></w:pict></w:r>"],
        " [has a shape]",
        ["shape (shape)"],
    ),
    "a file put in": (
        ["<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>"],
        " [has an embedded object]",
        ["embedded object (embedded object)"],
    ),
}

PARTS = {
    "footnotes": '<w:footnotes><w:footnote w:id="2">'
    f"{p('subject to funding')}</w:footnote></w:footnotes>",
    "endnotes": f'<w:endnotes><w:endnote w:id="2">{p("as agreed")}</w:endnote></w:endnotes>',
    "comments": '<w:comments><w:comment w:id="0" w:author="Ann Smith">'
    f"{p('Is this right?')}</w:comment></w:comments>",
}


@pytest.mark.parametrize("case", LISTED)
def test_this_is_listed(case: str) -> None:
    content, expected, listed = LISTED[case]
    found = contents(tbl(tr(tc(p(*content)), "other")), parts=PARTS)
    assert rows(found) == [f"{expected} | other"]
    assert not_read(found) == [f"table 1, row 1: {one}" for one in listed]


def test_a_rule_across_a_cell_is_nothing() -> None:
    rule = '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>'
    found = contents(tbl(tr(tc(p(rule)), "other")))
    assert (rows(found), not_read(found)) == ([" | other"], [])


def test_an_address_is_listed_unless_it_is_shown() -> None:
    links = {"r7": "https://www.wirral.gov.uk/minutes/", "r8": "mailto:sue@wirral.gov.uk"}
    linked = [
        f'<w:hyperlink r:id="r7">{run("Minutes")}</w:hyperlink>',
        f'<w:hyperlink r:id="r8">{run("sue@wirral.gov.uk")}</w:hyperlink>',
        *(BEGIN, code(' HYPERLINK "S:\\plan.pdf" \\o "x" '), SEPARATE, run("Plan"), END),
    ]
    found = read(word(tbl(tr(tc(p(*linked)), "other")), links=links), "plan.docx")
    assert rows(found) == ["Minutessue@wirral.gov.ukPlan | other"]
    assert not_read(found) == [
        "table 1, row 1: https://www.wirral.gov.uk/minutes/; S:\\plan.pdf (address of a link)"
    ]


def test_what_a_style_strikes_is_struck_unless_the_words_say_otherwise() -> None:
    style = '<w:pStyle w:val="Gone"/>'
    kept = run(" by June", '<w:strike w:val="false"/>')
    found = contents(
        tbl(tr(tc(p("by May", kept, properties=style)), tc(p("Ann", properties=style))))
    )
    assert rows(found) == [
        "by June [some of it is struck through] |  [all of it is struck through]"
    ]
    assert not_read(found) == ["table 1, row 1: by May; Ann (struck through)"]
