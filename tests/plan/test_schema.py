"""The JSON Schema of the plan file: of one mind with the model, and in an officer's words."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml
from editors import SCHEMA, complaints, schema, seen
from ended import Run
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from known_cases import FINE
from known_plans import HISTORY, SHIPPED
from pydantic import ValidationError
from strategies import Written, written_plans

from wirralplan.plan import model
from wirralplan.plan.dates import days_in
from wirralplan.plan.key_docs import MEANINGS
from wirralplan.plan.keys import keys_of
from wirralplan.plan.keys import parts as parts_of_plan
from wirralplan.plan.schema import listed_parts, snippet

# A tab inside a text is allowed, but stops some readers before they look at the schema.
STOPPING = {"WP002/fine.yaml"}
MILESTONE: Written = {"title": "Panel Chair appointed", "due": "2018-01-30"}


def plan_of(milestone: Any) -> Written:
    """A plan with that milestone."""
    activity = {"title": "Fostering", "lead": "Ian Godfrey", "milestones": [milestone]}
    workstream = {"title": "Practice Improvement", "activities": [activity]}
    return {"format": 1, "title": "Improvement Plan", "workstreams": [workstream]}


def parts(node: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part of the schema that is a schema itself, with its place."""
    if not isinstance(node, dict):
        return
    yield path, node
    for group in ("properties", "definitions"):
        for name, inner in node.get(group, {}).items():
            yield from parts(inner, f"{path}.{name}")
    for number, inner in enumerate(node.get("allOf", ())):
        yield from parts(inner, f"{path}.allOf[{number}]")
    for word in ("items", "if", "then", "else"):
        yield from parts(node.get(word), f"{path}.{word}")


def leaves(body: Any) -> Iterator[str]:
    """What a snippet puts after its keys, in order."""
    if isinstance(body, str):
        yield body
        return
    for inner in body if isinstance(body, list) else body.values():
        yield from leaves(inner)


def test_the_committed_schema_is_what_the_program_prints(
    run: Run, pytestconfig: pytest.Config
) -> None:
    ended = run("schema", "plan")
    assert (ended.code, ended.err) == (0, "")
    if pytestconfig.getoption("--rewrite-golden"):
        SCHEMA.write_text(ended.out, encoding="utf-8", newline="\n")
    assert SCHEMA.read_text(encoding="utf-8") == ended.out, "run pytest --rewrite-golden"


def test_it_is_a_schema_of_draft_07() -> None:
    assert schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema())


def test_every_part_and_every_key_of_the_model_has_a_meaning_and_nothing_else_has() -> None:
    assert set(MEANINGS) == {part for _, part in parts_of_plan().values()}
    for part, meanings in MEANINGS.items():
        assert list(meanings.keys) == list(keys_of(part)), meanings.name


def test_every_group_takes_the_keys_of_the_model_in_its_order_and_no_others() -> None:
    groups = {path: part for path, part in parts(schema()) if part.get("type") == "object"}
    by_name = {meanings.name.capitalize(): part for part, meanings in MEANINGS.items()}
    assert {group["title"] for group in groups.values()} == set(by_name)
    for path, group in groups.items():
        keys = list(keys_of(by_name[group["title"]]))
        assert group["additionalProperties"] is False, path
        assert [key for key in group["properties"] if key != "status"] == keys, path


def test_every_key_says_what_it_means_and_every_refusal_says_what_to_write() -> None:
    refusing = {"type", "pattern", "enum", "const", "required", "additionalProperties"}
    for path, part in parts(schema()):
        inside = path.endswith((".if", ".status")) or "$ref" in part
        if not inside and refusing & set(part):
            assert part["errorMessage"], path
        for key, inner in part.get("properties", {}).items():
            if inner is not False:
                assert inner["description"], f"{path}.{key}"


