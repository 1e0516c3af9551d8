"""Rules about a change: what it may not do without a word."""
