"""What every test starts from: a scrubbed environment, a way to run the program, golden files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from ended import Ended, Golden, Run
from hypothesis import settings

from wirralplan.cli.app import main
from wirralplan.text import loading, parsing

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"

# What a developer's shell, CI or a git hook sets, and the program or its libraries look at.
_SCRUBBED = (
    *(
        "BUILD_SOURCESDIRECTORY",
        "CI",
        "CI_PROJECT_DIR",
        "NO_COLOR",
        "FORCE_COLOR",
        "PY_COLORS",
        "COLUMNS",
        "LINES",
        "TERM",
        "TERMINAL_WIDTH",
    ),
    *("PYTHONUTF8", "PYTHONIOENCODING"),
)
_SCRUBBED_PREFIXES = ("GITHUB_", "GITLAB_", "GIT_", "WIRRALPLAN_", "TYPER_", "_TYPER_", "RICH_")

# The shipped plan, with LF: what it says is told in hundreds of tests. Who changes it on purpose
# changes this too.
_SHIPPED = "87112ddca9581f139d5d6a813f9af0634556f0257a1769118fcd8e29f4e83524"

# Names of golden files that a test compared with; of a run in parallel, in this process only.
_used_golden: set[str] = set()

# What makes a run one of only some tests, beside paths.
_SELECTING = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "stepwise")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--pure-yaml",
        action="store_true",
        help="read with the YAML parser that is written in Python, as where libyaml is missing",
    )
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write the golden files anew from what the program says today; then read the diff",
    )


def pytest_configure(config: pytest.Config) -> None:
    plan = (ROOT / "plan.yaml").read_text(encoding="utf-8")
    if sha256(plan.encode()).hexdigest() != _SHIPPED:
        pytest.exit(
            "plan.yaml is not as it was shipped, and the tests are of that plan.\n"
            "To have it back: git checkout plan.yaml",
            returncode=1,
        )
    # The same examples on every run: a red build is never a matter of luck. For a wider
    # search, run pytest --hypothesis-profile=wide.
    settings.register_profile("same", derandomize=True, deadline=None, database=None)
    settings.register_profile("wide", max_examples=2000, deadline=None)
    if not config.getoption("--hypothesis-profile", None):
        settings.load_profile("same")
    if config.getoption("--pure-yaml"):
        parsing._LOADER = loading.PythonLoader  # noqa: SLF001 - as on a machine without libyaml


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> Generator[None, int, int]:
    """As many workers as there are cores, or none where they would cost more than they save.

    A worker takes a second or two to start, which few named files do not give back, and nor
    does a single core. ``--trace`` needs the terminal. With ``--rewrite-golden`` one process
    writes, so that no test reads a file that another one is writing.
    """
    cores = yield
    named = config.args_source is pytest.Config.ArgsSource.ARGS
    of_files = named and len(config.args) <= 3 and all(".py" in one for one in config.args)
    alone = config.getoption("--rewrite-golden") or config.getoption("--trace")
    return 0 if alone or of_files or cores == 1 else cores


@pytest.fixture(autouse=True)
def _scrubbed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name in _SCRUBBED or name.startswith(_SCRUBBED_PREFIXES):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, cut off from whatever lies above it."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def plan_folder(folder: Path) -> Path:
    """A folder with a copy of the shipped plan."""
    shutil.copy(ROOT / "plan.yaml", folder / "plan.yaml")
    return folder


@pytest.fixture
def two_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two versions of ``docs/plan.yaml``, tagged ``first`` and ``second``."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(tmp_path)
    _git("init", "-q", "-b", "main")
    (tmp_path / "docs").mkdir()
    for version in ("first", "second"):
        (tmp_path / "docs" / "plan.yaml").write_bytes(f"title: {version} é\r\n".encode())
        _git("add", ".")
        _git("-c", "core.autocrlf=false", "commit", "-qm", version)
        _git("tag", version)
    (tmp_path / "docs" / "plan.yaml").write_text("title: on disk\n", encoding="utf-8")
    return tmp_path


def _git(*options: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    subprocess.run(["git", *identity, *options], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in this process; standard input and output are pipes."""

    def started(*arguments: str, stdin: bytes = b"") -> Ended:
        out, err = BytesIO(), BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
            patch.setattr(sys, "stdout", TextIOWrapper(out, encoding="utf-8"))
            patch.setattr(sys, "stderr", TextIOWrapper(err, encoding="utf-8"))
            code: object = 0
            try:
                main(list(arguments))
            except SystemExit as ended:
                code = ended.code
            sys.stdout.flush()
            sys.stderr.flush()
            said, complained = out.getvalue().decode(), err.getvalue().decode()
        assert isinstance(code, int)
        return Ended(code, said, complained)

    return started


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a whole text with ``tests/golden/<name>``, byte for byte."""

    def compared(name: str, text: str) -> None:
        path = GOLDEN / name
        _used_golden.add(name)
        if request.config.getoption("--rewrite-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"no golden file {name}: run pytest --rewrite-golden and read it"
        assert text == path.read_bytes().decode()

    return compared


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over which golden files the tests of a worker used."""
    _used_golden.update(getattr(node, "workeroutput", {}).get("golden", ()))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A golden file that no test of a whole run used is out of date."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:  # this is a worker: it does not know what the others used
        output["golden"] = sorted(_used_golden)
    elif exitstatus == 0 and _is_whole(session.config):
        _report_unused_golden(session)


def _is_whole(config: pytest.Config) -> bool:
    if config.args_source is not pytest.Config.ArgsSource.TESTPATHS or config.option.collectonly:
        return False
    return not any(getattr(config.option, name, None) for name in _SELECTING)


def _report_unused_golden(session: pytest.Session) -> None:
    files = (path for path in GOLDEN.rglob("*") if path.is_file())
    unused = sorted({path.relative_to(GOLDEN).as_posix() for path in files} - _used_golden)
    if unused:
        reporter = session.config.pluginmanager.get_plugin("terminalreporter")
        if reporter is not None:
            names = ", ".join(unused)
            reporter.write_line(f"golden files that no test uses: {names}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
