"""What to write for a word of the field that no key of its part is another word for."""

from collections.abc import Callable, Mapping, Sequence

from wirralplan.checks.lines_to_add import item_to_paste
from wirralplan.checks.rules.structure.stray_key import DAY, StrayKey
from wirralplan.patterns import pattern
from wirralplan.plan.dates import guessed, iso_parts
from wirralplan.plan.field_words import Meaning, meanings_of
from wirralplan.plan.keys import Kind, key_at
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.ratings import Rag

_PARTED = pattern(r"\s*(?:[,;&/]|\band\b)\s*")
_BLUE = frozenset({"blue", "b", "complete", "completed", "done"})
_NOTE = "<what there is to say>"


def advice_on(stray: StrayKey) -> str:
    """What to write in its place; empty where it is no word of the field, or says nothing here."""
    for meaning in meanings_of(stray.fault.key):
        advice = _ADVICE.get(meaning)
        words = advice(stray) if advice else ""
        if words:
            return words
    return ""


def _lead(stray: StrayKey) -> str:
    """The lead stands once, at the activity."""
    activity = stray.activity
    if activity is None:
        if stray.fault.part in ("workstream", "plan"):
            return f"each activity has a 'lead' of its own\n{stray.remark}"
        return ""
    lead = stray.value(*activity, "lead")
    helper = stray.quoted(f"With {stray.text}") if stray.text else "With <name>"
    if lead is None or (stray.parent == activity and "lead" in stray.fault.free):
        return _without_lead(stray, activity, helper)
    line = stray.line_of(*activity, "lead")
    if stray.text and loosened(stray.text) == loosened(lead):
        return f"the lead stands once, at the activity (line {line}): {stray.removal}"
    who = f"the lead stands once, at the activity (line {line}: {lead})"
    return f"{who}; to name another person, {stray.kept(helper)}"


def _without_lead(stray: StrayKey, activity: Sequence[str | int], helper: str) -> str:
    if stray.parent != tuple(activity):
        line = stray.line_of(*activity, "title")
        once = f"the lead stands once, at the activity (line {line}), as  lead: <name>"
        return f"{once}\n{stray.kept(helper)}"
    if not stray.text:
        return "'lead' is one person: write  lead: <name>  in its place"
    keys = stray.reading.document.keys(stray.parent)
    other = next((key for key in keys if key.startswith(("accountable", "Accountable"))), "")
    who = f"'{other}' is who answers for it, which is 'lead'" if other else "'lead' is one person"
    return f"{who}; to name another person, {stray.kept(helper)}"


def _due(stray: StrayKey) -> str:
    if stray.fault.part != "milestone":
        return _of_each_milestone(stray, "due")
    if stray.fault.key == "by":  # of an update
        return ""
    day, due = _day(stray.text), stray.beside("due")
    if due is None:
        kept = not day and stray.text and "note" in stray.fault.free
        lines = [f"due: {day or DAY}", *([f"note: {stray.labelled}"] if kept else [])]
        return f"'due' is the day by which it has to be done: {stray.instead(*lines)}"
    if day and day == _day(due):
        line = stray.line_of(*stray.parent, "due")
        return f"the due date stands already (line {line}): {stray.removal}"
    if not day:
        line = stray.line_of(*stray.parent, "due")
        return f"the due date stands already (line {line}); {stray.kept()}"
    moved = _old_date(stray) if _day(due) > day else _new_date(stray)
    return f"if the due date was moved, {moved}\nif it was not, {stray.kept(perhaps=True)}"


def _of_each_milestone(stray: StrayKey, key: str) -> str:
    if stray.fault.part not in ("activity", "workstream"):
        return ""
    return f"'{key}' stands at each milestone: write it there, then {stray.removal}"


def _promise(stray: StrayKey) -> str:
    if stray.fault.part != "milestone":
        return _of_each_milestone(stray, "due")
    words = _due(stray)
    return f"'completed' is the day on which it was done, and nothing else\n{words}"


def _due_or_completed(stray: StrayKey) -> str:
    if stray.fault.part != "milestone":
        return _of_each_milestone(stray, "due")
    day, free = _day(stray.text) or DAY, stray.fault.free
    by = f"if it is the day by which it has to be done, {stray.instead(f'due: {day}')}"
    done = f"if it is the day on which it was done, {stray.instead(f'completed: {day}')}"
    if "due" not in free:
        line = stray.line_of(*stray.parent, "due")
        by = f"if it is still to be done, 'due' (line {line}) says by when: {stray.removal}"
    if "completed" in free:
        return f"{by}\n{done}"
    return by


