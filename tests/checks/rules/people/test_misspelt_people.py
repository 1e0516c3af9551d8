"""A name misspelt under 'people' is reported there, once; one at a lead is reported at the lead."""

import pytest

from wirralplan.checks.repairing import repaired
from wirralplan.checks.rules.people import unknown_person
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source


def plan(people: str, leads: str) -> str:
    """A plan in which each of ``people`` may have aliases in brackets, and the leads lead."""
    text = "format: 1\ntitle: A plan\npeople:\n"
    for person in people.split(", "):
        name, _, aliases = person.partition(" (")
        text += f"  - name: {name}\n"
        text += f"    aliases: [{aliases.rstrip(')')}]\n" if aliases else ""
    text += "workstreams:\n  - title: P\n    activities:\n"
    for number, lead in enumerate(leads.split(", ")):
        text += f"      - id: a-{number}\n        title: A\n        lead: {lead}\n"
        text += "        milestones: []\n"
    return text


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, [unknown_person.CHECK])


def reported(text: str) -> list[str]:
    """Each finding as the line that it is about, and whom it asks about."""
    source = Source("plan.yaml", text)
    return [
        f"{source.place(one.span.start).line}: {source.slice(one.span)}"
        + (f" > {one.repair[0].text}" if one.repair else "")
        for one in ask(read(source))
    ]


def test_ten_leads_that_are_right_are_one_finding_at_the_name_that_is_not() -> None:
    text = plan("Ann Lee, Carly Brwn", ", ".join(["Carly Brown"] * 10))
    assert reported(text) == ["5: Carly Brwn > Carly Brown"]
    (finding,) = ask(read(Source("plan.yaml", text)))
    assert finding.headline == (
        "'Carly Brwn' is written 'Carly Brown' in the 10 places that name somebody like that"
    )
    assert finding.help == (
        "if they are one person, write Carly Brown here; if they are two, add the other one "
        "to 'people'"
    )
    assert not finding.safe
    after = repaired(read(Source("plan.yaml", text)), ask, unsafe=True).reading.source.text
    assert after == text.replace("Brwn", "Brown")


@pytest.mark.parametrize(
    ("people", "leads", "expected"),
    [
        # Of two typing errors of two leads neither is how the name is written.
        ("Carly Brown", "Carly Bron, Carly Brow",
         ["10: Carly Bron > Carly Brown", "14: Carly Brow > Carly Brown"]),
        # One lead may be wrong as well as the list: nobody can know, and nothing is put right.
        ("Carly Brown", "Carly Bron", ["10: Carly Bron"]),
        # Somebody writes it as the list does: then the others are wrong.
        ("Carly Brown", "Carly Brown, Carly Bron, Carly Bron",
         ["14: Carly Bron > Carly Brown", "18: Carly Bron > Carly Brown"]),
        # An alias is used: the person is known well enough.
        ("Carly Brown (C. Brown)", "C. Brown, Carly Bron, Carly Bron",
         ["15: Carly Bron > Carly Brown", "19: Carly Bron > Carly Brown"]),
        # An alias that nobody uses does not keep the name from being wrong.
        ("Carly Brwn (C. Brown)", "Carly Brown, Carly Brown", ["4: Carly Brwn > Carly Brown"]),
        # More than a letter away, it is another person, or nobody can know.
        ("Sam Talbot", "Sue Talbot, Sue Talbot",
         ["10: Sue Talbot", "14: Sue Talbot"]),
        ("Ann Lee", "Bob Ray, Bob Ray", ["10: Bob Ray", "14: Bob Ray"]),
        # A letter away from two people.
        ("Dan Lee, Jan Lee", "Ian Lee, Ian Lee", ["11: Ian Lee", "15: Ian Lee"]),
        # Two spellings, each as often.
        ("Carly Brown", "Carly Bron, Carly Brow, Carly Bron, Carly Brow",
         ["10: Carly Bron", "14: Carly Brow", "18: Carly Bron", "22: Carly Brow"]),
        # Most are right, one more is wrong: each is reported where it is wrong.
        ("Carly Brwn", "Carly Brown, Carly Brown, Carly Bron",
         ["4: Carly Brwn > Carly Brown", "18: Carly Bron > Carly Brown"]),
        # Case and accents are no misspelling.
        ("Zoë Xu", "ZOE XU, zoe xu", []),
        # A figure is no letter.
        ("Team 1", "Team 2, Team 2", ["10: Team 2", "14: Team 2"]),
        # Most write another name than the list and one more do: nothing is put right at the most.
        ("Carley Brown, Ian Godfrey", "Carly Brown, Carly Brown, Carly Brown, Carley Brown",
         ["11: Carly Brown", "15: Carly Brown", "19: Carly Brown"]),
        # Two entries misspelt.
        ("Ann Leee, Bob Rey", "Ann Lee, Ann Lee, Bob Ray, Bob Ray",
         ["4: Ann Leee > Ann Lee", "5: Bob Rey > Bob Ray"]),
    ],
)  # fmt: skip
def test_where_it_is_reported(people: str, leads: str, expected: list[str]) -> None:
    assert reported(plan(people, leads)) == expected


def test_an_author_of_an_update_counts_as_a_lead_does() -> None:
    text = plan("Carly Brwn", "Carly Brown").replace(
        "milestones: []",
        """milestones:
          - title: M
            due: 2018-06-30
            updates:
              - date: 2018-06-20
                note: N
                by: Carly Brown""",
    )
    assert reported(text) == ["4: Carly Brwn > Carly Brown"]


def test_what_could_not_be_read_of_a_person_leaves_the_name_in_doubt() -> None:
    text = plan("Carly Brwn (x)", "Carly Brown, Carly Brown").replace("[x]", "{x: y}")
    assert reported(text) == []
