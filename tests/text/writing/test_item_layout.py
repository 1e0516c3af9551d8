"""Where an item of a list stands, and the lines of another one like it."""

import pytest

from wirralplan.text.document import Document
from wirralplan.text.source import Source
from wirralplan.text.writing.item_layout import ItemLayout


@pytest.mark.parametrize(
    ("text", "layout", "lines"),
    [
        ("a:\n- b: 1\n", ItemLayout(0, 2, alone=False), ["- x: 1", "  y: 2"]),
        ("a:\n  -   b: 1\n", ItemLayout(2, 6, alone=False), ["  -   x: 1", "      y: 2"]),
        ("a:\n  -\n    b: 1\n", ItemLayout(2, 4, alone=True), ["  -", "    x: 1", "    y: 2"]),
    ],
)
def test_an_item_is_laid_out_as_its_neighbour(
    text: str, layout: ItemLayout, lines: list[str]
) -> None:
    document = Document.of(Source("plan.yaml", text))
    assert ItemLayout.of(document, ("a", 0)) == layout
    assert layout.lines(["x: 1", "y: 2"]) == lines


def test_another_column_of_the_dash_moves_what_is_in_the_item() -> None:
    assert ItemLayout(2, 6, alone=False).at(0) == ItemLayout(0, 4, alone=False)
