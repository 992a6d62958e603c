"""On which day a mention's event happened."""
