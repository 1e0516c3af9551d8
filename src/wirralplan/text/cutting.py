"""As much of a text as may be shown: one line of a file must not fill the log of a build."""

from wirralplan.text.visible import visible

LONGEST = 400
_CUT = "…"


def cut(text: str, most: int = LONGEST) -> str:
    """``text`` where it takes no more than ``most`` characters to show, else its beginning.

    What is shown as an escape counts as long as its escape.
    """
    if len(text) <= most and len(visible(text)) <= most:
        return text
    room, end = most - len(_CUT), 0
    for character in text[:most]:
        room -= len(visible(character))
        if room < 0:
            break
        end += 1
    return f"{text[:end].rstrip()}{_CUT}"
