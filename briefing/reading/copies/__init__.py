"""Articles that are one another's copies: versions, reprints, and the wire services they come from."""