def test_no_word_is_a_programmers() -> None:
    said = [
        text
        for _, part in parts(schema())
        for word in ("description", "errorMessage", "enumDescriptions")
        for text in ([part[word]] if isinstance(part.get(word), str) else part.get(word, ()))
    ]
    jargon = re.compile(
        r"\b(invalid|null|mapping|scalar|schema|token|string|propert(y|ies)|array|object|integer"
        r"|boolean|list of str|required)\b",
        re.IGNORECASE,
    )
    assert len(said) > 100
    assert [text for text in said if jargon.search(text)] == []


def test_the_page_for_editors_quotes_what_an_editor_says() -> None:
    page = (SCHEMA.parent.parent / "docs" / "editing.md").read_text(encoding="utf-8")
    heading, *quoted = re.findall(r"^\| .+ \| (.+) \|$", page, re.MULTILINE)
    assert (heading, len(quoted)) == ("the editor says", 7)
    assert set(quoted) <= {part.get("errorMessage") for _, part in parts(schema())}


def test_every_definition_is_used() -> None:
    used = {
        part["$ref"].removeprefix("#/definitions/") for _, part in parts(schema()) if "$ref" in part
    }
    assert used == set(schema()["definitions"])


def test_every_example_may_stand_where_it_is_shown_and_needs_no_quotes() -> None:
    for path, part in parts(schema()):
        for example in part.get("examples", ()):
            assert complaints(example, part) == [], path
            for one in example if isinstance(example, list) else [example]:
                assert seen(str(one)) == one, path


def test_an_editor_types_in_no_example_of_its_own_accord() -> None:
    """It types in an only example; so there is an only one where nothing else can stand."""
    for path, part in parts(schema()):
        examples = part.get("examples", ())
        if len(examples) == 1 and part.get("type") != "array":
            assert path.endswith((".format", ".ongoing")), path


@pytest.mark.parametrize("part", [*listed_parts(model.Plan)], ids=lambda part: part.__name__)
def test_a_snippet_that_is_filled_in_is_right_and_each_stop_passed_over_is_refused(
    part: type[Any],
) -> None:
    definition = {"$ref": f"#/definitions/{part.__name__.lower()}"}
    typed_in = snippet(part, count(1))
    text = yaml.safe_dump(typed_in)
    stop = re.compile(r"\$(\d)|\$\{(\d):(YYYY-MM-DD)\}")
    stops = [stop.fullmatch(leaf) for leaf in leaves(typed_in)]
    assert [int(one[1] or one[2]) for one in stops if one] == [*range(1, len(stops) + 1)]
    filled = stop.sub(lambda one: "2018-06-30" if one[3] else "words", text)
    assert complaints(seen(filled), definition) == []
    passed = stop.sub(lambda one: one[3] or "", text)
    refused = {reported.partition(":")[0] for reported in complaints(seen(passed), definition)}
    assert len(refused) == len(stops)


@pytest.mark.parametrize("path", [SHIPPED, HISTORY, *FINE], ids=lambda path: str(path.name))
def test_a_plan_without_errors_fits_the_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8-sig")
    if f"{path.parent.name}/{path.name}" in STOPPING:
        with pytest.raises(yaml.YAMLError):
            seen(text)
    else:
        assert complaints(seen(text)) == []


@given(written_plans())
def test_every_plan_that_is_right_by_the_rules_fits_the_schema(written: Written) -> None:
    assert complaints(written) == []


JUNK: list[Any] = ["", " ", "x y", "7", "true", "red", "2018-06-30", "2018-06-31", "30/06/18"]
JUNK += [[], {}, ["x"], {"x": "y"}]


@given(written_plans(), st.data())
def test_a_value_is_refused_by_the_schema_exactly_where_the_model_refuses_it(
    written: Written, data: st.DataObject
) -> None:
    holder: Any = written
    while True:
        step = data.draw(
            st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder)))
        )
        if (
            not holder[step]
            or not isinstance(holder[step], dict | list)
            or data.draw(st.booleans())
        ):
            break
        holder = holder[step]
    holder[step] = data.draw(st.sampled_from(JUNK))
    try:
        model.Plan.model_validate(written)
    except ValidationError:
        assert complaints(written) != []
    else:
        assert complaints(written) == []


