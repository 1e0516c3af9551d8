"""Rows gathered into workstreams and activities, each with the one who leads it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from wirralplan.imports.columns import Field
from wirralplan.imports.draft import Activity, Milestone, Workstream
from wirralplan.imports.facts import is_short
from wirralplan.imports.names import Named
from wirralplan.imports.numbering import Titled, titled
from wirralplan.imports.people import People
from wirralplan.imports.rows import Entry
from wirralplan.plan.model import TBC
from wirralplan.plan.slugs import folded

_NO_LEAD = "nobody is named as lead"
_TAKEN_FROM_ABOVE = "no lead is named in this row; it is taken to be that of the activity"


@dataclass
class Item:
    """A row, its milestones, and who is named in it."""

    entry: Entry
    milestones: Sequence[Milestone]
    lead: Named
    support: Named


@dataclass
class _Activity:
    titled: Titled
    place: str
    items: list[Item] = field(default_factory=list)


@dataclass
class _Workstream:
    titled: Titled
    place: str
    activities: dict[str, _Activity] = field(default_factory=dict)


def gathered(items: Iterable[Item], plan_title: str, people: People) -> tuple[Workstream, ...]:
    """The workstreams in the order in which they first come, and so the activities in them.

    Rows without a workstream stand in one with the title of the plan; an activity without a title
    has that of its workstream.
    """
    rows = list(items)
    workstream_titles = titled(one.entry.workstream.title for one in rows)
    activity_titles = titled(one.entry.activity.title for one in rows)
    found: dict[str, _Workstream] = {}
    for item in rows:
        entry = item.entry
        outer = workstream_titles.get(entry.workstream.title) or Titled(plan_title)
        workstream = found.setdefault(_key(outer), _Workstream(outer, entry.place))
        inner = activity_titles.get(entry.activity.title) or Titled(outer.title)
        activity = workstream.activities.setdefault(_key(inner), _Activity(inner, entry.place))
        activity.items.append(item)
    return tuple(_workstream(one, people) for one in found.values())


def _key(found: Titled) -> str:
    return f"{found.ref} {folded(found.printed or found.title)}"


def _workstream(found: _Workstream, people: People) -> Workstream:
    activities = tuple(_activity(one, people) for one in found.activities.values())
    remarks = (f"Printed: {found.titled.printed}",) if found.titled.printed else ()
    return Workstream(
        found.titled.title, found.place, activities, found.titled.ref, remarks=remarks
    )


def _activity(found: _Activity, people: People) -> Activity:
    """An activity; who leads most of its milestones leads it."""
    names = [_names(item, people) for item in found.items]
    lead = _leading(names)
    own_ref, others, milestones_have = _references(found)
    milestones: list[Milestone] = []
    for item, (own, support) in zip(found.items, names, strict=True):
        for at, milestone in enumerate(item.milestones):
            one = milestone if milestones_have else replace(milestone, ref="")
            one = one if at else replace(one, note=(*one.note, *_left(item)))
            milestones.append(_led(one, item, (own, support), lead, at_first=not milestones))
    checks: tuple[str, ...] = ()
    if lead == TBC and not any(one.lead.lead for one in found.items):
        checks = (_NO_LEAD,)
    milestones, common = _lifted(milestones)
    measure = next(iter({one.success_measure for one in milestones}), "")
    shared = len(milestones) > 1 and len({one.success_measure for one in milestones}) == 1
    if shared:
        milestones = [replace(one, success_measure="") for one in milestones]
    notes = [f"Printed: {found.titled.printed}"] if found.titled.printed else []
    notes += [f"Number: {one}" for one in others]
    notes += [f"Under: {one}" for item in found.items for one in item.entry.under]
    return Activity(
        found.titled.title,
        found.place,
        lead,
        tuple(milestones),
        ref=own_ref,
        with_=common,
        success_measure=measure if shared else "",
        note=tuple(dict.fromkeys(notes)),
        checks=checks,
    )


def _names(item: Item, people: People) -> tuple[str, tuple[str, ...]]:
    """The lead of a row and who supports, each as first spelt."""
    place = item.entry.place
    lead = people.known_as(item.lead.lead, item.lead.roles, place) if item.lead.lead else ""
    roles = (*item.lead.roles, *item.support.roles)
    others = [people.known_as(one, roles, place) for one in (*item.lead.with_, *item.support.with_)]
    return lead, tuple(one for one in dict.fromkeys(others) if one != lead)


def _leading(names: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    counted = Counter(lead for lead, _ in names if lead not in ("", TBC))
    return counted.most_common(1)[0][0] if counted else TBC


def _led(
    milestone: Milestone,
    item: Item,
    names: tuple[str, tuple[str, ...]],
    lead: str,
    *,
    at_first: bool,
) -> Milestone:
    """The milestone with its own lead where that is not the activity's, and what to ask."""
    own, support = names
    checks = [*milestone.checks, *item.lead.checks, *item.support.checks]
    if not own and lead != TBC:
        is_new = at_first or item.entry.activity.is_own
        own = TBC if is_new or not item.entry.activity.title else lead
        checks.append(_NO_LEAD if own == TBC else _TAKEN_FROM_ABOVE)
    entry = item.entry
    if entry.layout.activity and entry.workstream.title and not entry.activity.title:
        checks.append("no activity is given in this row; it stands under its workstream")
    return replace(
        milestone,
        lead="" if own in ("", lead) else own,
        with_=tuple(one for one in support if one not in (lead, own) or own not in ("", lead)),
        checks=tuple(dict.fromkeys(checks)),
    )


def _left(item: Item) -> list[str]:
    """What stands in the columns of names and names nobody."""
    return [
        *(f"Lead: {one}" for one in item.lead.left),
        *(f"Support: {one}" for one in item.support.left),
    ]


def _lifted(milestones: list[Milestone]) -> tuple[list[Milestone], tuple[str, ...]]:
    """Who supports each milestone of an activity supports the activity."""
    own_leads = any(one.lead for one in milestones)
    common = milestones[0].with_
    if own_leads or not common or any(one.with_ != common for one in milestones):
        return milestones, ()
    return [replace(one, with_=()) for one in milestones], common


def _references(found: _Activity) -> tuple[str, list[str], bool]:
    """The activity's own number, others that it has, and whether milestones have those of rows."""
    entries = [item.entry for item in found.items]
    groups = [one.group_ref for one in entries if one.group_ref]
    shared = "" if groups else _shared_reference(entries)
    refs = [one for one in dict.fromkeys((found.titled.ref, *groups, shared)) if one]
    return next(iter(refs), ""), refs[1:], not shared


def _shared_reference(entries: Sequence[Entry]) -> str:
    """The number of rows that is the activity's: left of its title, and the same in all rows."""
    layout = entries[0].layout
    column = layout.one(Field.REF)
    if column is None or layout.activity is None or column.at > layout.activity.at:
        return ""
    refs = [one.of(Field.REF).text for one in entries]
    is_one = len({one for one in refs if one}) == 1 and refs.count(refs[0]) in (1, len(refs))
    return refs[0] if is_one and is_short(refs[0]) else ""
