from pathlib import Path

from briefing.archive.receipts import Receipt, done, finish, stage, staged
from briefing.model import Skipped

RECEIPT = Receipt("p1", ("d1", "d2"), 2, 3, 1, ("2026-04-03",), ("undated/unknown",), (Skipped("a.txt", "empty"),))


def test_a_part_waits_until_it_is_finished(tmp_path: Path) -> None:
    stage(tmp_path, RECEIPT)
    (tmp_path / "staging" / "p1.articles.parquet").touch()
    assert (staged(tmp_path), done(tmp_path)) == ([RECEIPT], [])
    finish(tmp_path, RECEIPT)
    assert (staged(tmp_path), done(tmp_path)) == ([], [RECEIPT])
    assert not list((tmp_path / "staging").iterdir())


def test_a_part_of_which_something_failed_is_none_of_those_done(tmp_path: Path) -> None:
    failed = Receipt("p1", ("d1",), whole=False)
    stage(tmp_path, failed)
    finish(tmp_path, failed)
    assert done(tmp_path) == []
    assert [path.name for path in (tmp_path / "aside").iterdir()] == ["p1.json"]
