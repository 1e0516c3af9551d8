"""The field's own words as keys: what people write who know other plans, and what is meant by it.

Trackers, action plans and exception reports have headings such as "Lead officer" and "By when".
This is the one table of them, for whatever reads a plan or takes one in from elsewhere.
"""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.slugs import folded


class Meaning(Enum):
    """What is meant by a word of the field."""

    LEAD = auto()
    SUPPORT = auto()
    AUTHOR = auto()
    APPROVER = auto()
    DUE = auto()
    PROMISE = auto()
    DUE_OR_COMPLETED = auto()
    NEW_DATE = auto()
    OLD_DATE = auto()
    EXPECTED = auto()
    START = auto()
    COMPLETED = auto()
    CANCELLED = auto()
    REASON = auto()
    EVIDENCE = auto()
    RATING = auto()
    SHARE = auto()
    TITLE = auto()
    NOTE = auto()
    PROGRESS = auto()
    SUCCESS = auto()
    IMPACT = auto()
    OTHER = auto()
    ROLE = auto()
    NUMBER = auto()
    AFTER = auto()
    PRIORITY = auto()
    EDITION = auto()
    STATUS = auto()
    WORKSTREAMS = auto()
    ACTIVITIES = auto()
    MILESTONES = auto()


class FieldWords(NamedTuple):
    """The ``words`` for one meaning, and the ``keys`` that say the same, each of another part.

    ``supplies`` are the keys that nobody misses beside such a word, because it is written there
    in another way.
    """

    keys: tuple[str, ...]
    words: str
    supplies: tuple[str, ...] = ()


