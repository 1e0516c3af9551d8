"""Regular expressions that are compiled when they are first used."""

import re

import pytest

from wirralplan.patterns import pattern


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    real = re.compile

    def compile_and_note(expression: str, flags: int) -> re.Pattern[str]:
        compiled.append(expression)
        return real(expression, flags)

    monkeypatch.setattr(re, "compile", compile_and_note)
    number = pattern(r"\d+")
    assert compiled == []
    assert number.search("a12") is not None
    assert number.search("a") is None
    assert compiled == [r"\d+"]


def test_it_has_flags_and_takes_bytes_too() -> None:
    assert pattern("due", re.IGNORECASE).fullmatch("DUE") is not None
    assert pattern(rb"\x00+").sub(b"", b"a\x00\x00b") == b"ab"
