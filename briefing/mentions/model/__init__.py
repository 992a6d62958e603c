"""The reading model: a small network that says what is news, whose words it is and whether it happened (card.md)."""
