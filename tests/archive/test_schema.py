import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from briefing.archive.schema import (
    ARTICLES,
    MENTIONS,
    PARTITION,
    Found,
    Origin,
    article_row,
    found_in,
    key_of,
    mention_rows,
    term_pattern,
)
from briefing.events.ids import fingerprints
from briefing.lexicon.terms import terms
from briefing.model import NewsKind, Unparsed
from briefing.pipeline import find_mentions, find_timexes
from tests.make import article, claim, mention, when

HERALD = article("The old crane fell, killing two dockers.", date(2024, 5, 17))
FELL = mention(
    HERALD, "fell", when(date(2024, 5, 16)), claims=(claim(HERALD, "killed", "two dockers", 2, 2, 2),), by="dockers"
)
FOUND = Found(HERALD, (), (FELL,), (Unparsed(HERALD.passage(0, 3), NewsKind.COMMENT),))
DOCS = Path(__file__).parents[2] / "docs" / "archive.md"


def through_arrow(found: Found) -> Found:
    row = article_row(found, key_of(found.article), Origin("a.jsonl", 3), "0.1.0")
    row.pop(PARTITION)
    return found_in(pa.Table.from_pylist([row], schema=ARTICLES).to_pylist()[0])


def test_what_was_found_comes_back_to_the_letter() -> None:
    assert through_arrow(FOUND) == FOUND
    timexes = find_timexes(HERALD)
    real = Found(HERALD, timexes, find_mentions(HERALD, timexes, model=False), ())
    assert real.mentions
    assert through_arrow(real) == real


@pytest.mark.parametrize("text", ["The old crane \ud800 fell", "The \u2028 crane\x00"])
def test_so_do_characters_that_no_column_of_text_can_hold(text: str) -> None:
    odd = Found(replace(HERALD, text=text, title=text, paragraphs=()), (), (), ())
    assert through_arrow(odd) == odd


def test_a_key_is_of_what_an_article_says_and_not_of_where_it_was_read() -> None:
    assert key_of(replace(HERALD, origin="b.txt", retrieved=datetime.now(UTC))) == key_of(HERALD)
    assert key_of(replace(HERALD, title="A crane")) != key_of(HERALD)
    assert key_of(replace(HERALD, id="b")) != key_of(HERALD)


def test_a_mention_has_a_row_by_which_it_is_found() -> None:
    (row,) = mention_rows(FOUND, "k")
    pa.Table.from_pylist([row], schema=MENTIONS)
    assert (row[PARTITION], row["published"], row["article"]) == ("2024-05-16", "2024-05-17", "k")
    assert row["earliest"] == datetime(2024, 5, 16)
    assert row["fingerprint"] == fingerprints([FELL])[0]
    assert row["claims"][0]["words"] == "two dockers"
    assert all(term_pattern(term) in row["terms"] for term in terms("dockers killed", "en"))
    assert term_pattern("dock") not in row["terms"]


@pytest.mark.parametrize(("title", "schema"), [("articles", ARTICLES), ("mentions", MENTIONS)])
def test_the_documented_columns_are_those_of_the_files_in_their_order(title: str, schema: pa.Schema) -> None:
    section = DOCS.read_text("utf-8").partition(f"### `{title}/`")[2].partition("\n#")[0]
    columns = [(name, kind) for name, kind in re.findall(r"^\| `(\w+)` \| ([^|]+) \|", section, re.MULTILINE)]
    kinds = {"timestamp[s]": "moment", "timestamp[s, tz=UTC]": "moment (UTC)", "large_binary": "bytes"}
    plain = {"int32": "number", "int64": "number", "bool": "truth"}
    assert columns == [
        (each.name, (kinds | plain).get(str(each.type), str(each.type).partition("<")[0])) for each in schema
    ]
