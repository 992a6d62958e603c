"""Reads Markdown, as the words that it shows: front matter becomes fields, marks of emphasis and links fall away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.publication import stated
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import decoded, one_line, plain_text

PUBLISHED_KEYS = ("published", "date", "pubdate", "datepublished", "publishdate", "published_at")
"""Front matter has no standard: these are first publication in common site generators; "lastmod", "updated" are not."""

_LONGEST_MATTER = 20_000  # characters of front matter; more is no record of an article
_MOST_NESTED = 200
"""Parsing time grows with the square of nested lists."""

_MARKS = "[*_`<&"
_MOST_MARKS = 20_000
"""Parsing time grows with the square of marks that nothing closes: 12 s at 100,000, measured."""

_MATTER_START = re.compile(r"\s*---[ \t]*(?=\n[ \t]*[\w-]+[ \t]*:)")
_MATTER_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
"""The two lines that end a document in YAML; Jekyll and Pandoc take both."""

_TAGS = re.compile(r"<[^<>]*>")


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The one article; raises `BadData` naming the line where its front matter cannot be read."""
    markup = plain_text(decoded(source.content(), source.charset))
    if sum(map(markup.count, _MARKS)) > _MOST_MARKS:
        raise BadData(f"more than {_MOST_MARKS:,} marks of Markdown, too many for one article; save its text")
    fields, body = _front_matter(markup)
    heading, text = _shown(body)
    yield RawArticle(
        text=checked_text(text),
        origin=source.origin,
        id=fields.get("id"),
        title=fields.get("title") or heading,
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        url=fields.get("url"),
        language=fields.get("lang") or fields.get("language"),
        agency=fields.get("agency"),
        evidence=_evidence(fields),
    )


def _front_matter(markup: str) -> tuple[dict[str, str], str]:
    """The fields in lower case with their words as they stand there, and the rest."""
    start = _MATTER_START.match(markup)
    end = _MATTER_END.search(markup, start.end()) if start else None
    if start is None or end is None:
        return {}, markup
    matter, body = markup[start.end() : end.start()], markup[end.end() :]
    if len(matter) > _LONGEST_MATTER or matter.count("[") + matter.count("{") > _MOST_NESTED:
        raise BadData("front matter longer or deeper than any article needs")
    try:
        loaded = yaml.load(matter, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise BadData(f"front matter, line {line}: not YAML; put its value in quotation marks") from error
    if not isinstance(loaded, dict):
        return {}, markup
    return {str(key).lower(): words for key, value in loaded.items() if (words := _words(value))}, body


def _words(value: object) -> str | None:
    if isinstance(value, str):
        return one_line(value) or None
    if isinstance(value, list):
        return ", ".join(one_line(item) for item in value if isinstance(item, str)) or None
    return None


def _evidence(fields: dict[str, str]) -> tuple[Evidence, ...]:
    zone = fields.get("zone")
    return tuple(stated(EvidenceKind.FRONT_MATTER, fields[key], zone) for key in PUBLISHED_KEYS if key in fields)


def _shown(body: str) -> tuple[str | None, str]:
    """The heading of the first level that opens the text, if one does, and the paragraphs after it."""
    blocks: list[tuple[str, str]] = []
    opening = ""
    for token in MarkdownIt("commonmark").parse(body):
        if token.type == "inline":
            blocks.append((opening, _words_shown(token.children or [])))
        elif token.type in ("fence", "code_block"):
            blocks.append(("code", token.content.strip("\n")))
        elif token.type == "html_block":
            blocks.append(("html", _TAGS.sub("", token.content).strip()))
        else:
            opening = token.tag
    blocks = [(tag, words) for tag, words in blocks if words.strip()]
    heading = blocks.pop(0)[1] if blocks and blocks[0][0] == "h1" else None
    return heading, "\n\n".join(words for _, words in blocks)


def _words_shown(tokens: list[Token]) -> str:
    """The words of a paragraph: links by their text, pictures and tags left out, wrapped lines joined."""
    pieces: dict[str, Any] = {"softbreak": " ", "hardbreak": "\n"}
    shown = (pieces.get(token.type, token.content if token.type in ("text", "code_inline") else "") for token in tokens)
    return "".join(shown).strip()
