"""How many the text of a lead names; in doubt one, for no query is answered beside an error."""

import re
import unicodedata
from enum import Enum, auto
from typing import NamedTuple

from wirralplan.checks.rules.people.offices import is_office, is_short_form
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import Names, loosened
from wirralplan.plan.model import Plan

_AND = r"and|or|plus|as well as"
_WITH = (
    r"with|in conjunction with|jointly with|together with|along with|working with"
    r"|in partnership with|alongside|w/"
)
_STRONG = r"[&/\\+;|\u3001\r\n]"
# A comma or a dash stands between a name and its office as well, so it parts full names only.
_WEAK = r",|\s[-\u2013\u2014](?=\s)"
_BETWEEN = pattern(
    rf"\s*(?:,?\s*((?<!\w)(?:{_WITH}|{_AND})(?!\w)|(?<!\w)w/)|({_STRONG}|{_WEAK}))\s*",
    re.IGNORECASE,
)
_WORDS_OF_AND = frozenset(_AND.split("|"))
_HELP = pattern(
    r"[\s,;(-]*\b(?:supported by|assisted by|helped by"
    r"|with (?:the )?(?:support|help|assistance) (?:of|from))\b\s*",
    re.IGNORECASE,
)
_IN_BRACKETS = pattern(r"\(([^()]*)\)")
_ADDS = pattern(rf"\s*(?:&|{_WITH}|{_AND}|supported|assisted|helped)\b", re.IGNORECASE)
_LABEL = pattern(r"[A-Za-z ]{2,20}:\s+")
_HONORIFIC = pattern(
    r"(?:cllr|councillor|dr|mr|mrs|ms|miss|prof|professor|rev)\b\.? *", re.IGNORECASE
)
# Whom a post is for stands before "supported by" too: children supported by a team.
_SERVED = frozenset(
    """
    adults carers children clients families households learners parents patients people pupils
    residents students tenants those women young
    """.split()  # noqa: SIM905 - twenty words read better as words
)
# A name is two to four words that begin with a capital: Ann Lee, A. B. Lee, Mary van Dijk.
_WORD = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAME = pattern(rf"{_WORD}(?: (?:de|del|der|den|di|van|von|bin|al|el|la|le|{_WORD})){{1,3}}")
_FIRST_NAME = pattern(r"[^\W\d_a-z][\w'\u2019-]+")
_INITIALS = pattern(r"(?:[A-Z]\.?){2,4}")
_SURNAME_FIRST = pattern(
    r"([^\W\d_a-z][\w'\u2019-]*[^\W\d_A-Z][\w'\u2019-]*),[ ]*"
    r"((?:[A-Z]\.?[ ]?){1,3}|[^\W\d_a-z][\w'\u2019-]+)"
)
_SIDE = pattern(rf"({_STRONG}|(?<!\w)(?:{_AND})(?!\w))", re.IGNORECASE)
# The same kind of post twice, each of another place: Head of Service MASH / Head of Service SASF.
_POST = pattern(
    r"((?:assistant |deputy )?(?:head|heads|director) of|(?:team|service) manager,?) +\S",
    re.IGNORECASE,
)
_BETWEEN_POSTS = pattern(rf"\s*(?:{_STRONG}|{_WEAK})\s*")


_LONGEST = 300  # of a lead; what is longer is a story, and nobody counts the people in it


class Kind(Enum):
    """What a lead names beside the one who answers."""

    PEOPLE = auto()
    POSTS = auto()
    HELPERS = auto()


class Named(NamedTuple):
    """What more than one name there is, and how many where that can be known.

    ``names`` are those who surely are one each, as they are written, the first one first.
    """

    kind: Kind
    number: int
    names: tuple[str, ...] = ()


