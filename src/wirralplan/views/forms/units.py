"""What no line of a text should end within: a date, and a number with what it counts."""

from collections.abc import Sequence

from wirralplan.patterns import pattern

_UNIT = pattern(
    r"(?:(?:as at )?(?:[A-Z][a-z]+day )?\d{1,2} [A-Z][a-z]+ \d{4}\S*"
    r"|(?:[-=+] )?\d+ [a-z]\S*|\S+)\s*"
)


def units(text: str) -> Sequence[str]:
    """The text in pieces, each with the blanks behind it: a line may end between any two."""
    return _UNIT.findall(text)
