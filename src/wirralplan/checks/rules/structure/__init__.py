"""Rules about keys, values and ids: what may stand where."""
