"""What the rules say and what our JSON looks like: ``explain``, ``schema``."""
