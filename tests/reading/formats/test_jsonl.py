import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import EvidenceKind
from briefing.reading import read


def written(tmp_path, *lines):
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_an_article_a_line_with_its_fields(tmp_path):
    path = written(
        tmp_path,
        {"id": "x/1", "title": "Storm", "text": "A storm came.", "published": "2015-10-09T15:30", "lang": "en",
         "publisher": "The Post", "url": "https://post.example/x", "timex": [{"start": 0}], "events": []},
        "",
        {"id": 7, "title": None, "text": "Another storm came.", "published": None, "lang": None},
    )  # fmt: skip
    first, second = read([path]).articles
    assert (first.id, first.title, first.publisher, first.language) == ("x/1", "Storm", "The Post", "en")
    assert (first.url, first.origin) == ("https://post.example/x", f"{path}, line 1")
    assert (first.published.day, first.published.basis) == (date(2015, 10, 9), EvidenceKind.FIELD)
    assert (second.id, second.title, second.origin) == ("7", None, f"{path}, line 3")
    assert not second.published.is_known


def test_a_text_is_kept_to_the_character(tmp_path):
    text = "\n\n  Two\r\nlines\u2028and \x00 a \ufeff bit \ud83d\ude00 of\tall. \n"
    (article,) = read([written(tmp_path, {"text": text})]).articles
    assert article.text == text.encode("utf-16", "surrogatepass").decode("utf-16")


def test_a_line_that_is_no_article_is_named_and_the_rest_read(tmp_path):
    path = written(
        tmp_path, {"text": "One."}, "{not json", "[1]", {"id": "a"}, {"text": ""}, {"text": 3}, {"text": "Two."}
    )
    reading = read([path])
    assert [article.text for article in reading.articles] == ["One.", "Two."]
    assert [item.origin for item in reading.skipped] == [f"{path}, line {number}" for number in (2, 3, 4, 5, 6)]
    assert all("\n" not in item.reason for item in reading.skipped)


def test_a_line_too_long_for_an_article_is_passed_over(tmp_path):
    path = written(tmp_path, '{"text": "' + "x" * 7_000_000 + '"}', {"text": "Short and good."})
    reading = read([path])
    assert [article.text for article in reading.articles] == ["Short and good."]
    assert "too large" in reading.skipped[0].reason


def test_an_id_taken_twice_is_made_unique(tmp_path):
    path = written(tmp_path, {"id": "a", "text": "One."}, {"id": "a", "text": "Two."}, {"id": "a-2", "text": "Three."})
    assert [article.id for article in read([path]).articles] == ["a", "a-2", "a-2-2"]


def test_lines_of_json_are_known_without_their_suffix(tmp_path):
    path = tmp_path / "feed.txt"
    path.write_text('{"id": "1", "text": "A thing happened."}\n')
    assert read([path]).articles[0].id == "1"


def test_a_line_may_be_an_article_in_another_form_of_json(tmp_path):
    item = {"uri": "urn:1", "headline": "Storm", "body_text": "A storm came.", "firstcreated": "2015-10-09T10:00:00Z"}
    first, second = read([written(tmp_path, item, {"text": "Another storm came."})]).articles
    assert (first.title, first.published.day) == ("Storm", date(2015, 10, 9))
    assert second.origin.endswith(", line 2")


@settings(max_examples=25)
@given(st.lists(st.recursive(st.none() | st.text(max_size=8) | st.floats() | st.integers(), lambda inner: (
    st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "id", "published", "lang", "title"]), inner)
)), max_size=4))  # fmt: skip
def test_any_values_in_any_field_are_read_or_named(tmp_path_factory, values):
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_text("\n".join(["0", *map(json.dumps, values)]), encoding="utf-8")
    reading = read([path])
    assert len(reading.articles) + len(reading.skipped) == 1 + len(values)


@pytest.mark.parametrize("content", ["", " \n\n", "\ufeff"])
def test_a_file_of_blank_lines_is_named(tmp_path, content):
    path = tmp_path / "blank.jsonl"
    path.write_text(content, encoding="utf-8")
    assert [skipped.reason for skipped in read([path]).skipped] == ["empty file"]
