"""Who publishes a web page: of the names that it states the one that its title and its address bear out.

Templates fill the fields for programs with much that is no name: the section ("U.S."), an address, a handle
("@post"), the first label of the host ("hosted"). The title that browsers show ends with the name readers know
("Bridge shut - Harbour Post"). On 98 saved news pages of November 2019 eleven had no name or a wrong one by the
fields alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from briefing.model.outlet import outlet_key
from briefing.patterns import any_of
from briefing.reading.page.titles import TITLE_BREAK, title_parts
from briefing.sites import Site, site_at
from briefing.tables import room_record

# More words than the name of an outlet has: the end of a headline with a dash in it.
_MOST_WORDS = 5
# Letters of the first of two words with which a host begins: "Courier International" at couriernews.example.
_SAME_BEGINNING, _FEW = 5, 2
# Initials say little of a longer host: "Harbour Post" is at hp.example, hardly at harp.example.
_MOST_INITIALS = 4
_MARKS = " -–—|·•:"
_LONGEST_TITLE = 1_000
_LONGEST = 200  # characters of a name with its motto; what is longer was made to take time
# Hosts write letters with two dots so, if they do not leave the dots out.
_DOTTED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


@dataclass(frozen=True, slots=True)
class _NameWords:
    """All of publisher.toml."""

    articles: tuple[str, ...]
    serving: frozenset[str]
    tails: frozenset[str]


@cache
def _name_words() -> _NameWords:
    return room_record(_NameWords, "briefing.reading.page", "publisher.toml")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of(_name_words().articles)})(?=\W)", re.IGNORECASE)


def publisher_of(
    stated: Iterable[str | None],
    page_title: str | None,
    address: str | None,
    headline: str = "",
    claimed: str | None = None,
) -> str | None:
    """The name of the outlet whose page it is.

    `stated` are the names in the page's fields, the most trusted first; `page_title` is the title that a browser
    shows, `headline` that on the page; `address` is where the page stands. In this order: a stated name with which the
    title ends; one that the address bears out; what the title ends with, if the address bears it out; the first stated
    name that is one; the site of the address. Of a page that claims to stand on another site (`address.page_address`)
    only names count that its own address bears out.

    >>> publisher_of(["Port Desk", "Harbour Post"], "Bridge shut | Harbour Post", "https://www.harbourpost.example/a")
    'Harbour Post'
    >>> publisher_of(["@post"], "Bridge shut - The Harbour Post", "https://harbourpost.example/a")
    'The Harbour Post'
    >>> publisher_of([], None, "https://www.harbourpost.example/a")
    'harbourpost.example'
    """
    site = site_at(address)
    short = (_without_motto(name, site) for name in stated if name)
    names = [name for name in short if name and not _is_no_name(name, site) and not _is_of_other(name, site, claimed)]
    ending = _ending(page_title, headline, site)
    in_both = (name for name in names if ending and _letters(name) == _letters(ending))
    on_its_site = (name for name in names if _is_borne_out(name, site, any_tail=True))
    of_title = (name for name in (ending,) if ending and _is_borne_out(name, site, initials=bool(headline)))
    return next(chain(in_both, on_its_site, of_title, names), None) or site.host or None


def without_publisher(title: str | None, publisher: str | None) -> str | None:
    """A title without the name of the outlet after it.

    >>> without_publisher("Bridge shut - pier open | Harbour Post", "The Harbour Post")
    'Bridge shut - pier open'
    """
    breaks = [*TITLE_BREAK.finditer(title or "")]
    if not title or not publisher or not breaks or outlet_key(title[breaks[-1].end() :]) != outlet_key(publisher):
        return title
    return title[: breaks[-1].start()].strip() or title


def _without_motto(name: str, site: Site) -> str:
    """A stated name without what some pages put before or after it: "Harbour Post - News from the coast".

    Where the address bears out no part, none is known to be the name: many sites are "News - ...".
    """
    parts = [part.strip(_MARKS) for part in title_parts(name[:_LONGEST])]
    known = (part for part in parts if part and _is_borne_out(part, site, any_tail=True))
    return next(known, name[:_LONGEST].strip(_MARKS))


def _ending(page_title: str | None, headline: str, site: Site) -> str:
    """What follows the last dash or bar of a page's title, if it may be a name; else ""."""
    parts = title_parts((page_title or "")[-_LONGEST_TITLE:])
    ending = parts[-1].strip() if len(parts) > 1 else ""
    is_short = len(ending.split()) <= _MOST_WORDS and ending not in headline
    return ending if is_short and not _is_no_name(ending, site) else ""


def _is_of_other(name: str, site: Site, claimed: str | None) -> bool:
    """Whether a page only claims to stand on another site, and its own address does not bear out the name.

    That site may be known by a name that its address does not show, as the Associated Press at apnews.com.
    """
    is_foreign = bool(claimed) and site_at(claimed).domain != site.domain
    return is_foreign and not _is_borne_out(name, site, any_tail=True)


def _is_no_name(name: str, site: Site) -> bool:
    """Whether a field holds an address, a handle, or no more than a label of the host.

    "post" is a label at post.example, as "Hosted" is at hosted.post.example; "Post" is the name of the site there.
    """
    if "://" in name or name.startswith(("@", "www.")):
        return True
    labels = site.host.split(".")
    return name in labels or name.lower() in _name_words().serving.intersection(labels)


def _is_borne_out(name: str, site: Site, *, any_tail: bool = False, initials: bool = True) -> bool:
    """Whether a name is that of the site.

    `any_tail` says that more words may follow the site's own name than the usual ones ("Post Politics"), `initials`
    that the site may be called by the initials of the name.
    """
    if name.casefold() == site.host:
        return True
    if name[:1].islower():
        return False
    label = site.label.replace("-", "")
    return any(
        _begins_with_site(words, label, any_tail=any_tail)
        or _is_of_beginnings(label, words)
        or (initials and len(label) <= _MOST_INITIALS and label == "".join(word[0] for word in words))
        for words in _spellings(name)
        if words
    )


def _begins_with_site(words: list[str], label: str, *, any_tail: bool) -> bool:
    """Whether the label of a site is the first words of a name ("post" of "Post Online"), or begins with its first."""
    for number in range(1, len(words) + 1):
        if label == "".join(words[:number]):
            return any_tail or _name_words().tails.issuperset(words[number:])
    is_long = len(words) == _FEW and len(words[0]) >= _SAME_BEGINNING
    return is_long and words[1] in _name_words().tails and label.startswith(words[0])


def _is_of_beginnings(label: str, words: list[str]) -> bool:
    """Whether a label is made of the beginnings of all words, the last one whole: "nytimes" of "New York Times"."""
    *first, last = words
    if not label.endswith(last) or not first:
        return False
    at = 0
    for word in first:
        taken = next((size for size in range(len(word), 0, -1) if label.startswith(word[:size], at)), 0)
        if not taken:
            return False
        at += taken
    return label[at:] == last


def _spellings(name: str) -> Iterator[list[str]]:
    """The words of a name as a host may spell them: with its article and without, ü as u and as ue."""
    for each in (name, _article().sub("", name)):
        yield from (_words(each), _words(each.casefold().translate(_DOTTED)))


def _words(name: str) -> list[str]:
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return re.findall(r"[^\W_]+", bare.casefold())


def _letters(name: str) -> str:
    return "".join(_words(_article().sub("", name)))
