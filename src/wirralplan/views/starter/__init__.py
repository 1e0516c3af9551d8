"""A plan to begin with, and the files that check it on its way into git."""
