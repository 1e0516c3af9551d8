"""Both parsers, one after the other: what a plan says may not depend on the machine."""

import pytest
import yaml

from wirralplan.text import parsing
from wirralplan.text.loading import PythonLoader

LOADERS = {"libyaml": getattr(yaml, "CSafeLoader", None), "python": PythonLoader}


@pytest.fixture(params=LOADERS)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of the parser that reads in this run of the test."""
    name: str = request.param
    if LOADERS[name] is None:
        pytest.skip("PyYAML is built without libyaml here")
    monkeypatch.setattr(parsing, "_LOADER", LOADERS[name])
    return name
