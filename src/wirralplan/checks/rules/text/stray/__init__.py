"""Lines that are no part of a plan as they stand: what each seems to be, and what to do with it."""
