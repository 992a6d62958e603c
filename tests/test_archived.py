"""A folder is an archive by its index and one of its tables, whatever became of the rest."""

from pathlib import Path

import pytest

from briefing.archive.layout import Table
from briefing.archived import ARTICLES, INDEX, MANIFEST, MENTIONS, is_laid_out_as_archive


@pytest.mark.parametrize("table", [ARTICLES, MENTIONS])
def test_an_archive_is_known_by_its_index_and_one_of_its_tables(table: str, tmp_path: Path) -> None:
    (tmp_path / table).mkdir()
    (tmp_path / MANIFEST).write_text("{}")
    assert not is_laid_out_as_archive(tmp_path)
    (tmp_path / INDEX).touch()
    assert is_laid_out_as_archive(tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert is_laid_out_as_archive(tmp_path)


def test_an_index_alone_may_be_of_any_program(tmp_path: Path) -> None:
    (tmp_path / INDEX).touch()
    (tmp_path / ARTICLES).touch()
    assert not is_laid_out_as_archive(tmp_path)


def test_these_are_all_the_tables_of_an_archive() -> None:
    assert [table.value for table in Table] == [ARTICLES, MENTIONS]
