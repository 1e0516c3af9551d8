"""The lines of the table of results: a figure with its target, or why there is none."""

from typing import NamedTuple, TypeAlias

from runs import Runs


class Figure(NamedTuple):
    """One line of the table; ``target`` is the most it may be, ``None`` where there is none."""

    what: str
    measured: float
    least: float | None = None  # the same figure made of the fastest runs
    target: float | None = None
    unit: str = ""
    decimals: int = 2  # of numbers below ten

    @property
    def missed(self) -> bool:
        """Whether the target is missed."""
        return self.target is not None and self.measured > self.target

    @property
    def line(self) -> str:
        """The figure with its target, in columns."""
        least = "" if self.least is None else self._with_unit(self.least)
        target = "" if self.target is None else f"<= {self._with_unit(self.target)}"
        verdict = "" if self.target is None else "MISSED" if self.missed else "met"
        return _columns(self.what, self._with_unit(self.measured), least, target, verdict)

    def _with_unit(self, value: float) -> str:
        return f"{value:.{self.decimals if value < 10 else 0}f}{self.unit}"


class NotMeasured(NamedTuple):
    """A figure that this machine cannot give, and why: its target is neither met nor missed."""

    what: str
    why: str

    @property
    def missed(self) -> bool:
        """Never: nothing is known."""
        return False

    @property
    def line(self) -> str:
        """The name of the figure and the reason, in columns."""
        return _columns(self.what, "-", "", "", f"NOT MEASURED: {self.why}")


Line: TypeAlias = Figure | NotMeasured


def header() -> str:
    """The names of the columns."""
    return _columns("", "median", "least", "target", "")


def ratio(what: str, ours: Runs, theirs: Runs, target: float | None = None) -> Figure:
    """What ours takes in parts of what theirs takes."""
    return Figure(what, ours.middle / theirs.middle, ours.least / theirs.least, target)


def milliseconds(what: str, runs: Runs) -> Figure:
    """What one command takes, without a target."""
    return Figure(what, 1000 * runs.middle, 1000 * runs.least, unit=" ms")


def _columns(what: str, measured: str, least: str, target: str, verdict: str) -> str:
    return f"{what:<58} {measured:>10} {least:>10} {target:>12}  {verdict}".rstrip()
