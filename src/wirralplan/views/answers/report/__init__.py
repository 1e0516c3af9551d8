"""The board paper: a file for each group of its sections, in their order."""
