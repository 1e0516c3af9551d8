"""What the words of time in a table mean, and what in them only an officer can decide."""
