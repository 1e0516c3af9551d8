"""What to write for a word of the field that no key of its part is another word for."""

from collections.abc import Callable, Mapping, Sequence

from wirralplan.checks.lines_to_add import DAY, KNOWN_DAY, NO_DAY
from wirralplan.checks.lines_to_change import removal
from wirralplan.checks.rules.structure.due_date_advice import (
    due,
    due_or_completed,
    expected,
    new_date,
    of_each_milestone,
    old_date,
    promise,
)
from wirralplan.checks.rules.structure.milestone_records import (
    BLUE,
    done_with_words,
    words_beside,
)
from wirralplan.checks.rules.structure.stray_key import StrayKey, same_key
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.field_words import Meaning, meanings_of, plain
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.lookup.near_keys import only_written_otherwise
from wirralplan.plan.lookup.short_answers import NO, NOTHING, TICKS, TO_COME, YES, answer
from wirralplan.plan.model import REF_LENGTH
from wirralplan.plan.ratings import Rag

_PARTED = pattern(r"\s*(?:[,;&/]|\band\b)\s*")
_ANSWERS = YES | TICKS | NO | NOTHING | TO_COME
_NOTE = "<what there is to say>"


def advice_on(stray: StrayKey) -> str:
    """What to write in its place; empty where it is no word of the field, or says nothing here."""
    twin = only_written_otherwise(stray.fault.key, stray.fault.known)
    if twin:  # it stands there already, as the plan format has it
        return due(stray) if twin == "due" else same_key(twin, "")(stray)
    for meaning in meanings_of(stray.fault.key):
        advice = _ADVICE.get(meaning)
        words = advice(stray) if advice else ""
        if words:
            return words
    return ""


def _lead(stray: StrayKey) -> str:
    """Who leads stands once, at the activity, or at a milestone that another one leads."""
    activity = stray.activity
    if activity is None:
        if stray.fault.part in ("workstream", "plan"):
            return f"each activity has a 'lead' of its own\n{stray.remark}"
        return ""
    can_lead = "lead" in stray.fault.known
    holder = stray.parent if can_lead else activity
    lead = stray.value(*holder, "lead")
    if can_lead and (lead is None or "lead" in stray.fault.free):
        return _without_lead(stray)
    line = stray.line_of(*holder, "lead")
    where = "already" if can_lead else "at the activity"
    if stray.text and lead and loosened(stray.text) == loosened(lead):
        return f"the lead stands {where} (line {line}): {stray.removal}"
    return f"the lead stands {where} (line {line}: {lead}); {_besides(stray)}"


def _besides(stray: StrayKey) -> str:
    """Where the name of another person goes, or what names nobody."""
    if stray.names_a_helper and "with" in stray.fault.known and stray.text:
        return f"who helps stands under 'with': {_helpers(stray)}"
    why = "to name another person" if stray.names_a_helper else "to keep what it says"
    return f"{why}, {stray.kept(stray.helper)}"


def _helpers(stray: StrayKey) -> str:
    return _listed(stray, "with", stray.called(_PARTED.split(stray.text)))


def _without_lead(stray: StrayKey) -> str:
    if not stray.text:
        return "'lead' is one person: write  lead: <name>  in its place"
    keys = stray.reading.document.keys(stray.parent)
    other = next((key for key in keys if key.startswith(("accountable", "Accountable"))), "")
    who = f"'{other}' is 'lead' here" if other else "'lead' is one person"
    return f"{who}; {_besides(stray)}"


def _support(stray: StrayKey) -> str:
    """Who helps stands under 'with'."""
    if stray.fault.part in ("workstream", "plan"):
        return f"who helps stands at each activity, under 'with'\n{stray.remark}"
    if "with" not in stray.fault.known:
        return ""
    if not stray.text or not stray.names_a_helper:
        return f"'with' holds the names of those who help; {stray.kept()}"
    return f"who helps stands under 'with': {_helpers(stray)}"


def _approver(stray: StrayKey) -> str:
    """Who agreed: to a move, or to a withdrawal."""
    if stray.fault.part == "milestone" and "cancelled" in stray.fault.free:
        what = (
            "'approved_by' is who agreed to a move, in its entry under 'moves', or to a withdrawal"
        )
        if "completed" not in stray.fault.free and "evidence" in stray.fault.free:
            return f"{what}; what shows that it was done is 'evidence': " + stray.instead(
                f"evidence: {stray.labelled}"
            )
        return f"{what}; {stray.kept()}"
    return same_key("approved_by", "'approved_by' is who agreed")(stray)


def _completed(stray: StrayKey) -> str:
    words = _event(stray, "completed", "if it is done", f"completed: {DAY}")
    if stray.fault.part != "milestone" or "completed" not in stray.fault.free:
        return words
    return f"{words}\nif not, it is an update: {_update(stray, note=stray.labelled)}"


def _cancelled(stray: StrayKey) -> str:
    if "reason" not in stray.fault.free:
        return _event(stray, "cancelled", "if it was withdrawn", f"cancelled: {DAY}")
    is_reason = stray.text and answer(stray.text) not in _ANSWERS
    reason = f"reason: {stray.shown if is_reason else '<why>'}"
    words = _event(stray, "cancelled", "if it was withdrawn", f"cancelled: {DAY}", reason)
    if stray.fault.part != "milestone" or "cancelled" not in stray.fault.free:
        return words
    return f"{words}\nif not, it is an update: {_update(stray, note=stray.labelled)}"


