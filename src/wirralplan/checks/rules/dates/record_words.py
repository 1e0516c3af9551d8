"""What to write where a text stands in place of a day, with the key that the text goes to."""

import re
from collections.abc import Mapping

from wirralplan.checks.check import quoted
from wirralplan.checks.rules.dates.proposals import DateLine, Proposal, bare, spoken
from wirralplan.patterns import pattern
from wirralplan.plan.keys import ENDS
from wirralplan.plan.periods import Period
from wirralplan.text.written import written

GOES_ON = pattern(
    r"(?<!not )(?<!no longer )\b(?:on-?going|continu(?:ous(?:ly)?|al(?:ly)?|ing)|rolling|throughout"
    r"|business as usual|bau|permanent(?:ly)?|indefinite(?:ly)?|open[- ]ended)\b",
    re.IGNORECASE,
)
EVERY = pattern(
    r"^(?:(?:bi-?)?(?:daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|yearly)"
    r"|(?:each|every) (?:day|week|month|quarter|term|year)|regular(?:ly)?)"
    r"(?: (?:review|report|return|meeting)s?)?\.?$",
    re.IGNORECASE,
)
_BEGUN = pattern(r".*\b(?:from|since|commenc\w+|start\w*|begin\w*|began)[ :]*", re.IGNORECASE)
_BEGINS_AFTER = pattern(r"[-\u2013\u2014, ]*(?:and |to |then )?on-?going.*", re.IGNORECASE)
_UNTIL = pattern(r".*\b(?:until|till|to|by)[ :]*", re.IGNORECASE)
_YES: Mapping[str, frozenset[str]] = {
    "completed": frozenset(
        "true|yes|y|x|done|complete|completed|closed|finished|\u2713|\u2714|100%|blue".split("|")  # noqa: SIM905 - words in rows read better as words
    ),
    "cancelled": frozenset("true|yes|y|x|cancelled|canceled|withdrawn|stopped|\u2713".split("|")),  # noqa: SIM905 - as above
}
_NO = frozenset(
    "false|no|n|not yet|no date|none|n/a|na|-|\u2013|\u2014|tbc|tba|not done"  # noqa: SIM905 - words in rows read better as words
    "|not started|not complete|not completed|incomplete|outstanding|ongoing"
    "|in progress|0%|?|??|???".split("|")
)
_NOT_DONE = pattern(
    r"\b(?:not|never|un\w+|parts?|partial|partially|partly|nearly|almost|mostly|expected|planned"
    r"|due|target|tbc|forecast|estimated?|est|probably|provisional|hope\w*|will|to be|subject"
    r"|except|pending|awaiting|awaited|outstanding|remaining|started|in progress|on[ -]?going"
    r"|on track|phase|by|before|after|from|until|if|when|once|should|may|might|could|but|failed"
    r"|missed|delayed|reopened|no|draft|aim\w*|scheduled|anticipated|booked|intended|proposed"
    r"|hold|paused|considered)\b|%|\?",
    re.IGNORECASE,
)
# Words of ``_NOT_DONE`` that as often say how, or by whom, it was done: only the officer knows.
_DOUBTFUL = pattern(
    r"\b(?:by|after|before|from|when|phase|no|draft|scheduled|proposed|un\w+)\b", re.IGNORECASE
)
# What only repeats the key, round its day; and what says that the other of the two keys is meant.
_SAYS: Mapping[str, str] = {
    "completed": "done|completed?|closed|finished|achieved|signed off|implemented|yes",
    "cancelled": "cancelled|canceled|withdrawn|stopped|abandoned|dropped|yes",
}
_REPEATS = {
    key: pattern(rf"(?:(?:is|was|it)\b ?)*(?:{words})?(?: on)?[ :,-]*(?:on)?", re.IGNORECASE)
    for key, words in _SAYS.items()
}
_CONTRADICTS = {
    "completed": pattern(r"\b(?:cancelled|canceled|withdrawn|stopped|abandoned)\b", re.IGNORECASE),
    "cancelled": pattern(r"\b(?:done|completed?|finished|achieved|implemented)\b", re.IGNORECASE),
}
_STATES: Mapping[str, str] = {"completed": "done", "cancelled": "withdrawn"}
WAS_DONE = pattern(
    r"(?:already )?(?:done|completed?|closed|finished|achieved|signed off|implemented|blue)\b.*",
    re.IGNORECASE,
)
_TO_COME = frozenset(
    "tbc|tba|tbd|to be confirmed|to be agreed|to be decided|to be determined|awaited"  # noqa: SIM905 - words in rows read better as words
    "|unknown|not known|date tbc|date to be confirmed|?|??|???".split("|")
)
_NO_DATE = frozenset(
    "none|n/a|na|-|--|\u2013|\u2014|nil|no date|not applicable|no deadline|no end date".split("|")  # noqa: SIM905 - words in rows read better as words
)
_AT_ONCE = pattern(
    r"(?:with )?(?:immediate(?:ly)?(?: effect)?|asap|a\.s\.a\.p\.?|urgent(?:ly)?|now|at once|today"
    r"|as soon as (?:possible|practicable)|straight away)[.!]*",
    re.IGNORECASE,
)


