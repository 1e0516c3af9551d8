"""Numbers in front of titles: ``Workstream 1 - Practice``, ``1.2 Fostering``."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from wirralplan.patterns import pattern

_WORDED = pattern(
    r"(?i)(?P<kind>workstream|work stream|theme|priority(?: area)?|strand|section|objective|aim"
    r"|goal|area|recommendation|outcome)\s+(?P<ref>\d+(?:\.\d+)*[a-z]?|[a-z])\s*[-:.)\u2013\u2014]"
    r"+\s*(?P<title>\S.*)"
)
_NUMBERED = pattern(
    r"(?P<ref>\d+(?:\.\d+)*[a-z]?|[A-Z]{1,3}\d+(?:\.\d+)*)(?P<mark>[.):]?\s*[-:\u2013\u2014]?)\s+(?P<title>\D.*)"
)
_LONGEST = 20
_FEW = 100  # a bare number that is larger counts no titles


class Titled(NamedTuple):
    """A title without its number; ``printed`` is the whole where a word of it went."""

    title: str
    ref: str = ""
    printed: str = ""


def titled(titles: Iterable[str]) -> Mapping[str, Titled]:
    """Each title, parted from its number where all of them have one."""
    whole = [one for one in dict.fromkeys(titles) if one]
    for numbered in (_WORDED, _NUMBERED):
        found = {one: numbered.fullmatch(" ".join(one.split())) for one in whole}
        if not all(found.values()):
            continue
        refs = [match["ref"] for match in found.values() if match]
        if len(set(refs)) < len(refs) or any(len(one) > _LONGEST for one in refs):
            continue
        if numbered is _NUMBERED and not _are_numbers(found.values()):
            continue
        in_order = refs == [str(number) for number in range(1, len(refs) + 1)]
        is_worded = numbered is _WORDED
        return {
            one: Titled(
                match["title"],
                "" if is_worded and in_order else match["ref"],
                one if is_worded else "",
            )
            for one, match in found.items()
            if match
        }
    return {one: Titled(" ".join(one.split())) for one in whole}


def _are_numbers(found: Iterable[re.Match[str] | None]) -> bool:
    """Whether bare figures count the titles; ``30 carers`` says how many, ``2018 review`` when."""
    bare = [one["ref"] for one in found if one and not one["mark"].strip() and one["ref"].isdigit()]
    if not bare:
        return True
    numbers = [int(one) for one in bare]
    in_order = all(after == before + 1 for before, after in pairwise(numbers))
    return len(numbers) > 1 and in_order and numbers[-1] < _FEW
