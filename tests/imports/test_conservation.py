"""The promise of import: no word of any cell is lost, whatever the table."""

import re

from hypothesis import assume, example, given

from imports.any_tables import contents, options, said, words
from wirralplan.errors import UnreadableTable
from wirralplan.imports.draft import Options
from wirralplan.imports.importing import imported
from wirralplan.imports.tables.grid import Contents
from wirralplan.imports.writing import yaml_text

_WORKSTREAM = re.compile(r"(?m)^(?=(?:  # .*\n)*  - id: )(?<!^  # .{0})")


def _parts(text: str) -> tuple[str, list[str]]:
    """What stands above the activities, and each activity below the head of its workstream."""
    top, _, rest = text.partition("\nworkstreams:\n")
    found: list[str] = []
    head, current, comments = "", "", ""
    level = 0
    for line in rest.splitlines():
        indent = len(line) - len(line.lstrip())
        if line.lstrip().startswith("#") and indent in (2, 6):
            comments += f"{line}\n"
        elif indent in (2, 6) and line.lstrip().startswith("- id:"):
            if level:
                found.append(head + current)
            level = 0 if indent == 2 else 1
            head, current = (comments + line, "") if indent == 2 else (head, f"{comments}{line}\n")
            comments = ""
        elif level:
            current += f"{line}\n"
        else:
            head += f"{line}\n"
    return top, [*found, head + current]


@given(contents(), options())
def test_every_word_of_every_row_stands_together_in_one_activity(
    table: Contents, said_of_it: Options
) -> None:
    try:
        found = imported(table, "plan.csv", said_of_it)
    except UnreadableTable:
        assume(False)
    text = yaml_text(found.draft, "plan.schema.json")
    top, activities = _parts(text)
    elsewhere = set(words(top)) | {word for one in found.unread for word in words(one.what)}
    kept = [set(words(one)) | elsewhere for one in activities]
    for place, row in said(table):
        lost = min((row - one for one in kept), key=len)
        assert not lost, f"{place}: {sorted(lost)}\n{text}\n{found.unread}"
