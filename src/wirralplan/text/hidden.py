"""The characters that nobody sees, as they stand between the brackets of a pattern."""

HIDDEN_SPACES = "\u00a0\u2007\u202f"
HIDDEN_BREAKS = "\x0b\x0c\x85\u2028\u2029"
HIDDEN_MARKS = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060"
    "\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
)
HIDDEN = HIDDEN_SPACES + HIDDEN_BREAKS + HIDDEN_MARKS
