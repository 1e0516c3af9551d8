"""One milestone whole, and everybody in the plan."""
