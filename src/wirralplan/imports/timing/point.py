"""The dates in the words of a milestone: one event, or several where it names several."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from wirralplan.imports.timing import words
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.times import Time, flat, ranges_joined, times_in
from wirralplan.plan.dates.months import Tbc
from wirralplan.plan.dates.pairs import plain

TWO = "one point names several dated events; it was read as several milestones"
_NEAR = 60  # characters before a date in which words may speak of it
_LONGEST = 2000  # characters; a longer text is prose, and no point of a list
_FEWEST_LETTERS = 4  # of the words that make an event of a date


class _Cut(NamedTuple):
    """A date with the words of time before it: where they begin, and what they say."""

    start: int
    end: int
    timing: Timing
    is_event: bool = True


def of_point(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[Timing, ...]:
    """The events of a point; one without any date where no words of time are understood."""
    line = flat(text)
    if len(line) > _LONGEST:
        return (Timing(line, doubts=("the text is too long to look for dates in it",)),)
    times = ranges_joined(line, times_in(line, order))
    cuts = [_cut(line, time, earlier) for earlier, time in zip([0, *_ends(times)], times, strict=False)]
    events = [one for one in cuts if one.is_event]
    doubts = tuple(dict.fromkeys(doubt for one in cuts if not one.is_event for doubt in one.timing.doubts))
    if not events:
        return (_without_date(line, doubts),)
    if len(events) == 1:
        return (_single(line, events[0], doubts),)
    return _several(line, events, doubts)


def _ends(times: Sequence[Time]) -> list[int]:
    return [time.end for time in times]


def _cut(line: str, time: Time, earlier: int) -> _Cut:
    """What a date says of the point, by the words that stand directly before and behind it."""
    floor = max(earlier, time.start - _NEAR)
    before, after = plain(line)[floor : time.start], line[time.end :]
    written = line[time.start : time.end]
    if time.when is None:
        return _Cut(time.start, time.end, _doubtful(f'"{written}" is no date'), is_event=False)
    if time.begins is not None:
        start = floor + len(before.rstrip(words.EDGES + "("))
        found = words.FROM.search(before) or words.BY.search(before)
        start = floor + found.start() if found else start
        return _Cut(start, time.end, Timing(due=time.when, start=time.begins, doubts=time.doubts))
    if found := words.MARKED_DONE.search(before):
        doubts = (*time.doubts, f"the words say it was completed on {time.when}")
        return _Cut(floor + found.start(), time.end, Timing(completed=time.when, doubts=doubts))
    if found := words.UNDERWAY.search(before):
        return _Cut(
            floor + found.start(),
            time.end,
            Timing(start=time.when, ongoing=True, doubts=time.doubts),
        )
    if found := words.FROM.search(before):
        return _from(line, time, floor + found.start(), after)
    return _due(line, time, (floor, before, after))


def _from(line: str, time: Time, start: int, after: str) -> _Cut:
    """It starts then: on and on where the words say so, else nobody knows until when."""
    onwards = words.ONWARDS.match(after)
    if onwards:
        timing = Timing(start=time.when, ongoing=True, doubts=time.doubts)  # type: ignore[arg-type]  # it is there
        return _Cut(start, time.end + onwards.end(), timing)
    doubt = f'"{line[start : time.end].strip(words.EDGES)}" says when it starts, not when it is due'
    timing = Timing(due=Tbc.TBC, start=time.when, doubts=(*time.doubts, doubt))
    return _Cut(start, time.end, timing)


def _due(line: str, time: Time, around: tuple[int, str, str]) -> _Cut:
    floor, before, after = around
    timing = Timing(due=time.when, doubts=time.doubts)
    is_last = words.NOTHING_MORE.fullmatch(after) is not None
    if found := words.BEGIN.search(before):
        return _Cut(floor + found.start("last"), time.end, timing)
    if found := words.BY.search(before):
        return _Cut(floor + found.start(), time.end, timing)
    if words.OF_ELSE.search(before):
        doubt = f'"{line[time.start : time.end]}" in the title was not read as the due date'
        return _Cut(time.start, time.end, _doubtful(doubt), is_event=False)
    if found := words.ON.search(before):
        doubt = f'"{line[floor + found.start() : time.end].strip(words.EDGES)}" was read as due then'
        return _Cut(floor + found.start(), time.end, replace(timing, doubts=(*time.doubts, doubt)))
    is_first = not line[: time.start].strip() and after.lstrip()[:1] in tuple(":-\u2013\u2014")
    is_followed = after.lstrip()[:1] in tuple(",;.)") or after.lstrip().lower().startswith("and ")
    start = floor + len(before.rstrip(words.EDGES + "("))
    if is_last or is_first or is_followed:
        return _Cut(start, time.end, timing)
    doubt = f'"{line[time.start : time.end]}" in the title was not read as the due date'
    return _Cut(time.start, time.end, _doubtful(doubt), is_event=False)


def _doubtful(doubt: str) -> Timing:
    return Timing(doubts=(doubt,))


def _without_date(line: str, doubts: tuple[str, ...]) -> Timing:
    """A point without a date that is its own: perhaps one that is owed, or none on purpose."""
    if found := words.TBC_AT_END.search(line[-_NEAR:]):
        at = max(0, len(line) - _NEAR) + found.start()
        return Timing(_clean(line[:at]), due=Tbc.TBC, written=found[0].strip(), doubts=doubts)
    if found := words.ONGOING_AT_END.search(line[-_NEAR:]):
        at = max(0, len(line) - _NEAR) + found.start()
        return Timing(_clean(line[:at]), ongoing=True, written=found[0].strip(), doubts=doubts)
    if found := words.ROLLING.search(line):
        title = f"{line[: found.start()]}{line[found.end() :]}"
        return Timing(_clean(title), ongoing=True, written=found[0].strip(), doubts=doubts)
    return Timing(line, doubts=doubts)


def _single(line: str, cut: _Cut, doubts: tuple[str, ...]) -> Timing:
    """The one event; words behind its date stay in the title, and are asked about."""
    before, after = line[: cut.start], line[cut.end :]
    closes = after.lstrip()[:1] in tuple(")]")
    after = after.lstrip()[1:] if closes else after
    kept = after.strip(" .,;:")
    title = _clean(f"{before.rstrip(words.EDGES + '(')} {after.strip()}" if kept else before)
    written = line[cut.start : cut.end].strip(f"{words.EDGES}(")
    own = cut.timing.doubts
    if kept and _clean(before):
        own = (*own, f'words stand behind "{written}"; they are in the title')
    return replace(cut.timing, title=title or line, written=written, doubts=(*own, *doubts))


def _several(line: str, events: Sequence[_Cut], doubts: tuple[str, ...]) -> tuple[Timing, ...]:
    """A milestone for each date that has words of its own; else nobody can know."""
    found: list[Timing] = []
    begun = 0
    for at, cut in enumerate(events):
        end = len(line) if at == len(events) - 1 else cut.end
        own = line[begun : max(begun, cut.start)]
        rest = line[cut.end : end].strip(" .,;:)")
        if sum(map(str.isalpha, own)) < _FEWEST_LETTERS:
            undecided = (*doubts, "the words name several dates; nothing was made of them")
            return (Timing(line, doubts=undecided),)
        title = _clean(_unjoined(own) if at else own)
        title = f"{title} {rest}" if rest else title
        found.append(
            replace(
                cut.timing,
                title=f"{title[:1].upper()}{title[1:]}",
                written=line,
                doubts=(TWO, *cut.timing.doubts, *doubts),
            )
        )
        begun = cut.end
    return tuple(found)


def _unjoined(text: str) -> str:
    """The words of a later event without what joins them to the one before."""
    bare = text.strip(f"{words.EDGES}.)")
    for joint in ("and then ", "and ", "with ", "then ", "followed by "):
        if bare.lower().startswith(joint):
            return bare[len(joint) :]
    return bare


def _clean(title: str) -> str:
    """A title without what is left at its edges where a date was taken out."""
    return title.strip().rstrip(words.EDGES + "(").lstrip(" ,;:-\u2013\u2014").strip()
