"""The words for a name that is not in 'people', by what it seems to be."""

from typing import NamedTuple

from wirralplan.checks.check import quoted
from wirralplan.checks.lines_to_add import item_to_paste, kept
from wirralplan.checks.rules.people.meant_people import Meant, Sort, says_more
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import listed, one_of
from wirralplan.text.route import Route
from wirralplan.text.written import written

_ANYBODY = "<first name and surname>"


class Words(NamedTuple):
    """The headline and the help; ``right`` is what an unsafe repair writes, if anything."""

    headline: str
    help: str
    right: str = ""


def words(reading: Reading, name: str, route: Route, meant: Meant) -> Words:
    """What to say of ``name``, which stands at ``route``."""
    key = str(route[-1])
    unknown, names = f"{quoted(name)} is not in 'people'", meant.names
    if meant.sort in (Sort.NOBODY, Sort.EVERYBODY, Sort.OFFICE):
        return _no_person(reading, name, route, meant.sort)
    if meant.sort in (Sort.PERSON, Sort.OTHER):
        return Words(unknown, _added(reading, name, key, sure=meant.sort is Sort.PERSON))
    lines = f"write  {'  or  '.join(f'{key}: {written(one)}' for one in names)}"
    rest = f"to keep the rest of it, {_note(reading, route, name)}"
    if meant.sort is Sort.SEVERAL:
        one = "an activity has one lead" if key == "lead" else "an update is by one person"
        advice = f"{lines}  for whoever it is now\n{rest}"
        return Words(f"{quoted(name)} names {listed(names)}; {one}", advice)
    headline = f"{unknown}; did you mean {one_of(names)}?"
    advice = f"if so, {lines}  (leave the spaces before it)"
    if meant.sort is Sort.DOUBTFUL:
        another = f"if not, write who it is: {_another(reading, key)}"
        return Words(headline, f"{advice}\n{another}\neither way, {rest}")
    right = written(names[0], in_brackets=True) if len(names) == 1 else ""
    if meant.sort is Sort.MORE:
        more = f"'{key}' is the name alone"
        if not any(one in "@0123456789" for one in name):
            more += "; what the person does is the 'role' under 'people'"
        return Words(headline, f"{more}\n{advice}\n{rest}", right)
    return Words(headline, f"{advice}\nif not, {_another(reading, key)}", right)


def _no_person(reading: Reading, name: str, route: Route, sort: Sort) -> Words:
    key = str(route[-1])
    line = f"write  {key}: {_ANYBODY}"
    if key == "by":
        advice = f"'by' is the one person who wrote it: {line}, or remove the line"
        advice += f"\nto keep who it was, add it to the text of 'note' ({_at_note(reading, route)})"
        return Words(f"{quoted(name)} is not in 'people', and no person", advice)
    if sort is Sort.NOBODY:
        headline = f"{quoted(name)} is nobody; an activity has one accountable person"
        advice = f"{line}  of whoever is accountable until somebody is appointed"
        if says_more(name):
            advice += f"\nto keep the rest of it, {_note(reading, route, name)}"
    elif sort is Sort.EVERYBODY:
        headline = f"{quoted(name)} is not one person; an activity has one accountable person"
        note = _note(reading, route, f"With {name[:1].lower()}{name[1:]}")
        advice = f"{line}  of the one who is accountable for it\nto name the others, {note}"
    else:
        headline = f"{quoted(name)} is not in 'people', and no person's name"
        advice = f"{line}  of the one person who is accountable for it there"
        advice += f"\nto keep the office, {_note(reading, route, name)}"
    there = reading.source.place(reading.key_span("people").start).line
    return Words(
        headline, f"{advice}\nsomebody who is not in 'people' (line {there}) goes there too"
    )


def _at_note(reading: Reading, route: Route) -> str:
    place = reading.key_span(*route[:-1], "note").start
    return f"line {reading.source.place(place).line}"


def _note(reading: Reading, route: Route, text: str) -> str:
    """To keep ``text`` in the note of the part that names somebody."""
    return kept(reading, route, "note", " ".join(text.split()))


def _another(reading: Reading, key: str) -> str:
    line = item_to_paste(reading, ("people",), f"name: {_ANYBODY}")
    return f"{line}\nand write that name behind '{key}:'"


def _added(reading: Reading, name: str, key: str, *, sure: bool) -> str:
    """To add ``name`` to 'people', or to write one that is there."""
    there = reading.source.place(reading.key_span("people").start).line
    line = item_to_paste(reading, ("people",), f"name: {written(' '.join(name.split()))}")
    if sure:
        return f"{line}\nor write a name that is there (line {there})"
    return (
        f"write a name that is there (line {there}) behind '{key}:'\nor, if it is a person, {line}"
    )
