import tomllib
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from briefing.doctor import weaknesses, write_records
from briefing.doctor.records import record_of
from briefing.model import Evidence, EvidenceKind, Interval, PublicationDate
from briefing.reading import read
from tests.make import article

NOW = datetime(2024, 5, 18, 6, 0, tzinfo=UTC)
STORY = "A bridge in Alder fell on Thursday, killing at least four people, the police said on Friday."


def written(articles):
    weak = {each.id: weaknesses(each, now=NOW, languages={"en"}) for each in articles}
    return list(write_records(articles, weak))


def test_a_completed_record_mends_what_was_weak(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (record,) = written(read([tmp_path]).articles)
    text = record.path.read_text()
    assert not read([tmp_path]).articles[0].published.is_known
    text = text.replace('# published = ""', 'published = "2024-05-17"').replace(
        '# publisher = ""', 'publisher = "Herald"'
    )
    record.path.write_text(text)
    (mended,) = read([tmp_path]).articles
    assert (str(mended.published.day), mended.publisher) == ("2024-05-17", "Herald")


def test_a_record_that_is_there_is_never_touched(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.toml").write_text('publisher = "Herald"\n')
    assert written(read([tmp_path]).articles) == []
    assert (tmp_path / "a.toml").read_text() == 'publisher = "Herald"\n'


def test_a_file_of_many_articles_gets_none(tmp_path):
    line = '{"text": "A bridge in Alder fell on Thursday, the police said."}\n'
    (tmp_path / "a.jsonl").write_text(line + line.replace("Alder", "Birch"))
    assert written(read([tmp_path]).articles) == []


words = st.text(max_size=40)


@given(words, words, words)
def test_whatever_the_names_hold_the_record_is_toml_that_asserts_no_date(title, publisher, rival):
    evidence = Evidence(EvidenceKind.BYLINE, rival, None)
    date = PublicationDate(Interval(None, None), None, EvidenceKind.UNKNOWN, rivals=(evidence,))
    named = replace(article(STORY, None, publisher=publisher), title=title, published=date)
    assert "published" not in tomllib.loads(record_of(named))
