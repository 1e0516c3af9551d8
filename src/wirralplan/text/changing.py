"""A plan file that is read anew, held, and written only where not a byte of it would be lost."""

import contextlib
from collections.abc import Iterator

from wirralplan.errors import UnwritableFile
from wirralplan.files import save
from wirralplan.frozen import frozen
from wirralplan.text.reading import hint_of_revision, source_in
from wirralplan.text.source import Source


@frozen
class HeldSource:
    """What a file says that no other run of this program changes meanwhile.

    ``warning`` says so where nothing keeps another run from it; else it is empty.
    """

    source: Source
    warning: str
    _file: save.Held

    def write(self, after: Source) -> None:
        """Write ``after`` over the file in one step; nothing where it says so already.

        Byte order mark and line ends stay. Raises ``UnwritableFile`` where a byte of the file
        would be lost, and as ``save.Held.write`` does.
        """
        # Not the bytes of the file: of what is not UTF-8 they never equal what would be written.
        if after.encoded() == self.source.encoded():
            return
        if not self.source.can_be_kept:
            raise UnwritableFile(
                f"{self.source.name} cannot be changed without losing part of it.",
                "Save it as UTF-8; `wirralplan check` shows where it is not.",
            )
        self._file.write(after.encoded())


@contextlib.contextmanager
def held(named: str, *, label: str | None = None) -> Iterator[HeldSource]:
    """The plan file called ``named``, read anew and held until the end of the block.

    Raises ``NotAPlan``, and what ``save.held`` raises.
    """
    with contextlib.ExitStack() as block:
        with hint_of_revision(named):  # only while it is opened: not for a failure in the block
            file = block.enter_context(save.held(named, label=label))
        yield HeldSource(source_in(file.data, named, label=label), file.warning, file)
