"""Whoever does what the help says, and no more, has a plan without mistakes, and lost nothing."""

import re
from collections.abc import Iterator

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
starts: 2017-09-01
ends: 2020-03-31
workstreams:
  - title: Practice
    activities:
      - title: Homes
        lead: Ann Lee
        milestones:
          - id: register
            title: Register agreed
            due: 2018-06-29
          - title: Panel
            start: 2018-04-16
            due: 2018-09-28
            moves:
              - date: 2018-06-12
                from: 2018-07-31
                reason: Consultation
            updates:
              - date: 2018-05-09
                note: Begun
          - title: Campaign
            due: 2018-04-30
            completed: 2018-04-24
            evidence: Paper 7b
          - title: Carers
            due: 2019-03-31
            cancelled: 2018-07-26
            reason: A regional target
          - title: Forum
            start: 2018-03-31
            ongoing: true
"""
BELOW = re.compile(r"(?:.*?, |and )?below line (\d+) add(?:, with (\d+) spaces? before it)?:  (.*)")
PASTE = re.compile(
    r"below line (\d+), with (\d+) spaces before the first of these lines, "
    r"and the others as far in from it as here:"
)
INSTEAD = re.compile(
    r"in place of line (\d+) write, with (\d+) spaces before the first of these lines, "
    r"and the others as far in from it as here:"
)
WRITE = re.compile(r".*?\bwrite  ([a-z_]+: .+?)(?:  in place of the line)?(?:  and see that .*)?$")
REMOVE = re.compile(r"(?:and )?remove line (\d+)\b.*")
OTHERWISE, EITHER = re.compile(r"(if|or|else)\b"), re.compile("either way, ")
DAYS = re.compile(r"<[^>]*\bday\b[^>]*>|<the due date until [^>]*>")


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def done(text: str) -> str:
    """The text once the first finding is dealt with, by the first way that its help names."""
    reading = read(Source("plan.yaml", text))
    found = next(one for one in ask(reading) if one.level is Level.ERROR)
    if found.repair:
        return repaired(reading, ask, unsafe=True).reading.source.text
    lines: list[list[str]] = [[line] for line in text.splitlines()]
    here = reading.source.place(found.span.start).line
    for number, new, added in edits(found.help.splitlines(), here, text.splitlines()):
        own, *below = lines[number - 1]
        lines[number - 1] = [own, *below, *new] if added else [*new, *below]
    return DAYS.sub("2018-08-01", "\n".join(line for group in lines for line in group)) + "\n"


def edits(advice: list[str], here: int, text: list[str]) -> Iterator[tuple[int, list[str], bool]]:
    begun = ended = False
    while advice:
        line = advice.pop(0)
        ended = (ended or (begun and bool(OTHERWISE.match(line)))) and not EITHER.match(line)
        begun = True
        if ended:
            continue
        if found := PASTE.fullmatch(line):
            yield int(found[1]), pasted(advice, int(found[2])), True
        elif found := INSTEAD.fullmatch(line):
            yield int(found[1]), pasted(advice, int(found[2])), False
        elif found := BELOW.fullmatch(line):
            yield int(found[1]), [" " * int(found[2] or 0) + found[3]], True
        elif found := REMOVE.fullmatch(line):
            yield int(found[1]), [], False
        elif found := WRITE.fullmatch(line):
            before = re.match(r" *(?:- )?", text[here - 1])
            yield here, [(before[0] if before else "") + found[1]], False


def pasted(advice: list[str], spaces: int) -> list[str]:
    lines = []
    while advice and re.match(r" |- |[a-z_]+:( |$)", advice[0]):
        lines.append(" " * spaces + advice.pop(0))
    return lines


TYPED = [
    ("due: 2018-06-29", line)
    for line in """
        due: 30/04/18 (was 31/03/18)
        due: 31/05/18 - 30/09/18
        due: 30/04/18 scoped, 31/05/18 resource agreed
        due: 2018-05-312018-06-29
        due: w/c 30/04/18
        due: Apr-18
        due: 18-05-19
        due: by 30 June 2018
        due: 43220
        due: 30/06/18 (subject to funding)
        due: When the panel has met
        due: Immediate
        due: -
        due: TBC
        due: Autumn term 2018
        due: Sept 2018
        due: by June 2018
        due: mid June 2018 at SLT
        due: 30/06/18 TBC
        due: before Oct half term 2018
        due: Not agreed
        due: ongoing until March 2020
        due: 31/07/18 (20 by 31/05/18)
        due: Summer 2018
        due: Q3 2018
        due: Commencing March 2018 and ongoing
        due: Ongoing - reviewed each March
        due: Monthly
        due: from 1 June 2018
        due: before June 2018
        due: completed 24/05/18
        due: 31/05/2018 moved to 30/06/2018 (agreed by Board)
        due: 31/05/2018 moved to 30/06/2018 (no staff)
        due: 31/05/2018 moved to 30/06/2018 (subject to Board)
        due: 31/05/2018 may be moved to 30/06/2018
        due: 31/03/18 moved to 30/04/18 moved to 31/05/18, no staff
        due: 31/05/18 - 30/09/18 (school holidays)
        due: review by 31/05/18 - 30/09/18
        due: Ongoing - review by 30/09/2018
        due: Ongoing from 1 April 2018 to 31 March 2019
        due: w/c 30/04/18 (half term)
        due: ########
        ongoing: 2018-03-31
        ongoing: since March 2018
    """.strip().splitlines()
] + [
    ("start: 2018-04-16", "start: 16/04/18 - 28/09/18"),
    ("start: 2018-04-16", "start: once agreed"),
    ("completed: 2018-04-24\n            evidence: Paper 7b", "completed: 24/04/18 - Paper 7b"),
    ("completed: 2018-04-24\n            evidence: Paper 7b", "completed: Paper 7b"),
    ("completed: 2018-04-24\n            evidence: Paper 7b", "completed: 24/4/18 or 25/4/18, HR"),
    ("completed: 2018-04-24\n            evidence: Paper 7b", "completed: w/c 23/4/18, at SLT"),
    ("completed: 2018-04-24\n            evidence: Paper 7b", "completed: yes"),
    ("completed: 2018-04-24\n            evidence: Paper 7b", "completed: Partially - phase 1"),
    ("cancelled: 2018-07-26\n            reason: A regional target", "cancelled: A regional one"),
    ("cancelled: 2018-07-26\n            reason: A regional target", "cancelled: 26/7/18 regional"),
    ("from: 2018-07-31", "from: Improvement Board"),
    ("from: 2018-07-31", "from: TBC"),
    ("completed: 2018-04-24\n            evidence: Paper 7b", "completed: in April 2018, Paper 7b"),
    ("cancelled: 2018-07-26\n            reason: A regional target", "cancelled: 26th July 2018"),
    ("from: 2018-07-31", "from: 31/07/18 (original)"),
    ("date: 2018-05-09\n                note: Begun", "2018-05-09: Begun"),
    ("date: 2018-05-09\n                note: Begun", "Begun on 9 May"),
    ("date: 2018-05-09\n                note: Begun", "note: 09/05/18 Begun"),
    ("updates:\n              - date: 2018-05-09\n                note: Begun", "updates: Begun"),
    (("moves:\n              - date: 2018-06-12\n                from: 2018-07-31\n"
     "                reason: Consultation"), "moves: Consultation"),
    ("                note: Begun\n", ("                note: Begun\n            updates:\n"
     "              - date: 2018-06-06\n                note: Page live\n")),
]  # fmt: skip


WORDS = """
    subject to funding, When the panel has met, reviewed each March, once agreed, Monthly, phase 1
    Board, no staff, subject to, may be moved, holidays, review, half term, HR
    1 April 2018 to, at SLT
    Paper 7b, regional, Begun, Consultation, Page live, resource agreed, Improvement Board, original
"""


@pytest.mark.parametrize(("right", "typed"), TYPED, ids=lambda one: one.strip()[:40])
def test_what_the_help_says_ends_in_a_plan_without_mistakes(right: str, typed: str) -> None:
    assert PLAN.count(right) == 1
    text = PLAN.replace(right, typed.strip() if "\n" not in typed else typed)
    for _ in range(2):
        reading = read(Source("plan.yaml", text))
        if not [one for one in ask(reading) if one.level is Level.ERROR]:
            break
        text = done(text)
    left = ask(read(Source("plan.yaml", text)))
    assert [one.headline for one in left if one.level is Level.ERROR] == [], text
    for words in re.split(r",\s*|\n\s*", WORDS.strip()):
        assert words not in typed or words in text
