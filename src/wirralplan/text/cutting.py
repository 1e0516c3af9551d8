"""As much of a text as may be shown: one line of a file must not fill the log of a build."""

from itertools import accumulate

from wirralplan.text.visible import visible

LONGEST = 400
_CUT = "…"


def cut(text: str, most: int = LONGEST) -> str:
    """``text`` where it takes no more than ``most`` characters to show, else its beginning.

    What is shown as an escape counts as long as its escape.
    """
    if len(text) <= most and len(visible(text)) <= most:
        return text
    kept = text[: most - len(_CUT)]
    if len(visible(kept)) > len(kept):
        widths = accumulate(len(visible(one)) for one in kept)
        kept = kept[: sum(width < most for width in widths)]
    return f"{kept.rstrip()}{_CUT}"
