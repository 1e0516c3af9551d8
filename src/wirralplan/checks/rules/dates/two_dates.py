"""What to write where two dates stand in place of one."""

from collections.abc import Sequence

from wirralplan.checks.check import quoted
from wirralplan.checks.rules.dates.proposals import DateLine, Proposal, bare
from wirralplan.plan.loose_dates import Part
from wirralplan.text.written import written


def ranged(line: DateLine) -> Proposal:
    """From one day to another: the two keys of a part that say so."""
    first, last = (one.period for one in line.loose.parts)
    begins, ends = ("starts", "ends") if line.key in ("starts", "ends") else ("start", "due")
    begun, ended = first.first.isoformat(), last.last.isoformat()
    if line.key not in (begins, ends):
        if all(one.period.is_day for one in line.loose.parts):
            return choice(line)
        return Proposal((f"write  {line.blank}", f"it speaks of {begun} to {ended}"))
    own, other, day = (ends, begins, begun) if line.key == ends else (begins, ends, ended)
    lines = [f"that is from {begun} to {ended}: write  {own}: {ended if own == ends else begun}"]
    lines.append(
        f"see that line {line.reading.line(*line.part, other)} says  {other}: {day}"
        if line.has(other)
        else line.add(f"{other}: {day}")
    )
    return Proposal(tuple(lines))


def moved(line: DateLine) -> Proposal:
    """A new date and the old one: a move."""
    new, old = (one.period.last.isoformat() for one in line.loose.parts)
    if line.key != "due":
        return choice(line)
    return Proposal((*_move(line, new, old),))


def _move(line: DateLine, new: str, old: str) -> Sequence[str]:
    entry = {"date": "<the day on which that was agreed>", "from": old, "reason": "<why it moved>"}
    return (f"write  due: {new}", f"and record the move from {old}:", *line.in_list("moves", entry))


def glued(line: DateLine) -> Proposal:
    """Two dates as tracked changes leave them: the one struck out, and the new one."""
    asked = choice(line)
    if line.key != "due":
        return asked
    first, second = (one.period.last.isoformat() for one in line.loose.parts)
    write, *recorded = _move(line, second, first)
    return Proposal((*asked.lines, f"if it was moved from {first} to {second}, {write}", *recorded))


def choice(line: DateLine) -> Proposal:
    """One date or another."""
    if line.is_record and not all(one.period.is_day for one in line.loose.parts):
        return Proposal((f"write  {line.blank}",))
    days = [line.chosen(one.period).isoformat() for one in line.loose.parts]
    return Proposal(
        tuple(f"if {line.meaning} is {day}, write  {line.as_line(day)}" for day in days)
    )


def several(line: DateLine) -> Proposal:
    """Two dates, each with its own words: mostly two milestones in one cell."""
    parts, reading = line.loose.parts, line.reading
    if line.key != "due":
        return choice(line)
    first, *others = ((one.period.last.isoformat(), _title(one)) for one in parts)
    lines = [
        "a milestone has one due date; if these are several milestones, write one for each",
        f"here write  due: {first[0]}"
        + (f"  and see that its title says {quoted(first[1])}" if first[1] else ""),
    ]
    title = reading.document.value((*line.part, "title")) or ""
    for day, words in others:
        name = written(f"{title.strip()}: {words}" if words else f"{title.strip()} ({day})")
        entry = {"title": name, "due": day}
        lines += DateLine(reading, line.fault.changed(route=line.part[:-1]), line.loose).in_list(
            "milestones", entry
        )
    last = max(one.period.last for one in parts).isoformat()
    lines.append(f"if it is one milestone, write the day by which all of it is done:  due: {last}")
    return Proposal(tuple(lines))


def _title(part: Part) -> str:
    words = bare(part.words)
    for joining in (" and", " then", " &"):
        words = words.removesuffix(joining)
    return "" if words.lower() in ("and", "then", "&", "+") else words