ACCOUNTABLE = frozenset({"accountable", "accountable officer", "accountable person"})
# A word may stand in more than one row: the first whose key the part can have is likelier.
FIELD_WORDS: Mapping[Meaning, FieldWords] = {
    Meaning.LEAD: FieldWords(
        ("lead", "by"),
        "lead, owner, action owner, task owner, milestone owner, lead officer, lead person,"
        " officer, officer responsible, responsible, responsible officer, responsible person,"
        " person responsible, responsibility, accountable, accountable officer,"
        " accountable person, who, who?, by who, by who?, by whom, by whom?, leader, led by,"
        " assigned to, allocated to, assignee, lead manager, responsible lead, lead responsible",
    ),
    Meaning.SUPPORT: FieldWords(
        ("with",),
        "support, supports, supporting, supported by, supporting lead, supporting leads,"
        " supporting officer, supporting officers, supporting partners, support lead,"
        " support officer, joint lead, joint leads, jointly with, co lead, co leads, colead,"
        " second lead, other lead, other leads, helper, helpers, helped by, assisted by, deputy,"
        " deputy lead, working with, contributor, contributors, contributing, partner, partners,"
        " consulted, also involved, involved, others involved",
    ),
    Meaning.AUTHOR: FieldWords(("by",), "author, reported by, updated by, written by, entered by"),
    Meaning.APPROVER: FieldWords(
        ("approved_by",), "agreed by, authorised by, signed off by, approver, approved"
    ),
    Meaning.DUE: FieldWords(
        ("due", "ends"),
        "deadline, due date, date due, due by, target, target date, by when, by when?, when,"
        " when?, by, date, end, end date, finish, finish date, timescale, timescales, timeline,"
        " timeframe, time frame, delivery date",
    ),
    Meaning.PROMISE: FieldWords(
        (),
        "complete by, completed by, to be completed, to be completed by, completion target,"
        " target completion, target completion date, planned completion,"
        " planned completion date",
        ("due",),
    ),
    Meaning.DUE_OR_COMPLETED: FieldWords(
        (), "completion date, completion, date of completion", ("due", "completed")
    ),
    Meaning.NEW_DATE: FieldWords(
        ("expected",),
        "revised date, revised due date, revised due, revised deadline, revised target date,"
        " revised completion date, revised end date, revised timescale, new date, new due date,"
        " new due, new deadline, new target date, moved to, extended to, to",
        ("due",),
    ),
    Meaning.OLD_DATE: FieldWords(
        ("from",),
        "previous date, previous due date, previous deadline, previously due, old date,"
        " old due date, old deadline, original date, original due date, original due,"
        " original deadline, original target date, was due, was, moved from, prior date,"
        " baseline, baseline date",
    ),
    Meaning.EXPECTED: FieldWords(
        ("expected",),
        "expected date, expected by, expected completion, expected completion date,"
        " expected end date, now expected, forecast, forecast date, latest forecast,"
        " forecast completion, forecast completion date, anticipated date, anticipated completion,"
        " anticipated completion date, estimated date, estimated completion,"
        " estimated completion date, projected date, projected completion",
    ),
    Meaning.START: FieldWords(
        ("start", "starts"),
        "begin, begins, starts, start date, starting, commence, commences, commencement date",
    ),
    Meaning.COMPLETED: FieldWords(
        ("completed",),
        "done, finished, complete, completed on, date completed, date complete, closed,"
        " closed on, date closed, achieved, delivered, date achieved, actual date,"
        " actual completion date, actual finish",
    ),
    Meaning.CANCELLED: FieldWords(
        ("cancelled",),
        "closed, cancelled on, canceled, date cancelled, withdrawn, withdrawn on,"
        " date withdrawn, dropped, abandoned, stopped, superseded",
    ),
    Meaning.REASON: FieldWords(
        ("reason",),
        "reason for delay, reason for change, reason for slippage, reason for move,"
        " reason for revision, reason for cancellation, reason for withdrawal, why, why?,"
        " justification, rationale",
    ),
    Meaning.EVIDENCE: FieldWords(
        ("evidence",), "proof, evidence link, evidence of completion, documentary evidence"
    ),
    Meaning.RATING: FieldWords(
        ("rag",), "rag, rag status, rag rating, brag, brag status, brag rating, rating"
    ),
    Meaning.SHARE: FieldWords(
        (),
        "% complete, % completed, complete %, completed %, percent complete, per cent complete,"
        " percentage complete, progress %, % progress",
    ),
    Meaning.TITLE: FieldWords(
        ("title", "name"),
        "name, action, key action, action required, action title, task, milestone, activity,"
        " workstream, theme, objective, aim, goal, what, what?, heading, deliverable,"
        " recommendation, full name, person, description",
    ),
    Meaning.NOTE: FieldWords(
        ("note",),
        "description, notes, comment, comments, remark, remarks, detail, details, background,"
        " further information",
    ),
    Meaning.PROGRESS: FieldWords(
        ("note",),
        "progress, progress update, progress updates, progress to date, progress notes,"
        " progress note, update, latest update, latest position, current position, position,"
        " commentary, narrative, status update",
    ),
    Meaning.SUCCESS: FieldWords(
        ("success_measure",),
        "kpi, kpis, measure, measures, measure of success, measures of success, success measure,"
        " success measures, success criteria, success criterion, success, outcome, outcomes,"
        " intended outcome, intended outcomes, expected outcome, expected outcomes,"
        " desired outcome, outcome measure, outcome measures, intended impact, expected impact,"
        " indicator, indicators, performance indicator, performance indicators,"
        " performance measure,"
        " how will we know, how will we know?, how we will know",
    ),
    Meaning.IMPACT: FieldWords(
        ("impact",),
        "impacts, impact so far, impact to date, difference, difference made, what difference,"
        " what difference has it made, what has changed, benefit, benefits, benefits realised,"
        " impact",
    ),
    Meaning.OTHER: FieldWords((), "resource, resources, risk, risks, budget, cost"),
    Meaning.ROLE: FieldWords(("role",), "job title, job, post, position"),
    Meaning.NUMBER: FieldWords(
        ("ref",),
        "no, no., number, ref, ref., ref no, reference, #, row, item, action no, action number,"
        " action ref, ref number, reference no, reference number, plan ref, our ref",
    ),
    Meaning.AFTER: FieldWords(
        ("after",),
        "depends, depends on, dependent on, dependency, dependencies, predecessor, predecessors,"
        " waits for",
    ),
    Meaning.PRIORITY: FieldWords(
        ("priorities",), "priority, priority area, priority areas, priority no"
    ),
    Meaning.EDITION: FieldWords(("edition",), "version, version no, issue, revision"),
    Meaning.STATUS: FieldWords(
        (), "status, current status, action status, overall status, progress status, state"
    ),
    Meaning.WORKSTREAMS: FieldWords(
        ("workstreams",),
        "workstream, work stream, work streams, theme, themes, strand, strands, domain, section,"
        " area, area of focus, focus area, priority, priority area, priority areas,"
        " priority theme, improvement priority",
    ),
    Meaning.ACTIVITIES: FieldWords(
        ("activities",),
        "activity, project, projects, objective, objectives, aim, aims, goal, goals,"
        " recommendation, recommendations, finding, findings, ofsted recommendation,"
        " ofsted finding, inspection finding, improvement area, outcome area,"
        " area for improvement, areas for improvement, area for development, issue",
    ),
    Meaning.MILESTONES: FieldWords(
        ("milestones",),
        "milestone, action, actions, task, tasks, deliverable, deliverables, step, steps,"
        " key action, key actions, key task, key tasks, key milestone, key milestones,"
        " action required, actions required, required action, what, what?, what we will do,"
        " what will we do, what will be done, what are we going to do,"
        " what we are going to do, actions to be taken, action to be taken, planned action,"
        " planned actions, agreed action, agreed actions, improvement action,"
        " improvement actions, actions and milestones, action description",
    ),
}
_BLANKS = pattern(r"[\s_-]+")


@cache
def _by_word() -> Mapping[str, tuple[Meaning, ...]]:
    found: dict[str, tuple[Meaning, ...]] = {}
    for meaning, (_, words, _) in FIELD_WORDS.items():
        for word in words.split(","):
            found[word.strip()] = (*found.get(word.strip(), ()), meaning)
    return found


@cache
def _by_joined_word() -> Mapping[str, tuple[Meaning, ...]]:
    """The words of several words, as they are written without blanks: ``duedate``."""
    return {word.replace(" ", ""): of for word, of in _by_word().items() if " " in word}


def plain(written: str) -> str:
    """A key as it is compared: no capitals, one space for blanks, dashes and underscores."""
    return _BLANKS.sub(" ", folded(written)).strip()


def meanings_of(written: str) -> Sequence[Meaning]:
    """What may be meant by a key, the likelier first; nothing where it is no word of the field."""
    word = plain(written)
    return _by_word().get(word) or _by_joined_word().get(word, ())
