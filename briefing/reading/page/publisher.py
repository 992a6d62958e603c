"""Who publishes a web page: of the names that it states the one that its title and its address bear out.

Templates fill the fields for programs with much that is no name: the section ("U.S."), an address, a handle
("@post"), the first label of the host ("hosted"). The title that browsers show ends with the name readers know
("Bridge shut - Harbour Post"). On 98 saved news pages of November 2019 eleven had no name or a wrong one by the
fields alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from briefing.model.outlet import host_of
from briefing.reading.page.titles import TITLE_BREAK, title_parts

# More words than the name of an outlet has: the end of a headline with a dash in it.
_MOST_WORDS = 5
# Letters of the first of two words with which a host begins: "Courier International" at couriernews.example.
_SAME_BEGINNING, _FEW = 5, 2
# Initials say little of a longer host: "Harbour Post" is at hp.example, hardly at harp.example.
_MOST_INITIALS = 4
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|los|il)(?=\W)", re.IGNORECASE)
# Labels of hosts that name no outlet.
_COMMON = frozenset(
    ("www", "m", "amp", "mobile", "news", "edition", "com", "co", "org", "net", "gov", "edu", "ac", "info", "int")
)


def publisher_of(
    stated: Iterable[str | None], page_title: str | None, address: str | None, headline: str = ""
) -> str | None:
    """The name of the outlet whose page it is.

    `stated` are the names in the page's fields, the most trusted first; `page_title` is the title that a browser
    shows, `headline` that on the page; `address` is where the page stands. In this order: a stated name with which the
    title ends; one that the address bears out; what the title ends with, if the address bears it out; the first stated
    name that is one; the site of the address.

    >>> publisher_of(["Port Desk", "Harbour Post"], "Bridge shut | Harbour Post", "https://www.harbourpost.example/a")
    'Harbour Post'
    >>> publisher_of(["@post"], "Bridge shut - The Harbour Post", "https://harbourpost.example/a")
    'The Harbour Post'
    >>> publisher_of([], None, "https://www.harbourpost.example/a")
    'harbourpost.example'
    """
    host = host_of(address)
    parts = (name.split(" | ")[0].strip() for name in stated if name)
    names = [name for name in parts if name and not _is_no_name(name, host)]
    ending = _ending(page_title, headline, host)
    in_both = (name for name in names if ending and _letters(name) == _letters(ending))
    on_its_site = (name for name in (*names, ending) if name and _is_borne_out(name, host))
    return next(chain(in_both, on_its_site, names), None) or host or None


def without_publisher(title: str | None, publisher: str | None) -> str | None:
    """A title without the name of the outlet after it.

    >>> without_publisher("Bridge shut - pier open | Harbour Post", "The Harbour Post")
    'Bridge shut - pier open'
    """
    breaks = [*TITLE_BREAK.finditer(title or "")]
    if not title or not publisher or not breaks or _letters(title[breaks[-1].end() :]) != _letters(publisher):
        return title
    return title[: breaks[-1].start()].strip() or title


def _ending(page_title: str | None, headline: str, host: str) -> str:
    """What follows the last dash or bar of a page's title, if it may be a name; else ""."""
    parts = title_parts(page_title or "")
    ending = parts[-1].strip() if len(parts) > 1 else ""
    is_short = len(ending.split()) <= _MOST_WORDS and ending not in headline
    return ending if is_short and not _is_no_name(ending, host) else ""


def _is_no_name(name: str, host: str) -> bool:
    """Whether a field holds an address, a handle, or no more than a label of the host.

    "post" is a label at post.example, as "Hosted" is at hosted.post.example; "Post" is the name of the site there.
    """
    if "://" in name or name.startswith(("@", "www.")):
        return True
    return name in host.split(".") or name.lower() in _site(host)[:-1]


def _is_borne_out(name: str, host: str) -> bool:
    """Whether a name is that of the site at a host, in full, in short, by its first word or by its initials."""
    if name.casefold() == host:
        return True
    words = _words(name)
    return not name[:1].islower() and any(_is_short_for(label.replace("-", ""), words) for label in _site(host))


def _is_short_for(label: str, words: list[str]) -> bool:
    """Whether a label of a host is made of the words of a name.

    Of its first words ("post" of "Post Online"), with an article ("thepost"), of their beginnings ("nharbour" of "New
    Harbour"), of their initials; or it begins with the first of two words ("harbournews" of "Harbour International").
    """
    label = label.removeprefix("the") or label
    if any(label == "".join(words[:number]) for number in range(1, len(words) + 1)):
        return True
    if len(label) <= _MOST_INITIALS and label == "".join(word[0] for word in words):
        return True
    is_beginning = len(words) == _FEW and len(words[0]) >= _SAME_BEGINNING and label.startswith(words[0])
    return is_beginning or _is_of_beginnings(label, words)


def _is_of_beginnings(label: str, words: list[str]) -> bool:
    at = 0
    for word in words:
        taken = next((size for size in range(len(word), 0, -1) if label.startswith(word[:size], at)), 0)
        if not taken:
            return False
        at += taken
    return at == len(label) > 1


def _site(host: str) -> list[str]:
    """The labels of a host that may name its outlet, that of the site itself last."""
    labels = host.split(".")[:-1]
    return [label for label in labels if label not in _COMMON] or labels[-1:]


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", _ARTICLE.sub("", name).casefold())


def _letters(name: str) -> str:
    return "".join(_words(name))
