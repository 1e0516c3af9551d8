"""Escapes between double quotes: which are refused, as what, and what is written instead."""

import pytest

from wirralplan.checks.rules.text import escaped_character
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced


def reported(value: str) -> tuple[str, str]:
    """The headline and the value after the repair."""
    source = Source("plan.yaml", f'format: 1\ntitle: "{value}"\nworkstreams: []\n')
    (finding,) = findings(read(source), [escaped_character.CHECK])
    assert not finding.safe
    assert source.slice(finding.span)[0] == "\\"
    return finding.headline, spliced(source, finding.repair).text.split("\n")[1][len("title: ") :]


@pytest.mark.parametrize(
    ("escape", "headline", "repaired"),
    [
        (r"\n", r"'\n' between double quotes is read as a line break; write a space", '"a b"'),
        (r"\r", r"'\r' between double quotes is read as a line break; write a space", '"a b"'),
        (r"\t", r"'\t' between double quotes is read as a tab; write a space", '"a b"'),
        (r"\N", r"'\N' between double quotes is read as a line break; write a space", '"a b"'),
        (r"\L", r"'\L' between double quotes is read as a line break; write a space", '"a b"'),
        ("\\ ", "'\\ ' between double quotes is read as a space; write a space", '"a b"'),
        ("\\\t", "'\\\t' between double quotes is read as a tab; write a space", '"a b"'),
        (
            r"\_",
            r"'\_' between double quotes is read as non-breaking space (U+00A0); write a space",
            '"a b"',
        ),
        (
            r"\e",
            r"'\e' between double quotes is read as escape character (U+001B); take it out",
            '"ab"',
        ),
        (
            r"\0",
            (
                r"'\0' between double quotes is read as character without any meaning (U+0000); "
                "take it out"
            ),
            '"ab"',
        ),
        (
            r"\u202E",
            (
                r"'\u202E' between double quotes is read as right-to-left override (U+202E); "
                "take it out"
            ),
            '"ab"',
        ),
        (
            r"\u00e9",
            r"'\u00e9' between double quotes is read as 'é'; write the character itself",
            '"aéb"',
        ),
        (
            r"\U0001F389",
            r"'\U0001F389' between double quotes is read as '🎉'; write the character itself",
            '"a🎉b"',
        ),
        (
            r"\x22",
            "'\\x22' between double quotes is read as '\"'; write the character itself",
            '"a\\"b"',
        ),
        (
            r"\x5c",
            r"'\x5c' between double quotes is read as '\'; write the character itself",
            '"a\\\\b"',
        ),
    ],
)
def test_each_escape_is_named_and_put_right(escape: str, headline: str, repaired: str) -> None:
    value = f"of a{escape}b"
    assert reported(value) == (headline, repaired.replace('"a', '"of a', 1))


@pytest.mark.parametrize(
    ("value", "repaired"),
    [
        (r"S:\new\table", r"'S:\new\table'"),
        (r"S:\\new\table", r"'S:\new\table'"),
        (r"See S:\new\table of Ann's", r"'See S:\new\table of Ann''s'"),
        (r"\\\\server\new", r"'\\server\new'"),
        (r"reports\new", r"'reports\new'"),
        (r"S:\xA9\new", r"'S:\xA9\new'"),
        (r"S:\new \"draft\"", "'S:\\new \"draft\"'"),
    ],
)
def test_a_path_is_written_in_single_quotes(value: str, repaired: str) -> None:
    headline, after = reported(value)
    assert after == repaired
    assert headline.endswith(f"; for a path use single quotes: {repaired}")


def test_one_finding_tells_all_escapes_of_a_text_and_one_repair_takes_them_out() -> None:
    assert reported(r"caf\u00e9,\tMay\n\u200b!")[1] == '"café, May !"'


def test_a_backslash_at_the_end_of_a_line_is_for_a_person_to_join() -> None:
    headline, after = reported("Pilot \\\n  begins")
    assert headline == (
        "a backslash at the end of a line joins the next one to it without a space; take it away"
    )
    assert after == '"Pilot \\'


@pytest.mark.parametrize(
    "line",
    [
        r'title: "say \"no\""',
        r'title: "S:\\new"',
        r'title: "http:\/\/example.org"',
        r'title: "ends with \\"',
        r"title: 'S:\new'",
        r"title: S:\new",
        "title: |\n  S:\\new\n",
        'title: "two\n  lines"',
        'title: x # "\\n"',
        "title: 'it is \"\\n\"'",
    ],
)
def test_what_shows_what_it_is_is_left_alone(line: str) -> None:
    reading = read(Source("plan.yaml", f"format: 1\n{line}\nworkstreams: []\n"))
    assert findings(reading, [escaped_character.CHECK]) == []


def test_keys_and_items_count_too() -> None:
    text = 'format: 1\n"tit\\x6ce": A plan\nchecks: {ignore: ["WP\\x34"]}\nworkstreams: []\n'
    reading = read(Source("plan.yaml", text))
    places = [reading.source.place(one.span.start) for one in findings(reading, CHECKS)]
    assert places == [(2, 5), (3, 22)]


CHECKS = [escaped_character.CHECK]
