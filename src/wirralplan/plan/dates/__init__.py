"""Dates: days, months and longer times, as a plan writes them and as people type them."""
