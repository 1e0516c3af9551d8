"""The forms of an answer, one to a file: each reads an answer's page or its data, never both."""