class Leads:
    """Decides whether a lead names more than one, by the people of the plan."""

    def __init__(self, plan: Plan) -> None:
        """Keep everybody's names, and the words that they are made of."""
        self._names = Names.of(plan) if plan.people else None
        spellings = self._names.spellings if self._names else ()
        self._words = {word for spelling in spellings for word in spelling.split()}

    def several(self, lead: str) -> Named | None:
        """What ``lead`` names, where that is surely more than one."""
        if len(lead) > _LONGEST or self._is_known(lead):
            return None
        plain = unicodedata.normalize("NFKC", lead)  # for the wide forms of & and /
        lines = _IN_BRACKETS.sub(_unbracketed, plain).splitlines()
        text = "\n".join(" ".join(line.split()) for line in lines if line.strip())
        helped = _HELP.search(text)
        first = text[: helped.start()] if helped else text
        if (people := self._people(first)) is not None:
            count, names = people
            more = self._helpers(text[helped.end() :]) if helped else ()
            return Named(Kind.PEOPLE, count, (*names, *more))
        posts = _BETWEEN_POSTS.split(first)
        openings = {found[1].lower() if (found := _POST.match(post)) else "" for post in posts}
        if len(posts) > 1 and len(openings) == 1 and "" not in openings:
            return Named(Kind.POSTS, len(posts), tuple(post.strip() for post in posts))
        if helped and text[helped.end() :].strip(" ).") and self._is_somebody(first.strip()):
            helpers = self._helpers(text[helped.end() :])
            return Named(Kind.HELPERS, 1 + len(helpers), (first.strip(), *helpers))
        return None

    def _helpers(self, text: str) -> tuple[str, ...]:
        """Those who help, as they are written; all of it is one where it does not name people."""
        found = self._people(text)
        return found[1] if found else (text.strip(" )."),)

    def _people(self, text: str) -> tuple[int, tuple[str, ...]] | None:
        """How many people ``text`` names, and whom; nothing where it is one or nobody can know."""
        pieces = _BETWEEN.split(_surnames_last(text))
        marks = ["", *(one or other for one, other in zip(pieces[1::3], pieces[2::3], strict=True))]
        sides = [_LABEL.sub("", side.strip(), count=1) for side in pieces[::3]]
        names = first_names = initials = 0
        each = list[str]()
        abbreviated = all(_INITIALS.fullmatch(side) for side in sides)
        for mark, side in zip(marks, sides, strict=True):
            firmly = mark.strip().lower() in _WORDS_OF_AND or mark.strip() in {"", *"&/\\+;|\u3001"}
            before = names + initials + first_names
            if self._is_name(side):
                names += 1
            elif _INITIALS.fullmatch(side) and not is_short_form(side):
                initials += firmly or abbreviated or mark.strip().lower() in _WITH.split("|")
            elif firmly and not is_office(side):
                known = bool(side) and loosened(side) in self._words
                names += known
                first_names += not known and bool(_FIRST_NAME.fullmatch(side))
            if names + initials + first_names > before:
                each.append(side)
        count = names + initials + (first_names if names else 0)
        return (count, tuple(each)) if count > 1 else None

    def _is_known(self, text: str) -> bool:
        return self._names is not None and self._names.known_as(text) is not None

    def _is_name(self, side: str) -> bool:
        if self._is_known(side):
            return True
        titled = _HONORIFIC.match(side)
        bare = side[titled.end() :] if titled else side
        form = _FIRST_NAME if titled and " " not in bare else _NAME
        return bool(form.fullmatch(bare)) and not is_office(bare)

    def _is_somebody(self, side: str) -> bool:
        """Whether ``side`` is a name, initials or an office, and not whom an office is for."""
        if not _SERVED.isdisjoint(loosened(side).split()[-1:]):
            return False
        return self._is_name(side) or bool(_INITIALS.fullmatch(side)) or is_office(side)


def _unbracketed(found: re.Match[str]) -> str:
    """What stands in brackets, where it adds somebody; else it says more of the one before."""
    return f" {found[1]} " if _ADDS.match(found[1]) else " "


def _surnames_last(text: str) -> str:
    """``text`` with each ``Lee, A.`` as ``A. Lee``, and so each ``Lee, Ann`` if all are names.

    ``Ann, Bob and Cy`` begins like it, and so does many a firm.
    """
    sides = _SIDE.split(text)
    found = [_SURNAME_FIRST.fullmatch(side.strip()) for side in sides[::2]]
    alike = all(
        one or _NAME.fullmatch(side.strip()) for one, side in zip(found, sides[::2], strict=True)
    )
    for number, one in enumerate(found):
        if one and (alike or one[2].isupper()) and not is_office(one[0]):
            sides[number * 2] = f" {one[2].strip()} {one[1]} "
    return "".join(sides)
