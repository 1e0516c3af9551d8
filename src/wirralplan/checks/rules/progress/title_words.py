"""The dates and the events that a title names, judged by its words alone."""

import re

from wirralplan.patterns import pattern

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"(?<![\w./])(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)"
    rf"|{_DAY} (?:of )?{_MONTH}(?:,? \d{{4}})?|{_MONTH} (?:\d{{4}}|{_DAY}(?:,? \d{{4}})?))(?!\w)"
)
_DATES = pattern(_DATE, re.IGNORECASE)
_SPAN = pattern(rf"{_DATE}(?: ?[-\u2013\u2014] ?| (?:to|until|till) ){_DATE}", re.IGNORECASE)

# Where one part of a title ends and the next begins.
_JOINT = pattern(r"([,;.]| [-\u2013\u2014&+]| and) (?:and |then )*", re.IGNORECASE)
# What stands side by side around these may still be said of one thing.
_JOINING = (",", " &", " +", " and")
# What is said of a thing that gets done.
_DONE = pattern(
    r"(?<![\w-])(?:carried out|in place|in post|rolled out|set up|signed off|"
    + "|".join(
        """
        accepted adopted agreed allocated appointed approved arranged audited awarded began begin
        begins begun built circulated closed commenced commences commissioned completed concluded
        confirmed consulted convened costed created decided delivered deployed designed developed
        distributed drafted embedded ended ends established evaluated filled finalised finalized
        finished formed held identified implemented installed introduced issued launched live made
        mapped met migrated moved opened opens operational piloted prepared presented procured
        produced published purchased received recruited refreshed relaunched relocated renewed
        replaced reported resolved restructured reviewed revised scoped selected shared signed
        start started starts strengthened submitted tested trained transferred undertaken updated
        validated written
        """.split()  # noqa: SIM905 - a hundred words read better as words
    )
    + r")(?![\w-])",
    re.IGNORECASE,
)
# Before these it is not said of what kind a thing is: 'presented to Cabinet'.
_OBJECT = pattern(
    r" (?:across|as|at|by|for|from|in|into|of|on|through|to|with|within)\b", re.IGNORECASE
)


def dates(title: str) -> list[str]:
    """The different dates in ``title``, as they are written."""
    found = {match.group().casefold(): match.group() for match in _DATES.finditer(title)}
    return list(found.values())


def is_span(title: str) -> bool:
    """Whether two dates are joined as a first and a last day: '31/05/18 - 30/09/18'."""
    return _SPAN.search(title) is not None


def events(title: str) -> list[str]:
    """What gets done in each part of ``title``: 'established', 'appointed'.

    Words side by side, as in 'designed and agreed', are one.
    """
    found: list[str] = []
    ends_in_one = False
    pieces = _JOINT.split(title)
    for number, part in enumerate(pieces[::2]):
        joint = pieces[2 * number - 1].lower() if number else None
        words = list(_DONE.finditer(part))
        beside = ends_in_one and joint in _JOINING
        counted = [word.group() for word in words if _counts(word, first=not number, beside=beside)]
        found += counted[:1]
        ends_in_one = bool(words) and _is_blank(part[words[-1].end() :])
    return found


def _counts(word: re.Match[str], *, first: bool, beside: bool) -> bool:
    """Whether ``word`` names an event of its own.

    At the start of its part it does not where it describes a thing ('updated toolkit'), stands
    ``beside`` another such word, or is all of the ``first`` part ('Reviewed and agreed plan').
    """
    if word.start():
        return True
    after = word.string[word.end() :]
    return not beside and (not first if _is_blank(after) else _OBJECT.match(after) is not None)


def _is_blank(text: str) -> bool:
    return not text.strip(" .:!)")
