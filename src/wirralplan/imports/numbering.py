"""Numbers in front of titles: ``Workstream 1 - Practice``, ``1.2 Fostering``."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wirralplan.patterns import pattern

_WORDED = pattern(
    r"(?i)(?P<kind>workstream|work stream|theme|priority(?: area)?|strand|section|objective|aim"
    r"|goal|area|recommendation|outcome)\s+(?P<ref>\d+(?:\.\d+)*[a-z]?|[a-z])\s*[-:.)\u2013\u2014]"
    r"+\s*(?P<title>\S.*)"
)
_NUMBERED = pattern(
    r"(?P<ref>\d+(?:\.\d+)*[a-z]?|[A-Z]{1,3}\d+(?:\.\d+)*)[.):]?\s*[-:\u2013\u2014]?\s+(?P<title>\D.*)"
)
_LONGEST = 20


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
