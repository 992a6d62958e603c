"""How many sources report an event on their own.

Reprints, further reports of one outlet, reports that rest on one statement, and mere echoes add none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing.model import Article, Mention, Reference
from briefing.model.outlet import count_apart, host_of, outlet_key


def reprints_among(sources: Sequence[str], articles: Mapping[str, Article]) -> frozenset[str]:
    """Those of the sources (in order of first report) whose copy another, earlier one of them carries too."""
    seen: set[str] = set()
    found: set[str] = set()
    for source in sources:
        original = _original(source, articles)
        if original in seen:
            found.add(source)
        seen.add(original)
    return frozenset(found)


def _original(source: str, articles: Mapping[str, Article]) -> str:
    """The id at the end of the chain of reprints."""
    passed = {source}
    while (article := articles.get(source)) and article.reprint_of and article.reprint_of not in passed:
        source = article.reprint_of
        passed.add(source)
    return source


def own_reports(mentions: Iterable[Mention]) -> list[Mention]:
    """Those that report it on the account of their article: with a figure of it, or as what a sentence is about.

    An article that only points back to it ("after the blast"), or touches on it, confirms nothing.
    """
    return [m for m in mentions if m.claims or (m.central and m.reference is not Reference.DEFINITE)]


def independent(mentions: Iterable[Mention], reprints: Collection[str], articles: Mapping[str, Article]) -> int:
    """How many publishers report it from origins of their own; at least one.

    An outlet counts once however often it writes, as does an agency, and articles that all rest on the word of one
    source ("the ministry said") count as that one. Articles whose publisher is not known may all be of one, and of one
    that is counted already. Names are compared by their letters, and articles of one host are of one outlet whatever
    they call it.
    """
    words: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.article in articles and mention.article not in reprints:
            said = outlet_key(mention.attribution.name) if mention.attribution else ""
            words.setdefault(mention.article, set()).add(said)
    outlets = ((_signs(articles[id_]), said) for id_, said in words.items())
    return max(1, count_apart(signs | _origin(said) for signs, said in outlets if signs))


def _origin(said: set[str]) -> frozenset[str]:
    """The sign of an article whose every word of it is that of one source."""
    return frozenset(f"said {name}" for name in said) if len(said) == 1 and "" not in said else frozenset()


def _signs(article: Article) -> frozenset[str]:
    """By what an outlet is known: its name and its host; copy of an agency is the agency's, wherever it stands."""
    name = outlet_key(article.agency or article.publisher or "")
    host = "" if article.agency else host_of(article.url)
    return frozenset((f"name {name}", *((f"host {host}",) if host else ()))) if name else frozenset()
