"""Rules about characters and lines, found before the plan is understood."""
