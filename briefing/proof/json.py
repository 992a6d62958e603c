"""What a brief as JSON says, text by text, and its record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.model.proof import data_digest
from briefing.proof.printed import Content, with_citations


def read(data: bytes) -> Content:
    """The texts of a JSON brief. Raises `ValueError` where it is none."""
    try:
        document = json.loads(data, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise ValueError("it is no JSON that can be read") from error
    if not isinstance(document, dict) or document.get("schema") != "briefing/brief":
        raise ValueError("it is no brief")
    try:
        texts = tuple(text for text in _document(document) if text.strip())
        changed = tuple(f"the part “{name}”" for name in _other_parts(document))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("it is a damaged brief") from error
    return Content(texts, document.get("proof"), changed=changed, data=True)


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


def _other_parts(document: dict[str, Any]) -> Iterator[str]:
    """The names of parts that are not as they were written, of those that were added and of those that are gone."""
    kept = document.get("proof", {}).get("parts", {})
    now = {key: data_digest(part) for key, part in document.items() if key != "proof"}
    yield from (key for key in {**now, **kept} if now.get(key) != kept.get(key))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no name stands twice: of two, programs take one or the other."""
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError
    return dict(pairs)
