"""Which key of the plan was probably meant by one that the plan does not know.

A key is a statement: ``completed`` says that something is done. So a word that was dropped or
added is never put right, and nothing is proposed for it: "not completed", "completed by" and
"co-lead" say something else than the key that they hold.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import guessed, iso_parts
from wirralplan.plan.dates.month_words import month_alone
from wirralplan.plan.keys import DATES, Kind, keys_of
from wirralplan.plan.lookup.field_words import ACCOUNTABLE, FIELD_WORDS, Meaning, meanings_of, plain
from wirralplan.plan.lookup.short_answers import TBC_WORDS, answer
from wirralplan.plan.model import REF_LENGTH, Milestone, Move, Plan, Update
from wirralplan.plan.ratings import Rag
from wirralplan.plan.slugs import folded
from wirralplan.text.table import Style

# Words of their own, which a letter parts from a key of ours.
_OTHER_WORDS = frozenset(
    """
    alter approve_by dale dame dare data fate gate hate late mate rate came dame fame game lame
    same tame nave dead head lad lea leaf lean leap led lend load plead read dote mote node none
    nose not rote tote vote hole mole pole robe rode roe role roll rope rose rote rule sole tile
    tithe season treason formal lends sends bends tends vends stars stark smart nota
    """.split()  # noqa: SIM905 - words in rows read better as words
)
_LETTER = pattern(r"[^\W\d_]")
_SHORTEST = 4
_SHORTEST_OF_LISTS = 7
_LISTS = (Style.BLOCK_LIST, Style.FLOW_LIST)
_GROUPS = (Style.BLOCK_GROUP, Style.FLOW_GROUP)
_STYLES: Mapping[Kind, tuple[Style, Style]] = {
    Kind.TEXTS: _LISTS,
    Kind.PARTS: _LISTS,
    Kind.PART: _GROUPS,
}

# What says more of an end of a milestone, and so stands beside that.
_SAID_OF_ENDS: Mapping[Meaning, str] = {
    Meaning.REASON: "cancelled",
    Meaning.APPROVER: "cancelled",
    Meaning.IMPACT: "completed",
}
_END_WORDS = {"cancelled": Meaning.CANCELLED, "completed": Meaning.COMPLETED}


class Value(NamedTuple):
    """What stands after an unknown key: its text where it is one, and how it is written."""

    text: str | None
    style: Style | None


class NearKey(NamedTuple):
    """The key that was probably meant; ``safe`` where that is only another way to write it."""

    key: str
    safe: bool


class Beside(NamedTuple):
    """The part with an unknown key: its kind, the keys it could have besides, and those it has.

    ``present`` are as they are compared, the unknown ones too.
    """

    part: type[BaseModel]
    free: Sequence[str]
    present: frozenset[str]

    @classmethod
    def of(cls, part: type[BaseModel], keys: Sequence[str]) -> "Beside":
        """The part that has the ``keys``."""
        has = frozenset(keys)
        return cls(
            part, [one for one in keys_of(part) if one not in has], frozenset(map(plain, keys))
        )


def near_key(written: str, beside: Beside, known: Collection[str], value: Value) -> NearKey | None:
    """Which of the free keys of a part was meant by ``written``, or ``None``.

    ``known`` are the words that are a key somewhere in a plan: one of them was not mistyped.
    """
    part, free = beside.part, beside.free
    if same := only_written_otherwise(written, free):
        return NearKey(same, safe=True)
    keys = keys_of(part)
    fitting = [key for key in free if _fits(keys[key].kind, value)]
    bare = folded(written).strip()
    plural = [key for key in fitting if bare == f"{key}s" and len(key) >= _SHORTEST]
    synonym = _synonym(written, beside, fitting)
    close = plural or [key for key in fitting if _is_mistyped(bare, key)]
    if synonym is not None and synonym not in close:
        return NearKey(synonym, safe=False)
    own_word = any(_is_a_word_beside(bare, key) for key in close)
    if own_word:  # then something is wrong with it only where the part lacks what it must have
        close = [key for key in close if keys[key].needed]
    if not close:
        return None
    # No safe repair writes what changes how a milestone stands, where as much as a letter differs.
    records = keys[close[0]].stated.records and (part is not Move or close[0] == "reason")
    certain = bare not in known and not own_word and not records
    slip = bool(plural) or is_a_letter_off(bare, close[0])
    return NearKey(close[0], certain and slip and len(close) == 1 and len(close[0]) >= _SHORTEST)


def only_written_otherwise(written: str, keys: Iterable[str]) -> str:
    """The one of the ``keys`` that ``written`` is but for capitals, blanks and dashes, if any."""
    return next((key for key in keys if _bare(written, key) == _bare(key, key)), "")


def _synonym(written: str, beside: Beside, fitting: Sequence[str]) -> str | None:
    """The key that says the same as a word of the field, where its value can stand there."""
    for meaning in meanings_of(written):
        if _can_mean(meaning, plain(written), beside):
            for key in FIELD_WORDS[meaning].keys:
                if key in fitting:
                    return key
    return None


def supplies(written: str, beside: Beside) -> list[str]:
    """The free keys whose value a word of the field holds, though perhaps in another form."""
    return [
        key
        for meaning in meanings_of(written)
        if _can_mean(meaning, plain(written), beside)
        for key in FIELD_WORDS[meaning].keys or FIELD_WORDS[meaning].supplies
        if key in beside.free
    ]


def _can_mean(meaning: Meaning, word: str, beside: Beside) -> bool:
    """Whether what stands beside ``word`` lets it mean that, as far as a repair may go by it."""
    part, present = beside.part, beside.present
    if meaning is Meaning.LEAD:  # who is responsible does it, who is accountable leads it
        return word in ACCOUNTABLE or ACCOUNTABLE.isdisjoint(present)
    if part is Milestone and meaning in _SAID_OF_ENDS:
        ends = _SAID_OF_ENDS[meaning]
        return any(one == ends or _END_WORDS[ends] in meanings_of(one) for one in present)
    if meaning is Meaning.DUE and part is Plan:
        return word.startswith(("end", "finish"))
    if meaning in (Meaning.PROGRESS, Meaning.NEW_DATE, Meaning.EXPECTED):
        return part is Update
    if meaning is Meaning.COMPLETED and word.startswith("closed"):
        return "reason" not in present or "evidence" in present
    return True


def _bare(written: str, key: str) -> str:
    """``written`` without capitals, and without the signs that ``key`` may be parted by."""
    bare = written.strip().casefold().replace("-", "").replace("_", "")
    return bare.replace(" ", "") if "_" in key else bare


def _is_mistyped(written: str, key: str) -> bool:
    """Whether one letter of ``key`` went wrong; of the name of a list it may be two."""
    return is_a_letter_off(written, key) or (
        len(key) >= _SHORTEST_OF_LISTS
        and key.endswith("s")
        and any(is_a_letter_off(written, key[:at] + key[at + 1 :]) for at in range(1, len(key)))
    )


def _is_a_word_beside(written: str, key: str) -> bool:
    """Whether a word a letter away from ``key`` is one of its own, or another form of it."""
    form = len(key) >= _SHORTEST and key.endswith("e") and written in (f"{key}d", f"{key}r")
    return form or written in _OTHER_WORDS


def is_a_letter_off(written: str, key: str) -> bool:
    """Whether one letter was left out, added, exchanged for another or for its neighbour."""
    at = next((at for at, (a, b) in enumerate(zip(written, key, strict=False)) if a != b), None)
    at = min(len(written), len(key)) if at is None else at
    ours, theirs = key[at:], written[at:]
    if ours[1:] == theirs:
        return bool(ours and written)
    if not _LETTER.match(theirs):
        return False
    swapped = ours[1:2] + ours[:1] + ours[2:] == theirs and len(ours) > 1
    return ours == theirs[1:] or (ours[1:] == theirs[1:] and ours != theirs) or swapped


def _is_month_or_tbc(kind: Kind, text: str) -> bool:
    """Whether a text is a month, or says of a due date that it is to come, where either can be."""
    if kind is Kind.DUE and answer(text) in TBC_WORDS:
        return True
    return kind is not Kind.DAY and month_alone(text) is not None


def _fits(kind: Kind, value: Value) -> bool:
    """Whether ``value`` can stand after a key of that kind; where there is none, anything can."""
    if value.text is None:
        return value.style in _STYLES.get(kind, ())
    text = value.text.strip().casefold()
    is_date = iso_parts(text) is not None or guessed(text) is not None
    if kind is Kind.REF:
        return 0 < len(text) <= REF_LENGTH
    if not text or kind in DATES:
        return is_date or not text or _is_month_or_tbc(kind, text)
    if kind in (Kind.RATING, Kind.TRUE):
        return text in ({*Rag} if kind is Kind.RATING else {"true", "yes"})
    return kind not in _STYLES and not is_date
