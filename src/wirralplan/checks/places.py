"""Places that are taken: whether another one shares a character with any of them."""

from bisect import bisect_left, insort
from collections.abc import Iterable

from wirralplan.text.source import Span


class Places:
    """Spans that never overlap each other, kept in order, so that asking stays cheap."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Keep ``spans``, except those that overlap an earlier one."""
        self.spans: list[Span] = []
        for span in spans:
            self.add(span)

    def overlaps(self, span: Span) -> bool:
        """Whether ``span`` shares a character with a kept one; an empty one counts as one."""
        wide = _at_least_one(span)
        index = bisect_left(self.spans, wide)
        before = self.spans[index - 1] if index else None
        after = self.spans[index] if index < len(self.spans) else None
        return (before is not None and before.end > wide.start) or (
            after is not None and after.start < wide.end
        )

    def add(self, span: Span) -> None:
        """Keep a place, unless it overlaps one that is kept."""
        if not self.overlaps(span):
            insort(self.spans, _at_least_one(span))


def _at_least_one(span: Span) -> Span:
    return Span(span.start, max(span.end, span.start + 1))
