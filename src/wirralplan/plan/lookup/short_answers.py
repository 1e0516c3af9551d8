"""Short answers: what people write where nothing is known yet, or where yes or no would do.

This is the one table of them, for dates, ratings and keys alike.
"""

from wirralplan.text.characters import DASHES


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(","))


YES = _words("true, yes, y, on")
TICKS = _words("x, \u2713, \u2714")
NO = _words("false, no, n, off, not yet")
NOTHING = _words("none, n/a, na, nil, not applicable, -, --") | {*DASHES}
TO_COME = _words(
    "tbc, tba, tbd, to be confirmed, to be agreed, to be decided, to be determined, awaited,"
    " unknown, not known, ?, ??, ???"
)
DONE = _words("done, complete, completed, closed, finished, 100%, blue")
NOT_DONE = _words(
    "not done, not started, not complete, not completed, incomplete, outstanding, ongoing,"
    " in progress, 0%"
)
WITHDRAWN = _words("cancelled, canceled, withdrawn, stopped")


def answer(text: str) -> str:
    """A text as it is looked up here."""
    return " ".join(text.split()).casefold().strip(". ")
