"""Words that are no plain sentence: headlines, captions, teasers that break off, quotations."""

from __future__ import annotations

import re

# A pause inside a quotation goes on in small letters.
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[\.\.\.\])[”\"'’)\]]*\s*(?:$|(?=[A-ZÀ-ÖØ-Þ]))")
_QUOTE_MARKS = ("“", '"', "‘", "'", "«", "„")


def is_unfinished(text: str) -> bool:
    """Whether no full stop ends it (a headline, a caption) or it is cut off, as teasers are ("…", "...")."""
    end = text.rstrip("”\"'’)] ")
    return not end.endswith((".", "!", "?")) or is_cut_off(text)


def is_cut_off(text: str) -> bool:
    """Whether it ends in three dots, or has them where one teaser runs into the next, or ends in a colon.

    >>> is_cut_off("Crews searched the…"), is_cut_off("The mayor wrote:"), is_cut_off("Crews searched the bay.")
    (True, True, False)
    """
    return text.rstrip().endswith(":") or _CUT_OFF.search(text) is not None


def opens_quotation(text: str) -> bool:
    """Whether somebody's words stand at its head.

    >>> opens_quotation("„Wir bleiben“, sagte er."), opens_quotation("It's over.")
    (True, False)
    """
    return text.lstrip().startswith(_QUOTE_MARKS)
