"""What to write where a text stands in place of a day, with the key that the text goes to."""

import re
from collections.abc import Mapping, Sequence

from wirralplan.checks.agreement_words import agreement_in, bare
from wirralplan.checks.check import quoted
from wirralplan.checks.lines_to_add import DAY
from wirralplan.checks.rules.dates.proposals import DateLine, Proposal
from wirralplan.checks.rules.dates.week_words import names_a_week, on_a_day_of_that_week
from wirralplan.patterns import pattern
from wirralplan.plan.dates.kinds import Kind
from wirralplan.plan.dates.periods import PART_OF, Period
from wirralplan.plan.keys import ENDS
from wirralplan.plan.lookup.short_answers import (
    DONE,
    NO,
    NOT_DONE,
    NOTHING,
    TICKS,
    TO_COME,
    WITHDRAWN,
    YES,
    answer,
)
from wirralplan.plan.model import TBC

_YES: Mapping[str, frozenset[str]] = {
    "completed": YES | TICKS | DONE,
    "cancelled": YES | TICKS | WITHDRAWN,
}
_NO = NO | NOTHING | TO_COME | NOT_DONE | {"no date"}
_UNDONE = pattern(
    r"\b(?:not|never|un\w+|parts?|partial|partially|partly|nearly|almost|mostly|expected|planned"
    r"|due|target|tbc|forecast|estimated?|est|probably|provisional|hope\w*|will|to be|subject"
    r"|except|pending|awaiting|awaited|outstanding|remaining|started|in progress|on[ -]?going"
    r"|on track|phase|by|before|after|from|until|if|when|once|should|may|might|could|but|failed"
    r"|missed|delayed|reopened|no|draft|aim\w*|scheduled|anticipated|booked|intended|proposed"
    r"|hold|paused|considered)\b|%|\?",
    re.IGNORECASE,
)
# Words of ``_UNDONE`` that as often say how, or by whom, it was done: only the officer knows.
_DOUBTFUL = pattern(
    r"\b(?:by|after|before|from|when|phase|no|draft|scheduled|proposed|un\w+)\b", re.IGNORECASE
)
# What only repeats the key, round its day; and what says that the other of the two keys is meant.
_SAYS: Mapping[str, str] = {
    "completed": "done|completed?|closed|finished|achieved|signed off|implemented|yes",
    "cancelled": "cancelled|canceled|withdrawn|stopped|abandoned|dropped|yes",
}
# What says of something that it will not come, and so that it was withdrawn.
_NOT_TO_COME = pattern(
    r"\b(?:(?:is |was |are )?(?:not|no longer) (?:going (?:ahead|forward)|proceeding|taken forward"
    r"|required|needed|happening|being (?:taken forward|pursued))|will not (?:go ahead|proceed"
    r"|happen|be (?:taken forward|pursued|done|completed))|no longer (?:a priority|relevant))\b",
    re.IGNORECASE,
)
# What says only that it was withdrawn, before the reason for it.
_ONLY_STATES = pattern(
    rf"(?:{_SAYS['cancelled']}|not (?:going (?:ahead|forward)|proceeding)"
    r"|will not (?:go ahead|proceed))(?: on| at)?(?:[ :,;.-]+|$)",
    re.IGNORECASE,
)
_DONE_BY = pattern(r"\b\w+ed by\b", re.IGNORECASE)  # superseded by, agreed by
_ANSWER = pattern(r"(?:yes|done)\b[ :,;.-]+", re.IGNORECASE)
_REPEATS = {
    key: pattern(rf"(?:(?:is|was|it)\b ?)*(?:{words})?(?: on)?[ :,-]*(?:on|in)?", re.IGNORECASE)
    for key, words in _SAYS.items()
}
_CONTRADICTS = {
    "completed": pattern(r"\b(?:cancelled|canceled|withdrawn|stopped|abandoned)\b", re.IGNORECASE),
    "cancelled": pattern(r"\b(?:done|completed?|finished|achieved|implemented)\b", re.IGNORECASE),
}
_STATES: Mapping[str, str] = {"completed": "done", "cancelled": "withdrawn"}
_DONE_WORD = (
    r"(?:already )?(?:done|completed?|closed|finished|achieved|signed off|implemented|blue)"
)
WAS_DONE = pattern(rf"{_DONE_WORD}\b.*", re.IGNORECASE)
WAS_DONE_ALONE = pattern(rf"{_DONE_WORD}(?: on| in)?[ :,.!-]*", re.IGNORECASE)
_TO_COME = TO_COME | {"date tbc", "date to be confirmed"}
_NO_DATE = NOTHING | {"no date", "no deadline", "no end date"}
_TBC = "tbc says that the date is still to be confirmed; once it is agreed, write that"


