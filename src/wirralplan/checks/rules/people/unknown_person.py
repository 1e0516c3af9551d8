"""A lead, or the author of an update, is nobody in 'people'.

## What it does

Where the plan has `people`, looks up every `lead` and every `by` there, by name and by
alias. Case, accents, dots and dashes do not matter.

Where several of them miss a name in `people` by little, all in the same way, and nobody writes
the name as it stands there, it is the one in `people` that is reported, once.

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

from collections import Counter
from collections.abc import Iterator, Mapping

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted, replaced
from wirralplan.checks.rules.people.misspelt_people import Misspelt, misspelt_people
from wirralplan.plan.lookup.did_you_mean import Guesses
from wirralplan.plan.lookup.names import Names, loosened
from wirralplan.plan.model import UNREAD, Person
from wirralplan.plan.words import one_of
from wirralplan.text.finding import Level
from wirralplan.text.route import Route
from wirralplan.text.written import written


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    if not plan.people:
        return
    names, named = Names.of(plan), list(_named(context))
    unknown = [(name, route) for name, route in named if names.known_as(name) is None]
    if not unknown:
        return
    sure = {person.name for person in _surely_read(context)}
    misspelt = misspelt_people(
        [person for person in plan.people if person.name in sure], [name for name, _ in named]
    )
    yield from _at_people(context, misspelt)
    called = {one: name for one, name in names.spellings.items() if name in sure}
    called |= {loosened(name): one.written for name, one in misspelt.items()}
    guesses, used = Guesses(called), Counter(names.called(name) for name, _ in named)
    settled = {loosened(one.written) for one in misspelt.values()}
    all_sure = all(person.name in sure for person in plan.people)
    all_sure = all_sure and ("people",) not in context.reading.unread
    line = context.reading.source.place(context.reading.key_span("people").start).line
    for name, route in unknown:
        span, close = context.reading.span(*route), guesses.of(loosened(name))
        if loosened(name) in settled or not (close or all_sure):
            continue
        headline = f"{quoted(name)} is not in 'people'"
        advice = f"add the person there (line {line}), or write a name that is there"
        right = ""
        if close:
            headline += f"; did you mean {one_of(close)}?"
            advice = (
                f"write the name as it stands under 'people' (line {line}), "
                "or add this spelling to its 'aliases' there"
            )
            # What most write is not put right into what few do: then 'people' may be wrong.
            if len(close) == 1 and used[names.called(close[0])] >= used[name] - 1:
                right = written(close[0], in_brackets=True)
        yield Remark(span, headline, advice, repair=replaced(span, right))


def _at_people(context: Context, misspelt: Mapping[str, Misspelt]) -> Iterator[Remark]:
    """A remark about each of the names in 'people' that everybody else writes in another way."""
    for number, person in enumerate(context.plan.people if misspelt else ()):
        one = misspelt.get(person.name)
        if one is None:
            continue
        span = context.reading.span("people", number, "name")
        yield Remark(
            span,
            f"{quoted(person.name)} is written {quoted(one.written)} in the {one.places} places "
            "that name somebody like that",
            f"if they are one person, write {one.written} here; if they are two, add the other one "
            "to 'people'",
            repair=replaced(span, written(one.written, in_brackets=True)),
        )


def _surely_read(context: Context) -> Iterator[Person]:
    """The people whose names could all be read; an unknown name may be that of another one."""
    unread = context.reading.unread
    for number, person in enumerate(context.plan.people):
        route = ("people", number)
        known = UNREAD not in (person.name, *person.aliases) and (*route, "aliases") not in unread
        if known and not context.is_misread(*route):
            yield person


def _named(context: Context) -> Iterator[tuple[str, Route]]:
    """Every name of a lead or an author that could be read, with the way to it."""
    for placed in context.activities:
        if placed.activity.lead != UNREAD:
            yield placed.activity.lead, (*placed.route, "lead")
    for one in context.milestones:
        for position, update in enumerate(one.milestone.updates):
            if update.by not in (None, UNREAD):
                yield update.by, (*one.route, "updates", position, "by")


CHECK = Check(
    "WP301", "unknown-person", Level.ERROR, Stage.PLAN, __doc__, finds=_found, precedence=70
)
