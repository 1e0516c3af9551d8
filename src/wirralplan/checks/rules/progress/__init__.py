"""Rules about what is recorded of a milestone."""
