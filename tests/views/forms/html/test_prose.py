"""A sentence in pieces, of which some are better not broken."""

import pytest

from wirralplan.views.forms.html.prose import pieces


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", []),
        ("Nothing is overdue.", [("Nothing is overdue.", False)]),
        (
            "Plan, as at Saturday 30 June 2018",
            [("Plan, ", False), ("as at Saturday 30 June 2018", True)],
        ),
        (
            "From 1 Jun 2018 to 2 Jun 2018: 3 due",
            [
                *(("From ", False), ("1 Jun 2018", True), (" to ", False)),
                *(("2 Jun 2018:", True), (" ", False), ("3 due", True)),
            ],
        ),
    ],
)
def test_dates_and_numbers_with_their_words_are_kept_whole(
    text: str, shown: list[tuple[str, bool]]
) -> None:
    assert pieces(text) == shown
