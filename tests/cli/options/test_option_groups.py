"""Groups of options, declared once."""

import inspect
from dataclasses import dataclass
from typing import Annotated

import typer

from wirralplan.cli.options.option_groups import grouped


@dataclass(frozen=True)
class Size:
    """A group for the test."""

    width: Annotated[int, typer.Option(help="How wide.")] = 2
    height: int = 3


def test_a_group_becomes_options_of_its_own_and_comes_back_as_one() -> None:
    @grouped
    def area(name: str, size: Size, *, loud: bool = False) -> str:
        return f"{name} {size.width * size.height} {loud}"

    assert list(inspect.signature(area).parameters) == ["name", "width", "height", "loud"]
    assert area(name="a", width=4, height=5, loud=True) == "a 20 True"
