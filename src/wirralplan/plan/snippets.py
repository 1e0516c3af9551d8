"""What an editor offers to type for a new item of a list: its first keys, with stops to fill in.

``$1`` and ``${2:YYYY-MM-DD}`` are stops of the tab key, numbered in the order of the keys. A
stop that was passed over leaves an empty value or no date, and is underlined: nothing that is
put there can be taken for somebody's word.
"""

from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel

from wirralplan.plan import model

SNIPPETS: Final[Mapping[type[BaseModel], Mapping[str, object]]] = {
    model.Person: {"name": "$1", "role": "$2"},
    model.Priority: {"id": "$1", "title": "$2"},
    model.Move: {"date": "${1:YYYY-MM-DD}", "from": "${2:YYYY-MM-DD}", "reason": "$3"},
    model.Update: {"date": "${1:YYYY-MM-DD}", "note": "$2"},
    model.Milestone: {"title": "$1", "due": "${2:YYYY-MM-DD}"},
    model.Activity: {
        "title": "$1",
        "lead": "$2",
        "milestones": [{"title": "$3", "due": "${4:YYYY-MM-DD}"}],
    },
    model.Workstream: {
        "title": "$1",
        "activities": [
            {
                "title": "$2",
                "lead": "$3",
                "milestones": [{"title": "$4", "due": "${5:YYYY-MM-DD}"}],
            }
        ],
    },
}
