"""Cells of the columns for completion, status and progress."""

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.completion import completion, is_status, speaks_of_completion
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.left_over import looks_like_time
from wirralplan.imports.timing.lines import one_line

# A longer cell tells how it went; there the words of a completion are one thing among many.
_LONGEST_REMARK = 60


def of_completed(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """A cell of a column for the day of completion: its day or month, or else its words."""
    line = one_line(text)
    if not line:
        return Timing()
    if done := completion(line, order, needs_word=False):
        return done
    if is_status(line):
        return Timing(status=line, written=line)
    return Timing(title=line, doubts=(sentences.not_done_on(line),))


def of_status(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """A cell of a column for status or progress: a day only where it is that of completion."""
    line = one_line(text)
    if done := completion(line, order):
        return done
    if is_status(line):
        return Timing(status=line, written=line)
    is_near = len(line) <= _LONGEST_REMARK and speaks_of_completion(line) and looks_like_time(line)
    return Timing(title=line, doubts=(sentences.not_done_on(line),) if is_near else ())
