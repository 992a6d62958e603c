"""A person's corrections, pinned to the passage they were made on."""
