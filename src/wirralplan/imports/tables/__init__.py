"""What a file of Word, Excel or CSV holds: tables of cells, and what of it was not read."""
