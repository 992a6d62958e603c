import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefing.model import EvidenceKind, FurnitureKind, PublicationDate
from briefing.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"
STORY = "The council met on Friday and closed the old bridge, the mayor of the town said."


def test_a_record_without_a_publisher_is_of_the_site_of_its_address(tmp_path):
    records = [
        {"text": STORY, "url": "https://www.harbourpost.example/bridge"},
        {"text": STORY + " It rained.", "url": "https://www.harbourpost.example/rain", "publisher": "Harbour Post"},
        {"text": STORY + " It snowed.", "url": "urn:post:3"},
    ]
    path = tmp_path / "three.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    publishers = [article.publisher for article in read([path]).articles]
    assert publishers == ["harbourpost.example", "Harbour Post", None]


def test_an_article_without_an_id_is_named_by_its_text(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (article,) = read([tmp_path]).articles
    assert article.id == hashlib.sha256(STORY.encode()).hexdigest()[:12]
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert read([tmp_path]).articles[0].id == article.id


def test_the_time_stamp_of_a_file_is_no_evidence(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    os.utime(tmp_path / "a.txt", (1444348800, 1444348800))
    assert not read([tmp_path]).articles[0].published.is_known


def test_a_date_that_the_user_gives_stands_above_the_records(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.toml").write_text("published = 2015-10-09")
    (article,) = read([tmp_path], published=PublicationDate.of("2015-10-12")).articles
    assert (article.published.day, article.published.basis) == (date(2015, 10, 12), EvidenceKind.GIVEN)
    assert [(rival.kind, rival.words) for rival in article.published.rivals] == [(EvidenceKind.RECORD, "2015-10-09")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("blank.txt", b" \n\t\n", "empty file"),
        ("binary.txt", bytes(range(256)) * 50, "binary"),
        ("paper.txt", b"%PDF-1.7\n...", "the PDF is damaged"),
        ("paper.docx", b"PK\x03\x04....", "the packed file is damaged"),
        ("picture.png", b"\x89PNG\r\n\x1a\n....", "a picture"),
        ("long.txt", b"word " * 300_000, "too long for one article"),
    ],
)
def test_what_cannot_be_used_is_named_in_one_line_and_the_rest_is_read(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz.txt").write_text(STORY)
    reading = read([tmp_path])
    assert [article.text for article in reading.articles] == [STORY]
    (skipped,) = reading.skipped
    assert skipped.origin == str(tmp_path / name)
    assert reason in skipped.reason
    assert "\n" not in skipped.reason


def test_a_language_that_nobody_here_reads_is_named_on_its_article(tmp_path):
    (tmp_path / "a.txt").write_text("Министр сказал в пятницу, что расследование завершено.", encoding="utf-8")
    assert read([tmp_path]).articles[0].language == "ru"


def test_the_seed_article():
    (article,) = read([SEEDS / "000_f9a68692fbf570ba.txt"]).articles
    assert (article.publisher, article.title, article.published.day) == ("The Washington Post", None, date(2015, 10, 9))
    assert article.published.basis is EvidenceKind.RECORD
    assert [(part.kind, article.text[part.span.start : part.span.end]) for part in article.furniture][:4] == [
        (FurnitureKind.CREDIT, "(YouTube/Huraytan City)"),
        (FurnitureKind.LINK, "Map: What a year of Islamic State terror looks like"),
        (FurnitureKind.CONTRIBUTORS, "Karen DeYoung in Washington contributed to this report."),
        (FurnitureKind.READ_MORE, "Read more:"),
    ]
    assert len(article.furniture) == 8
    assert article.furniture[-1].span.end == len(article.text)


def test_the_ferry_set_tells_one_accident_in_three_outlets():
    reading = read([SEEDS / "ferry"])
    assert not reading.skipped
    articles = {article.origin.rpartition("/")[2]: article for article in reading.articles}
    assert {article.publisher for article in reading.articles} == {
        "Tidewire",
        "The Halden Courier",
        "The Osmere Ledger",
    }
    assert {name: article.published.day for name, article in articles.items()} == {
        "courier-correction.txt": date(2015, 10, 9),
        "courier-toll.html": date(2015, 10, 8),
        "ledger-front-page.md": date(2015, 10, 8),
        "ledger-survivor.html": None,
        "tidewire.jsonl, line 1": date(2015, 10, 7),
        "tidewire.jsonl, line 2": date(2015, 10, 9),
    }
    assert [name for name, article in articles.items() if article.reprint_of] == ["ledger-front-page.md"]
    assert articles["ledger-front-page.md"].reprint_of == "tidewire-1"
    assert articles["ledger-front-page.md"].agency == "Tidewire"
    assert [name for name, article in articles.items() if article.correction] == ["courier-correction.txt"]
    assert not articles["ledger-survivor.html"].published.is_known


def test_importing_the_room_loads_no_heavy_library():
    script = "import sys, briefing.reading; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    for heavy in ("trafilatura", "lxml", "dateparser", "yaml", "py3langid", "charset_normalizer", "spacy"):
        assert repr(heavy) not in loaded


def test_a_dateline_gives_the_zone_of_its_place(tmp_path):
    (tmp_path / "a.txt").write_text(f"MOSCOW (Reuters) - {STORY}")
    (tmp_path / "a.toml").write_text("published = 2015-10-09")
    (tmp_path / "b.txt").write_text(f"TRIPOLI (Reuters) - {STORY}")
    (tmp_path / "b.toml").write_text("published = 2015-10-09")
    assert [article.dateline_zone for article in read([tmp_path]).articles] == ["Europe/Moscow", None]


def test_the_service_whose_rights_a_notice_keeps_or_whose_feed_the_address_names_wrote_it(tmp_path):
    notice = "Copyright 2017 The Associated Press. All rights reserved."
    records = [
        {"id": "notice", "text": f"{STORY}\n\n{notice}", "published": "2015-10-09"},
        {"id": "feed", "text": STORY, "published": "2015-10-09", "url": "https://paper.example/aponline/a.html"},
        {"id": "own", "text": STORY, "published": "2015-10-09", "url": "https://paper.example/a.html"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    given = {article.id: article.agency for article in read([tmp_path]).articles}
    assert given == {"notice": "AP", "feed": "AP", "own": None}
