"""Any plan that is right by the rules is answered, by every command and in every format."""

import json
from datetime import date

from ended import Run
from hypothesis import HealthCheck, given, settings
from questions import ANSWERS
from schemas import complaints
from strategies import Written, days, written_plans

QUESTIONS = {
    "overdue": "listing",
    "upcoming": "listing",
    "list": "listing",
    "slips": "slips",
    "stale": "stale",
    "summary": "summary",
}


def test_every_listing_is_tried() -> None:
    assert set(QUESTIONS) == ANSWERS - {"lead", "show", "people", "coverage"}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written_plans(), days())
def test_any_plan_on_any_day_is_answered(run: Run, written: Written, day: date) -> None:
    """JSON is YAML too, so the plan goes in as JSON."""
    piped = json.dumps(written, ensure_ascii=False, indent=1).encode()
    for command, name in QUESTIONS.items():
        for kind in ("table", "csv", "markdown", "html", "json"):
            typed = (command, "--plan", "-", "--as-of", day.isoformat(), "-f", kind)
            ended = run(*typed, stdin=piped)
            assert (ended.code, ended.err) == (0, ""), typed
        assert complaints(name, ended.out) == []
    for kind in ("table", "markdown", "json"):
        typed = ("timeline", "--plan", "-", "--as-of", day.isoformat(), "-f", kind)
        ended = run(*typed, stdin=piped)
        assert (ended.code, ended.err) == (0, ""), typed
    assert complaints("timeline", ended.out) == []
    for command in ("people", "coverage"):
        ended = run(command, "--plan", "-", "-f", "json", stdin=piped)
        assert (ended.code, complaints(command, ended.out)) == (0, [])
