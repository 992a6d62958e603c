"""An archive holds each article once, however often it is filled, stopped on the way, or given in another cut."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from filelock import FileLock

from briefing.archive import filling, finding, receipts, settling
from briefing.archive.finding import find_in_part
from briefing.archive.layout import Table
from briefing.archive.parts import Part
from briefing.archive.receipts import Receipt
from briefing.crew import WorkerEnded
from briefing.errors import BadData, CannotWrite, Locked, NoInput, Unavailable, UsageError
from briefing.pipeline import DatedArticles, Mentions
from tests.archive.made import contents, filled, jsonl, line, no_power_cut, quick_events, searched, small_parts

__all__ = ["no_power_cut", "searched", "small_parts"]

pytestmark = pytest.mark.usefixtures("small_parts", "searched")


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """Four files of two articles each, published on four days."""
    folder = tmp_path / "in"
    for number in range(4):
        lines = [line(2 * number, f"2026-04-{number + 3:02}"), line(2 * number + 1, f"2026-04-{number + 3:02}")]
        jsonl(folder / f"{number}.jsonl", lines)
    return folder


def test_the_same_input_again_is_not_read_and_changes_no_byte(
    inputs: Path, tmp_path: Path, searched: list[str]
) -> None:
    report = filled(tmp_path / "store", inputs)
    assert (report.articles, report.parts) == (8, 4)
    assert report.mentions == 16
    before = contents(tmp_path / "store")
    assert {"articles/published=2026-04-03/rows.parquet", "mentions/day=2026-04-02/rows.parquet"} <= set(before)
    assert filled(tmp_path / "store", inputs) == filling.Report(known=8)
    assert contents(tmp_path / "store") == before
    assert len(searched) == 8


def test_the_counts_of_a_run_add_up_to_the_articles_of_its_inputs(inputs: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    first = filled(store, inputs)
    assert first.known == 0
    again = filled(store, inputs)
    assert (again.articles, again.known) == (0, first.articles)
    # The same articles in other files of one run: each is added once, and the copies count as known.
    for name in ("one", "two"):
        jsonl(tmp_path / "more" / f"{name}.jsonl", [line(901), line(902), *([line(903)] if name == "two" else [])])
    more = filled(store, tmp_path / "more", inputs)
    assert (more.articles, more.known) == (3, first.articles + 2)


def test_new_articles_touch_their_own_partitions_alone(inputs: Path, tmp_path: Path, searched: list[str]) -> None:
    store = tmp_path / "store"
    filled(store, inputs)
    before = contents(store)
    with (inputs / "0.jsonl").open("a") as grown:
        grown.write(line(9, "2026-06-10"))
    report = filled(store, inputs)
    assert (report.articles, report.known) == (1, 8)
    assert searched[8:] == ["a9"]
    changed = {name for name, content in contents(store).items() if before.get(name) != content}
    assert "articles/published=2026-06-10/rows.parquet" in changed
    assert all("2026-06" in name for name in changed)


def test_an_archive_is_the_same_in_whatever_order_and_cut_it_was_filled(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "one", inputs)
    for number in (2, 0, 3, 1):
        filled(tmp_path / "other", inputs / f"{number}.jsonl")
    monkeypatch.setattr("briefing.archive.parts.MOST_FILES", 3)
    monkeypatch.setattr(filling, "WAVE", 1)
    monkeypatch.setattr(filling, "_PARTS_A_WORKER", 1)
    filled(tmp_path / "third", inputs)
    assert contents(tmp_path / "one") == contents(tmp_path / "other") == contents(tmp_path / "third")


@pytest.mark.parametrize("stopped_after", [0, 1, 3])
def test_a_run_that_was_stopped_is_finished_by_the_next_without_reading_again(
    inputs: Path, tmp_path: Path, searched: list[str], monkeypatch: pytest.MonkeyPatch, stopped_after: int
) -> None:
    store, settled = tmp_path / "store", []

    def stopping(table: object, name: str, rows: object, store: Path) -> int:
        if len(settled) == stopped_after:
            raise KeyboardInterrupt
        settled.append(name)
        return real(table, name, rows, store)

    real = settling._settle_one
    with monkeypatch.context() as patched:
        patched.setattr(settling, "_settle_one", stopping)
        with pytest.raises(KeyboardInterrupt):
            filled(store, inputs)
    assert len(searched) == 8
    assert filled(store, inputs).skipped == []
    assert len(searched) == 8
    filled(tmp_path / "whole", inputs)
    assert contents(store) == contents(tmp_path / "whole")
    assert not list((store / "staging").glob("*.parquet"))


def test_an_article_that_two_inputs_hold_is_there_once_and_two_of_one_id_are_both_there(tmp_path: Path) -> None:
    first = jsonl(tmp_path / "1.jsonl", [line(1), line(2)])
    again = jsonl(tmp_path / "2.jsonl", [line(2), line(3, id="a1"), line(4, id="a4"), line(5, id="a4")])
    assert filled(tmp_path / "store", first, again).articles == 5


def test_an_article_in_which_the_search_fails_is_named_the_others_are_kept_and_the_next_run_tries_again(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(dated: DatedArticles, *, model: bool) -> Mentions:
        if any(article.id == "a2" for article in dated.articles):
            raise IndexError("no such word")
        return quick_events(dated, model=model)

    store = tmp_path / "store"
    with monkeypatch.context() as patched:
        patched.setattr(finding, "find_events", failing)
        report = filled(store, inputs)
    assert report.articles == 7
    (skipped,) = report.skipped
    assert skipped.origin.endswith("1.jsonl, line 1")
    assert "IndexError: no such word" in skipped.reason
    report = filled(store, inputs)
    assert (report.articles, report.skipped) == (1, [])
    filled(tmp_path / "whole", inputs)
    assert contents(store) == contents(tmp_path / "whole")
    assert not list((store / "aside").iterdir())


def test_a_part_whose_worker_ends_is_set_aside_and_tried_again(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ending(part, store, **given):
        if part.pieces[0].found.origin.endswith("2.jsonl"):
            raise WorkerEnded("the worker ended")
        return find_in_part(part, store, **given)

    store = tmp_path / "store"
    with monkeypatch.context() as patched:
        patched.setattr(finding, "find_in_part", ending)
        report = filled(store, inputs)
    assert report.articles == 6
    assert [(each.origin, "the worker ended" in each.reason) for each in report.skipped] == [
        (str(inputs / "2.jsonl"), True)
    ]
    assert len(list((store / "aside").iterdir())) == 1
    assert filled(store, inputs).articles == 2
    assert not list((store / "aside").iterdir())


def test_what_was_set_aside_and_is_read_in_another_cut_is_no_longer_noted(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ending(*_: object, **__: object) -> None:
        raise WorkerEnded("the worker ended")

    store = tmp_path / "store"
    with monkeypatch.context() as patched:
        patched.setattr(finding, "find_in_part", ending)
        filled(store, inputs / "0.jsonl", inputs / "3.jsonl")
    monkeypatch.setattr("briefing.archive.parts.MOST_FILES", 3)
    filled(store, inputs / "0.jsonl", inputs / "1.jsonl", inputs / "2.jsonl")
    (note,) = (store / "aside").iterdir()
    assert "3.jsonl" in note.read_text()
    left = store / "staging" / "gone.articles.parquet"
    left.touch()
    os.utime(left, (0, 0))
    assert filled(store, inputs).articles == 2
    assert not list((store / "aside").iterdir())
    assert not left.exists()


def test_a_worker_that_ends_while_filing_is_told_in_a_line_and_the_next_run_files_the_rest(
    inputs: Path, tmp_path: Path, searched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ending(bundle, store):
        if bundle.table is Table.MENTIONS:
            raise WorkerEnded("the worker ended")
        return settle(bundle, store)

    store, settle = tmp_path / "store", settling.settle
    with monkeypatch.context() as patched:
        patched.setattr(settling, "settle", ending)
        with pytest.raises(Unavailable, match=r"while filing in .*the worker ended\); run the same again"):
            filled(store, inputs)
    filled(store, inputs)
    assert len(searched) == 8
    filled(tmp_path / "whole", inputs)
    assert contents(store) == contents(tmp_path / "whole")


def found_quickly(part: Part, store: Path, **given: object) -> Receipt:
    """In place of the work on a part, in a process of its own: no parser is needed, and one part is its death."""
    path = part.pieces[0].found.path
    assert path is not None
    if path.name == "deadly.jsonl":
        with (path.parent / "died.toml").open("a") as stream:
            stream.write("#")
        os._exit(7)
    finding.find_events = quick_events
    return find_in_part(part, store, **given)


def test_processes_of_this_machine_leave_the_same_rows_but_those_of_a_part_that_kills_three(
    tmp_path: Path, inputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly = jsonl(inputs / "deadly.jsonl", [line(9)])
    with monkeypatch.context() as patched:
        patched.setattr(finding, "find_in_part", found_quickly)
        report = filling.fill([str(inputs)], tmp_path / "store", jobs=2, model=False)
    assert (report.articles, report.parts) == (8, 5)
    ((origin, reason),) = [(each.origin, each.reason) for each in report.skipped]
    assert origin == str(deadly)
    assert "WorkerEnded: a worker process ended with code 7" in reason
    assert (inputs / "died.toml").read_text() == "###"
    deadly.unlink()
    filled(tmp_path / "alone", inputs)
    assert contents(tmp_path / "store") == contents(tmp_path / "alone")


@pytest.mark.parametrize("table", ["articles", "mentions"])
def test_rows_that_are_gone_are_filed_again_and_no_other_changes(
    inputs: Path, tmp_path: Path, searched: list[str], table: str
) -> None:
    store = tmp_path / "store"
    filled(store, inputs)
    before = contents(store)
    lost = next((store / table).rglob("*.parquet"))
    lost.unlink()
    report = filled(store, inputs)
    assert (contents(store), report.parts) == (before, 1)
    assert len(searched) == (10 if table == "articles" else 8)
    assert filled(store, inputs) == filling.Report(known=8)


def test_a_file_that_is_called_otherwise_now_is_not_read_again(inputs: Path, tmp_path: Path) -> None:
    filled(tmp_path / "store", inputs)
    (inputs / "0.jsonl").rename(inputs / "a.jsonl")
    assert filled(tmp_path / "store", inputs) == filling.Report(known=8)


def test_a_part_whose_receipt_is_damaged_is_read_again_and_changes_no_row(
    inputs: Path, tmp_path: Path, searched: list[str]
) -> None:
    store = tmp_path / "store"
    filled(store, inputs)
    before = contents(store)
    next((store / "parts").iterdir()).write_text("{")
    report = filled(store, inputs)
    assert (report.articles, report.known, report.parts) == (0, 8, 1)
    assert (contents(store), len(searched)) == (before, 8)
    assert filled(store, inputs) == filling.Report(known=8)


@pytest.mark.parametrize("table", list(Table))
def test_rows_that_were_cut_off_are_not_taken_for_archived(table: Table, inputs: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    filled(store, inputs)
    for path in (store / table.value).rglob("rows.parquet"):
        path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(BadData, match=rf"{table.value}/.*rows\.parquet is damaged"):
        filled(store, inputs)


def test_what_cannot_be_used_is_named_by_each_run_over_it(inputs: Path, tmp_path: Path) -> None:
    jsonl(inputs / "9.jsonl", ["no article\n", line(20)])
    for articles in (9, 0):
        report = filled(tmp_path / "store", inputs)
        assert report.articles == articles
        assert [skipped.origin for skipped in report.skipped] == [f"{inputs}/9.jsonl, line 1"]
    assert filled(tmp_path / "store", inputs / "0.jsonl").skipped == []


def test_a_full_disk_ends_the_run_and_loses_nothing_that_was_finished(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    filled(store, inputs / "0.jsonl")
    before = contents(store)

    def full(*_: object, **__: object) -> None:
        raise CannotWrite("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(finding, "place", full)
        with pytest.raises(CannotWrite):
            filled(store, inputs)
    assert contents(store) == before
    assert filled(store, inputs).articles == 6


def test_one_run_at_a_time(inputs: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    with FileLock(store / ".lock"), pytest.raises(Locked, match="another run is filling"):
        filled(store, inputs)
    assert filled(store, inputs).articles == 8


def test_what_is_no_file_and_the_archive_itself_are_no_input(inputs: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="filled from files"):
        filled(tmp_path / "store", Path("-"))
    filled(inputs / "store", inputs)
    report = filled(inputs / "store", inputs)
    assert (report.articles, report.skipped) == (0, [])
    with pytest.raises(NoInput):
        filled(inputs / "store", inputs / "store")


def test_a_part_that_waits_when_a_run_is_stopped_needs_its_input_no_more(inputs: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    filled(store, inputs / "0.jsonl")
    part = next(iter(filling.Plan(filling.inputs_of([str(inputs / "1.jsonl")], store).files, ())))
    find_in_part(part, store, model=False, program=filling.archiving_digest())
    assert len(receipts.staged(store)) == 1
    assert filled(store, inputs / "0.jsonl").articles == 2
