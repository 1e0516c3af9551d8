"""The only writer of the world: each file is the old one or the new one, whole, come what may."""

import errno
import io
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import IO

import pytest

import wirralplan
from wirralplan.errors import (
    ChangedMeanwhile,
    UnreadableFile,
    UnwritableFile,
    WirralplanError,
)
from wirralplan.files import save
from wirralplan.files.save import held, write_new, write_whole

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and devices are of POSIX")
is_root = os.name == "posix" and os.geteuid() == 0


def message(failed: pytest.ExceptionInfo[WirralplanError]) -> tuple[str, str]:
    return failed.value.sentence, failed.value.hint


def names(folder: Path) -> list[str]:
    """What is in a folder, but for ``.git``."""
    return sorted(path.name for path in folder.iterdir() if path.name != ".git")


def changed(named: str, old: str, new: str) -> None:
    """Change a part of a file, as every command does."""
    with held(named) as file:
        file.write(file.data.replace(old.encode(), new.encode()))


@pytest.fixture
def plan(folder: Path) -> Path:
    """A file to change."""
    path = folder / "plan.yaml"
    path.write_bytes(b"title: old\n")
    return path


# Changing a file


def test_other_bytes_stay_and_nothing_lies_beside_the_file(plan: Path) -> None:
    plan.write_bytes(b"title: old \xff\x00\r\n")
    changed("plan.yaml", "old", "new")
    assert plan.read_bytes() == b"title: new \xff\x00\r\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_a_file_that_says_so_already_is_not_written(plan: Path) -> None:
    os.utime(plan, ns=(1, 1))
    changed("plan.yaml", "nothing", "new")
    assert plan.stat().st_mtime_ns == 1


def test_what_was_written_is_newer(plan: Path) -> None:
    os.utime(plan, ns=(1, 1))
    changed("plan.yaml", "old", "new")
    assert plan.stat().st_mtime_ns > 1


def test_the_label_is_what_the_file_is_called(plan: Path) -> None:
    with held(str(plan), label="../plan.yaml") as file:
        assert (file.name, file.path) == ("../plan.yaml", plan.resolve())


@pytest.mark.parametrize("named", ["-", "HEAD:plan.yaml"])
@pytest.mark.usefixtures("folder")
def test_what_is_no_file_cannot_be_changed(named: str) -> None:
    with pytest.raises(UnwritableFile) as failed:
        changed(named, "old", "new")
    shown = "standard input" if named == "-" else named
    assert message(failed) == (
        f"{shown} cannot be changed: it is not a file.",
        "Name the file of the plan.",
    )


@posix
def test_neither_can_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with pytest.raises(UnwritableFile) as failed:
        changed("pipe", "old", "new")
    assert failed.value.sentence == "pipe cannot be changed: it is not a file."


