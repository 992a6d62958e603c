"""Every time expression in an article, resolved against its publication date, with the rule that resolved it."""

from __future__ import annotations

from briefing.dating.language import language, languages
from briefing.dating.resolver import resolve
from briefing.model import Article, Timex

__all__ = ["find_timexes", "languages"]

DEFAULT_LANGUAGE = "en"


def find_timexes(article: Article) -> tuple[Timex, ...]:
    """The time expressions of `article.text`, in text order, none overlapping another.

    An article that does not say its language is read as English; one in a language without data has none.
    The article's furniture is left out. No text raises.
    """
    code = (article.language or DEFAULT_LANGUAGE).lower().split("-")[0]
    return resolve(article, language(code)) if code in languages() else ()
