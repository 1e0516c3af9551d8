"""Standard output and standard error that outlive their reader; each program runs by itself."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import wirralplan
from wirralplan.cli.options.check_options import CheckFormat
from wirralplan.cli.terminal import streams
from wirralplan.errors import UnwritableFile

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices are of POSIX")
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")

FAULTY = "format: 1\ntitle: T\nworkstreams:\n" + "".join(f"leed{n}: x\n" for n in range(400))
NOWHERE = "wirralplan: Cannot write the answer to standard output: {}.\n"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Callable[..., "subprocess.Popen[bytes]"]:
    """Start the program; what goes to standard output and standard error is the test's choice."""
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))

    def start(
        *arguments: str, stdout: int = subprocess.PIPE, stderr: int = subprocess.PIPE
    ) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "wirralplan", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
        )

    return start


Started = Callable[..., "subprocess.Popen[bytes]"]


def unread() -> int:
    """The end of a pipe to write to, whose reader is gone."""
    reader, writer = os.pipe()
    os.close(reader)
    return writer


def after_one_line(process: "subprocess.Popen[bytes]") -> tuple[int, bytes]:
    """The exit code, and what is complained of, where the reader takes one line and goes."""
    with process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        complained = b"" if process.stderr is None else process.stderr.read()
    return process.returncode, complained


# A reader that goes away


@posix
@pytest.mark.parametrize("kind", list(CheckFormat))
def test_head_keeps_the_verdict_of_a_check(kind: str, folder: Path, started: Started) -> None:
    (folder / "bad.yaml").write_text(FAULTY, encoding="utf-8")
    process = started("check", "bad.yaml", "--format", kind, stderr=subprocess.DEVNULL)
    assert after_one_line(process) == (1, b"")


@posix
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (["list", "--as-of", "2018-06-30"], 0),
        (["list", "--as-of", "2018-06-30", "--format", "json"], 0),
        (["list", "--as-of", "2018-06-30", "--format", "csv"], 0),
        (["list", "--as-of", "2018-06-30", "--format", "markdown"], 0),
        (["overdue", "--as-of", "2018-06-30", "--exit-code"], 1),
        (["summary", "--as-of", "2018-06-30"], 0),
        (["explain", "WP001"], 0),
        (["schema", "listing"], 0),
        (["--help"], 0),
        (["--version"], 0),
        (["check", "--help"], 0),
        (["overdue", "--plan", "nowhere.yaml"], 2),
        (["nonsense"], 2),
        (["complete", "panel-chair", "--on", "2018-02-14"], 0),
    ],
)
@pytest.mark.parametrize("gone", ["stdout", "stderr", "both"])
@pytest.mark.usefixtures("plan_folder")
def test_a_reader_that_was_never_there_changes_no_exit_code(
    typed: list[str], code: int, gone: str, started: Started
) -> None:
    ends = {name: unread() for name in ("stdout", "stderr") if gone in (name, "both")}
    process = started(*typed, **ends)
    for end in ends.values():
        os.close(end)
    out, err = process.communicate()
    assert process.returncode == code
    assert b"Traceback" not in (err or b"")
    assert b"pipe" not in (err or b"").lower()
    assert (out is None, err is None) == (gone != "stderr", gone != "stdout")