@pytest.mark.parametrize(
    ("named", "error", "sentence"),
    [
        ("gone.yaml", UnreadableFile, "Cannot read gone.yaml: there is no such file."),
        ("", UnreadableFile, "The name of the plan file is empty."),
        ("a\0b", UnwritableFile, "Cannot write a\0b: its name cannot be used."),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_cannot_be_changed(
    named: str, error: type[WirralplanError], sentence: str
) -> None:
    with pytest.raises(error) as failed:
        changed(named, "old", "new")
    assert failed.value.sentence == sentence


# Changed meanwhile

MEANWHILE = (
    "plan.yaml has just been changed by somebody else; nothing was written.",
    "Try again.",
)


def test_a_file_that_an_editor_saved_since_is_not_written_over(plan: Path) -> None:
    with held("plan.yaml") as file:
        plan.write_bytes(b"title: edited\n")
        with pytest.raises(ChangedMeanwhile) as failed:
            file.write(b"title: new\n")
    assert message(failed) == MEANWHILE
    assert plan.read_bytes() == b"title: edited\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_neither_is_one_that_is_saved_while_ours_is_written(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved_by_an_editor(_: int) -> None:
        plan.write_bytes(b"title: edited\n")

    monkeypatch.setattr(os, "fsync", saved_by_an_editor)
    with pytest.raises(ChangedMeanwhile):
        changed("plan.yaml", "old", "new")
    assert plan.read_bytes() == b"title: edited\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_a_file_that_is_gone_since_does_not_come_back(plan: Path) -> None:
    with held("plan.yaml") as file:
        plan.unlink()
        with pytest.raises(ChangedMeanwhile) as failed:
            file.write(b"title: new\n")
    assert message(failed) == MEANWHILE
    assert names(plan.parent) == []


# What a file looks like from outside


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_stays(plan: Path, mode: int) -> None:
    plan.chmod(mode)
    changed("plan.yaml", "old", "new")
    assert stat.S_IMODE(plan.stat().st_mode) == mode


@posix
def test_a_link_stays_and_the_file_that_it_leads_to_is_changed(plan: Path, folder: Path) -> None:
    (folder / "far").mkdir()
    real = plan.rename(folder / "far" / "real.yaml")
    plan.symlink_to(Path("far") / "real.yaml")
    changed("plan.yaml", "old", "new")
    assert plan.readlink() == Path("far") / "real.yaml"
    assert real.read_bytes() == b"title: new\n"
    assert names(folder) == ["far", "plan.yaml"]
    assert names(folder / "far") == ["real.yaml"]


@posix
def test_a_second_name_of_the_file_keeps_the_old_text(plan: Path, folder: Path) -> None:
    (folder / "second.yaml").hardlink_to(plan)
    changed("plan.yaml", "old", "new")
    assert (folder / "second.yaml").read_bytes() == b"title: old\n"


@posix
def test_the_owner_stays_where_the_system_lets_it(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "chown", lambda _, owner, group: given.append((owner, group)))
    changed("plan.yaml", "old", "new")
    assert given == [(plan.stat().st_uid, -1), (-1, plan.stat().st_gid)]


@posix
@pytest.mark.skipif(not is_root, reason="only root may give a file away")
def test_root_leaves_the_file_to_whom_it_belongs(plan: Path) -> None:
    os.chown(plan, 12345, 54321)
    plan.chmod(0o640)
    changed("plan.yaml", "old", "new")
    after = plan.stat()
    assert (after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)) == (12345, 54321, 0o640)


@posix
@pytest.mark.skipif(not is_root, reason="needs a file of another group")
def test_where_the_group_cannot_stay_its_rights_do_not_pass_to_another(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.chown(plan, -1, 54321)
    plan.chmod(0o664)

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "chown", refused)
    changed("plan.yaml", "old", "new")
    assert stat.S_IMODE(plan.stat().st_mode) == 0o644


@posix
@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="extended attributes are of Linux")
def test_what_else_the_system_knows_of_the_file_stays(plan: Path) -> None:
    try:
        os.setxattr(plan, "user.origin", b"minutes")
    except OSError:
        pytest.skip("this file system keeps no extended attributes")
    changed("plan.yaml", "old", "new")
    assert os.getxattr(plan, "user.origin") == b"minutes"


