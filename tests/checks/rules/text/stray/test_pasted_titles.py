"""A row or a title that was pasted: what the plan round it says of its number and its keys."""

import pytest
from astray import PLAN

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

IN = " " * 12
TO_COME = "due: <the day, as 2018-06-30, the month, as 2018-06, or tbc>"


def found(text: str) -> list[Finding]:
    return findings(read(Source("plan.yaml", text)), CATALOGUE)


def test_a_number_is_a_ref_where_the_plan_has_refs() -> None:
    at = PLAN.index("          - id: campaign")
    text = f"{PLAN[:at]}4\tTracker\t30/06/18\n{PLAN[at:]}".replace(
        "title: Final", "ref: 3\n            title: Final"
    )
    assert found(text)[0].help.splitlines()[1:] == [
        "- ref: 4",
        "  title: Tracker",
        "  due: 2018-06-30",
    ]


@pytest.mark.parametrize("mark", ["2.  ", "\u2022 ", "o\t"])
@pytest.mark.parametrize(
    ("own", "lines"),
    [
        (["due: 2018-09-10"], ["- title: Service reviewed"]),
        (["due: 2018-09-10", "updates:", "  - date: 2018-05-09"], ["- title: Service reviewed"]),
        (["  due: 2018-09-10"], ["-   title: Service reviewed"]),
        ([], ["- title: Service reviewed", f"  {TO_COME}"]),
    ],
)
def test_a_title_with_keys_of_its_own_below_is_asked_for_none_of_them(
    mark: str, own: list[str], lines: list[str]
) -> None:
    at = PLAN.index("          - id: campaign")
    rows = [f"{IN[2:]}{mark}Service reviewed", *(f"{IN}{line}" for line in own), ""]
    text = PLAN[:at] + "\n".join(rows) + PLAN[at:]
    assert all(one.code != "WP110" for one in found(text))
    assert found(text)[0].help.splitlines()[1:] == lines


def test_a_day_behind_such_a_title_is_kept() -> None:
    at = PLAN.index("          - id: campaign")
    for own, line in (("note: Soon", "- title: Reviewed"), ("due: 2018-09-10", "")):
        text = f"{PLAN[:at]}{IN[2:]}1. Reviewed by 3/4/2018\n{IN}{own}\n{PLAN[at:]}"
        first, *others = found(text)[0].help.splitlines()[1:]
        assert first == (line or "- title: Reviewed by 3/4/2018")
        assert others == (["  due: 2018-04-03"] if line else [])
