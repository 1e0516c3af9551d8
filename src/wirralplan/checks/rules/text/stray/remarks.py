"""The words for lines without a key that record something, or that a note could keep."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.checks.check import quoted
from wirralplan.checks.rules.text.stray import stray_words
from wirralplan.checks.rules.text.stray.letter_words import KINDS, letter_words
from wirralplan.checks.rules.text.stray.lost_heads import of_heading
from wirralplan.checks.rules.text.stray.place import StrayPlace
from wirralplan.checks.rules.text.stray.records import Recorded, recorded
from wirralplan.patterns import pattern
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.source import Source
from wirralplan.text.splice import Splice

_KINDS = (Stray.REMARK, Stray.MORE_TEXT, Stray.REMARK_OR_TEXT)
_MOST = 20  # lines that are looked at one by one
_LONGEST = 300  # of a text that is shown as a note
_NUMBERED = pattern(r"\(?\w{1,3}[.)]\s|[-\u2022\u2013*]\s")
_WORD = pattern(r"[^\W_]")
_ELSE_REMARK = "if it is only a remark, put '# ' before it"


class Worded(NamedTuple):
    """The headline, the help, and the repair where there is but one."""

    headline: str
    help: str
    repair: tuple[Splice, ...] = ()


def without_key(source: Source, fault: StrayText) -> Worded | None:
    """What is said of lines that seemed a remark, or more of a text, if they record something."""
    if fault.stray in KINDS:
        words = letter_words(StrayPlace(source, fault.first, fault.last), fault)
        return Worded(*words, fault.repair)
    if fault.stray not in _KINDS or fault.last - fault.first >= _MOST:
        return None
    if fault.first == fault.last and (head := of_heading(source, fault.first)):
        headline = f"{stray_words.shortened(fault.text)} stands where a {head.word} seems to begin"
        return Worded(headline, f"{head.advice}\n{_ELSE_REMARK}", (head.splice,))
    place = StrayPlace(source, fault.first, fault.last)
    numbers = [one for one in range(fault.first, fault.last + 1) if source.line(one).strip()]
    found = {one: said for one in numbers if (said := recorded(place, one))}
    if not found:
        return _kept(place, fault) if fault.stray is not Stray.MORE_TEXT else None
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
    lines = (place.source.line(one).strip() for one in range(fault.first, fault.last + 1))
    texts = [one for one in lines if one]
    numbered = len(texts) > 1 and all(_NUMBERED.match(one) for one in texts)
    text = ("; " if numbered else " ").join(texts)
    kept = place.kept(text) if len(text) <= _LONGEST else ""
    if fault.stray is Stray.REMARK_OR_TEXT:
        return Worded(headline, f"{advice}\nif it is a note, {kept}") if kept else None
    first, _, _ = advice.partition("\n")
    if _is_heading(place, texts):
        return Worded(headline, first, fault.repair)
    if not kept:
        return None
    return Worded(headline, f"{first}\nif it records something, {kept}", fault.repair)


def _is_heading(place: StrayPlace, texts: Sequence[str]) -> bool:
    """Whether lines are typed for the eye: in capitals at the margin, or with signs alone."""
    signs = [not _WORD.search(one) for one in texts]
    return any(signs) or (not place.is_beside and all(one.isupper() for one in texts))
