"""Milestones in rows: on a page, as JSON, as CSV."""
