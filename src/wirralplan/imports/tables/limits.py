"""How large a table may be that is read, and what is said of a larger one."""

from wirralplan.errors import UnreadableTable

MOST_ROWS = 5_100  # 5,000 of a plan, with room for headings and sections
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000  # as many as one table of that size has

_WAY_OUT = "Copy what belongs to the plan into a file of its own, and import that."


def too_many_rows(name: str, table: str = "") -> UnreadableTable:
    """The refusal of a file with more than ``MOST_ROWS`` rows of text, in ``table`` of it."""
    where = f"{name}, {table}," if table else name
    return UnreadableTable(f"{where} has more than {MOST_ROWS:,} rows with text.", _WAY_OUT)


def too_many_columns(name: str, table: str = "") -> UnreadableTable:
    """The refusal of a file with text beyond ``MOST_COLUMNS`` columns, in ``table`` of it."""
    where = f"{name}, {table}," if table else name
    return UnreadableTable(f"{where} has text in more than {MOST_COLUMNS} columns.", _WAY_OUT)


def too_many_cells(name: str) -> UnreadableTable:
    """The refusal of a workbook whose sheets have more cells than ``MOST_CELLS`` together."""
    return UnreadableTable(f"{name} has more than {MOST_CELLS:,} cells in its sheets.", _WAY_OUT)
