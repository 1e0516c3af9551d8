"""Improvement plans as one YAML file: read whole, checked line by line, asked about any day."""

__version__ = "0.1.0"
