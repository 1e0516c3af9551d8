"""What to write where two dates stand in place of one."""

from collections.abc import Sequence
from itertools import pairwise

from wirralplan.checks.agreement_words import Agreement, agreement_in, bare
from wirralplan.checks.check import quoted
from wirralplan.checks.lines_to_add import DAY, a_move, items_below
from wirralplan.checks.rules.dates.ongoing_words import beginning
from wirralplan.checks.rules.dates.proposals import DateLine, Proposal
from wirralplan.checks.rules.dates.record_words import (
    WAS_DONE,
    or_contradicted,
    or_not_done,
)
from wirralplan.patterns import pattern
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.model import TBC

# Words of a move that perhaps nobody has agreed to yet.
_UNDECIDED = pattern(
    r"(?i)\b(?:not|never|if|unless|subject to|propos\w+|provisional\w*|tbc|to be|pending|await\w*"
    r"|may|might|could|should|would|will|request\w*|seek\w*|recommend\w*|draft|expected|possibl[ey]"
    r"|probabl[ey]|likely|until|once|when|refused|rejected|declined|withdrawn)\b|\?"
)
_TBC = r"(?:tbc|tba|to be (?:confirmed|agreed)|no date(?: yet)?)\b"
_NOW_OPEN = pattern(rf"(?i)\W*(?:now|(?:was )?(?:moved|changed) to|then|->|>)\W*{_TBC}(?P<why>.*)")
_OPEN_WAS = pattern(
    rf"(?i){_TBC}\W*(?:was|were|previously|formerly|originally|original(?: date)?|moved from)\W*"
)
_JOINING = pattern(
    r"(?i)^(?:(?:and|then|&|\+)(?: +|$))+|(?: +(?:and|then|&|\+|by|on|due|in|until|from|for))+$"
)


def ranged(line: DateLine) -> Proposal:
    """From one day to another: the two keys of a part that say so."""
    first, last = (one.period for one in line.loose.parts)
    begins, ends = ("starts", "ends") if line.key in ("starts", "ends") else ("start", "due")
    begun, ended = beginning(first), last.last.isoformat() if last.is_day else last.ends
    if line.key not in (begins, ends):
        if all(one.period.is_day for one in line.loose.parts):
            return choice(line)
        kept = f"and, so that nothing is lost, {line.whole}"
        return Proposal((f"write  {line.blank}", f"it speaks of {begun} to {ended}", kept))
    own, other, day = (ends, begins, begun) if line.key == ends else (begins, ends, ended)
    lines = [f"that is from {begun} to {ended}: write  {own}: {ended if own == ends else begun}"]
    lines.append(line.or_see(other, day))
    if bare(line.loose.before) or bare(line.loose.rest):
        lines.append(f"and {line.whole}")
    return Proposal(tuple(lines))


def moved(line: DateLine) -> Proposal:
    """A new date and the old ones: a move, with the words that came with it."""
    if line.key != "due":
        return choice(line)
    words, text = bare(line.loose.rest), line.loose.text
    days = [line.iso(one.period) for one in line.loose.parts]
    is_done = WAS_DONE.fullmatch(words) is not None
    agreed = Agreement(words) if is_done else agreement_in(words)
    no_reason = is_done or bool(loosely(agreed.rest).parts)
    lines = list(_move(line, days, agreed._replace(rest="") if no_reason else agreed))
    if is_done and not line.has("completed"):
        lines.append(f"and, if it is done, {line.add(f'completed: {DAY}')}")
    if no_reason or bare(line.loose.before):
        lines.append(f"and, so that nothing is lost, {line.whole}")
    if not _UNDECIDED.search(f"{line.loose.before} {words}"):
        return Proposal((*lines,))
    first, *others = lines
    until_then = f"if not, write  {line.as_line(days[-1])}"
    return Proposal(
        (f"if that was decided, {first}", *others, until_then, f"and {line.note(text)}")
    )


