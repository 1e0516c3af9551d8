"""Faults that the characters alone show, found before any YAML is read."""

from wirralplan.text.finding import Fault
from wirralplan.text.source import Source


def character_faults(source: Source, keys: frozenset[str]) -> list[Fault]:
    return []
