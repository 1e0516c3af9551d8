"""What the parts of an Excel workbook say, read as a stream: a sheet is never held whole.

A library that holds it takes 1.7 GiB for a column that is formatted down to the last row, and
drops the text of cells that were merged.
"""
