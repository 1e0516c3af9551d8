"""The parser's complaints as faults of ours: what is wrong, at the place to look."""

import yaml

from wirralplan.text.finding import Fault
from wirralplan.text.source import Source, Span


def complaint(source: Source, error: yaml.YAMLError, last: Span | None) -> Fault:
    return Fault("unreadable-yaml", Span(0, 0), {"what": "other"})
