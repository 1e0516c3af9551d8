"""What can be wrong with a text: a class for each kind of fault, with what a sentence needs."""

from enum import Enum, auto

from wirralplan.text.finding import Fault
from wirralplan.text.source import StrayByte


class NotUtf8(Fault):
    """The ``first`` byte that is not UTF-8, and how many more there are.

    ``first`` is ``None`` where the whole file is in UTF-16.
    """

    first: StrayByte | None
    others: int = 0


class TabIndent(Fault):
    """A tab where a line begins or, with ``after_mark``, after a list mark.

    ``spaces`` go in its place, ``certain`` where no other number fits; ``choice`` are the columns
    that fit where they do not mean the same.
    """

    after_mark: bool
    spaces: int
    certain: bool
    choice: tuple[int, ...] = ()


class InvisibleCharacter(Fault):
    """A character that nobody sees, one or a run; ``in_text`` where it is no part of the YAML.

    ``others`` is how many more there are in the text of the same line.
    """

    character: str
    in_text: bool
    others: int = 0


class CurlyQuote(Fault):
    """A pair of curly quotes round a ``value``."""

    value: str


class MissingSpace(Fault):
    """A ``mark`` that touches what follows; ``line`` is the line put right, if it can be shown."""

    mark: str
    key: str
    line: str


class EscapedCharacter(Fault):
    """The first ``escape`` of a text in double quotes; ``also`` is the whole text."""

    escape: str


class DuplicateKey(Fault):
    """A ``key`` that its part has already; ``also`` is the first."""

    key: str


class KeyNotText(Fault):
    """A list or a group of keys in the place of a key."""


class AnchorAliasTag(Fault):
    """A ``mark`` that has a meaning in YAML which no plan uses."""

    mark: str


class SecondDocument(Fault):
    """A line that begins another document."""


class TooLarge(Fault):
    """More than ``limit`` says: levels where ``is_depth``, else the size of the file."""

    limit: str
    is_depth: bool


class Cause(Enum):
    """Why the parser had to stop."""

    UNCLOSED_QUOTE = auto()
    TEXT_AFTER_QUOTE = auto()
    SECOND_COLON = auto()
    TOO_DEEP = auto()
    NO_COLON = auto()
    TOUCHING_COLON = auto()
    TOUCHING_DASH = auto()
    NO_KEY = auto()
    INDENTATION = auto()
    FIRST_LINE_INDENTED = auto()
    SHORT_LINE = auto()
    LIST_ITEM_AT_KEY = auto()
    NOT_AN_ITEM = auto()
    LIST_ON_KEY_LINE = auto()
    DASH_FOR_NOTHING = auto()
    UNCLOSED_BRACKET = auto()
    WRONG_BRACKET = auto()
    STRAY_BRACKET = auto()
    TEXT_AFTER_BRACKET = auto()
    MISSING_COMMA = auto()
    EXTRA_COMMA = auto()
    COLON_IN_BRACKETS = auto()
    TEXT_AFTER_COMMENT = auto()
    RESERVED_CHARACTER = auto()
    RESERVED_START = auto()
    TAB = auto()
    UNKNOWN_ESCAPE = auto()
    BAD_ESCAPE = auto()
    BLOCK_HEADER = auto()
    KEY_TOO_LONG = auto()
    OUTSIDE_DOCUMENT = auto()
    DIRECTIVE = auto()
    CHARACTER = auto()
    OTHER = auto()


class Unreadable(Fault):
    """The place at which the parser had to stop, and why.

    ``character`` is the one that it is about, ``needed`` the one that has to come instead,
    ``key`` the key of the line and ``quoted`` its value in quotes, each where the cause has one.
    A guess adds the ``line`` as it would be, or how many ``spaces`` it would begin with.
    """

    cause: Cause
    character: str = ""
    needed: str = ""
    key: str = ""
    quoted: str = ""
    line: str = ""
    spaces: int = 0
