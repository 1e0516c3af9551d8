"""Rules about a change: what it may not do without giving a reason."""