def goes_on(line: DateLine) -> Proposal:
    """A due date that says that there is none: what goes on, or comes back again and again."""
    loose = line.loose
    begins, words = "", loose.text
    if loose.parts:
        period, rest = loose.parts[0]
        if _UNTIL.fullmatch(loose.before) and not _BEGUN.fullmatch(loose.before):
            day = line.chosen(period)
            write = f"if it ends on {spoken(period, day)}, write  {line.as_line(day.isoformat())}"
            return Proposal((write, "if it has no end,  ongoing: true  in place of the line"))
        if _BEGUN.fullmatch(loose.before) or (not loose.before and _BEGINS_AFTER.fullmatch(rest)):
            begins, words = period.first.isoformat(), ""
    lines = ["if it has no due date on purpose, write  ongoing: true  in place of the line"]
    if begins and not line.has("start"):
        lines.append(f"and {line.add(f'start: {begins}')}")
    if words and not GOES_ON.fullmatch(words):
        lines.append(f"and {line.note(words)}")
    return Proposal((*lines, f"if it has one, write  {line.blank}"))


def for_record(line: DateLine) -> Proposal:
    """``completed`` or ``cancelled`` with words: the day, and the words in the key for them."""
    loose, key = line.loose, line.key
    plain = loose.text.casefold().strip(". ")
    state = _STATES[key]
    if plain in _YES[key]:
        return Proposal((f"write  {line.blank}", f"if it is not {state}, remove the line"))
    if plain in _NO:
        why = f"'{key}' is {line.meaning}; while it is not {state}, remove the line"
        return Proposal((why, *_detail_as_note(line)))
    if _CONTRADICTS[key].search(loose.text):
        return _either(line)
    if not loose.parts:
        if key == "completed" and _NOT_DONE.search(loose.text):
            return Proposal((*_not_done(line),))
        return _without_day(line, state)
    return _or_not_done(line, _on_a_day(line, state))


def _either(line: DateLine) -> Proposal:
    """The one key with words that say the other: only the officer knows which of them holds."""
    period = line.loose.parts[0].period if line.loose.parts else None
    day = period.first.isoformat() if period and period.is_day else "<the day, as 2018-06-30>"
    lines = [
        f"if it was {_STATES[key]}, write  {key}: {day}  in place of the line"
        for key in (line.key, *(_STATES.keys() - {line.key}))
    ]
    detail = line.below("note", line.loose.text)
    return Proposal((*lines, f"and, so that nothing is lost, {detail}"))


def _or_not_done(line: DateLine, done: Proposal) -> Proposal:
    """``done``, an update in its place where the words say that it is not done, or the choice."""
    loose = line.loose
    if not _NOT_DONE.search(f"{loose.before} {loose.rest}"):
        return done
    if _NOT_DONE.search(loose.before) or _NOT_DONE.search(_DOUBTFUL.sub("", loose.rest)):
        return Proposal((*_not_done(line),))
    return Proposal((*done.lines, *_not_done(line, perhaps=True)))


