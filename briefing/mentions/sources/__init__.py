"""Whose words a clause is."""
