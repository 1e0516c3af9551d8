"""What each question comes to, a file per question: from the rows of a query to an ``Answer``."""
