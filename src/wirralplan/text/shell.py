"""A command to type: words from outside quoted, so that a shell reads them as just these words."""

import os
from collections.abc import Sequence

from wirralplan.patterns import pattern
from wirralplan.text.visible import visible

_ON_WINDOWS = os.name == "nt"
# What means only itself at every prompt. A dash first splits at the dot in PowerShell, and zsh
# looks for a program of the name behind an equals sign.
_BARE = pattern(r"[A-Za-z0-9_./:%@+][A-Za-z0-9_./:%@+,=-]*|-[A-Za-z0-9_./:%@+,=-]*")
_BARE_ON_WINDOWS = pattern(r"[A-Za-z0-9_./\\:+][A-Za-z0-9_./\\:+-]*|--?[a-z][a-z-]*|--")
# Between double quotes PowerShell still reads $ and the backtick, and takes curly quotes for
# straight ones; the other prompt reads what stands between two %, and sometimes an !.
_READ_IN_QUOTES = pattern('[$`"!\u201c\u201d\u201e]|%.*%')


def command(*words: str, files: Sequence[str] = (), windows: bool = _ON_WINDOWS) -> str | None:
    """``words`` and ``files`` on one line to type; ``None`` where no line says just these.

    Where a file begins with a dash, all files stand behind ``--``, which ends the options.
    """
    last = ends_options(files)
    typed = [quoted(one, windows=windows) for one in (*words, *(["--"] if last else []), *files)]
    known = [one for one in typed if one is not None]
    return " ".join(known) if len(known) == len(typed) else None


def ends_options(files: Sequence[str]) -> bool:
    """Whether ``--`` stands before ``files`` in a command: behind it nothing is an option."""
    return any(one.startswith("-") for one in files)


def quoted(word: str, *, windows: bool = _ON_WINDOWS) -> str | None:
    """``word`` as it is typed; ``None`` where that cannot be done.

    What cannot be seen cannot be typed or pasted either: a terminal takes a control character
    for a key. On Windows the quotes are those that mean the same at both of its prompts.
    """
    if visible(word) != word:
        return None
    if windows:
        return _for_windows(word)
    if _BARE.fullmatch(word):
        return word
    return "'{}'".format(word.replace("'", "'\"'\"'"))


def _for_windows(word: str) -> str | None:
    if _BARE_ON_WINDOWS.fullmatch(word):
        return word
    # A backslash before the quote at the end would be read as part of the word.
    if not word or _READ_IN_QUOTES.search(word) or word.endswith("\\"):
        return None
    return f'"{word}"'
