from pathlib import Path

import pytest

from briefing.archive.filling import _bundles
from briefing.archive.finding import find_in_part
from briefing.archive.layout import Table
from briefing.archive.settling import settle
from briefing.errors import BadData
from briefing.program import archiving_digest
from tests.archive.made import contents, jsonl, line, no_power_cut, searched
from tests.archive.test_finding import part_of

__all__ = ["no_power_cut", "searched"]

pytestmark = pytest.mark.usefixtures("searched")


def staged(store: Path, path: Path) -> list:
    receipt = find_in_part(part_of(path), store, model=False, program=archiving_digest())
    return [bundle for table in Table for bundle in _bundles(table, [receipt])]


def test_to_settle_the_same_rows_again_changes_nothing(tmp_path: Path) -> None:
    store = tmp_path / "store"
    bundles = staged(store, jsonl(tmp_path / "a.jsonl", map(line, range(3))))
    assert [settle(bundle, store) for bundle in bundles] == [3, 6]
    before = contents(store)
    assert [settle(bundle, store) for bundle in bundles] == [0, 0]
    assert contents(store) == before


def test_rows_of_two_parts_that_hold_the_same_article_are_there_once(tmp_path: Path) -> None:
    store = tmp_path / "store"
    both = [
        staged(store, jsonl(tmp_path / "a.jsonl", map(line, range(3)))),
        staged(store, jsonl(tmp_path / "b.jsonl", map(line, range(1, 4)))),
    ]
    assert sum(settle(bundle, store) for bundles in both for bundle in bundles) == 4 * 3


def test_a_damaged_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    store = tmp_path / "store"
    for bundle in staged(store, jsonl(tmp_path / "a.jsonl", [line(1)])):
        settle(bundle, store)
    (rows,) = (store / "articles").rglob("*.parquet")
    bundles = staged(store, jsonl(tmp_path / "b.jsonl", [line(2)]))
    rows.write_bytes(b"?")
    with pytest.raises(BadData, match="damaged"):
        settle(bundles[0], store)
    assert rows.read_bytes() == b"?"
