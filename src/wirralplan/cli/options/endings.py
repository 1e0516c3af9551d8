"""Which form an answer has in a file: the one that the ending of its name says, or none."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from wirralplan.errors import ContradictoryOptions
from wirralplan.plan.words import one_of

# The endings of the files that a form may stand in. By an ending alone a command chooses the
# first of its forms that has it.
ENDINGS = {
    "table": (".txt",),
    "full": (".txt",),
    "concise": (".txt",),
    "json": (".json",),
    "csv": (".csv",),
    "markdown": (".md",),
    "html": (".html", ".htm"),
    "github": (".txt",),
    "gitlab": (".json",),
    "sarif": (".sarif", ".json"),
    "junit": (".xml",),
    "patch": (".patch", ".diff", ".txt"),
}
# What other programs open by the ending, and would refuse or misread.
_FOREIGN = {
    *(".yaml", ".yml", ".toml", ".tsv", ".ics", ".zip"),
    *(".xlsx", ".xls", ".xlsm", ".ods", ".docx", ".doc", ".odt", ".rtf", ".pptx", ".pdf"),
    *(".png", ".jpg", ".jpeg", ".gif", ".svg"),
}
_NAMING = _FOREIGN | {ending for endings in ENDINGS.values() for ending in endings}

_Form = TypeVar("_Form", bound=str)


def form_of(out: Path | None, forms: Sequence[_Form], chosen: _Form | None) -> _Form:
    """The form of an answer of which ``forms`` there are: the ``chosen`` one, else by its file.

    On standard output, and in a file whose name has no ending, it is the first. Raises
    ``ContradictoryOptions`` where the ending names no form of them, or another one.
    """
    ending = "" if out is None else out.suffix.lower()
    if chosen is not None:
        if ending in _NAMING and ending not in ENDINGS[chosen]:
            raise ContradictoryOptions(
                f"--format {chosen} does not match the ending of {out}.",
                f"Give it a name that ends in {one_of(ENDINGS[chosen])}.",
            )
        return chosen
    if not ending:
        return forms[0]
    for form in forms:
        if ending in ENDINGS[form]:
            return form
    raise _unknown(str(out), ending, forms)


def refuse_overwriting(out: Path | None, *read: str) -> None:
    """Raise ``ContradictoryOptions`` where ``out`` is one of the files that are ``read``.

    It may have another name there: a link, other capitals, or standard input.
    """
    if out is not None and any(_is_same(out, named) for named in read):
        raise ContradictoryOptions(
            f"{out} is the plan being read and is never overwritten.", "Choose another name."
        )


def _is_same(out: Path, named: str) -> bool:
    try:
        there = os.fstat(sys.stdin.fileno()) if named == "-" else os.stat(named)  # noqa: PTH116 - "" is no folder here
        return os.path.samestat(out.stat(), there) and out.is_file()
    except (OSError, ValueError, AttributeError):  # not there, so not the same
        return False


def _unknown(out: str, ending: str, forms: Sequence[str]) -> ContradictoryOptions:
    own = dict.fromkeys(ENDINGS[form][0] for form in forms)
    hint = f"Give it a name that ends in {one_of(list(own))}"
    if len(forms) > 1 and ending not in _NAMING:
        hint += ", or choose a format with --format"
    return ContradictoryOptions(
        f"Cannot write {out}: this command does not write '{ending}' files.", f"{hint}."
    )
