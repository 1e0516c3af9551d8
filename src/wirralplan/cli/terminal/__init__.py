"""Standard input, output and error: what is written, in which colours, and how a run ends."""
