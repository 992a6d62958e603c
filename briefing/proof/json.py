"""What a brief as JSON says, text by text, and its record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.proof.printed import Content, with_citations


def read(data: bytes) -> Content:
    """The texts of a JSON brief. Raises `ValueError` where it is none."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ValueError("it is no JSON that can be read") from error
    if not isinstance(document, dict) or document.get("schema") != "briefing/brief":
        raise ValueError("it is no brief")
    try:
        texts = tuple(text for text in _document(document) if text.strip())
        foreign = (*_other_sources(document), *_other_lines(document))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("it is a damaged brief") from error
    return Content(texts, document.get("proof"), foreign=foreign, data=True)


def _document(document: dict[str, Any]) -> Iterator[str]:
    yield document["masthead"]["title"]
    for fact in document["masthead"]["facts"]:
        yield from fact
    for section in document["sections"]:
        if any(block["block"] == "sourcelist" for block in section["blocks"]):
            continue
        yield section["title"]
        for block in section["blocks"]:
            yield from _block(block)


def _block(block: dict[str, Any]) -> Iterator[str]:
    match block["block"]:
        case "paragraph":
            yield _line(block["line"])
        case "bullets":
            for item in block["items"]:
                yield from (item["lead"], _line(item["line"]), item["note"])
        case "table":
            yield from (column["heading"] for column in block["columns"])
            for group in block["groups"]:
                yield group["heading"]
                yield from (_line(line) for row in group["rows"] for cell in row["cells"] for line in cell)


def _line(line: dict[str, Any]) -> str:
    cited = ((each["source"], each["start"], each["end"]) for each in line["citations"])
    return with_citations(line["text"], cited)


def _other_sources(document: dict[str, Any]) -> Iterator[str]:
    """Sources that the brief lists otherwise than its record does."""
    recorded = {each["number"]: each for each in (document.get("proof") or {}).get("sources", ())}
    for source in document["sources"]:
        kept = recorded.get(source["number"], {})
        ours = {"article": source["id"], **{key: source[key] or "" for key in ("sha256", "title", "publisher", "url")}}
        if any(kept.get(key) != value for key, value in ours.items()):
            yield f"source {source['number']} is listed otherwise than in the record"


def _other_lines(document: dict[str, Any]) -> Iterator[str]:
    """Lines and stories, listed for programs, that no section prints or the record does not name."""
    said = {section["key"]: set(_lines(section["blocks"])) for section in document["sections"]}
    yield from (line["text"] for line in document["printed"] if line["text"] not in said.get(line["section"], ()))
    named = (document.get("proof") or {}).get("pages", ())
    yield from (story["name"] for story in document["stories"] if story["name"] not in named)


def _lines(part: Any) -> Iterator[str]:  # noqa: ANN401 - what JSON gives
    if isinstance(part, dict) and "runs" in part:
        yield part["text"]
    elif isinstance(part, dict | list):
        for one in part.values() if isinstance(part, dict) else part:
            yield from _lines(one)
