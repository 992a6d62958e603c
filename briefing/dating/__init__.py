"""Every time expression in an article, resolved against its publication date, with the rule that resolved it."""

from __future__ import annotations

from briefing.dating.language import language, languages
from briefing.dating.resolver import resolve
from briefing.model import Article, Timex

__all__ = ["find_timexes", "languages"]


def find_timexes(article: Article) -> tuple[Timex, ...]:
    """The time expressions of `article.text`, in text order, none overlapping another.

    An article that does not say its language is read as English; in a language without data only dates written out in
    full are found. The article's furniture is left out. No text raises.
    """
    code = article.language_code
    if code in languages():
        return resolve(article, language(code))
    from briefing.dating.foreign import find_full_dates

    return find_full_dates(article, code)
