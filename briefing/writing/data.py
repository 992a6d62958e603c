"""The brief as JSON for programs: everything that is in it, every line with the spans that bear it out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from briefing.model.document import Block, Brief, Line
from briefing.model.proof import data_digest, to_json
from briefing.writing.characters import encodable
from briefing.writing.proof import proof_of
from briefing.writing.templates import Templates

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

SCHEMA = "briefing/brief"
SCHEMA_VERSION = 2


def render(brief: Brief, templates: Templates) -> bytes:
    """The whole brief, UTF-8, the same bytes for the same brief; names and nesting are the records' own.

    A block carries its record's name as "block"; a line its plain text next to its runs. "proof" is the record that
    `briefing verify` compares all that with, and holds digests of all other parts. Dates are ISO 8601. A lone surrogate
    becomes U+FFFD, which keeps every offset.
    """
    document = {"schema": SCHEMA, "version": SCHEMA_VERSION, **_record(brief)}
    parts = {key: data_digest(part) for key, part in json.loads(_written(document)).items()}
    proof = replace(proof_of(brief, templates.labels), parts=parts)
    return (_written({**document, "proof": to_json(proof)}, indent=2) + "\n").encode()


def _written(document: Mapping[str, Json], indent: int | None = None) -> str:
    return encodable(json.dumps(document, ensure_ascii=False, indent=indent))


def _plain(value: object) -> Json:
    if is_dataclass(value) and not isinstance(value, type):
        return _record(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"no JSON for {value!r}")


def _record(record: DataclassInstance) -> dict[str, Json]:
    printed = (field for field in fields(record) if field.metadata.get("printed", True))
    result = {field.name: _plain(getattr(record, field.name)) for field in printed}
    if isinstance(record, Line):
        return {"text": record.text, **result}
    if isinstance(record, Block):
        return {"block": type(record).__name__.lower(), **result}
    return result
