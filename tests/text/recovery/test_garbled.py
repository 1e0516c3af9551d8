"""Text that was read as Windows-1252."""

import pytest

from wirralplan.text.faults import Garbled
from wirralplan.text.recovery.garbled import garbled
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced


def garble(text: str) -> str:
    return text.encode().decode("cp1252")


def found(text: str) -> Garbled:
    (one,) = garbled(Source("plan.yaml", text))
    return one


def test_a_word_that_is_garbled_twice_is_shown_wholly_right() -> None:
    word = "Siôn\u2019s"
    assert found(f"note: {garble(word)} home\n").word == word


def test_the_next_five_words_are_named_and_the_others_counted() -> None:
    text = "".join(f"note: {garble(f'café{number}')}\n" for number in range(8))
    one = found(text)
    assert [word for _, word in one.others] == [f"café{number}" for number in range(1, 6)]
    assert one.more == 2
    mended = spliced(Source("plan.yaml", text), one.repair).text
    assert mended == "".join(f"note: café{number}\n" for number in range(8))


@pytest.mark.parametrize("text", ["Siôn\u2019s", "Â", "â€", "cost £4", "naïve café", "plain", "Ã "])
def test_what_was_typed_so_is_not_garbled(text: str) -> None:
    assert list(garbled(Source("plan.yaml", f"note: {text}\n"))) == []
