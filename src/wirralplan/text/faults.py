"""What can be wrong with a text: a class for each kind of fault, with what a sentence needs."""

from dataclasses import field
from enum import Enum, auto

from wirralplan.text.finding import Fault
from wirralplan.text.source import StrayByte


class NotUtf8(Fault):
    """The ``first`` byte that is not UTF-8, and how many more there are.

    ``first`` is ``None`` where the whole file is in UTF-16.
    """

    first: StrayByte | None
    others: int = 0


class Garbled(Fault):
    """Characters that another one became when a file was read in the wrong encoding.

    ``original`` is that one; ``word`` is the word that they stand in, as it should be. ``others``
    are the next of the other words, each with its offset; ``more`` is how many there are besides.
    """

    written: str
    original: str
    word: str
    others: tuple[tuple[int, str], ...] = ()
    more: int = 0


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
    DASH_BEFORE_TEXT = auto()
    NAME_MENTIONED = auto()
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


class BrokenLine(Fault):
    """A line that cannot be read as it stands.

    ``unread`` is the number of the last line that was left out with it, if more than its own was.
    """

    unread: int = field(default=-1, kw_only=True)


class Unreadable(BrokenLine):
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


class Stray(Enum):
    """What a line seems to be that is neither a key, an item, nor more of a text."""

    REMARK = auto()
    MAIL = auto()
    DIVIDER = auto()
    MORE_TEXT = auto()
    REMARK_OR_TEXT = auto()
    BULLET = auto()
    ITEM = auto()
    CELLS = auto()
    REPLY = auto()
    PERCENT = auto()
    TWO_KEYS = auto()
    VALUE = auto()
    BEFORE_LIST = auto()
    TITLE = auto()
    BLOCK_TEXT = auto()
    MAIL_HEAD = auto()
    CHAT = auto()
    COMMENT = auto()
    PAGE = auto()
    LIST_IN_TEXT = auto()
    LOST_BREAK = auto()


class StrayText(BrokenLine):
    """Lines, from number ``first`` to ``last``, that were typed for people or for another program.

    ``line`` is the line as it should be, ``above`` the number of the line that it goes on with.
    ``cells`` are those of a table, to be typed below the items of ``holder`` in column ``spaces``;
    of two keys on one line they are the two lines, of a title its text, of a message its time, who
    wrote it and what.
    """

    stray: Stray
    first: int
    last: int
    text: str
    line: str = ""
    above: int = -1
    cells: tuple[str, ...] = ()
    holder: str = ""
    spaces: int = 0


class MergeConflict(Fault):
    """Two versions of the lines ``first`` to ``last`` that git could not merge.

    ``middle`` are the numbers of the other lines with a marker. Where not all markers are left,
    ``whole`` is not so, and nobody knows where each version begins and ends.
    """

    first: int
    last: int
    middle: tuple[int, ...]
    whole: bool = True


class Shift(Enum):
    """What is wrong with the place of lines that are right in themselves."""

    ITEM = auto()
    FIRST_ITEM = auto()
    KEYS = auto()
    LOST_DASH = auto()
    NO_DASH = auto()
    TWO_DASHES = auto()
    NEEDLESS_DASH = auto()
    LOST_LINE = auto()


class Misplaced(BrokenLine):
    """Lines, from number ``first`` to ``last``, that begin in another column than they belong in.

    They begin with ``here`` spaces, and belong to the list or the part of ``holder``, in which
    the lines begin with ``spaces``. ``of`` is the title of the part that has the list, or of the
    part that the keys belong to, ``line`` the first line as it should be, ``key`` the one that
    is lost or the first of the keys. ``above`` is the line below which a lost one is to be added.
    ``instead`` is the list that the item may lack, if it belongs where it stands.
    """

    shift: Shift
    first: int
    last: int
    here: int
    spaces: int
    holder: str = ""
    of: str = ""
    line: str = ""
    key: str = ""
    above: int = -1
    instead: str = ""
