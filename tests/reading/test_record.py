from datetime import date

import pytest

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading import read
from briefing.reading.record import read_record


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "storm.txt").write_text("The storm reached the coast of Osmere on Friday.", encoding="utf-8")
    return tmp_path


def test_a_record_says_what_the_article_does_not(folder):
    (folder / "storm.toml").write_text(
        'publisher = "The Post"\npublished = 2015-10-09\nzone = "Europe/Berlin"\nagency = "AP"\nid = "s1"\n'
        'title = "Storm"\nauthor = "A. Writer"\nurl = "https://post.example/storm"\nlanguage = "en"\n'
    )
    (article,) = read([folder / "storm.txt"]).articles
    assert (article.id, article.publisher, article.title, article.agency) == ("s1", "The Post", "Storm", "AP")
    assert (article.author, article.url, article.language) == ("A. Writer", "https://post.example/storm", "en")
    assert (article.published.day, article.published.zone) == (date(2015, 10, 9), "Europe/Berlin")
    assert article.published.basis is EvidenceKind.RECORD


@pytest.mark.parametrize("value", ["2015-10-09T23:30:00-04:00", '"2015-10-09T23:30:00-04:00"', '"9 October 2015"'])
def test_published_may_be_a_toml_date_or_words(folder, value):
    (folder / "storm.toml").write_text(f"published = {value}")
    (article,) = read([folder / "storm.txt"]).articles
    assert article.published.day == date(2015, 10, 9)


def test_words_of_a_record_are_one_clean_line(folder):
    (folder / "storm.toml").write_text('title = """The\n  storm\\u001b[31m\\u009b"""')
    assert read([folder / "storm.txt"]).articles[0].title == "The storm[31m›"


@pytest.mark.parametrize(
    ("record", "line", "named"),
    [
        ('publisher = "P"\npublised = 2015-10-09\n', "line 2", "publised"),
        ('published = "31-31-2015"\n', "line 1", "31-31-2015"),
        ('\n\nzone = "Atlantis/Deep"\n', "line 3", "Atlantis/Deep"),
        ("publisher = 3\n", "line 1", "publisher"),
        ("published = 2015-10-09\npublish = 2015\n", "line 2", "publish is no key"),
        ('title = "A"\n"publised" = 2015-10-09\n', "line 2", "publised is no key"),
        ('title = """Pier\nzone shut"""\nzone = "Atlantis"\n', "line 3", "Atlantis"),
        ('publisher = ""\n', "line 1", "publisher"),
        ('publisher = "\\u001b"\n', "line 1", "publisher"),
        ("published = \n", "line 1", "not TOML"),
    ],
)
def test_an_error_names_the_file_the_line_and_the_key(folder, record, line, named):
    (folder / "storm.toml").write_text(record)
    with pytest.raises(BadData) as wrong:
        read_record(folder / "storm.toml")
    message = str(wrong.value)
    assert "storm.toml" in message
    assert line in message
    assert named in message
    assert "\n" not in message


def test_an_article_whose_record_is_wrong_is_not_read_with_a_guess(folder):
    (folder / "storm.toml").write_text("published = 2015-99-09\n")
    (folder / "other.txt").write_text("Another story of that day stands here.", encoding="utf-8")
    reading = read([folder])
    assert [article.origin for article in reading.articles] == [str(folder / "other.txt")]
    assert [skipped.origin for skipped in reading.skipped] == [str(folder / "storm.txt")]


def test_a_record_of_many_articles_states_only_what_they_share(tmp_path):
    (tmp_path / "wire.jsonl").write_text('{"text": "One thing happened."}\n{"text": "Another thing happened."}\n')
    (tmp_path / "wire.toml").write_text('publisher = "Tidewire"\npublished = 2015-10-09\n')
    reading = read([tmp_path])
    assert [article.publisher for article in reading.articles] == ["Tidewire", "Tidewire"]
    (tmp_path / "wire.toml").write_text('title = "One"\n')
    reading = read([tmp_path])
    assert not reading.articles
    assert "title" in reading.skipped[0].reason
