"""Edition against edition: what is new, what changed, what was withdrawn."""
