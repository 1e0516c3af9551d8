"""Real plans as their tables are printed: the whole of what comes out, and of what is said."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from ended import Golden, Run
from known_plans import SHIPPED

from wirralplan.imports.draft import Options
from wirralplan.imports.importing import imported
from wirralplan.imports.tables.reading import contents_of
from wirralplan.imports.writing import yaml_text
from wirralplan.plan.model import Plan
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("name", ["tracker", "aims", "scrutiny"])
def test_a_plan_as_printed(name: str, folder: Path, run: Run, golden: Golden) -> None:
    shutil.copy(FILES / f"{name}.csv", folder)
    ended = run("import", f"{name}.csv")
    assert ended.code == 0
    golden(f"imports/{name}.yaml", ended.out)
    golden(f"imports/{name}.txt", ended.err)


def test_a_tracker_as_at_a_day(folder: Path, run: Run, golden: Golden) -> None:
    shutil.copy(FILES / "tracker.csv", folder)
    ended = run("import", "tracker.csv", "--as-at", "2017-06-08", "--title", "Action tracker")
    assert ended.code == 0
    golden("imports/tracker-as-at.yaml", ended.out)
    golden("imports/tracker-as-at.txt", ended.err)


# Titles that whoever made the plan put in words of their own, by what comes out.
REWORDED = {
    "Practice Improvements via practitioners' forum": (
        "Practice improvements via practitioners' forum"
    ),
    "Stocktake": "Stocktake of practice improvements via practitioners' forum",
    "Targeted training on use of portal to begin": "Targeted training on use of portal begins",
    "Update to WSCB": "Update to WSCB on targeted training on use of portal",
    "Core social care training programme agreed. To begin": (
        "Agreed core social care training programme begins"
    ),
    "Reflective Supervision and Coaching for Social Work Managers agreed - 2 year rolling"
    " programme to be delivered by Research In Practice start": (
        "Reflective Supervision and Coaching for Social Work Managers agreed - start of 2 year"
        " rolling programme to be delivered by Research In Practice"
    ),
    "Implementation in Wirral": (
        "Implementation in Wirral of pan-Merseyside child exploitation services management tool"
    ),
}
_TYPED = str.maketrans("\u2013\u2018\u2019\u201c\u201d", "-''\"\"")
Fact = tuple[object, ...]


@pytest.fixture(scope="module")
def both() -> tuple[list[Fact], list[Fact]]:
    """The milestones of the document of Word, and those of the plan that people made of it."""
    name = "wirral.docx"
    found = imported(contents_of((FILES / name).read_bytes(), name), name, Options())
    made = read(Source("made.yaml", yaml_text(found.draft, "plan.schema.json")))
    shipped = read(Source("plan.yaml", SHIPPED.read_text(encoding="utf-8")))
    assert made.plan is not None
    assert shipped.plan is not None
    return list(_facts(made.plan)), list(_facts(shipped.plan))


def _facts(plan: Plan) -> Iterator[Fact]:
    for workstream in plan.workstreams:
        for activity in workstream.activities:
            for one in activity.milestones:
                groups = (workstream.title, activity.title, activity.lead)
                texts = [text.translate(_TYPED) for text in (*groups, one.title)]
                yield (*texts, one.lead, one.due, one.start, one.ongoing, one.completed)


def test_the_document_of_word_gives_the_80_milestones_that_people_made_of_it(
    both: tuple[list[Fact], list[Fact]],
) -> None:
    made, shipped = both
    put_in_words = [(*one[:3], REWORDED.get(str(one[3]), one[3]), *one[4:]) for one in made]
    assert len(made) == 80
    assert put_in_words == shipped


def test_seven_of_its_titles_are_put_in_other_words(both: tuple[list[Fact], list[Fact]]) -> None:
    made, shipped = both
    differ = {one[3]: other[3] for one, other in zip(made, shipped, strict=True) if one != other}
    assert differ == REWORDED
