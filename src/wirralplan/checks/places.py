"""Places that are taken: whether another one shares a character with any of them."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from wirralplan.text.source import Span


@dataclass
class Places:
    """Spans that never overlap each other, kept in order, so that asking stays cheap."""

    spans: list[Span] = field(default_factory=list)

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "Places":
        """The places of ``spans``; one that overlaps an earlier one is left out."""
        places = cls()
        for span in spans:
            places.add(span)
        return places

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
