"""The seconds that one way of reading a file takes, in a process of its own.

``python benchmarks/reading.py values|plan|yaml|paused|events FILE`` prints them: the document
and its values, the plan with everything wrong in it, what PyYAML makes of the same text (with the
garbage collector at work, or paused), or the events of its parser alone.
"""

import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from wirralplan.plan.keys import known_keys
from wirralplan.plan.reading import read
from wirralplan.text.document import Document
from wirralplan.text.parsing import no_garbage_collection
from wirralplan.text.source import Source


def values(source: Source) -> object:
    """Our reading alone: every value with its place, and the values as lists and groups."""
    document = Document.of(source, known_keys())
    return document, document.data()


def plan(source: Source) -> object:
    """The whole reading: the values, the plan that they make, and the faults."""
    return read(source)


def loaded(source: Source) -> object:
    """PyYAML's reading with libyaml: values without places."""
    return yaml.load(source.text, Loader=yaml.CSafeLoader)


def paused(source: Source) -> object:
    """PyYAML's reading while the garbage collector is paused, as it is in ours."""
    with no_garbage_collection():
        return loaded(source)


def events(source: Source) -> object:
    """The events of libyaml's parser, each thrown away: the least that any reading can cost."""
    return deque(yaml.parse(source.text, Loader=yaml.CSafeLoader), maxlen=0)


WAYS: Mapping[str, Callable[[Source], object]] = {
    "values": values,
    "plan": plan,
    "yaml": loaded,
    "paused": paused,
    "events": events,
}


def main() -> None:
    """Read the file in the way asked for, and print the seconds."""
    way, path = WAYS[sys.argv[1]], Path(sys.argv[2])
    source = Source.decoded(path.name, path.read_bytes())
    started = time.perf_counter()
    kept = way(source)  # so that taking it apart again is not timed
    seconds = time.perf_counter() - started
    print(seconds)
    del kept


if __name__ == "__main__":
    main()
