import errno
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.archive.layout import (
    Table,
    all_articles,
    all_mentions,
    mentions_in,
    named,
    partition_at,
    partition_of,
    published_between,
    published_day,
)
from briefing.errors import NoInput
from briefing.model import UNKNOWN_PUBLICATION, Interval, Qualifier
from tests.make import article, mention, when

STORE = Path("store")
HERALD = article("The old crane fell.", date(2024, 5, 17))
UNKNOWN = replace(HERALD, published=UNKNOWN_PUBLICATION)


def place_of(time, source=HERALD):
    return partition_of(mention(source, "fell", time), source).path(STORE).as_posix()


def test_a_mention_lies_under_the_first_day_of_its_time_and_where_an_end_is_open_under_its_publication() -> None:
    assert place_of(when(date(2024, 5, 16))) == "store/mentions/day=2024-05-16/rows.parquet"
    may = replace(when(date(2024, 5, 1)), interval=Interval.of_days(date(2024, 5, 1), date(2024, 5, 31)))
    assert place_of(may) == "store/mentions/day=2024-05-01/rows.parquet"
    assert place_of(when(date(2024, 5, 16), qualifier=Qualifier.BEFORE)) == (
        "store/mentions/day=undated/2024-05-17.parquet"
    )
    assert place_of(when(None), UNKNOWN) == "store/mentions/day=undated/unknown.parquet"


@pytest.mark.parametrize(
    ("earliest", "latest", "day"),
    [
        (date(2024, 5, 17), date(2024, 5, 17), "2024-05-17"),
        (date(2024, 5, 1), date(2024, 5, 31), "2024-05-31"),
        (None, date(2024, 5, 20), "2024-05-20"),
        (None, None, "unknown"),
    ],
)
def test_an_article_lies_under_the_last_day_on_which_it_can_have_come_out(earliest, latest, day) -> None:
    published = replace(HERALD.published, interval=Interval.of_days(earliest, latest))
    assert published_day(replace(HERALD, published=published)) == day


@pytest.mark.parametrize("name", ["2024-05-17", "undated/2024-05-17", "undated/unknown"])
def test_a_partition_is_found_by_its_name_and_named_by_its_file(name: str) -> None:
    assert named(Table.MENTIONS, name).name == name
    assert partition_at(named(Table.MENTIONS, name).path(STORE)) == name


def made(store: Path, table: Table, *names: str) -> list[Path]:
    paths = [named(table, name).path(store) for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return paths


def test_days_of_publication_are_chosen_by_their_names_alone_and_what_has_none_is_always_there(tmp_path: Path) -> None:
    old, then, later, unknown = made(tmp_path, Table.ARTICLES, "0987-01-01", "2024-05-17", "2024-06-01", "unknown")
    assert list(published_between(tmp_path, date(2024, 5, 17), None)) == [then, later, unknown]
    assert list(published_between(tmp_path, None, date(2024, 5, 17))) == [old, then, unknown]


def test_all_mentions_are_those_of_all_days_and_those_of_none(tmp_path: Path) -> None:
    paths = made(tmp_path, Table.MENTIONS, "2024-05-16", "undated/2024-05-17")
    assert list(all_mentions(tmp_path)) == paths


@pytest.mark.parametrize("asked", ["iterdir", "exists"])
def test_a_folder_that_cannot_be_read_is_none_without_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    assert list(all_articles(tmp_path)) == mentions_in(tmp_path, ["2026-04-03"]) == []

    def refused(_: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, asked, refused)
    with pytest.raises(NoInput, match=r"cannot be read \(permission denied\); allow reading it"):
        _ = list(all_articles(tmp_path)) if asked == "iterdir" else mentions_in(tmp_path, ["2026-04-03"])
