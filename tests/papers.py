"""Board papers of small plans that a test writes as an officer would."""

from datetime import date
from typing import Any

from answered import in_file, page

from wirralplan.patterns import pattern
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.report import report as query
from wirralplan.plan.queries.selection import Typed, understood
from wirralplan.plan.reading import read
from wirralplan.text.source import Source
from wirralplan.views.answer import Answer
from wirralplan.views.answers.report.chosen import only
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.answers.report.report import report

_COLUMNS = pattern(" {2,}")
DAY = date(2018, 7, 26)
SINCE = date(2018, 6, 28)


def plan_of(*milestones: str, lead: str = "Ann Lee") -> Plan:
    """A plan with one activity and these milestones, each as the lines below its dash."""
    items = "".join(
        "          - " + "\n            ".join(one.strip().splitlines()) + "\n"
        for one in milestones
    )
    text = (
        "format: 1\ntitle: Plan\npeople:\n  - name: Ann Lee\n  - name: Bob Ray\n"
        "workstreams:\n  - title: Homes\n    activities:\n      - title: Panel\n"
        f"        lead: {lead}\n        milestones:{f'{chr(10)}{items}' if items else ' []'}\n"
    )
    found = read(Source("plan.yaml", text)).plan
    assert found is not None, text
    return found


def paper_of(
    of: Plan, day: date = DAY, *, filters: Typed | None = None, notes: bool = False, **asked: Any
) -> Answer:
    """The paper; ``asked`` are ``since``, ``earlier`` and ``next_board``."""
    selection = understood(of, filters or Typed())
    against = "last-board.yaml" if asked.get("earlier") else None
    found = query(of, day, selection, **asked)
    return report(Paper(found, in_file(of), only(of, selection), against, notes))


def section(answer: Answer, start: str) -> list[str]:
    """The lines of the section whose heading begins with ``start``, heading included.

    A bar stands between two columns, in place of the blanks that align them.
    """
    lines = [_COLUMNS.sub(" | ", line) for line in page(answer)]
    first = next(place for place, line in enumerate(lines) if line.startswith(start))
    heads = ("Summary", "The plan on", "For the board", "Appendix")
    for place in range(first + 1, len(lines)):
        line = lines[place]
        lettered = line[1:3] == ". " and line[0] in "ABCDEFG" and not lines[place - 1]
        if lettered or (line.startswith(heads) and not lines[place - 1]):
            return [line for line in lines[first:place] if line]
    return [line for line in lines[first:] if line]
