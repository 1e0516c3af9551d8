"""A text that broke in the middle of a word with a hyphen: no blank is put into it."""

import pytest
from astray import changed

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

TITLE = "            title: New recruitment campaign\n"


@pytest.mark.parametrize(
    ("upper", "lower", "whole"),
    [
        ("Partner services co-", "located at last", "Partner services co-located at last"),
        ("Partner services, pre-", "and post-natal", "Partner services, pre- and post-natal"),
        ("Partner services -", "located at last", "Partner services - located at last"),
        ("Partner services co", "located at last", "Partner services co located at last"),
    ],
)
def test_a_word_is_joined_at_its_hyphen(upper: str, lower: str, whole: str) -> None:
    source = Source("plan.yaml", changed(TITLE, f"            title: {upper}\n{lower}\n"))
    (finding,) = findings(read(source), CATALOGUE)
    assert finding.help == f"join it to line 30; line 30 then reads\ntitle: {whole}"
    plan = read(spliced(source, list(finding.repair))).plan
    assert plan is not None
    assert plan.workstreams[0].activities[0].milestones[1].title == whole
