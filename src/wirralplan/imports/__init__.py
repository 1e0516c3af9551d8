"""How to come in: a table of Word, Excel or CSV becomes a plan as an officer would write it."""