def for_record(line: DateLine) -> Proposal:
    """``completed`` or ``cancelled`` with words: the day, and the words in the key for them."""
    loose, key = line.loose, line.key
    plain = answer(loose.text)
    state = _STATES[key]
    if plain in _YES[key]:
        return Proposal((f"write  {line.blank}", f"if it is not {state}, remove the line"))
    if plain in _NO:
        why = f"'{key}' is {line.meaning}; while it is not {state}, remove the line"
        return Proposal((why, *_detail_as_note(line)))
    if contradicted := or_contradicted(line):
        return contradicted
    if not loose.parts:
        if key == "completed" and _UNDONE.search(loose.text):
            return Proposal((*_not_done(line),))
        return _without_day(line, state)
    return or_not_done(line, _on_a_day(line, state))


def or_contradicted(line: DateLine) -> Proposal | None:
    """The one key with words that say the other: only the officer knows which of them holds."""
    if not _CONTRADICTS[line.key].search(line.loose.text):
        return None
    days = [part.period for part in line.loose.parts]
    day = line.iso(days[0]) if len(days) == 1 and line.loose.kind is Kind.ONE else DAY
    lines = [
        f"if it was {_STATES[key]}, write  {key}: {day}  in place of the line"
        for key in (line.key, *(_STATES.keys() - {line.key}))
    ]
    return Proposal((*lines, f"either way, so that nothing is lost, {line.whole}"))


def or_not_done(line: DateLine, done: Proposal) -> Proposal:
    """``done``, an update in its place where the words say that it is not done, or the choice."""
    loose = line.loose
    words = " ".join(part.words for part in loose.parts)
    around = f"{loose.before} {words}"
    if line.key == "cancelled":
        around = _DONE_BY.sub("", _NOT_TO_COME.sub("", around))
    if not _UNDONE.search(around):
        return done
    is_sure = _UNDONE.search(loose.before) or _UNDONE.search(_DOUBTFUL.sub("", words))
    if line.key == "cancelled":
        is_sure = _UNDONE.search(_DOUBTFUL.sub("", around))
    if is_sure and len(loose.parts) == 1:
        return Proposal((*_not_done(line),))
    return Proposal((*done.lines, *_not_done(line, perhaps=True)))


def _on_a_day(line: DateLine, state: str) -> Proposal:
    """A day, or a month, and the words round it."""
    loose, key = line.loose, line.key
    period, words = loose.parts[0].period, bare(loose.rest)
    if names_a_week(line):
        return on_a_day_of_that_week(line)
    repeats, iso, part_of_it = _REPEATS[key], line.iso(period), False
    if repeats.fullmatch(words):
        words = ""
    if not repeats.fullmatch(loose.before):
        part_of_it = not period.is_day and PART_OF.fullmatch(loose.before) is not None
        # The words before a day need that day to be understood: signed off at DMT 24/04/18.
        words = _ANSWER.sub("", loose.text)
    if not words:
        return Proposal((f"that is {line.said(period)}",), iso, iso)
    when = f"{'on' if period.is_day else 'in'} {line.said(period)}"
    lines = [f"if it was {state} {when}, write  {line.as_line(iso)}"]
    if part_of_it:
        lines.append(f"and, so that nothing is lost, {line.whole}")
    elif key == "cancelled":
        lines += _why_and_who(line, words)
    elif words:
        lines.append(f"and {line.below(ENDS[key][0], words)}")
    return Proposal((*lines,))


def _why_and_who(line: DateLine, words: str) -> Sequence[str]:
    """The reason of a cancellation, without which none can stand, and who agreed to it."""
    agreed = agreement_in(words)
    reason = _ONLY_STATES.sub("", agreed.rest)
    why = line.below("reason", reason) if reason or not line.has("reason") else ""
    if why and not reason:
        why = line.add("reason: <why>")
    lines = [f"and {why}"] if why else []
    if agreed.who:
        lines.append(f"and {line.below('approved_by', agreed.who)}")
    return lines


def _without_day(line: DateLine, state: str) -> Proposal:
    """The words go to the key that says more; the day has to be filled in."""
    text, key = line.loose.text, line.key
    more = line.below(ENDS[key][0], text)
    instead = f"if it is not, write 'note' in place of '{key}'"
    if line.has("note"):
        instead = f"if it is not, {line.note(text)}  and remove this line"
    return Proposal((f"if it is {state}, write  {line.blank}", f"and {more}", instead))


