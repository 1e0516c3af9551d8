"""Rules about what refers to something else: priorities, and what waits for what."""
