"""How many sources report an event on their own.

Reprints, further reports of one outlet, reports that rest on one statement or on one copy, and mere echoes add none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing.events.copies import signs_of_copies, signs_of_wording
from briefing.model import Article, Mention, Reference
from briefing.model.outlet import is_host, outlet_key, outlets_apart, printed_name
from briefing.sites import site_at

_NONE: frozenset[str] = frozenset()


def reprints_among(sources: Sequence[str], articles: Mapping[str, Article]) -> frozenset[str]:
    """Those of the sources (in order of first report) whose copy another, earlier one of them carries too."""
    if len(sources) == 1:
        return _NONE
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

    An outlet counts once however often it writes, as does an agency; outlets that tell it in the words of one copy
    (`briefing.events.copies`) count as one. Outlets that all rest on the word of one source
    ("the ministry said") count as that one, those that only pass on what several say as no more than these, and an
    outlet is the source that others rest on ("Reuters said"); what is said by nobody in particular is an outlet's own
    word. Articles whose publisher is not known may all be of one, and of one that is counted already. Names are
    compared by their letters, and articles of one host are of one outlet whatever they call it.
    """
    reports = [m for m in mentions if m.article in articles and m.article not in reprints]
    if len(reports) <= 1:
        return 1
    given = {mention.article: articles[mention.article] for mention in reports}  # an article may report it often
    named = frozenset(filter(None, (*map(_own_name, given.values()), *map(_vouching, reports))))
    of_copies, of_outlets = signs_of_copies(given), {name: _signs(each, named) for name, each in given.items()}
    signs = [
        own | of_copies.get(mention.article, _NONE) | signs_of_wording(mention) if own else own
        for mention, own in ((mention, of_outlets[mention.article]) for mention in reports)
    ]
    outlets = outlets_apart(signs)
    words = _words_of(outlets, zip(reports, signs, strict=True))
    apart = outlets_apart(outlet | _origin(said) for outlet, said in zip(outlets, words, strict=True))
    # Two outlets that both rest on the word of police and of medics are two origins; three such outlets are no third.
    own = sum("" in said for said in words)
    heard_from = set[str]().union(*(said for said in words if "" not in said))
    sites = outlets_apart(_site(article, named) for article in given.values())
    return max(1, min(len(apart), own + len(heard_from), len(sites)))


def _words_of(
    outlets: Sequence[frozenset[str]], reports: Iterable[tuple[Mention, frozenset[str]]]
) -> Sequence[set[str]]:
    """For each outlet, whose words it gives; `reports` are mentions with the signs of their outlet."""
    number_of = {sign: number for number, outlet in enumerate(outlets) for sign in outlet}
    words: list[set[str]] = [set() for _ in outlets]
    for mention, signs in reports:
        for sign in signs:
            words[number_of[sign]].add(_vouching(mention))
    return words


def _vouching(mention: Mention) -> str:
    """Who vouches for it: the source that it names, "" the outlet itself."""
    return outlet_key(mention.attribution.name) if mention.attribution else ""


def _origin(words: set[str]) -> frozenset[str]:
    """The sign of an outlet whose every word of it is that of one source: that source's name, as if it were its own."""
    return frozenset(map(_name_sign, words)) if len(words) == 1 and "" not in words else frozenset()


def _signs(article: Article, named: frozenset[str]) -> frozenset[str]:
    """By what an outlet is known: its name and its host; copy of an agency is the agency's, wherever it stands."""
    host = "" if article.agency else site_at(article.url).host
    name = _name(article.agency or article.publisher or "", named)
    return frozenset((_name_sign(name), *((f"host {host}",) if host else ()))) if name else frozenset()


def _own_name(article: Article) -> str:
    """The letters of the name of an outlet, "" where it is called by its host alone."""
    name = article.agency or article.publisher or ""
    return "" if is_host(name) else outlet_key(name)


def _name(name: str, named: frozenset[str]) -> str:
    """By what a name is compared: of a host its whole domain, unless an outlet is `named` as the host is.

    ida.blogspot.com and ida.wordpress.com are two; reuters.com is Reuters.
    """
    key = outlet_key(name)
    return site_at(f"https://{printed_name(name)}/").domain if is_host(name) and key not in named else key


def _site(article: Article, named: frozenset[str]) -> frozenset[str]:
    """By what the outlet is known where an article stands, whosever copy it is: one site can pass for no two sources.

    A page may call itself the copy of any agency.
    """
    name, site = _name(article.publisher or "", named), site_at(article.url).domain
    signs = (*((_name_sign(name),) if name else ()), *((f"site {site}",) if site else ()))
    return frozenset(signs) or _signs(article, named)


def _name_sign(name: str) -> str:
    return f"name {name}"