@posix
def test_a_refusal_of_a_plan_with_errors_keeps_its_code_where_nobody_reads_it(
    folder: Path, started: Started
) -> None:
    (folder / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    end = unread()
    process = started("overdue", stderr=end)
    os.close(end)
    assert (process.communicate()[0], process.returncode) == (b"", 1)


@posix
def test_unbuffered_it_is_the_same(
    folder: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    (folder / "bad.yaml").write_text(FAULTY, encoding="utf-8")
    assert after_one_line(started("check", "bad.yaml")) == (1, b"")


@posix
def test_what_is_recorded_is_recorded_whoever_reads_the_answer(
    plan_folder: Path, started: Started
) -> None:
    end = unread()
    process = started("complete", "panel-chair", "--on", "2018-02-14", stdout=end, stderr=end)
    os.close(end)
    assert process.wait() == 0
    assert b"completed: 2018-02-14" in (plan_folder / "plan.yaml").read_bytes()


@posix
def test_a_file_is_written_although_nobody_reads_that_it_was(
    plan_folder: Path, started: Started
) -> None:
    (plan_folder / "bad.yaml").write_text(FAULTY, encoding="utf-8")
    end = unread()
    process = started("check", "bad.yaml", "-o", "found.json", stdout=end, stderr=end)
    os.close(end)
    assert process.wait() == 1
    assert (plan_folder / "found.json").read_text(encoding="utf-8").endswith("\n}\n")


# Other failures


@full
@pytest.mark.parametrize(
    "typed", [["overdue", "--as-of", "2018-06-30"], ["--help"], ["--version"], ["check"]]
)
@pytest.mark.usefixtures("plan_folder")
def test_a_full_disk_is_reported_once(typed: list[str], started: Started) -> None:
    with Path("/dev/full").open("wb") as nothing:
        process = started(*typed, stdout=nothing.fileno())
        _, output = process.communicate()
    assert process.returncode == 2
    assert output.decode() == NOWHERE.format("no space left on device")


@full
@pytest.mark.usefixtures("plan_folder")
def test_where_nothing_can_be_complained_of_the_code_still_says_it(started: Started) -> None:
    with Path("/dev/full").open("wb") as nothing:
        process = started("nonsense", stderr=nothing.fileno())
        assert (process.communicate()[0], process.returncode) == (b"", 2)


@posix
@pytest.mark.parametrize("typed", ["overdue --as-of 2018-06-30", "--help", "--version", "check"])
@pytest.mark.usefixtures("plan_folder")
def test_a_closed_standard_output_is_reported_too(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))
    command = f'"{sys.executable}" -m wirralplan {typed} >&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)  # noqa: S607
    assert (done.returncode, done.stderr.decode()) == (2, NOWHERE.format("it is closed"))


class Refusing(io.RawIOBase):
    """A file of which the system takes nothing."""

    def __init__(self, code: int) -> None:
        self.code = code
        self.tried = 0

    def writable(self) -> bool:
        """Whether one may try."""
        return True

    def write(self, _: object) -> int:
        """Refuse."""
        self.tried += 1
        raise OSError(self.code, os.strerror(self.code))


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (errno.EACCES, "you have no permission"),
        (errno.EIO, "input/output error"),
        (errno.ENOSPC, "no space left on device"),
        (errno.EBADF, "bad file descriptor"),
    ],
)
def test_a_refusal_names_standard_output_once_and_the_rest_goes_nowhere(
    code: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = Refusing(code)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8"))
    streams.settle_streams()
    sys.stdout.write("a line\n")
    with pytest.raises(UnwritableFile) as failed:
        sys.stdout.flush()
    assert failed.value.sentence == f"Cannot write the answer to standard output: {why}."
    sys.stdout.write("another\n" * 10_000)
    sys.stdout.flush()
    assert raw.tried == 1


@pytest.mark.parametrize("code", [errno.EPIPE, errno.EACCES, errno.EIO])
def test_standard_error_refuses_in_silence(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BufferedWriter(Refusing(code)), line_buffering=True)
    monkeypatch.setattr(sys, "stderr", stream)
    streams.settle_streams()
    sys.stderr.write("a line\n")
    sys.stderr.flush()


def test_everything_else_of_a_stream_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "out").open("w", encoding="cp1252", errors="replace", newline="\n") as file:
        monkeypatch.setattr(sys, "stdout", file)
        streams.settle_streams()
        assert sys.stdout is not file
        assert (sys.stdout.encoding, sys.stdout.errors) == ("cp1252", "replace")
        assert (sys.stdout.isatty(), sys.stdout.fileno()) == (False, file.fileno())
        sys.stdout.write("é ✓\n")
        sys.stdout.flush()
    assert (tmp_path / "out").read_bytes().rstrip(b"\r\n") == b"\xe9 ?"


def test_what_has_no_file_behind_it_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stand_in)
    streams.settle_streams()
    assert sys.stdout is stand_in
