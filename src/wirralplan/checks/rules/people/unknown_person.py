"""A lead, or the author of an update, is nobody in 'people'.

## What it does

Where the plan has `people`, looks up every `lead` and every `by` there, by name and by
alias. Case, accents, dots and dashes do not matter.

Where several of them miss a name in `people` by little, all in the same way, and nobody writes
the name as it stands there, it is the one in `people` that is told, once.

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

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.checks.rules.people.misspelt_people import Misspelt, misspelt_people
from wirralplan.plan.lookup.did_you_mean import Guesses
from wirralplan.plan.lookup.names import Names, loosened
from wirralplan.plan.model import UNREAD, Person
from wirralplan.plan.words import one_of
from wirralplan.text.finding import Level
from wirralplan.text.route import Route
from wirralplan.text.splice import Splice
from wirralplan.text.written import written


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    if not plan.people:
        return
    names = Names.of(plan)
    unknown = [
        (name, route)
        for name, route in _named(context)
        if name != UNREAD and names.known_as(name) is None
    ]
    if not unknown:
        return
    sure = {person.name for person in _surely_read(context)}
    all_sure = all(person.name in sure for person in plan.people)
    all_sure = all_sure and ("people",) not in context.reading.unread
    misspelt = misspelt_people(
        [person for person in plan.people if person.name in sure],
        [name for name, _ in _named(context) if name != UNREAD],
    )
    yield from _at_people(context, misspelt)
    settled = {loosened(one.written) for one in misspelt.values()}
    called = {one: name for one, name in names.spellings.items() if name in sure}
    for name, one in misspelt.items():
        called[loosened(name)] = one.written
    guesses = Guesses(called)
    used = Counter(names.called(name) for name, _ in _named(context))
    line = context.reading.source.place(context.reading.key_span("people").start).line
    for name, route in unknown:
        if loosened(name) in settled:
            continue
        span, close = context.reading.span(*route), guesses.of(loosened(name))
        repair: tuple[Splice, ...] = ()
        if close:
            # What most write is not put right into what few do: then 'people' may be wrong.
            clear = len(close) == 1 and used[names.called(close[0])] >= used[name] - 1
            repair = (Splice(span, written(close[0], in_brackets=True)),) if clear else ()
            headline = f"{quoted(name)} is not in 'people'; did you mean {one_of(close)}?"
            advice = (
                f"write the name as it stands under 'people' (line {line}), "
                "or add this spelling to its 'aliases' there"
            )
        elif all_sure:
            headline = f"{quoted(name)} is not in 'people'"
            advice = f"add the person there (line {line}), or write a name that is there"
        else:
            continue
        yield Remark(span, headline, advice, repair=repair)


def _at_people(context: Context, misspelt: Mapping[str, Misspelt]) -> Iterator[Remark]:
    """What is told of the names in 'people' that everybody else writes in another way."""
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
            repair=(Splice(span, written(one.written, in_brackets=True)),),
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
    for placed in context.activities:
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
    stage=Stage.PLAN,
    doc=__doc__,
    finds=_found,
    precedence=70,
)
