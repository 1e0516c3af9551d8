"""The words for lines without a key that record something, or that a note could keep."""

from typing import NamedTuple

from wirralplan.checks.check import quoted
from wirralplan.checks.rules.text import stray_words
from wirralplan.checks.rules.text.stray_place import StrayPlace
from wirralplan.checks.rules.text.stray_records import Recorded, day_in, recorded
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.source import Source
from wirralplan.text.splice import Splice
from wirralplan.text.written import written

_KINDS = (Stray.REMARK, Stray.MORE_TEXT, Stray.REMARK_OR_TEXT)
_MOST = 20  # lines that are looked at one by one
_LONGEST = 160  # of a text that is shown as a note


class Worded(NamedTuple):
    """The headline, the help, and the repair where there is but one."""

    headline: str
    help: str
    repair: tuple[Splice, ...] = ()


def without_key(source: Source, fault: StrayText) -> Worded | None:
    """What is said of lines that seemed a remark, or more of a text, if they record something."""
    if fault.stray is Stray.MAIL_HEAD:
        return _mail_head(StrayPlace(source, fault.first, fault.last), fault)
    if fault.stray not in _KINDS or fault.last - fault.first >= _MOST:
        return None
    place = StrayPlace(source, fault.first, fault.last)
    numbers = [one for one in range(fault.first, fault.last + 1) if source.line(one).strip()]
    found = {one: said for one in numbers if (said := recorded(place, one))}
    if not found:
        return _kept(place, fault) if fault.stray is Stray.REMARK else None
    first = found.get(fault.first)
    if fault.first == fault.last and first and first.line:
        return _without_colon(place, fault, first)
    ways = [way for said in found.values() for way in said.ways]
    others = [one for one in numbers if one not in found]
    single = len(numbers) == 1
    headline = (
        f"{stray_words.shortened(fault.text)} records something, and has no key before it"
        if single
        else f"{stray_words.lines(fault.first, fault.last)} record something, and have no key"
    )
    if not all(said.line for said in found.values()):
        ways.append(_otherwise(fault, single=single))
    ways += [f"put '# ' before line {one}, if it is a remark" for one in others]
    return Worded(headline, "\n".join(ways))


def _mail_head(place: StrayPlace, fault: StrayText) -> Worded:
    """The head of an e-mail, and the update that it may be."""
    which = stray_words.lines(fault.first, fault.last)
    advice = f"put '# ' before each of them, or take {which} out"
    if place.holder == "milestones":
        rows = [place.source.line(one).strip() for one in range(fault.first, fault.last + 1)]
        text = "; ".join(filter(None, rows))
        note = written(text) if len(text) <= _LONGEST else f"<the text of {which}>"
        sent = (row.partition(":")[2] for row in rows if row.startswith(("Sent:", "Date:")))
        day = day_in(next(sent, "").strip())[0] or "<the day of the update, as 2018-06-30>"
        update = place.entry(fault.first, "updates", {"date": day, "note": note})
        advice += f"\nif it is an update, {update.replace(f'line {fault.first}', which, 1)}"
    headline = f"{stray_words.shortened(fault.text)} looks like the head of an e-mail"
    return Worded(headline, advice, fault.repair)


def _without_colon(place: StrayPlace, fault: StrayText, said: Recorded) -> Worded:
    headline = f"the colon behind {quoted(said.head)} is missing"
    if said.head != said.key:
        headline += f", and the key is '{said.key}'"
    repair = (Splice(fault.span, said.line),) if place.is_beside else ()
    return Worded(headline, said.ways[0], repair)


def _otherwise(fault: StrayText, *, single: bool) -> str:
    """What to do where it records nothing."""
    remark = f"if {'it' if single else 'a line'} is only a remark, put '# ' before it"
    if fault.stray is Stray.REMARK or not single:
        return remark
    rest = f"if it is the rest of the text on line {fault.above}"
    return f"{remark}\n{rest}, {stray_words.joining(fault)}"


def _kept(place: StrayPlace, fault: StrayText) -> Worded | None:
    """A remark, or the note that it would be."""
    headline, advice = stray_words.stray_words(fault)
    lines = range(fault.first, fault.last + 1)
    text = " ".join(filter(None, (place.source.line(one).strip() for one in lines)))
    if "note" not in place.keys or len(text) > _LONGEST:
        return None
    first, _, _ = advice.partition("\n")
    if place.has("note"):
        line = place.line_of("note")
        kept = f"add it to the text of 'note' on line {line}"
    elif fault.first == fault.last:
        kept = place.instead(fault.first, [f"note: {written(text)}"])
    else:
        which = stray_words.lines(fault.first, fault.last)
        one = place.instead(fault.first, [f"note: {written(text)}"])
        kept = one.replace(f"line {fault.first}", which, 1)
    return Worded(headline, f"{first}\nif it records something, {kept}", fault.repair)
