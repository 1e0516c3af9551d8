"""Rules about the names of people."""
