"""The pages of a plan with months, dates and leads to be confirmed, own numbers and supporters."""

from collections.abc import Callable, Mapping
from datetime import date
from io import StringIO

import pytest
from answered import as_csv, as_json, in_file, page, read_json
from ended import Golden
from known_plans import EVERY_KEY, plan
from rich.console import Console
from schemas import complaints

from wirralplan.plan.queries import coverage, listings, slips, stale, story, summary, timeline
from wirralplan.plan.queries.selection import Selection
from wirralplan.views.answer import Answer
from wirralplan.views.answers import coverage as coverage_view
from wirralplan.views.answers import listing, people
from wirralplan.views.answers import slips as slips_view
from wirralplan.views.answers import stale as stale_view
from wirralplan.views.answers import story as story_view
from wirralplan.views.answers import summary as summary_view
from wirralplan.views.answers import timeline as timeline_view
from wirralplan.views.answers.updates import with_updates
from wirralplan.views.forms import markdown
from wirralplan.views.forms.plain import display_width
from wirralplan.views.forms.terminal import renderables

PLAN = plan(EVERY_KEY)
FILE = in_file(PLAN)
DAY = date(2018, 10, 15)
ANY = Selection()


def everything(day: date = DAY) -> Answer:
    return listing.everything(listings.everything(PLAN, day, ANY), FILE)


def led(name: str) -> Answer:
    return listing.of_lead(listings.led_by(PLAN, DAY, name, ANY), FILE, filtered=False)


def shown(reference: str, day: date = DAY) -> Answer:
    return story_view.show(story.story(PLAN, day, reference), FILE)


def page_of_summary() -> Answer:
    survey = listings.everything(PLAN, DAY, ANY)
    return summary_view.summary(survey, summary.board(survey), FILE)


def page_of_timeline() -> Answer:
    found = timeline.timeline(listings.everything(PLAN, DAY, ANY))
    return timeline_view.timeline(found, FILE)


