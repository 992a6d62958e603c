"""The same happening, told by several clauses and outlets, as one event."""
