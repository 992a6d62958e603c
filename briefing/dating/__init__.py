"""Every time expression in an article, resolved against its publication date, with the rule that resolved it."""

from __future__ import annotations

from datetime import date

from briefing.dating.language import language, languages
from briefing.dating.resolver import resolve
from briefing.model import Article, Timex

__all__ = ["find_timexes", "languages"]


def find_timexes(article: Article, *, until: date | None = None) -> tuple[Timex, ...]:
    """The time expressions of `article.text`, in text order, none overlapping another.

    An article that does not say its language is read as English; in a language without data only dates written out in
    full are found. The article's furniture is left out. `until` is the last day on which its page can have been
    changed, where the caller knows it: nothing that it reports happened after. No text raises.
    """
    code = article.language_code
    if code in languages():
        return resolve(article, language(code), until=until)
    from briefing.dating.foreign import find_full_dates

    return find_full_dates(article, code)
