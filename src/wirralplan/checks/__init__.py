"""What is wrong with a plan: one file per rule, and the run that asks them all."""
