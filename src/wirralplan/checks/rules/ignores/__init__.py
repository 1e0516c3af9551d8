"""Rules about what silences rules."""
