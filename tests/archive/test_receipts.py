import os
import time
from pathlib import Path

import pytest

from briefing.archive.layout import Table, named
from briefing.archive.receipts import Receipt, done, drop_left_rows, finish, stage, staged
from briefing.errors import BadData
from briefing.model import Skipped

RECEIPT = Receipt("p1", ("d1", "d2"), 1, ("2026-04-03",), ("undated/unknown",), (Skipped("a.txt", "empty"),))


def test_a_part_waits_until_it_is_finished_and_is_done_while_its_rows_are_there(tmp_path: Path) -> None:
    stage(tmp_path, RECEIPT)
    (tmp_path / "staging" / "p1.articles.parquet").touch()
    assert (staged(tmp_path), done(tmp_path)) == ([RECEIPT], ([], False))
    finish(tmp_path, RECEIPT)
    for table, name in ((Table.ARTICLES, "2026-04-03"), (Table.MENTIONS, "undated/unknown")):
        assert (staged(tmp_path), done(tmp_path)) == ([], ([], True))
        path = named(table, name).path(tmp_path)
        path.parent.mkdir(parents=True)
        path.touch()
    assert (staged(tmp_path), done(tmp_path)) == ([], ([RECEIPT], False))
    assert not list((tmp_path / "staging").iterdir())


def test_a_part_of_which_something_failed_is_none_of_those_done(tmp_path: Path) -> None:
    failed = Receipt("p1", ("d1",), whole=False)
    stage(tmp_path, failed)
    finish(tmp_path, failed)
    assert done(tmp_path) == ([], False)
    assert [path.name for path in (tmp_path / "aside").iterdir()] == ["p1.json"]


def test_a_damaged_receipt_of_a_part_that_is_done_counts_for_nothing_and_of_one_that_waits_is_named(
    tmp_path: Path,
) -> None:
    for part in ("p1", "p2"):
        stage(tmp_path, Receipt(part, ("d1",)))
        finish(tmp_path, Receipt(part, ("d1",)))
    (tmp_path / "parts" / "p1.json").write_text("{")
    assert [receipt.part for receipt in done(tmp_path)[0]] == ["p2"]
    stage(tmp_path, RECEIPT)
    (tmp_path / "staging" / "p1.json").write_text("{")
    with pytest.raises(BadData, match=r"staging/p1\.json is damaged"):
        staged(tmp_path)


def test_rows_without_a_receipt_are_dropped_once_nobody_can_be_at_them(tmp_path: Path) -> None:
    stage(tmp_path, RECEIPT)
    folder = tmp_path / "staging"
    for name, age in (("p1.articles", 9000), ("p2.articles", 9000), ("p2.mentions", 9000), ("p3.articles", 60)):
        (folder / f"{name}.parquet").touch()
        os.utime(folder / f"{name}.parquet", (time.time() - age,) * 2)
    drop_left_rows(tmp_path)
    assert {path.name for path in folder.iterdir()} == {"p1.json", "p1.articles.parquet", "p3.articles.parquet"}