def _on_a_day(line: DateLine, state: str) -> Proposal:
    """A day, or a month, and the words round it."""
    loose, key = line.loose, line.key
    period, words = loose.parts[0].period, bare(loose.rest)
    repeats = _REPEATS[key]
    if repeats.fullmatch(words):
        words = ""
    if not repeats.fullmatch(loose.before):
        words = " ".join(filter(None, (bare(loose.before), words)))
    day = period.last
    if not period.is_day:
        which = f"write  {line.as_line(f'<the day in {period.words}>')}"
    elif not words:
        return Proposal((f"that is {spoken(period, day)}",), day.isoformat(), day.isoformat())
    else:
        which = (
            f"if it was {state} on {spoken(period, day)}, write  {line.as_line(day.isoformat())}"
        )
    return Proposal((which, f"and {line.below(ENDS[key][0], words)}") if words else (which,))


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
    entry = {"date": "<the day on which that was so>", "note": written(line.loose.text)}
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
    plain = text.casefold().strip(". ")
    if key == "due":
        return _due(line, plain)
    if plain in _TO_COME or plain in _NO_DATE:
        optional = "" if key in ("date", "from") else ", or remove the line"
        return Proposal((f"write  {line.blank}{optional}",))
    if key == "from" and not line.has("approved_by"):
        who = line.add(f"approved_by: {written(text)}")
        return Proposal(
            (f"write  {line.blank}", f"and, if {quoted(text)} is who agreed to it, {who}")
        )
    if key == "start":
        return Proposal((f"write  {line.blank}", f"and {line.note(text)}"))
    return Proposal((f"write  {line.blank}{line.remark(text)}",))


def _due(line: DateLine, plain: str) -> Proposal:
    write = f"write  {line.blank}"
    if plain in _NO_DATE:
        return Proposal(
            (write, "or, if it has none on purpose,  ongoing: true  in place of the line")
        )
    if plain in _TO_COME:
        waiting = (
            f"ongoing: true  in place of the line, and {line.note(f'Due date {line.loose.text}')}"
        )
        return Proposal((write, f"or, until that is known,  {waiting}"))
    if _AT_ONCE.fullmatch(plain):
        return Proposal(
            (write, f"{quoted(line.loose.text)} is no day: say by which day at the latest")
        )
    if WAS_DONE.fullmatch(plain) and not _NOT_DONE.search(plain):
        return was_done(line, None)
    return Proposal((write, f"and {line.note(line.loose.text)}"))


def ended(line: DateLine, period: Period) -> Proposal | None:
    """A due date with words before or behind it that say that it is done, or withdrawn."""
    loose, words = line.loose, bare(line.loose.rest)
    if _NOT_DONE.search(f"{loose.before} {words}"):
        return None
    if WAS_DONE.fullmatch(loose.before):
        return was_done(line, period)
    key = next((key for key, one in _REPEATS.items() if words and one.fullmatch(words)), "")
    if not key or not period.is_day or line.has(key):
        return None
    added = line.add(f"{key}: <the day, as 2018-06-30>")
    if key == "cancelled":
        added += "  and below that, with as many:  reason: <why>"
    due = f"{spoken(period, period.first)} is the day by which it has to be done"
    return Proposal(
        (
            f"if {due}, write  {line.as_line(period.first.isoformat())}",
            f"and, if it is {_STATES[key]}, {added}",
        )
    )


def was_done(line: DateLine, period: Period | None) -> Proposal:
    """A due date that says that it is done, perhaps when: two keys, and the due date still."""
    lines = [f"write  {line.as_line('<the day by which it had to be done, as 2018-06-30>')}"]
    if not line.has("completed"):
        day = period.first.isoformat() if period and period.is_day else "<the day>"
        done = line.add(f"completed: {day}")
        lines.append(f"if it is done, {done}")
    return Proposal(tuple(lines))
