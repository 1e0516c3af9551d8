"""What words of time say: a due date, a start, a range, ongoing; and what nobody can know."""
