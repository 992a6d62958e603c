"""Reads ninjs, the IPTC's news in JSON, versions 1 to 3: one item is one article.

Version 1 has `headline`, `body_text` and lower-case names; versions 2 and 3 have lists (`headlines`, `bodies`) and
names in camel case (https://iptc.org/std/ninjs/).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.formats.iptc import WITHDRAWN, version_evidence
from briefing.reading.page import fragment
from briefing.reading.page.jsonld import code_of, words_of
from briefing.reading.raw import RawArticle
from briefing.reading.source import checked_text
from briefing.reading.text.encoding import plain_text
from briefing.sites import is_web_address

_SIGNS = frozenset(
    (
        "bodies", "body_text", "body_xhtml", "body_html", "headlines", "versioncreated", "versionCreated",
        "firstcreated", "firstCreated", "pubstatus", "pubStatus", "infosources", "slugline", "sluglines",
    )
)  # fmt: skip
_FEWEST_SIGNS = 2
_NO_STORY = ("summary", "caption", "abstract")
_PUBLISHERS = ("infosources", "provider", "source", "copyrightholder", "creditline")
_HTML = ("text/html", "application/xhtml+xml", "html", "xhtml", "html5")
_PLAIN = ("text/plain", "text", "plain")


def describes(item: dict[str, Any]) -> bool:
    """Whether it has the identifier that ninjs demands, as `guid` in exports of Superdesk, and names of its fields."""
    return _identifier(item) is not None and len(_SIGNS & item.keys()) >= _FEWEST_SIGNS


def raw_article(item: dict[str, Any], origin: str) -> RawArticle:
    """The article; raises `BadData` for one that its agency withdrew, a picture, or one without words."""
    status = code_of(item.get("pubStatus") or item.get("pubstatus")).rpartition(":")[2].lower()
    if status in WITHDRAWN:
        raise BadData(f"withdrawn by its agency (pubstatus {status})")
    full = _text(item)
    summary = words_of(_listed(item, "description_text", "descriptions"))
    return RawArticle(
        text=checked_text(full or summary or ""),
        origin=origin,
        id=_identifier(item),
        title=words_of(_listed(item, "headline", "headlines")) or words_of(_listed(item, "title", "titles")),
        publisher=next(filter(None, (words_of(item.get(name)) for name in _PUBLISHERS)), None),
        author=words_of(_listed(item, "byline", "bylines")) or words_of(_listed(item, "by", "bys")),
        url=_address(item),
        language=words_of(item.get("language")),
        evidence=tuple(_evidence(item)),
        summary_only=not full,
    )


def _text(item: dict[str, Any]) -> str:
    """The fullest body: those of HTML before plain ones, for they keep their paragraphs."""
    for name in ("body_xhtml", "body_html"):
        if isinstance(item.get(name), str) and item[name].strip():
            return fragment.text_of(fragment.blocks(item[name]))
    if isinstance(item.get("body_text"), str):
        return plain_text(item["body_text"])
    stories = [body for body in _objects(item.get("bodies")) if body.get("role") not in _NO_STORY]
    for kinds in (_HTML, _PLAIN, ("",)):
        texts = [_body(body) for body in stories if _kind(body) in kinds]
        if any(texts):
            return max(texts, key=len)
    return ""


def _kind(body: dict[str, Any]) -> str:
    """The type of a body in lower case; agencies add one in the XML of their own systems, which is not read."""
    return code_of(body.get("contentType") or body.get("contenttype")).lower().partition(";")[0].strip()


def _body(body: dict[str, Any]) -> str:
    value = body.get("value")
    if not isinstance(value, str):
        return ""
    return plain_text(value) if _kind(body) in _PLAIN else fragment.text_of(fragment.blocks(value))


def _identifier(item: dict[str, Any]) -> str | None:
    return next((value for name in ("uri", "guid") if isinstance(value := item.get(name), str)), None)


def _listed(item: dict[str, Any], one: str, many: str) -> object:
    """The value of version 1, or the first main one of the list of versions 2 and 3."""
    if isinstance(item.get(one), str):
        return item[one]
    found = _objects(item.get(many))
    mains = [entry for entry in found if entry.get("role") in (None, "main")] or found
    return next((entry.get("value") for entry in mains if isinstance(entry.get("value"), str)), None)


def _address(item: dict[str, Any]) -> str | None:
    places = [item.get("uri"), *(entry.get("href") for entry in _objects(item.get("altIds") or item.get("altids")))]
    return next((place for place in places if isinstance(place, str) and is_web_address(place)), None)


def _evidence(item: dict[str, Any]) -> Iterator[Evidence]:
    return version_evidence(
        EvidenceKind.NINJS,
        words_of(item.get("firstCreated")) or words_of(item.get("firstcreated")),
        words_of(item.get("versionCreated")) or words_of(item.get("versioncreated")),
        code_of(item.get("version")) or "1",
    )


def _objects(value: object) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
