import errno
import json
from pathlib import Path

import pytest

from briefing.archive import filling
from briefing.archive.filling import fill
from briefing.archive.manifest import Manifest, is_archive, manifest_of, opened
from briefing.archived import INDEX, MANIFEST
from briefing.errors import BadData, CannotWrite, NoInput, Unavailable, UsageError

RULES, MODEL = Manifest(reading_model=False), Manifest(reading_model=True)


def test_a_new_or_empty_folder_becomes_an_archive_and_stays_the_one_it_is(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for store in (tmp_path / "new", tmp_path / "empty"):
        assert not is_archive(store)
        opened(store, RULES)
        opened(store, RULES)
        assert is_archive(store)
        assert manifest_of(store) == RULES


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear reader")
    with pytest.raises(CannotWrite, match="not empty"):
        opened(tmp_path, RULES)
    with pytest.raises(CannotWrite, match="not empty"):
        fill([str(tmp_path)], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    with pytest.raises(UsageError, match="is no archive"):
        manifest_of(tmp_path)


def test_articles_are_searched_in_one_way_alone(tmp_path: Path) -> None:
    opened(tmp_path, MODEL)
    with pytest.raises(UsageError, match="was made with --model"):
        opened(tmp_path, RULES)


def test_short_texts_are_read_in_one_language_alone(tmp_path: Path) -> None:
    german = Manifest(reading_model=False, language="de")
    opened(tmp_path / "german", german)
    opened(tmp_path / "german", german)
    assert manifest_of(tmp_path / "german") == german
    opened(tmp_path / "rules", RULES)
    opened(tmp_path / "rules", Manifest(reading_model=False, language="en"))  # which they are read in without it
    with pytest.raises(UsageError, match="was made with --lang de; do that"):
        opened(tmp_path / "german", RULES)
    with pytest.raises(UsageError, match="was made without --lang; do that, or name another folder"):
        opened(tmp_path / "rules", german)


def test_an_archive_made_with_a_model_that_is_missing_here_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("A crane fell.")
    opened(tmp_path / "store", MODEL)
    monkeypatch.setattr(filling, "reading_model_missing", lambda: "No module named 'onnxruntime'")
    with pytest.raises(Unavailable, match="cannot be loaded here: No module named 'onnxruntime'"):
        fill([str(tmp_path / "a.txt")], tmp_path / "store")
    with pytest.raises(UsageError, match="was made with --model"):
        fill([str(tmp_path / "a.txt")], tmp_path / "store", model=False)


def test_an_archive_of_another_version_is_named_and_not_touched(tmp_path: Path) -> None:
    content = {"schema": "briefing/archive", "version": 99, "reading_model": True}
    (tmp_path / MANIFEST).write_text(json.dumps(content))
    for attempt in (lambda: opened(tmp_path, MODEL), lambda: manifest_of(tmp_path)):
        with pytest.raises(BadData, match="version 99, and this program reads version 2"):
            attempt()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"schema": "another"}', b"\xff", b"[" * 200_000])
def test_a_file_of_that_name_makes_no_archive(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(content)
    assert not is_archive(tmp_path)


@pytest.mark.parametrize("content", [b"", b"[]", b'{"schema": "bri', b"\xff", None])
def test_a_damaged_manifest_of_a_folder_that_was_an_archive_is_named_in_a_line(
    tmp_path: Path, content: bytes | None
) -> None:
    (tmp_path / INDEX).touch()
    (tmp_path / "articles").mkdir()
    if content is not None:
        (tmp_path / MANIFEST).write_bytes(content)
    for attempt in (lambda: is_archive(tmp_path), lambda: manifest_of(tmp_path), lambda: opened(tmp_path, MODEL)):
        with pytest.raises(BadData, match=r"archive\.json is damaged \(.*\); put back a copy, or write it by hand"):
            attempt()


@pytest.mark.parametrize(("key", "value"), [("reading_model", "yes"), ("language", 3)])
def test_a_key_of_another_kind_is_named(tmp_path: Path, key: str, value: object) -> None:
    content = {"schema": "briefing/archive", "version": 2, "reading_model": True, key: value}
    (tmp_path / MANIFEST).write_text(json.dumps(content))
    with pytest.raises(BadData, match=rf"archive\.json is damaged \({key} must be"):
        manifest_of(tmp_path)


def test_a_manifest_that_cannot_be_read_is_not_called_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    opened(tmp_path, MODEL)
    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(NoInput, match=r"archive\.json cannot be read \(permission denied\); allow reading it"):
        is_archive(tmp_path)
