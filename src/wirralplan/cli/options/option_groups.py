"""Groups of options: declared once as a dataclass, named once by each command that has them."""

import inspect
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any


def grouped(command: Callable[..., Any]) -> Callable[..., Any]:
    """``command`` with the fields of its option groups as options of its own.

    A parameter whose type is a dataclass stands for all fields of that dataclass: so a group
    is declared once and named once by each command that has it. Types are taken as they are
    written, and so must not be in quotes: to resolve them takes longer than to build a command.
    """
    hints = command.__annotations__
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}

    @wraps(command)
    def run(**options: Any) -> Any:
        for name, group in groups.items():
            options[name] = group(**{one.name: options.pop(one.name) for one in fields(group)})
        return command(**options)

    parameters: list[inspect.Parameter] = []
    for name, parameter in inspect.signature(command).parameters.items():
        if name not in groups:
            parameters.append(parameter)
            continue
        parameters += [
            inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=field.default,
                annotation=field.type,
            )
            for field in fields(groups[name])
        ]
    positional = [one for one in parameters if one.kind is not inspect.Parameter.KEYWORD_ONLY]
    keywords = [one for one in parameters if one.kind is inspect.Parameter.KEYWORD_ONLY]
    run.__signature__ = inspect.Signature([*positional, *keywords])  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    del run.__wrapped__  # else the old signature would be read
    return run