def _event(stray: StrayKey, key: str, condition: str, *lines: str) -> str:
    if stray.fault.part != "milestone":
        return of_each_milestone(stray, key)
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
    if words := done_with_words(stray):
        return words
    if "completed" in stray.fault.free and (Meaning.COMPLETED in said or _is_blue(stray)):
        return f"{done}\n{KNOWN_DAY}"
    withdrawn = stray.instead(f"cancelled: {DAY}", "reason: <why>")
    if "cancelled" in stray.fault.free and (
        Meaning.CANCELLED in said or plain(stray.text) == "cancelled"
    ):
        return withdrawn
    if stray.text.casefold() in {*Rag}:
        return _rating(stray)
    return f"if it is done, {done}\nelse {_update(stray, note=stray.shown)}"


def _reason(stray: StrayKey) -> str:
    if stray.fault.part != "milestone":
        return same_key("reason", "'reason' is a text")(stray)
    return (
        "why a due date was moved is the 'reason' of that move\n"
        f"why it is late stands in an update: {_update(stray, note=stray.labelled)}"
    )


def _rating(stray: StrayKey) -> str:
    if stray.fault.part == "update" and "rag" not in stray.fault.free:
        return same_key("rag", "")(stray)
    if stray.fault.part == "update":
        return f"'rag' is red, amber or green: {stray.instead('rag: <red, amber or green>')}"
    if stray.fault.part != "milestone":
        return f"a rating stands in an update of a milestone\n{stray.kept()}"
    colour = stray.text.casefold()
    if _is_blue(stray):
        return f"blue is what is done: {stray.instead(f'completed: {DAY}')}"
    rag = colour if colour in {*Rag} else "<red, amber or green>"
    key, text = words_beside(stray)
    if not key:
        return f"a rating stands in an update: {_update(stray, rag=rag)}"
    out = removal(stray.reading, (*stray.parent, key))
    update = _update(stray, rag=rag, note=stray.quoted(text))
    return f"a rating stands in an update, with what is said: {update}\nand {out}"


def _is_blue(stray: StrayKey) -> bool:
    return answer(stray.text) in BLUE


def _share(stray: StrayKey) -> str:
    share = f"{stray.text.rstrip(' %')}% complete" if stray.text else "<how much> complete"
    if stray.fault.part != "milestone":
        return stray.kept(stray.quoted(share))
    return f"how far it is stands in an update: {_update(stray, note=stray.quoted(share))}"


def _progress(stray: StrayKey) -> str:
    if stray.fault.part == "update":
        return same_key("note", "'note' is a text")(stray)
    if stray.fault.part != "milestone":
        return f"what has been done is written at each milestone\n{stray.kept()}"
    return f"what has been done is an update: {_update(stray, note=stray.shown)}"


def _update(stray: StrayKey, *, note: str = _NOTE, rag: str = "") -> str:
    entry = {"date": DAY, **({"rag": rag} if rag else {}), "note": note}
    lines = stray.entry("updates", entry)
    return f"{lines}\n{NO_DAY}" if DAY in lines else lines


def _success(stray: StrayKey) -> str:
    """How one will know that it worked."""
    if "success_measure" not in stray.fault.known:
        return f"'success_measure' stands at an activity or a milestone; {stray.kept()}"
    if not stray.text:
        return f"'success_measure' is a text; {stray.kept()}"
    return same_key("success_measure", "'success_measure' is a text")(stray)


def _impact(stray: StrayKey) -> str:
    """What has changed, which is known once it is done; until then it is what is hoped for."""
    if stray.fault.part == "milestone" and "completed" not in stray.fault.free:
        return same_key("impact", "'impact' is a text")(stray)
    free = "success_measure" in stray.fault.free
    keep = stray.instead(f"success_measure: {stray.shown}") if free and stray.text else stray.kept()
    why = "'impact' is what a milestone has changed, once it is completed"
    return f"{why}; what is hoped for is 'success_measure': {keep}" if free else f"{why}; {keep}"


def _other(stray: StrayKey) -> str:
    return f"it has no key of its own: {stray.kept()}"


def _number(stray: StrayKey) -> str:
    if "ref" not in stray.fault.known:
        return ""
    if "ref" in stray.fault.free and stray.text:
        return f"'ref' is the plan's own number, in at most {REF_LENGTH} characters; {stray.kept()}"
    return same_key("ref", "'ref' is the plan's own number")(stray)


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
    return stray.items(key, [stray.quoted(text) for text in texts if text])


_ADVICE: Mapping[Meaning, Callable[[StrayKey], str]] = {
    Meaning.LEAD: _lead,
    Meaning.SUPPORT: _support,
    Meaning.AUTHOR: same_key("by", "'by' is one person"),
    Meaning.APPROVER: _approver,
    Meaning.DUE: due,
    Meaning.PROMISE: promise,
    Meaning.DUE_OR_COMPLETED: due_or_completed,
    Meaning.NEW_DATE: new_date,
    Meaning.OLD_DATE: old_date,
    Meaning.EXPECTED: expected,
    Meaning.START: same_key("start", "'start' is the day on which work on it is planned to start"),
    Meaning.COMPLETED: _completed,
    Meaning.CANCELLED: _cancelled,
    Meaning.REASON: _reason,
    Meaning.EVIDENCE: same_key("evidence", "'evidence' is what shows that it was done"),
    Meaning.RATING: _rating,
    Meaning.SHARE: _share,
    Meaning.TITLE: _title,
    Meaning.NOTE: same_key("note", "'note' is a text"),
    Meaning.PROGRESS: _progress,
    Meaning.SUCCESS: _success,
    Meaning.IMPACT: _impact,
    Meaning.OTHER: _other,
    Meaning.NUMBER: _number,
    Meaning.AFTER: _after,
    Meaning.PRIORITY: _priority,
    Meaning.ROLE: same_key("role", "'role' is a text"),
    Meaning.EDITION: same_key("edition", "'edition' is a text"),
}
