"""Places that are taken: whether another one shares a character with any of them."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from wirralplan.text.source import Span

_FEW = 1000  # places in the short list


class Places:
    """Spans that never overlap each other, kept in order, so that a look-up stays cheap.

    To put one in the middle of a long list takes time in proportion to its length, and a file can
    have a hundred thousand findings. So new ones gather in a short list, which is merged into the
    long one when it has grown.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Keep ``spans``, except those that overlap an earlier one."""
        self._old: list[Span] = []
        self._new: list[Span] = []
        for span in spans:
            self.add(span)

    def __iter__(self) -> Iterator[Span]:
        """The kept places, in order."""
        return iter(sorted(self._old + self._new))

    def __bool__(self) -> bool:
        """Whether any place is taken."""
        return bool(self._new or self._old)

    def overlaps(self, span: Span) -> bool:
        """Whether ``span`` shares a character with a kept one; an empty one counts as one."""
        wide = _at_least_one(span)
        return _is_in(self._new, wide) or _is_in(self._old, wide)

    def add(self, span: Span) -> None:
        """Keep a place, unless it overlaps one that is kept."""
        if self.overlaps(span):
            return
        wide = _at_least_one(span)
        if len(self._new) > _FEW and wide < self._new[-1]:
            self._old = sorted(self._old + self._new)
            self._new = []
        insort(self._new, wide)


def _is_in(spans: list[Span], wide: Span) -> bool:
    index = bisect_left(spans, wide)
    before = spans[index - 1] if index else None
    after = spans[index] if index < len(spans) else None
    return (before is not None and before.end > wide.start) or (
        after is not None and after.start < wide.end
    )


def _at_least_one(span: Span) -> Span:
    return Span(span.start, max(span.end, span.start + 1))
