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
from wirralplan.plan.dates.days import days_in
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
        inside = ".if." in f"{path}." or path.endswith(".status") or "$ref" in part
        if not inside and refusing & set(part):
            assert part["errorMessage"], path
        for key, inner in part.get("properties", {}).items():
            if inner is not False and not inside:
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
JUNK += ["2018-06", "2018-13", "2200-01", "tbc", "TBC", "x" * 20, "x" * 21, f" {'x' * 20} "]
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
    day = schema()["definitions"]["move"]["properties"]["date"]
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


def test_a_month_is_one_of_twelve_and_only_some_dates_may_be_one_or_be_to_be_confirmed() -> None:
    definitions = schema()["definitions"]
    milestone, move = definitions["milestone"]["properties"], definitions["move"]["properties"]
    of_update = definitions["update"]["properties"]
    dates = [schema()["properties"][key] for key in ("starts", "ends")]
    dates += [milestone[key] for key in ("start", "completed", "cancelled")]
    dates += [of_update[key] for key in ("date", "expected")]
    due, day = [milestone["due"], move["from"]], move["date"]
    for number in range(20):
        month = f"2018-{number:02}"
        right = 1 <= number <= 12
        assert {complaints(month, one) == [] for one in (*dates, *due)} == {right}, month
        assert complaints(month, day) != []
    for text in ("1899-12", "2200-01", "2018-6", "201806", "TBC", "", "2018-06 "):
        assert all(complaints(text, one) for one in (*dates, *due, day)), text
    assert all(complaints("tbc", one) == [] for one in due)
    assert all(complaints("tbc", one) for one in (*dates, day))
    assert all(complaints("2018-06-31", one) for one in (*dates, *due, day))


def test_a_number_of_the_plans_own_is_short_and_is_told_so_in_its_own_words() -> None:
    for part in ("workstream", "activity", "milestone"):
        ref = schema()["definitions"][part]["properties"]["ref"]
        for text in ("R7", "1.2.2", 7, 1.2, "2 (v)", "x" * 20, f" {'x' * 20}\n"):
            assert complaints(text, ref) == [], text
        for wrong in ("x" * 21, f"x{' ' * 19}x", "", " ", True, None, ["R7"]):
            assert complaints(wrong, ref) != [], wrong
        assert ref["then"]["errorMessage"] == (
            "Write the plan's own number in at most 20 characters; words go into the title."
        )


MOVE: Written = {"date": "2018-06-12", "from": "2018-05-31", "reason": "HR"}


@pytest.mark.parametrize(
    ("changed", "without_reason"),
    [
        ({"from": "tbc"}, []),
        ({"from": "2018-05"}, ["'reason' is a required property"]),
        ({}, ["'reason' is a required property"]),
    ],
)
def test_only_a_first_date_needs_no_reason(changed: Written, without_reason: list[str]) -> None:
    move = MOVE | changed
    definition = {"$ref": "#/definitions/move"}
    assert complaints(move, definition) == []
    del move["reason"]
    said = [one.partition(": ")[2] for one in complaints(move, definition)]
    assert said == without_reason


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("due: 2018-06-30", []),
        ("due: 2018-06", []),
        ("due: tbc", []),
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
        ({"impact": "Shorter waits"}, ["False schema does not allow 'Shorter waits'"]),
        ({"completed": "2018-01", "impact": "Shorter waits"}, []),
        ({"approved_by": "Board"}, ["False schema does not allow 'Board'"]),
        ({"cancelled": "2018-01", "reason": "Not funded", "approved_by": "Board"}, []),
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
