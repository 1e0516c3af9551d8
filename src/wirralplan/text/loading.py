"""The parser to read with: libyaml's where it is there, else PyYAML's own, made to agree.

The two differ on tabs after a value, on ``?`` inside brackets and on a few escapes. The
differences that a plan can meet are settled here, as libyaml has them, so that a plan
reads the same on every machine.
"""

import re
from typing import Any

import yaml
from yaml.scanner import ScannerError

from wirralplan.patterns import pattern

_BREAKS = "\r\n\x85\u2028\u2029"
_ENDS = "\0 \t" + _BREAKS
_WORD = pattern(rf"(?:[^{_ENDS}:]|:(?![{_ENDS}]))+")
_WORD_IN_BRACKETS = pattern(rf"(?:[^{_ENDS}:,\[\]{{}}]|:(?![{_ENDS},?\[\]{{}}]))+")
_HEADER = pattern(r"(?:[-+][1-9]?|[1-9][-+]?)?[ \t]*")
_BLANKS = pattern(r"[ \t]*")
_COMMENT = pattern(rf"(?:#[^\0{_BREAKS}]*)?")
_VERSIONS = ((1, 1), (1, 2))
_IN_DIRECTIVE = "while scanning a directive"
_IN_QUOTES = "while parsing a quoted scalar"
_IN_TEXT = "while scanning a plain scalar"
_IN_BLOCK = "while scanning a block scalar"


class PythonLoader(yaml.SafeLoader):
    """PyYAML's own parser, with the scanning rules of libyaml where the two differ."""

    def fetch_stream_end(self: Any) -> None:
        """End the last line too, where the file does not: what was left open ends with it."""
        if self.column:
            self.line, self.column = self.line + 1, 0
            self.stale_possible_simple_keys()
        yaml.SafeLoader.fetch_stream_end(self)

    def fetch_double(self: Any) -> None:
        """Refuse an escape beyond all characters, and half a character (a lone surrogate)."""
        start = self.get_mark()
        try:
            yaml.SafeLoader.fetch_double(self)
            self.tokens[-1].value.encode()
        except (ValueError, OverflowError) as error:
            problem = "found invalid Unicode character escape code"
            raise ScannerError(_IN_QUOTES, start, problem, self.get_mark()) from error

    def fetch_directive(self: Any) -> None:
        """A line that begins with ``%``; only two such words and two versions are known."""
        start = self.get_mark()
        problem = "found unknown directive name"
        try:
            yaml.SafeLoader.fetch_directive(self)
        except ValueError as error:  # a version number of thousands of digits
            raise ScannerError(_IN_DIRECTIVE, start, problem, self.get_mark()) from error
        token = self.tokens[-1]
        if token.name != "TAG" and (token.name != "YAML" or token.value not in _VERSIONS):
            raise ScannerError(_IN_DIRECTIVE, start, problem, self.get_mark())

    def scan_to_next_token(self: Any) -> None:
        """Skip blanks and comments; a tab is a blank wherever no key can begin."""
        while True:
            while self.peek() == " " or (
                self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                self.forward()
            self._skip(_COMMENT)
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self: Any) -> yaml.ScalarToken:
        """Unquoted text, in which tabs and (inside brackets) question marks may stand."""
        chunks: list[str] = []
        plain = True
        start = end = self.get_mark()
        spaces: list[str] = []
        indent = self.indent + 1
        word = _WORD_IN_BRACKETS if self.flow_level else _WORD
        while self.peek() != "#" and not self._at_marker():
            found = self._skip(word)
            if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
                problem = "found unexpected ':'"
                raise ScannerError(_IN_TEXT, start, problem, self.get_mark())
            if not found:
                break
            self.allow_simple_key = False
            chunks += [*spaces, found]
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return yaml.ScalarToken("".join(chunks), plain, start, end)

    def scan_plain_spaces(self: Any, indent: int, start_mark: yaml.Mark) -> list[str]:
        """What stands between two words: blanks, or line ends as a space or as themselves."""
        blanks = self._skip(_BLANKS)
        line_break = self.scan_line_break()
        if not line_break:
            return [blanks] if blanks else []
        self.allow_simple_key = True
        breaks: list[str] = []
        while self.peek() in " \t" + _BREAKS:
            if self.peek() == "\t" and self.column < indent:
                problem = "found a tab character that violates indentation"
                raise ScannerError(_IN_TEXT, start_mark, problem, self.get_mark())
            if self.peek() in " \t":
                self.forward()
            else:
                breaks.append(self.scan_line_break())
        if line_break != "\n":
            return [line_break, *breaks]
        return breaks or [" "]

    def scan_block_scalar_indicators(self: Any, _: yaml.Mark) -> tuple[bool | None, int | None]:
        """What follows ``|`` or ``>``: whether to keep the last line ends, how far to indent."""
        header = self._skip(_HEADER)
        digit = header.strip("+- \t")
        keeps = "+" in header if "+" in header or "-" in header else None
        return keeps, int(digit) if digit else None

    def scan_block_scalar_indentation(self: Any) -> Any:
        """The blank lines before the first line of a block of text, and its indentation."""
        found = yaml.SafeLoader.scan_block_scalar_indentation(self)
        self._refuse_tab(self.column + 1)
        return found

    def scan_block_scalar_breaks(self: Any, indent: int) -> Any:
        """The blank lines between two lines of a block of text."""
        found = yaml.SafeLoader.scan_block_scalar_breaks(self, indent)
        self._refuse_tab(indent)
        return found

    def _refuse_tab(self: Any, indent: int) -> None:
        """Stop at a tab that stands where the indentation of a block of text should be."""
        if self.peek() == "\t" and self.column < indent:
            problem = "found a tab character where an indentation space is expected"
            raise ScannerError(_IN_BLOCK, None, problem, self.get_mark())

    def _at_marker(self: Any) -> bool:
        """Whether ``---`` or ``...`` stands here alone at the start of a line."""
        if self.column:
            return False
        return self.prefix(3) in ("---", "...") and self.peek(3) in _ENDS

    def _skip(self: Any, pattern: re.Pattern[str]) -> str:
        """What ``pattern`` finds here, passed over; the buffer of a text holds all of it."""
        found = pattern.match(self.buffer, self.pointer)
        text = found.group() if found else ""
        self.forward(len(text))
        return text


LOADER: Any = getattr(yaml, "CSafeLoader", PythonLoader)
