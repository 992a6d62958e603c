"""Whether a text gives a day by its date, which says what it is whenever the text was written."""

from __future__ import annotations

from briefing.model import AnchorKind, Article, Timex
from briefing.months import month_names


def is_written_out(timex: Timex, article: Article) -> bool:
    """Whether it is a date of the calendar ("Oct. 1", "1 October 2017"), with its year or not."""
    if timex.anchor.kind is AnchorKind.EXPLICIT:
        return True
    words = timex.text.lower().replace(".", " ").split()
    names = month_names().get(article.language_code)
    return any(map(str.isdigit, words)) and names is not None and not names.every().keys().isdisjoint(words)