# When the system refuses


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (OSError(28, "No space left on device"), "no space left on device"),
        (OSError(122, "Disk quota exceeded"), "disk quota exceeded"),
        (OSError(5, "Input/output error"), "input/output error"),
    ],
)
def test_a_full_or_broken_disk_is_reported_and_the_old_file_stays(
    plan: Path, failure: OSError, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failed_to(_: int) -> None:
        raise failure

    monkeypatch.setattr(os, "fsync", failed_to)
    with pytest.raises(UnwritableFile) as failed:
        changed("plan.yaml", "old", "new")
    assert message(failed) == (f"Cannot write plan.yaml: {sentence}.", "")
    assert plan.read_bytes() == b"title: old\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_so_is_a_folder_that_takes_no_new_file(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refused(path: str, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith(".tmp"):
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(UnwritableFile) as failed:
        changed("plan.yaml", "old", "new")
    assert message(failed) == ("Cannot write plan.yaml: nothing can be written in its folder.", "")
    assert plan.read_bytes() == b"title: old\n"


def test_so_is_a_file_that_may_not_be_written(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(UnwritableFile) as failed:
        changed("plan.yaml", "old", "new")
    assert message(failed) == ("Cannot write plan.yaml: you have no permission.", "")
    assert plan.read_bytes() == b"title: old\n"


@posix
@pytest.mark.skipif(is_root, reason="root may write all")
def test_a_folder_and_a_file_that_really_are_read_only_stay_as_they_are(plan: Path) -> None:
    plan.chmod(0o444)
    with pytest.raises(UnwritableFile) as failed:
        changed("plan.yaml", "old", "new")
    assert failed.value.sentence == "Cannot write plan.yaml: you have no permission."
    plan.chmod(0o644)
    plan.parent.chmod(0o555)
    try:
        with pytest.raises(UnwritableFile) as failed:
            changed("plan.yaml", "old", "new")
    finally:
        plan.parent.chmod(0o755)
    assert failed.value.sentence == (
        "Cannot write plan.yaml: nothing can be written in its folder."
    )
    assert plan.read_bytes() == b"title: old\n"


@pytest.mark.parametrize("name", ["fsync", "utime", "replace"])
def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(
    plan: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path if name == "replace" else os, name, interrupted)
    with pytest.raises(KeyboardInterrupt):
        changed("plan.yaml", "old", "new")
    assert plan.read_bytes() == b"title: old\n"
    assert names(plan.parent) == ["plan.yaml"]


def test_a_file_system_that_cannot_settle_a_folder_is_no_failure(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = os.fsync

    def only_files(opened: int) -> None:
        if stat.S_ISDIR(os.fstat(opened).st_mode):
            raise OSError(22, "Invalid argument")
        settled(opened)

    monkeypatch.setattr(os, "fsync", only_files)
    changed("plan.yaml", "old", "new")
    assert plan.read_bytes() == b"title: new\n"


# Killed

# Changes the file once; the system calls it makes are counted, and before one of them it dies.
DYING = """\
import os, signal, sys
from wirralplan.files import save

left = int(sys.argv[1])


def count(event, arguments):
    global left
    if event.partition(".")[0] in ("open", "os", "fcntl", "shutil", "pathlib"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


with save.held("plan.yaml") as file:
    sys.addaudithook(count)
    file.write(file.data.replace(b"old", b"new"))
"""
# Changes the file for ever, and says so each time.
TIRELESS = """\
import sys
from wirralplan.files import save

while True:
    with save.held("plan.yaml") as file:
        new, old = (b"new", b"old") if b"old" in file.data else (b"old", b"new")
        file.write(file.data.replace(old, new))
    sys.stdout.write(".")
    sys.stdout.flush()
"""
OLD = b"title: old\n" * 100_000
NEW = b"title: new\n" * 100_000
killed = pytest.mark.skipif(
    sys.platform == "win32", reason="nothing on Windows kills as suddenly as SIGKILL"
)


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have programs of their own find this package."""
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))


@killed
@pytest.mark.usefixtures("ours")
def test_killed_at_any_step_the_file_is_the_old_one_or_the_new_one(plan: Path) -> None:
    """A step is whatever the program asks of the system; the last one is never reached."""
    found: list[bytes] = []
    ended = -signal.SIGKILL
    while ended == -signal.SIGKILL and len(found) < 50:
        plan.write_bytes(OLD)
        step = str(len(found) + 1)
        ended = subprocess.run([sys.executable, "-c", DYING, step], check=False).returncode
        found.append(plan.read_bytes())
    assert ended == 0
    assert found[-1] == NEW
    turn = found.index(NEW)
    assert turn > 5
    assert found == [OLD] * turn + [NEW] * (len(found) - turn)
    changed("plan.yaml", "new", "newer")
    assert names(plan.parent) == ["plan.yaml"]  # what the killed left behind is cleared away


@killed
@pytest.mark.usefixtures("ours")
def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new_one(plan: Path) -> None:
    plan.write_bytes(OLD)
    for times in range(25):
        with subprocess.Popen([sys.executable, "-c", TIRELESS], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.read(times + 1)
            process.kill()
        assert plan.read_bytes() in (OLD, NEW)
    changed("plan.yaml", "old", "new")
    changed("plan.yaml", "new", "old")
    assert names(plan.parent) == ["plan.yaml"]


@killed
@pytest.mark.usefixtures("ours")
def test_what_another_file_is_written_with_is_not_cleared_away(plan: Path) -> None:
    other = plan.parent / ".wirralplan-01234567-0123456789abcdef.tmp"
    other.touch()
    changed("plan.yaml", "old", "new")
    assert other.exists()


# In a work tree of git


@pytest.fixture
def tracked(plan: Path) -> Path:
    """A file to change that is in git."""
    for options in (["init", "--quiet"], ["add", "--all"]):
        subprocess.run(["git", *options], cwd=plan.parent, check=True)  # noqa: S607 - git from the PATH
    return plan


def untracked(folder: Path) -> str:
    """What ``git add --all`` would take in."""
    command = ["git", "status", "--porcelain", "--untracked-files=all"]
    said = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return "".join(line for line in said.stdout.splitlines(keepends=True) if line[0] == "?")


def strays(tracked: Path) -> list[str]:
    return [path.name for path in (tracked.parent / ".git").glob("*.tmp")]


@killed
@pytest.mark.usefixtures("ours")
def test_what_the_killed_leave_behind_is_never_seen_by_git(tracked: Path) -> None:
    left: list[int] = []
    ended = -signal.SIGKILL
    while ended == -signal.SIGKILL and len(left) < 50:
        tracked.write_bytes(OLD)
        step = str(len(left) + 1)
        ended = subprocess.run([sys.executable, "-c", DYING, step], check=False).returncode
        assert untracked(tracked.parent) == ""
        assert tracked.read_bytes() in (OLD, NEW)
        left.append(len(strays(tracked)))
    assert ended == 0
    assert max(left) == 1  # for each run clears away what the last one left
    assert left[-1] == 0


def test_what_is_there_already_is_cleared_away_even_where_nothing_is_to_do(
    tracked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupt_unlinking(monkeypatch)
    changed("plan.yaml", "old", "new")
    monkeypatch.undo()
    monkeypatch.chdir(tracked.parent)
    changed("plan.yaml", "nothing", "new")
    assert strays(tracked) == []


def interrupt_unlinking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every file stay that is to be removed."""

    def stay(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "unlink", stay)


def test_a_file_system_of_its_own_gets_the_new_file_by_way_of_a_copy(
    tracked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_path = Path.replace
    tried: list[str] = []

    def across(self: Path, target: Path) -> Path:
        tried.append(self.parent.name)
        if self.parent.name == ".git":
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace_path(self, target)

    monkeypatch.setattr(Path, "replace", across)
    tracked.chmod(0o640)
    changed("plan.yaml", "old", "new")
    assert tried == [".git", tracked.parent.name]
    assert tracked.read_bytes() == b"title: new\n"
    assert os.name != "posix" or stat.S_IMODE(tracked.stat().st_mode) == 0o640
    assert (names(tracked.parent), strays(tracked)) == (["plan.yaml"], [])


def test_a_git_folder_that_takes_no_file_is_done_without(
    tracked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path).name != ".git" and access(path, mode)
    )
    changed("plan.yaml", "old", "new")
    assert tracked.read_bytes() == b"title: new\n"
    assert names(tracked.parent) == ["plan.yaml"]


@pytest.mark.parametrize(("age", "left"), [(3000, 1), (4000, 0)])
def test_what_a_killed_answer_left_is_cleared_away_when_it_is_surely_nobody_s(
    tracked: Path, age: int, left: int
) -> None:
    stray = tracked.parent / ".git" / "wirralplan-01234567-0123456789abcdef.tmp"
    stray.touch()
    made = stray.stat().st_mtime
    os.utime(stray, (made - age, made - age))
    write_whole(tracked.parent / "answer.txt", ["new"])
    assert len(strays(tracked)) == left


# Where nothing can be locked


def test_without_locks_the_file_is_written_and_a_warning_says_so(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save, "locked", lambda *_: nullcontext(enter_result=False))
    with held("plan.yaml") as file:
        file.write(b"title: new\n")
    assert file.warning == (
        "plan.yaml is on a drive that cannot lock files: make sure that nobody else records "
        "anything in it at the same time."
    )
    assert plan.read_bytes() == b"title: new\n"


def test_a_file_that_was_saved_since_is_not_written_over_without_locks_either(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(save, "locked", lambda *_: nullcontext(enter_result=False))
    with held("plan.yaml") as file:
        plan.write_bytes(b"title: edited\n")
        with pytest.raises(ChangedMeanwhile):
            file.write(b"title: new\n")
    assert plan.read_bytes() == b"title: edited\n"


def test_with_locks_there_is_no_warning(plan: Path) -> None:
    with held(str(plan)) as file:
        assert file.warning == ""


# Writing an answer


def test_a_new_file_has_exactly_the_text(folder: Path) -> None:
    write_whole(folder / "new.txt", ["Zoë\n", "王\r\n"])
    assert (folder / "new.txt").read_bytes() == "Zoë\n王\r\n".encode()
    assert names(folder) == ["new.txt"]


def test_an_old_file_is_replaced(folder: Path) -> None:
    (folder / "old.txt").write_text("a long old text", encoding="utf-8")
    write_whole(folder / "old.txt", ["new"])
    assert (folder / "old.txt").read_text(encoding="utf-8") == "new"
    assert names(folder) == ["old.txt"]


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_when_writing_fails_the_old_file_stays_and_nothing_is_left_beside_it(
    folder: Path, failure: BaseException
) -> None:
    def pieces() -> Iterator[str]:
        yield "a part"
        raise failure

    (folder / "old.txt").write_text("old", encoding="utf-8")
    expected = UnwritableFile if isinstance(failure, OSError) else KeyboardInterrupt
    with pytest.raises(expected):
        write_whole(folder / "old.txt", pieces())
    assert (folder / "old.txt").read_text(encoding="utf-8") == "old"
    assert names(folder) == ["old.txt"]


def test_a_bug_while_writing_is_not_taken_for_a_bad_file(folder: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "a part"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - it has no message
        write_whole(folder / "new.txt", pieces())
    assert names(folder) == []


def test_a_folder_and_a_missing_folder_cannot_be_written(folder: Path) -> None:
    (folder / "there").mkdir()
    sentences = []
    for path in (Path("there"), Path("not") / "there.txt", Path("a\0b")):
        with pytest.raises(UnwritableFile) as failed:
            write_whole(path, ["text"])
        sentences.append(failed.value.sentence)
    assert sentences == [
        "Cannot write there: it is a folder.",
        f"Cannot write {Path('not') / 'there.txt'}: there is no such folder.",
        "Cannot write a\0b: its name cannot be used.",
    ]
    assert names(folder) == ["there"]


@posix
def test_the_mode_of_an_old_file_is_kept_and_a_new_one_obeys_the_mask(folder: Path) -> None:
    old = folder / "old.txt"
    old.touch()
    old.chmod(0o640)
    write_whole(old, ["new"])
    before = os.umask(0o027)
    try:
        write_whole(folder / "new.txt", ["new"])
    finally:
        os.umask(before)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE((folder / "new.txt").stat().st_mode) == 0o640


@posix
def test_a_link_keeps_pointing_where_it_points(folder: Path) -> None:
    (folder / "there").mkdir()
    (folder / "link.txt").symlink_to(Path("there") / "real.txt")
    for text in ("new", "newer"):
        write_whole(folder / "link.txt", [text])
        assert (folder / "link.txt").is_symlink()
        assert (folder / "there" / "real.txt").read_text(encoding="utf-8") == text
    assert names(folder / "there") == ["real.txt"]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write all")
def test_a_file_that_is_read_only_stays_as_it_is(folder: Path) -> None:
    (folder / "old.txt").write_text("old", encoding="utf-8")
    (folder / "old.txt").chmod(0o444)
    with pytest.raises(UnwritableFile) as failed:
        write_whole(folder / "old.txt", ["new"])
    assert failed.value.sentence == f"Cannot write {folder / 'old.txt'}: you have no permission."
    assert (folder / "old.txt").read_text(encoding="utf-8") == "old"


@posix
def test_a_device_is_written_to_and_never_replaced(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, ["through the pipe"])
        assert os.read(reader, 100) == b"through the pipe"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    write_whole(Path(os.devnull), ["away"])
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@posix
def test_a_pipe_whose_reader_went_away_is_no_failure(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    reader = os.open(folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)

    def pieces() -> Iterator[str]:
        os.close(reader)
        yield "nobody reads this"

    write_whole(folder / "pipe", pieces())


def test_what_is_no_character_does_not_stop_a_file(folder: Path) -> None:
    write_whole(folder / "new.txt", ["half \ud800 a pair"])
    assert (folder / "new.txt").read_bytes() == b"half ? a pair"


# What is not there yet


def test_a_new_file_is_made_with_its_folders(folder: Path) -> None:
    assert write_new(folder / "a" / "b" / "new.txt", "a title é\nor so\n")
    written = (folder / "a" / "b" / "new.txt").read_bytes()
    assert written == "a title é\nor so\n".encode()


def test_what_is_there_is_never_written_over(folder: Path) -> None:
    (folder / "old.txt").write_text("old", encoding="utf-8")
    (folder / "folder").mkdir()
    assert not write_new(folder / "old.txt", "new")
    assert not write_new(folder / "folder", "new")
    assert (folder / "old.txt").read_text(encoding="utf-8") == "old"
    assert names(folder) == ["folder", "old.txt"]


@posix
def test_nothing_is_made_where_a_link_leads(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "nowhere.txt")
    assert not write_new(folder / "link.txt", "new")
    assert names(folder) == ["link.txt"]


def test_a_file_where_a_folder_is_needed_is_reported(folder: Path) -> None:
    (folder / "file").touch()
    for path in (folder / "file" / "new.txt", folder / "file" / "deep" / "new.txt"):
        with pytest.raises(UnwritableFile) as failed:
            write_new(path, "new")
        assert failed.value.sentence == (
            f"Cannot write {path}: a part of its path is not a folder."
        )


def test_of_a_file_that_was_interrupted_nothing_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted(io.StringIO):
        """A file during which somebody presses Ctrl-C."""

        def write(self, _: str) -> int:
            raise KeyboardInterrupt

    def opened(self: Path, *_: str, **__: str) -> IO[str]:
        self.touch()
        return Interrupted()

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(KeyboardInterrupt):
        write_new(folder / "new.txt", "new")
    assert names(folder) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is of Linux")
def test_of_a_file_that_could_not_be_written_nothing_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "new.txt"

    def full(self: Path, *_: str, **settings: str) -> IO[str]:
        self.touch()
        return os.fdopen(os.open("/dev/full", os.O_WRONLY), "w", encoding=settings["encoding"])

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(UnwritableFile) as failed:
        write_new(path, "new")
    assert failed.value.sentence == f"Cannot write {path}: no space left on device."
    assert names(folder) == []
