import json

from briefing.writing.data import SCHEMA, SCHEMA_VERSION, render
from tests.writing.example_brief import HOUSE, example, hostile


def test_every_line_has_its_text_and_its_spans():
    brief = json.loads(render(example(), HOUSE))
    assert (brief["schema"], brief["version"]) == (SCHEMA, SCHEMA_VERSION)
    bullet = brief["sections"][0]["blocks"][0]["items"][0]
    assert bullet["line"]["text"].startswith("“An explosion tore through the Pier 9 grain terminal")
    assert bullet["line"]["citations"][0] == {"source": 1, "start": 10, "end": 50}
    assert bullet["line"]["runs"][1] == {"text": "3 March 2025", "kind": "gloss"}


def test_blocks_say_what_they_are_and_dates_are_iso():
    brief = json.loads(render(example(), HOUSE))
    blocks = [block["block"] for section in brief["sections"] for block in section["blocks"]]
    assert set(blocks) == {"paragraph", "bullets", "table", "chart", "sourcelist"}
    assert brief["edition"] == "2025-03-07"
    assert brief["cutoff"] == "2025-03-07T18:00:00+00:00"
    assert brief["sources"][6]["published_day"] is None


def test_the_same_brief_gives_the_same_bytes():
    assert render(example(), HOUSE) == render(example(), HOUSE)


def test_any_text_becomes_valid_utf8_json():
    brief = json.loads(render(hostile(), HOUSE).decode("utf-8"))
    assert brief["sections"][1]["title"] == "<img src='file:///etc/passwd'/> <b>unclosed & <i>crossed</b>"
