"""The words for lines that stand in the wrong column, or whose dash is missing or needless."""

from collections.abc import Callable, Mapping

from wirralplan.checks.lines_to_add import new_line
from wirralplan.checks.rules.text.stray.stray_words import Words, lines, shortened
from wirralplan.plan.words import counted
from wirralplan.text.faults import Misplaced, Shift


def shift_words(fault: Misplaced) -> Words:
    """The headline and the help for lines that stand in the wrong column."""
    return _SHIFTS[fault.shift](fault)


def _noun(holder: str) -> str:
    return f"the other {holder}" if holder else "the other lines"


def _of(fault: Misplaced) -> str:
    return f" of {shortened(fault.of)}" if fault.of else ""


def _spaces(number: int) -> str:
    return counted(number, "space") if number else "no space"


def _move(fault: Misplaced) -> str:
    """How to move the lines, so that each keeps its place beside the others."""
    by = fault.spaces - fault.here
    which = lines(fault.first, fault.last)
    many = counted(abs(by), "space")
    if fault.first == fault.last:
        return f"begin line {fault.first} with {counted(fault.spaces, 'space')}"
    side = "right" if by > 0 else "left"
    todo = f"put {many} before each" if by > 0 else f"take {many} away at the start of each"
    return (
        f"move {which} {abs(by)} to the {side} ({todo}),"
        f" so that line {fault.first} begins with {counted(fault.spaces, 'space')}"
    )


def _shifted_item(fault: Misplaced) -> Words:
    others = f"{_noun(fault.holder)}{_of(fault)}"
    advice = _move(fault)
    if fault.instead:
        level = new_line(fault.first, fault.here + 2, f"{fault.instead}:")
        advice = (
            f"if it is one of them, {advice}\nelse its '{fault.instead}:' is missing: {level}\n"
            f"and below that, with {fault.here + 4} spaces before it:  - title: <text>\n"
            f"and put 4 spaces before each of the lines {fault.first + 1} to {fault.last}"
        )
    return (
        f"this line begins with {_spaces(fault.here)}; {others} begin with {fault.spaces}",
        advice,
    )


def _first_item(fault: Misplaced) -> Words:
    return (
        f"this line begins with {_spaces(fault.here)}, and belongs below '{fault.holder}:'",
        _move(fault),
    )


def _shifted_keys(fault: Misplaced) -> Words:
    below = f" below '{fault.holder}'" if fault.holder else " beside it"
    others = f"the other keys{_of(fault) or below}"
    return (
        f"'{fault.key}' begins with {_spaces(fault.here)}; {others} begin with {fault.spaces}",
        _move(fault),
    )


def _lost_dash(fault: Misplaced) -> Words:
    return (
        f"the first item of '{fault.holder}' begins without '- '",
        f"write, with {counted(fault.spaces, 'space')} before it:  {fault.line}",
    )


def _no_dash(fault: Misplaced) -> Words:
    write = f"write, with {counted(fault.spaces, 'space')} before it:  {fault.line}"
    if fault.last > fault.first:
        by = fault.spaces + 2 - fault.here
        below = lines(fault.first + 1, fault.last)
        many = counted(abs(by), "space")
        if by:
            todo = f"put {many} before" if by > 0 else f"take {many} away at the start of"
            write += f"\nand {todo} {'' if fault.last == fault.first + 1 else 'each of '}{below}"
    return f"this item of '{fault.holder}' begins without '- '", write


def _two_dashes(fault: Misplaced) -> Words:
    return (
        "two dashes begin this line; an item has one",
        f"write, with {counted(fault.spaces, 'space')} before it:  {fault.line}",
    )


def _needless_dash(fault: Misplaced) -> Words:
    if fault.first == fault.last:
        return (
            f"'{fault.key}' belongs to the lines above and needs no '- ' before it",
            f"write, with {counted(fault.spaces, 'space')} before it:  {fault.line}",
        )
    return (
        "these lines belong to one item, and only the first of them begins with '- '",
        f"in lines {fault.first} to {fault.last} put two spaces in place of the '- '",
    )


def _lost_line(fault: Misplaced) -> Words:
    return (
        f"the line '{fault.key}:' is missing above this",
        new_line(fault.above, fault.spaces, f"{fault.key}:"),
    )


_SHIFTS: Mapping[Shift, Callable[[Misplaced], Words]] = {
    Shift.ITEM: _shifted_item,
    Shift.FIRST_ITEM: _first_item,
    Shift.KEYS: _shifted_keys,
    Shift.LOST_DASH: _lost_dash,
    Shift.NO_DASH: _no_dash,
    Shift.TWO_DASHES: _two_dashes,
    Shift.NEEDLESS_DASH: _needless_dash,
    Shift.LOST_LINE: _lost_line,
}
