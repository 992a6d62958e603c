from datetime import date

import pytest

from briefing.reading import read


def reading_of(tmp_path, content, name="a.csv"):
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return read([tmp_path / name])


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_article_a_row(tmp_path, delimiter, encoding):
    rows = (
        ("id", "Title", "Text", "Published", "Publisher"),
        (
            "1",
            "Café",
            f'"It rained{delimiter} ""much""\r\non Friday, said Möß of the town hall."',
            "2015-10-09",
            "The Post",
        ),
        ("2", "", "It poured.", "", ""),
    )
    content = "\r\n".join(delimiter.join(row) for row in rows)
    first, second = reading_of(tmp_path, content.encode(encoding), "a.txt").articles
    assert first.text == f'It rained{delimiter} "much"\non Friday, said Möß of the town hall.'
    assert (first.id, first.title, first.publisher, first.published.day) == ("1", "Café", "The Post", date(2015, 10, 9))
    assert (second.title, second.origin) == (None, f"{tmp_path}/a.txt, row 3")


def test_the_line_that_excel_puts_first_is_no_row(tmp_path):
    assert reading_of(tmp_path, "sep=;\r\ntext;id\r\nIt rained, and poured.;1\r\n").articles[0].id == "1"


def test_rows_that_are_no_articles_are_named_and_the_rest_read(tmp_path):
    reading = reading_of(tmp_path, 'id,text\n1,\n2,"One."\n3,a,b\n\n4,"Two."\n5,"' + "x" * 2_000_001 + '"\n')
    assert [article.text for article in reading.articles] == ["One.", "Two."]
    assert [skipped.origin.rpartition(", ")[2] for skipped in reading.skipped] == ["row 2", "row 4", "row 7"]


@pytest.mark.parametrize("content", ["a,b\n1,2\n", "", "\n\n", "text"])
def test_a_table_without_articles_or_names_is_named(tmp_path, content):
    reading = reading_of(tmp_path, content)
    assert not reading.articles
    assert all("\n" not in skipped.reason for skipped in reading.skipped)
