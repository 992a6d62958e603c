"""The sections of a brief, a module each: what stands in them and in which order."""
