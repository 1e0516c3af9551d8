"""A file that is larger than any plan."""

from wirralplan.checks.rules.text import too_large
from wirralplan.text.faults import TooLarge
from wirralplan.text.source import Span


def test_a_file_that_is_too_large_is_questioned() -> None:
    words = too_large.CHECK.words
    assert words is not None
    remark = words.remark(TooLarge(Span(0, 0), "32 MiB", is_depth=False))
    assert remark is not None
    assert (remark.headline, remark.help) == (
        "this file is larger than 32 MiB",
        "is it the right file?",
    )
