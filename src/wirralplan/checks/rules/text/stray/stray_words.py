"""The words for lines that are none of the plan."""

from collections.abc import Callable, Mapping

from wirralplan.plan.words import counted
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.visible import cut

Words = tuple[str, str]
LEAVE = "  (leave the spaces before it)"
_ELSEWHERE = """\
say how far it is in the 'note' of an update; if it is done, give 'completed' with the day
then take this line out"""
_RECORDS = "if it records something, it needs a key before it, as in  note: <text>"


def stray_words(fault: StrayText) -> Words:
    """The headline and the help for a line that was typed for people."""
    return _STRAYS[fault.stray](fault)


def lines(first: int, last: int) -> str:
    """'line 3', or 'lines 3 to 5'."""
    return f"line {first}" if first == last else f"lines {first} to {last}"


def shortened(text: str) -> str:
    """The text in quotes, as far as a headline has room."""
    return f"'{cut(text, 60)}'"


def each(fault: StrayText) -> str:
    """Which lines, where they are several."""
    if fault.first == fault.last:
        return "it"
    return "each of them"


def _out(fault: StrayText) -> str:
    if fault.first == fault.last:
        return "take it out"
    return f"take {lines(fault.first, fault.last)} out"


def _remark(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} looks like a remark, and a remark needs '# ' before it",
        f"put '# ' before {each(fault)}, or {_out(fault)}\n{_RECORDS}",
    )


def _mail(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} looks like part of an e-mail",
        f"put '# ' before {each(fault)}, or {_out(fault)}",
    )


def _value(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} looks like the value of '{fault.holder}' on line {fault.above}",
        f"write  {cut(fault.line, 160)}  on line {fault.above}, and take line {fault.first} out",
    )


def _before_list(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} stands behind '{fault.holder}:', and its list begins below that",
        f"write  {cut(fault.line, 160)}{LEAVE}",
    )


def _block_text(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} does not stand further in than its key '{fault.holder}'",
        f"begin {lines(fault.first, fault.last)} with {counted(fault.spaces, 'space')}",
    )


def _divider(_: StrayText) -> Words:
    return (
        "this looks like a dividing line, and the plan cannot be read across it",
        "take it out, or put '# ' before it",
    )


def _page(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} came along with what was copied, and is none of the plan",
        "take it out, or put '# ' before it",
    )


def _list_in_text(fault: StrayText) -> Words:
    which = lines(fault.first, fault.last)
    return (
        f"{shortened(fault.text)} looks like the rest of the text of '{fault.holder}'",
        f"write  {fault.line}  on line {fault.above}{LEAVE}\nand take {which} out",
    )


def _more_text(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} looks like the rest of the text on line {fault.above}",
        joining(fault),
    )


def joining(fault: StrayText) -> str:
    """To join the lines to the text above, with what that reads then."""
    which = "it" if fault.first == fault.last else lines(fault.first, fault.last)
    shown = f"; line {fault.above} then reads\n{fault.line}" if fault.line else ""
    return f"join {which} to line {fault.above}{shown}"


def _remark_or_text(fault: StrayText) -> Words:
    return (
        f"{shortened(fault.text)} is either a remark or the rest of the text on line {fault.above}",
        f"if it is a remark, put '# ' before {each(fault)}\nif it is the rest, {joining(fault)}",
    )


def _bullet(fault: StrayText) -> Words:
    others = "" if fault.first == fault.last else "\nand so in each line below that begins like it"
    return (
        f"this item begins with '{fault.holder}', and has to begin with '- '",
        f"write  {fault.line}{LEAVE}{others}",
    )


def _item(fault: StrayText) -> Words:
    others = "" if fault.first == fault.last else f"\nand so down to line {fault.last}"
    return (
        f"{shortened(fault.text)} is an item of '{fault.holder}', and has no '- '",
        f"write, with {fault.spaces} spaces before it:  {fault.line}{others}",
    )


def _reply(fault: StrayText) -> Words:
    where = lines(fault.first, fault.last)
    return (
        "'>' was put before this by an e-mail program",
        f"take the '>' and the space behind it away at the start of {where}",
    )


def _percent(fault: StrayText) -> Words:
    return (
        f"a plan has no place for a percentage ({shortened(fault.text)})",
        _ELSEWHERE,
    )


def _two_keys(fault: StrayText) -> Words:
    first, *others = fault.cells
    spaces = counted(fault.spaces, "space") if fault.spaces else "no space"
    number = "two" if len(others) == 1 else "several"
    next_lines = [f"and on the next line, with {spaces} before it:  {one}" for one in others]
    return (
        f"{number} keys stand on one line; each needs a line of its own",
        "\n".join([f"write  {first}{LEAVE}", *next_lines]),
    )


def _lost_break(fault: StrayText) -> Words:
    first, second = fault.cells
    spaces = counted(fault.spaces, "space") if fault.spaces else "no space"
    return (
        f"{shortened(second)} is an item of its own, and has to begin on a line of its own",
        f"write  {first}{LEAVE}\nand on the next line, with {spaces} before it:  {second}",
    )


_STRAYS: Mapping[Stray, Callable[[StrayText], Words]] = {
    Stray.REMARK: _remark,
    Stray.MAIL: _mail,
    Stray.DIVIDER: _divider,
    Stray.MORE_TEXT: _more_text,
    Stray.REMARK_OR_TEXT: _remark_or_text,
    Stray.BULLET: _bullet,
    Stray.ITEM: _item,
    Stray.REPLY: _reply,
    Stray.PERCENT: _percent,
    Stray.TWO_KEYS: _two_keys,
    Stray.VALUE: _value,
    Stray.BEFORE_LIST: _before_list,
    Stray.BLOCK_TEXT: _block_text,
    Stray.PAGE: _page,
    Stray.LOST_BREAK: _lost_break,
    Stray.LIST_IN_TEXT: _list_in_text,
}
