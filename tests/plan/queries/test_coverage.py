"""Which priorities no activity serves, and which activities serve none."""

from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from strategies import plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.coverage import Coverage, coverage


def output(covered: Coverage) -> tuple[list[str], list[str]]:
    return (
        [placed.priority.id for placed in covered.unserved],
        [within.number for within in covered.unlinked],
    )


def counts(covered: Coverage) -> list[tuple[int, int]]:
    """With and without a counterpart: priorities, activities, milestones."""
    return [
        (covered.served, len(covered.unserved)),
        (covered.linked, len(covered.unlinked)),
        (covered.linked_milestones, covered.unlinked_milestones),
    ]


def test_both_lists_are_in_file_order() -> None:
    idle, loose = output(coverage(plan(SHIPPED)))
    assert idle == ["1a", "1b"]
    assert (loose[0], loose[-1], len(loose)) == ("1.4", "5.7", 23)
    assert counts(coverage(plan(SHIPPED))) == [(5, 2), (5, 23), (17, 63)]


def test_an_activity_without_milestones_is_not_forgotten() -> None:
    assert output(coverage(plan(HISTORY))) == ([], ["1.3", "2.1", "2.2", "3.2"])
    assert counts(coverage(plan(HISTORY))) == [(3, 0), (3, 4), (13, 14)]


def test_the_place_of_a_priority_is_its_own() -> None:
    assert [placed.route for placed in coverage(plan(SHIPPED)).unserved] == [
        ("priorities", 0),
        ("priorities", 1),
    ]


def test_without_priorities_every_activity_has_none() -> None:
    bare = plan(HISTORY).model_copy(update={"priorities": (), "workstreams": ()})
    assert (counts(coverage(bare)), coverage(bare).gaps) == ([(0, 0)] * 3, 0)


@settings(max_examples=100)
@given(plans())
def test_with_and_without_are_the_whole_plan(generated: Plan) -> None:
    covered = coverage(generated)
    activities = [one for stream in generated.workstreams for one in stream.activities]
    milestones = [one for activity in activities for one in activity.milestones]
    assert [sum(pair) for pair in counts(covered)] == [
        len(generated.priorities),
        len(activities),
        len(milestones),
    ]
    idle, _ = output(covered)
    named = {name for activity in activities for name in activity.priorities}
    assert {priority.id for priority in generated.priorities} == named | set(idle)
    assert covered.gaps == len(idle) + sum(not activity.priorities for activity in activities)
