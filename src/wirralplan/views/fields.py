"""What machine formats hold: fields with a name, a type, a value and a description.

A field is declared once. The JSON of an answer, its CSV and its JSON Schema all follow from it,
so that none of them can say something else than the others.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

Subject_contra = TypeVar("Subject_contra", contravariant=True)
Row = TypeVar("Row")


class Type(NamedTuple):
    """A type of value: the Python type, its JSON Schema, and the name under which that is shared.

    A schema with a name stands once under ``$defs``, however many fields have the type.
    """

    python: type
    schema: Mapping[str, Any]
    shared: str = ""


class Field(NamedTuple, Generic[Subject_contra]):
    """One key of a machine format.

    ``value`` gives its value for a subject, of the Python type of ``type``, or ``None`` where it
    is ``optional``; ``about`` is its description in the JSON Schema.
    """

    name: str
    type: "FieldType"
    value: Callable[[Subject_contra], Any]
    about: str
    optional: bool = False


class Record(NamedTuple, Generic[Subject_contra]):
    """An object with fields in an order; ``name`` is the one of its schema under ``$defs``."""

    name: str
    about: str
    fields: Sequence[Field[Subject_contra]]


class ListOf(NamedTuple):
    """A list of objects of one kind; with ``line_each`` JSON has a line for each of them."""

    record: Record[Any]
    line_each: bool = False


FieldType: TypeAlias = Type | Record[Any] | ListOf


class Document(NamedTuple, Generic[Subject_contra]):
    """All that a JSON answer holds, in its order; ``title`` and ``about`` are its schema's."""

    name: str
    title: str
    about: str
    fields: Sequence[Field[Subject_contra]]

    @property
    def all_fields(self) -> "Sequence[Field[Subject_contra]]":
        """The fields after the one that names the form and its version."""
        name = f"wirralplan.{self.name}/1"
        about = "The name and the version of this form."
        return (Field("format", Type(str, {"const": name}), lambda _: name, about), *self.fields)


class Data(NamedTuple, Generic[Row]):
    """A document and the subject that its values come from."""

    document: Document[Row]
    subject: Row


class Records(NamedTuple, Generic[Row]):
    """One table of a machine format: its columns and its rows."""

    fields: Sequence[Field[Row]]
    rows: Sequence[Row]


def together(kind: str, *groups: tuple[str, Sequence[Field[Any]], Sequence[Any]]) -> Records[Any]:
    """Rows of several kinds in one table, each group with its word, its fields and its rows.

    The first column, named ``kind``, has the word; the others are those of the kind that has the
    most. What a kind has no field for is empty.
    """

    def column(field: Field[Any]) -> Field[Any]:
        def value(row: tuple[str, Mapping[str, Callable[[Any], Any]], Any]) -> Any:
            _, values, subject = row
            return values[field.name](subject) if field.name in values else None

        return field._replace(value=value, optional=True)

    rows = []
    for word, fields, subjects in groups:
        values = {field.name: field.value for field in fields}
        rows += [(word, values, subject) for subject in subjects]
    widest = max((fields for _, fields, _ in groups), key=len)
    return Records((Field(kind, TEXT, lambda row: row[0], ""), *map(column, widest)), rows)


_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"

TEXT = Type(str, {"type": "string"})
NAME = Type(str, {"type": "string", "minLength": 1})
SLUG = Type(str, {"type": "string", "pattern": f"^{_SLUG}$"})
REFERENCE = Type(str, {"type": "string", "pattern": f"^{_SLUG}/{_SLUG}$"})
FLAG = Type(bool, {"type": "boolean"})
NUMBER = Type(int, {"type": "integer"})
LINE = Type(int, {"type": "integer", "minimum": 1})
COUNT = Type(int, {"description": "How many.", "type": "integer", "minimum": 0}, "count")
DAY = Type(
    date,
    {
        "description": "A day, YYYY-MM-DD.",
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    },
    "day",
)
WRITTEN = Type(
    str,
    {
        "description": "A date as the plan has it: a day, a month or tbc.",
        "type": "string",
        "pattern": "^([0-9]{4}-[0-9]{2}(-[0-9]{2})?|tbc)$",
    },
    "written",
)
DAY_OR_TEXT = Type(object, {"type": "string"})
TEXTS = Type(list, {"type": "array", "items": {"type": "string"}})
NAMES = Type(list, {"type": "array", "items": {"type": "string", "minLength": 1}})


def outline(*parts: str) -> Type:
    r"""A number in the plan with so many ``parts``, each a regular expression: ``1.4.1``."""
    return Type(str, {"type": "string", "pattern": f"^{''.join(parts)}$"})


def choice(*words: str) -> Type:
    """One of some words."""
    return Type(str, {"enum": list(words)})


def at_least(number: int) -> Type:
    """A whole number that is never smaller."""
    return Type(int, {"type": "integer", "minimum": number})
