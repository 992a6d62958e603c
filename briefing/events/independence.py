"""How many sources report an event on their own: reprints, further reports of one outlet, and mere echoes add none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def firsthand_sources(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The articles that report it on their own account: with a figure of it, or as what a sentence is about.

    An article that only points back to it ("after the blast"), or touches on it, confirms nothing.
    """
    own = (m for m in mentions if m.claims or (m.central and m.reference is not Reference.DEFINITE))
    return tuple(dict.fromkeys(mention.article for mention in own))


def independent(sources: Sequence[str], reprints: frozenset[str], articles: Mapping[str, Article]) -> int:
    """How many publishers report it on their own: an outlet counts once however often it writes, as does an agency.

    Articles whose publisher is not known may all be of one, and of one that is counted already. Names are compared by
    their letters, and articles of one host are of one outlet whatever they call it.
    """
    own = [article for source in sources if source not in reprints and (article := articles.get(source))]
    return max(1, count_apart(map(_signs, own)))


def _signs(article: Article) -> frozenset[str]:
    """By what an outlet is known: its name and its host; copy of an agency is the agency's, wherever it stands."""
    name = outlet_key(article.agency or article.publisher or "")
    host = "" if article.agency else host_of(article.url)
    return frozenset((f"name {name}", *((f"host {host}",) if host else ()))) if name else frozenset()
