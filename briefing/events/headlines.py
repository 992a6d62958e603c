"""The headline of an article: its title, else the first paragraph of its text where that is none of the story."""

from __future__ import annotations

from briefing.model import Article, Span
from briefing.reading.page.publisher import without_publisher

_LONGEST = 20  # words; a first paragraph that runs on is no headline
_ENDS = (".", "”", '"', "!", ":")


def headline(article: Article) -> str:
    """An article's title without its outlet, or its first paragraph where that is no sentence; "" for neither."""
    if article.title and article.title.strip():
        return without_publisher(" ".join(article.title.split()), article.publisher) or ""
    first = headline_span(article)
    return " ".join(article.text[first.start : first.end].split()) if first else ""


def headline_span(article: Article) -> Span | None:
    """The first paragraph of several, if it is no sentence: such texts have their headline at their head."""
    if len(article.paragraphs) < 2:  # noqa: PLR2004
        return None
    first = article.paragraphs[0]
    words = article.text[first.start : first.end].split()
    return first if words and len(words) <= _LONGEST and not words[-1].endswith(_ENDS) else None
