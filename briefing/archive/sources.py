"""Finds in an archive the articles that a brief names as its sources, to compare the brief with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow.compute as pc

from briefing.archive.layout import all_articles
from briefing.archive.manifest import manifest_of
from briefing.archive.parquet import read_file
from briefing.archive.schema import found_in
from briefing.model import Article
from briefing.model.proof import ProofSource, digest


def sources_in(store: Path, listed: Sequence[ProofSource]) -> list[Article]:
    """The articles that have the text of a listed source, or its id: of these the source may have changed.

    Raises `UsageError` where the folder is no archive, `BadData` where it is damaged or of another version.
    """
    manifest_of(store)
    texts, ids = {source.sha256 for source in listed}, {source.article for source in listed}
    found: list[Article] = []
    for path in all_articles(store):
        rows = read_file(path, ["key", "id", "text"]).to_pylist()
        keys = [row["key"] for row in rows if row["id"] in ids or digest(row["text"]) in texts]
        if keys:
            chosen = read_file(path, ["text", "record"], pc.field("key").isin(keys))
            found += [found_in(row).article for row in chosen.to_pylist()]
    return found
