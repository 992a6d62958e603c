"""How a text stands to what a clause tells: reported, claimed, denied, planned, negated."""
