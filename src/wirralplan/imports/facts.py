"""What the other columns of a row say: facts where there is a day, else notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wirralplan.imports.columns import Column, Field
from wirralplan.imports.draft import Milestone, Options, Update
from wirralplan.imports.rows import Entry
from wirralplan.imports.statuses import (
    denies_done,
    is_blue,
    is_tick,
    may_be_done,
    rag_of,
    says_done,
)
from wirralplan.imports.tables.grid import Cell
from wirralplan.imports.timing.cells import of_due
from wirralplan.imports.timing.event import DayOrder
from wirralplan.imports.timing.statuses import of_completed, of_status
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.field_words import plain

DONE_WITHOUT_DAY = "says it is done without a day; until there is one, it counts as not done"
_SHORT = 60  # characters of a text that may be nothing but a day and a word
_OF_PROGRESS = (Field.PROGRESS, Field.STATUS, Field.RATING)


@dataclass
class Facts:
    """What a row says beside title, lead and due date; lists while it is gathered."""

    ref: str = ""
    new_due: str = ""
    completed: str = ""
    evidence: list[str] = field(default_factory=list)
    impact: list[str] = field(default_factory=list)
    success: list[str] = field(default_factory=list)
    updates: list[str] = field(default_factory=list)
    rag: str = ""
    note: list[str] = field(default_factory=list)
    checks: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    as_at: str = ""
    today: str = ""

    @classmethod
    def of(cls, entry: Entry, options: Options, order: DayOrder) -> "Facts":
        """The facts of a row. Texts of merged cells belong to the row where they stand."""
        facts = cls(as_at=options.as_at, today=options.today)
        for column in entry.layout.columns:
            cell = entry.cell(column)
            if cell.remark and (cell.lines or not cell.is_inherited):
                facts.remark(column, cell)
            if cell.lines and not cell.is_inherited:
                facts.take(column, cell, order)
        facts.settle()
        return facts

    def remark(self, column: Column, cell: Cell) -> None:
        """What is odd about a cell. A colour in place of a rating is a rating."""
        label, colour = _label(column), cell.remark.removeprefix("filled ")
        if cell.lines or colour == cell.remark:
            self.checks.append(f"{label}: {cell.remark}")
        elif column.field not in _OF_PROGRESS:
            return
        elif is_blue(colour):
            self.done.append(f"{label}: {cell.remark}")
        else:
            self.rag = self.rag or rag_of(colour)
            if not (self.as_at and self.rag):
                self.note.append(f"{label}: {cell.remark}")

    @property
    def says_something(self) -> bool:
        """Whether there is anything that may concern several milestones."""
        return bool(
            self.completed
            or self.success
            or self.evidence
            or self.impact
            or self.updates
            or self.note
            or self.done
            or self.rag
            or self.new_due
        )

    def take(self, column: Column, cell: Cell, order: DayOrder) -> None:
        """What stands in one column."""
        label, text, held = _label(column), _whole(cell), column.field
        match held:
            case Field.REF:
                self._take_ref(label, text)
            case Field.SUCCESS:
                self._take_measure(column, text, order)
            case Field.EVIDENCE:
                self.evidence.append(text)
            case Field.IMPACT:
                self.impact.append(text)
            case Field.PROGRESS | Field.STATUS | Field.RATING:
                self._take_progress(column, text, order)
            case Field.COMPLETED:
                self._take_completed(label, cell, order)
            case Field.NEW_DATE:
                self._take_new_date(label, cell, order)
            case Field.NOTE | Field.OTHER:
                self._take_note(label, text)
            case _:
                pass  # titles, leads and due dates are read elsewhere

    def _take_measure(self, column: Column, text: str, order: DayOrder) -> None:
        """A measure of success; what came of an action is none, though it stands there."""
        if says_done(text) or of_status(text, order).completed:
            self._take_progress(column, text, order)
            return
        self.success.append(text)
        if len(text) <= _SHORT and may_be_done(text):
            self.checks.append(f"'{text}' may give the day it was completed")

    def _take_note(self, label: str, text: str) -> None:
        if says_done(text) or may_be_done(text):
            self.checks.append(f"'{label}: {text}' may say that it is done; it is in the note")
        self.note.append(text if plain(label) in _PLAIN_NOTES else f"{label}: {text}")

    def _take_ref(self, label: str, text: str) -> None:
        if is_short(text):
            self.ref = text
        else:
            self.note.append(f"{label}: {text}")

    def _take_progress(self, column: Column, text: str, order: DayOrder) -> None:
        label = _label(column)
        timing = of_status(text, order)
        if timing.completed is not None:
            self._complete(str(timing.completed), text, timing.doubts)
            if timing.title:
                self.updates.append(f"{label}: {text}")
            return
        self._look_for_completion(text, timing.doubts, order)
        if says_done(text) or (column.field is Field.RATING and is_blue(text)):
            self.done.append(f"{label}: {text}")
        elif rag_of(text) and column.field is not Field.PROGRESS and not self.rag:
            self.rag = rag_of(text)
            if not self.as_at:
                self.note.append(f"{label}: {text}")
        else:
            self.updates.append(f"{label}: {text}")

    def _look_for_completion(self, text: str, doubts: tuple[str, ...], order: DayOrder) -> None:
        """A sentence that says by itself when it was completed; else what may say so."""
        days = {
            str(said.completed): sentence
            for sentence in _SENTENCES.split(text)
            if (said := of_status(sentence, order)).completed and not said.doubts
        }
        if len(days) == 1:
            ((day, sentence),) = days.items()
            self._complete(day, "", (f"'{sentence}' was read as completed on {day}",))
        elif doubts:
            self.checks += doubts
        elif may_be_done(text):
            self.checks.append(f"'{text}' may give the day it was completed")

    def _take_completed(self, label: str, cell: Cell, order: DayOrder) -> None:
        if cell.day:
            self._complete(cell.day.isoformat(), "", ())
            return
        timing = of_completed(cell.text, order)
        if timing.completed is not None and not timing.title:
            self._complete(str(timing.completed), cell.text, timing.doubts)
        elif is_tick(cell.text):
            self.done.append(f"{label}: {cell.text}")
        else:
            self.note.append(f"{label}: {cell.text}")
            self.checks.append(f"'{cell.text}' under '{label}' is no day; it is in the note")

    def _complete(self, day: str, written: str, doubts: tuple[str, ...]) -> None:
        """A completion with its day; a second one that differs is asked about."""
        if self.completed and self.completed != day:
            self.note.append(f"Also: {written or day}")
            self.checks.append(f"two days of completion are given; {self.completed} was taken")
            return
        self.completed = day
        self.checks += doubts
        if self.as_at and day > self.as_at:
            self.checks.append(f"completed on {day}, which is after the day of the table")
        elif self.today and day > self.today:
            self.checks.append(f"completed on {day}, which has not come yet")
        if written:
            self.printed.append(written)

    def _take_new_date(self, label: str, cell: Cell, order: DayOrder) -> None:
        timing = of_due(cell.text, order)
        new = cell.day.isoformat() if cell.day else str(timing.due or "")
        if new and not (timing.title or timing.start or timing.status):
            self.new_due = new
            self.checks += timing.doubts
            self.printed += [cell.text] if timing.doubts else []
        else:
            self.note.append(f"{label}: {cell.text}")
            self.checks.append(f"'{cell.text}' under '{label}' is no date; it is in the note")

    def settle(self) -> None:
        """What has to wait until the whole row is known."""
        denied = self.rag in ("red", "amber") or any(
            denies_done(_without_label(one)) for one in self.updates
        )
        if self.done and denied:
            self.checks.append("one column says that it is done, another says something else")
        if self.done and not self.completed and self.as_at and not denied:
            self.completed = self.as_at
            self.printed.append(
                f"{'; '.join(self.done)} in the table as at {self.as_at};"
                " the day itself is not known"
            )
        elif self.done:
            self.note += self.done
        if self.done and not self.completed:
            self.checks.append(f"'{'; '.join(self.done)}' {DONE_WITHOUT_DAY}")
        if not self.completed:
            self.note += [f"Evidence: {one}" for one in self.evidence]
            self.note += [f"Impact: {one}" for one in self.impact]
            self.evidence, self.impact = [], []
        if not self.as_at:
            self.note += self.updates
            self.updates = []

    def on(self, milestone: Milestone) -> Milestone:
        """The milestone with these facts."""
        source = "; ".join(one for one in (milestone.source, *self._printed(milestone)) if one)
        note, checks, due = [*milestone.note], [*milestone.checks], milestone.due
        if self.new_due and self.new_due != due:
            note.append(f"Date before it was revised: {due or 'ongoing'}")
            checks.append(
                "the date was revised; record under 'moves' when, why and who agreed to it"
            )
            due = self.new_due
        if self.completed and milestone.completed not in ("", self.completed):
            note.append(f"Also: completed {self.completed}")
            checks.append(f"two days of completion are given; {milestone.completed} was taken")
        return replace(
            milestone,
            ref=self.ref,
            due=due,
            ongoing=milestone.ongoing and not self.new_due,
            completed=milestone.completed or self.completed,
            evidence="; ".join(self.evidence),
            impact="; ".join(self.impact),
            success_measure="; ".join(self.success),
            updates=tuple(self._updates()),
            note=(*note, *self.note),
            source=source,
            checks=tuple(dict.fromkeys([*checks, *self.checks])),
        )

    def _printed(self, milestone: Milestone) -> list[str]:
        if not self.printed:
            return []
        text = "; ".join(dict.fromkeys(self.printed))
        return [text if milestone.source else f"Printed: {text}"]

    def _updates(self) -> Iterator[Update]:
        if self.as_at and (self.updates or self.rag):
            texts = [_without_label(one) for one in self.updates]
            note = "; ".join(self.updates if len(texts) > 1 else texts)
            yield Update(self.as_at, note or f"Rated {self.rag}; no words in the table", self.rag)


def is_short(ref: str) -> bool:
    """Whether it is a number of a row, and no sentence."""
    return len(ref) <= 20


_SENTENCES = pattern(r"(?<=[.;!])\s+")
_PLAIN_NOTES = frozenset({"note", "notes", "comment", "comments"})


def _without_label(text: str) -> str:
    return text.partition(": ")[2]


def _label(column: Column) -> str:
    return " ".join(column.heading.split()) or f"Column {column.at + 1}"


def _whole(cell: Cell) -> str:
    """The lines of a cell as one text."""
    texts = [line.text for line in cell.lines]
    ended = [one if one[-1] in ".;:,!?" else f"{one};" for one in texts[:-1]]
    return " ".join([*ended, *texts[-1:]])
