"""The rules, by what they are about: one file each."""
