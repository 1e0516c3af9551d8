"""How to change it: from a reading and a wish to the characters that must change."""
