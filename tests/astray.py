"""A plan, and changes of it as they happen to officers who paste and move lines."""

PLAN = """\
format: 1
title: Improvement Plan
starts: 2017-09-01
ends: 2020-03-31

people:
  - name: Ann Lee
    role: Director
  - name: Bob Ray

priorities:
  - id: 1a
    title: Care leavers

workstreams:
  - title: Practice
    activities:
      - id: fostering
        title: Fostering action plan
        lead: Ann Lee
        priorities:
          - 1a
        milestones:
          - id: chair
            title: Panel Chair appointed at last
            due: 2018-01-30
            completed: 2018-02-12
            evidence: Panel minutes
          - id: campaign
            title: New recruitment campaign
            due: 2018-04-30
            updates:
              - date: 2018-05-09
                rag: amber
                note: Adverts booked today
          - id: restructure
            title: Final restructure
            start: 2018-04-16
            due: 2018-09-28
            moves:
              - date: 2018-06-12
                from: 2018-07-31
                reason: HR consultation
            after:
              - fostering/chair
      - id: audit
        title: Audit and coaching
        lead: Bob Ray
        milestones:
          - id: coaching
            title: Managers coached
            ongoing: true
"""


def changed(old: str, new: str) -> str:
    """The plan with ``new`` in place of ``old``, which it has once."""
    assert PLAN.count(old) == 1, old
    return PLAN.replace(old, new)


def between(first: str, end: str) -> str:
    """The lines of the plan from the one that begins with ``first`` to before ``end``."""
    return PLAN[PLAN.index(first) : PLAN.index(end)]


def shifted(lines: str, by: int) -> str:
    """The lines ``by`` columns to the right, or to the left as far as they have blanks."""
    if by > 0:
        return "".join(" " * by + line for line in lines.splitlines(keepends=True))
    return "".join(
        line[min(-by, len(line) - len(line.lstrip())) :] for line in lines.splitlines(keepends=True)
    )
