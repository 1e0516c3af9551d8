"""A page as HTML: one file that can be mailed, without a script and without a request."""
