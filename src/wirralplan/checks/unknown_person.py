"""A lead, or the author of an update, is nobody in 'people'.

## What it does

Where the plan has `people`, looks up every `lead` and every `by` there, by name and by
alias. Case, accents, dots and dashes do not matter.

## Why it matters

Whoever asks what Carly Brown owes does not see what stands under Carley Brown.

## Wrong

```yaml
people:
  - name: Carly Brown
workstreams:
  - title: Enablers
    activities:
      - title: Mobile working
        lead: Carley Brown
```

## Right

```yaml
people:
  - name: Carly Brown
workstreams:
  - title: Enablers
    activities:
      - title: Mobile working
        lead: Carly Brown
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Question, Remark, quoted
from wirralplan.checks.guesses import Guesses
from wirralplan.plan.model import UNREAD, Plan
from wirralplan.plan.names import Names, loosened
from wirralplan.plan.references import one_of
from wirralplan.plan.walking import placed_activities
from wirralplan.text.finding import Level
from wirralplan.text.route import Route


def _found(question: Question) -> Iterator[Remark]:
    plan = question.plan
    if not plan.people:
        return
    names = Names.of(plan)
    guesses = Guesses(names.spellings)
    all_read = _all_read(question)
    for written, route in _named(plan):
        if written == UNREAD or names.known_as(written) is not None:
            continue
        close = guesses.of(loosened(written))
        if close:
            headline = f"{quoted(written)} is not in 'people'; did you mean {one_of(close)}?"
            told = "write the name as it stands there, or add this spelling to its 'aliases'"
        elif all_read:
            headline = f"{quoted(written)} is not in 'people'"
            told = "add the person there, or write a name that is there"
        else:
            continue
        yield Remark(question.reading.span(*route), headline, told)


def _all_read(question: Question) -> bool:
    """Whether every name and alias could be read; else any unknown one may be theirs."""
    unread = question.reading.unread
    return not any(
        UNREAD in (person.name, *person.aliases) or ("people", number, "aliases") in unread
        for number, person in enumerate(question.plan.people)
    )


def _named(plan: Plan) -> Iterator[tuple[str, Route]]:
    for placed in placed_activities(plan):
        yield placed.activity.lead, (*placed.route, "lead")
        for number, milestone in enumerate(placed.activity.milestones):
            for position, update in enumerate(milestone.updates):
                if update.by is not None:
                    way = ("milestones", number, "updates", position, "by")
                    yield update.by, (*placed.route, *way)


CHECK = Check(
    code="WP301",
    name="unknown-person",
    level=Level.ERROR,
    doc=__doc__,
    finds=_found,
)
