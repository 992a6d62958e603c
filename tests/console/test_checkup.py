import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from rich.console import Console

from briefing.console.checkup import desk_record, desk_table, record, table
from briefing.console.tables import house_wording
from briefing.doctor.articles import Weakness
from briefing.model import UNKNOWN_PUBLICATION, Evidence, EvidenceKind, Interval, Precision
from tests.make import article

SOURCE = replace(
    article("A bridge fell.", date(2024, 5, 17)),
    title="Bridge falls",
    format="text",
    language="en",
    url="https://x.example",
)
RIVAL = Evidence(EvidenceKind.BYLINE, "1 May 2024", Interval.of_day(date(2024, 5, 1)), Precision.DAY)
DISPUTED = replace(SOURCE, published=replace(SOURCE.published, zone="+02:00", rivals=(RIVAL,)))
WEAK = Weakness("short", "the text has 3 words", "look whether all of it was saved")


def shown(parts):
    text = io.StringIO()
    console = Console(width=80, file=text)
    for part in parts:
        console.print(part)
    return [line.rstrip() for line in text.getvalue().splitlines()]


def test_for_programs_an_article_is_an_object_of_the_fixed_shape():
    assert record(DISPUTED, (WEAK,)) == {
        "id": "a",
        "origin": "a.txt",
        "format": "text",
        "title": "Bridge falls",
        "publisher": "The Herald",
        "url": "https://x.example",
        "published": {
            "earliest": "2024-05-17",
            "latest": "2024-05-17",
            "zone": "+02:00",
            "basis": EvidenceKind.RECORD.value,
            "words": "2024-05-17",
            "rivals": [{"basis": EvidenceKind.BYLINE.value, "words": "1 May 2024"}],
        },
        "language": "en",
        "words": 3,
        "weak": [
            {"key": "short", "what": "the text has 3 words", "remedy": "look whether all of it was saved"},
        ],
    }


def test_what_is_not_known_of_an_article_is_null_for_programs():
    bare = json.loads(json.dumps(record(replace(article("A bridge fell.", None), publisher=None), ())))
    assert (bare["title"], bare["publisher"], bare["url"]) == (None, None, None)
    assert (bare["published"]["earliest"], bare["published"]["latest"], bare["weak"]) == (None, None, [])


def test_for_people_it_says_how_the_date_is_known_and_what_speaks_against_it():
    heading, *lines = shown(table(DISPUTED, (), house_wording()))
    assert heading.startswith("a.txt ──")
    text = "\n".join(lines)
    assert f"17 May 2024 · {EvidenceKind.RECORD.value}: “2024-05-17”, zone +02:00" in text
    assert "also " in text
    assert "1 May 2024" in text
    assert "text, en, 3 words" in text
    assert "weak" not in text


def test_a_path_of_any_length_is_shown_whole():
    path = "/srv/desk/" + "archive/" * 12 + "bridge.txt"
    lines = shown(table(replace(SOURCE, origin=path), (), house_wording()))
    assert "".join(lines[:2]) == path
    assert lines[2].startswith("title")
    assert shown(desk_table(Path(path), ()))[:2] == lines[:2]


def test_each_weakness_stands_above_its_remedy():
    lines = shown(table(SOURCE, (WEAK,), house_wording()))
    at = next(number for number, line in enumerate(lines) if line.startswith("weak"))
    assert lines[at].endswith("the text has 3 words")
    assert lines[at + 1].strip() == "→ look whether all of it was saved"


def test_what_is_not_known_is_said_so():
    unknown = replace(SOURCE, title=None, publisher=None, published=UNKNOWN_PUBLICATION)
    text = "\n".join(shown(table(unknown, (), house_wording())))
    assert text.count("not known") == 3


def test_a_title_of_several_lines_commands_no_terminal():
    text = "\n".join(shown(table(replace(SOURCE, title="A\x1b[31m\n\n  bridge [bold]"), (), house_wording())))
    assert "A␛[31m bridge [bold]" in text


def test_a_sound_desk_is_said_to_be_one():
    file = Path("desk/briefing.toml")
    assert "nothing is wrong" in "\n".join(shown(desk_table(file, ())))
    assert desk_record(file, ()) == {"settings": "desk/briefing.toml", "weak": []}


def test_each_fault_of_a_desk_has_its_key_and_its_remedy():
    file = Path("desk/briefing.toml")
    text = "\n".join(shown(desk_table(file, (WEAK,))))
    assert "nothing is wrong" not in text
    assert [text.index(part) for part in ("short", WEAK.what, f"→ {WEAK.remedy}")] == sorted(
        text.index(part) for part in ("short", WEAK.what, f"→ {WEAK.remedy}")
    )
    assert desk_record(file, (WEAK,))["weak"] == record(SOURCE, (WEAK,))["weak"]
