from datetime import date

import pytest

from briefing.reading import read
from tests.reading.packed import PAGE, STORY, zipped


def reading_of(tmp_path, content, name="a.zip"):
    (tmp_path / name).write_bytes(content)
    return read([tmp_path / name])


def places(outcomes, tmp_path):
    return [each.origin.removeprefix(f"{tmp_path}/a.zip, ") for each in outcomes]


def test_every_file_by_its_own_reader_with_its_record(tmp_path):
    inner = zipped({"in.csv": b"id,text\n1,It poured.\n"})
    members = {
        "b/story.txt": STORY, "b/story.toml": 'published = "2015-10-09"', "page.html": PAGE, "page_files/ad.html": PAGE,
        "__MACOSX/._b": b"x", ".hidden.txt": b"x", "in.zip": inner, "z.jsonl": b'{"text": "One."}\n{"text": "Two."}\n',
    }  # fmt: skip
    reading = reading_of(tmp_path, zipped(members))
    assert places(reading.articles, tmp_path) == [
        "b/story.txt", "in.zip, in.csv, row 2", "page.html", "z.jsonl, line 1", "z.jsonl, line 2",
    ]  # fmt: skip
    assert reading.articles[0].published.day == date(2015, 10, 9)
    assert not reading.skipped


def test_what_belongs_to_a_saved_page_is_known_by_the_folder_it_lies_in(tmp_path):
    members = {"a/p.html": PAGE, "a/p_files/x/ad.html": PAGE, "b/p_files/story.txt": STORY, "c\\q.htm": PAGE,
               "c\\q_files\\ad.html": PAGE}  # fmt: skip
    reading = reading_of(tmp_path, zipped(members))
    assert places(reading.articles, tmp_path) == ["a/p.html", "b/p_files/story.txt", "c\\q.htm"]


def test_a_record_that_is_wrong_stops_its_article_alone(tmp_path):
    reading = reading_of(tmp_path, zipped({"a.txt": STORY, "a.toml": "publisher = 3", "b.txt": STORY}))
    assert places(reading.articles, tmp_path) == ["b.txt"]
    assert "a.toml, line 1" in reading.skipped[0].reason


@pytest.mark.parametrize("name", ["../x.txt", "/etc/x.txt", "a/../../x.txt", "..\\x.txt", "C:\\x.txt"])
def test_a_name_that_leads_out_is_refused(tmp_path, name):
    reading = reading_of(tmp_path, zipped({name: STORY, "b.txt": STORY}))
    assert places(reading.articles, tmp_path) == ["b.txt"]
    assert "leads out" in reading.skipped[0].reason


def test_a_name_without_a_part_is_refused(tmp_path):
    reading = reading_of(tmp_path, zipped({".": STORY, "b.txt": STORY}))
    assert places(reading.articles, tmp_path) == ["b.txt"]
    assert "that of a folder" in reading.skipped[0].reason


def test_a_bomb_is_named_and_the_rest_read(tmp_path):
    reading = reading_of(tmp_path, zipped({"a.txt": b"a" * 5_000_000, "b.txt": STORY}))
    assert places(reading.articles, tmp_path) == ["b.txt"]
    assert "times its size" in reading.skipped[0].reason


def test_what_all_files_unpack_to_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.reading.source.MAX_UNPACKED_BYTES", 100)
    reading = reading_of(tmp_path, zipped({"a.txt": STORY, "b.txt": STORY}))
    assert places(reading.articles, tmp_path) == ["a.txt"]
    assert "unpacks to more" in reading.skipped[0].reason


def test_of_very_many_files_that_cannot_be_used_the_first_are_named(tmp_path):
    reading = reading_of(tmp_path, zipped({f"{n}.bin": bytes(range(32)) * 9 for n in range(150)} | {"z.txt": STORY}))
    assert len(reading.articles) == 1
    assert len(reading.skipped) == 101
    assert reading.skipped[-1].reason.startswith("50 more")


def test_archives_inside_archives_are_followed_so_far_and_no_further(tmp_path):
    content = zipped({"a.txt": STORY})
    for _ in range(6):
        content = zipped({"in.zip": content, "b.txt": STORY})
    reading = reading_of(tmp_path, content)
    assert len(reading.articles) == 3
    assert "inside each other" in reading.skipped[0].reason


def test_a_damaged_and_an_empty_archive_are_named(tmp_path):
    for content, reason in ((zipped({"a.txt": STORY})[:60], "damaged"), (zipped({}), "without articles")):
        (skipped,) = reading_of(tmp_path, content).skipped
        assert reason in skipped.reason
