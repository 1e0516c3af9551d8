"""What differs between two plans: a line per change, a page, JSON."""