def _new_date(stray: StrayKey) -> str:
    """The new date is 'due', and the one until then goes into a move."""
    if stray.fault.part == "move":
        line = stray.line_of(*stray.parent[:-2], "due")
        return f"the new date is 'due' of the milestone (line {line}): {stray.removal}"
    if stray.fault.part != "milestone":
        return ""
    due, new = stray.beside("due"), _day(stray.text) or DAY
    if due is None:
        return f"the date that holds now is 'due': {stray.instead(f'due: {new}')}"
    line = stray.line_of(*stray.parent, "due")
    moved = stray.entry("moves", _move(due))
    return f"the date that holds now is 'due': write  due: {new}  on line {line}\nand {moved}"


def _old_date(stray: StrayKey) -> str:
    if stray.fault.part == "move":
        return _same("from", "'from' is the due date until that move")(stray)
    if stray.fault.part != "milestone":
        return ""
    was = _day(stray.text) or DAY
    return f"a date that it had before stands in a move\n{stray.entry('moves', _move(was))}"


def _move(was: str) -> Mapping[str, str]:
    return {"date": "<the day of the decision>", "from": was, "reason": "<why it moved>"}


def _completed(stray: StrayKey) -> str:
    words = _event(stray, "completed", "if it is done", f"completed: {DAY}")
    if stray.fault.part != "milestone" or "completed" not in stray.fault.free:
        return words
    return f"{words}\nif not, it is an update: {_update(stray, note=stray.labelled)}"


def _cancelled(stray: StrayKey) -> str:
    if "reason" not in stray.fault.free:
        return _event(stray, "cancelled", "if it was withdrawn", f"cancelled: {DAY}")
    reason = f"reason: {stray.shown if stray.text else '<why>'}"
    return _event(stray, "cancelled", "if it was withdrawn", f"cancelled: {DAY}", reason)


def _event(stray: StrayKey, key: str, condition: str, *lines: str) -> str:
    if stray.fault.part != "milestone":
        return _of_each_milestone(stray, key)
    if key not in stray.fault.free:
        line = stray.line_of(*stray.parent, key)
        return f"'{key}' stands already (line {line}); {stray.kept()}"
    return f"{condition}, {stray.instead(*lines)}"


def on_status(stray: StrayKey) -> str:
    """What to write in place of a status, by what it says."""
    if stray.fault.part != "milestone":
        return f"each milestone has its own, from its dates\n{stray.kept()}"
    said = meanings_of(stray.text)
    done = stray.instead(f"completed: {DAY}")
    if "completed" in stray.fault.free and (Meaning.COMPLETED in said or _is_blue(stray)):
        return done
    withdrawn = stray.instead("cancelled: <the day>", "reason: <why>")
    if "cancelled" in stray.fault.free and Meaning.CANCELLED in said:
        return withdrawn
    if stray.text.casefold() in {*Rag}:
        return _rating(stray)
    return f"if it is done, {done}\nelse {_update(stray, note=stray.shown)}"


def _reason(stray: StrayKey) -> str:
    if stray.fault.part != "milestone":
        return _same("reason", "'reason' is a text")(stray)
    return (
        "why a due date was moved is the 'reason' of that move\n"
        f"why it is late stands in an update: {_update(stray, note=stray.labelled)}"
    )


def _rating(stray: StrayKey) -> str:
    if stray.fault.part == "update" and "rag" not in stray.fault.free:
        return _same("rag", "")(stray)
    if stray.fault.part == "update":
        return f"'rag' is red, amber or green: {stray.instead('rag: <red, amber or green>')}"
    if stray.fault.part != "milestone":
        return f"a rating stands in an update of a milestone\n{stray.kept()}"
    colour = stray.text.casefold()
    if _is_blue(stray):
        return f"blue is what is done: {stray.instead(f'completed: {DAY}')}"
    rag = colour if colour in {*Rag} else "<red, amber or green>"
    return f"a rating stands in an update: {_update(stray, rag=rag)}"


def _is_blue(stray: StrayKey) -> bool:
    return stray.text.casefold() in _BLUE


def _share(stray: StrayKey) -> str:
    share = f"{stray.text.rstrip(' %')}% complete" if stray.text else "<how much> complete"
    if stray.fault.part != "milestone":
        return stray.kept(stray.quoted(share))
    return f"how far it is stands in an update: {_update(stray, note=stray.quoted(share))}"


def _progress(stray: StrayKey) -> str:
    if stray.fault.part == "update":
        return _same("note", "'note' is a text")(stray)
    if stray.fault.part != "milestone":
        return f"what has been done is written at each milestone\n{stray.kept()}"
    return f"what has been done is an update: {_update(stray, note=stray.shown)}"


