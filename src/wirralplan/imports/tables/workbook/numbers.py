"""Numbers as people see them in a spreadsheet."""

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from wirralplan.imports.tables.workbook.format_codes import Token, of_number

_EXACT = Context(prec=800, rounding=ROUND_HALF_UP)
_MOST_DECIMALS = 30
# The kinds of tokens in the middle of a code for plain numbers, in the orders that are known.
_PLAIN = (("digits",), ("digits", "point"), ("digits", "point", "digits"), ("point", "digits"))


def shown_number(value: float, code: str) -> str:
    """``value`` by the format ``code``; as it is where that is a code for something else."""
    section, shows_sign = of_number(code, value)
    body = [part.kind for part in section if part.kind not in ("literal", "percent", "general")]
    if any(part.kind == "general" for part in section) and not body:
        whole = general(abs(value) if shows_sign else value)
        return "".join(whole if part.kind == "general" else _said(part) for part in section).strip()
    if not body:  # words, or nothing at all
        return "".join(_said(part) for part in section).strip()
    if tuple(body) not in _PLAIN or _is_split(section):
        return general(value)
    figures = _figures(value, section)
    sign = (
        "-" if value < 0 and not shows_sign and any(one in "123456789" for one in figures) else ""
    )
    return _placed(section, sign, figures)


def general(value: float) -> str:
    """``value`` with the fifteen figures that a spreadsheet keeps, and no more than needed."""
    if not math.isfinite(value):
        return str(value)
    short = Decimal(format(value, ".15g"))
    if not short:
        return "0"
    if not -10 <= short.adjusted() < 21:
        return str(short.normalize(_EXACT))
    plain = format(short, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _is_split(section: Sequence[Token]) -> bool:
    """Whether something stands between the figures of one number, as in ``000-000``."""
    kinds = [part.kind for part in section]
    numeric = [at for at, kind in enumerate(kinds) if kind in ("digits", "point")]
    return numeric != list(range(numeric[0], numeric[-1] + 1))


def _figures(value: float, section: Sequence[Token]) -> str:
    whole, decimals = "", ""
    is_after = False
    for part in section:
        is_after = is_after or part.kind == "point"
        if part.kind == "digits":
            whole, decimals = (whole, part.text) if is_after else (part.text, decimals)
    places = min(len(decimals), _MOST_DECIMALS)
    exact = Decimal(format(abs(value), ".15g"))
    exact = exact.scaleb(2 * sum(part.kind == "percent" for part in section), _EXACT)
    rounded = format(exact.quantize(Decimal(1).scaleb(-places), context=_EXACT), "f")
    before, _, after = rounded.partition(".")
    before = before.lstrip("0").rjust(min(whole.count("0"), _MOST_DECIMALS), "0")
    if "," in whole:
        before = _grouped(before)
    least = decimals.rfind("0") + 1
    while len(after) > least and after.endswith("0"):
        after = after[:-1]
    return f"{before}.{after}" if is_after else before


def _grouped(figures: str) -> str:
    first = len(figures) % 3
    groups = [figures[:first]] if first else []
    groups += [figures[at : at + 3] for at in range(first, len(figures), 3)]
    return ",".join(groups)


def _placed(section: Sequence[Token], sign: str, figures: str) -> str:
    """The figures among the words of the code, once."""
    said, is_placed = [sign], False
    for part in section:
        if part.kind in ("digits", "point"):
            said += [] if is_placed else [figures]
            is_placed = True
        else:
            said.append(_said(part))
    return "".join(said).strip()


def _said(part: Token) -> str:
    return part.text if part.kind in ("literal", "percent") else ""
