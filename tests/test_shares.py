"""Several processes find what one finds, and start only where there is enough to do."""

import os
import signal
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from briefing import pipeline, shares
from briefing.crew import Processes
from briefing.errors import Unavailable
from briefing.mentions import LOADED
from briefing.model import Article
from briefing.reading import Reading, read_found
from briefing.reading.inputs import InputFile
from tests.make import article

SENTENCES = (
    "A crane fell on Thursday, police said.",
    "Two dockers were killed on 2 April.",
    "An inquiry opens next week.",
)
ARTICLES = [article(SENTENCES[number % 3], id=f"a{number}", day=date(2026, 4, 3)) for number in range(9)]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes were asked for, each time that any were; there is always enough to do."""
    asked: list[int] = []

    class Watched(Processes):
        def __init__(self, size: int, *, tries: int, modules: Sequence[str] = ()) -> None:
            asked.append(size)
            super().__init__(size, tries=tries, modules=modules)

    for name in ("BYTES_READ", "CHARACTERS_DATED", "CHARACTERS_SEARCHED"):
        monkeypatch.setattr(shares, name, 1)
    for name in ("_FILES_IN_SHARE", "_ARTICLES_IN_SHARE"):
        monkeypatch.setattr(shares, name, 2)
    monkeypatch.setattr(shares, "Processes", Watched)
    return asked


def files(folder: Path) -> list[InputFile]:
    """Some files of one article each, the third of which cannot be used."""
    found = []
    for number in range(5):
        path = folder / f"{number}.txt"
        path.write_text("" if number == 2 else f"{SENTENCES[number % 3]} It is report {number}.")
        found.append(InputFile(path.name, path))
    return found


def test_files_read_by_two_are_those_read_by_one_and_are_watched(tmp_path: Path, started: list[int]) -> None:
    found, passed = files(tmp_path), []

    def each(items: Iterable[InputFile]) -> Iterable[InputFile]:
        for item in items:
            passed.append(item)
            yield item

    shared = shares.read(found, each=each, jobs=2)
    assert started == [2]
    assert shared == read_found(found)
    assert passed == found
    assert (len(shared.articles), len(shared.skipped)) == (4, 1)


def test_each_file_is_read_by_itself_by_two_as_by_one(tmp_path: Path, started: list[int]) -> None:
    found = [*files(tmp_path), InputFile("gone.txt", tmp_path / "gone.txt")]
    alone = list(shares.read_each(found))
    assert started == []
    assert list(shares.read_each(found, jobs=2)) == alone
    assert started == [2]
    assert [each and (len(each.articles), len(each.skipped)) for each in alone] == [
        (1, 0),
        (1, 0),
        (0, 1),
        (1, 0),
        (1, 0),
        None,
    ]


def test_a_page_of_the_web_is_asked_for_by_this_process(
    tmp_path: Path, started: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = InputFile("https://post.example/a", None, "https://post.example/a")
    before, after = files(tmp_path)[:2], files(tmp_path)[3:]

    def here(found: Iterable[InputFile], **given: object) -> Reading:
        assert list(found) == [page]
        return Reading((article("From the web.", id="web"),), ())

    monkeypatch.setattr("briefing.reading.read_found", here)
    read = shares.read([*before, page, *after], jobs=2)
    assert [each.id == "web" for each in read.articles] == [False, False, True, False, False]


def test_dates_and_mentions_found_by_two_are_those_found_by_one(
    started: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.mentions.parse.chunks.MOST", 4)
    dated = pipeline.date_articles(ARTICLES, jobs=2)
    found = pipeline.find_events(dated, model=False, jobs=2)
    assert started == [2, 2]
    assert dated == pipeline.date_articles(ARTICLES)
    alone = pipeline.find_events(dated, model=False)
    assert dict(found) == dict(alone)
    assert list(found) == [each.id for each in ARTICLES]
    assert started == [2, 2]


def test_no_process_is_started_for_what_one_does_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "Processes", None)
    assert len(shares.date(ARTICLES, jobs=8)) == len(ARTICLES)
    assert shares._workers(8, 3 * shares.CHARACTERS_SEARCHED, shares.CHARACTERS_SEARCHED) == 3


def test_what_the_search_needs_is_loaded_early_where_several_will_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, asked = files(tmp_path), []
    monkeypatch.setattr(shares, "make_ready", asked.append)
    shares.expect_search(found, jobs=2)
    assert not asked
    monkeypatch.setattr(shares, "BYTES_EXPECTED", 50)
    shares.expect_search(found, jobs=1)
    assert not asked
    shares.expect_search(found, jobs=2)
    assert asked == [(LOADED,)]


def workers_within(_: object) -> int:
    return shares._workers(8, 99, 1)


def test_a_process_that_may_have_none_of_its_own_does_it_alone() -> None:
    with Processes(1) as crew:
        assert dict(crew.outcomes(workers_within, ["a"])) == {"a": 1}


def dying(share: shares._Share[Article]) -> object:
    os.kill(os.getpid(), signal.SIGKILL)


def dying_once(share: shares._Share[Article]) -> object:
    try:
        Path(os.environ["BRIEFING_TEST_MARK"]).touch(exist_ok=False)
    except FileExistsError:
        return [share.number] * len(share.items)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def stumbling(share: shares._Share[Article]) -> object:
    raise LookupError(f"no such word in {share.number}")


def test_a_process_that_dies_is_one_line_that_says_over_what(
    started: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "_date", dying)
    with pytest.raises(Unavailable) as caught:
        shares.date([ARTICLES[0]] * 4, jobs=2)
    assert str(caught.value) == (
        f"a worker process was killed by signal 9 while dating {ARTICLES[0].origin}, perhaps for want of memory; "
        "try again with --jobs 1"
    )


def test_what_one_process_died_of_is_done_by_another(
    started: list[int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BRIEFING_TEST_MARK", str(tmp_path / "died"))
    monkeypatch.setattr(shares, "_date", dying_once)
    found = shares.date(ARTICLES, jobs=2)
    assert (tmp_path / "died").exists()
    assert len(found) == len(ARTICLES)
    assert found == sorted(found)


def test_what_the_work_raises_is_raised_here_and_says_where_it_was_raised(
    started: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "_date", stumbling)
    with pytest.raises(LookupError, match="no such word in") as caught:
        shares.date(ARTICLES, jobs=2)
    assert "in stumbling" in "".join(caught.value.__notes__)
