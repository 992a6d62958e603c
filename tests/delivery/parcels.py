"""Parcels to try channels on."""

from dataclasses import replace

from briefing.delivery.parcel import Parcel, parcel_of
from tests.writing.example_brief import example

FILES = {
    "dämmerung-2025-03-07.pdf": b"%PDF-1.7 \x00\xff",
    "dämmerung-2025-03-07.docx": b"PK\x03\x04",
    "notes.json": b"{}",
}


def parcel(title: str = "Lage am Grünhafen – 港口", files: dict[str, bytes] | None = None, revision: int = 1) -> Parcel:
    brief = example()
    named = replace(brief, masthead=replace(brief.masthead, title=title))
    return parcel_of(
        named,
        FILES if files is None else files,
        profile="dämmerung",
        revision=revision,
        counts={"new": 3, "updated": 2},
    )
