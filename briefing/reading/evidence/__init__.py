"""The evidence for the day of publication: how it is spelt, where it stands, and which of it decides."""
