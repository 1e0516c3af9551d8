"""What is wrong with a plan: one file per rule, and the run of all of them."""
