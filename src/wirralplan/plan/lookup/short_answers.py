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
# What says no more and no less than ``tbc``, where a plan may say that.
TBC_WORDS = _words("tbc, t.b.c, tba, t.b.a, to be confirmed, to be agreed")
TO_COME = TBC_WORDS | _words(
    "tbd, to be decided, to be determined, to be advised, to be announced, to be set, awaited,"
    " unknown, not known, not known yet, not yet known, no date yet, not yet agreed,"
    " not agreed yet, not yet set, not yet confirmed, ?, ??, ???"
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
