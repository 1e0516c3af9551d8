"""A document of Word, from its zip archive to tables with cells of lines."""
