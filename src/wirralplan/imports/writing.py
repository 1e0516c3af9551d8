"""A draft as the text of a plan file: as an officer would type it."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from wirralplan.imports.draft import Activity, Draft, Milestone, Person, Workstream
from wirralplan.text.visible import visible
from wirralplan.text.written import written

SCHEMA_LINE = "# yaml-language-server: $schema={schema}"
CHECK = "CHECK: "
_WIDTH = 88
_WORDS = frozenset({"due", "start", "completed", "date", "rag"})  # keys of dates: never in quotes


def yaml_text(draft: Draft, schema: str) -> str:
    """The whole file. ``schema`` is the path of the schema, for editors."""
    return "\n".join([*_head(draft, schema), "", *_workstreams(draft.workstreams)]) + "\n"


def _head(draft: Draft, schema: str) -> Iterator[str]:
    yield SCHEMA_LINE.format(schema=schema)
    yield ""
    for remark in draft.remarks:
        yield from _comment("", remark)
    if draft.remarks:
        yield ""
    yield "format: 1"
    yield from _checks("", draft.checks)
    yield f"title: {written(draft.title)}"
    if draft.people:
        yield ""
        yield "people:"
        for person in draft.people:
            yield from _person(person)


def _person(person: Person) -> Iterator[str]:
    yield from _checks("  ", person.checks)
    yield from _item("  ", {"name": person.name, "role": person.role})


def _workstreams(workstreams: Sequence[Workstream]) -> Iterator[str]:
    yield "workstreams:"
    for at, one in enumerate(workstreams):
        if at:
            yield ""
        for remark in one.remarks:
            yield from _comment("  ", remark)
        yield from _checks("  ", one.checks)
        yield from _item("  ", {"id": one.id, "ref": one.ref, "title": one.title})
        yield "    activities:"
        for number, activity in enumerate(one.activities):
            if number:
                yield ""
            yield from _activity(activity)


def _activity(activity: Activity) -> Iterator[str]:
    yield from _checks("      ", activity.checks)
    fields: Mapping[str, str | tuple[str, ...]] = {
        "id": activity.id,
        "ref": activity.ref,
        "title": activity.title,
        "lead": activity.lead,
        "with": activity.with_,
        "success_measure": activity.success_measure,
        "note": _joined(activity.note),
    }
    yield from _item("      ", fields)
    yield "        milestones:"
    for milestone in activity.milestones:
        yield from _milestone(milestone)


def _milestone(milestone: Milestone) -> Iterator[str]:
    yield from _checks("          ", milestone.checks)
    fields: Mapping[str, str | tuple[str, ...]] = {
        "id": milestone.id,
        "ref": milestone.ref,
        "title": milestone.title,
        "lead": milestone.lead,
        "with": milestone.with_,
        "start": milestone.start,
        "due": milestone.due,
        "ongoing": "true" if milestone.ongoing else "",
        "success_measure": milestone.success_measure,
        "completed": milestone.completed,
        "evidence": milestone.evidence,
        "impact": milestone.impact,
    }
    yield from _item("          ", fields)
    if milestone.updates:
        yield "            updates:"
        for date, note, rag in milestone.updates:
            yield from _item("              ", {"date": date, "rag": rag, "note": note})
    yield from _entries(
        "            ", {"note": _joined(milestone.note), "source": milestone.source}
    )


def _joined(notes: Sequence[str]) -> str:
    """Several notes as one text, each ended as a sentence is."""
    ended = [one if one.endswith((".", "!", "?", ";", ":")) else f"{one}." for one in notes[:-1]]
    return " ".join([*ended, *notes[-1:]])


def _item(indent: str, fields: Mapping[str, str | tuple[str, ...]]) -> Iterator[str]:
    """A part of a list: its first line has the dash."""
    first, *others = _entries(f"{indent}  ", fields)
    yield f"{indent}- {first.lstrip()}"
    yield from others


def _entries(indent: str, fields: Mapping[str, str | tuple[str, ...]]) -> Iterator[str]:
    for key, value in fields.items():
        if isinstance(value, tuple):
            if value:
                yield f"{indent}{key}:"
                yield from (f"{indent}  - {written(one)}" for one in value)
        elif value:
            yield f"{indent}{key}: {_value(key, value)}"


def _value(key: str, value: str) -> str:
    is_bare = key in _WORDS and all(one.isdigit() or one == "-" for one in value)
    return value if is_bare or (key, value) == ("ongoing", "true") else written(value)


def _checks(indent: str, checks: Sequence[str]) -> Iterator[str]:
    for one in checks:
        yield from _comment(indent, f"{CHECK}{one}")


def _comment(indent: str, text: str) -> Iterator[str]:
    """A comment over as many lines as it needs, each after the first a little further in."""
    width = max(40, _WIDTH - len(indent))
    lines = wrap(visible(text), width, break_on_hyphens=False, break_long_words=False)
    for at, line in enumerate(lines):
        yield f"{indent}# {'  ' if at else ''}{line}"
