"""How it looks: facts in, text out. Nothing here prints, or asks the time or the terminal."""
