"""What the plan means: dates, people and milestones. No YAML, no colour, no clock."""