PAGES: Mapping[str, Callable[[], Answer]] = {
    "list": everything,
    "list-updates": lambda: with_updates(everything()),
    "overdue": lambda: listing.overdue(listings.overdue(PLAN, DAY, ANY), FILE),
    "lead": lambda: led("carly"),
    "lead-supporting": lambda: led("helen"),
    "lead-nobody": lambda: led("tbc"),
    "show": lambda: shown("1.2.1"),
    "show-lost": lambda: shown("1.2.2"),
    "show-complete": lambda: shown("1.2.2(a)"),
    "show-cancelled": lambda: shown("forum"),
    "people": lambda: people.people(summary.loads(PLAN), FILE),
    "summary": page_of_summary,
    "timeline": page_of_timeline,
    "coverage": lambda: coverage_view.coverage(coverage.coverage(PLAN), FILE),
    "slips": lambda: slips_view.slips(slips.slips(PLAN, DAY, ANY), FILE),
    "stale": lambda: stale_view.stale(stale.stale(PLAN, DAY, 6, ANY, upcoming=False), FILE),
}
SCHEMAS = {"list": "listing", "overdue": "listing", "lead": "listing"}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_a_pipe(name: str, golden: Golden) -> None:
    golden(f"every-key/{name}.txt", "".join(f"{line}\n" for line in page(PAGES[name]())))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_on_eighty_columns(name: str, golden: Golden) -> None:
    out = StringIO()
    console = Console(file=out, width=80, force_terminal=True, no_color=True, color_system=None)
    for renderable in renderables(PAGES[name]().page, 80):
        console.print(renderable)
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    assert all(display_width(line) <= 80 for line in lines)
    golden(f"every-key/80/{name}.txt", "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize("name", PAGES)
def test_json_is_of_the_form_that_is_promised(name: str) -> None:
    word = name.partition("-")[0]
    assert complaints(SCHEMAS.get(word, word), as_json(PAGES[name]())) == []


def test_a_month_is_its_last_day_and_as_typed_and_a_start_its_first() -> None:
    rows = {row["reference"].split("/")[1]: row for row in read_json(everything())["milestones"]}
    keys = ("start", "due", "original_due", "completed")
    assert {
        name: {f"{key}{end}": rows[name][f"{key}{end}"] for key in keys for end in ("", "_written")}
        for name in ("ten-internships-offered", "tracker-of-reviews-in-use")
    } == {
        "ten-internships-offered": {
            "start": "2018-09-01",
            "start_written": "2018-09",
            "due": "2019-03-31",
            "due_written": "2019-03",
            "original_due": "2019-03-31",
            "original_due_written": "2019-03",
            "completed": None,
            "completed_written": None,
        },
        "tracker-of-reviews-in-use": {
            "start": None,
            "start_written": None,
            "due": "2018-09-10",
            "due_written": "2018-09-10",
            "original_due": "2018-09-10",
            "original_due_written": "2018-09-10",
            "completed": "2018-09-30",
            "completed_written": "2018-09",
        },
    }
    assert rows["tracker-of-reviews-in-use"]["days_late"] is None


def test_what_lost_its_date_is_undated_and_keeps_its_rating_and_its_first_date() -> None:
    rows = read_json(everything())["milestones"]
    assert {
        key: rows[1][key]
        for key in ("status", "rating", "due", "due_written", "original_due", "slip", "moves")
    } == {
        "status": "undated",
        "rating": "red",
        "due": None,
        "due_written": "tbc",
        "original_due": "2018-07-31",
        "slip": None,
        "moves": 1,
    }


def test_who_answers_and_who_helps_and_the_plans_own_numbers() -> None:
    rows = read_json(everything())["milestones"]
    assert [(row["ref"], row["outline"], row["lead"], row["with"]) for row in rows[:5]] == [
        ("1.2.1", None, "Carly Brown", ["Sarah Vance", "Joe Bannham"]),
        ("1.2.2", None, "Sarah Vance", []),
        ("1.2.2(a)", None, "Carly Brown", ["Sarah Vance"]),
        (None, None, "Carly Brown", ["Sarah Vance"]),
        (None, None, "tbc", []),
    ]
    assert {row["plan_id"] for row in rows} == {"send-2018"}


def test_a_plan_without_an_id_has_the_slug_of_its_title() -> None:
    of = PLAN.model_copy(update={"id": None})
    answer = listing.everything(listings.everything(of, DAY, ANY), in_file(of))
    ids = {row["plan_id"] for row in read_json(answer)["milestones"]}
    assert ids == {"send-improvement-plan-2018-2019"}
    odd = PLAN.model_copy(update={"id": None, "title": "\u2014"})
    answer = listing.everything(listings.everything(odd, DAY, ANY), in_file(odd))
    assert {row["plan_id"] for row in read_json(answer)["milestones"]} == {None}
    assert complaints("listing", as_json(answer)) == []


def test_impact_and_the_date_expected_are_known_from_their_day_on() -> None:
    def of(reference: str, key: str, day: date) -> object:
        return read_json(shown(reference, day))["milestone"][key]

    assert of("1.2.2(a)", "impact", date(2018, 4, 29)) is None
    assert of("1.2.2(a)", "impact", date(2018, 4, 30)) == "140 families followed their case in May"
    assert of("1.2.1", "expected", date(2018, 7, 18)) is None
    assert of("1.2.1", "expected", date(2018, 7, 19)) == "2018-11-30"


def test_who_agreed_that_it_is_cancelled_is_known_from_that_month_on() -> None:
    assert read_json(shown("forum", date(2018, 8, 30)))["approved_by"] is None
    assert read_json(shown("forum", date(2018, 8, 31)))["approved_by"] == "SEND Board"


def test_what_somebody_supports_is_in_json_and_in_no_count_and_not_in_csv() -> None:
    answer = led("helen")
    output = read_json(answer)
    assert (output["totals"]["shown"], output["milestones"]) == (0, [])
    assert [row["with"] for row in output["supporting"]] == [["Helen Marsh", "Carly Brown"]]
    assert as_csv(answer).count("\r\n") == 1
    own = read_json(led("carly"))
    assert (own["totals"]["shown"], len(own["milestones"]), len(own["supporting"])) == (3, 3, 2)


def test_csv_joins_those_who_help() -> None:
    assert ",Carly Brown,Sarah Vance; Joe Bannham," in as_csv(everything())


def test_the_latest_update_is_a_row_of_its_own_in_markdown() -> None:
    lines = "".join(markdown.rendered(with_updates(everything()).page)).splitlines()
    assert lines[4:6] == [
        "| overdue | Sep 2018 | amber | Carly Brown | 1.2.1  Backlog of assessments cleared |",
        (
            "|  |  |  |  | Update 19 Jul 2018 (amber, Carly Brown, expected Nov 2018): "
            "Locums start on 1 August |"
        ),
    ]


def test_updates_change_nothing_for_programs() -> None:
    assert as_json(with_updates(everything())) == as_json(everything())
    assert as_csv(with_updates(everything())) == as_csv(everything())


def test_an_update_that_is_not_known_yet_is_not_shown() -> None:
    lines = page(with_updates(everything(date(2018, 7, 18))))
    assert not any("Update" in line for line in lines)
    assert sum(line.endswith("no update yet") for line in lines) == 8


def test_no_date_yet_is_named_only_where_there_is_one() -> None:
    assert page(everything())[-1].endswith(
        " + 0 upcoming + 2 no date yet + 2 complete + 1 cancelled"
    )
    activity = PLAN.workstreams[1].activities[0]
    dated = activity.model_copy(update={"milestones": activity.milestones[:1]})
    stream = PLAN.workstreams[1].model_copy(update={"activities": (dated,)})
    of = PLAN.model_copy(update={"workstreams": (stream,)})
    answer = listing.everything(listings.everything(of, DAY, ANY), in_file(of))
    assert page(answer)[-1].endswith(" + 0 upcoming + 0 complete + 1 cancelled")
    assert read_json(answer)["totals"]["undated"] == 0
    silent = stale_view.stale(stale.stale(of, DAY, 6, ANY, upcoming=False), in_file(of))
    assert page(silent)[1] == (
        "Nothing is overdue, due today or underway without an update for 6 weeks."
    )
