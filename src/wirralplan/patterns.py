"""Regular expressions that are compiled when they are first used.

There are some two hundred of them, most for mistakes that few files have; to compile all takes
longer than to read a plan.
"""

import re
from typing import Any, AnyStr, Generic, cast


def pattern(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """``re.compile(expression, flags)``, done when the first of its methods is called."""
    return cast("re.Pattern[AnyStr]", _Pattern(expression, flags))


class _Pattern(Generic[AnyStr]):
    def __init__(self, expression: AnyStr, flags: int) -> None:
        self._expression: AnyStr = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, kept so that it is found here the next time."""
        method = getattr(re.compile(self._expression, self._flags), name)
        setattr(self, name, method)
        return method
