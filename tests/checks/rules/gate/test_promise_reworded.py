"""Which titles promise the same: what only looks different is left alone, all else is reported."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.comparing import earlier
from wirralplan.checks.rules.gate.promise_reworded import reads_the_same
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source
from wirralplan.text.written import quoted_text


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Panel Chair appointed", "Panel chair appointed"),
        ("Panel Chair appointed", "Panel  Chair\n appointed"),
        ("Panel Chair appointed", "Panel Chair appointed."),
        ("Children's homes", "Children\u2019s homes"),
        ("Children's homes", "Children`s homes"),
        ('The "front door" opens', "The “front door” opens"),
        ("Homes - all areas", "Homes \u2013 all areas"),
        ("10-40 homes", "10\u201340 homes"),
        ("Cafe\u0301 opens", "Café opens"),
        ("STRASSE", "straße"),
    ],
)
def test_another_way_to_write_the_same_words(was: str, now: str) -> None:
    assert reads_the_same(was, now)
    assert reads_the_same(now, was)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("40 discharges", "10 discharges"),
        ("Costs down by 40%", "Costs down by 40"),
        ("Costs down by £40", "Costs down by 40"),
        ("Waiting < 40 days", "Waiting > 40 days"),
        ("At least 40", "At most 40"),
        ("1.5 posts", "15 posts"),
        ("4,000 homes", "4.000 homes"),
        ("-5 homes", "5 homes"),
        ("10² homes", "102 homes"),
        ("½ of the homes", "12 of the homes"),
        ("Homes not let", "Homes let"),
        ("All homes let", "Some homes let"),
        ("Panel meets in all four areas", "Panel meets"),
        ("Panel meets", "Panel meets (where it can)"),
        ("Plan agreed with children", "Plan shown to children"),
        ("Foster cares asked", "Foster carers asked"),
        ("Homes & hostels", "Homes and hostels"),
        ("Reform of care", "Re-form of care"),
        ("Phase I", "Phase II"),
        ("Review, and close homes", "Review and close homes"),
        ("Résumé", "Resume"),
        ("Homes let by 1/9", "Homes let by 9/1"),
        ("Homes / hostels", "Homes"),
        ("Homes let?", "Homes let"),
    ],
)
def test_other_words(was: str, now: str) -> None:
    assert not reads_the_same(was, now)
    assert not reads_the_same(now, was)


PLAN = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
      - id: {activity}
        title: Fostering {activity}
        lead: Ann Lee
        milestones:
          - title: {title}
            {id}due: 2018-06-30
"""


def judged(was: str, now: str, *, name: str = "id: x\n            ", home: str = "a") -> list[str]:
    """Code, headline, and what of the file is marked."""
    before = PLAN.format(title=was, id=name, activity="a")
    source = Source("plan.yaml", PLAN.format(title=now, id=name, activity=home))
    found = findings(read(source), CATALOGUE, against=earlier(Source("", before), CATALOGUE))
    return [f"{one.code} {one.headline} [{source.slice(one.span)}]" for one in found]


def test_a_milestone_that_went_to_another_activity_is_compared_by_its_title() -> None:
    assert judged("Panel meets < 3 times", "Panel meets < 3 times", home="b") == []
    assert judged("Panel meets", "Panel meets now", home="b")[0].startswith("WP502 ")


def test_without_an_id_another_title_is_another_milestone_unless_its_name_is_the_same() -> None:
    codes = [one.partition(" ")[0] for one in judged("Panel meets", "Panel sits", name="")]
    assert codes == ["WP502"]
    assert judged("Under < 40 days", "Under > 40 days", name="") == [
        "WP505 'Under < 40 days' now reads '… > 40 days' [Under > 40 days]"
    ]


@pytest.mark.parametrize(
    ("title", "others"),
    [
        ("yes", ["WP012"]),
        ("Board appointed, and panel trained  # wirralplan: ignore[WP505, WP5]", ["WP901"]),
        ("Done #12 homes", []),
    ],
)
def test_nothing_at_its_place_silences_it(title: str, others: list[str]) -> None:
    codes = {one.partition(" ")[0] for one in judged("Forty homes", title)}
    assert {"WP505", *others} <= codes


def test_of_a_long_title_the_difference_is_shown() -> None:
    was, now = f"{'All homes ' * 30}let in June", f"{'All homes ' * 30}let in July"
    [found] = judged(was, now)
    assert found.startswith("WP505 '… let in June' now reads '… July' [All homes")


def test_a_huge_title_is_not_shown_whole() -> None:
    plan = PLAN.format(title=quoted_text("x" * 100_000), id="id: x\n            ", activity="a")
    before = earlier(Source("", plan), CATALOGUE)
    [found] = findings(read(Source("", plan.replace("xx", "x"))), CATALOGUE, against=before)
    assert len(found.headline + found.help) < 400
