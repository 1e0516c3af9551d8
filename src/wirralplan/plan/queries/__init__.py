"""Questions about a plan on a day: a question in, rows out."""
