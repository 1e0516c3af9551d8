"""What belongs to no single command: examples, other names, dates in several words, refusals."""