def _update(stray: StrayKey, *, note: str = _NOTE, rag: str = "") -> str:
    entry = {"date": DAY, **({"rag": rag} if rag else {}), "note": note}
    return stray.entry("updates", entry)


def _measure(stray: StrayKey) -> str:
    return f"it has no key of its own: {stray.kept()}"


def _number(stray: StrayKey) -> str:
    if stray.fault.part not in ("milestone", "activity", "workstream"):
        return ""
    follows = "numbers follow from the order of the file"
    if "source" in stray.fault.free:
        return f"{follows}; to keep this one, {stray.instead(f'source: {stray.labelled}')}"
    return f"{follows}: {stray.kept()}"


def _title(stray: StrayKey) -> str:
    if "title" not in stray.fault.known or "title" in stray.fault.free:
        return ""
    line = stray.line_of(*stray.parent, "title")
    return f"the title stands already (line {line}); {stray.kept()}"


def _after(stray: StrayKey) -> str:
    return _listed(stray, "after", [stray.text])


def _priority(stray: StrayKey) -> str:
    if stray.fault.part == "milestone" and stray.activity:
        line = stray.line_of(*stray.activity, "title")
        return f"priorities stand at the activity (line {line})\n{stray.kept()}"
    return _listed(stray, "priorities", _PARTED.split(stray.text))


def _listed(stray: StrayKey, key: str, texts: Sequence[str]) -> str:
    """Advice on a word for a list of texts, behind which a text stands."""
    if key not in stray.fault.known or not stray.text:
        return ""
    items = [stray.quoted(text) for text in texts if text]
    if key not in stray.fault.free:
        way = (*stray.parent, key)
        lines = [item_to_paste(stray.reading, way, item) for item in items]
        return "\n".join([*lines, f"then {stray.removal}"])
    if stray.removal == "remove it":
        return stray.instead(f"{key}: [{', '.join(items)}]")
    return stray.instead(f"{key}:", *(f"  - {item}" for item in items))


def _same(key: str, words: str) -> Callable[[StrayKey], str]:
    """Advice on another word for ``key``, which stands there already or needs another value."""

    def advice(stray: StrayKey) -> str:
        if key not in stray.fault.known:
            return ""
        if key not in stray.fault.free:
            line = stray.line_of(*stray.parent, key)
            if key in ("note", "evidence", "reason") and stray.text:
                return f"add it to the text of '{key}' on line {line}, then {stray.removal}"
            return f"'{key}' stands already (line {line}); {stray.kept()}"
        known = key_at((*stray.parent, key))
        text = stray.shown if stray.text else "<text>"
        value = DAY if known and known.kind is Kind.DATE else text
        return f"{words}: {stray.instead(f'{key}: {value}')}"

    return advice


def _day(text: str) -> str:
    """The day that is written in any form, as a plan has it; empty where it is none."""
    if iso_parts(text):
        return text
    reading = guessed(text)
    if reading is None or not reading.exists:
        return ""
    return f"{reading.year:04}-{reading.month:02}-{reading.day:02}"


_ADVICE: Mapping[Meaning, Callable[[StrayKey], str]] = {
    Meaning.LEAD: _lead,
    Meaning.AUTHOR: _same("by", "'by' is one person"),
    Meaning.APPROVER: _same("approved_by", "'approved_by' is who agreed"),
    Meaning.DUE: _due,
    Meaning.PROMISE: _promise,
    Meaning.DUE_OR_COMPLETED: _due_or_completed,
    Meaning.NEW_DATE: _new_date,
    Meaning.OLD_DATE: _old_date,
    Meaning.START: _same("start", "'start' is the day on which work on it is planned to start"),
    Meaning.COMPLETED: _completed,
    Meaning.CANCELLED: _cancelled,
    Meaning.REASON: _reason,
    Meaning.EVIDENCE: _same("evidence", "'evidence' is what shows that it was done"),
    Meaning.RATING: _rating,
    Meaning.SHARE: _share,
    Meaning.TITLE: _title,
    Meaning.NOTE: _same("note", "'note' is a text"),
    Meaning.PROGRESS: _progress,
    Meaning.MEASURE: _measure,
    Meaning.NUMBER: _number,
    Meaning.AFTER: _after,
    Meaning.PRIORITY: _priority,
    Meaning.ROLE: _same("role", "'role' is a text"),
    Meaning.EDITION: _same("edition", "'edition' is a text"),
}
