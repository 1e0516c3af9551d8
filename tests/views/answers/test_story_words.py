"""What ``show`` says of a date that a lead expects."""

import pytest

from wirralplan.plan.model import Update
from wirralplan.views.answers import story_words


@pytest.mark.parametrize(
    ("update", "words"),
    [
        ({"date": "2018-06-30", "expected": "2018-11"},
         "November 2018 (reported on Saturday 30 June 2018)"),
        ({"date": "2018-06", "expected": "2018-11-30", "by": "Ann Lee"},
         "Friday 30 November 2018 (reported in June 2018 by Ann Lee)"),
    ],
)  # fmt: skip
def test_it_says_when_that_was_reported(update: dict[str, str], words: str) -> None:
    assert story_words.expected(Update.model_validate({"note": "Slow", **update})) == words
