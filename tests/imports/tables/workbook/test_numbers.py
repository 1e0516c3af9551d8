"""Numbers as people see them in a spreadsheet, by the codes of their formats."""

import pytest

from wirralplan.imports.tables.workbook.numbers import general, shown_number


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (12, "General", "12"),
        (12.0, "General", "12"),
        (1.1, "General", "1.1"),
        (0.1 + 0.2, "General", "0.3"),
        (-4.5, "General", "-4.5"),
        (0, "General", "0"),
        (-0.0, "General", "0"),
        (43251, "General", "43251"),
        (123456789012345, "General", "123456789012345"),
        (1e300, "General", "1E+300"),
        (1.5e-12, "General", "1.5E-12"),
        (1.1, "0.00", "1.10"),
        (2, "0.00", "2.00"),
        (2.675, "0.00", "2.68"),
        (-2.5, "0.0", "-2.5"),
        (-0.4, "0", "0"),
        (1.5, "0", "2"),
        (0.8, "0%", "80%"),
        (0.591, "0.0%", "59.1%"),
        (1.125, "0%", "113%"),
        (1234567.5, "#,##0.00", "1,234,567.50"),
        (999, "#,##0", "999"),
        (0.5, "#.##", ".5"),
        (3, "#.##", "3."),
        (1.25, "0.0##", "1.25"),
        (1, "0.0##", "1.0"),
        (7, "000", "007"),
        (5, '0" days"', "5 days"),
        (5, '"REF-"000', "REF-005"),
        (5, r"0\d", "5d"),
        (5, "[Red]0", "5"),
        (1500, "[$\u00a3-809]#,##0", "\u00a31,500"),
        (-1500, "[$\u00a3-809]#,##0", "-\u00a31,500"),
        (-5, "0;(0)", "(5)"),
        (-5, "#,##0_);(#,##0)", "(5)"),
        (-5, "#,##0_);[Red]-#,##0", "-5"),
        (0, '0;-0;"none"', "none"),
        (5, '0;-0;"none"', "5"),
        (0, "0;-0;;@", ""),
        (5, ";;;", ""),
        (5, "@", "5"),
        (5, 'General" units"', "5 units"),
        # Codes for what is no plain number: the number as it is.
        (0.5, "# ?/?", "0.5"),
        (1200, "0.00E+00", "1200"),
        (1200, "0,", "1200"),
        (123456, "000-000", "123456"),
        (5, "[>3]0.0", "5"),
        (5, "0..0", "5"),
        (5, "", "5"),
        (1.5, "0." + "0" * 40, "1.5" + "0" * 29),
    ],
)
def test_numbers_by_their_formats(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


def test_what_is_no_number_is_said_as_it_is() -> None:
    assert general(float("inf")) == "inf"
