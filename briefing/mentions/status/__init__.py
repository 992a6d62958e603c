"""How a text presents what a clause reports: reported, claimed, denied, planned, negated."""
