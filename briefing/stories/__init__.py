"""Which events weigh most in a corpus of articles."""
