"""The text of an article: its encoding, language and paragraphs, and what in it is not the story."""
