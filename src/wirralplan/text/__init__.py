"""What is written: characters, lines, YAML and places. Nothing here has heard of a milestone."""
