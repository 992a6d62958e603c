"""The index leads to the partitions that may hold what is asked for, and is made anew where it is lost."""

from datetime import date
from pathlib import Path

import pytest

from briefing.archive.asking import ask
from briefing.archive.index import days_of, note_parts, partitions_of_articles, partitions_of_event
from briefing.archive.layout import all_mentions
from briefing.archive.parquet import read_file
from briefing.archive.question import Question
from briefing.archived import INDEX
from briefing.errors import BadData, CannotWrite
from briefing.model import Interval
from briefing.model.proof import digest
from tests.archive.made import filled, jsonl, lasting, line, no_power_cut

__all__ = ["lasting", "no_power_cut"]

pytestmark = pytest.mark.usefixtures("lasting")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """An event of a day, one of four days from the third on, and one from the year before to its report."""
    lines = [
        line(1, "2026-04-04", text="Crane 2026-04-03 2026-04-03."),
        line(2, "2026-04-06", text="Strike 2026-04-03 2026-04-06."),
        line(3, "2026-04-08", text="Drought 2025-06-01 2026-04-08. Rain - -."),
    ]
    filled(tmp_path / "store", jsonl(tmp_path / "a.jsonl", lines))
    return tmp_path / "store"


def days(first: int, last: int) -> Interval:
    return Interval.of_days(date(2026, 4, first), date(2026, 4, last))


def names(store: Path, path: Path) -> list[str]:
    return [name for name in read_file(path, ["fingerprint"])["fingerprint"].to_pylist() if name]


def test_a_day_leads_to_the_partitions_of_what_began_before_and_reaches_it(store: Path) -> None:
    assert days_of(store, days(3, 3)) == ["2025-06-01", "2026-04-03"]
    assert days_of(store, days(6, 6)) == ["2025-06-01", "2026-04-03"]
    assert days_of(store, days(7, 8)) == ["2025-06-01"]
    assert days_of(store, days(9, 9)) == []
    assert days_of(store, Interval.of_days(None, date(2025, 6, 1))) == ["2025-06-01"]
    assert days_of(store, Interval.of_days(date(2026, 4, 7), None)) == ["2025-06-01"]


def test_an_event_leads_to_the_partition_of_its_report(store: Path) -> None:
    for path in all_mentions(store):
        for name in names(store, path):
            assert partitions_of_event(store, f"e{name[:5]}") == partitions_of_event(store, f"e{name}")
    assert partitions_of_event(store, "e") == ["2025-06-01", "2026-04-03", "undated/2026-04-08"]
    assert partitions_of_event(store, "a1") == partitions_of_event(store, "eeeeeeee~") == []


def test_a_text_and_an_id_lead_to_the_partition_of_their_article(store: Path) -> None:
    text = digest("Crane 2026-04-03 2026-04-03.")
    assert partitions_of_articles(store, [text], []) == ["2026-04-04"]
    assert partitions_of_articles(store, [text], ["a3", "gone"]) == ["2026-04-04", "2026-04-08"]
    assert partitions_of_articles(store, [digest("Gone.")], []) == []


def test_what_is_noted_twice_is_there_once_and_what_was_noted_but_never_filed_does_no_harm(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = jsonl(tmp_path / "b.jsonl", [line(4, "2026-05-02", text="Flood 2026-05-01 2026-05-02.")])
    with monkeypatch.context() as patched:
        patched.setattr("briefing.archive.settling.settle", interrupted)
        with pytest.raises(KeyboardInterrupt):
            filled(store, more)
    assert days_of(store, Interval.of_day(date(2026, 5, 2))) == ["2026-05-01"]
    assert ask(store, Question(since=date(2026, 5, 1))).dated.articles == ()
    (part,) = {path.name.partition(".")[0] for path in (store / "staging").glob("*.parquet")}
    note_parts(store, [part, part])
    assert filled(store, more).articles == 1
    assert [article.id for article in ask(store, Question(since=date(2026, 5, 1))).dated.articles] == ["a4"]


def interrupted(*_: object, **__: object) -> int:
    raise KeyboardInterrupt


def test_a_lost_index_is_named_and_the_next_run_makes_the_same(store: Path, tmp_path: Path) -> None:
    kept, before = (store / INDEX).read_bytes(), days_of(store, days(1, 30))
    (store / INDEX).unlink()
    with pytest.raises(BadData, match=r"index\.sqlite is missing; `briefing archive` with any input makes it anew"):
        ask(store, Question(since=date(2026, 4, 3)))
    filled(store, tmp_path / "a.jsonl")
    assert days_of(store, days(1, 30)) == before
    assert partitions_of_event(store, "e") == ["2025-06-01", "2026-04-03", "undated/2026-04-08"]
    assert partitions_of_articles(store, [], ["a1", "a2", "a3"]) == ["2026-04-04", "2026-04-06", "2026-04-08"]
    assert len((store / INDEX).read_bytes()) == len(kept)


def test_a_damaged_index_says_what_to_do(store: Path) -> None:
    (store / INDEX).write_bytes(b"no database" * 1000)
    with pytest.raises(BadData, match=r"is damaged .* delete it"):
        ask(store, Question(since=date(2026, 4, 3)))


def test_an_index_that_cannot_be_opened_is_no_damage(store: Path) -> None:
    (store / INDEX).unlink()
    (store / INDEX).mkdir()
    with pytest.raises(CannotWrite, match="cannot be used"):
        ask(store, Question(since=date(2026, 4, 3)))
