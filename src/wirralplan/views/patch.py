"""What would change in a file, line by line, as a unified diff."""

import re
from collections.abc import Iterator

from wirralplan.text.characters import SPACES
from wirralplan.text.source import Source
from wirralplan.text.visible import escape, visible
from wirralplan.views.palette import unpainted
from wirralplan.views.paper.plain import Paint

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_UNSEEN = re.compile(f"[\t{SPACES}]")  # blanks that look like a space
_STYLES = {"+": "added", "-": "removed", "@": "place"}


def rendered(before: Source, after: Source, paint: Paint = unpainted) -> Iterator[str]:
    """Nothing where both are the same. What cannot be seen in a line is shown as an escape.

    ``paint`` colours a line in a style: ``added``, ``removed`` or ``place``.
    """
    from difflib import unified_diff  # noqa: PLC0415 - slow to import, and rarely needed

    if before.text == after.text:
        return
    name = visible(before.name)
    old, new = _LINE.findall(before.text), _LINE.findall(after.text)
    for number, line in enumerate(unified_diff(old, new, name, name)):
        bare = line.rstrip("\r\n")
        style = _STYLES.get(line[0], "") if number > 1 else ""
        shown = visible(_UNSEEN.sub(_escape, bare))
        yield f"{paint(shown, style) if style else shown}\n"
        if bare == line:
            yield "\\ No newline at end of file\n"


def _escape(found: re.Match[str]) -> str:
    return "\\t" if found[0] == "\t" else escape(found[0])
