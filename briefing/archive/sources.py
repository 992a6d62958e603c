"""Finds in an archive the articles that a brief names as its sources, to compare the brief with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from briefing.archive.index import partitions_of_articles
from briefing.archive.layout import Partition, Table, is_there
from briefing.archive.manifest import manifest_of
from briefing.archive.parquet import read_file
from briefing.archive.rows import record_in
from briefing.archive.schema import as_stored
from briefing.model import Article
from briefing.model.proof import ProofSource


def sources_in(store: Path, listed: Sequence[ProofSource]) -> list[Article]:
    """The articles that have the text of a listed source, or its id: of these the source may have changed.

    Raises `UsageError` where the folder is no archive, `BadData` where it is damaged or of another version.
    """
    manifest_of(store)
    texts = sorted({source.sha256 for source in listed})
    ids = sorted({as_stored(source.article) for source in listed})
    fits = pc.field("id").isin(pa.array(ids, pa.string())) | pc.field("sha256").isin(pa.array(texts, pa.string()))
    names = partitions_of_articles(store, texts, ids)
    files = (path for path in (Partition(Table.ARTICLES, name).path(store) for name in names) if is_there(path))
    columns = ["key", "text", "record"]
    return [record_in(row, [path]).article for path in files for row in read_file(path, columns, fits).to_pylist()]
