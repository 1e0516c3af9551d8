"""A finding in sentences, for programs that show its words but draw no excerpt."""

from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.visible import visible


def sentences(finding: Finding) -> list[str]:
    """What is wrong, and in a line below it what to write instead; harmless to show."""
    helps = [visible(line) for line in finding.help.splitlines()]
    if helps:
        helps[0] = f"help: {helps[0]}"
    return [visible(finding.headline), *helps]


def advice(finding: Finding) -> str:
    """What to write instead, on one line; nothing where nobody can say."""
    return "; ".join(visible(line.strip()) for line in finding.help.splitlines())


def to_paste(finding: Finding) -> list[str]:
    """The help, line by line, where some of it is to be pasted as it stands; else nothing.

    A line that ends with a colon introduces what is to be pasted.
    """
    lines = [visible(line) for line in finding.help.splitlines()]
    return lines if any(line.endswith(":") for line in lines[:-1]) else []


def brief(finding: Finding) -> str:
    """As ``advice``, but of lines to paste only what introduces them."""
    lines = to_paste(finding)
    if not lines:
        return advice(finding)
    last = next(number for number, line in enumerate(lines, 1) if line.endswith(":"))
    return "; ".join(line.strip() for line in lines[:last])


def placed(source: Source, finding: Finding) -> list[str]:
    """As ``sentences``, with file, line, column and rule before it and the related places below.

    The first line reads ``plan.yaml:212:18: WP202 there is no 31 September 2018; …``.
    """
    headline, *helps = sentences(finding)
    name = visible(source.name)
    line, column = source.place(finding.span.start)
    related = [
        f"{name}:{place.line}:{place.column}: {visible(one.words)}"
        for one in finding.related
        for place in [source.place(one.span.start)]
    ]
    return [f"{name}:{line}:{column}: {finding.code} {headline}", *helps, *related]
