"""Values as JSON: every character that cannot be seen is an escape, and no value is altered."""

import json

from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views.json_text import dumped


def test_other_alphabets_stay_and_what_hides_is_an_escape() -> None:
    text = 'Zoë "王" \x1b[31m \u202eevil\u061c \u200b \x9b2J \x7f \ud800'
    assert dumped([text]) == (
        '["Zoë \\"王\\" \\u001b[31m \\u202eevil\\u061c \\u200b \\u009b2J \\u007f \\ud800"]'
    )
    assert dumped("\x7f") == '"\\u007f"'


def test_it_may_be_spread_over_lines() -> None:
    assert dumped({"a": [1, None, True]}, indent=2) == (
        '{\n  "a": [\n    1,\n    null,\n    true\n  ]\n}'
    )


@given(st.text())
def test_no_value_is_altered(text: str) -> None:
    assert json.loads(dumped({text: text})) == {text: text}
