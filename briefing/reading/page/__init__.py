"""What an HTML page holds beside its story: metadata, JSON-LD, the stamps it shows, entries of a live blog."""
