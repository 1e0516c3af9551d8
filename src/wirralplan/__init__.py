"""Improvement plans as one YAML file: read whole, checked in its lines, asked on any day."""

__version__ = "0.1.0"