def _detail_as_note(line: DateLine) -> list[str]:
    """What becomes of the evidence or the reason, which cannot stand without the day."""
    detail = ENDS[line.key][0]
    if not line.has(detail):
        return []
    number = line.reading.line(*line.part, detail)
    return [f"and write 'note' in place of '{detail}' (line {number})"]


def _not_done(line: DateLine, *, perhaps: bool = False) -> list[str]:
    """An update in place of a day on which it was done; ``perhaps`` as the second of two ways."""
    entry = {"date": "<the day on which that was so>", "note": line.written(line.loose.text)}
    state = _STATES[line.key]
    why = f"'{line.key}' is {line.meaning}; while it is not {state}, record this as an update,"
    return [
        f"if it is not {state}, record this as an update instead," if perhaps else why,
        *line.in_list("updates", entry),
        f"and remove line {line.reading.line(*line.fault.route)}",
        *_detail_as_note(line),
    ]


def for_text(line: DateLine) -> Proposal:
    """A text without any date."""
    text, key = line.loose.text, line.key
    plain = answer(text)
    if key == "due":
        return _due(line, plain)
    if plain in _TO_COME | _NO_DATE:
        return _nothing_yet(line, is_to_come=plain in _TO_COME)
    if key == "from" and not line.has("approved_by"):
        who = line.add(f"approved_by: {line.written(text)}")
        return Proposal(
            (f"write  {line.blank}", f"and, if {quoted(text)} is who agreed to it, {who}")
        )
    if key == "start":
        return Proposal((f"write  {line.blank}", f"and {line.note(text)}"))
    return Proposal((f"write  {line.blank}{line.remark(text)}",))


def _nothing_yet(line: DateLine, *, is_to_come: bool) -> Proposal:
    """A date other than a due date that is not known, or that there is none of."""
    key = line.key
    if is_to_come and key == "from":
        return Proposal((_TBC,), TBC, TBC)
    if key in ("date", "from"):
        return Proposal((f"write  {line.blank}",))
    only = f"'tbc' can stand only after 'due', 'from' and 'lead'; while {line.meaning} is not known"
    why = (f"{only}, '{key}' is left out",) if is_to_come else ()
    return Proposal((f"write  {line.blank}, or remove the line", *why))


def _due(line: DateLine, plain: str) -> Proposal:
    write = f"write  {line.blank}"
    if plain in _NO_DATE:
        return Proposal(
            (write, "or, if it has none on purpose,  ongoing: true  in place of the line")
        )
    if plain in _TO_COME:
        return Proposal((_TBC,), TBC, TBC)
    if WAS_DONE.fullmatch(plain) and not _UNDONE.search(plain):
        return was_done(line, None)
    return Proposal(
        (
            f"if no date is agreed yet, write  {line.as_line(TBC)}",
            f"if one is, {line.or_month(write)}",
            f"either way, so that nothing is lost, {line.note(line.loose.text)}",
        )
    )


def ended(line: DateLine, period: Period) -> Proposal | None:
    """A due date with words before or behind it that say that it is done, or withdrawn."""
    loose, words = line.loose, bare(line.loose.rest)
    if _UNDONE.search(f"{loose.before} {words}"):
        return None
    if WAS_DONE.fullmatch(loose.before):
        return was_done(line, period)
    key = next((key for key, one in _REPEATS.items() if words and one.fullmatch(words)), "")
    if not key or line.has(key):
        return None
    added = line.add(f"{key}: {DAY}")
    if key == "cancelled":
        added += "  and below that, with as many:  reason: <why>"
    due = f"{line.said(period)} is {line.means(period)}"
    return Proposal(
        (
            f"if {due}, write  {line.as_line(line.iso(period))}",
            f"and, if it is {_STATES[key]}, {added}",
        )
    )


def was_done(line: DateLine, period: Period | None) -> Proposal:
    """A due date that says that it is done, perhaps when: two keys, and the due date still."""
    was = "<the day by which it had to be done, as 2018-06-30, the month, as 2018-06, or tbc>"
    lines = [f"write  {line.as_line(was)}"]
    says_more = not WAS_DONE_ALONE.fullmatch(line.loose.before if period else line.loose.text)
    if line.has("completed"):
        return Proposal((*lines, f"and {line.whole}"))
    done = line.add(f"completed: {line.iso(period) if period else DAY}")
    lines.append(f"if it is done, {done}")
    if says_more or bare(line.loose.rest):
        lines.append(f"and {line.below('evidence', line.loose.text)}")
        lines.append(f"if it is not, {line.whole}")
    return Proposal(tuple(lines))
