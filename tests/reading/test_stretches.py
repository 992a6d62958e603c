import gzip
import json
from pathlib import Path

import pytest

from briefing.reading import read_apart, read_found, stretches
from briefing.reading.inputs import InputFile
from briefing.reading.stretches import stretches_of
from tests.reading.formats.test_warc import HTML, warc
from tests.reading.packed import PAGE


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "MOST_LINES", 3)
    monkeypatch.setattr(stretches, "MOST_RECORDS", 3)


def line(number: int) -> str:
    return json.dumps({"id": f"a{number}", "text": f"Crane {number} fell on Friday.", "published": "2026-04-03"}) + "\n"


def file_of(path: Path, content: str | bytes) -> InputFile:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return InputFile(path.name, path)


def test_json_lines_read_in_stretches_are_those_of_the_file_and_bear_their_own_numbers(tmp_path: Path) -> None:
    lines = [line(number) for number in range(10)]
    lines[3:5] = ["no JSON\n", "\n"]
    found = file_of(tmp_path / "a.jsonl", "".join(lines).rstrip("\n"))
    cut = list(stretches_of(found))
    assert len(cut) == 3  # the second begins with the first line that shows what it is
    assert read_found(cut) == read_found([found])
    assert [skipped.origin for skipped in read_found(cut).skipped] == ["a.jsonl, line 4"]


def test_a_file_that_has_grown_has_its_old_stretches_and_more(tmp_path: Path) -> None:
    before = list(stretches_of(file_of(tmp_path / "a.jsonl", "".join(map(line, range(7))))))
    after = list(stretches_of(file_of(tmp_path / "a.jsonl", "".join(map(line, range(12))))))
    assert after[:2] == before[:2]
    assert len(after) == 4


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_of_the_web_is_cut_between_its_records(tmp_path: Path, packed: bool) -> None:
    captures = [(f"https://post.example/{number}", HTML, PAGE, "200 OK") for number in range(8)]
    found = file_of(tmp_path / "a.warc", warc(*captures, packed=packed))
    cut = list(stretches_of(found))
    assert [each.stretch.before for each in cut] == [0, 3, 6]
    assert read_found(cut) == read_found([found])


def test_what_is_damaged_is_in_the_last_stretch_where_its_reader_names_it(tmp_path: Path) -> None:
    captures = [(f"https://post.example/{number}", HTML, PAGE, "200 OK") for number in range(5)]
    found = file_of(tmp_path / "a.warc", warc(*captures, packed=True)[:-30])
    reading = read_found(stretches_of(found))
    assert reading == read_found([found])
    assert "damaged or cut short" in reading.skipped[-1].reason


@pytest.mark.parametrize("digits", [18, 23, 5000])
def test_a_record_of_a_length_that_no_file_has_is_in_the_last_stretch(tmp_path: Path, digits: int) -> None:
    captures = [(f"https://post.example/{number}", HTML, PAGE, "200 OK") for number in range(5)]
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {'9' * digits}\r\n\r\n".encode()
    found = file_of(tmp_path / "a.warc", warc(*captures) + head)
    reading = read_found(stretches_of(found))
    assert reading == read_found([found])
    assert len(reading.articles) == 5


def test_an_archive_packed_as_one_is_not_cut(tmp_path: Path) -> None:
    captures = [(f"https://post.example/{number}", HTML, PAGE, "200 OK") for number in range(5)]
    found = file_of(tmp_path / "a.warc.gz", gzip.compress(warc(*captures), mtime=0))
    assert list(stretches_of(found)) == [found]


def test_a_file_of_one_article_and_one_that_cannot_be_opened_stay_as_they_are(tmp_path: Path) -> None:
    story, gone = file_of(tmp_path / "a.txt", "A crane fell."), InputFile("gone.jsonl", tmp_path / "gone.jsonl")
    assert list(stretches_of(story)) == [story]
    assert list(stretches_of(gone)) == [gone]
    assert read_apart([tmp_path]).articles == read_found([InputFile(str(story.path), story.path)]).articles
