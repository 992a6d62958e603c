"""The headline of an article: its title, else the first paragraph of its text where that is none of the story."""

from __future__ import annotations

from briefing.model import Article
from briefing.reading.page.publisher import without_publisher
from briefing.reading.text.headlines import headline_span

_CUT = " ;,"


def headline(article: Article) -> str:
    """An article's title without its outlet, or its first paragraph where that is no sentence; "" for neither.

    The first half of two ("Council shuts bridge; Cracks found in June") ends where the second was cut off.
    """
    if article.title and article.title.strip():
        return (without_publisher(" ".join(article.title.split()), article.publisher) or "").rstrip(_CUT)
    first = headline_span(article)
    return " ".join(article.text[first.start : first.end].split()).rstrip(_CUT) if first else ""
