"""The first page: what paper it is, the counts beside those of the last board, a plan on a page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.plan.dates.days import in_short, in_words
from wirralplan.plan.queries.bands import Band, percentages
from wirralplan.plan.queries.ledger import Account, ledger
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.queries.summary import Count, board
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status
from wirralplan.plan.words import counted, listed
from wirralplan.views.answer import Bar, Block, Cell, Column, Cover, Heading, Sentence, Share, Table
from wirralplan.views.answers.report.paper import NOT_COMPARED, Paper, day_month
from wirralplan.views.answers.summary import NEXT_DUE, STREAM, WORST
from wirralplan.views.status_words import BAND_STYLES, BAND_WORDS

_CAUTION = "Not late does not mean on track: nobody has to have said so."
_NOT_WARNED = (Status.COMPLETE, Status.CANCELLED, Status.OVERDUE)
_ACCOUNTS = {"all": "all", "undated": BAND_WORDS[Band.UNDATED]}
_BAR = (
    ((Band.COMPLETE,), "done", BAND_WORDS[Band.COMPLETE]),
    ((Band.DUE_TODAY, Band.UNDERWAY, Band.UPCOMING), "good", "not late"),
    ((Band.UNDATED,), "", BAND_WORDS[Band.UNDATED]),
    ((Band.LATE,), "warn", BAND_WORDS[Band.LATE]),
    ((Band.VERY_LATE,), "bad", BAND_WORDS[Band.VERY_LATE]),
    ((Band.CANCELLED,), "faint", BAND_WORDS[Band.CANCELLED]),
)
_NARROW = {
    Band.COMPLETE: "Com-\nplete",
    Band.DUE_TODAY: "Due\ntoday",
    Band.UNDERWAY: "Under-\nway",
    Band.UPCOMING: "Up-\ncoming",
    Band.UNDATED: "No date\nyet",
    Band.LATE: "Up to a\nmonth\nlate",
    Band.VERY_LATE: "Over a\nmonth\nlate",
    Band.CANCELLED: "Can-\ncelled",
}


class _Line(NamedTuple):
    """A line of the table of counts: numbers with their percentages, now and then."""

    word: str
    style: str
    now: tuple[int, int | None]
    then: tuple[int, int | None] | None


def cover(paper: Paper) -> Cover:
    """The head of the paper."""
    report = paper.report
    lines = [
        *([report.plan.edition] if report.plan.edition else []),
        f"Position as at {in_words(report.day)}. {_compared(paper)}.",
        *_other_title(paper),
        *([f"Next board: {in_words(report.next_board)}."] if report.next_board else []),
    ]
    if report.survey.filtered:
        shown, milestones = len(report.rows), report.survey.totals.milestones
        lines.append(f"Only {listed(paper.only)}: {shown} of {counted(milestones, 'milestone')}.")
    return Cover("Report to the Improvement Board", report.plan.title, report.day, lines)


def _other_title(paper: Paper) -> Sequence[str]:
    """A warning where another plan may have been named by mistake."""
    earlier = paper.report.earlier
    if earlier is None or earlier.title == paper.report.plan.title:
        return []
    return [f"The plan in {paper.earlier_name} has another title: {earlier.title}."]


def _compared(paper: Paper) -> str:
    since = paper.report.since
    if since is None:
        return NOT_COMPARED.capitalize()
    by = "the dates in this file" if paper.against is None else paper.earlier_name
    return f"Compared with the position before {in_words(since)}, by {by}"


def summary(paper: Paper) -> Iterator[Block]:
    """The counts in a sentence, what they do not say, and beside those of the last board."""
    report = paper.report
    yield Heading("Summary", 2)
    yield Sentence(_counts(report.now, report.then), prominent=True)
    yield Sentence(_by_rating(paper.report.rows))
    yield Sentence(_CAUTION)
    warned = _warned(paper)
    if warned:
        are, their = ("is", "its lead") if warned == 1 else ("are", "their leads")
        yield Sentence(f"{warned} that {are} not overdue {are} reported red or amber by {their}.")
    if report.since is not None and report.then is not None:
        lines = _lines(report.now, report.then)
        yield Table(_columns(report.day, report.since), lines[:-1], foot=lines[-1])
        yield from _reconciled(ledger(report), report.since)
        if paper.against is None:
            yield Sentence(
                f"The figures before {day_month(report.since)} are as this file records them now: "
                "what is dated before that day and was written in later is in no section."
            )


def _counts(now: Counter[Band], then: Counter[Band] | None) -> str:
    """``Of 82 milestones: 14 complete (17%), …``."""
    bands = _shown(now, then)
    shares = percentages([now[band] for band in bands])
    percent = [f" ({share}%)" for share in shares] or [""] * len(bands)
    parts = [
        f"{now[band]} {BAND_WORDS[band]}{share}" for band, share in zip(bands, percent, strict=True)
    ]
    return f"Of {counted(now.total(), 'milestone')}: {', '.join(parts)}."


def _by_rating(rows: Sequence[Tracked]) -> str:
    """``By rating: 18 red, 12 amber, …``: the worse of what dates and leads say."""
    counts = Counter(row.standing.rating for row in rows)
    named = [f"{counts[rating]} {rating.value}" for rating in Rating]
    none = [f"{counts[None]} not rated"] if counts[None] else []
    return f"By rating, the worse of what dates and leads say: {', '.join([*named, *none])}."


def _shown(now: Counter[Band], then: Counter[Band] | None) -> Sequence[Band]:
    """All bands; what has no date yet only where there is any, or was."""
    undated = now[Band.UNDATED] or (then and then[Band.UNDATED])
    return [band for band in Band if band is not Band.UNDATED or undated]


def _warned(paper: Paper) -> int:
    """How many that are not overdue are reported red or amber."""
    return sum(
        row.standing.reported in (Rating.RED.value, Rating.AMBER.value)
        for row in paper.report.rows
        if row.standing.status not in _NOT_WARNED
    )


def _lines(now: Counter[Band], then: Counter[Band]) -> Sequence[_Line]:
    bands = _shown(now, then)
    numbers = [_numbers([counts[band] for band in bands], counts.total()) for counts in (now, then)]
    words = [(BAND_WORDS[band].capitalize(), BAND_STYLES[band]) for band in bands]
    return [
        _Line(word, style, *pair)
        for (word, style), pair in zip(
            [*words, ("All", "head")], zip(*numbers, strict=True), strict=True
        )
    ]


def _numbers(counts: Sequence[int], whole: int) -> Sequence[tuple[int, int | None]]:
    """Each count with its percentage, and the whole last."""
    if not whole:
        return [(0, None)] * (len(counts) + 1)
    return [*zip(counts, percentages(counts), strict=True), (whole, 100)]


def _columns(day: date, since: date) -> Sequence[Column[_Line]]:
    return (
        Column("Standing", lambda one: Cell(one.word, one.style), names=True),
        Column(in_short(day), lambda one: _number(one.now), right=True),
        Column(f"Before {in_short(since)}", lambda one: _number(one.then), right=True),
        Column("Change", _change, right=True),
    )


def _number(number: tuple[int, int | None] | None) -> Cell:
    if number is None:
        return Cell(None)
    count, share = number
    return Cell(count, words="" if share is None else f"{count} ({share}%)")


def _change(line: _Line) -> Cell:
    if line.then is None:
        return Cell(None)
    change = line.now[0] - line.then[0]
    return Cell(change, words=f"{change:+}" if change else "none")


def _reconciled(accounts: Sequence[Account], since: date) -> Iterator[Sentence]:
    """What the sections list, added to the opening; nothing where nothing of it changed."""
    changed = [_account(one) for one in accounts if one.entries]
    if changed:
        yield Sentence(f"From before {day_month(since)} to now: {'; '.join(changed)}.")


def _account(account: Account) -> str:
    """``complete 10 + 4 completed (B) = 14``."""
    entries = "".join(
        f" {'+' if one.number > 0 else '-'} {abs(one.number)} {one.word} ({one.section})"
        for one in account.entries
    )
    word = _ACCOUNTS.get(account.word, account.word)
    return f"{word} {account.opening}{entries} = {account.close}"


def on_a_page(paper: Paper) -> Iterator[Block]:
    """A row per workstream: counts, most days late, what is due next, and a bar."""
    counts = board(paper.report.survey)
    yield Heading("The plan on a page", 2)
    if not counts.workstreams:
        yield Sentence("There is no workstream to show.")
        return
    bands = [band for band in Band if counts.shown.bands[band]]
    yield Table(
        (
            STREAM,
            Column("All", lambda one: Cell(one.totals.milestones), right=True),
            *map(_count, bands),
            WORST,
            NEXT_DUE,
            Column("How they stand", _bar, picture=True),
        ),
        counts.workstreams,
        foot=counts.shown,
    )


def _count(band: Band) -> Column[Count]:
    def cell(count: Count) -> Cell:
        number = count.bands[band]
        return Cell(number, BAND_STYLES[band] if number else "")

    return Column(BAND_WORDS[band].capitalize(), cell, right=True, narrow=_NARROW[band])


def _bar(count: Count) -> Cell:
    """By what the dates say, in the colours of the ratings."""
    numbers = (
        (sum(count.bands[band] for band in bands), style, word) for bands, style, word in _BAR
    )
    return Cell(Bar([Share(*one) for one in numbers if one[0]]))
