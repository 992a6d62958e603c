"""Tells whether two publishers are one outlet, however their names are spelt: by letters, not by characters.

"Reuters", "REUTERS ", "The Reuters" and a name with a Cyrillic "е" in it are one; a count of independent sources that
takes them for four can be forged by anybody who sends in a file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from briefing.sites import name_in_host

_ARTICLES = frozenset(
    ("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "de", "het")
)
_LIKE_LATIN = str.maketrans("абвгеікмнорстухјѕԁԛԝαεικνορτυχ", "abbreikmhopctyxjsdqwaeikvoptux")
"""Cyrillic and Greek letters that look like Latin ones."""

_HOST = re.compile(r"(?:https?://)?([\w-]{2,}(?:\.[\w-]{2,})+)/?")

_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b|\W|$)")
_LATIN, _OTHERS = "LATIN", ("CYRILLIC", "GREEK")


@lru_cache(maxsize=50_000)
def outlet_key(name: str) -> str:
    """The letters of a publisher's name by which it is compared, "" where it has none.

    A name that is a host is that of its site: "www.post.com" is "Post".

    >>> outlet_key("The Post ") == outlet_key("ＰＯＳＴ") == outlet_key("Pоst") == outlet_key("www.post.com")
    True
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    if mixes_scripts(plain):
        plain = plain.translate(_LIKE_LATIN)
    host = _HOST.fullmatch(plain.strip())
    plain = _INITIALS.sub("", (name_in_host(host[1].removeprefix("www.")) if host else "") or plain)
    words = "".join(char if char.isalnum() else " " * (not _is_invisible(char)) for char in plain).split()
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return "".join(words)


def is_host(name: str) -> bool:
    """Whether an outlet is called by its host.

    >>> is_host("www.post.com"), is_host("The Post")
    (True, False)
    """
    host = _HOST.fullmatch(name.strip())
    return host is not None and bool(name_in_host(host[1].casefold()))


def printed_name(name: str | None) -> str | None:
    """The name of a publisher as it is printed: of one that is given as its host, the host without "www.".

    >>> printed_name("www.post.example"), printed_name("The Post")
    ('post.example', 'The Post')
    """
    host = _HOST.fullmatch(name.strip()) if name else None
    return host[1].removeprefix("www.") if host else name


def mixes_scripts(name: str) -> bool:
    """Whether Latin letters stand in it among Cyrillic or Greek ones, as in no name of one language.

    >>> mixes_scripts("Pоst"), mixes_scripts("Правда")
    (True, False)
    """
    scripts = {unicodedata.name(char, "").partition(" ")[0] for char in name if char.isalpha()}
    return _LATIN in scripts and not scripts.isdisjoint(_OTHERS)


def outlets_apart(signs_of_each: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The signs of each outlet, where those that share one (a name, a host) are one; what has no sign is none.

    >>> outlets_apart([frozenset("ab"), frozenset("c"), frozenset("bd")]) == [frozenset("c"), frozenset("abd")]
    True
    """
    groups: dict[int, frozenset[str]] = {}
    home: dict[str, int] = {}
    for number, signs in enumerate(signs_of_each):
        if not signs:
            continue
        joined = {home[sign] for sign in signs if sign in home}
        made = signs.union(*(groups.pop(other) for other in joined))
        groups[number] = made
        home.update(dict.fromkeys(made, number))
    return list(groups.values())


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) in ("Cf", "Mn", "Cc")
