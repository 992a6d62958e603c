"""The syntax of an article: sentences, and what a verb's form and place in them says."""
