"""A damaged record is named with its file and its row."""

import re
from pathlib import Path

import pyarrow as pa
import pytest

from briefing.archive.asking import ask
from briefing.archive.layout import all_articles
from briefing.archive.parquet import read_file, to_parquet
from briefing.archive.question import Question
from briefing.archive.rows import record_in
from briefing.errors import BadData
from tests.archive.made import filled, jsonl, line, no_power_cut, searched

__all__ = ["no_power_cut", "searched"]

pytestmark = pytest.mark.usefixtures("searched")


def test_a_damaged_record_is_named_with_its_file_and_its_row(tmp_path: Path) -> None:
    store = tmp_path / "store"
    filled(store, jsonl(tmp_path / "a.jsonl", [line(number) for number in range(3)]))
    (path,) = all_articles(store)
    rows = read_file(path).to_pylist()
    assert record_in(rows[1], [path]).article.id == rows[1]["id"]
    rows[1]["record"] = rows[1]["record"][:90]
    path.write_bytes(to_parquet(pa.Table.from_pylist(rows, schema=read_file(path).schema)))
    with pytest.raises(BadData, match=re.escape(f"{path}, row 2, is damaged (")):
        ask(store, Question())
    with pytest.raises(BadData, match=f"the row of the article {rows[1]['key']} is damaged"):
        record_in(rows[1], [])
