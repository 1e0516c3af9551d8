"""Two plans that differ in a date as it is typed are never equal, and the comparison says so."""

from datetime import date
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError
from strategies import Written, written_plans

from wirralplan.plan.changes.compare import compare
from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.keys import DATES, key_at
from wirralplan.plan.model import Plan
from wirralplan.text.route import Route

DAY, MONTH = date(2018, 9, 30), Month(2018, 9)


def dates_in(written: Any, route: Route = ()) -> list[Route]:
    """The way to every date of a plan as it is written."""
    if isinstance(written, str):
        key = key_at(route)
        return [route] if key is not None and key.kind in DATES else []
    steps: Any = written.items() if isinstance(written, dict) else enumerate(written)
    return [found for step, inner in steps for found in dates_in(inner, (*route, step))]


def changed(written: Any, route: Route, value: str) -> Any:
    """As written, with another value there."""
    if not route:
        return value
    step, *rest = route
    copy: Any = dict(written) if isinstance(written, dict) else list(written)
    copy[step] = changed(written[step], tuple(rest), value)
    return copy


def read(written: Written) -> Plan | None:
    """The plan; ``None`` where a date can be no month or is never to be confirmed."""
    try:
        return Plan.model_validate(written)
    except ValidationError:
        return None


@given(written_plans(), st.data())
def test_another_date_as_typed_is_another_plan_and_a_change(
    written: Written, data: st.DataObject
) -> None:
    dates = dates_in(written)
    assume(dates)
    route = data.draw(st.sampled_from(dates))
    here: Any = written
    for step in route:
        here = here[step]
    same_month = [here[:7], f"{here[:7]}-01", f"{here[:7]}-28"] if here != "tbc" else []
    others = [one for one in (*same_month, "2018-09", "2018-09-30", "tbc") if one != here]
    new = read(changed(written, route, data.draw(st.sampled_from(others))))
    assume(new is not None)
    assert new is not None
    old = Plan.model_validate(written)
    assert old != new
    assert [*compare(old, new)]
    assert not [*compare(old, old)]


def test_a_month_is_neither_its_first_nor_its_last_day_wherever_it_stands() -> None:
    def plan(due: str) -> Plan:
        milestone = {"title": "A", "due": due}
        activity = {"title": "B", "lead": "Ann Lee", "milestones": [milestone]}
        stream = {"title": "C", "activities": [activity]}
        return Plan.model_validate({"format": "1", "title": "P", "workstreams": [stream]})

    spellings = ["2018-09", "2018-09-01", "2018-09-30", "tbc"]
    plans = [plan(one) for one in spellings]
    for one in plans:
        assert [one == other for other in plans].count(True) == 1
    due = [one.workstreams[0].activities[0].milestones[0].due for one in plans]
    assert due == [MONTH, MONTH.first, DAY, Tbc.TBC]