def lost(line: DateLine) -> Proposal | None:
    """A due date that there is no more, as the next one is to come: a move to ``tbc``."""
    loose = line.loose
    now, was = _NOW_OPEN.fullmatch(loose.rest), _OPEN_WAS.fullmatch(loose.before)
    why = now["why"] if now and not loose.before else loose.rest if was else None
    if line.key != "due" or why is None:
        return None
    day = line.iso(loose.parts[0].period)
    return Proposal((*_move(line, [TBC, day], agreement_in(bare(why))),))


def _move(line: DateLine, days: Sequence[str], agreed: Agreement) -> Sequence[str]:
    """The newest of the ``days``, and a move from each of those before it, the oldest first."""
    entries = [a_move(old) for _, old in pairwise(days)][::-1]
    if agreed.day:
        entries[-1]["date"] = agreed.day
    if any(map(str.isalpha, agreed.rest)):
        entries[-1]["reason"] = line.written(agreed.rest)
    if agreed.who:
        entries[-1]["approved_by"] = line.written(agreed.who)
    which = " and ".join(one["from"] for one in entries)
    moves = "the move" if len(entries) == 1 else "the moves"
    return (
        f"write  due: {days[0]}",
        f"and record {moves} from {which}:",
        *line.in_list("moves", *entries),
    )


def glued(line: DateLine) -> Proposal:
    """Two dates as tracked changes leave them: the one struck out, and the new one."""
    first, second = (one.period.last.isoformat() for one in line.loose.parts)
    asked = _one_of(line)
    if line.key != "due":
        return Proposal((*asked, _kept(line)))
    write, *recorded = _move(line, (second, first), Agreement(""))
    return Proposal((*asked, f"if it was moved from {first} to {second}, {write}", *recorded))


def choice(line: DateLine) -> Proposal:
    """One date or another; what is said of both is kept, whichever it is."""
    if not line.takes_month and not all(one.period.is_day for one in line.loose.parts):
        return Proposal((f"write  {line.blank}", f"and, so that nothing is lost, {line.whole}"))
    if line.is_event:
        if contradicted := or_contradicted(line):
            return contradicted
        return or_not_done(line, Proposal((*_one_of(line), _kept(line))))
    return Proposal((*_one_of(line), _kept(line)))


def _one_of(line: DateLine) -> Sequence[str]:
    days = {line.iso(one.period): line.means(one.period) for one in line.loose.parts}
    return [f"if {means} is {day}, write  {line.as_line(day)}" for day, means in days.items()]


def _kept(line: DateLine) -> str:
    return f"either way, so that nothing is lost, {line.whole}"


def several(line: DateLine) -> Proposal:
    """Two dates, each with its own words: mostly two milestones in one cell."""
    parts, reading = line.loose.parts, line.reading
    if line.key != "due":
        return choice(line)
    titles = _titles(line)
    days = [line.iso(one.period) for one in parts]
    lines = [
        "a milestone has one due date; if these are several milestones, write one for each",
        f"here write  due: {days[0]}"
        + (f"  and see that its title says {quoted(titles[0])}" if titles[0] else ""),
    ]
    title = (reading.document.value((*line.part, "title")) or "").strip()
    entries = [
        {"title": line.written(f"{title}: {words}" if words else f"{title} ({day})"), "due": day}
        for day, words in zip(days[1:], titles[1:], strict=True)
    ]
    lines += items_below(reading, line.part, *entries)
    last = line.iso(max((one.period for one in parts), key=lambda one: one.last))
    lines += [
        f"if it is one milestone, write the day by which all of it is done:  due: {last}",
        f"and {line.note(line.loose.text)}",
    ]
    return Proposal(tuple(lines))


def _titles(line: DateLine) -> Sequence[str]:
    """What each date is for: the words before it, where the text begins with some."""
    loose = line.loose
    words = [loose.before, *(part.words for part in loose.parts)]
    if bare(loose.before):
        words[-2:] = [f"{words[-2]} {words[-1]}".strip()]
    else:
        words = words[1:]
    for at, one in enumerate(words[:-1]):
        own, opened, following = one.rpartition("(")
        if opened and ")" not in following:  # that bracket holds the next date
            words[at], words[at + 1] = own, f"{following} {words[at + 1]}"
    return [_title(one) for one in words]


def _title(words: str) -> str:
    return bare(_JOINING.sub("", bare(words)))
