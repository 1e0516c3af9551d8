"""Which rules run: those selected on the command line, and the plan's own choice."""

from collections.abc import Iterable, Sequence

from wirralplan.checks.check import Check
from wirralplan.errors import UnknownReference
from wirralplan.frozen import frozen
from wirralplan.plan.lookup.did_you_mean import likeliest
from wirralplan.plan.model import Choice
from wirralplan.text.finding import Level


@frozen
class SelectedRules:
    """Rules by code, name, or the beginning of a code (``WP2``).

    ``select`` takes the place of the rules that run by default and of the plan's own
    choice; ``extend`` adds to them; ``ignore`` takes away, and comes last. ``errors_only``
    leaves out all that can only warn.
    """

    select: Sequence[str] = ()
    extend: Sequence[str] = ()
    ignore: Sequence[str] = ()
    errors_only: bool = False


def chosen(catalogue: Sequence[Check], selected: SelectedRules, choice: Choice) -> list[Check]:
    """The rules to run, in the order of the catalogue; ``choice`` is the plan's own."""
    also = [*selected.extend, *(() if selected.select else choice.also)]
    return [
        check
        for check in catalogue
        if (fits_any(check, selected.select) if selected.select else check.default)
        or fits_any(check, also)
        if not fits_any(check, selected.ignore)
        if check.level is Level.ERROR or not selected.errors_only
    ]


def fits(check: Check, word: str) -> bool:
    """Whether ``word`` is the code of ``check``, the beginning of it, or its name."""
    typed = word.strip().lower()
    return bool(typed) and (check.code.lower().startswith(typed) or check.name == typed)


def fits_any(check: Check, words: Iterable[str]) -> bool:
    """Whether one of ``words`` means ``check``."""
    return any(fits(check, word) for word in words)


def understood(catalogue: Sequence[Check], typed: Iterable[str]) -> list[str]:
    """The rules typed on the command line, apart: ``WP2,WP301`` is two.

    Raises ``UnknownReference`` for what is no rule.
    """
    words = [word.strip() for one in typed for word in one.split(",") if word.strip()]
    for word in words:
        if not any(fits(check, word) for check in catalogue):
            raise unknown_rule(catalogue, word)
    return words


def unknown_rule(catalogue: Sequence[Check], word: str) -> UnknownReference:
    """The refusal of a word on the command line that means no rule."""
    close = nearest_rule(catalogue, word)
    hint = f"Did you mean {close}? " if close else ""
    return UnknownReference(
        f"There is no rule '{word}'.", f"{hint}`wirralplan explain` lists all rules."
    )


def nearest_rule(catalogue: Sequence[Check], word: str) -> str:
    """The one rule that ``word`` nearly names, by a code one letter off or by a name; else none."""
    typed = word.strip().upper()
    codes = [check.code for check in catalogue if _differ_once(check.code, typed)]
    names = [check.name for check in catalogue]
    close = codes or likeliest(word, names, most=1)
    return close[0] if len(close) == 1 else ""


def _differ_once(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1
