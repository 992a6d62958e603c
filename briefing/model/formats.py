"""The formats that a brief is written in, by the suffix of the file."""

from __future__ import annotations

FORMATS = ("pdf", "docx", "html", "md", "json", "csv", "ics", "timelinejs")
DEFAULT_FORMATS = ("pdf", "docx", "md", "json")
"""What is written where nobody says which."""
