"""Lines that are none of the plan, or that stand in the wrong column."""
