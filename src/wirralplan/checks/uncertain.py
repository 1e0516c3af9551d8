"""Parts of the plan that may say something else than was read, as far as some keys go."""

from wirralplan.checks.check import Question
from wirralplan.checks.places import Places
from wirralplan.plan.keys import depth_of, keys_of, parts
from wirralplan.text.faults import DuplicateKey
from wirralplan.text.finding import of_kind
from wirralplan.text.route import Route


class Uncertain:
    """The routes of activities or milestones of which not all was read as it was meant.

    That is where one of the keys could not be read, where an unknown key may have been meant
    for it, and where a key is given twice. All of these are errors, so that a rule is silent
    only until they are put right. What the text merely warns of leaves nothing uncertain: a
    plan may live with it, and nothing is to be missed for good.
    """

    def __init__(self, question: Question, part: str, *keys: str) -> None:
        """Look at the ``keys`` of each ``part``: ``activities`` or ``milestones``."""
        self._question = question
        depth = depth_of(part)  # the next step is its key
        harmless = {*keys_of(parts()[part].model)} - {*keys}
        self._unread = {
            route[:depth]
            for route in question.reading.unread
            if len(route) >= depth and route[depth - 2] == part
            if len(route) == depth or route[depth] not in harmless
        }
        self._twice = Places(fault.span for fault in of_kind(DuplicateKey, question.reading.faults))

    def __contains__(self, route: Route) -> bool:
        """Whether the part at ``route`` may say something else."""
        if route in self._unread:
            return True
        twice = self._twice
        return bool(twice) and twice.overlaps(self._question.reading.span(*route))
