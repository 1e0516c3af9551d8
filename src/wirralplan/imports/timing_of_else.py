"""Words before a date which say that it may be the date of something else."""

from wirralplan.patterns import pattern

_BY = pattern(r"(?i)\(?(?:by|due|deadline|before|no later than|target)\b")
_OTHER_THING = pattern(
    r"(?i)\b(?:agreed (?:at|by|on)|visit|inspection|inspectors?|complaints?|version|letter"
    r"|data|files?|cases|records|minutes? of|incident|court|hearing|held)\b[^,;.]{0,25}$"
)
_ANOTHER_STATE = pattern(
    r"(?i)\b(?P<word>originally|previously|formerly|incomplete|done|delayed|missed|overdue|was"
    r"|cancelled|postponed|deferred)\W*$"
)


def may_be_of_else(title: str, written: str) -> str:
    """What is doubtful about a date behind ``title``; empty where nothing is.

    ``written`` are the words of time as printed; with "by" before the date there is no doubt.
    """
    if found := _ANOTHER_STATE.search(title[-40:]):
        return f"'{found['word']}' stands before \"{written}\""
    if _BY.match(written):
        return ""
    found = _OTHER_THING.search(title[-60:])
    return f'"{written}" may be the date of something else' if found else ""
