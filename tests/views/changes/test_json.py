"""A comparison as JSON: of the form that is promised, with nothing altered and nothing left out."""

import json

import pytest
from hypothesis import given, settings
from schemas import complaints, schema
from strategies import plans

from wirralplan.plan.changes.compare import compare, tally
from wirralplan.plan.changes.kinds import ORDER
from wirralplan.plan.model import Plan
from wirralplan.views.changes import json as view
from wirralplan.views.changes.comparison import Comparison, Side


def test_the_kinds_of_the_schema_are_those_of_the_program_in_their_order() -> None:
    kinds = [view._KINDS[kind][0] for kind in ORDER]  # noqa: SLF001 - the names, once
    assert schema("diff")["$defs"]["change"]["properties"]["kind"]["enum"] == kinds


def test_a_line_is_that_of_the_new_file_or_of_the_old_one_for_what_is_gone(
    comparison: Comparison,
) -> None:
    told = json.loads("".join(view.rendered(comparison)))["changes"]
    removed = next(one for one in told if one["reference"] == "campaign/later")
    moved = next(one for one in told if one["reference"] == "panel/restructure")
    assert (removed["kind"], removed["line"]) == ("removed", 134)
    assert (moved["kind"], moved["line"]) == ("rescheduled", 65)


def test_nothing_told_is_an_empty_list(comparison: Comparison) -> None:
    same = Comparison(comparison.old, comparison.old, [], tally(comparison.old.plan, []))
    text = "".join(view.rendered(same))
    assert complaints("diff", text) == []
    assert text.endswith('  "changes": []\n}\n')


@settings(max_examples=60)
@given(plans(), plans())
def test_any_two_plans_are_told_in_the_form_that_is_promised(old: Plan, new: Plan) -> None:
    changes = list(compare(old, new))
    sides = [Side(name, name, one, lambda _: 1) for name, one in (("old", old), ("new", new))]
    text = "".join(view.rendered(Comparison(sides[0], sides[1], changes, tally(old, changes))))
    assert complaints("diff", text) == []
    assert len(json.loads(text)["changes"]) == len(changes)


@pytest.mark.parametrize("key", ["was", "now", "title"])
def test_text_is_never_altered(comparison: Comparison, key: str) -> None:
    told = json.loads("".join(view.rendered(comparison)))["changes"]
    texts = {one[key] for one in told}
    expected = {"was": "-5 homes", "now": "-5 homes, *all* of them"}
    assert expected.get(key, "Paid \u202eevil\u202c back \u200bhidden") in texts
