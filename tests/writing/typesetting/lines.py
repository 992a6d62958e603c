"""Text set in lines, for the tests of typesetting."""

from briefing.writing.typesetting.layout import lay_out
from briefing.writing.typesetting.text import Style, StyledText


def broken(book, text, width, *, links=()):
    style = Style(book.body(), 10, "#000000")
    pieces = [StyledText(text, style)] if isinstance(text, str) else [StyledText(part, style) for part in text]
    pieces += [StyledText(words, style, link) for words, link in links]
    return lay_out(pieces, book, width, leading=12, size=10)


def texts(lines):
    return ["".join(segment.text for _, segment in line.segments) for line in lines.lines]
