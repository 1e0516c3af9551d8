"""The plan on a page, for those who watch all of it."""
