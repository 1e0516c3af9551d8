"""What a run of the program leaves behind, and the types of the fixtures that give it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ended:
    """Exit code, standard output and standard error of a run."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]
Golden = Callable[[str, str], None]
