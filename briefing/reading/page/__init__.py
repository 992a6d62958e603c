"""What an HTML page holds besides its story: metadata, JSON-LD, the stamps it shows, entries of a live blog."""
