"""Which events weigh most in a pile of articles."""
