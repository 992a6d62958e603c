"""Reading: a file, a folder, a glob or standard input becomes articles with a known, or honestly unknown, date.

Formats live one to a module and are imported when a file of theirs is met, so that importing this package is cheap.
"""

from briefing.reading.publication import parse_published
from briefing.reading.reader import Reading, read

__all__ = ["Reading", "parse_published", "read"]
