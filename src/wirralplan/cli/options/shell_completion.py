"""What TAB may offer. Only harmless words: a shell may run what a candidate says.

The zsh script of Typer 0.29 evaluates candidates, so a name is offered as its slug, which
``lead`` understands; everything else than letters, digits, dashes and one slash is left out.
A candidate with a blank would need a quoting of its own in each shell, so of a name that is
typed in several words each word is offered alone.
"""

import os
import re
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wirralplan.errors import MissingPlan
from wirralplan.patterns import pattern

if TYPE_CHECKING:
    from wirralplan.plan.model import Plan

MOST = 200
_HARMLESS = pattern(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?", re.ASCII)


def names(incomplete: str) -> list[str]:
    """Slugs of everybody in the nearest plan."""
    return _offered(_names, incomplete)


def words_of_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """As ``names``; behind the first words of a name, its next word: ``Carly B`` gives Brown."""
    typed = ctx.params.get("name")
    if not typed:
        return names(incomplete)
    return _offered(lambda: _next_words(" ".join(typed)), incomplete)


def words_of_leads(ctx: typer.Context, incomplete: str) -> list[str]:
    """As ``words_of_names``; or ``tbc``, where nobody is named yet."""
    found = words_of_names(ctx, incomplete)
    return found if ctx.params.get("name") else [*found, *no_date_yet(incomplete)]


def no_date_yet(incomplete: str) -> list[str]:
    """The word for a date, or a lead, that is still to come."""
    return _offered(_to_be_confirmed, incomplete)


def references(incomplete: str) -> list[str]:
    """References of all milestones of the nearest plan."""
    return _offered(_references, incomplete)


def activities(incomplete: str) -> list[str]:
    """Ids of all activities of the nearest plan."""
    return _offered(_activities, incomplete)


def activities_and_milestones(incomplete: str) -> list[str]:
    """Ids of all activities of the nearest plan, and references of all its milestones."""
    return _offered(lambda: [*_activities(), *_references()], incomplete)


def workstreams(incomplete: str) -> list[str]:
    """Ids of all workstreams of the nearest plan."""
    return _offered(_workstreams, incomplete)


def priorities(incomplete: str) -> list[str]:
    """Ids of all priorities of the nearest plan."""
    return _offered(_priorities, incomplete)


def statuses(incomplete: str) -> list[str]:
    """Every status."""
    return _offered(_statuses, incomplete)


def ratings(incomplete: str) -> list[str]:
    """Every rating, and none."""
    return _offered(_ratings, incomplete)


def codes(incomplete: str) -> list[str]:
    """Every code of a rule, as it is written."""
    start = len(incomplete)
    return [f"{code[:start]}{code[start:].upper()}" for code in _offered(_codes, incomplete)]


def _offered(found: Callable[[], Iterable[str]], incomplete: str) -> list[str]:
    """What begins with the letters typed; nothing at all where anything goes wrong.

    The letters typed stay as they are: a shell drops what does not begin with them.
    """
    try:
        words = list(dict.fromkeys(found()))
    except Exception:  # noqa: BLE001 - a message here would land in the command line being typed
        return []
    start, length = incomplete.lower(), len(incomplete)
    fitting = (word for word in words if word.startswith(start) and _HARMLESS.fullmatch(word))
    return [f"{incomplete}{word[length:]}" for word in islice(fitting, MOST)]


def _plan() -> "Plan":
    """The nearest plan as far as it can be read; standard input is never read for TAB."""
    from wirralplan.files.open import nearest_plan
    from wirralplan.plan.reading import read
    from wirralplan.text.reading import read_source

    named = os.environ.get("WIRRALPLAN_PLAN") or str(nearest_plan(Path.cwd(), home=Path.home()))
    plan = None if named == "-" else read(read_source(named)).partial
    if plan is None:
        raise MissingPlan("There is nothing to complete from.")
    return plan


def _codes() -> Iterable[str]:
    from wirralplan.checks.catalogue import CATALOGUE

    return [check.code.lower() for check in CATALOGUE]


def _names() -> Iterable[str]:
    from wirralplan.plan.lookup.names import Names
    from wirralplan.plan.slugs import slug

    return [slug(person.name) for person in Names.of(_plan()).people]


def _next_words(typed: str) -> Iterable[str]:
    """The word that follows in each name whose words begin with the words ``typed``."""
    from wirralplan.plan.slugs import slug

    before = slug(typed).split("-")
    for words in (name.split("-") for name in _names()):
        if before[0] and len(words) > len(before) and all(map(str.startswith, words, before)):
            yield words[len(before)]


def _to_be_confirmed() -> Iterable[str]:
    from wirralplan.plan.dates.months import Tbc

    return [str(one) for one in Tbc]


def _references() -> Iterable[str]:
    from wirralplan.plan.walking import placed_milestones

    return [placed.reference for placed in placed_milestones(_plan())]


def _activities() -> Iterable[str]:
    from wirralplan.plan.walking import placed_activities

    return [within.id for within in placed_activities(_plan())]


def _workstreams() -> Iterable[str]:
    from wirralplan.plan.slugs import slug

    return [one.id or slug(one.title) for one in _plan().workstreams]


def _priorities() -> Iterable[str]:
    return [priority.id for priority in _plan().priorities]


def _statuses() -> Iterable[str]:
    from wirralplan.plan.standing import Status

    return [status.value for status in Status]


def _ratings() -> Iterable[str]:
    from wirralplan.plan.ratings import RATINGS

    return list(RATINGS)
