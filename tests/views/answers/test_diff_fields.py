"""A comparison as JSON: of the form that is promised, with nothing altered and nothing left out."""

import pytest
from answered import as_json, in_file, read_json
from hypothesis import given, settings
from schemas import complaints, schema
from strategies import plans

from wirralplan.plan.changes.compare import compare
from wirralplan.plan.changes.kinds import ORDER
from wirralplan.plan.model import Plan
from wirralplan.views.answer import Answer
from wirralplan.views.answers import diff_fields
from wirralplan.views.answers.diff import diff


def test_the_kinds_of_the_schema_are_those_of_the_program_in_their_order() -> None:
    kinds = [diff_fields._KINDS[kind][0] for kind in ORDER]  # noqa: SLF001 - the names, once
    assert schema("diff")["$defs"]["change"]["properties"]["kind"]["enum"] == kinds


def test_a_line_is_that_of_the_new_file_or_of_the_old_one_for_what_is_gone(
    comparison: Answer,
) -> None:
    output = read_json(comparison)["changes"]
    removed = next(one for one in output if one["reference"] == "campaign/later")
    moved = next(one for one in output if one["reference"] == "panel/restructure")
    assert (removed["kind"], removed["line"]) == ("removed", 134)
    assert (moved["kind"], moved["line"]) == ("rescheduled", 65)


def test_no_change_is_an_empty_list(comparison: Answer) -> None:
    old = comparison.data.subject.old
    text = as_json(diff(old, old, ("old", "old")))
    assert complaints("diff", text) == []
    assert text.endswith('  "changes": []\n}\n')


@settings(max_examples=60)
@given(plans(), plans())
def test_any_two_plans_are_reported_in_the_form_that_is_promised(old: Plan, new: Plan) -> None:
    answer = diff(in_file(old, "old"), in_file(new, "new"), ("old", "new"))
    assert complaints("diff", as_json(answer)) == []
    assert len(read_json(answer)["changes"]) == len(list(compare(old, new)))


@pytest.mark.parametrize("key", ["was", "now", "title"])
def test_text_is_never_altered(comparison: Answer, key: str) -> None:
    output = read_json(comparison)["changes"]
    texts = {one[key] for one in output}
    expected = {"was": "-5 homes", "now": "-5 homes, *all* of them"}
    assert expected.get(key, "Paid \u202eevil\u202c back \u200bhidden") in texts
