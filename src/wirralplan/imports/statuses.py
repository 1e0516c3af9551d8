"""What a tracker says of progress: a word for done, a rating, a share. None of it has a day."""

from collections.abc import Mapping

from wirralplan.imports.timing.event import DayOrder
from wirralplan.imports.timing.lines import alike, one_line
from wirralplan.imports.timing.times import times_in
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.field_words import plain

_DONE = frozenset(
    [
        "complete",
        "completed",
        "done",
        "closed",
        "finished",
        "achieved",
        "delivered",
        "implemented",
        "action complete",
        "action completed",
        "action closed",
        "completed and closed",
        "complete - closed",
        "fully complete",
        "fully completed",
        "fully implemented",
        "100%",
        "100% complete",
    ]
)
_YES = frozenset(["yes", "y", "true", "x", "✓", "✔", "☑", "☒"])
_BLUE = frozenset({"blue", "b"})
_RAGS: Mapping[str, str] = {
    "red": "red",
    "r": "red",
    "amber": "amber",
    "a": "amber",
    "yellow": "",
    "green": "green",
    "g": "green",
}
_LONGEST = 2000
_DONE_STEM = pattern(
    r"(?i)\b(?:complet|done|clos|finish|achiev|deliver|sent|issu|publish|approv|sign(?:ed)? off"
    r"|signed|agreed|implement|launch|held|appoint|adopt|in place|in use|live|ratif|submitt"
    r"|presented|took place|opened|started|met)"
)
_NOT_DONE = pattern(
    r"(?i)\b(?:not|no longer|to start|partly|partial(?:ly)?|part|remaining|outstanding|awaiting"
    r"|pending|superseded|withdrawn|cancelled|abandoned|delayed|slipp\w+|behind|incomplete"
    r"|in progress|underway|on hold|except|due|only|started)\b|\b\d{1,2} ?%"
)
_EDGES = pattern(r"^[\s.()\[\]*:-]+|[\s.()\[\]*:!-]+$")


def _bare(text: str) -> str:
    return _EDGES.sub("", plain(text))


def says_done(text: str) -> bool:
    """Whether the text is just a word for done."""
    return _bare(text) in _DONE


def may_be_done(text: str) -> bool:
    """Whether a longer text names a date beside a word that may say that it was done then."""
    if len(text) > _LONGEST or _DONE_STEM.search(text) is None:
        return False
    line = one_line(text)
    return bool(times_in(line, alike(line), DayOrder.DAY_FIRST))


def denies_done(text: str) -> bool:
    """Whether words of progress say that something is not done, or not all of it."""
    return _NOT_DONE.search(text) is not None


def is_tick(text: str) -> bool:
    """Whether a cell of a column "Completed" is ticked, or has a word for done."""
    return _bare(text) in _YES or says_done(text)


def is_blue(text: str) -> bool:
    """Whether a rating is blue, which is complete."""
    return _bare(text) in _BLUE


def rag_of(text: str) -> str:
    """The rating of a lead that the text is: ``red``, ``amber``, ``green``; else empty."""
    return _RAGS.get(_bare(text), "")
