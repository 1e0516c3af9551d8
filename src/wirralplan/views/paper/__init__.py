"""A page of headings, columns and sentences, laid out for a terminal, a pipe or Markdown."""
