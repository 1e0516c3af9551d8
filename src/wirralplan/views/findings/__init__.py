"""What is wrong, for whoever reads it: an officer, an editor, another program."""
