"""An answer's data as JSON. How a value is written is settled once for each field.

A document has a line for each object of the lists that say so, else it is indented throughout.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from wirralplan.views.fields import Data, Field, FieldType, ListOf, Record
from wirralplan.views.json_text import dumped

_Write: TypeAlias = Callable[[Any], Any]
_BY_TYPE: Mapping[type, _Write] = {date: str, object: str}  # str of a day is its ISO form


def rendered(data: Data[Any]) -> Iterator[str]:
    """The data as one JSON object, beginning with the ``format`` that names it."""
    fields, subject = data.document.all_fields, data.subject
    if any(map(_has_lines, fields)):
        yield from _opened(fields, subject, "")
        yield "\n"
    else:
        yield f"{dumped(_writer(fields)(subject), indent=2)}\n"


def _opened(fields: Sequence[Field[Any]], subject: Any, indent: str) -> Iterator[str]:
    """An object with a line for each field."""
    gap = "{"
    for field in fields:
        yield f'{gap}\n{indent}  "{field.name}": '
        kind = field.type
        if isinstance(kind, ListOf) and kind.line_each:
            found = field.value(subject)
            lines = None if found is None else _lines(kind.record, found, f"{indent}  ")
            yield from lines or [dumped(None)]
        else:
            yield dumped(_written(field)(subject))
        gap = ","
    yield f"\n{indent}}}"


def _lines(record: Record[Any], subjects: Iterable[Any], indent: str) -> Iterator[str]:
    """A list with a line for each object, or with opened objects."""
    write, opened, gap = _writer(record.fields), any(map(_has_lines, record.fields)), "["
    for subject in subjects:
        yield f"{gap}\n{indent}  "
        if opened:
            yield from _opened(record.fields, subject, f"{indent}  ")
        else:
            yield dumped(write(subject))
        gap = ","
    yield "[]" if gap == "[" else f"\n{indent}]"


def _has_lines(field: Field[Any]) -> bool:
    return isinstance(field.type, ListOf) and field.type.line_each


def _writer(fields: Sequence[Field[Any]]) -> Callable[[Any], dict[str, Any]]:
    """What makes an object of JSON values from a subject of ``fields``."""
    written = [(field.name, _written(field)) for field in fields]
    return lambda subject: {name: value(subject) for name, value in written}


def _written(field: Field[Any]) -> _Write:
    """What makes a JSON value from a subject of ``field``."""
    value, write = field.value, _write(field.type)
    if write is None:
        return value
    if not field.optional:
        return lambda subject: write(value(subject))

    def optional(subject: Any) -> Any:
        found = value(subject)
        return None if found is None else write(found)

    return optional


def _write(kind: FieldType) -> _Write | None:
    """What makes a JSON value from a value of ``kind``; ``None`` where it is one already."""
    if isinstance(kind, Record):
        return _writer(kind.fields)
    if isinstance(kind, ListOf):
        write = _writer(kind.record.fields)
        return lambda subjects: [write(subject) for subject in subjects]
    return _BY_TYPE.get(kind.python)
