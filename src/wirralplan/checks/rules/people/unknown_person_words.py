"""The words for a name that is not in 'people', by what it seems to be."""

from typing import NamedTuple

from wirralplan.checks.check import quoted
from wirralplan.checks.lines_to_add import item_to_paste
from wirralplan.checks.name_places import NamePlace
from wirralplan.checks.rules.people.likely_people import Likely, Sort
from wirralplan.checks.rules.people.nobody import is_tbc, is_to_come, says_more
from wirralplan.plan.model import TBC
from wirralplan.plan.words import listed, one_of
from wirralplan.text.written import written

_ONE_LEAD = "{} has one lead"
_ANYBODY = "<first name and surname>"


class Words(NamedTuple):
    """The headline and the help; ``right`` is what a repair writes, if anything."""

    headline: str
    help: str
    right: str = ""
    safe: bool = False


def words(place: NamePlace, name: str, meant: Likely) -> Words:
    """What to say of ``name``, which stands at ``place``."""
    unknown, names = f"{quoted(name)} is not in 'people'", meant.names
    if meant.sort in (Sort.NOBODY, Sort.EVERYBODY, Sort.OFFICE):
        nobody = meant.sort is Sort.NOBODY
        return of_nobody(place, name) if nobody else _no_person(place, name, meant.sort)
    if meant.sort in (Sort.PERSON, Sort.OTHER):
        return Words(unknown, _added(place, name, sure=meant.sort is Sort.PERSON))
    lines = f"write  {'  or  '.join(place.line(one) for one in names)}"
    rest = f"to keep the rest of it, {place.note(name)}"
    if meant.sort in (Sort.SEVERAL, Sort.SHARED):
        return _several(place, name, meant, lines, rest)
    headline = f"{unknown}; did you mean {one_of(names)}?"
    advice = f"if so, {lines}  (leave the spaces before it)"
    if meant.sort is Sort.DOUBTFUL:
        another = f"if not, write who it is: {_another(place)}"
        return Words(headline, f"{advice}\n{another}\neither way, {rest}")
    right = written(names[0], in_brackets=True) if len(names) == 1 else ""
    if meant.sort is Sort.MORE:
        more = f"'{place.key}' is the name alone"
        if not any(one in "@0123456789" for one in name):
            more += "; what the person does is the 'role' under 'people'"
        return Words(headline, f"{more}\n{advice}\n{rest}", right)
    return Words(headline, f"{advice}\nif not, {_another(place)}", right)


def _several(place: NamePlace, name: str, meant: Likely, lines: str, rest: str) -> Words:
    one = {"lead": _ONE_LEAD.format(_an(place.word)), "by": "an update is by one person"}.get(
        place.key, "each item of 'with' is one name"
    )
    if meant.sort is Sort.SHARED and place.key != "by":
        first, *others = meant.names
        headline = f"{quoted(name)} names {listed([f'{first} by the role', *others])}; {one}"
        return Words(headline, place.shared(meant.names, name))
    return Words(
        f"{quoted(name)} names {listed(meant.names)}; {one}",
        f"{lines}  for whoever it is now\n{rest}",
    )


def of_nobody(place: NamePlace, name: str) -> Words:
    """What to say of words for nobody: a lead may be tbc, any other name is left out."""
    headline = f"{quoted(name)} is nobody"
    is_more = says_more(name) or "vacan" in name.casefold()
    rest = f"to keep the rest of it, {place.note(name)}" if is_more else ""
    if place.key == "by":
        advice = f"'by' is the one person who wrote it: write  by: {_ANYBODY}, or remove the line"
        return Words(f"{headline}; an update is by one person", advice)
    if place.key == "with":
        advice = f"{place.removal}; 'with' names those who help, and nobody has to"
        return Words(headline, "\n".join(filter(None, (advice, rest))))
    headline += "; while nobody is named, write tbc"
    if is_to_come(name):
        advice = "write  lead: tbc, in small letters; it needs no entry in 'people'"
        return Words(headline, advice, TBC, is_tbc(name))
    lines = [
        "write  lead: tbc  until somebody is named; it needs no entry in 'people'",
        *([rest] if rest else []),
        f"if somebody is accountable until then, write  lead: {_ANYBODY}  instead",
    ]
    if place.word == "milestone":
        lines.append(
            "where the lead of the activity is accountable for it, remove the line instead"
        )
    return Words(headline, "\n".join(lines))


def _no_person(place: NamePlace, name: str, sort: Sort) -> Words:
    if place.key == "by":
        line = f"write  by: {_ANYBODY}"
        number = place.reading.source.place(place.reading.key_span(*place.part, "note").start).line
        advice = f"'by' is the one person who wrote it: {line}, or remove the line"
        advice += f"\nto keep who it was, add it to the text of 'note' (line {number})"
        return Words(f"{quoted(name)} is not in 'people', and no person", advice)
    there = place.reading.source.place(place.reading.key_span("people").start).line
    goes_there = f"somebody who is not in 'people' (line {there}) goes there too"
    if place.key == "with":
        note = place.note(f"With {name}")
        advice = f"to show it as who helps, {_entry(place, name)}"
        return Words(
            f"{quoted(name)} is not in 'people', and no person's name",
            f"{advice}\nor {place.removal}, and {note}",
        )
    line = f"write  lead: {_ANYBODY}"
    if sort is Sort.EVERYBODY:
        headline = f"{quoted(name)} is not one person; {_an(place.word)} has one accountable person"
        note = place.note(f"With {name[:1].lower()}{name[1:]}")
        advice = f"{line}  of the one who is accountable for it\nto name the others, {note}"
    else:
        headline = f"{quoted(name)} is not in 'people', and no person's name"
        advice = f"{line}  of the one person who is accountable for it there"
        advice += f"\nwhile nobody is, write  lead: tbc\nto keep the office, {place.note(name)}"
    return Words(headline, f"{advice}\n{goes_there}")


def _an(part: str) -> str:
    return f"an {part}" if part[0] in "aeiou" else f"a {part}"


def _entry(place: NamePlace, name: str) -> str:
    """To add a name to 'people'."""
    return item_to_paste(place.reading, ("people",), f"name: {written(' '.join(name.split()))}")


def _another(place: NamePlace) -> str:
    line = item_to_paste(place.reading, ("people",), f"name: {_ANYBODY}")
    where = "under 'with:'" if place.is_item else f"behind '{place.key}:'"
    return f"{line}\nand write that name {where}"


def _added(place: NamePlace, name: str, *, sure: bool) -> str:
    """To add ``name`` to 'people', or to write one that is there."""
    there = place.reading.source.place(place.reading.key_span("people").start).line
    line = _entry(place, name)
    if sure:
        return f"{line}\nor write a name that is there (line {there})"
    where = "under 'with:'" if place.is_item else f"behind '{place.key}:'"
    return f"write a name that is there (line {there}) {where}\nor, if it is a person, {line}"
