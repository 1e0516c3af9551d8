"""The last lines of a run: each file, and all of them together."""

import pytest
from found import CLEAN, MIXED, TWICE, UNOPENED, File, Unopened

from wirralplan.views.findings import closing


@pytest.mark.parametrize(
    ("files", "unopened", "lines"),
    [
        ([], [], []),
        ([CLEAN], [], ["plan.yaml: no problems found."]),
        ([TWICE], [], ["2 errors in twice.yaml."]),
        (
            [CLEAN, CLEAN],
            [],
            ["plan.yaml: no problems found."] * 2 + ["In all: no problems in 2 files."],
        ),
        (
            [MIXED, CLEAN, TWICE],
            [],
            [
                "3 errors and 1 warning in plans/children.yaml.",
                "plan.yaml: no problems found.",
                "2 errors in twice.yaml.",
                "In all: 5 errors and 1 warning in 3 files.",
            ],
        ),
        (
            [CLEAN],
            UNOPENED,
            [
                "plan.yaml: no problems found.",
                "In all: no problems in 1 file; 1 file could not be opened.",
            ],
        ),
        ([], UNOPENED, ["Nothing was checked."]),
        (
            [],
            [*UNOPENED, *UNOPENED],
            ["In all: nothing was checked; 2 files could not be opened."],
        ),
    ],
)
def test_the_sums_are_exact(files: list[File], unopened: Unopened, lines: list[str]) -> None:
    assert "".join(closing.rendered(files, unopened)).splitlines() == lines
