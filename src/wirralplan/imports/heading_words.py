"""What a heading probably means by one of its words, where no heading like it is known.

Such a reading is said to be one: the officer is asked once for each column.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.imports.columns import Field
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.field_words import plain


class _Word(NamedTuple):
    """A word in a heading, what it says, and the words beside it that say something else."""

    words: re.Pattern[str]
    field: Field
    unless: re.Pattern[str]


_OF_A_REVIEW = pattern(
    r"\b(?:monitor\w*|scrutin\w*|review\w*|assur\w*|sign(?:ed)? ?off|next meeting)\b"
)
_WORDS: Sequence[_Word] = (
    _Word(
        pattern(r"\b(?:success|what good|good (?:will )?looks?|how (?:will|do) we|measured?)\b"),
        Field.SUCCESS,
        pattern(r"\b(?:date|lead|progress|actual|baseline)\b"),
    ),
    _Word(
        pattern(r"\b(?:brag|rag)\b|\b(?:b/)?r/a/g\b"),
        Field.RATING,
        pattern(r"\b(?:previous|last|reason|key|comment\w*)\b"),
    ),
    _Word(
        pattern(r"\bevidence\b"),
        Field.EVIDENCE,
        pattern(r"\b(?:required|needed|expected|base|date|will|gap)\b"),
    ),
    _Word(
        pattern(
            r"\b(?:accountable|responsible|owners?|leads?|assigned|allocated)\b"
            r"|\b(?:for )?action by\b|\bby whom\b"
        ),
        Field.LEAD,
        pattern(
            r"\b(?:time|date|when|indicator|measure|member|supporting|support|to|status|update"
            r"|comments?)\b"
        ),
    ),
    _Word(
        pattern(
            r"\b(?:revised|new|updated|amended|extended)\b.*\b(?:dates?|deadline|timescale|target)\b"
        ),
        Field.NEW_DATE,
        pattern(r"\b(?:reason|why|by whom|approved)\b"),
    ),
    _Word(
        pattern(
            r"\b(?:deadline|timescales?|time ?frame|timeline|target date|due|by when|dates)\b"
            r"|\bto be \w+ by\b|\b(?:completion|delivery|end|finish) date\b"
        ),
        Field.DUE,
        pattern(
            r"\b(?:start|begin|revised|original|actual|completed|last|updated|raised|opened"
            r"|created|met|reason|days|overdue|comments?|previous|status|next)\b"
        ),
    ),
    _Word(
        pattern(r"\b(?:updates?|progress|position|commentary)\b"),
        Field.PROGRESS,
        pattern(r"\b(?:measure|date|by|frequency|lead|%|target)\b"),
    ),
    _Word(
        pattern(r"\bstatus\b"),
        Field.STATUS,
        pattern(r"\b(?:date|reason|previous|last|key)\b"),
    ),
    _Word(
        pattern(r"\b(?:actions?|response|tasks?|steps|milestones?|deliverables?)\b"),
        Field.MILESTONE,
        pattern(
            r"\b(?:taken|to date|so far|completed|progress|status|no|number|ref|id|date|by|lead"
            r"|owner|log|plan|type|cost|budget|rating|priority|level|comments?|notes?)\b"
        ),
    ),
    _Word(
        pattern(r"\b(?:recommendations?|findings?|objectives?|aims?|standard|gap)\b"),
        Field.ACTIVITY,
        pattern(r"\b(?:no|number|ref|id|date|source|status|accepted|agreed|response|met)\b"),
    ),
)


def likely_field(heading: str) -> Field | None:
    """What a column with this heading probably holds; ``None`` where no word of it says so."""
    text = plain(heading)
    if _OF_A_REVIEW.search(text):
        return None
    for words, field, unless in _WORDS:
        if words.search(text) and not unless.search(text):
            return field
    return None
