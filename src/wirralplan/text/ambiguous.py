"""Which unquoted texts other YAML tools read as something else than text."""

from wirralplan.patterns import pattern

# The types of YAML 1.1 (yaml.org/type), which most tools still follow, and a "+" before digits.
_WORDS = r"[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE"
_NOTHING = r"~|null|Null|NULL"
_NUMBERS = (
    r"[-+]?(?:0[0-7_]*[0-7]|0b[01_]+|0x[0-9a-fA-F_]+"
    r"|[1-9][0-9_]*_[0-9_]*|[0-9]+(?::[0-5]?[0-9])+"
    r"|(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*\.?[eE][-+]?[0-9]+"
    r"|[0-9][0-9_]*\.|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)|\+[0-9]+"
)
_AMBIGUOUS = pattern(rf"(?=[-+.~0-9yYnNtTfFoO])(?:{_WORDS}|{_NOTHING}|{_NUMBERS})")
_TRUE = frozenset({"y", "yes", "true", "on"})
_FALSE = frozenset({"n", "no", "false", "off"})


def ambiguous(text: str) -> bool:
    """Whether ``text`` without quotes is a truth value, nothing, or an odd number elsewhere.

    Plain whole numbers and dates are not: they look the same when read back.
    """
    return _AMBIGUOUS.fullmatch(text) is not None


def read_elsewhere(text: str) -> str:
    """What other tools take an ambiguous text for, in words."""
    lower = text.lower()
    if lower in _TRUE:
        return "true"
    if lower in _FALSE:
        return "false"
    return "nothing" if lower in ("~", "null") else "a number"
