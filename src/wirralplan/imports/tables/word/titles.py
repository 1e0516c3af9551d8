"""Whether the title in the properties of a document is one, or was put there by a program."""

import posixpath
import re

from wirralplan.patterns import pattern

_SAYS_NOTHING = pattern(
    r"(?:microsoft word\b.*|(?:new )?(?:word )?document *\d*|doc *\d+|untitled\b.*|title"
    r"|template|blank(?: document)?|powerpoint presentation"
    r"|\[.*\]|.*\.(?:docx?|docm|dotx?|rtf|pdf))",
    re.IGNORECASE,
)
_BETWEEN = pattern(r"[\W_]+")


def says_something(title: str, file: str) -> bool:
    """Whether ``title`` is more than what Word calls every document, or the name of the file."""
    stem = posixpath.splitext(posixpath.basename(file.replace("\\", "/")))[0]
    return (
        bool(title.strip())
        and not _SAYS_NOTHING.fullmatch(title.strip())
        and _BETWEEN.sub(" ", title).strip().lower() != _BETWEEN.sub(" ", stem).strip().lower()
    )
