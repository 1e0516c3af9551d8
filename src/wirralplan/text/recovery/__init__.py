"""Reading on past a mistake: what is wrong in a line, and what was probably intended."""