def test_the_days_are_those_of_the_calendar() -> None:
    day = schema()["properties"]["starts"]
    shape, calendar = re.compile(day["pattern"]), re.compile(day["then"]["pattern"])
    for year in (1899, *range(1900, 2200), 2200):
        for month in range(20):
            count = days_in(year, month) if 1 <= month <= 12 and 1900 <= year <= 2199 else 0
            taken = [
                number
                for number in range(40)
                if shape.search(text := f"{year}-{month:02}-{number:02}") and calendar.search(text)
            ]
            assert taken == list(range(1, count + 1)), (year, month)


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("due: 2018-06-30", []),
        ('due: "2018-06-30"', []),
        ("due: 20180630", ["20180630 is not of type 'string'"]),
        ("due: 2018-06-30\n    id: 24", []),
        ("due: 2018-06-30\n    id: 1.4", ["1.4 is not of type 'string', 'integer'"]),
        ("due: 2018-06-30\n    id: -3", ["-3 is less than the minimum of 0"]),
        ("due: 2018-06-30\n    note: 2018", []),
        ("due: 2018-06-30\n    note: 1.5", []),
        ("due: 2018-06-30\n    note: no", []),
        ("due: 2018-06-30\n    note: true", ["True is not of type 'string', 'number'"]),
        ('due: 2018-06-30\n    note: "true"', []),
        ("due: 2018-06-30\n    note:", ["None is not of type 'string', 'number'"]),
        ("ongoing: true", []),
        ('ongoing: "true"', []),
        ("ongoing: yes", ["'yes' does not match '^(true|True|TRUE)$'"]),
        ("ongoing: false", ["True was expected"]),
    ],
)
def test_what_is_typed_without_quotes_is_read_as_editors_read_it(
    line: str, reported: list[str]
) -> None:
    milestone = seen(f"  - title: Panel Chair appointed\n    {line}\n")[0]
    said = complaints(plan_of(milestone))
    assert [text.partition(": ")[2] for text in said] == reported


@pytest.mark.parametrize(
    ("changed", "reported"),
    [
        ({}, []),
        ({"ongoing": True}, ["False schema does not allow True"]),
        ({"status": "done"}, ["False schema does not allow 'done'"]),
        ({"evidence": "Minutes"}, ["False schema does not allow 'Minutes'"]),
        ({"completed": "2018-01-12", "evidence": "Minutes"}, []),
        ({"reason": "Not funded"}, ["False schema does not allow 'Not funded'"]),
        ({"cancelled": "2018-01-12"}, ["False schema does not allow '2018-01-12'"]),
        ({"cancelled": "2018-01-12", "reason": "Not funded"}, []),
        (
            {"completed": "2018-01-12", "cancelled": "2018-01-12", "reason": "Not funded"},
            ["False schema does not allow '2018-01-12'"],
        ),
    ],
)
def test_what_the_keys_of_a_milestone_ask_of_each_other(
    changed: Written, reported: list[str]
) -> None:
    said = complaints(plan_of(MILESTONE | changed))
    assert [text.partition(": ")[2] for text in said] == reported


def test_a_milestone_without_a_day_says_that_it_is_ongoing() -> None:
    place = "$.workstreams[0].activities[0].milestones[0]"
    assert complaints(plan_of({"title": "A"})) == [f"{place}: 'due' is a required property"]
    assert complaints(plan_of({"title": "A", "ongoing": True})) == []


def test_an_editor_completes_no_names_and_no_dates_of_somebody_elses_plan() -> None:
    for path, part in parts(schema()):
        assert "examples" not in part, path
        assert "default" not in part, path


def test_what_an_editor_says_of_a_value_is_headed_by_its_own_part() -> None:
    shared = set(schema()["definitions"])
    assert shared == {part.__name__.lower() for part in listed_parts(model.Plan)}  # no text, no day
