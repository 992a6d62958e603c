"""What of an address of the settings may be kept and printed: never its query, which may hold a key.

A person knows a feed by its site and path. Two feeds that only their keys tell apart are told apart by a digest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from briefing.reading.inputs import shown
from briefing.sites import is_web_address

_DIGEST = 12  # hexadecimal digits


def shown_input(given: str, base: Path) -> str:
    """An input as a brief may print it: a path from `base`, an address by its site and path.

    >>> shown_input("https://post.example/feed?key=secret", Path("/desk"))
    'post.example/feed'
    """
    if not is_web_address(given):
        return shown(given).removeprefix(f"{shown(base)}/")
    parts = urlsplit(given)
    return shown(f"{parts.hostname or ''}{parts.path}".rstrip("/"))


def input_name(given: str) -> str:
    """An input as it is called in what is remembered: an address with a digest in place of its query.

    >>> input_name("https://post.example/feed"), input_name("https://post.example/feed?key=secret")
    ('https://post.example/feed', 'https://post.example/feed?sha256=6174c093ed29')
    """
    if not is_web_address(given):
        return given
    return sealed(given)


def sealed(address: str) -> str:
    """The address with a digest in place of its query and fragment: as distinct as before, and no secret.

    >>> sealed("https://post.example/a#key=secret")
    'https://post.example/a?sha256=e196b58bd0f9'
    """
    parts = urlsplit(address)
    secret = f"{parts.query}#{parts.fragment}"
    if secret == "#":
        return address
    digest = hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, f"sha256={digest}", ""))


def without_secrets(url: str | None, asked: Collection[str]) -> str | None:
    """The address of an article that was had by asking the addresses `asked`, without what they may keep secret.

    Of an address that was asked itself the query goes as a whole; of any other what it has of theirs.

    >>> without_secrets("https://post.example/a?id=5&key=secret", ["https://post.example/feed?key=secret"])
    'https://post.example/a?id=5'
    """
    try:
        parts = urlsplit(url or "")
        if not parts.query and not parts.fragment:
            return url
        if url in asked:
            return urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
        secret = {pair for each in asked for pair in parse_qsl(urlsplit(each).query, keep_blank_values=True)}
        given = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return None  # it leads nowhere
    kept = [pair for pair in given if pair not in secret]
    return url if kept == given else urlunsplit(parts._replace(query=urlencode(kept)))
