"""Where a file lies in the checkout: what CI shows a finding at is a path from the top of it."""

import os
from pathlib import Path, PurePath

from wirralplan.files.open import real, repository_of


def path_from_top(typed: str, variables: tuple[str, ...]) -> str:
    """The file ``typed`` by its path from the top of the checkout, with forward slashes.

    The top is the folder that one of the environment ``variables`` names, else the one that
    holds ``.git``. A link within the checkout goes by what it leads to, because that is what a
    change shows; one that leads out of it by its own name. What lies outside goes by its whole
    path: from nowhere else is it this file.
    """
    try:
        itself = real(Path(typed))
        named = real(Path(typed).absolute().parent) / Path(typed).name
        tops = [real(Path(os.environ[name])) for name in variables if os.environ.get(name)]
    except OSError:  # a name that cannot be used leads nowhere
        return typed
    for path in (itself, named):
        for top in (*tops, repository_of(path.parent)):
            below = None if top is None else path_below(path, top)
            if below is not None:
                return below
    return itself.as_posix()


def path_below(path: PurePath, top: PurePath) -> str | None:
    """``path`` from ``top`` on, with forward slashes; ``None`` where it does not lie below."""
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else None
