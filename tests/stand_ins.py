"""Programs that stand in for others while a script is run as a machine of CI runs it."""

import os
import shutil
import sys
from pathlib import Path

import pytest

# A program that tells the folder it runs in and its arguments, a line each.
TELLTALE = '#!/bin/sh\nbasename "$PWD"\nprintf "%s\\n" "$@"\n'
# A pip that tells what it was asked for, and what its file of versions holds.
PIP = '#!/bin/sh\nprintf "%s\\n" "$1" "$2" "$3"\ncat "$4"\nshift 4\nprintf "%s\\n" "$@"\n'
# The program of this repository, as a command.
OURS = f'#!/bin/sh\nexec "{sys.executable}" -m wirralplan "$@"\n'

needs_bash = pytest.mark.skipif(
    os.name != "posix" or shutil.which("bash") is None, reason="there is no bash to run it"
)


def make(program: Path, text: str) -> None:
    """Write a program that can be run."""
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)


def path_with(folder: Path) -> str:
    """``PATH`` on which the programs in ``folder`` come first."""
    return f"{folder}{os.pathsep}{os.environ['PATH']}"
