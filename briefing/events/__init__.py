"""The same happening, reported by several clauses and outlets, as one event."""
