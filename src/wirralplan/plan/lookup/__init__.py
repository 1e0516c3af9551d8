"""Which person, activity, milestone or key a typed word means."""
