"""The folder in which git keeps its own files: what lies there is in no commit."""

import os
from pathlib import Path

_LONGEST = 65536  # of what a file .git may say


def git_folder(path: Path) -> Path | None:
    """The git folder of the work tree in which ``path`` lies, if it lies in one.

    It is found as git finds it, without git: the environment (``GIT_DIR``) does not matter, and a
    folder ``.git`` that is none of git's is passed over. Of a linked work tree it is the one that
    this work tree has for itself, of a submodule the one in ``.git/modules``.
    """
    for folder in path.parents:
        found = _led_to(folder / ".git")
        if found is not None and os.path.lexists(found / "HEAD"):
            return found
    return None


def _led_to(dot_git: Path) -> Path | None:
    """``.git`` itself, or the folder that a file of that name leads to."""
    if os.path.isdir(dot_git):  # noqa: PTH112 - says no, not an error, where nobody may look
        return dot_git
    try:
        with dot_git.open("rb") as file:
            said = file.read(_LONGEST)
    except OSError:
        return None
    if not said.startswith(b"gitdir: ") or b"\0" in said:
        return None
    return dot_git.parent / os.fsdecode(said.removeprefix(b"gitdir: ").rstrip(b"\r\n"))
