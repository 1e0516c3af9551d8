"""Folders with a plan to ask, and the program in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ended import Ended, Run
from known_plans import HISTORY, SHIPPED

import wirralplan

PLANS = {"shipped": SHIPPED, "history": HISTORY}


@pytest.fixture
def asked_plan(folder: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with the plan that the test's ``asked_plan`` parameter names."""
    shutil.copy(PLANS[request.param], folder / "plan.yaml")
    return folder


@pytest.fixture
def history_folder(folder: Path) -> Path:
    """A folder with a copy of the plan that has a history."""
    shutil.copy(HISTORY, folder / "plan.yaml")
    return folder


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program as a person does, through pipes; bytes are decoded, not translated."""
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))

    def started(*arguments: str, stdin: bytes = b"") -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "wirralplan", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            env=dict(os.environ),
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return started
