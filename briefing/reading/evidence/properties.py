"""What the properties of a document (PDF, Word, OpenDocument) are worth: programs fill most of them."""

from __future__ import annotations

import re

from briefing.reading.text.encoding import one_line

# Endings of the files that documents are made from; any other may be part of a title ("Fraud at Example.com").
_ENDINGS = (
    "docx? docm dotx? odt ott rtf wps wpd pages txt md tex dvi e?ps pdf xps html? mht xml xlsx? ods csv pptx? pps odp"
    " pub indd inx pmd qxd qxp fm sla ai psd jpe?g png gif tiff? bmp tmp"
)
_FILE_NAME = re.compile(
    rf"^Microsoft \w+ - |\.(?:{_ENDINGS.replace(' ', '|')})$|^(?:untitled|document\s?\d*|word document)$|^\W*$",
    re.IGNORECASE,
)


def title_of(words: str | None) -> str | None:
    """A title that somebody gave, not a file name or what the program puts there."""
    title = one_line(words or "")
    return None if _FILE_NAME.search(title) else title


def author_of(words: str | None) -> str | None:
    """A name of two words or more; one alone ("anonymous", "python-docx", "jsmith") is a program's or a log-in."""
    author = one_line(words or "")
    return author if " " in author else None
