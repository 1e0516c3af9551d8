"""What is written: characters, lines, YAML and places. Nothing here knows of a milestone."""
