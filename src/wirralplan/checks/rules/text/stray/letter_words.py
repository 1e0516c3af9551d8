"""The words for an e-mail, a message of a chat or a comment of Word among the lines of a plan."""

from wirralplan.checks.lines_to_add import DAY
from wirralplan.checks.rules.text.stray import stray_words
from wirralplan.checks.rules.text.stray.place import StrayPlace
from wirralplan.checks.rules.text.stray.records import day_in
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.short_answers import DONE, answer
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.written import written

KINDS = (Stray.MAIL_HEAD, Stray.CHAT, Stray.COMMENT)
_FIRST_WORD = pattern(r"^\W*(\w+)")
_LONGEST = 600  # of a text that is shown as a note
_DAY = "<the day on which it was written, as 2018-06-30>"


def letter_words(place: StrayPlace, fault: StrayText) -> stray_words.Words:
    """What the lines look like, and the update or the note that they may be."""
    which = stray_words.lines(fault.first, fault.last)
    out = "it" if fault.first == fault.last else which
    away = f"put '# ' before {stray_words.each(fault)}, or take {out} out"
    shown = stray_words.shortened(fault.text)
    if fault.stray is Stray.COMMENT:
        headline = f"{shown} is a comment from the margin of a Word document"
        kept = place.kept(fault.cells[2] and _whole(place))
        return headline, f"to keep it, {kept}\nelse {away}" if kept else away
    if fault.stray is Stray.CHAT:
        headline, entry = f"{shown} looks like a message from a chat", _of_chat(fault)
    else:
        headline, entry = f"{shown} looks like the head of an e-mail", _of_mail(place)
    if place.holder != "milestones":
        return headline, away
    update = place.entry(fault.first, "updates", entry, fault.last)
    if fault.stray is Stray.CHAT:
        return headline, f"if it is an update, {update}{_done(place, fault)}\nelse {away}"
    return headline, f"{away}\nif it is an update, {update}"


def _done(place: StrayPlace, fault: StrayText) -> str:
    """What to add where the message begins by saying that it is done."""
    first, *_ = [*_FIRST_WORD.findall(fault.cells[2]), ""]
    if answer(first) not in DONE or not place.can_have("completed"):
        return ""
    return f"\nif it says that all of it is done, add in line with 'updates':  completed: {DAY}"


def _whole(place: StrayPlace, between: str = " ") -> str:
    rows = (place.source.line(one).strip() for one in range(place.first, place.last + 1))
    return between.join(filter(None, rows))


def _of_chat(fault: StrayText) -> dict[str, str]:
    """The message as an update; the time of day is none of it."""
    when, who, text = fault.cells
    day = next((day for word in when.replace(",", " ").split() if (day := day_in(word)[0])), "")
    return {"date": day or _DAY, "note": _note(text, fault), "by": written(who)}


def _of_mail(place: StrayPlace) -> dict[str, str]:
    """The lines as the text of an update, on the day on which they were sent."""
    rows = [place.source.line(one).strip() for one in range(place.first, place.last + 1)]
    sent = (row.partition(":")[2] for row in rows if row.startswith(("Sent:", "Date:")))
    day = day_in(next(sent, "").strip())[0]
    text = _whole(place, "; ")
    note = (
        written(text)
        if len(text) <= _LONGEST
        else f"<the text of lines {place.first} to {place.last}>"
    )
    return {"date": day or _DAY, "note": note}


def _note(text: str, fault: StrayText) -> str:
    where = stray_words.lines(fault.first, fault.last)
    return written(text) if len(text) <= _LONGEST else f"<the text of {where}>"
