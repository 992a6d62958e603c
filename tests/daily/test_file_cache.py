from pathlib import Path

import pytest

from briefing.daily import file_cache
from briefing.daily.file_cache import FileCache
from briefing.settings import Topics

ALL, FIRES = Topics(), Topics(words=("fire",))


def test_a_file_that_was_read_is_known_while_its_items_are(tmp_path: Path) -> None:
    cache = FileCache.of(tmp_path, "morning", ALL)
    assert not cache.knows("digest", {"a", "b"})
    cache.note("digest", ["a", "b"])
    cache.save()
    again = FileCache.of(tmp_path, "morning", ALL)
    assert again.knows("digest", {"a", "b", "c"})
    assert not again.knows("digest", {"a"})
    assert not again.knows(None, {"a", "b"})


def test_a_file_with_a_fault_is_known_until_another_version_of_the_program_may_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = FileCache.of(tmp_path, "morning", ALL)
    cache.note("digest", ["a"], faulty=True)
    cache.save()
    cache = FileCache.of(tmp_path, "morning", ALL)
    assert cache.was_named("digest")
    assert not cache.knows("digest", {"a"})
    cache.note("digest", ["a"], faulty=True)
    cache.printed()
    cache.save()
    assert not FileCache.of(tmp_path, "morning", ALL).was_named("digest")
    assert FileCache.of(tmp_path, "morning", ALL).knows("digest", {"a"})
    monkeypatch.setattr(file_cache, "version", lambda _: "99")
    assert not FileCache.of(tmp_path, "morning", ALL).knows("digest", {"a"})


def test_what_a_run_does_not_see_the_next_forgets(tmp_path: Path) -> None:
    cache = FileCache.of(tmp_path, "morning", ALL)
    cache.note("digest", [])
    cache.save()
    FileCache.of(tmp_path, "morning", ALL).save()
    assert not FileCache.of(tmp_path, "morning", ALL).knows("digest", ())


def test_with_other_topics_every_file_is_read_again(tmp_path: Path) -> None:
    cache = FileCache.of(tmp_path, "morning", ALL)
    cache.note("digest", [])
    cache.save()
    assert not FileCache.of(tmp_path, "morning", FIRES).knows("digest", ())


def test_a_damaged_cache_is_an_empty_one(tmp_path: Path) -> None:
    cache = FileCache.of(tmp_path, "morning", ALL)
    cache.note("digest", [])
    cache.save()
    (file,) = tmp_path.iterdir()
    file.write_text("[1]", encoding="utf-8")
    assert not FileCache.of(tmp_path, "morning", ALL).knows("digest", ())
